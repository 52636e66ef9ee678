#include "serving/http_server.h"

#include "serving/connection.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace madang::serving {

Exchange::Exchange(Connection& connection, Request request)
    : QObject(&connection)
    , m_connection(connection)
    , m_request(std::move(request))
{
}

QHostAddress Exchange::peer() const
{
    return m_connection.peer();
}

QTcpSocket* Exchange::socket() const
{
    return &m_connection.socket();
}

void Exchange::answer(const Response& response)
{
    m_connection.write(response);
    done(false);
}

void Exchange::done(bool closes)
{
    m_connection.finishAnswer(closes);
}

HttpServer::HttpServer(const Limits& limits, Handler handler, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_handler(std::move(handler))
    , m_server(std::make_unique<QTcpServer>())
{
    m_server->setMaxPendingConnections(limits.connections);
    connect(m_server.get(), &QTcpServer::newConnection, this, &HttpServer::accept);
}

HttpServer::~HttpServer()
{
    for (Connection* connection : m_connections.keys()) {
        disconnect(connection, nullptr, this, nullptr);
        delete connection;
    }
}

Result<void> HttpServer::listen(const QHostAddress& address, quint16 port)
{
    if (m_server->listen(address, port))
        return {};
    const bool isTaken = m_server->serverError() == QAbstractSocket::AddressInUseError
        || m_server->serverError() == QAbstractSocket::SocketAccessError; // Windows: reserved by somebody
    return Error{isTaken ? ErrorKind::Busy : ErrorKind::Offline, m_server->errorString(), {}};
}

bool HttpServer::isListening() const
{
    return m_server->isListening();
}

quint16 HttpServer::port() const
{
    return m_server->serverPort();
}

void HttpServer::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        const QHostAddress address = socket->peerAddress();
        if (connections() >= m_limits.connections || m_ofAddress.value(address) >= m_limits.connectionsOfAddress) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto* connection = new Connection(socket, m_limits, m_handler, this);
        m_connections.insert(connection, address);
        ++m_ofAddress[address];
        connect(connection, &Connection::ended, this, [this, connection] { forget(connection); });
    }
}

void HttpServer::forget(Connection* connection)
{
    const QHostAddress address = m_connections.take(connection);
    if (--m_ofAddress[address] <= 0)
        m_ofAddress.remove(address);
    if (m_connections.isEmpty() && !isListening())
        emit emptied();
}

void HttpServer::close()
{
    m_server->close();
    if (m_connections.isEmpty())
        emit emptied();
    for (Connection* connection : m_connections.keys())
        connection->endSoon();
}

} // namespace madang::serving
