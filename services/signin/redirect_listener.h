#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>

#include <array>
#include <memory>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace madang {

class Clock;

/// Registered with every provider, since they compare redirect addresses letter by letter; the first that is free is
/// used.
inline constexpr std::array<quint16, 3> kRedirectPorts{53117, 53127, 53137};

/// "http://localhost:53117/signed-in"
QString redirectAddress(quint16 port);

/// Where a provider sends the browser back to after signing in (RFC 8252 §7.3). Listens on this machine only, at one
/// of a few fixed ports, for two minutes, for one redirect that carries our `state`. Everything else that comes (other
/// paths, other states, other hosts' names, what is no GET or longer than 8 KiB) gets an answer and changes nothing.
class RedirectListener final : public QObject {
public:
    explicit RedirectListener(const Clock& clock, QObject* parent = nullptr);
    ~RedirectListener() override;

    /// The address to give to the provider. Busy where all ports are taken.
    Result<QString> open(const QByteArray& state);
    /// Nobody is let in any more.
    void close() { finish(Error{ErrorKind::Cancelled, QStringLiteral("given up"), {}}); }
    /// The code. Cancelled: the person said no, or nobody came back in time; Rejected: the provider says why not.
    QFuture<Result<Secret>> code() const { return m_promise.future(); }

private:
    bool listenAt(quint16 port);
    void accept(QTcpServer& server);
    void read(QTcpSocket& socket);
    void answer(QTcpSocket& socket, const QByteArray& head);
    void finish(const Result<Secret>& outcome);

    const Clock& m_clock;
    std::vector<std::unique_ptr<QTcpServer>> m_servers; ///< both families: "localhost" may be either
    QByteArray m_state;
    QPromise<Result<Secret>> m_promise;
    bool m_isOver = false;
};

/// What stands in the address a provider sends the browser to: the code, where `state` is ours. `NotFound`: it is not
/// about this sign-in.
Result<Secret> codeFromRedirect(const QByteArray& address, const QByteArray& state);

} // namespace madang
