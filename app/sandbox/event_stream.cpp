#include "sandbox/event_stream.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
QByteArray lineEndOf(const Json& wish)
{
    const QString name = textAt(wish, "lineEnd");
    if (name == "crlf"_L1)
        return "\r\n";
    return name == "cr"_L1 ? "\r" : "\n";
}

QByteArray written(const EventStream::Event& event, const Json& wish)
{
    const QByteArray end = lineEndOf(wish);
    const QByteArray space = boolAt(wish, "noSpace") ? "" : " ";
    QByteArray text;
    if (boolAt(wish, "comments"))
        text += ": still here" + end;
    if (!event.name.isEmpty())
        text += "event:" + space + event.name + end;
    QList<QByteArray> lines{event.data};
    const Json value = boolAt(wish, "manyDataLines") ? parseJson(event.data) : Json();
    if (value.is_structured())
        lines = QByteArray::fromStdString(value.dump(1)).split('\n');
    for (const QByteArray& line : std::as_const(lines))
        text += "data:" + space + line + end;
    return text + end;
}

/// A place inside a character of several bytes, as near to the middle as there is one.
qsizetype insideCharacter(const QByteArray& body)
{
    const auto isInside = [&](qsizetype i) { return (quint8(body.at(i)) & 0xc0U) == 0x80U; };
    for (qsizetype i = body.size() / 2; i < body.size(); ++i) {
        if (isInside(i))
            return i;
    }
    for (qsizetype i = body.size() / 2; i > 0; --i) {
        if (isInside(i))
            return i;
    }
    return body.size() / 2;
}

/// The events as the fault wants them: fewer, more, or with an error at the end.
QList<EventStream::Event> chosen(const QList<EventStream::Event>& all, const Json& wish,
                                 const EventStream::Besides& besides)
{
    qint64 count = all.size();
    if (boolAt(wish, "noTerminator"))
        count -= 1;
    for (const char* limit : {"errorAfter", "endAfter", "stallAfter"})
        count = std::clamp<qint64>(intAt(wish, limit, count), 0, count);
    QList<EventStream::Event> events;
    for (qsizetype i = 0; i < count; ++i) {
        events.append(all.at(i));
        if (i + 1 == all.size())
            break; // nothing comes after the last
        if (boolAt(wish, "pings") && !besides.ping.data.isEmpty())
            events.append(besides.ping);
        if (boolAt(wish, "unknownEvents") && !besides.unknown.data.isEmpty())
            events.append(besides.unknown);
    }
    if (at(wish, "errorAfter").is_number())
        events.append(boolAt(wish, "namedError") ? EventStream::Event{"error", besides.trouble.data} : besides.trouble);
    return events;
}
} // namespace

void EventStream::add(const QByteArray& name, const Json& data)
{
    m_events.append({name, dumpJson(data)});
}

void EventStream::addText(const QByteArray& data)
{
    m_events.append({{}, data});
}

Response EventStream::reply(const Request& request, const Besides& besides) const
{
    const Json fault = parseJson(request.fault);
    const Json& wish = at(fault, "stream");
    Stream stream;
    stream.pauseMs = int(std::clamp<qint64>(intAt(wish, "pauseMs"), 0, 600'000));
    stream.stalls = at(wish, "stallAfter").is_number();
    stream.isChunked = !boolAt(wish, "untilClose");
    QByteArray body = boolAt(wish, "bom") ? "\xef\xbb\xbf" : "";
    const QList<Event> events = chosen(m_events, wish, besides);
    for (const Event& event : events) {
        const qsizetype before = stream.pieces.isEmpty() ? 0 : body.size();
        body += written(event, wish);
        stream.pieces.append(body.size() - before);
    }
    if (const qint64 step = intAt(wish, "bytesPerPiece"); step > 0)
        stream.pieces = QList<qsizetype>(body.size() / step + 1, step);
    Response response = bytesReply(200, "text/event-stream; charset=utf-8", body);
    response.with("Cache-Control", "no-cache");
    if (boolAt(wish, "cutInCharacter"))
        response.closeAfterBytes = insideCharacter(body);
    response.stream = stream;
    return response;
}

} // namespace madang::sandbox
