#pragma once

#include "domain/result.h"
#include "serving/http_message.h"
#include "serving/limits.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace madang::serving {

class Connection;

/// One request and the way to answer it, once, now or later. It goes with its connection: keep it in a QPointer.
class Exchange final : public QObject {
    Q_OBJECT

public:
    Exchange(Connection& connection, Request request);

    const Request& request() const { return m_request; }
    QHostAddress peer() const;

    void answer(const Response& response);

    /// For who writes the bytes by themselves instead: the line, and then done(). With `closes` (or where the client
    /// asked for it) the connection ends after what has been written.
    QTcpSocket* socket() const;
    void done(bool closes);

private:
    Connection& m_connection;
    Request m_request;
};

/// Serves one handler on one address, on the thread it is made on. Gives nobody more than Limits say: what is no
/// request is refused with its status and the connection closed (RequestParser), whoever is too slow or one connection
/// too many is cut. A client that leaves takes its exchange along.
class HttpServer final : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<void(Exchange*)>;

    HttpServer(const Limits& limits, Handler handler, QObject* parent = nullptr);
    ~HttpServer() override;

    /// Port 0: any that is free. Busy where another program has the port, Offline where this machine has no such
    /// address.
    Result<void> listen(const QHostAddress& address, quint16 port);
    bool isListening() const;
    quint16 port() const;
    /// Lets nobody in any more; what has been asked is still answered.
    void close();

    int connections() const { return int(m_connections.size()); }
    const Limits& limits() const { return m_limits; }

signals:
    /// After close(): the last connection has gone.
    void emptied();

private:
    void accept();
    void forget(Connection* connection);

    Limits m_limits;
    Handler m_handler;
    std::unique_ptr<QTcpServer> m_server;
    QHash<Connection*, QHostAddress> m_connections;
    QHash<QHostAddress, int> m_ofAddress;
};

} // namespace madang::serving
