#include "services/resilience/backoff.h"
#include "services/resilience/retry_after.h"
#include "services/resilience/retry_budget.h"
#include "services/resilience/throttle_gate.h"
#include "support/program.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

using namespace madang;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

using Headers = QList<QPair<QByteArray, QByteArray>>;
using Wait = std::optional<milliseconds>;

class RetryPoliciesTest final : public QObject {
    Q_OBJECT

private slots:
    void pausesWithFullJitter();
    void reachesBothEndsOfThePause();
    void neverOverflows();
    void allowsThreeRetriesOfFewCalls();
    void allowsAFifthOfManyCalls();
    void givesRetriesBack();
    void keepsTheBudgetBetweenThreads();
    void survivesItsOwner();
    void readsTheWait_data();
    void readsTheWait();
    void readsWhetherToRetry_data();
    void readsWhetherToRetry();
    void closesTheGateAsLongAsAsked();
    void closesTheGateFifteenMinutesAtMost();
    void neverShortensTheWait();
    void closesTheGateLongerEachTimeWithoutAReason();
    void startsAfreshAfterASuccess();
    void keepsTheGateClosedInSpiteOfASuccess();

private:
    Instant m_now = Instant(1h);
};

void RetryPoliciesTest::pausesWithFullJitter() // R11
{
    const Backoff backoff;
    const std::vector<std::pair<int, milliseconds>> bounds{{0, 500ms}, {1, 1s}, {2, 2s}, {1'024, 8s}};
    for (const auto& [k, bound] : bounds) {
        QCOMPARE(backoff.bound(k), bound);
        milliseconds sum = 0ms;
        for (quint32 seed = 1; seed <= 10'000; ++seed) {
            QRandomGenerator random(seed);
            const milliseconds pause = backoff.pause(k, random);
            QVERIFY2(pause >= 0ms && pause <= bound, qPrintable(QStringLiteral("seed %1, retry %2").arg(seed).arg(k)));
            sum += pause;
        }
        const double mean = double(sum.count()) / 10'000;
        QVERIFY2(std::abs(mean / (double(bound.count()) / 2) - 1) < 0.05, qPrintable(QString::number(mean)));
    }
}

void RetryPoliciesTest::reachesBothEndsOfThePause()
{
    QRandomGenerator random(1);
    const Backoff backoff{3ms, 3ms};
    QList<int> seen(4, 0);
    for (int i = 0; i < 1'000; ++i)
        ++seen[qsizetype(backoff.pause(0, random).count())];
    QVERIFY(!seen.contains(0));
}

void RetryPoliciesTest::neverOverflows() // R11
{
    const Backoff backoff;
    milliseconds before = 0ms;
    for (int k = 0; k <= 2'000; ++k) {
        QVERIFY2(backoff.bound(k) >= before && backoff.bound(k) <= 8s, qPrintable(QString::number(k)));
        before = backoff.bound(k);
    }
    QCOMPARE(backoff.bound(4), 8s);
    QCOMPARE(backoff.bound(std::numeric_limits<int>::max()), 8s);
    QCOMPARE(backoff.bound(std::numeric_limits<int>::min()), 500ms);
}

void RetryPoliciesTest::allowsThreeRetriesOfFewCalls()
{
    RetryBudget budget;
    const Slot call = budget.beginCall();
    const auto first = budget.beginRetry();
    const auto second = budget.beginRetry();
    const auto third = budget.beginRetry();
    QVERIFY(first && second && third);
    QVERIFY(!budget.beginRetry());
}

void RetryPoliciesTest::allowsAFifthOfManyCalls()
{
    for (const auto& [calls, allowed] : {std::pair(15, 3), std::pair(19, 3), std::pair(20, 4), std::pair(100, 20)}) {
        RetryBudget budget;
        std::vector<Slot> held;
        for (int i = 0; i < calls; ++i)
            held.push_back(budget.beginCall());
        int retries = 0;
        while (auto retry = budget.beginRetry()) {
            held.push_back(std::move(*retry));
            ++retries;
        }
        QCOMPARE(retries, allowed);
        QCOMPARE(budget.callsInProgress(), calls);
    }
}

void RetryPoliciesTest::givesRetriesBack()
{
    RetryBudget budget;
    {
        const Slot call = budget.beginCall();
        auto first = budget.beginRetry();
        const auto second = budget.beginRetry();
        const auto third = budget.beginRetry();
        first.reset();
        QCOMPARE(budget.retriesInProgress(), 2);
        QVERIFY(budget.beginRetry());
    }
    QCOMPARE(budget.callsInProgress(), 0);
    QCOMPARE(budget.retriesInProgress(), 0);
}

void RetryPoliciesTest::keepsTheBudgetBetweenThreads()
{
    RetryBudget budget;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int call = 0; call < 1'000; ++call) {
                const Slot held = budget.beginCall();
                const auto retry = budget.beginRetry();
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(budget.callsInProgress(), 0);
    QCOMPARE(budget.retriesInProgress(), 0);
}

void RetryPoliciesTest::survivesItsOwner()
{
    auto budget = std::make_unique<RetryBudget>();
    std::optional<Slot> call = budget->beginCall();
    auto retry = budget->beginRetry();
    budget.reset();
    call.reset(); // under AddressSanitizer: nothing that is gone is touched
    retry.reset();
    QVERIFY(!call && !retry);
}

void RetryPoliciesTest::readsTheWait_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<Wait>("wait");
    const auto row
        = [](const char* name, const Headers& headers, Wait wait) { QTest::newRow(name) << headers << wait; };
    const auto plain = [&](const char* value, Wait wait) { row(value, {{"Retry-After", value}}, wait); };
    const auto dated = [&](const char* value, Wait wait) { // our own clock says 2026 or later: it must not matter
        row(value, {{"Date", "Sun, 06 Nov 1994 08:49:00 GMT"}, {"Retry-After", value}}, wait);
    };
    row("nothing", {{"Content-Type", "text/plain"}}, {});
    plain("120", 120s);
    plain(" 7 ", 7s);
    plain("0", 0s);
    plain("1.5", 1'500ms);
    plain("-1", {});
    plain("+5", {});
    plain("1e3", {});
    plain("nan", {});
    plain("soon", {});
    plain("", {});
    plain(".", {});
    plain("1.2.3", {});
    plain("99999999999999999999999999", 365 * 24h);
    row("any case", {{"rEtRy-aFtEr", "3"}}, 3s);
    row("the first", {{"Retry-After", "3"}, {"Retry-After", "9"}}, 3s);
    row("milliseconds win", {{"Retry-After", "3"}, {"retry-after-ms", "250"}}, 250ms);
    row("rounds up", {{"retry-after-ms", "250.1"}}, 251ms);
    row("broken milliseconds", {{"Retry-After", "3"}, {"retry-after-ms", "-250"}}, 3s);

    dated("Sun, 06 Nov 1994 08:49:37 GMT", 37s);
    dated("Sunday, 06-Nov-94 08:49:37 GMT", 37s);
    dated("Sun Nov  6 08:49:37 1994", 37s);
    dated("Sun, 06 Nov 1994 08:49:00 GMT", 0s);
    dated("Sun, 06 Nov 1994 08:48:59 GMT", {});
    dated("Tue, 08 Nov 1994 08:49:00 GMT", 48h);
    dated("Sun, 06 Nov 2094 08:49:00 GMT", 365 * 24h);
    dated("Sun, 31 Feb 1995 08:49:37 GMT", {});
    dated("Sun, 06 Nov 1994 08:49:37 CET", {});
    row("two-digit year of this century",
        {{"Date", "Mon, 23 Nov 2026 03:00:00 GMT"}, {"Retry-After", "Monday, 23-Nov-26 03:00:10 GMT"}}, 10s);
    row("two-digit year over the century",
        {{"Date", "Thu, 31 Dec 2099 23:59:50 GMT"}, {"Retry-After", "Friday, 01-Jan-00 00:00:00 GMT"}}, 10s);
    plain("Fri, 31 Dec 2100 23:59:59 GMT", {}); // without a Date there is nothing to measure against
    row("broken Date", {{"Date", "yesterday"}, {"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}}, {});
}

void RetryPoliciesTest::readsTheWait()
{
    QFETCH(Headers, headers);
    QFETCH(Wait, wait);
    QCOMPARE(retryHint(headers).after, wait);
}

void RetryPoliciesTest::readsWhetherToRetry_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<std::optional<bool>>("shouldRetry");
    const auto row = [](const char* name, const Headers& headers, std::optional<bool> shouldRetry) {
        QTest::newRow(name) << headers << shouldRetry;
    };
    row("nothing", {}, {});
    row("true", {{"x-should-retry", "true"}}, true);
    row("false", {{"X-Should-Retry", "False"}}, false);
    row("Stripe true", {{"Stripe-Should-Retry", "true"}}, true);
    row("Stripe false", {{"stripe-should-retry", " false "}}, false);
    row("neither", {{"x-should-retry", "maybe"}}, {});
    row("false wins", {{"Stripe-Should-Retry", "true"}, {"x-should-retry", "false"}}, false);
    row("false wins too", {{"Stripe-Should-Retry", "false"}, {"x-should-retry", "true"}}, false);
}

void RetryPoliciesTest::readsWhetherToRetry()
{
    QFETCH(Headers, headers);
    QFETCH(std::optional<bool>, shouldRetry);
    QCOMPARE(retryHint(headers).shouldRetry, shouldRetry);
}

void RetryPoliciesTest::closesTheGateAsLongAsAsked()
{
    QRandomGenerator random(1);
    ThrottleGate gate;
    QVERIFY(!gate.wait(m_now));
    gate.throttled(10s, m_now, random);
    QCOMPARE(gate.wait(m_now), Wait(10s));
    QCOMPARE(gate.wait(m_now + 10s - 1ns), Wait(1ms));
    QVERIFY(!gate.wait(m_now + 10s));
}

void RetryPoliciesTest::closesTheGateFifteenMinutesAtMost()
{
    QRandomGenerator random(1);
    ThrottleGate gate;
    gate.throttled(24h, m_now, random);
    QCOMPARE(gate.wait(m_now), Wait(15min));
}

void RetryPoliciesTest::neverShortensTheWait()
{
    QRandomGenerator random(1);
    ThrottleGate gate;
    gate.throttled(60s, m_now, random);
    gate.throttled(1s, m_now, random);
    gate.throttled({}, m_now, random);
    QCOMPARE(gate.wait(m_now), Wait(60s));
}

void RetryPoliciesTest::closesTheGateLongerEachTimeWithoutAReason()
{
    QList<milliseconds> longest(10, 0ms);
    for (quint32 seed = 1; seed <= 2'000; ++seed) {
        QRandomGenerator random(seed);
        ThrottleGate gate;
        for (milliseconds& most : longest) {
            gate.throttled({}, m_now, random);
            const milliseconds wait = gate.wait(m_now).value_or(0ms);
            most = std::max(most, wait);
            m_now += wait;
        }
    }
    const QList<milliseconds> bounds{1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 60s, 60s};
    for (qsizetype k = 0; k < bounds.size(); ++k)
        QVERIFY2(longest.at(k) <= bounds.at(k) && longest.at(k) > bounds.at(k) * 98 / 100,
                 qPrintable(QStringLiteral("throttled %1 times: %2 ms").arg(k + 1).arg(longest.at(k).count())));
}

void RetryPoliciesTest::startsAfreshAfterASuccess()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        QRandomGenerator random(seed);
        ThrottleGate gate;
        for (int i = 0; i < 10; ++i)
            gate.throttled({}, m_now, random);
        gate.succeeded();
        m_now += 1h;
        gate.throttled({}, m_now, random);
        QVERIFY2(gate.wait(m_now).value_or(0ms) <= 1s, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void RetryPoliciesTest::keepsTheGateClosedInSpiteOfASuccess()
{
    QRandomGenerator random(1);
    ThrottleGate gate;
    gate.throttled(10s, m_now, random);
    gate.succeeded(); // the answer to something that was sent before
    QCOMPARE(gate.wait(m_now), Wait(10s));
}

MADANG_TEST(QCoreApplication, RetryPoliciesTest)
#include "tst_retry_policies.moc"
