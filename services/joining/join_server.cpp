#include "services/joining/join_server.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace madang::joining {

namespace {
constexpr auto kLookAgain = std::chrono::seconds(15);
constexpr quint16 kFirstPort = 8250;
constexpr quint16 kPorts = 20;

serving::Limits strictLimits()
{
    serving::Limits limits;
    limits.headBytes = 8 * 1024;
    limits.bodyBytes = 4 * 1024;
    limits.connections = 256;
    limits.connectionsOfAddress = 64;
    limits.idle = std::chrono::seconds(10);
    limits.request = std::chrono::seconds(10);
    limits.answer = std::chrono::seconds(30);
    limits.keepsAlive = false; // a page is one request; what would idle takes a place from the next phone
    return limits;
}
} // namespace

JoinServer::JoinServer(const Clock& clock, const Secret& key, const JoinPageLimits& limits, FindAddress findAddress,
                       JoinSite::Join join)
    : m_clock(clock)
    , m_findAddress(std::move(findAddress))
    , m_site(clock, key, limits, std::move(join))
{
}

JoinServer::~JoinServer() = default;

void JoinServer::show(const JoinContent& content)
{
    m_content.events = content.events;
    m_site.setContent(m_content);
}

void JoinServer::open(quint16 keptPort)
{
    m_isWanted = true;
    m_said.reset();
    m_server.reset();
    m_port = keptPort;
    look();
}

void JoinServer::close()
{
    m_isWanted = false;
    ++m_round;
    m_said.reset();
    if (!m_server)
        return;
    // Whoever has pressed the button is still answered.
    serving::HttpServer* leaving = m_server.release();
    leaving->setParent(this);
    connect(leaving, &serving::HttpServer::emptied, leaving, &QObject::deleteLater);
    leaving->close();
}

/// Opens where it is not open; opens anew where the network has given this computer another address.
void JoinServer::look()
{
    if (!m_isWanted)
        return;
    const QHostAddress address = m_findAddress();
    if (address.isNull()) {
        m_server.reset();
        say({ErrorKind::Offline, u"no network that phones could be in"_s, {}});
    } else if (!m_server || m_address != address) {
        m_server.reset();
        if (const Result<void> listening = listen(address); !listening)
            say(listening.error());
    }
    lookAgain();
}

void JoinServer::lookAgain()
{
    m_clock.after(kLookAgain, this, [this, round = ++m_round] {
        if (round == m_round)
            look();
    });
}

Result<void> JoinServer::listen(const QHostAddress& address)
{
    auto server = std::make_unique<serving::HttpServer>(strictLimits(), [this](serving::Exchange* exchange) {
        m_site.handle(exchange->request(), exchange->peer(),
                      [waiting = QPointer(exchange)](const serving::Response& response) {
                          if (waiting) // else the phone has gone; who joined has joined
                              waiting->answer(response);
                      });
    });
    QList<quint16> ports{m_port};
    if (m_port == 0) {
        ports.clear();
        for (quint16 port = kFirstPort; port < kFirstPort + kPorts; ++port)
            ports << port;
    }
    Result<void> listening;
    for (const quint16 port : std::as_const(ports)) {
        listening = server->listen(address, port);
        if (listening || listening.error().kind != ErrorKind::Busy)
            break;
    }
    if (!listening)
        return listening;
    m_server = std::move(server);
    m_address = address;
    m_port = m_server->port();
    m_said.reset();
    m_content.host = address.toString().toLatin1() + ':' + QByteArray::number(m_port);
    m_site.setContent(m_content);
    emit opened(address, m_port);
    return {};
}

void JoinServer::say(const Error& error)
{
    if (m_said && m_said->kind == error.kind)
        return;
    m_said = error;
    emit failed(error);
}

} // namespace madang::joining
