#include "serving/connection.h"

#include <QTcpSocket>

#include <utility>

namespace madang::serving {

namespace {
constexpr std::chrono::milliseconds kDrain{500};
constexpr qint64 kMostDrained = 512 * 1024;
constexpr int kRequestTimeout = 408;
} // namespace

Connection::Connection(QTcpSocket* socket, const Limits& limits, HttpServer::Handler handler, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_handler(std::move(handler))
    , m_socket(socket)
    , m_peer(socket->peerAddress())
    , m_parser(limits)
    , m_timer(this)
{
    socket->setParent(this);
    socket->setReadBufferSize(limits.headBytes + 4096); // what is not read yet stays with the client
    m_timer.setSingleShot(true);
    connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(socket, &QTcpSocket::bytesWritten, this, &Connection::settle);
    connect(socket, &QTcpSocket::disconnected, this, &Connection::end);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_phase == Phase::Reading)
            refuse(kRequestTimeout);
        else
            m_socket->abort(); // says disconnected()
    });
    enter(Phase::Idle);
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
}

Connection::~Connection()
{
    disconnect(m_socket, nullptr, this, nullptr);
}

/// Each phase has its own time; no byte that trickles in makes it longer.
void Connection::enter(Phase phase)
{
    m_phase = phase;
    switch (phase) {
    case Phase::Idle:
        m_timer.start(m_limits.idle);
        break;
    case Phase::Reading:
        m_timer.start(m_limits.request);
        break;
    case Phase::Answering:
        m_timer.start(m_limits.answer);
        break;
    case Phase::Draining:
        m_timer.start(kDrain);
        break;
    case Phase::Ending:
        break; // in what is left of the time before
    }
}

void Connection::read()
{
    if (m_phase == Phase::Draining)
        return drain();
    if (m_phase != Phase::Idle && m_phase != Phase::Reading)
        return;
    m_rest += m_socket->readAll();
    if (m_rest.isEmpty())
        return;
    if (m_phase == Phase::Idle)
        enter(Phase::Reading);
    switch (m_parser.feed(m_rest)) {
    case RequestParser::State::NeedsMore:
        if (m_parser.isAwaited() && !std::exchange(m_hasContinued, true))
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return;
    case RequestParser::State::Refused:
        return refuse(m_parser.refusal());
    case RequestParser::State::Complete:
        break;
    }
    m_closes = m_parser.closes() || !m_limits.keepsAlive;
    m_isWritten = false;
    m_hasContinued = false;
    enter(Phase::Answering);
    m_exchange = new Exchange(*this, m_parser.take());
    m_isHead = m_exchange->request().method == "HEAD";
    m_handler(m_exchange);
}

/// What is still under way is taken off the line for a moment: closing on unread bytes would tear the answer away.
void Connection::refuse(int status)
{
    m_rest.clear();
    m_closes = true;
    enter(Phase::Draining);
    write({status, {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}}, {}});
    m_socket->flush();
    drain();
}

void Connection::drain()
{
    m_drained += m_socket->skip(kMostDrained);
    if (m_drained >= kMostDrained)
        m_socket->abort();
}

void Connection::write(const Response& response)
{
    if (m_isOver)
        return;
    QByteArray bytes = headBytes(response.status, response.headers);
    const bool hasBody = response.status != 204 && response.status != 304;
    if (hasBody)
        bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    if (m_closes)
        bytes += "Connection: close\r\n";
    bytes += "\r\n";
    if (hasBody && !m_isHead)
        bytes += response.body;
    m_socket->write(bytes);
}

void Connection::finishAnswer(bool closes)
{
    if (m_phase != Phase::Answering)
        return;
    m_closes = m_closes || closes;
    m_isWritten = true;
    if (m_exchange)
        m_exchange->deleteLater();
    m_exchange.clear();
    settle();
}

/// Goes on once the answer has been handed over to the system.
void Connection::settle()
{
    if (m_phase != Phase::Answering || !m_isWritten || m_socket->bytesToWrite() > 0)
        return;
    if (m_closes) {
        enter(Phase::Ending);
        m_socket->disconnectFromHost();
        return;
    }
    enter(Phase::Idle);
    if (!m_rest.isEmpty() || m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &Connection::read, Qt::QueuedConnection);
}

void Connection::endSoon()
{
    m_closes = true;
    if (m_phase == Phase::Idle || m_phase == Phase::Reading)
        m_socket->abort();
}

void Connection::end()
{
    if (std::exchange(m_isOver, true))
        return;
    m_timer.stop();
    emit ended();
    deleteLater();
}

} // namespace madang::serving
