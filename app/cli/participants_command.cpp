#include "await.h"
#include "command.h"
#include "domain/phone_number.h"
#include "import_commands.h"
#include "open_runtime.h"

#include <nlohmann/json.hpp>

#include <QFile>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {

nlohmann::json rowOf(const Entry& entry)
{
    const auto phone = PhoneNumber::parseMobile(entry.phone);
    return {{"number", entry.number.toStdString()},
            {"code", entry.code.toStdString()},
            {"phone", phone ? phone->masked().toStdString() : std::string()},
            {"nickname", entry.nickname.toStdString()},
            {"weight", entry.weight},
            {"at", entry.at.toString(Qt::ISODate).toStdString()}};
}

/// From standard input where it is "-": whoever looks at the list of processes sees arguments.
QString phoneOf(const Context& context)
{
    const QString phone = context.value(u"phone"_s);
    return phone == u"-" ? context.readLine() : phone;
}

ExitCode add(Runtime& runtime, const Context& context)
{
    const Result<Entry> entry
        = runtime.participation.join(context.value(u"campaign"_s), phoneOf(context), context.value(u"nickname"_s));
    if (!entry)
        return context.fail(entry.error());
    if (context.wantsJson())
        context.print(rowOf(*entry));
    else
        context.print(entry->number);
    return Done;
}

/// `list` for people and programs, `export` as CSV; phones are masked in both.
ExitCode list(const Runtime& runtime, const Context& context, bool csv)
{
    const Result<QList<Entry>> entries = runtime.participation.entries(context.value(u"campaign"_s));
    if (!entries)
        return context.fail(entries.error());
    nlohmann::json rows = nlohmann::json::array();
    if (csv)
        context.print(u"\uFEFF응모 번호,전화번호,참여한 때"_s);
    for (const Entry& entry : *entries) {
        const nlohmann::json row = rowOf(entry);
        rows.push_back(row);
        const QString phone = QString::fromStdString(row["phone"]);
        if (csv)
            context.print(u"%1,%2,%3"_s.arg(entry.number, phone, entry.at.toString(Qt::ISODate)));
        else if (!context.wantsJson())
            context.print(u"%1  %2"_s.arg(entry.number, phone));
    }
    if (!csv && context.wantsJson())
        context.print(nlohmann::json{{"entries", rows}});
    return Done;
}

Result<QList<DrawTicket>> ticketsOf(const Runtime& runtime, const QString& campaignId)
{
    const Result<QList<Entry>> entries = runtime.participation.entries(campaignId);
    if (!entries)
        return entries.error();
    QList<DrawTicket> tickets;
    for (const Entry& entry : *entries)
        tickets.append({entry.code, entry.weight});
    return tickets;
}

/// Everything that is needed to draw again.
nlohmann::json certificateOf(const Draw& draw, const QList<DrawTicket>& tickets)
{
    nlohmann::json document{
        {"campaign", draw.campaignId.toStdString()}, {"seal", draw.seal.toHex().toStdString()},
        {"seed", draw.seed.toHex().toStdString()},   {"at", draw.at.toString(Qt::ISODateWithMs).toStdString()},
        {"tickets", nlohmann::json::array()},        {"winners", nlohmann::json::array()}};
    for (const DrawTicket& ticket : tickets)
        document["tickets"].push_back({{"code", ticket.code.toStdString()}, {"weight", ticket.weight}});
    for (const QString& code : draw.winners)
        document["winners"].push_back(code.toStdString());
    return document;
}

ExitCode draw(const Context& context)
{
    const Result<std::unique_ptr<Runtime>> runtime = openRuntime(context);
    if (!runtime)
        return context.fail(runtime.error());
    const QString id = context.value(u"campaign"_s);
    const Result<Draw> drawn = await((*runtime)->participation.drawSafely(id, context.value(u"winners"_s).toInt()));
    if (!drawn)
        return context.fail(drawn.error());
    const Result<QList<DrawTicket>> tickets = ticketsOf(**runtime, id);
    if (!tickets)
        return context.fail(tickets.error());
    if (context.wantsJson())
        context.print(certificateOf(*drawn, *tickets));
    else
        context.print(drawn->winners.join(u'\n'));
    return Done;
}

