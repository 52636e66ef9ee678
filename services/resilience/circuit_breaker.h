#pragma once

#include "domain/result.h"
#include "services/clock.h"
#include "services/resilience/outcome.h"

#include <QString>

#include <chrono>
#include <optional>

namespace madang {

enum class BreakerState { Closed, Open, HalfOpen };

/// What the operator asks of a breaker.
enum class BreakerMode {
    Normal,
    ForcedOpen, ///< refuses everything; no timer leaves it
    Disabled, ///< everything passes, every outcome counts as excluded
    MetricsOnly, ///< records, never opens
};

/// The numbers of one API. It opens on a failure that makes the failures more than `percent` of the window (from
/// `minimum` outcomes on), or that is the `consecutive`-th in a row, however far apart.
struct BreakerRule {
    int percent = 5; ///< 1..100; exactly this much is still good
    int window = 100; ///< the last so many counted outcomes
    std::chrono::milliseconds windowAge = std::chrono::minutes(30); ///< outcomes of this age leave the window
    int minimum = 20;
    int consecutive = 5;
    std::chrono::milliseconds open = std::chrono::seconds(30);
    /// More than `open`: the k-th opening without a recovery lasts k times `open`, at most this.
    std::chrono::milliseconds longestOpen = open;
    std::chrono::milliseconds attemptTimeout = std::chrono::seconds(10);
    std::chrono::milliseconds trialGrace = std::chrono::seconds(1); ///< a trial has failed this long after its timeout
    std::chrono::milliseconds slow{0}; ///< an answer that took longer is counted as slow; 0: none is

    /// InvalidInput, with the field in the detail, where a number is out of its range.
    Result<void> check() const;
};

/// What a call meets.
struct BreakerAnswer {
    bool allowed = false;
    bool trial = false; ///< allowed as the one trial of a half-open breaker
    std::optional<std::chrono::milliseconds> retryAfter; ///< refused: when to come back; empty: forced open
};

struct BreakerCounters {
    BreakerState state = BreakerState::Closed;
    BreakerMode mode = BreakerMode::Normal;
    QString actor; ///< of the last switch of mode, with its reason
    QString reason;
    std::optional<Instant> nextTry; ///< open: when a trial may start
    int windowCounted = 0;
    int windowFailures = 0;
    double errorRate = 0; ///< percent of the window
    double longRunErrorRate = 0; ///< percent of all that was counted since the start
    qint64 permits = 0; ///< = counted + excluded + late + those still out
    qint64 counted = 0;
    qint64 failures = 0;
    qint64 excluded = 0;
    qint64 late = 0; ///< answers to a permit of an earlier state
    qint64 rejected = 0; ///< calls that were refused, by peek() or acquire()
    qint64 opened = 0;
    qint64 slow = 0;
};

/// Keeps calls away from an API that fails: closed → open for 30 s → one trial → closed or open again. Promises: a
/// success never opens it; an outcome that belongs to an earlier state changes nothing but `late`; a trial that never
/// answers has failed at its deadline; an excluded trial gives its place back. Thread-safe. Every `now` is monotonic,
/// so setting the wall clock changes nothing; one that lies before what was seen already counts as that.
///
/// The pattern is M. Nygard's ("Release It!"); the generation of a permit is Sony gobreaker's.
class CircuitBreaker {
    struct Core;

public:
    /// The right to make one call. Dropped without record() it counts as excluded, while an exception is
    /// under way as a failure. May outlive its breaker.
    class [[nodiscard]] Permit {
    public:
        Permit(Core& core, bool trial);
        Permit(Permit&& other) noexcept;
        Permit& operator=(Permit&& other) noexcept;
        ~Permit();

        bool isTrial() const { return m_trial; }
        /// Once; the permit is used up by it.
        void record(Counts outcome, Instant now);

    private:
        void drop() noexcept;

        Core* m_core;
        quint64 m_generation;
        bool m_trial;
        Instant m_taken;
    };

    struct Acquired {
        std::optional<Permit> permit;
        std::optional<std::chrono::milliseconds> retryAfter; ///< as in BreakerAnswer
    };

    /// The rule has passed check().
    explicit CircuitBreaker(const BreakerRule& rule = {});
    CircuitBreaker(const CircuitBreaker&) = delete;
    CircuitBreaker& operator=(const CircuitBreaker&) = delete;
    ~CircuitBreaker();

    /// What acquire() would answer, taking nothing.
    BreakerAnswer peek(Instant now);
    Acquired acquire(Instant now);

    /// Takes back the failures since then, and an opening they caused: for when it turns out that the line was down,
    /// not the API.
    void excuse(Instant since, Instant now);

    /// Starts afresh in that mode, closed and with an empty window; also in the mode it is in.
    void setMode(BreakerMode mode, const QString& actor, const QString& reason);

    /// Open also where it is forced to be.
    BreakerState state(Instant now);
    BreakerCounters counters(Instant now);

private:
    Core* m_core; ///< shared with the permits, which may outlive us
};

} // namespace madang
