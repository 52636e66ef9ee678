#include "services/resilience/bulkhead.h"
#include "support/program.h"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace madang;
using namespace Qt::StringLiterals;

class BulkheadTest final : public QObject {
    Q_OBJECT

private slots:
    void limitsEachApi();
    void givesAPlaceBackWhenTheSlotGoes();
    void keepsApisApart();
    void limitsAllTogether();
    void letsATrialPassTheLimitOfItsApi();
    void holdsATrialToTheTotal();
    void movesItsSlot();
    void survivesItsOwner();
    void losesNoPlaceBetweenThreads();
};

void BulkheadTest::limitsEachApi()
{
    Bulkhead bulkhead;
    std::vector<Slot> places;
    for (int i = 0; i < 4; ++i)
        places.push_back(std::move(*bulkhead.enter(u"ai"_s, 4)));
    QVERIFY(!bulkhead.enter(u"ai"_s, 4));
    QCOMPARE(bulkhead.inUse(u"ai"_s), 4);
    QCOMPARE(bulkhead.inUse(), 4);
}

void BulkheadTest::givesAPlaceBackWhenTheSlotGoes()
{
    Bulkhead bulkhead;
    auto slot = bulkhead.enter(u"sync"_s, 1);
    QVERIFY(!bulkhead.enter(u"sync"_s, 1));
    slot.reset();
    QCOMPARE(bulkhead.inUse(), 0);
    QCOMPARE(bulkhead.inUse(u"sync"_s), 0);
    QVERIFY(bulkhead.enter(u"sync"_s, 1));
}

void BulkheadTest::keepsApisApart()
{
    Bulkhead bulkhead;
    const auto tv = bulkhead.enter(u"tv"_s, 1);
    QVERIFY(!bulkhead.enter(u"tv"_s, 1));
    QVERIFY(bulkhead.enter(u"ringo"_s, 1));
}

void BulkheadTest::limitsAllTogether()
{
    Bulkhead bulkhead;
    std::vector<Slot> places;
    for (int i = 0; i < 16; ++i)
        places.push_back(std::move(*bulkhead.enter(QString::number(i % 8), 4)));
    QVERIFY(!bulkhead.enter(u"another"_s, 4));
    QCOMPARE(bulkhead.inUse(u"another"_s), 0);
    places.pop_back();
    QVERIFY(bulkhead.enter(u"another"_s, 4));
}

void BulkheadTest::letsATrialPassTheLimitOfItsApi()
{
    Bulkhead bulkhead;
    auto hanging = bulkhead.enter(u"tax"_s, 1);
    const auto trial = bulkhead.enter(u"tax"_s, 1, true);
    QVERIFY(trial);
    QCOMPARE(bulkhead.inUse(u"tax"_s), 2);
    hanging.reset();
    QVERIFY(!bulkhead.enter(u"tax"_s, 1)); // the trial holds a place like any other
}

void BulkheadTest::holdsATrialToTheTotal()
{
    Bulkhead bulkhead(2);
    const auto first = bulkhead.enter(u"tax"_s, 2);
    const auto second = bulkhead.enter(u"tv"_s, 2);
    QVERIFY(!bulkhead.enter(u"tax"_s, 2, true));
}

void BulkheadTest::movesItsSlot()
{
    Bulkhead bulkhead;
    auto first = bulkhead.enter(u"ai"_s, 4);
    auto second = bulkhead.enter(u"ai"_s, 4);
    *first = std::move(*second); // gives back what it had
    QCOMPARE(bulkhead.inUse(), 1);
    second.reset();
    QCOMPARE(bulkhead.inUse(), 1);
    first.reset();
    QCOMPARE(bulkhead.inUse(), 0);
}

void BulkheadTest::survivesItsOwner()
{
    auto bulkhead = std::make_unique<Bulkhead>();
    auto slot = bulkhead->enter(u"ai"_s, 4);
    bulkhead.reset();
    slot.reset(); // under AddressSanitizer: nothing that is gone is touched
    QVERIFY(!slot);
}

void BulkheadTest::losesNoPlaceBetweenThreads()
{
    Bulkhead bulkhead(6);
    std::atomic<int> most = 0;
    std::atomic<int> inside = 0;
    std::atomic<int> entered = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 10; ++i) {
        threads.emplace_back([&, i] {
            for (int call = 0; call < 2'000; ++call) {
                const auto slot = bulkhead.enter(QString::number(i % 2), 4);
                if (!slot)
                    continue;
                ++entered;
                const int now = ++inside;
                for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) { }
                --inside;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(entered > 0);
    QVERIFY(most <= 6);
    QCOMPARE(bulkhead.inUse(), 0);
}

MADANG_TEST(QCoreApplication, BulkheadTest)
#include "tst_bulkhead.moc"
