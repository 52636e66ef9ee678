#include "sandbox/http_sender.h"

#include <nlohmann/json.hpp>

#include <QTcpSocket>

#include <algorithm>

namespace madang::sandbox {

namespace {
constexpr int kTickMs = 50;
constexpr int kAskAgainMs = 10;

QByteArray headOf(const Response& response)
{
    QByteArray head
        = "HTTP/1.1 " + QByteArray::number(response.status) + (response.status < 400 ? " OK\r\n" : " Error\r\n");
    for (const auto& [name, value] : response.headers)
        head += name + ": " + QByteArray(value).replace('\r', ' ').replace('\n', ' ') + "\r\n";
    if (response.stream)
        head += response.stream->isChunked ? "Transfer-Encoding: chunked\r\n" : "Connection: close\r\n";
    else if (response.status != 204 && response.status != 304)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    return head + "\r\n";
}
} // namespace

HttpSender::HttpSender(QTcpSocket* socket, Wish wish)
    : QObject(socket)
    , m_socket(socket)
    , m_wish(wish)
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
    if (!m_wish.withBody || m_response.status == 204 || m_response.status == 304) {
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
    if (m_response.stream && m_stream.isChunked && !m_isCut && m_wish.withBody)
        m_socket->write("0\r\n\r\n");
    if (m_wish.closes || m_isCut || (m_response.stream && !m_stream.isChunked))
        m_socket->disconnectFromHost(); // after what is written has gone
    deleteLater();
}

} // namespace madang::sandbox
