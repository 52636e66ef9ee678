#include "services/cache/cache_aside.h"
#include "services/cache/disk_tier.h"
#include "services/cache/memory_tier.h"
#include "support/cache_bench.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/virtual_clock.h"

using namespace madang;
using namespace madang::test;
using namespace std::chrono_literals;

namespace {
using Answer = QFuture<Result<CacheAnswer>>;
using Outcome = CacheCounters::Outcome;

const Error kOffline{ErrorKind::Offline, u"no route"_s, {}};

CacheRule aiRule()
{
    CacheRule rule;
    rule.staleIfError = CacheRule::kStaleIfError;
    return rule;
}

/// Settled and answered with a value.
QByteArray valueOf(const Answer& answer)
{
    settle();
    if (!answer.isFinished() || answer.isCanceled() || answer.resultCount() == 0)
        return "(no answer)";
    return answer.result() ? answer.result()->value : "error: " + errorKey(answer.result().error().kind).toLatin1();
}
} // namespace

class TestCacheAside : public QObject {
    Q_OBJECT

private:
    struct Bench {
        explicit Bench(bool withDisk = false)
            : disk(withDisk ? DiskTier::open(folder.path()).value() : nullptr)
            , cache(memory, disk.get(), nullptr, clock)
        {
        }
        Answer ask(const CacheRule& rule = {}) { return cache.lookUp(key, rule, far.load()); }
        quint64 count(Outcome outcome) const { return cache.counters().of(outcome); }
        /// Asks, and answers the load.
        QByteArray fill(const QByteArray& value, const CacheRule& rule = {})
        {
            const Answer answer = ask(rule);
            far.answer(value);
            return ::valueOf(answer);
        }

        TempFolder folder;
        VirtualClock clock;
        MemoryTier memory;
        std::unique_ptr<DiskTier> disk;
        FarEnd far;
        CacheAside cache;
        CacheKey key = cacheKey(1);
    };

private slots:
    // C1
    void aHundredWhoAskAtOnceSendOnce_data()
    {
        QTest::addColumn<int>("askers");
        QTest::newRow("10") << 10;
        QTest::newRow("100") << 100;
    }
    void aHundredWhoAskAtOnceSendOnce()
    {
        QFETCH(const int, askers);
        Bench bench;
        QList<Answer> answers;
        for (int i = 0; i < askers; ++i) {
            answers << bench.ask();
            bench.clock.advance(10'000ms / askers);
        }
        QCOMPARE(bench.far.sends, 1);
        bench.far.answer(QByteArray("plan"));
        for (const Answer& answer : answers) {
            QCOMPARE(valueOf(answer), "plan");
            QCOMPARE(answer.result()->source, CacheSource::Fresh);
        }
        QCOMPARE(bench.count(Outcome::Fresh), 1u);
        QCOMPARE(bench.count(Outcome::Coalesced), quint64(askers - 1));
        QCOMPARE(valueOf(bench.ask()), "plan");
        QCOMPARE(bench.far.sends, 1);
        QCOMPARE(bench.count(Outcome::Memory), 1u);
    }

    // C2: the leader's failure goes to everyone, is not kept, and the next one sends again
    void aFailureGoesToEveryWaiterAndIsNotKept()
    {
        Bench bench;
        const QList<Answer> answers{bench.ask(), bench.ask(), bench.ask()};
        bench.far.answer(Error{ErrorKind::ServerError, u"500"_s, {}});
        for (const Answer& answer : answers)
            QCOMPARE(valueOf(answer), "error: server-error");
        const Answer next = bench.ask();
        QCOMPARE(bench.far.sends, 2);
        bench.far.answer(QByteArray("plan"));
        QCOMPARE(valueOf(next), "plan");
        QCOMPARE(bench.count(Outcome::Failed), 3u);
    }

    // C3
    void aLoadThatThrowsIsAnErrorForAllFive_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("std::exception") << 0;
        QTest::newRow("anything") << 1;
        QTest::newRow("through the future") << 2;
        QTest::newRow("vanishes") << 3;
    }
    void aLoadThatThrowsIsAnErrorForAllFive()
    {
        QFETCH(const int, how);
        Bench bench;
        const CacheLoad load = [&, how]() -> QFuture<Result<QByteArray>> {
            if (how == 0)
                throw std::runtime_error("loader");
            if (how == 1)
                throw 7;
            if (how == 3)
                return bench.far.load()();
            QPromise<Result<QByteArray>> promise;
            promise.start();
            promise.setException(std::make_exception_ptr(std::runtime_error("loader")));
            promise.finish();
            return promise.future();
        };
        QList<Answer> answers;
        for (int i = 0; i < 5; ++i)
            answers << bench.cache.lookUp(bench.key, {}, load);
        if (how == 3)
            bench.far.vanish();
        for (const Answer& answer : answers)
            QCOMPARE(valueOf(answer), "error: internal");
        QCOMPARE(bench.fill("plan"), "plan");
    }

