#include "services/resilience/circuit_breaker.h"
#include "support/breaker_bench.h"
#include "support/program.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace madang;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::F;
using test::S;
using test::X;
using Bench = test::BreakerBench;

namespace {
/// The rules written down as naively as possible: everything is remembered, everything is counted again.
struct NaiveBreaker {
    struct Outcome {
        Instant at;
        bool failed;
    };
    std::vector<Outcome> outcomes; ///< since it last closed
    int run = 0;

    bool opensOn(bool failed, Instant now)
    {
        outcomes.push_back({now, failed});
        run = failed ? run + 1 : 0;
        int counted = 0;
        int failures = 0;
        for (std::size_t i = outcomes.size() - std::min<std::size_t>(outcomes.size(), 100); i < outcomes.size(); ++i) {
            const bool isYoung = now - outcomes.at(i).at < 30min;
            counted += isYoung ? 1 : 0;
            failures += isYoung && outcomes.at(i).failed ? 1 : 0;
        }
        return failed && (run >= 5 || (counted >= 20 && failures / double(counted) > 0.05 + 1e-9));
    }
};
} // namespace

class BreakerOperationTest final : public QObject {
    Q_OBJECT

private slots:
    void staysOpenWhenForced();
    void passesEverythingWhenDisabled();
    void measuresWithoutOpening();
    void startsAfreshInEachMode();
    void opensLongerEachTimeWhereAsked();
    void forgetsTheGrowthAfterARecovery();
    void takesBackWhatTheLineCaused();
    void takesBackAFailedTrial();
    void keepsWhatTheLineDidNotCause();
    void movesItsPermit();
    void survivesItsOwner();
    void countsSlowAnswers();
    void refusesSenselessNumbers_data();
    void refusesSenselessNumbers();
    void agreesWithANaiveModel();
    void losesNoPermitBetweenThreads();
};

void BreakerOperationTest::staysOpenWhenForced() // B21
{
    Bench bench;
    bench.breaker.setMode(BreakerMode::ForcedOpen, u"operator"_s, u"contract ended"_s);
    for (int second = 0; second < 600; ++second) {
        bench.now += 1s;
        const auto refused = bench.breaker.acquire(bench.now);
        QVERIFY(!refused.permit && !refused.retryAfter);
    }
    const BreakerCounters counters = bench.counters();
    QCOMPARE(counters.state, BreakerState::Open);
    QCOMPARE(counters.mode, BreakerMode::ForcedOpen);
    QCOMPARE(counters.actor, u"operator"_s);
    QCOMPARE(counters.reason, u"contract ended"_s);
    QVERIFY(!counters.nextTry);
}

void BreakerOperationTest::passesEverythingWhenDisabled() // B22
{
    Bench bench;
    bench.open();
    bench.breaker.setMode(BreakerMode::Disabled, u"operator"_s, u"vendor test"_s);
    bench.call(F, 100);
    QCOMPARE(bench.state(), BreakerState::Closed);
    QCOMPARE(bench.counters().counted, 5);
    QCOMPARE(bench.counters().windowCounted, 0);
}

void BreakerOperationTest::measuresWithoutOpening() // B21
{
    Bench bench;
    bench.breaker.setMode(BreakerMode::MetricsOnly, u"operator"_s, u"first month"_s);
    bench.call(F, 100);
    QCOMPARE(bench.counters().errorRate, 100.0);
    QCOMPARE(bench.counters().opened, 0);
}

void BreakerOperationTest::startsAfreshInEachMode()
{
    Bench bench;
    bench.breaker.setMode(BreakerMode::MetricsOnly, u"operator"_s, {});
    bench.call(F, 99);
    auto early = bench.breaker.acquire(bench.now);
    bench.breaker.setMode(BreakerMode::Normal, u"operator"_s, u"enough seen"_s);
    early.permit->record(F, bench.now);
    bench.call(F, 4);
    QCOMPARE(bench.state(), BreakerState::Closed);
    QCOMPARE(bench.counters().late, 1);
    bench.call(F);
    QCOMPARE(bench.state(), BreakerState::Open);
}

void BreakerOperationTest::opensLongerEachTimeWhereAsked() // B24
{
    BreakerRule rule;
    rule.longestOpen = 300s;
    Bench bench(rule);
    bench.open();
    for (int k = 1; k <= 20; ++k) {
        const std::chrono::seconds term(std::min(30 * k, 300));
        QCOMPARE(bench.breaker.peek(bench.now).retryAfter, term);
        bench.now += term;
        QVERIFY(bench.call(F));
    }
}

