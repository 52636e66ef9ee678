#include "services/joining/visit_gate.h"

namespace madang::joining {

namespace {
constexpr std::chrono::milliseconds kWindow = std::chrono::minutes(1);

std::optional<std::chrono::milliseconds> waitFor(RateLimiter& limiter, Instant now)
{
    const RateLimiter::Taken taken = limiter.take(CallClass::Interactive, now);
    return taken.permit ? std::nullopt : std::optional(taken.retryAfter.value_or(kWindow));
}
} // namespace

VisitGate::VisitGate(const JoinPageLimits& limits, const Clock& clock)
    : m_limits(limits)
    , m_clock(clock)
    , m_visits(limits.visits, limits.visits, kWindow)
    , m_joins(limits.joins, limits.joins, kWindow)
{
}

std::optional<std::chrono::milliseconds> VisitGate::refuse(const QHostAddress& address, Wish wish)
{
    const Instant now = m_clock.monotonic();
    auto guest = m_guests.find(address);
    if (guest == m_guests.end()) {
        if (!makeRoom(now))
            return kWindow;
        guest = m_guests.insert(
            address,
            {std::make_shared<RateLimiter>(m_limits.visitsOfAddress, m_limits.visitsOfAddress, kWindow),
             std::make_shared<RateLimiter>(m_limits.joinsOfAddress, m_limits.joinsOfAddress, kWindow), now});
    }
    guest->last = now;
    // Their own limit first: whoever is refused takes nothing from the others.
    if (const auto wait = waitFor(wish == Wish::Join ? *guest->joins : *guest->visits, now))
        return wait;
    return waitFor(wish == Wish::Join ? m_joins : m_visits, now);
}

bool VisitGate::makeRoom(Instant now)
{
    if (addresses() < m_limits.addresses)
        return true;
    m_guests.removeIf([now](const auto& guest) { return now - guest.value().last >= kWindow; });
    return addresses() < m_limits.addresses;
}

} // namespace madang::joining
