#include "services/resilience/circuit_breaker.h"
#include "services/resilience/throttle_gate.h"
#include "support/breaker_bench.h"
#include "support/program.h"
#include "support/virtual_clock.h"

#include <QRandomGenerator>

#include <stdexcept>
#include <vector>

using namespace madang;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::F;
using test::S;
using test::X;
using Bench = test::BreakerBench;

namespace {
BreakerRule ruleWithTimeout(std::chrono::milliseconds timeout)
{
    BreakerRule rule;
    rule.attemptTimeout = timeout;
    return rule;
}
} // namespace

class CircuitBreakerTest final : public QObject {
    Q_OBJECT

private slots:
    void staysClosedAtExactlyFivePercent();
    void opensAboveFivePercent();
    void waitsForTheMinimum();
    void neverOpensOnASuccess();
    void opensOnRatesOverFivePercentOnly();
    void followsItsOwnPercentage();
    void forgetsWhatIsBeyondTheWindow();
    void opensOnFiveFailuresInARow();
    void countsARunOverDays();
    void opensForThirtySecondsThenLetsOneThrough();
    void forgetsWhatIsTooOld();
    void closesWithAnEmptyWindow();
    void opensAgainForAFullTermAfterAFailedTrial();
    void givesUpOnATrialThatNeverAnswers();
    void triesAgainAfterALostTrial();
    void ignoresAnswersOfAnEarlierState();
    void ignoresATrialThatAnswersTooLate();
    void givesTheTrialBackWhenItIsExcluded();
    void takesARefusalForALivingServer();
    void givesTheTrialBackWhenItIsCancelled();
    void takesAnExceptionForAFailure();
    void learnsNothingFromThrottling();
    void peeksWithoutTakingAnything();
    void countsRefusedCalls();
    void ignoresTheWallClock();
};

void CircuitBreakerTest::staysClosedAtExactlyFivePercent() // B1
{
    Bench bench;
    bench.call(S, 19);
    bench.call(F);
    QCOMPARE(bench.state(), BreakerState::Closed);
    QCOMPARE(bench.counters().errorRate, 5.0);
}

void CircuitBreakerTest::opensAboveFivePercent() // B2
{
    Bench bench;
    bench.call(F);
    bench.call(S, 18);
    bench.call(F); // 2 of 20
    QCOMPARE(bench.state(), BreakerState::Open);
    QCOMPARE(bench.counters().opened, 1);
}

void CircuitBreakerTest::waitsForTheMinimum()
{
    Bench bench;
    bench.call(F);
    bench.call(S, 17);
    bench.call(F); // 2 of 19
    QCOMPARE(bench.state(), BreakerState::Closed);
}

void CircuitBreakerTest::neverOpensOnASuccess() // B3
{
    Bench bench;
    for (int i = 1; i <= 20; ++i)
        bench.call(i == 3 || i == 7 ? F : S);
    QCOMPARE(bench.state(), BreakerState::Closed);
    bench.call(F);
    QCOMPARE(bench.state(), BreakerState::Open);
}

