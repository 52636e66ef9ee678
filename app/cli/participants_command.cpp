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

} // namespace madang::cli
