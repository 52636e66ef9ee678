#include "sandbox/http_server.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace madang::sandbox {

namespace {
constexpr qsizetype kLargestBody = 40 * 1024 * 1024;
constexpr int kTickMs = 50;

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

QByteArray headOf(const Response& response)
{
    QByteArray head
        = "HTTP/1.1 " + QByteArray::number(response.status) + (response.status < 400 ? " OK\r\n" : " Error\r\n");
    for (const auto& [name, value] : response.headers)
        head += name + ": " + QByteArray(value).replace('\r', ' ').replace('\n', ' ') + "\r\n";
    if (response.status != 204 && response.status != 304)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    return head + "\r\n";
}

struct Outgoing {
    Response response;
    bool withBody = true; ///< false for HEAD
    bool closes = false; ///< the client asked for it
};

void trickle(QTcpSocket* socket, const QByteArray& body, int bytesPerSec, bool closes)
{
    auto* timer = new QTimer(socket); // dies with the connection
    const qsizetype step = std::max<qsizetype>(1, qsizetype(bytesPerSec) * kTickMs / 1000);
    QObject::connect(timer, &QTimer::timeout, socket,
                     [socket, timer, body, step, closes, sent = qsizetype(0)]() mutable {
                         socket->write(body.mid(sent, step));
                         sent += step;
                         if (sent < body.size())
                             return;
                         timer->deleteLater();
                         if (closes)
                             socket->disconnectFromHost();
                     });
    timer->start(kTickMs);
}

void send(QTcpSocket* socket, const Outgoing& outgoing)
{
    const Response& response = outgoing.response;
    if (response.drop) {
        socket->disconnectFromHost();
        return;
    }
    socket->write(headOf(response));
    const bool hasBody = outgoing.withBody && response.status != 204 && response.status != 304;
    if (hasBody && response.closeAfterBytes < 0 && response.bytesPerSec > 0) {
        trickle(socket, response.body, response.bytesPerSec, outgoing.closes);
        return;
    }
    if (hasBody)
        socket->write(response.closeAfterBytes < 0 ? response.body : response.body.left(response.closeAfterBytes));
    if (outgoing.closes || response.closeAfterBytes >= 0)
        socket->disconnectFromHost(); // after what is written has gone
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
        Outgoing outgoing;
        outgoing.response
            = request.body.size() > kLargestBody ? bytesReply(413, "text/plain", "too large") : m_handler(request);
        outgoing.withBody = request.method != "HEAD";
        outgoing.closes = request.header("Connection").compare("close", Qt::CaseInsensitive) == 0;
        // Never inside the read: a connection closed there is deleted under the parser's feet.
        QTimer::singleShot(outgoing.response.delayMs, this, [guard = QPointer<QTcpSocket>(socket), outgoing] {
            if (guard && guard->state() == QAbstractSocket::ConnectedState)
                send(guard, outgoing);
        });
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
