#include "services/resilience/circuit_breaker.h"
#include "services/resilience/connectivity_gate.h"
#include "support/program.h"

#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace madang;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectivityGateTest final : public QObject {
    Q_OBJECT

private slots:
    void isOnlineAtFirst();
    void believesTwoDifferentHosts();
    void doesNotBelieveOneHost();
    void wantsBothWithinFiveSeconds();
    void isOnlineWhileAnyHostSucceeds();
    void findsOutWithTimeAlone();
    void endsWithAnySuccess();
    void startsFromNothingAfterASuccess();
    void believesTheOperatingSystem();
    void believesASuccessMoreThanTheOperatingSystem();
    void staysOfflineWhenTheLineIsBackButHostsFail();
    void dropsFailuresOfTheTimeWithoutALine();
    void probesEveryFifteenSeconds();
    void keepsItsProbesWhenToldAgain();
    void opensNoBreakerWhenTheCableIsPulled_data();
    void opensNoBreakerWhenTheCableIsPulled();
    void opensTheBreakerOfTheOnlyDeadHost();
    void isSafeBetweenThreads();

private:
    Instant m_now = Instant(1h);
};

void ConnectivityGateTest::isOnlineAtFirst()
{
    ConnectivityGate gate;
    QVERIFY(!gate.isOffline(m_now));
    QVERIFY(!gate.nextProbe(m_now));
    QVERIFY(!gate.takeProbe(m_now + 1h));
}

void ConnectivityGateTest::believesTwoDifferentHosts()
{
    ConnectivityGate gate;
    QVERIFY(!gate.failedLocally(u"a"_s, m_now));
    QVERIFY(gate.failedLocally(u"b"_s, m_now + 1s));
    QVERIFY(gate.isOffline(m_now + 1s));
    QVERIFY(gate.isOffline(m_now + 1h)); // time alone ends nothing
}

void ConnectivityGateTest::doesNotBelieveOneHost() // B18
{
    ConnectivityGate gate;
    for (int i = 0; i < 100; ++i)
        QVERIFY(!gate.failedLocally(u"a"_s, m_now + i * 100ms));
}

void ConnectivityGateTest::wantsBothWithinFiveSeconds()
{
    ConnectivityGate within;
    within.failedLocally(u"a"_s, m_now);
    QVERIFY(within.failedLocally(u"b"_s, m_now + 5s));

    ConnectivityGate beyond;
    beyond.failedLocally(u"a"_s, m_now);
    QVERIFY(!beyond.failedLocally(u"b"_s, m_now + 5s + 1ns));
    QVERIFY(beyond.failedLocally(u"a"_s, m_now + 6s)); // the last of each host counts
}

void ConnectivityGateTest::isOnlineWhileAnyHostSucceeds()
{
    ConnectivityGate gate;
    gate.succeeded(m_now);
    QVERIFY(!gate.failedLocally(u"a"_s, m_now + 1s));
    QVERIFY(!gate.failedLocally(u"b"_s, m_now + 5s));

    ConnectivityGate between;
    between.failedLocally(u"a"_s, m_now);
    between.succeeded(m_now + 1s);
    QVERIFY(!between.failedLocally(u"b"_s, m_now + 2s));
}

void ConnectivityGateTest::findsOutWithTimeAlone()
{
    ConnectivityGate gate;
    gate.succeeded(m_now);
    gate.failedLocally(u"a"_s, m_now + 1s);
    gate.failedLocally(u"b"_s, m_now + 2s);
    QVERIFY(!gate.isOffline(m_now + 5s));
    QVERIFY(gate.isOffline(m_now + 5s + 1ns)); // the success has left the five seconds
}

void ConnectivityGateTest::endsWithAnySuccess()
{
    ConnectivityGate gate;
    gate.failedLocally(u"a"_s, m_now);
    gate.failedLocally(u"b"_s, m_now);
    gate.succeeded(m_now + 40s);
    QVERIFY(!gate.isOffline(m_now + 40s));
    QVERIFY(!gate.nextProbe(m_now + 40s));
}

void ConnectivityGateTest::startsFromNothingAfterASuccess()
{
    ConnectivityGate gate;
    gate.failedLocally(u"a"_s, m_now);
    gate.failedLocally(u"b"_s, m_now);
    gate.succeeded(m_now);
    QVERIFY(!gate.failedLocally(u"a"_s, m_now + 5s + 1ns)); // "b" was before the success
    QVERIFY(gate.failedLocally(u"b"_s, m_now + 6s));
}

void ConnectivityGateTest::believesTheOperatingSystem()
{
    ConnectivityGate gate;
    gate.setReachable(false, m_now);
    QVERIFY(gate.isOffline(m_now));
    QVERIFY(gate.failedLocally(u"a"_s, m_now));
    QCOMPARE(gate.nextProbe(m_now), m_now + 15s);
    gate.setReachable(true, m_now + 3s);
    QVERIFY(!gate.isOffline(m_now + 3s));
}

void ConnectivityGateTest::believesASuccessMoreThanTheOperatingSystem()
{
    ConnectivityGate gate;
    gate.setReachable(false, m_now);
    gate.succeeded(m_now + 1s);
    QVERIFY(!gate.isOffline(m_now + 1s));
    gate.setReachable(false, m_now + 2s);
    QVERIFY(gate.isOffline(m_now + 2s));
}