void BreakerOperationTest::forgetsTheGrowthAfterARecovery() // B24
{
    BreakerRule rule;
    rule.longestOpen = 300s;
    Bench bench(rule);
    bench.trial().record(F, bench.now);
    QCOMPARE(bench.breaker.peek(bench.now).retryAfter, 60s);
    bench.now += 60s;
    bench.call(S);
    bench.open();
    QCOMPARE(bench.breaker.peek(bench.now).retryAfter, 30s);
}

void BreakerOperationTest::takesBackWhatTheLineCaused() // B17
{
    Bench bench;
    bench.call(S, 3);
    bench.call(F);
    bench.now += 10s;
    const Instant unplugged = bench.now;
    bench.call(F, 4);
    QCOMPARE(bench.state(), BreakerState::Open);
    bench.now += 2s;
    bench.breaker.excuse(unplugged, bench.now);
    QCOMPARE(bench.state(), BreakerState::Closed);
    QCOMPARE(bench.counters().opened, 0);
    QCOMPARE(bench.counters().windowFailures, 1);
    QCOMPARE(bench.counters().failures, 1);
    QCOMPARE(bench.counters().excluded, 4);
    bench.call(F, 3);
    QCOMPARE(bench.state(), BreakerState::Closed);
    bench.call(F); // the fifth in a row: the one from before the line went still counts
    QCOMPARE(bench.state(), BreakerState::Open);
}

void BreakerOperationTest::takesBackAFailedTrial() // B17
{
    Bench bench;
    bench.trial().record(F, bench.now);
    bench.breaker.excuse(bench.now - 5s, bench.now);
    QCOMPARE(bench.state(), BreakerState::HalfOpen);
    QVERIFY(bench.breaker.peek(bench.now).trial);
}

void BreakerOperationTest::keepsWhatTheLineDidNotCause() // B17
{
    Bench bench;
    bench.open();
    bench.now += 10s;
    bench.breaker.excuse(bench.now - 5s, bench.now);
    QCOMPARE(bench.state(), BreakerState::Open);
    QCOMPARE(bench.counters().windowFailures, 5);
}

void BreakerOperationTest::movesItsPermit()
{
    Bench bench;
    auto first = std::move(*bench.breaker.acquire(bench.now).permit);
    auto second = std::move(*bench.breaker.acquire(bench.now).permit);
    first = std::move(second); // drops what it had
    QCOMPARE(bench.counters().excluded, 1);
    first.record(F, bench.now);
    QCOMPARE(bench.counters().failures, 1);
    QCOMPARE(bench.counters().excluded, 1);
}

void BreakerOperationTest::survivesItsOwner()
{
    auto bench = std::make_unique<Bench>();
    auto permit = std::move(*bench->breaker.acquire(bench->now).permit);
    const Instant now = bench->now;
    bench.reset();
    permit.record(F, now); // under AddressSanitizer: nothing that is gone is touched
    QVERIFY(!bench);
}

void BreakerOperationTest::countsSlowAnswers()
{
    BreakerRule rule;
    rule.slow = 6s;
    Bench bench(rule);
    for (const auto took : {5s, 6s, 7s, 8s}) {
        auto permit = std::move(*bench.breaker.acquire(bench.now).permit);
        bench.now += took;
        permit.record(took == 8s ? X : S, bench.now);
    }
    QCOMPARE(bench.counters().slow, 1);
    QCOMPARE(bench.counters().counted, 3);
}

