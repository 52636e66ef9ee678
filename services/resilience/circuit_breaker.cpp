#include "services/resilience/circuit_breaker.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <utility>
#include <vector>

namespace madang {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds kTrialOutRetry = 1s;

/// The last counted outcomes: a ring of `rule.window` places.
class Window {
public:
    explicit Window(int size)
        : m_ring(std::size_t(size))
        , m_size(size)
    {
    }

    void push(bool failed, Instant now, const BreakerRule& rule)
    {
        forget(now, rule);
        if (m_counted == m_size)
            popOldest();
        place(m_counted) = {now, failed};
        ++m_counted;
        m_failures += failed ? 1 : 0;
    }

    /// What is too old leaves.
    void forget(Instant now, const BreakerRule& rule)
    {
        while (m_counted > 0 && now - place(0).at >= rule.windowAge)
            popOldest();
    }

    int dropFailuresSince(Instant since)
    {
        int kept = 0;
        for (int i = 0; i < m_counted; ++i) {
            const Outcome outcome = place(i);
            if (!outcome.failed || outcome.at < since)
                place(kept++) = outcome;
        }
        const int dropped = std::exchange(m_counted, kept) - kept;
        m_failures -= dropped;
        return dropped;
    }

    void clear() { m_counted = m_failures = 0; }

    bool isOver(const BreakerRule& rule) const
    {
        return m_counted >= rule.minimum && 100 * m_failures > rule.percent * m_counted;
    }
    int counted() const { return m_counted; }
    int failures() const { return m_failures; }

private:
    struct Outcome {
        Instant at;
        bool failed = false;
    };

    Outcome& place(int fromOldest)
    {
        const int at = m_oldest + fromOldest;
        return m_ring[std::size_t(at < m_size ? at : at - m_size)];
    }
    void popOldest()
    {
        m_failures -= place(0).failed ? 1 : 0;
        m_oldest = m_oldest + 1 == m_size ? 0 : m_oldest + 1;
        --m_counted;
    }

    std::vector<Outcome> m_ring;
    int m_size;
    int m_oldest = 0;
    int m_counted = 0;
    int m_failures = 0;
};

double percentOf(qint64 part, qint64 whole)
{
    return whole == 0 ? 0 : 100.0 * double(part) / double(whole);
}
} // namespace