void ConnectivityGateTest::staysOfflineWhenTheLineIsBackButHostsFail()
{
    ConnectivityGate gate;
    gate.failedLocally(u"a"_s, m_now);
    gate.failedLocally(u"b"_s, m_now);
    gate.setReachable(false, m_now + 1s);
    QCOMPARE(gate.nextProbe(m_now + 1s), m_now + 15s); // being told does not put the probe off
    gate.setReachable(true, m_now + 2s);
    QVERIFY(gate.isOffline(m_now + 2s));
    QVERIFY(gate.takeProbe(m_now + 2s)); // at once
    QVERIFY(!gate.takeProbe(m_now + 2s));
}

void ConnectivityGateTest::dropsFailuresOfTheTimeWithoutALine()
{
    ConnectivityGate gate;
    gate.setReachable(false, m_now);
    gate.failedLocally(u"a"_s, m_now + 1s);
    gate.failedLocally(u"b"_s, m_now + 1s);
    gate.setReachable(true, m_now + 2s);
    QVERIFY(!gate.isOffline(m_now + 2s));
    QVERIFY(!gate.failedLocally(u"a"_s, m_now + 3s));
}

void ConnectivityGateTest::probesEveryFifteenSeconds()
{
    ConnectivityGate gate;
    gate.failedLocally(u"a"_s, m_now);
    gate.failedLocally(u"b"_s, m_now);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(gate.nextProbe(m_now), m_now + 15s);
        QVERIFY(!gate.takeProbe(m_now + 15s - 1ns));
        m_now += 15s;
        QVERIFY(gate.takeProbe(m_now));
        QVERIFY(!gate.takeProbe(m_now));
    }
}

void ConnectivityGateTest::keepsItsProbesWhenToldAgain()
{
    ConnectivityGate gate;
    gate.setReachable(false, m_now);
    gate.setReachable(false, m_now + 10s);
    gate.failedLocally(u"a"_s, m_now + 11s);
    gate.failedLocally(u"b"_s, m_now + 11s);
    QCOMPARE(gate.nextProbe(m_now + 11s), m_now + 15s);

    ConnectivityGate told;
    told.failedLocally(u"a"_s, m_now);
    told.failedLocally(u"b"_s, m_now);
    told.setReachable(true, m_now + 1s); // it never said otherwise
    QCOMPARE(told.nextProbe(m_now + 1s), m_now + 15s);
}

void ConnectivityGateTest::opensNoBreakerWhenTheCableIsPulled_data()
{
    QTest::addColumn<int>("seed"); // of the order in which the calls fail; 0: one API after the other
    for (int seed = 0; seed < 50; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void ConnectivityGateTest::opensNoBreakerWhenTheCableIsPulled() // B17
{
    QFETCH(int, seed);
    constexpr std::size_t kApis = 8;
    QList<std::size_t> order;
    for (std::size_t i = 0; i < 10 * kApis; ++i)
        order << i / 10;
    QRandomGenerator random(static_cast<quint32>(seed));
    if (seed > 0)
        std::shuffle(order.begin(), order.end(), random);

    ConnectivityGate gate;
    std::vector<CircuitBreaker> breakers(kApis);
    for (const std::size_t api : order) {
        m_now += 60ms; // all within 5 s
        if (!breakers.at(api).peek(m_now).allowed)
            continue;
        auto acquired = breakers.at(api).acquire(m_now);
        const bool isOffline = gate.failedLocally(QString::number(api), m_now);
        acquired.permit->record(isOffline ? Counts::Excluded : Counts::Failure, m_now);
        if (isOffline) {
            for (CircuitBreaker& breaker : breakers)
                breaker.excuse(m_now - ConnectivityGate::kWindow, m_now);
        }
    }
    QVERIFY(gate.isOffline(m_now));
    for (CircuitBreaker& breaker : breakers) {
        QCOMPARE(breaker.counters(m_now).state, BreakerState::Closed);
        QCOMPARE(breaker.counters(m_now).failures, 0);
        QCOMPARE(breaker.counters(m_now).opened, 0);
    }
}

void ConnectivityGateTest::opensTheBreakerOfTheOnlyDeadHost() // B18
{
    ConnectivityGate gate;
    CircuitBreaker dead;
    for (int i = 0; i < 5; ++i) {
        m_now += 100ms;
        auto acquired = dead.acquire(m_now);
        gate.succeeded(m_now); // another host
        acquired.permit->record(gate.failedLocally(u"dead"_s, m_now) ? Counts::Excluded : Counts::Failure, m_now);
    }
    QVERIFY(!gate.isOffline(m_now));
    QCOMPARE(dead.counters(m_now).state, BreakerState::Open);
}

void ConnectivityGateTest::isSafeBetweenThreads() // under ThreadSanitizer
{
    ConnectivityGate gate;
    gate.failedLocally(u"a"_s, m_now);
    gate.failedLocally(u"b"_s, m_now);
    std::atomic<int> probes = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            for (int step = 0; step < 1'000; ++step) {
                gate.failedLocally(QString::number(i), m_now + 15s);
                probes += gate.takeProbe(m_now + 15s) ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(probes, 1);
}

MADANG_TEST(QCoreApplication, ConnectivityGateTest)
#include "tst_connectivity_gate.moc"
