#include "sandbox/http_sender.h"

#include "serving/http_server.h"

#include <nlohmann/json.hpp>

#include <QTcpSocket>

#include <algorithm>

namespace madang::sandbox {

namespace {
constexpr int kTickMs = 50;
constexpr int kAskAgainMs = 10;

QByteArray headOf(const Response& response)
{
    QByteArray head = serving::headBytes(response.status, response.headers);
    if (response.stream)
        head += response.stream->isChunked ? "Transfer-Encoding: chunked\r\n" : "Connection: close\r\n";
    else if (response.status != 204 && response.status != 304)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    return head + "\r\n";
}
} // namespace

HttpSender::HttpSender(serving::Exchange* exchange)
    : QObject(exchange)
    , m_exchange(exchange)
    , m_socket(exchange->socket())
    , m_withBody(exchange->request().method != "HEAD")
    , m_timer(this)
{
    m_timer.setSingleShot(true);
}

void HttpSender::start(Response response)
{
    m_response = std::move(response);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one may be 5 % early
    connect(&m_timer, &QTimer::timeout, this, &HttpSender::begin);
    m_timer.start(m_response.delayMs);
}

bool HttpSender::isOpen() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void HttpSender::begin()
{
    if (!isOpen())
        return;
    if (m_response.drop) {
        m_socket->disconnectFromHost();
        return;
    }
    if (m_response.later) {
        awaitAnswer();
        return;
    }
    if (m_response.stream)
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // each piece a packet of its own
    m_socket->write(headOf(m_response));
    if (!m_withBody || m_response.status == 204 || m_response.status == 304) {
        finish();
        return;
    }
    planPieces();
    disconnect(&m_timer, nullptr, this, nullptr);
    connect(&m_timer, &QTimer::timeout, this, &HttpSender::writePiece);
    writePiece();
}

void HttpSender::awaitAnswer()
{
    std::optional<Response> answer = m_response.later();
    if (!answer) {
        m_timer.start(kAskAgainMs);
        return;
    }
    m_response = *std::move(answer);
    m_timer.start(m_response.delayMs);
}

void HttpSender::planPieces()
{
    const qsizetype size = m_response.closeAfterBytes < 0
        ? m_response.body.size()
        : std::min<qsizetype>(m_response.closeAfterBytes, m_response.body.size());
    m_isCut = m_response.closeAfterBytes >= 0;
    m_stream = m_response.stream.value_or(Stream{{}, 0, false, false});
    if (m_response.bytesPerSec > 0 && !m_isCut) {
        const qsizetype step = std::max<qsizetype>(1, qsizetype(m_response.bytesPerSec) * kTickMs / 1000);
        m_stream.pieces = QList<qsizetype>((size + step - 1) / step, step);
        m_stream.pauseMs = kTickMs;
    }
    // Whatever the plan says, the pieces add up to what is to be sent.
    qsizetype planned = 0;
    for (qsizetype& piece : m_stream.pieces) {
        piece = std::clamp<qsizetype>(piece, 0, size - planned);
        planned += piece;
    }
    m_stream.pieces.removeAll(0);
    if (planned < size && !m_stream.stalls)
        m_stream.pieces.append(size - planned);
}

void HttpSender::writePiece()
{
    if (!isOpen())
        return;
    if (m_next < m_stream.pieces.size()) {
        const QByteArray piece = m_response.body.mid(m_sent, m_stream.pieces.at(m_next++));
        m_sent += piece.size();
        const bool isChunk = m_response.stream && m_stream.isChunked;
        m_socket->write(isChunk ? QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n" : piece);
    }
    if (m_next < m_stream.pieces.size())
        m_timer.start(m_stream.pauseMs);
    else if (!m_stream.stalls)
        finish();
}

void HttpSender::finish()
{
    if (m_response.stream && m_stream.isChunked && !m_isCut && m_withBody)
        m_socket->write("0\r\n\r\n");
    m_exchange->done(m_isCut || (m_response.stream && !m_stream.isChunked)); // and takes this along
}

} // namespace madang::sandbox