/// Draws again from the certificate alone.
ExitCode verify(const Context& context, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return context.fail({ErrorKind::FileUnreadable, path, {}});
    const QByteArray bytes = file.readAll();
    const nlohmann::json document = nlohmann::json::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
    QList<DrawTicket> tickets;
    QStringList winners;
    QByteArray seal;
    QByteArray seed;
    if (document.is_object()) {
        const auto text = [&document](const char* key) { return document.value(key, std::string()); };
        seal = QByteArray::fromHex(QByteArray::fromStdString(text("seal")));
        seed = QByteArray::fromHex(QByteArray::fromStdString(text("seed")));
        for (const nlohmann::json& ticket : document.value("tickets", nlohmann::json::array())) {
            if (ticket.is_object())
                tickets.append(
                    {QString::fromStdString(ticket.value("code", std::string())), ticket.value("weight", 0)});
        }
        for (const nlohmann::json& code : document.value("winners", nlohmann::json::array()))
            winners << QString::fromStdString(code.is_string() ? code.get<std::string>() : std::string());
    }
    nlohmann::json problems = nlohmann::json::array();
    if (sealOf(tickets) != seal)
        problems.push_back("the seal does not fit the list of entries");
    const Result<QStringList> again = drawWinners(tickets, int(winners.size()), seed);
    if (!again || *again != winners)
        problems.push_back("drawing again gives other winners");
    nlohmann::json verdict{{"valid", problems.empty()}, {"winners", nlohmann::json::array()}, {"problems", problems}};
    for (const QString& code : winners)
        verdict["winners"].push_back(code.toStdString());
    if (context.wantsJson())
        context.print(verdict);
    else
        context.print(problems.empty() ? u"맞아요. 다시 뽑아도 같은 결과예요."_s : u"맞지 않아요."_s);
    return problems.empty() ? Done : Failed;
}

} // namespace

ExitCode runParticipants(Context& context)
{
    const bool good = context.parse({{u"campaign"_s, u"이벤트 번호"_s, u"ID"_s},
                                     {u"phone"_s, u"손님 휴대전화. ‘-’이면 표준 입력에서 읽어요"_s, u"NUMBER|-"_s},
                                     {u"nickname"_s, u"별명"_s, u"TEXT"_s},
                                     {u"dry-run"_s, u"무엇이 들어갈지만 보고 넣지 않아요"_s}});
    if (!good)
        return WrongUse;
    const QString verb = context.positional().value(0);
    if (verb == u"import" && context.positional().size() == 2 && context.isSet(u"campaign"_s))
        return importCustomers(context, context.positional().at(1));
    if ((verb != u"list" && verb != u"add" && verb != u"export") || !context.isSet(u"campaign"_s))
        return context.wrongUse(u"list|add|export --campaign ID | import FILE --campaign ID"_s);
    const Result<std::unique_ptr<Runtime>> runtime = openRuntime(context);
    if (!runtime)
        return context.fail(runtime.error());
    (*runtime)->dataKey.look();
    await((*runtime)->dataKey.settled());
    return verb == u"add" ? add(**runtime, context) : list(**runtime, context, verb == u"export");
}

ExitCode runDraw(Context& context)
{
    const bool good = context.parse({{u"campaign"_s, u"이벤트 번호"_s, u"ID"_s}, {u"winners"_s, u"몇 명"_s, u"N"_s}});
    if (!good)
        return WrongUse;
    const QStringList words = context.positional();
    if (words.value(0) == u"run" && context.isSet(u"campaign"_s) && context.isSet(u"winners"_s))
        return draw(context);
    if (words.value(0) == u"verify" && words.size() == 2)
        return verify(context, words.at(1));
    return context.wrongUse(u"run --campaign ID --winners N | verify CERTIFICATE"_s);
}

} // namespace madang::cli
