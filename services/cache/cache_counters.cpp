#include "services/cache/cache_counters.h"

#include <algorithm>
#include <numeric>

namespace madang {

namespace {
constexpr std::size_t kWindow = 200;
constexpr std::ptrdiff_t kLeast = 50;
constexpr std::chrono::hours kOldest{24};
constexpr double kWarning = 0.7;
constexpr double kCritical = 0.5;
} // namespace

void CacheCounters::add(Outcome outcome, Instant now)
{
    ++m_of[int(outcome)];
    m_recent.push_back({now, outcome != Outcome::Fresh && outcome != Outcome::Failed});
    if (m_recent.size() > kWindow)
        m_recent.pop_front();
}

quint64 CacheCounters::of(Outcome outcome) const
{
    return m_of[int(outcome)];
}

quint64 CacheCounters::lookUps() const
{
    return std::accumulate(std::begin(m_of), std::end(m_of), quint64(0));
}

std::optional<double> CacheCounters::hitRate(Instant now) const
{
    const auto isRecent = [now](const Sample& sample) { return now - sample.at <= kOldest; };
    const auto first = std::find_if(m_recent.begin(), m_recent.end(), isRecent);
    const std::ptrdiff_t count = std::distance(first, m_recent.end());
    if (count < kLeast)
        return {};
    const auto hits = std::count_if(first, m_recent.end(), [](const Sample& sample) { return sample.hit; });
    return double(hits) / double(count);
}

CacheCounters::Health CacheCounters::health(Instant now) const
{
    const double rate = hitRate(now).value_or(1);
    if (rate < kCritical)
        return Health::Critical;
    return rate < kWarning ? Health::Warning : Health::Good;
}

} // namespace madang
