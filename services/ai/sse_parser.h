#pragma once

#include <QByteArray>
#include <QList>

namespace madang {

struct SseEvent {
    QByteArray name; ///< empty where the stream names none
    QByteArray data; ///< several data lines joined by a newline
    friend bool operator==(const SseEvent&, const SseEvent&) = default;
};

/// Server-sent events (WHATWG HTML §9.2) from bytes that arrive in any pieces: line ends \n, \r\n and \r, a leading
/// BOM, comment lines, `data:` with and without a space. Nothing is decoded, so a character may be cut anywhere. An
/// event that is not closed by an empty line is not given out.
class SseParser final {
public:
    /// The events that these bytes complete.
    QList<SseEvent> feed(const QByteArray& bytes);

private:
    void line(const QByteArray& text, QList<SseEvent>& events);

    QByteArray m_line;
    SseEvent m_event;
    bool m_hasData = false;
    bool m_isFirstLine = true;
    bool m_afterReturn = false;
};

} // namespace madang
