#pragma once

#include "serving/http_message.h"
#include "serving/limits.h"

namespace madang::serving {

/// Reads one request after another out of whatever comes, in pieces of any size, and refuses what is not one: strictly
/// RFC 9112, and less than it allows wherever two readers could understand a message differently (both lengths, two
/// lengths, chunked bodies, folded headers, bare line ends, blanks before a colon, control characters, absolute
/// targets). Keeps at most what Limits allow plus what is fed; a length is believed only when the bytes are there.
class RequestParser final {
public:
    enum class State { NeedsMore, Complete, Refused };

    explicit RequestParser(const Limits& limits)
        : m_limits(limits)
    {
    }

    /// Takes what belongs to the request from the front of `bytes`. After Complete: take(), then feed() again. After
    /// Refused: nothing more is read.
    State feed(QByteArray& bytes);

    /// The request that is complete; the next one begins.
    Request take();

    /// Some bytes of a request have come.
    bool hasBegun() const { return !m_head.isEmpty() || m_phase != Phase::Head; }
    /// The client waits for "100 Continue" before it sends the body.
    bool isAwaited() const { return m_phase == Phase::Body && m_isAwaited; }
    /// The client wants the connection to end after this one.
    bool closes() const { return m_closes; }
    /// The status it is refused with.
    int refusal() const { return m_refusal; }

private:
    enum class Phase { Head, Body, Complete, Refused };

    State refuse(int status);
    State readHead(QByteArray& bytes);
    State readBody(QByteArray& bytes);
    int parseHead(QByteArrayView head);
    int parseRequestLine(QByteArrayView line);
    int parseTarget(QByteArrayView target);
    int parseHeader(QByteArrayView line);
    int judgeHeaders();
    int judgeLength();

    Limits m_limits;
    Phase m_phase = Phase::Head;
    Request m_request;
    QByteArray m_head;
    qsizetype m_length = 0; ///< of the body, as promised
    bool m_isOld = false; ///< HTTP/1.0
    bool m_isAwaited = false;
    bool m_closes = false;
    int m_refusal = 0;
};

} // namespace madang::serving
