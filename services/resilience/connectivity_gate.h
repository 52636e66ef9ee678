#pragma once

#include "services/clock.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace madang {

/// Tells our own line from an API that fails: OFFLINE while the operating system reports no reachability, or once two
/// different hosts have failed before a byte left (name, connect, TLS handshake) in the last 5 s and none has succeeded
/// in them. Any success ends it, against the word of the operating system too, until that speaks again. While OFFLINE
/// one cheap READ every 15 s probes the line, and no outcome counts for a breaker; those of the 5 s before are to be
/// taken back (CircuitBreaker::excuse). Every function may be the one that finds out. Thread-safe.
class ConnectivityGate {
public:
    static constexpr std::chrono::seconds kWindow{5};
    static constexpr std::chrono::seconds kProbeEvery{15};

    /// What the operating system says. When the line is back but hosts still fail, a probe is due at once.
    void setReachable(bool isReachable, Instant now);
    /// A host answered, whatever it said.
    void succeeded(Instant now);
    /// A local-origin failure; true: we are OFFLINE and it is not the fault of the host.
    bool failedLocally(const QString& host, Instant now);

    bool isOffline(Instant now);

    /// When the next probe is due; nothing when online.
    std::optional<Instant> nextProbe(Instant now);
    /// True when a probe is due: the caller makes it, and the next is due 15 s later.
    bool takeProbe(Instant now);

private:
    bool settle(Instant now);

    std::mutex m_mutex;
    bool m_isUnreachable = false; ///< says the operating system
    bool m_isSuspected = false; ///< say the hosts
    std::optional<Instant> m_lastSuccess;
    QHash<QString, Instant> m_failures; ///< the last of each host
    Instant m_nextProbe;
};

} // namespace madang
