#include "services/resilience/throttle_gate.h"

#include <algorithm>

namespace madang {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds kLongest = 15min;
constexpr Backoff kUnexplained{1s, 60s};
} // namespace

void ThrottleGate::throttled(std::optional<milliseconds> retryAfter, Instant now, QRandomGenerator& random)
{
    const std::lock_guard lock(m_mutex);
    const milliseconds asked = retryAfter ? *retryAfter : kUnexplained.pause(m_unexplained++, random);
    m_notBefore = std::max(m_notBefore, now + std::min(asked, kLongest));
}

void ThrottleGate::succeeded()
{
    const std::lock_guard lock(m_mutex);
    m_unexplained = 0;
}

std::optional<milliseconds> ThrottleGate::wait(Instant now) const
{
    const std::lock_guard lock(m_mutex);
    if (now >= m_notBefore)
        return {};
    return std::chrono::ceil<milliseconds>(m_notBefore - now);
}

} // namespace madang