    // C4: a waiter's cancel ends only that waiter; the load goes with the last one
    void cancellingEndsOnlyThatWaiterAndTheLastOneEndsTheLoad()
    {
        Bench bench;
        Answer leader = bench.ask();
        Answer second = bench.ask();
        leader.cancel();
        settle();
        QVERIFY(!bench.far.isCancelled());
        Answer third = bench.ask();
        QCOMPARE(bench.far.sends, 1);
        second.cancel();
        third.cancel();
        settle();
        QVERIFY(leader.isFinished() && second.isFinished() && third.isFinished());
        QVERIFY(bench.far.isCancelled());
        const Answer next = bench.ask();
        QCOMPARE(bench.far.sends, 2);
        bench.far.answer(QByteArray("late"));
        bench.far.answer(QByteArray("plan"));
        QCOMPARE(valueOf(next), "plan");
        QCOMPARE(valueOf(bench.ask()), "plan");
    }

    // C5
    void whoAsksAfterForgetJoinsTheNewFlight()
    {
        SingleFlight<QByteArray> flights;
        FarEnd far;
        const auto first = flights.run(u"k"_s, far.load());
        flights.forget(u"k"_s);
        const auto second = flights.run(u"k"_s, far.load());
        const auto third = flights.run(u"k"_s, far.load());
        QCOMPARE(far.sends, 2);
        QVERIFY(!second.joined && third.joined);
        far.answer(QByteArray("1"));
        settle();
        QCOMPARE(first.answer.result().value(), "1");
        QVERIFY(!third.answer.isFinished());
        QVERIFY(flights.isFlying(u"k"_s)); // the end of the forgotten one does not take the new one along
        far.answer(QByteArray("2"));
        settle();
        QCOMPARE(second.answer.result().value(), "2");
        QCOMPARE(third.answer.result().value(), "2");
    }

    // C6: other keys fly at the same time
    void differentKeysLoadSideBySide()
    {
        Bench bench;
        const Answer one = bench.ask();
        const Answer other = bench.cache.lookUp(cacheKey(2), {}, bench.far.load());
        QCOMPARE(bench.far.sends, 2);
        bench.far.answer(QByteArray("1"));
        bench.far.answer(QByteArray("2"));
        QCOMPARE(valueOf(one), "1");
        QCOMPARE(valueOf(other), "2");
    }

    // C7
    void fiftyReadsOfAnAgedAnswerSendOneRefreshWhoseFailureKeepsTheOld()
    {
        Bench bench;
        bench.fill("old");
        bench.clock.advance(20h - 1s);
        QCOMPARE(valueOf(bench.ask()), "old");
        QCOMPARE(bench.far.sends, 1);
        bench.clock.advance(61s);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(valueOf(bench.ask()), "old");
        QCOMPARE(bench.far.sends, 2);
        bench.far.answer(kOffline);
        const Answer again = bench.ask();
        QCOMPARE(valueOf(again), "old");
        QCOMPARE(again.result()->source, CacheSource::Memory);
        QVERIFY(!again.result()->degraded);
        QCOMPARE(again.result()->age, std::chrono::milliseconds(20h + 1min));
        settle();
        QCOMPARE(valueOf(bench.ask()), "old");
        QCOMPARE(bench.far.sends, 3);
        QCOMPARE(bench.cache.counters().refreshes, 2u);
        QCOMPARE(bench.cache.counters().refreshesFailed, 1u);
        bench.far.answer(QByteArray("new"));
        settle();
        const Answer fresh = bench.ask();
        QCOMPARE(valueOf(fresh), "new");
        QCOMPARE(fresh.result()->age, 0ms);
        QCOMPARE(bench.far.sends, 3);
    }