void BreakerOperationTest::refusesSenselessNumbers_data()
{
    QTest::addColumn<BreakerRule>("rule");
    QTest::addColumn<QString>("field"); // empty: accepted
    const auto row = [](const char* name, const QString& field, auto change) {
        BreakerRule rule;
        change(rule);
        QTest::newRow(name) << rule << field;
    };
    row("defaults", {}, [](BreakerRule&) {});
    row("percent 0", u"percent"_s, [](BreakerRule& r) { r.percent = 0; });
    row("percent 1", {}, [](BreakerRule& r) { r.percent = 1; });
    row("percent 100", {}, [](BreakerRule& r) { r.percent = 100; });
    row("percent 101", u"percent"_s, [](BreakerRule& r) { r.percent = 101; });
    row("no window", u"window"_s, [](BreakerRule& r) { r.window = 0; });
    row("huge window", u"window"_s, [](BreakerRule& r) { r.window = 100'001; });
    row("no age", u"windowAge"_s, [](BreakerRule& r) { r.windowAge = 0ms; });
    row("no minimum", u"minimum"_s, [](BreakerRule& r) { r.minimum = 0; });
    row("minimum = window", {}, [](BreakerRule& r) { r.minimum = r.window; });
    row("minimum above window", u"minimum"_s, [](BreakerRule& r) { r.minimum = r.window + 1; });
    row("no run", u"consecutive"_s, [](BreakerRule& r) { r.consecutive = 0; });
    row("never open", u"open"_s, [](BreakerRule& r) { r.open = 0ms; });
    row("shrinks", u"longestOpen"_s, [](BreakerRule& r) { r.longestOpen = r.open - 1ms; });
    row("no timeout", u"attemptTimeout"_s, [](BreakerRule& r) { r.attemptTimeout = 0ms; });
    row("grace below 0", u"trialGrace"_s, [](BreakerRule& r) { r.trialGrace = -1ms; });
    row("slow below 0", u"slow"_s, [](BreakerRule& r) { r.slow = -1ms; });
}

void BreakerOperationTest::refusesSenselessNumbers()
{
    QFETCH(BreakerRule, rule);
    QFETCH(QString, field);
    const Result<void> checked = rule.check();
    QCOMPARE(checked.has_value(), field.isEmpty());
    if (!field.isEmpty()) {
        QCOMPARE(checked.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(checked.error().detail, field);
    }
}

void BreakerOperationTest::agreesWithANaiveModel()
{
    int opened = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        QRandomGenerator random(seed);
        const double errors = random.generateDouble() * random.generateDouble();
        const qint64 longestGap = random.bounded(2) ? 1'000 : 180'000;
        Bench bench;
        NaiveBreaker model;
        for (int step = 0; step < 400; ++step) {
            bench.now += std::chrono::milliseconds(random.bounded(longestGap));
            const QByteArray where = "seed " + QByteArray::number(seed) + " step " + QByteArray::number(step);
            if (random.bounded(10) == 0) {
                QVERIFY2(bench.call(X), where.constData());
                continue;
            }
            const bool failed = random.generateDouble() < errors;
            const bool opens = model.opensOn(failed, bench.now);
            QVERIFY2(bench.call(failed ? F : S), where.constData());
            QVERIFY2((bench.state() == BreakerState::Open) == opens, where.constData());
            if (!opens)
                continue;
            ++opened;
            QVERIFY2(!bench.call(S), where.constData());
            bench.now += 30s;
            QVERIFY2(bench.call(S), where.constData());
            model = {};
        }
    }
    QVERIFY(opened > 200); // the seeds do reach what they are for
}

void BreakerOperationTest::losesNoPermitBetweenThreads() // B19
{
    constexpr quint32 kSeed = 20;
    constexpr int kThreads = 10;
    constexpr int kCalls = 10'000;
    Bench bench;
    std::atomic<qint64> passed = 0;
    std::atomic<qint64> refused = 0;
    std::atomic<qint64> time = 0; // every call is a millisecond
    std::vector<std::thread> threads;
    for (quint32 i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            QRandomGenerator random(kSeed + i);
            for (int call = 0; call < kCalls; ++call) {
                const auto now = [&] { return bench.now + std::chrono::milliseconds(++time); };
                auto acquired = bench.breaker.acquire(now());
                if (!acquired.permit) {
                    ++refused;
                    continue;
                }
                ++passed;
                const int dice = random.bounded(100);
                if (dice >= 10) // else it is cancelled: dropped without a word
                    acquired.permit->record(dice < 13 ? F : S, now());
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();

    bench.now += std::chrono::milliseconds(time) + 1h;
    const BreakerCounters counters = bench.counters();
    const QByteArray seed = "seed " + QByteArray::number(kSeed);
    QVERIFY2(counters.permits == passed, seed.constData());
    QVERIFY2(counters.rejected == refused, seed.constData());
    QVERIFY2(counters.permits == counters.counted + counters.excluded + counters.late, seed.constData());
    QVERIFY2(counters.opened > 0 && counters.excluded > 0, seed.constData());
    QVERIFY2(bench.call(S), seed.constData()); // no trial has leaked
}

MADANG_TEST(QCoreApplication, BreakerOperationTest)
#include "tst_breaker_operation.moc"
