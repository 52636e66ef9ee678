#include "services/ai/sse_parser.h"

#include <utility>

namespace madang {

QList<SseEvent> SseParser::feed(const QByteArray& bytes)
{
    QList<SseEvent> events;
    for (const char c : bytes) {
        const bool isSecondOfPair = c == '\n' && std::exchange(m_afterReturn, false);
        m_afterReturn = c == '\r';
        if (isSecondOfPair)
            continue;
        if (c == '\n' || c == '\r')
            line(std::exchange(m_line, {}), events);
        else
            m_line += c;
    }
    return events;
}

void SseParser::line(const QByteArray& text, QList<SseEvent>& events)
{
    QByteArray field = text;
    if (std::exchange(m_isFirstLine, false) && field.startsWith("\xEF\xBB\xBF"))
        field.remove(0, 3);
    if (field.isEmpty()) {
        if (std::exchange(m_hasData, false))
            events << m_event;
        m_event = {};
        return;
    }
    const qsizetype colon = field.indexOf(':');
    QByteArray value = colon < 0 ? QByteArray() : field.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    field = colon < 0 ? field : field.left(colon); // empty: a comment
    if (field == "event") {
        m_event.name = value;
    } else if (field == "data") {
        if (std::exchange(m_hasData, true))
            m_event.data += '\n';
        m_event.data += value;
    }
}

} // namespace madang