void CircuitBreakerTest::opensOnRatesOverFivePercentOnly() // B5
{
    Bench good;
    for (int i = 1; i <= 10'000; ++i)
        QVERIFY(good.call(i % 33 == 0 ? F : S));
    QCOMPARE(good.counters().opened, 0);

    Bench bad;
    for (int i = 1; i <= 30; ++i) {
        QCOMPARE(bad.state(), BreakerState::Closed);
        bad.call(i % 15 == 0 ? F : S);
    }
    QCOMPARE(bad.state(), BreakerState::Open);
}

void CircuitBreakerTest::followsItsOwnPercentage()
{
    BreakerRule rule;
    rule.percent = 50;
    Bench bench(rule);
    for (int i = 0; i < 100; ++i)
        bench.call(i % 2 == 0 ? S : F);
    QCOMPARE(bench.state(), BreakerState::Closed);
    bench.call(F); // pushes a success out: 51 of 100
    QCOMPARE(bench.state(), BreakerState::Open);
}

void CircuitBreakerTest::forgetsWhatIsBeyondTheWindow()
{
    Bench bench;
    bench.call(S, 15);
    bench.call(F); // the 101st from the end when the last one below comes
    bench.call(S, 19);
    for (int i = 0; i < 4; ++i) {
        bench.call(S, 19);
        bench.call(F);
    }
    bench.call(F); // 5 of 100
    QCOMPARE(bench.counters().windowFailures, 5);
    QCOMPARE(bench.counters().windowCounted, 100);
    QCOMPARE(bench.state(), BreakerState::Closed);
    bench.call(F);
    QCOMPARE(bench.state(), BreakerState::Open);
}

void CircuitBreakerTest::opensOnFiveFailuresInARow() // B4
{
    Bench bench;
    bench.call(F, 4);
    bench.call(S);
    bench.call(F, 2);
    bench.call(X, 10); // neither continues nor ends the run
    bench.call(F, 2);
    QCOMPARE(bench.state(), BreakerState::Closed);
    bench.call(F);
    QCOMPARE(bench.state(), BreakerState::Open);
}

void CircuitBreakerTest::countsARunOverDays() // B8
{
    Bench bench;
    for (int day = 0; day < 5; ++day) {
        QCOMPARE(bench.state(), BreakerState::Closed);
        bench.call(F);
        QCOMPARE(bench.counters().windowCounted, 1);
        bench.now += 24h;
    }
    QCOMPARE(bench.counters().opened, 1);
}

void CircuitBreakerTest::opensForThirtySecondsThenLetsOneThrough() // B6
{
    Bench bench;
    bench.open();
    QCOMPARE(bench.breaker.acquire(bench.now).retryAfter, 30s);
    QCOMPARE(bench.counters().nextTry, bench.now + 30s);
    bench.now += 30s - 1ns;
    QCOMPARE(bench.breaker.acquire(bench.now).retryAfter, 1ms); // never 0: waiting so long is enough
    bench.now += 1ns;
    auto trial = bench.breaker.acquire(bench.now);
    QVERIFY(trial.permit && trial.permit->isTrial());
    QCOMPARE(bench.state(), BreakerState::HalfOpen);
    for (int i = 0; i < 9; ++i) {
        const auto refused = bench.breaker.acquire(bench.now);
        QVERIFY(!refused.permit);
        QCOMPARE(refused.retryAfter, 1s);
    }
}

void CircuitBreakerTest::forgetsWhatIsTooOld() // B7
{
    Bench bench;
    bench.call(F);
    bench.call(S, 18);
    bench.now += 31min;
    bench.call(F);
    QCOMPARE(bench.state(), BreakerState::Closed);
    QCOMPARE(bench.counters().windowCounted, 1);

    for (const auto& [age, counted] : {std::pair(30min - 1ns, 1), std::pair(std::chrono::nanoseconds(30min), 0)}) {
        Bench other;
        other.call(F);
        other.now += age;
        QCOMPARE(other.counters().windowCounted, counted);
        QCOMPARE(other.counters().windowFailures, counted);
    }
}

void CircuitBreakerTest::closesWithAnEmptyWindow() // B9
{
    Bench bench;
    bench.trial().record(S, bench.now);
    QCOMPARE(bench.state(), BreakerState::Closed);
    QCOMPARE(bench.counters().windowCounted, 0);
    bench.call(F, 4);
    QCOMPARE(bench.state(), BreakerState::Closed);
}

void CircuitBreakerTest::opensAgainForAFullTermAfterAFailedTrial() // B10
{
    Bench bench;
    auto trial = bench.trial();
    bench.now += 3s;
    trial.record(F, bench.now);
    QCOMPARE(bench.state(), BreakerState::Open);
    QCOMPARE(bench.breaker.acquire(bench.now).retryAfter, 30s);
    QCOMPARE(bench.counters().opened, 2);
}

void CircuitBreakerTest::givesUpOnATrialThatNeverAnswers() // B11
{
    Bench bench(ruleWithTimeout(8s));
    const auto trial = bench.trial();
    bench.now += 9s - 1ns;
    QCOMPARE(bench.breaker.acquire(bench.now).retryAfter, 1s);
    bench.now += 1ns;
    const auto refused = bench.breaker.acquire(bench.now);
    QVERIFY(!refused.permit);
    QCOMPARE(refused.retryAfter, 30s);
    QCOMPARE(bench.state(), BreakerState::Open);
}

void CircuitBreakerTest::triesAgainAfterALostTrial() // B11: a caller that only peeks must not keep it half-open
{
    Bench bench(ruleWithTimeout(8s));
    const auto trial = bench.trial();
    bench.now += 20s;
    QCOMPARE(bench.state(), BreakerState::Open);
    QCOMPARE(bench.breaker.peek(bench.now).retryAfter, 19s); // open since the trial was due, not since somebody asked
    bench.now += 19s;
    QVERIFY(bench.breaker.peek(bench.now).trial);
    QVERIFY(bench.call(S));
    QCOMPARE(bench.state(), BreakerState::Closed);
}

void CircuitBreakerTest::ignoresAnswersOfAnEarlierState() // B12
{
    Bench bench;
    std::vector<CircuitBreaker::Permit> slow;
    for (int i = 0; i < 9; ++i)
        slow.push_back(std::move(*bench.breaker.acquire(bench.now).permit));
    bench.open();
    slow.at(0).record(S, bench.now); // open
    slow.at(1).record(F, bench.now);
    slow.at(2).record(X, bench.now);
    QCOMPARE(bench.state(), BreakerState::Open);
    bench.now += 30s;
    auto trial = bench.breaker.acquire(bench.now);
    slow.at(3).record(S, bench.now); // half-open
    slow.at(4).record(F, bench.now);
    slow.at(5).record(X, bench.now);
    QCOMPARE(bench.state(), BreakerState::HalfOpen);
    QVERIFY(!bench.breaker.acquire(bench.now).permit);
    trial.permit->record(S, bench.now);
    slow.at(6).record(F, bench.now); // closed again
    slow.at(7).record(S, bench.now);
    QCOMPARE(bench.counters().windowCounted, 0);
    QCOMPARE(bench.counters().late, 8);
    QCOMPARE(bench.counters().opened, 1);
}

void CircuitBreakerTest::ignoresATrialThatAnswersTooLate() // B12
{
    Bench bench(ruleWithTimeout(8s));
    auto trial = bench.trial();
    bench.now += 9s;
    trial.record(S, bench.now);
    QCOMPARE(bench.state(), BreakerState::Open);
    QCOMPARE(bench.counters().late, 1);
}

void CircuitBreakerTest::givesTheTrialBackWhenItIsExcluded() // B13: 429, Retry-After 10
{
    Bench bench;
    QRandomGenerator random(1);
    ThrottleGate gate;
    bench.trial().record(X, bench.now);
    gate.throttled(10s, bench.now, random);
    QCOMPARE(bench.state(), BreakerState::HalfOpen);
    QCOMPARE(gate.wait(bench.now + 9'999ms), 1ms);
    QVERIFY(!gate.wait(bench.now + 10s));
    const auto next = bench.breaker.acquire(bench.now);
    QVERIFY(next.permit && next.permit->isTrial());
}

void CircuitBreakerTest::takesARefusalForALivingServer() // B13: 404 counts as a success
{
    Bench bench;
    bench.trial().record(S, bench.now);
    QCOMPARE(bench.state(), BreakerState::Closed);
}

void CircuitBreakerTest::givesTheTrialBackWhenItIsCancelled() // B14
{
    Bench bench;
    {
        const auto trial = bench.trial();
    }
    QCOMPARE(bench.state(), BreakerState::HalfOpen);
    QVERIFY(bench.call(S));
    QCOMPARE(bench.state(), BreakerState::Closed);
    QCOMPARE(bench.counters().excluded, 1);
}

void CircuitBreakerTest::takesAnExceptionForAFailure()
{
    Bench bench;
    try {
        const auto trial = bench.trial();
        throw std::runtime_error("the adapter broke");
    } catch (const std::runtime_error&) {
    }
    QCOMPARE(bench.state(), BreakerState::Open);
    QCOMPARE(bench.counters().nextTry, bench.now + 30s);
}

void CircuitBreakerTest::learnsNothingFromThrottling() // B15
{
    Bench bench;
    QRandomGenerator random(1);
    ThrottleGate gate;
    bench.call(X, 50);
    gate.throttled(10s, bench.now, random);
    QCOMPARE(bench.state(), BreakerState::Closed);
    QCOMPARE(bench.counters().counted, 0);
    QCOMPARE(bench.counters().excluded, 50);
    QVERIFY(gate.wait(bench.now));
}

void CircuitBreakerTest::peeksWithoutTakingAnything() // B16
{
    Bench bench;
    QVERIFY(bench.breaker.peek(bench.now).allowed);
    QVERIFY(!bench.breaker.peek(bench.now).trial);
    bench.open();
    QCOMPARE(bench.breaker.peek(bench.now).retryAfter, 30s);
    bench.now += 30s;
    for (int i = 0; i < 3; ++i) {
        const BreakerAnswer answer = bench.breaker.peek(bench.now);
        QVERIFY(answer.allowed && answer.trial);
    }
    QCOMPARE(bench.state(), BreakerState::Open);
    const auto trial = bench.breaker.acquire(bench.now);
    QVERIFY(trial.permit && trial.permit->isTrial());
    QVERIFY(!bench.breaker.peek(bench.now).allowed);
    QCOMPARE(bench.counters().permits, 6);
}

void CircuitBreakerTest::countsRefusedCalls()
{
    Bench bench;
    bench.open();
    QVERIFY(!bench.breaker.peek(bench.now).allowed);
    QVERIFY(!bench.breaker.acquire(bench.now).permit);
    QCOMPARE(bench.counters().rejected, 2);
    QCOMPARE(bench.counters().permits, 5);
}

void CircuitBreakerTest::ignoresTheWallClock() // B23
{
    test::VirtualClock clock;
    Bench bench;
    bench.now = clock.monotonic();
    bench.open();
    clock.setWall(clock.now().addSecs(-3600));
    clock.advance(30s - 1ms);
    QVERIFY(!bench.breaker.peek(clock.monotonic()).allowed);
    clock.advance(1ms);
    QVERIFY(bench.breaker.peek(clock.monotonic()).trial);
}

MADANG_TEST(QCoreApplication, CircuitBreakerTest)
#include "tst_circuit_breaker.moc"
