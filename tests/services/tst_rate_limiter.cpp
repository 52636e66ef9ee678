#include "services/resilience/rate_limiter.h"
#include "support/program.h"

#include <QRandomGenerator>

#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <thread>
#include <vector>

using namespace madang;
using namespace std::chrono_literals;

namespace {
constexpr CallClass kPerson = CallClass::Interactive;
constexpr CallClass kWork = CallClass::Background;

int takeMany(RateLimiter& limiter, CallClass callClass, int times, Instant now)
{
    int taken = 0;
    for (int i = 0; i < times; ++i)
        taken += limiter.take(callClass, now).permit ? 1 : 0;
    return taken;
}
} // namespace

class RateLimiterTest final : public QObject {
    Q_OBJECT

private slots:
    void givesAHundredAMinute();
    void givesAPermitBackAfterExactlyAMinute();
    void slidesInsteadOfStartingAfresh();
    void keepsTheLastTwentyForThePerson();
    void countsThePersonAgainstBackgroundWork();
    void refundsExactlyThatPermit();
    void keepsWhatIsDropped();
    void refundsNothingThatIsGone();
    void keepsSubjectsApart();
    void refusesMoreThanTheLimitAtOnce();
    void takesAllOrNothing();
    void saysWhenAPermitCanBeHad();
    void staysInOrderWhenTimesArriveOutOfOrder();
    void neverExceedsTheLimitInAnyWindow();
    void survivesItsOwner();
    void countsRightBetweenThreads();

private:
    Instant m_start = Instant(1h);
};

void RateLimiterTest::givesAHundredAMinute() // L1
{
    RateLimiter limiter;
    QCOMPARE(takeMany(limiter, kPerson, 100, m_start), 100);
    const auto refused = limiter.take(kPerson, m_start);
    QVERIFY(!refused.permit);
    QCOMPARE(refused.retryAfter, 60s);
    QCOMPARE(limiter.inUse(m_start), 100);
}

void RateLimiterTest::givesAPermitBackAfterExactlyAMinute() // L2: (t - 60 s, t]
{
    RateLimiter limiter;
    takeMany(limiter, kPerson, 100, m_start);
    const auto refused = limiter.take(kPerson, m_start + 60s - 1ns);
    QVERIFY(!refused.permit);
    QCOMPARE(refused.retryAfter, 1ms); // never 0: waiting so long is enough
    QVERIFY(limiter.take(kPerson, m_start + 60s).permit);
}

void RateLimiterTest::slidesInsteadOfStartingAfresh() // 0.7: a fixed window would allow 200 around its boundary
{
    RateLimiter limiter;
    QCOMPARE(takeMany(limiter, kPerson, 1, m_start), 1);
    QCOMPARE(takeMany(limiter, kPerson, 99, m_start + 59s), 99);
    QCOMPARE(takeMany(limiter, kPerson, 100, m_start + 61s), 1);
}

void RateLimiterTest::keepsTheLastTwentyForThePerson() // L4
{
    RateLimiter limiter;
    QCOMPARE(takeMany(limiter, kWork, 100, m_start), 80);
    QCOMPARE(limiter.take(kWork, m_start + 10s).retryAfter, 50s);
    QCOMPARE(takeMany(limiter, kPerson, 100, m_start + 10s), 20);
}

void RateLimiterTest::countsThePersonAgainstBackgroundWork() // L4
{
    RateLimiter limiter;
    takeMany(limiter, kPerson, 79, m_start);
    QVERIFY(limiter.take(kWork, m_start).permit);
    QVERIFY(!limiter.take(kWork, m_start).permit);
}

void RateLimiterTest::refundsExactlyThatPermit() // L5
{
    RateLimiter limiter;
    takeMany(limiter, kPerson, 50, m_start);
    auto taken = limiter.take(kPerson, m_start + 10s);
    takeMany(limiter, kPerson, 49, m_start + 20s);
    QVERIFY(!limiter.take(kPerson, m_start + 20s).permit);
    taken.permit->refund();
    QCOMPARE(limiter.inUse(m_start + 20s), 99);
    QCOMPARE(limiter.inUse(m_start + 60s), 49); // the first 50 leave at 60 s, the refunded is not among the rest
    QCOMPARE(limiter.inUse(m_start + 80s), 0);
}

void RateLimiterTest::keepsWhatIsDropped()
{
    RateLimiter limiter;
    {
        const auto taken = limiter.take(kPerson, m_start);
    }
    QCOMPARE(limiter.inUse(m_start), 1);
}

void RateLimiterTest::refundsNothingThatIsGone()
{
    RateLimiter limiter;
    auto early = limiter.take(kPerson, m_start);
    const auto later = limiter.take(kPerson, m_start + 60s);
    early.permit->refund();
    QCOMPARE(limiter.inUse(m_start + 60s), 1);
}

void RateLimiterTest::keepsSubjectsApart() // L9
{
    std::map<QString, RateLimiter> limiters;
    QCOMPARE(takeMany(limiters[QStringLiteral("A")], kPerson, 100, m_start), 100);
    QCOMPARE(takeMany(limiters[QStringLiteral("B")], kPerson, 100, m_start), 100);
    QVERIFY(!limiters[QStringLiteral("A")].take(kPerson, m_start).permit);
}