Result<void> BreakerRule::check() const
{
    const auto wrong = [](const QString& field) { return Error{ErrorKind::InvalidInput, field, {}}; };
    if (percent < 1 || percent > 100)
        return wrong(u"percent"_s);
    if (window < 1 || window > 100'000)
        return wrong(u"window"_s);
    if (windowAge <= 0ms)
        return wrong(u"windowAge"_s);
    if (minimum < 1 || minimum > window)
        return wrong(u"minimum"_s);
    if (consecutive < 1)
        return wrong(u"consecutive"_s);
    if (open <= 0ms)
        return wrong(u"open"_s);
    if (longestOpen < open)
        return wrong(u"longestOpen"_s);
    if (attemptTimeout <= 0ms)
        return wrong(u"attemptTimeout"_s);
    if (trialGrace < 0ms)
        return wrong(u"trialGrace"_s);
    if (slow < 0ms)
        return wrong(u"slow"_s);
    return {};
}

/// Everything below but letGo() is called with the mutex held.
struct CircuitBreaker::Core {
    explicit Core(const BreakerRule& numbers)
        : rule(numbers)
        , window(numbers.window)
    {
    }

    const BreakerRule rule;
    std::mutex mutex;
    int holders = 1; ///< the breaker and its permits; the last one deletes

    BreakerCounters total; ///< what is counted since the start, mode, actor and reason; the rest is derived
    BreakerState state = BreakerState::Closed;
    BreakerState openedFrom = BreakerState::Closed;
    quint64 generation = 0;
    Window window;
    int run = 0; ///< failures in a row; does not age
    int openings = 0; ///< without a recovery between them
    Instant openedAt;
    bool trialOut = false;
    Instant trialDue;
    Instant latest;

    /// One holder less, after `lastWord`. Counted under the mutex that is taken anyway: an atomic counter would cost as
    /// much as the mutex.
    template <typename F>
    static void letGo(Core* core, F lastWord)
    {
        bool isLast = false;
        {
            const std::lock_guard lock(core->mutex);
            lastWord();
            isLast = --core->holders == 0;
        }
        if (isLast)
            delete core;
    }

    /// The time it is; a trial that is overdue has failed when it was due. Everybody who asks comes here first, so that
    /// a lost trial cannot keep the breaker half-open.
    Instant settle(Instant now)
    {
        latest = std::max(latest, now);
        if (state == BreakerState::HalfOpen && trialOut && latest >= trialDue)
            openAt(trialDue);
        return latest;
    }

    void enter(BreakerState next)
    {
        state = next;
        trialOut = false;
        ++generation;
    }

    void openAt(Instant at)
    {
        openedFrom = state;
        openedAt = at;
        ++openings;
        ++total.opened;
        enter(BreakerState::Open);
    }

    void close()
    {
        window.clear();
        run = 0;
        openings = 0;
        enter(BreakerState::Closed);
    }

    Instant openUntil() const
    {
        constexpr int kMostSteps = 1'000; // the cap is reached long before, and nothing can overflow
        return openedAt + std::min(rule.open * std::min(openings, kMostSteps), rule.longestOpen);
    }

    BreakerState shownState() const { return total.mode == BreakerMode::ForcedOpen ? BreakerState::Open : state; }

    BreakerAnswer look(Instant now) const
    {
        if (total.mode == BreakerMode::ForcedOpen)
            return {};
        if (state == BreakerState::Open && now < openUntil())
            return {false, false, std::chrono::ceil<milliseconds>(openUntil() - now)};
        if (state == BreakerState::HalfOpen && trialOut)
            return {false, false, kTrialOutRetry};
        return {true, state != BreakerState::Closed, {}};
    }

    BreakerAnswer answer(Instant now)
    {
        const BreakerAnswer seen = look(settle(now));
        total.rejected += seen.allowed ? 0 : 1;
        return seen;
    }

    void record(quint64 permit, Counts outcome, Instant taken, Instant time)
    {
        const Instant now = settle(time);
        if (permit != generation) {
            ++total.late;
        } else if (outcome == Counts::Excluded || total.mode == BreakerMode::Disabled) {
            ++total.excluded;
            trialOut = false;
        } else {
            total.slow += rule.slow > 0ms && now - taken > rule.slow ? 1 : 0;
            count(outcome == Counts::Failure, now);
        }
    }

    void count(bool failed, Instant now)
    {
        ++total.counted;
        total.failures += failed ? 1 : 0;
        window.push(failed, now, rule);
        run = failed ? run + 1 : 0;
        if (state == BreakerState::HalfOpen)
            failed ? openAt(now) : close();
        else if (failed && total.mode == BreakerMode::Normal && (run >= rule.consecutive || window.isOver(rule)))
            openAt(now);
    }
};

CircuitBreaker::Permit::Permit(Core& core, bool trial)
    : m_core(&core)
    , m_generation(core.generation)
    , m_trial(trial)
    , m_taken(core.latest)
{
    ++core.holders;
}

CircuitBreaker::Permit::Permit(Permit&& other) noexcept
    : m_core(std::exchange(other.m_core, nullptr))
    , m_generation(other.m_generation)
    , m_trial(other.m_trial)
    , m_taken(other.m_taken)
{
}

CircuitBreaker::Permit& CircuitBreaker::Permit::operator=(Permit&& other) noexcept
{
    if (this == &other)
        return *this;
    drop();
    m_core = std::exchange(other.m_core, nullptr);
    m_generation = other.m_generation;
    m_trial = other.m_trial;
    m_taken = other.m_taken;
    return *this;
}

CircuitBreaker::Permit::~Permit()
{
    drop();
}

void CircuitBreaker::Permit::drop() noexcept
{
    // A destructor is told no time: it is taken to be the latest the breaker has heard of.
    if (m_core)
        record(std::uncaught_exceptions() > 0 ? Counts::Failure : Counts::Excluded, m_taken);
}

void CircuitBreaker::Permit::record(Counts outcome, Instant now)
{
    Q_ASSERT(m_core);
    Core* core = std::exchange(m_core, nullptr);
    Core::letGo(core, [&] { core->record(m_generation, outcome, m_taken, now); });
}

CircuitBreaker::CircuitBreaker(const BreakerRule& rule)
    : m_core(new Core(rule))
{
    Q_ASSERT(rule.check());
}

CircuitBreaker::~CircuitBreaker()
{
    Core::letGo(m_core, [] {});
}

BreakerAnswer CircuitBreaker::peek(Instant now)
{
    const std::lock_guard lock(m_core->mutex);
    return m_core->answer(now);
}

CircuitBreaker::Acquired CircuitBreaker::acquire(Instant now)
{
    const std::lock_guard lock(m_core->mutex);
    const BreakerAnswer answer = m_core->answer(now);
    Acquired acquired;
    if (!answer.allowed) {
        acquired.retryAfter = answer.retryAfter;
        return acquired;
    }
    if (answer.trial) {
        if (m_core->state == BreakerState::Open)
            m_core->enter(BreakerState::HalfOpen);
        m_core->trialOut = true;
        m_core->trialDue = m_core->latest + m_core->rule.attemptTimeout + m_core->rule.trialGrace;
    }
    ++m_core->total.permits;
    acquired.permit.emplace(*m_core, answer.trial);
    return acquired;
}

void CircuitBreaker::excuse(Instant since, Instant now)
{
    const std::lock_guard lock(m_core->mutex);
    Core& core = *m_core;
    core.settle(now);
    const int excused = core.window.dropFailuresSince(since);
    core.total.counted -= excused;
    core.total.failures -= excused;
    core.total.excluded += excused;
    core.run = std::max(0, core.run - excused);
    if (core.state != BreakerState::Open || core.openedAt < since)
        return;
    --core.openings;
    --core.total.opened;
    core.enter(core.openedFrom);
}

void CircuitBreaker::setMode(BreakerMode mode, const QString& actor, const QString& reason)
{
    const std::lock_guard lock(m_core->mutex);
    m_core->total.mode = mode;
    m_core->total.actor = actor;
    m_core->total.reason = reason;
    m_core->close();
}

BreakerState CircuitBreaker::state(Instant now)
{
    const std::lock_guard lock(m_core->mutex);
    m_core->settle(now);
    return m_core->shownState();
}

BreakerCounters CircuitBreaker::counters(Instant now)
{
    const std::lock_guard lock(m_core->mutex);
    Core& core = *m_core;
    core.window.forget(core.settle(now), core.rule);
    BreakerCounters shown = core.total;
    shown.state = core.shownState();
    if (core.state == BreakerState::Open)
        shown.nextTry = core.openUntil();
    shown.windowCounted = core.window.counted();
    shown.windowFailures = core.window.failures();
    shown.errorRate = percentOf(shown.windowFailures, shown.windowCounted);
    shown.longRunErrorRate = percentOf(shown.failures, shown.counted);
    return shown;
}

} // namespace madang