    // C8: past the hard age nobody gets the old answer while the load may succeed
    void anAnswerPastItsHardAgeIsLoadedAgain()
    {
        Bench bench;
        bench.fill("old", aiRule());
        bench.clock.advance(aiRule().hardFor(bench.key));
        const Answer answer = bench.ask(aiRule());
        settle();
        QVERIFY(!answer.isFinished());
        bench.far.answer(QByteArray("new"));
        QCOMPARE(valueOf(answer), "new");
        QCOMPARE(answer.result()->source, CacheSource::Fresh);
    }

    // C9
    void aPutDuringARefreshWins_data()
    {
        QTest::addColumn<bool>("sameValue");
        QTest::newRow("another value") << false;
        QTest::newRow("the same value again (ABA)") << true;
    }
    void aPutDuringARefreshWins()
    {
        QFETCH(const bool, sameValue);
        const QByteArray value = sameValue ? "old" : "put";
        Bench bench(true);
        bench.fill("old");
        bench.clock.advance(21h);
        QCOMPARE(valueOf(bench.ask()), "old");
        QCOMPARE(bench.far.sends, 2);
        bench.cache.put(bench.key, value);
        bench.far.answer(QByteArray("refreshed"));
        settle();
        const Answer answer = bench.ask();
        QCOMPARE(valueOf(answer), value);
        QCOMPARE(answer.result()->age, 0ms);
        QCOMPARE(bench.disk->find(bench.key).value()->payload, value);
        QCOMPARE(bench.far.sends, 2);
    }

