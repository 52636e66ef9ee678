#pragma once

#include "services/join_page_limits.h"
#include "services/resilience/rate_limiter.h"

#include <QHash>
#include <QHostAddress>

#include <memory>

namespace madang::joining {

/// Says whether an address may ask once more in this minute. Remembers a fixed number of addresses at most: where more
/// ask at the same time, those that have been quiet make room, and where none has, the newcomer waits.
class VisitGate final {
public:
    VisitGate(const JoinPageLimits& limits, const Clock& clock);

    enum class Wish { Visit, Join };
    /// Nothing: it may. Else when to come back.
    std::optional<std::chrono::milliseconds> refuse(const QHostAddress& address, Wish wish);

    int addresses() const { return int(m_guests.size()); }

private:
    struct Guest {
        std::shared_ptr<RateLimiter> visits;
        std::shared_ptr<RateLimiter> joins;
        Instant last;
    };
    bool makeRoom(Instant now);

    JoinPageLimits m_limits;
    const Clock& m_clock;
    RateLimiter m_visits;
    RateLimiter m_joins;
    QHash<QHostAddress, Guest> m_guests;
};

} // namespace madang::joining
