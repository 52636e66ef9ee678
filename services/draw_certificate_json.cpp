#include "services/draw_certificate_json.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr auto kFormat = "madang-draw-certificate";
constexpr int kVersion = 2;

std::string hex(const QByteArray& bytes)
{
    return bytes.toHex().toStdString();
}
QByteArray bytesAt(const nlohmann::json& object, const char* key)
{
    return QByteArray::fromHex(json::text(object, key).toLatin1());
}
std::string stampOf(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs).toStdString();
}
QDateTime momentAt(const nlohmann::json& object, const char* key)
{
    return QDateTime::fromString(json::text(object, key), Qt::ISODateWithMs).toUTC();
}
nlohmann::json listOf(const QStringList& codes)
{
    nlohmann::json list = nlohmann::json::array();
    for (const QString& code : codes)
        list.push_back(json::utf8(code));
    return list;
}
QStringList codesAt(const nlohmann::json& object, const char* key)
{
    QStringList codes;
    for (const nlohmann::json& code : json::at(object, key)) {
        if (code.is_string())
            codes << QString::fromStdString(code.get<std::string>());
    }
    return codes;
}
} // namespace

QByteArray drawCertificateJson(const DrawCertificate& c)
{
    const Draw& draw = c.draw;
    nlohmann::ordered_json document{
        {"format", kFormat},
        {"version", kVersion},
        {"store", json::utf8(c.store)},
        {"event",
         {{"id", json::utf8(draw.campaignId)},
          {"title", json::utf8(c.title)},
          {"prize", json::utf8(c.prize)},
          {"first", c.period.first.toString(Qt::ISODate).toStdString()},
          {"last", c.period.last.toString(Qt::ISODate).toStdString()}}},
        {"terms",
         {{"mode", json::utf8(drawModeKey(draw.terms.mode))},
          {"winners", draw.terms.winners},
          {"reserves", draw.terms.reserves},
          {"numberKind", json::utf8(numberKindKey(draw.terms.numberKind))},
          {"number", json::utf8(draw.terms.numberName)}}},
        {"commitment", hex(c.commitment)},
        {"seal", hex(draw.seal)},
        {"sealedAt", stampOf(draw.sealedAt)},
        {"publicNumber", json::utf8(draw.publicNumber)},
        {"secret", hex(draw.secret)},
        {"drawnAt", stampOf(draw.drawnAt)},
        {"winners", listOf(draw.drawn.first(std::min(qsizetype(draw.terms.winners), draw.drawn.size())))},
        {"reserves", listOf(draw.drawn.mid(draw.terms.winners))}};
    document["replacements"] = nlohmann::json::array();
    for (const Replacement& one : draw.replacements)
        document["replacements"].push_back({{"out", json::utf8(one.out)},
                                            {"in", json::utf8(one.in)},
                                            {"reason", json::utf8(one.reason)},
                                            {"at", stampOf(one.at)}});
    document["tickets"] = nlohmann::json::array();
    for (const DrawTicket& ticket : c.tickets)
        document["tickets"].push_back({{"code", json::utf8(ticket.code)}, {"weight", ticket.weight}});
    return QByteArray::fromStdString(document.dump(1));
}

Result<DrawCertificate> readDrawCertificate(const QByteArray& bytes)
{
    const Result<nlohmann::json> document = json::parse(bytes);
    if (!document)
        return document.error();
    if (json::text(*document, "format") != QLatin1StringView(kFormat)
        || json::integer(*document, "version") != kVersion)
        return Error{ErrorKind::BadReply, u"no certificate of a draw, or of another version"_s, {}};
    const nlohmann::json& event = json::at(*document, "event");
    const nlohmann::json& terms = json::at(*document, "terms");
    DrawCertificate c;
    c.store = json::text(*document, "store");
    c.title = json::text(event, "title");
    c.prize = json::text(event, "prize");
    c.period = {QDate::fromString(json::text(event, "first"), Qt::ISODate),
                QDate::fromString(json::text(event, "last"), Qt::ISODate)};
    c.commitment = bytesAt(*document, "commitment");
    const auto mode = drawModeFromKey(json::text(terms, "mode"));
    const auto kind = numberKindFromKey(json::text(terms, "numberKind"));
    if (!mode || !kind)
        return Error{ErrorKind::BadReply, u"unknown terms"_s, {}};
    Draw& draw = c.draw;
    draw.campaignId = json::text(event, "id");
    draw.terms = {*mode, int(json::integer(terms, "winners")), int(json::integer(terms, "reserves")), *kind,
                  json::text(terms, "number")};
    draw.seal = bytesAt(*document, "seal");
    draw.secret = bytesAt(*document, "secret");
    draw.sealedAt = momentAt(*document, "sealedAt");
    draw.publicNumber = json::text(*document, "publicNumber");
    draw.drawn = codesAt(*document, "winners") + codesAt(*document, "reserves");
    draw.drawnAt = momentAt(*document, "drawnAt");
    for (const nlohmann::json& one : json::at(*document, "replacements"))
        draw.replacements.append(
            {json::text(one, "out"), json::text(one, "in"), json::text(one, "reason"), momentAt(one, "at")});
    for (const nlohmann::json& ticket : json::at(*document, "tickets"))
        c.tickets.append({json::text(ticket, "code"), int(json::integer(ticket, "weight"))});
    return c;
}

} // namespace madang
