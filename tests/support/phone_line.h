#pragma once

#include <QHostAddress>
#include <QObject>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

/// One exchange of bytes with a server on this machine, from any address of the loopback network, as one phone of many.
namespace madang::test {

struct Heard {
    int status = 0; ///< 0: nothing that is an answer
    QByteArray head;
    QByteArray body;

    static Heard read(const QByteArray& bytes)
    {
        Heard heard;
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (!bytes.startsWith("HTTP/1.1 ") || end < 0)
            return heard;
        heard.status = bytes.mid(9, 3).toInt();
        heard.head = bytes.left(end);
        heard.body = bytes.mid(end + 4);
        return heard;
    }
    bool isWhole() const
    {
        const qsizetype at = head.toLower().indexOf("content-length: ");
        return at >= 0 && head.mid(at + 16).split('\r').first().toLongLong() == body.size();
    }
};

/// Sends, and tells what came back once the other side has ended the connection. Deletes itself then.
class PhoneLine final : public QObject {
public:
    enum class Then { Waits, HangsUp };
    using Told = std::function<void(const Heard&)>;

    PhoneLine(const QUrl& url, const QHostAddress& from, const QByteArray& bytes, Told told, Then then = Then::Waits)
        : m_told(std::move(told))
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this, bytes, then] {
            m_socket.write(bytes);
            if (then == Then::HangsUp)
                m_socket.disconnectFromHost();
        });
        connect(&m_socket, &QTcpSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
            if (state == QAbstractSocket::UnconnectedState)
                end();
        });
        m_socket.setProxy(QNetworkProxy::NoProxy); // asking the system for one takes longer than the answer
        m_socket.bind(from, 0, QAbstractSocket::DontShareAddress | QAbstractSocket::ReuseAddressHint);
        m_socket.connectToHost(QHostAddress(url.host()), quint16(url.port()));
    }

private:
    void end()
    {
        if (!m_told)
            return;
        const Told told = std::exchange(m_told, {});
        told(Heard::read(m_socket.readAll()));
        deleteLater();
    }

    QTcpSocket m_socket;
    Told m_told;
};

} // namespace madang::test
