#include "services/resilience/rate_limiter.h"

#include <QtGlobal>

#include <algorithm>
#include <deque>
#include <mutex>

namespace madang {

using std::chrono::milliseconds;

struct RateLimiter::Log {
    Log(int interactive, int background, milliseconds length)
        : limit(interactive)
        , backgroundLimit(background)
        , window(length)
    {
    }

    const int limit;
    const int backgroundLimit;
    const milliseconds window;
    std::mutex mutex;
    std::deque<Instant> stamps; ///< oldest first

    int limitOf(CallClass callClass) const { return callClass == CallClass::Background ? backgroundLimit : limit; }
    int used() const { return int(stamps.size()); }

    void forget(Instant now)
    {
        while (!stamps.empty() && now - stamps.front() >= window)
            stamps.pop_front();
    }

    /// When `count` permits, at most the limit, can be had.
    Instant earliest(CallClass callClass, int count, Instant now) const
    {
        const int tooMany = used() + count - limitOf(callClass);
        return tooMany <= 0 ? now : stamps.at(std::size_t(tooMany - 1)) + window;
    }
};

RateLimiter::Permit::Permit(std::shared_ptr<Log> log, Instant stamp, int count)
    : m_log(std::move(log))
    , m_stamp(stamp)
    , m_count(count)
{
}

void RateLimiter::Permit::refund()
{
    Q_ASSERT(m_log);
    const std::shared_ptr<Log> log = std::move(m_log);
    const std::lock_guard lock(log->mutex);
    const auto [first, last] = std::equal_range(log->stamps.begin(), log->stamps.end(), m_stamp);
    log->stamps.erase(first, first + std::min<std::ptrdiff_t>(m_count, last - first));
}

RateLimiter::RateLimiter(int limit, int backgroundLimit, milliseconds window)
    : m_log(std::make_shared<Log>(limit, backgroundLimit, window))
{
    Q_ASSERT(limit >= backgroundLimit && backgroundLimit > 0 && window.count() > 0);
}

RateLimiter::Taken RateLimiter::take(CallClass callClass, Instant now, int count)
{
    Q_ASSERT(count > 0);
    if (count > m_log->limitOf(callClass))
        return {};
    const std::lock_guard lock(m_log->mutex);
    m_log->forget(now);
    const Instant earliest = m_log->earliest(callClass, count, now);
    if (earliest > now)
        return {{}, std::chrono::ceil<milliseconds>(earliest - now)};
    // Two threads may come here in another order than they looked at the clock; the log stays in order.
    const Instant stamp = m_log->stamps.empty() ? now : std::max(now, m_log->stamps.back());
    m_log->stamps.insert(m_log->stamps.end(), std::size_t(count), stamp);
    return {Permit(m_log, stamp, count), {}};
}

Instant RateLimiter::earliest(CallClass callClass, Instant now) const
{
    const std::lock_guard lock(m_log->mutex);
    m_log->forget(now);
    return m_log->earliest(callClass, 1, now);
}

int RateLimiter::inUse(Instant now) const
{
    const std::lock_guard lock(m_log->mutex);
    m_log->forget(now);
    return m_log->used();
}

} // namespace madang