void RateLimiterTest::refusesMoreThanTheLimitAtOnce() // L11
{
    RateLimiter limiter;
    const auto refused = limiter.take(kPerson, m_start, 101);
    QVERIFY(!refused.permit);
    QVERIFY(!refused.retryAfter);
    QVERIFY(!limiter.take(kWork, m_start, 81).permit);
    QVERIFY(!limiter.take(kWork, m_start, 81).retryAfter);
    QCOMPARE(limiter.inUse(m_start), 0);
    QVERIFY(limiter.take(kPerson, m_start, 100).permit);
}

void RateLimiterTest::takesAllOrNothing()
{
    RateLimiter limiter;
    takeMany(limiter, kPerson, 30, m_start);
    takeMany(limiter, kPerson, 40, m_start + 5s);
    const auto refused = limiter.take(kPerson, m_start + 5s, 31);
    QCOMPARE(refused.retryAfter, 55s); // when the first of the 30 leave
    QCOMPARE(limiter.take(kPerson, m_start + 5s, 61).retryAfter, 60s); // the 30 and one of the 40
    QCOMPARE(limiter.inUse(m_start + 5s), 70);
    auto taken = limiter.take(kPerson, m_start + 5s, 30);
    QVERIFY(taken.permit);
    taken.permit->refund();
    QCOMPARE(limiter.inUse(m_start + 5s), 70);
}

void RateLimiterTest::saysWhenAPermitCanBeHad()
{
    RateLimiter limiter;
    QCOMPARE(limiter.earliest(kWork, m_start), m_start);
    takeMany(limiter, kWork, 40, m_start);
    takeMany(limiter, kWork, 40, m_start + 1s);
    takeMany(limiter, kPerson, 10, m_start + 2s);
    QCOMPARE(limiter.earliest(kPerson, m_start + 3s), m_start + 3s);
    QCOMPARE(limiter.earliest(kWork, m_start + 3s), m_start + 60s);
    takeMany(limiter, kPerson, 10, m_start + 3s);
    QCOMPARE(limiter.earliest(kPerson, m_start + 3s), m_start + 60s);
    const Instant when = limiter.earliest(kWork, m_start + 3s);
    QVERIFY(!limiter.take(kWork, when - 1ns).permit);
    QVERIFY(limiter.take(kWork, when).permit);
}

void RateLimiterTest::staysInOrderWhenTimesArriveOutOfOrder()
{
    RateLimiter limiter;
    takeMany(limiter, kPerson, 1, m_start + 5ms);
    auto late = limiter.take(kPerson, m_start); // another thread looked at the clock earlier
    QCOMPARE(limiter.inUse(m_start + 60s), 2);
    late.permit->refund();
    QCOMPARE(limiter.inUse(m_start + 60s), 1);
    QCOMPARE(limiter.inUse(m_start + 60s + 5ms), 0);
}

void RateLimiterTest::neverExceedsTheLimitInAnyWindow() // L3
{
    qint64 refusals = 0;
    for (quint32 seed = 1; seed <= 10'000; ++seed) {
        QRandomGenerator random(seed);
        const qint64 longestGap = std::array<qint64, 4>{2, 200, 1'200, 20'000}.at(seed % 4);
        RateLimiter limiter;
        Instant now = m_start;
        std::vector<Instant> sent;
        for (int i = 0; i < 150; ++i) {
            now += std::chrono::milliseconds(random.bounded(longestGap));
            const CallClass callClass = random.bounded(3) == 0 ? kWork : kPerson;
            const Instant earliest = limiter.earliest(callClass, now);
            auto taken = limiter.take(callClass, now);
            QVERIFY2(taken.permit.has_value() == (earliest == now), qPrintable(QStringLiteral("seed %1").arg(seed)));
            if (!taken.permit)
                ++refusals;
            else if (random.bounded(10) == 0)
                taken.permit->refund();
            else
                sent.push_back(now);
            if (!taken.permit && random.bounded(20) == 0)
                now = earliest;
        }
        for (std::size_t i = 100; i < sent.size(); ++i)
            QVERIFY2(sent[i] - sent[i - 100] >= 60s, qPrintable(QStringLiteral("seed %1, send %2").arg(seed).arg(i)));
    }
    QVERIFY(refusals > 10'000);
}

void RateLimiterTest::survivesItsOwner()
{
    auto limiter = std::make_unique<RateLimiter>();
    auto taken = limiter->take(kPerson, m_start);
    limiter.reset();
    taken.permit->refund(); // under AddressSanitizer: nothing that is gone is touched
    QVERIFY(!limiter);
}

void RateLimiterTest::countsRightBetweenThreads()
{
    RateLimiter limiter;
    std::atomic<int> given = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int call = 0; call < 1'000; ++call) {
                auto taken = limiter.take(kPerson, m_start);
                if (taken.permit && call % 2 == 0)
                    taken.permit->refund();
                else if (taken.permit)
                    ++given;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(given, 100);
    QCOMPARE(limiter.inUse(m_start), 100);
}

MADANG_TEST(QCoreApplication, RateLimiterTest)
#include "tst_rate_limiter.moc"
