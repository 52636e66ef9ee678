#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace madang::test {

/// A server on 127.0.0.1 that counts whole requests and answers each with whatever the test says,
/// byte by byte, also with nothing. For what happens below HTTP; everything above goes through the
/// sandbox.
class RawServer final : public QObject {
public:
    struct Request {
        QByteArray head;
        QByteArray body;
        QByteArray method() const { return head.left(head.indexOf(' ')); }
        QByteArray target() const { return head.mid(head.indexOf(' ') + 1).split(' ').first(); }
        QByteArray header(const QByteArray& name) const
        {
            for (const QByteArray& line : head.split('\n')) {
                const qsizetype colon = line.indexOf(':');
                if (line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
                    return line.mid(colon + 1).trimmed();
            }
            return {};
        }
    };
    using Answer = std::function<void(const Request& request, QTcpSocket* socket)>;

    explicit RawServer(Answer answer)
        : m_answer(std::move(answer))
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                serve(socket);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port: %s", qUtf8Printable(m_server.errorString()));
    }

    QUrl url(const QString& path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }
    const QList<Request>& requests() const { return m_requests; }

    /// A whole answer, after which the line stays open.
    static QByteArray reply(int status, const QByteArray& body, const QByteArray& headers = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
    }

private:
    void serve(QTcpSocket* socket)
    {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer = std::make_shared<QByteArray>()] {
            QByteArray& bytes = *buffer;
            bytes += socket->readAll();
            const qsizetype end = bytes.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            Request request{bytes.left(end), {}};
            const qsizetype length = request.header("Content-Length").toLongLong();
            if (bytes.size() < end + 4 + length)
                return;
            request.body = bytes.mid(end + 4, length);
            bytes.clear();
            m_requests << request;
            m_answer(request, socket);
        });
    }

    QTcpServer m_server;
    Answer m_answer;
    QList<Request> m_requests;
};

} // namespace madang::test