    // C10: a load begun before an invalidation stores nothing; who waits for it still gets it
    void anInvalidationDuringALoadIsNotUndoneByIt_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("key") << 0;
        QTest::newRow("operation") << 1;
        QTest::newRow("api") << 2;
        QTest::newRow("all") << 3;
    }
    void anInvalidationDuringALoadIsNotUndoneByIt()
    {
        QFETCH(const int, how);
        Bench bench(true);
        const Answer before = bench.ask();
        if (how == 0)
            bench.cache.invalidate(bench.key);
        else if (how == 3)
            bench.cache.invalidateAll();
        else
            bench.cache.invalidatePrefix(how == 1 ? u"ai/plan/"_s : u"ai/"_s);
        const Answer after = bench.ask();
        QCOMPARE(bench.far.sends, 2);
        bench.far.answer(QByteArray("before"));
        QCOMPARE(valueOf(before), "before");
        QVERIFY(!bench.memory.find(bench.key).value());
        QVERIFY(!bench.disk->find(bench.key).value());
        bench.far.answer(QByteArray("after"));
        QCOMPARE(valueOf(after), "after");
        QCOMPARE(valueOf(bench.ask()), "after");
        QCOMPARE(bench.disk->find(bench.key).value()->payload, "after");
    }

    void anInvalidationOfSomethingElseDisturbsNothing()
    {
        Bench bench;
        const Answer answer = bench.ask();
        bench.cache.invalidatePrefix(u"tax/"_s);
        bench.cache.invalidate(cacheKey(2));
        bench.far.answer(QByteArray("plan"));
        QCOMPARE(valueOf(answer), "plan");
        QCOMPARE(valueOf(bench.ask()), "plan");
        QCOMPARE(bench.far.sends, 1);
        bench.cache.invalidatePrefix(u"ai/"_s);
        bench.ask();
        QCOMPARE(bench.far.sends, 2);
    }

    // C12 / §1.8 stale-if-error
    void anOldAnswerStandsInWhenTheLoadFailsForAPassingReason_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("helps");
        for (const ErrorKind kind : {ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::ConnectionLost,
                                     ErrorKind::ServerError, ErrorKind::Unavailable, ErrorKind::BreakerOpen})
            QTest::addRow("%s", qPrintable(errorKey(kind))) << kind << true;
        for (const ErrorKind kind : {ErrorKind::Rejected, ErrorKind::Unauthorized, ErrorKind::NotFound,
                                     ErrorKind::ContentRejected, ErrorKind::InvalidInput})
            QTest::addRow("%s", qPrintable(errorKey(kind))) << kind << false;
    }
    void anOldAnswerStandsInWhenTheLoadFailsForAPassingReason()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const bool, helps);
        Bench bench(true);
        bench.fill("old", aiRule());
        bench.clock.advance(3 * 24h);
        const QList<Answer> answers{bench.ask(aiRule()), bench.ask(aiRule())};
        bench.far.answer(Error{kind, {}, {}});
        for (const Answer& answer : answers) {
            QCOMPARE(valueOf(answer), helps ? "old" : "error: " + errorKey(kind).toLatin1());
            if (helps) {
                QCOMPARE(answer.result()->source, CacheSource::Stale);
                QVERIFY(answer.result()->degraded);
                QCOMPARE(answer.result()->age, std::chrono::milliseconds(3 * 24h));
            }
        }
        QCOMPARE(bench.count(Outcome::Stale), helps ? 2u : 0u);
        bench.ask(aiRule()); // and it is not stored as fresh
        QCOMPARE(bench.far.sends, 3);
    }

    void anOldAnswerDoesNotStandInWhereItMustNot()
    {
        Bench bench;
        bench.fill("old", aiRule());
        bench.clock.advance(3 * 24h);
        const Answer tax = bench.ask(CacheRule());
        bench.far.answer(kOffline);
        QCOMPARE(valueOf(tax), "error: offline");
        const Answer byCaller
            = bench.cache.lookUp(bench.key, aiRule(), bench.far.load(), [](const Error&) { return false; });
        bench.far.answer(kOffline);
        QCOMPARE(valueOf(byCaller), "error: offline");
        bench.clock.advance(4 * 24h);
        const Answer last = bench.ask(aiRule());
        bench.far.answer(kOffline);
        QCOMPARE(valueOf(last), "old");
        bench.clock.advance(1ms);
        const Answer tooLate = bench.ask(aiRule());
        bench.far.answer(kOffline);
        QCOMPARE(valueOf(tooLate), "error: offline");
    }

    // C14 / §1.8 errors
    void aDefiniteNotFoundIsBelievedForFiveMinutesWhereAllowed()
    {
        Bench bench;
        CacheRule rule;
        const auto refuse = [&] {
            const Answer answer = bench.ask(rule);
            bench.far.answer(Error{ErrorKind::NotFound, u"no such number"_s, {}});
            return valueOf(answer);
        };
        QCOMPARE(refuse(), "error: not-found");
        QCOMPARE(refuse(), "error: not-found");
        QCOMPARE(bench.far.sends, 2);
        rule.notFound = CacheRule::kNotFound;
        QCOMPARE(refuse(), "error: not-found");
        bench.clock.advance(5min - 1ms);
        const Answer believed = bench.ask(rule);
        QCOMPARE(valueOf(believed), "error: not-found");
        QCOMPARE(believed.result().error().detail, u"no such number"_s);
        QCOMPARE(bench.far.sends, 3);
        bench.clock.advance(1ms);
        bench.ask(rule);
        QCOMPARE(bench.far.sends, 4);
    }

    // C15
    void aJumpOfTheWallClockMakesAnswersOldAndNeverImmortal_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("back") << -2;
        QTest::newRow("forward") << 2;
    }
    void aJumpOfTheWallClockMakesAnswersOldAndNeverImmortal()
    {
        QFETCH(const int, days);
        Bench bench(true);
        bench.fill("old");
        bench.clock.setWall(bench.clock.now().addDays(days));
        const Answer answer = bench.ask();
        QCOMPARE(bench.far.sends, 2);
        bench.far.answer(QByteArray("new"));
        QCOMPARE(valueOf(answer), "new");
        QCOMPARE(valueOf(bench.ask()), "new");
        QCOMPARE(bench.far.sends, 2);
    }

    void aDiskHitFillsMemoryAndSurvivesARestart()
    {
        Bench bench(true);
        QCOMPARE(bench.fill("plan"), "plan");
        QVERIFY(bench.memory.drop({}));
        bench.clock.advance(1h);
        const Answer fromDisk = bench.ask();
        QCOMPARE(valueOf(fromDisk), "plan");
        QCOMPARE(fromDisk.result()->source, CacheSource::Disk);
        QCOMPARE(fromDisk.result()->age, std::chrono::milliseconds(1h));
        const Answer fromMemory = bench.ask();
        QCOMPARE(fromMemory.result()->source, CacheSource::Memory);
        QCOMPARE(bench.far.sends, 1);
        QCOMPARE(bench.count(Outcome::Disk), 1u);
    }

    // §1.8 size
    void aLargeValueIsHandedOnButNotKeptAndReplacesWhatWasThere()
    {
        Bench bench(true);
        bench.fill("old");
        bench.clock.advance(2 * 24h);
        const QByteArray large(kLargestCacheValue + 1, 'v');
        QCOMPARE(bench.fill(large), large);
        QVERIFY(!bench.memory.find(bench.key).value());
        QVERIFY(!bench.disk->find(bench.key).value());
        const QByteArray fits(kLargestCacheValue, 'v');
        QCOMPARE(bench.fill(fits), fits);
        QCOMPARE(valueOf(bench.ask()), fits);
        QCOMPARE(bench.far.sends, 3);
    }

    void aDiskThatFailsIsAMissAndNobodyHears()
    {
        class Broken final : public CacheTier {
            Error error{ErrorKind::DiskFull, u"full"_s, {}};
            Result<CacheEntryPtr> find(const CacheKey&) override { return error; }
            Result<void> put(const CacheKey&, const CacheEntryPtr&) override { return error; }
            Result<void> drop(const QString&) override { return error; }
        } broken;
        VirtualClock clock;
        MemoryTier memory;
        FarEnd far;
        CacheAside cache(memory, &broken, nullptr, clock);
        const Answer answer = cache.lookUp(cacheKey(1), {}, far.load());
        far.answer(QByteArray("plan"));
        QCOMPARE(valueOf(answer), "plan");
        QCOMPARE(valueOf(cache.lookUp(cacheKey(1), {}, far.load())), "plan");
        QCOMPARE(cache.counters().tierErrors, 2u);
    }

    void whatIsUnderWayEndsWithTheCache()
    {
        auto bench = std::make_unique<Bench>();
        const Answer answer = bench->ask();
        FarEnd far = bench->far;
        bench.reset();
        QVERIFY(far.isCancelled());
        QVERIFY(answer.isFinished());
        far.answer(QByteArray("late"));
        settle();
    }

    // §1.8 hit rate
    void theHitRateIsOverTheLastTwoHundredOfADayAndSaysNothingBeforeFifty()
    {
        CacheCounters counters;
        const Instant now = Instant(100h);
        const auto add = [&](Outcome outcome, int times, Instant at) {
            for (int i = 0; i < times; ++i)
                counters.add(outcome, at);
        };
        add(Outcome::Fresh, 25, now);
        add(Outcome::Memory, 24, now);
        QVERIFY(!counters.hitRate(now));
        QCOMPARE(counters.health(now), CacheCounters::Health::Good);
        add(Outcome::Disk, 1, now);
        QCOMPARE(counters.hitRate(now).value(), 0.5);
        QCOMPARE(counters.health(now), CacheCounters::Health::Warning);
        add(Outcome::Failed, 1, now);
        QCOMPARE(counters.health(now), CacheCounters::Health::Critical);
        add(Outcome::Redis, 50, now);
        add(Outcome::Stale, 50, now);
        add(Outcome::Coalesced, 73, now); // 224: the first 24 are out of the window
        QCOMPARE(counters.hitRate(now).value(), 198.0 / 200);
        QCOMPARE(counters.lookUps(), 224u);
        QVERIFY(counters.hitRate(now + 24h));
        QVERIFY(!counters.hitRate(now + 24h + 1ns));
    }

    void theHitRateWarnsBelowSeventyPercent()
    {
        CacheCounters counters;
        for (int i = 0; i < 100; ++i)
            counters.add(i < 70 ? Outcome::Memory : Outcome::Fresh, Instant(1h));
        QCOMPARE(counters.health(Instant(1h)), CacheCounters::Health::Good);
        counters.add(Outcome::Fresh, Instant(1h));
        QCOMPARE(counters.health(Instant(1h)), CacheCounters::Health::Warning);
    }
};

MADANG_TEST(QCoreApplication, TestCacheAside)
#include "tst_cache_aside.moc"
