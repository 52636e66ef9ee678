#include "services/draw_certificate_json.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr auto kFormat = "madang-draw-certificate";
constexpr int kVersion = 2;

std::string hex(const QByteArray& bytes)
{
    return bytes.toHex().toStdString();
}
std::string stampOf(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs).toStdString();
}
nlohmann::json listOf(const QStringList& codes)
{
    nlohmann::json list = nlohmann::json::array();
    for (const QString& code : codes)
        list.push_back(json::utf8(code));
    return list;
}

/// Reads a document part by part; once a part is not what it should be, nothing of it counts.
class Reader final {
public:
    bool isGood() const { return m_isGood; }

    QString text(const nlohmann::json& object, const char* key)
    {
        const nlohmann::json& value = json::at(object, key);
        return need(value.is_string()) ? json::text(object, key) : QString();
    }
    int number(const nlohmann::json& object, const char* key)
    {
        const nlohmann::json& value = json::at(object, key);
        const bool isInRange = value.is_number_integer() && std::in_range<int>(json::integer(object, key))
            && !(value.is_number_unsigned() && !std::in_range<int>(value.get<quint64>()));
        return need(isInRange) ? int(json::integer(object, key)) : 0;
    }
    QByteArray hash(const nlohmann::json& object, const char* key)
    {
        const QString hexadecimal = text(object, key);
        const bool isHash = hexadecimal.size() == kHashDigits
            && std::ranges::all_of(hexadecimal, [](QChar c) { return u"0123456789abcdef"_s.contains(c); });
        return need(isHash) ? QByteArray::fromHex(hexadecimal.toLatin1()) : QByteArray();
    }
    QDateTime moment(const nlohmann::json& object, const char* key)
    {
        const QDateTime at = QDateTime::fromString(text(object, key), Qt::ISODateWithMs);
        return need(at.isValid()) ? at.toUTC() : QDateTime();
    }
    QDate day(const nlohmann::json& object, const char* key)
    {
        const QDate date = QDate::fromString(text(object, key), Qt::ISODate);
        need(date.isValid());
        return date;
    }
    const nlohmann::json& list(const nlohmann::json& object, const char* key)
    {
        static const nlohmann::json kNone = nlohmann::json::array();
        const nlohmann::json& value = json::at(object, key);
        return need(value.is_array()) ? value : kNone;
    }
    QStringList codes(const nlohmann::json& object, const char* key, int count)
    {
        QStringList codes;
        for (const nlohmann::json& code : list(object, key)) {
            if (need(code.is_string()))
                codes << QString::fromStdString(code.get<std::string>());
        }
        need(codes.size() == count);
        return codes;
    }
    bool need(bool isThere)
    {
        m_isGood = m_isGood && isThere;
        return isThere;
    }

private:
    static constexpr qsizetype kHashDigits = 64;
    bool m_isGood = true;
};

DrawTerms termsOf(Reader& read, const nlohmann::json& terms)
{
    const auto mode = drawModeFromKey(read.text(terms, "mode"));
    const auto kind = numberKindFromKey(read.text(terms, "numberKind"));
    read.need(mode && kind);
    return {mode.value_or(DrawMode::Random), read.number(terms, "winners"), read.number(terms, "reserves"),
            kind.value_or(NumberKind::CalledOut), read.text(terms, "number")};
}

Draw drawOf(Reader& read, const nlohmann::json& document)
{
    Draw draw;
    draw.campaignId = read.text(json::at(document, "event"), "id");
    draw.terms = termsOf(read, json::at(document, "terms"));
    draw.seal = read.hash(document, "seal");
    draw.secret = read.hash(document, "secret");
    draw.sealedAt = read.moment(document, "sealedAt");
    draw.publicNumber = read.text(document, "publicNumber");
    draw.drawn
        = read.codes(document, "winners", draw.terms.winners) + read.codes(document, "reserves", draw.terms.reserves);
    draw.drawnAt = read.moment(document, "drawnAt");
    for (const nlohmann::json& one : read.list(document, "replacements"))
        draw.replacements.append(
            {read.text(one, "out"), read.text(one, "in"), read.text(one, "reason"), read.moment(one, "at")});
    return draw;
}
} // namespace

QByteArray drawCertificateJson(const DrawCertificate& c)
{
    const Draw& draw = c.draw;
    nlohmann::ordered_json document{{"format", kFormat},
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
                                    {"winners", listOf(draw.firstWinners())},
                                    {"reserves", listOf(draw.drawn.mid(draw.firstWinners().size()))}};
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
    if (json::text(*document, "format") != QLatin1StringView(kFormat) || json::at(*document, "version") != kVersion)
        return Error{ErrorKind::BadReply, u"no certificate of a draw, or of another version"_s, {}};
    Reader read;
    const nlohmann::json& event = json::at(*document, "event");
    DrawCertificate c;
    c.store = read.text(*document, "store");
    c.title = read.text(event, "title");
    c.prize = read.text(event, "prize");
    c.period = {read.day(event, "first"), read.day(event, "last")};
    c.commitment = read.hash(*document, "commitment");
    c.draw = drawOf(read, *document);
    for (const nlohmann::json& ticket : read.list(*document, "tickets"))
        c.tickets.append({read.text(ticket, "code"), read.number(ticket, "weight")});
    if (!read.isGood())
        return Error{ErrorKind::BadReply, u"a part of the certificate is missing or of another kind"_s, {}};
    return c;
}

} // namespace madang
