#pragma once

#include "services/clock.h"

#include <deque>
#include <optional>

namespace madang {

/// How look-ups were answered, and how well the cache does lately.
class CacheCounters final {
public:
    enum class Outcome {
        Memory,
        Disk,
        Redis,
        Stale, ///< too old, because the load failed
        Coalesced, ///< waited for a load that somebody else had begun
        Fresh, ///< loaded
        Failed, ///< an error; a "not found" that was believed from the cache counts as a hit
    };
    static constexpr int kOutcomes = 7;
    enum class Health { Good, Warning, Critical };

    void add(Outcome outcome, Instant now);
    quint64 of(Outcome outcome) const;
    quint64 lookUps() const;
    /// Hits (memory, disk, Redis, stale, coalesced) of the last 200 look-ups, none older than 24 h; nothing before 50.
    std::optional<double> hitRate(Instant now) const;
    /// Below 70 % a warning, below 50 % critical.
    Health health(Instant now) const;

    quint64 refreshes = 0; ///< begun behind an answer that aged
    quint64 refreshesFailed = 0;
    quint64 tierErrors = 0; ///< of memory and disk

private:
    struct Sample {
        Instant at;
        bool hit = false;
    };
    quint64 m_of[kOutcomes] = {};
    std::deque<Sample> m_recent;
};

} // namespace madang
