#pragma once

#include "services/resilience/circuit_breaker.h"

#include <QTest>

#include <utility>

namespace madang::test {

constexpr Counts F = Counts::Failure;
constexpr Counts S = Counts::Success;
constexpr Counts X = Counts::Excluded;

/// A breaker and the time it is.
struct BreakerBench {
    CircuitBreaker breaker;
    Instant now = Instant(std::chrono::hours(1));

    explicit BreakerBench(const BreakerRule& rule = {})
        : breaker(rule)
    {
    }

    /// One call that is over at once; false where it was refused.
    bool call(Counts outcome)
    {
        auto acquired = breaker.acquire(now);
        if (!acquired.permit)
            return false;
        acquired.permit->record(outcome, now);
        return true;
    }
    void call(Counts outcome, int times)
    {
        for (int i = 0; i < times; ++i)
            QVERIFY2(call(outcome), qPrintable(QString::number(i)));
    }
    void open() { call(F, 5); }
    /// Half-open, with the trial in hand.
    CircuitBreaker::Permit trial()
    {
        open();
        now += std::chrono::seconds(30);
        return std::move(*breaker.acquire(now).permit);
    }

    BreakerCounters counters() { return breaker.counters(now); }
    BreakerState state() { return counters().state; }
};

} // namespace madang::test
