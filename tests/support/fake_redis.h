#pragma once

#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <map>
#include <memory>

namespace madang::test {

using namespace Qt::StringLiterals;

/// A server that speaks Redis and answers each command with what the test says; by default it keeps texts.
class FakeRedis final : public QObject {
public:
    using Answer = std::function<void(const QList<QByteArray>& words, QTcpSocket* socket)>;

    FakeRedis()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this,
                        [this, socket, buffer = std::make_shared<QByteArray>()] { read(socket, *buffer); });
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    QString url() const { return u"redis://127.0.0.1:%1"_s.arg(m_server.serverPort()); }

    QByteArray replyTo(const QList<QByteArray>& words)
    {
        const auto bulk = [this](const QByteArray& key) {
            const auto it = texts.find(key);
            return it == texts.end() ? QByteArray("$-1\r\n")
                                     : '$' + QByteArray::number(it->second.size()) + "\r\n" + it->second + "\r\n";
        };
        if (words[0] == "GET")
            return bulk(words[1]);
        if (words[0] == "MGET") {
            QByteArray all = '*' + QByteArray::number(words.size() - 1) + "\r\n";
            for (qsizetype i = 1; i < words.size(); ++i)
                all += bulk(words[i]);
            return all;
        }
        if (words[0] == "SET") {
            if (words.contains("NX") && texts.contains(words[1]))
                return "$-1\r\n";
            texts[words[1]] = words[2];
        }
        return words[0] == "DEL" ? ':' + QByteArray::number(qint64(texts.erase(words[1]))) + "\r\n" : "+OK\r\n";
    }

    Answer answer = [this](const QList<QByteArray>& words, QTcpSocket* socket) { socket->write(replyTo(words)); };
    std::map<QByteArray, QByteArray> texts;
    int connections = 0;

private:
    void read(QTcpSocket* socket, QByteArray& buffer)
    {
        buffer += socket->readAll();
        while (!buffer.isEmpty()) {
            qsizetype at = 0;
            const auto number = [&]() -> qsizetype {
                const qsizetype end = buffer.indexOf("\r\n", at);
                const qsizetype value = end < 0 ? -1 : buffer.mid(at + 1, end - at - 1).toLongLong();
                at = end + 2;
                return value;
            };
            const qsizetype count = number();
            QList<QByteArray> words;
            for (qsizetype i = 0; i < count; ++i) {
                const qsizetype size = number();
                if (size < 0 || at + size + 2 > buffer.size())
                    return;
                words << buffer.mid(at, size);
                at += size + 2;
            }
            if (count < 0)
                return;
            buffer.remove(0, at);
            answer(words, socket);
        }
    }

    QTcpServer m_server;
};

} // namespace madang::test
