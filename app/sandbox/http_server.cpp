#include "sandbox/http_server.h"

#include "sandbox/http_sender.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QTcpServer>
#include <QTcpSocket>

namespace madang::sandbox {

namespace {
constexpr qsizetype kLargestBody = 40 * 1024 * 1024;

QByteArray methodName(QHttpServerRequest::Method method)
{
    using enum QHttpServerRequest::Method;
    switch (method) {
    case Get:
        return "GET";
    case Put:
        return "PUT";
    case Delete:
        return "DELETE";
    case Post:
        return "POST";
    case Head:
        return "HEAD";
    case Options:
        return "OPTIONS";
    case Patch:
        return "PATCH";
    default:
        return "OTHER";
    }
}

Request toRequest(const QHttpServerRequest& from)
{
    Request request;
    request.method = methodName(from.method());
    request.path = from.url().path(QUrl::FullyDecoded);
    request.rawQuery = from.url().query(QUrl::FullyEncoded).toUtf8();
    request.headers = from.headers();
    request.body = from.body();
    return request;
}
} // namespace

class HttpServer::Engine final : public QAbstractHttpServer {
public:
    explicit Engine(Handler handler)
        : m_handler(std::move(handler))
    {
    }

    QString open(quint16 port)
    {
        auto server = std::make_unique<QTcpServer>();
        if (!server->listen(QHostAddress::LocalHost, port))
            return server->errorString();
        bind(server.release()); // owned from here on
        return {};
    }

    quint16 openPort() { return serverPorts().value(0); }

protected:
    bool handleRequest(const QHttpServerRequest& from, QTcpSocket* socket) override
    {
        const Request request = toRequest(from);
        const bool closes = request.header("Connection").compare("close", Qt::CaseInsensitive) == 0;
        auto* sender = new HttpSender(socket, {request.method != "HEAD", closes}); // goes with the connection
        // It begins in a later turn of the loop, never inside the read: a connection closed there is
        // deleted under the parser's feet.
        sender->start(request.body.size() > kLargestBody ? bytesReply(413, "text/plain", "too large")
                                                         : m_handler(request));
        return true;
    }

    void missingHandler(const QHttpServerRequest&, QTcpSocket* socket) override
    {
        socket->disconnectFromHost(); // an upgrade request: nothing here speaks WebSocket
    }

private:
    Handler m_handler;
};

HttpServer::HttpServer(Handler handler)
    : m_engine(std::make_unique<Engine>(std::move(handler)))
{
}

HttpServer::~HttpServer() = default;

QString HttpServer::listen(quint16 port)
{
    return m_engine->open(port);
}

quint16 HttpServer::port() const
{
    return m_engine->openPort();
}

} // namespace madang::sandbox
