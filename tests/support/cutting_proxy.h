#pragma once

#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace madang::test {

/// A line on 127.0.0.1 to a server on this machine that breaks after so many bytes of either direction: in the middle
/// of a word, between two requests, before anything was said. Only whole connections are counted and broken; what HTTP
/// is, it does not know. It never delivers a byte behind the break.
class CuttingProxy final : public QObject {
public:
    /// Counted from the beginning of a connection; nothing: it holds.
    struct Cut {
        std::optional<qint64> up;
        std::optional<qint64> down;
    };
    using Draw = std::function<Cut()>;

    CuttingProxy(int target, Draw drawCut)
        : draw(std::move(drawCut))
        , m_target(quint16(target))
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* client = m_server.nextPendingConnection())
                serve(client);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port: %s", qUtf8Printable(m_server.errorString()));
    }

    /// One connection of four holds, the others break in the first 16 bytes or as late as after a picture.
    static Draw drawn(quint32 seed)
    {
        return [random = QRandomGenerator(seed)]() mutable {
            const int dice = random.bounded(4);
            const auto somewhere = [&random] { return qint64(random.bounded(1 << random.bounded(4, 18))); };
            Cut cut;
            if ((dice & 1) != 0)
                cut.up = somewhere();
            if ((dice & 2) != 0)
                cut.down = somewhere();
            return cut;
        };
    }

    /// The address of the server, over this line.
    QUrl over(QUrl url) const
    {
        url.setPort(m_server.serverPort());
        return url;
    }
    /// From now on nothing breaks, not even what was going to.
    void heal() { m_isHealed = true; }

    Draw draw; ///< asked for every connection
    int cuts = 0;
    qint64 lastUp = 0; ///< bytes of the newest connection that have passed
    qint64 lastDown = 0;

private:
    void serve(QTcpSocket* client)
    {
        auto* server = new QTcpSocket(client);
        const Cut cut = draw();
        lastUp = lastDown = 0;
        const auto passedUp = std::make_shared<qint64>(0);
        const auto passedDown = std::make_shared<qint64>(0);
        const auto passUp = [=, this] {
            if (server->state() == QAbstractSocket::ConnectedState)
                lastUp = pass(client, server, cut.up, passedUp.get());
        };
        connect(server, &QTcpSocket::connected, this, passUp);
        connect(client, &QTcpSocket::readyRead, this, passUp);
        connect(server, &QTcpSocket::readyRead, this,
                [=, this] { lastDown = pass(server, client, cut.down, passedDown.get()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QTcpSocket::deleteLater);
        server->connectToHost(QHostAddress::LocalHost, m_target);
    }

    qint64 pass(QTcpSocket* from, QTcpSocket* to, const std::optional<qint64>& cut, qint64* passed)
    {
        QByteArray bytes = from->readAll();
        const bool isCut = cut && !m_isHealed && *passed + bytes.size() >= *cut;
        if (isCut)
            bytes.truncate(std::max<qint64>(0, *cut - *passed));
        to->write(bytes);
        const qint64 whole = *passed += bytes.size();
        if (isCut) {
            ++cuts;
            to->flush();
            to->abort();
            from->abort();
        }
        return whole;
    }

    QTcpServer m_server;
    quint16 m_target;
    bool m_isHealed = false;
};

} // namespace madang::test
