#pragma once

#include "services/joining/join_site.h"
#include "serving/http_server.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

namespace madang::joining {

/// The listening half, on a thread of its own: opens the address, follows it when the network changes, and hands each
/// request to the site. Every function but the constructor is called on that thread.
class JoinServer final : public QObject {
    Q_OBJECT

public:
    using FindAddress = std::function<QHostAddress()>;

    JoinServer(const Clock& clock, const Secret& key, const JoinPageLimits& limits, FindAddress findAddress,
               JoinSite::Join join);
    ~JoinServer() override;

    /// What is answered from now on.
    void show(const JoinContent& content);
    /// Listens at `keptPort`, and at no other where one is given; 0: at the first of a few that is free. Goes on trying
    /// while it cannot.
    void open(quint16 keptPort);
    void close();

signals:
    void opened(const QHostAddress& address, quint16 port);
    /// Busy: another program has the port; Offline: no network.
    void failed(const Error& error);

private:
    void look();
    void lookAgain();
    Result<void> listen(const QHostAddress& address);
    void say(const Error& error);

    const Clock& m_clock;
    FindAddress m_findAddress;
    JoinSite m_site;
    JoinContent m_content;
    std::unique_ptr<serving::HttpServer> m_server;
    QHostAddress m_address;
    quint16 m_port = 0;
    int m_round = 0; ///< of looking; what was set up in an earlier one is over
    bool m_isWanted = false;
    std::optional<Error> m_said;
};

} // namespace madang::joining
