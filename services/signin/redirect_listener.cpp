#include "services/signin/redirect_listener.h"

#include "services/clock.h"

#include <sodium.h>

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr auto kPatience = std::chrono::minutes(2);
constexpr auto kSlowest = std::chrono::seconds(5); ///< for one request to arrive
constexpr qsizetype kLongestRequest = 8 * 1024;
constexpr QByteArrayView kPath("/signed-in");
constexpr int kStranger = 404;

QByteArray valueOf(const QByteArray& query, QByteArrayView name)
{
    const QByteArrayList parts = query.split('&');
    for (const QByteArray& part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals == name.size() && part.startsWith(name)) {
            QByteArray value = part.mid(equals + 1);
            return QByteArray::fromPercentEncoding(value.replace('+', ' '));
        }
    }
    return {};
}

bool isSame(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), std::size_t(a.size())) == 0;
}

QByteArray page(const QString& name)
{
    QFile file(u":/signin/%1.html"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray reply(int status, const QByteArray& body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK" : " Refused")
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nReferrer-Policy: no-referrer"
          "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
        + body;
}

/// A page elsewhere whose name is made to point here has another Host.
bool isForUs(const QByteArray& head, quint16 port)
{
    const QByteArray number = ':' + QByteArray::number(port);
    const QByteArrayList lines = head.split('\n');
    for (const QByteArray& line : lines) {
        if (!line.toLower().startsWith("host:"))
            continue;
        const QByteArray host = line.mid(5).trimmed().toLower();
        return host == "localhost" + number || host == "127.0.0.1" + number || host == "[::1]" + number;
    }
    return false;
}
} // namespace

QString redirectAddress(quint16 port)
{
    return u"http://localhost:%1/signed-in"_s.arg(port);
}

Result<Secret> codeFromRedirect(const QByteArray& address, const QByteArray& state)
{
    const QByteArray query = address.split('#').value(0); // Instagram ends its addresses with "#_"
    if (state.isEmpty() || !isSame(valueOf(query, "state"), state))
        return Error{ErrorKind::NotFound, u"a redirect of another sign-in"_s, {}};
    const QByteArray refusal = valueOf(query, "error");
    if (refusal == "access_denied")
        return Error{ErrorKind::Cancelled, u"the person said no"_s, {}};
    if (!refusal.isEmpty())
        return Error{ErrorKind::Rejected, QString::fromUtf8(refusal.left(100)), {}};
    QByteArray code = valueOf(query, "code");
    if (code.endsWith("#_")) // the same, taken for a part of the code on its way
        code.chop(2);
    if (code.isEmpty())
        return Error{ErrorKind::Rejected, u"a redirect without a code"_s, {}};
    return Secret(code);
}

RedirectListener::RedirectListener(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_promise.start();
}

RedirectListener::~RedirectListener()
{
    close();
}

Result<QString> RedirectListener::open(const QByteArray& state)
{
    for (const quint16 port : kRedirectPorts) {
        if (!listenAt(port))
            continue;
        m_state = state;
        m_clock.after(kPatience, this, [this] {
            finish(Error{ErrorKind::Cancelled, u"nobody came back in time"_s, {}});
        });
        return redirectAddress(port);
    }
    return Error{ErrorKind::Busy, u"all redirect ports are taken"_s, {}};
}

/// Both families or none: who holds the other one would get our codes.
bool RedirectListener::listenAt(quint16 port)
{
    m_servers.clear();
    for (const QHostAddress::SpecialAddress address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        auto server = std::make_unique<QTcpServer>();
        connect(server.get(), &QTcpServer::newConnection, this, [this, raw = server.get()] { accept(*raw); });
        if (server->listen(QHostAddress(address), port)) {
            m_servers.push_back(std::move(server));
        } else if (server->serverError() == QAbstractSocket::AddressInUseError || address == QHostAddress::LocalHost) {
            m_servers.clear();
            return false;
        } // else: a machine without that family
    }
    return true;
}

void RedirectListener::accept(QTcpServer& server)
{
    while (QTcpSocket* socket = server.nextPendingConnection()) {
        socket->setReadBufferSize(kLongestRequest + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        m_clock.after(kSlowest, socket, [socket] { socket->abort(); });
    }
}

void RedirectListener::read(QTcpSocket& socket)
{
    const QByteArray head = socket.peek(kLongestRequest + 1);
    if (head.contains("\r\n\r\n"))
        answer(socket, head);
    else if (head.size() > kLongestRequest)
        socket.abort();
}

void RedirectListener::answer(QTcpSocket& socket, const QByteArray& head)
{
    disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
    const QByteArrayList line = head.left(head.indexOf("\r\n")).split(' ');
    const bool isGet = line.size() == 3 && line.at(0) == "GET" && isForUs(head, socket.localPort());
    const QByteArray target = isGet ? line.at(1) : QByteArray();
    const qsizetype mark = target.indexOf('?');
    const bool isRedirect = mark == kPath.size() && target.startsWith(kPath);
    Result<Secret> outcome = Error{ErrorKind::NotFound, {}, {}};
    if (isRedirect && !m_isOver)
        outcome = codeFromRedirect(target.mid(mark + 1), m_state);
    const bool isOurs = outcome || outcome.error().kind != ErrorKind::NotFound;
    const QString words = !isOurs ? u"stranger"_s : (outcome ? u"done"_s : u"refused"_s);
    socket.readAll();
    socket.write(reply(isOurs ? 200 : kStranger, page(words)));
    socket.disconnectFromHost(); // after what is written has gone
    if (isOurs)
        finish(outcome);
}

void RedirectListener::finish(const Result<Secret>& outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    for (const auto& server : m_servers)
        server->close();
    m_promise.addResult(outcome);
    m_promise.finish();
}

} // namespace madang
