#include "services/cost_ledger.h"
#include "services/database.h"
#include "services/settings.h"
#include "support/fixed_clock.h"
#include "support/job_database.h"
#include "support/prices.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
AiCharge won(Won amount, const QString& reference = {})
{
    return {u"vendor"_s, u"model"_s, u"plans"_s, reference, TokenUse{.output = amount}};
}

std::unique_ptr<Database> open(const QString& folder)
{
    Result<std::unique_ptr<Database>> database = Database::open(folder);
    if (!database)
        qFatal("no database: %s", qUtf8Printable(database.error().detail));
    return std::move(database).value();
}
} // namespace

class TestCostLedger final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_ledger.reset();
        m_database.reset();
        m_folder = std::make_unique<test::TempFolder>();
        m_settings = std::make_unique<Settings>(m_folder->path());
        m_clock.setInKorea(QDate(2026, 11, 23));
        start();
    }

    void setsAsideAtMostAndKeepsWhatItWas()
    {
        QSignalSpy changed(m_ledger.get(), &CostLedger::changed);
        const Result<qint64> id = m_ledger->reserve(won(300, u"a"_s));
        QVERIFY(id && *id > 0);
        QCOMPARE(m_ledger->spentOn(u"a"_s).amount, 300);
        QVERIFY(!m_ledger->spentOn(u"a"_s).isCertain);
        m_ledger->pay(*id, won(300, u"a"_s), TokenUse{.output = 30});
        QCOMPARE(m_ledger->spentOn(u"a"_s).amount, 30);
        QVERIFY(m_ledger->spentOn(u"a"_s).isCertain);
        QCOMPARE(m_ledger->left(), 9'970);
        QCOMPARE(changed.size(), 2);

        const CostMonth month = thisMonth();
        QCOMPARE(month.spent, 30);
        QCOMPARE(month.ceiling, 10'000);
        QCOMPARE(month.entries.size(), 1);
        const CostEntry& entry = month.entries.first();
        QCOMPARE(entry.at, m_clock.now());
        QCOMPARE(entry.vendor, u"vendor"_s);
        QCOMPARE(entry.model, u"model"_s);
        QCOMPARE(entry.purpose, u"plans"_s);
        QCOMPARE(entry.atMost, 300);
        QCOMPARE(entry.amount, 30);
        QCOMPARE(entry.state, SpendState::Paid);
    }

    void eachEndCountsAsItMust_data()
    {
        QTest::addColumn<int>("end");
        QTest::addColumn<SpendState>("state");
        QTest::addColumn<Won>("counts");
        QTest::newRow("still out") << 0 << SpendState::Reserved << Won(300);
        QTest::newRow("paid") << 1 << SpendState::Paid << Won(30);
        QTest::newRow("released") << 2 << SpendState::Released << Won(0);
        QTest::newRow("unknown") << 3 << SpendState::Unknown << Won(300);
        QTest::newRow("unknown, then known after all") << 4 << SpendState::Paid << Won(30);
        QTest::newRow("released stays so") << 5 << SpendState::Released << Won(0);
        QTest::newRow("paid stays so") << 6 << SpendState::Paid << Won(30);
    }
    void eachEndCountsAsItMust()
    {
        QFETCH(const int, end);
        QFETCH(const SpendState, state);
        QFETCH(const Won, counts);
        const qint64 id = m_ledger->reserve(won(300)).value_or(0);
        const auto pay = [&] { m_ledger->pay(id, won(300), TokenUse{.output = 30}); };
        if (end == 3 || end == 4)
            m_ledger->giveUp(id);
        if (end == 2 || end == 5)
            m_ledger->release(id);
        if (end == 1 || end == 4 || end == 5 || end == 6)
            pay();
        if (end == 5 || end == 6)
            m_ledger->giveUp(id);
        QCOMPARE(thisMonth().entries.first().state, state);
        QCOMPARE(thisMonth().spent, counts);
        QCOMPARE(m_ledger->left(), 10'000 - counts);
    }

    void theCeilingIsNotPassed()
    {
        m_settings->setAiCeiling(1'000);
        QVERIFY(m_ledger->reserve(won(600)));
        const Result<qint64> refused = m_ledger->reserve(won(401));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::CostCeiling);
        QCOMPARE(thisMonth().entries.size(), 1); // what was refused is not in the book
        QVERIFY(m_ledger->reserve(won(400)));
        QCOMPARE(m_ledger->left(), 0);
        QCOMPARE(m_ledger->reserve(won(1)).error().kind, ErrorKind::CostCeiling);
    }

    void whatWasReleasedCanBeSpent()
    {
        m_settings->setAiCeiling(1'000);
        const qint64 id = m_ledger->reserve(won(1'000)).value_or(0);
        QVERIFY(!m_ledger->reserve(won(1)));
        m_ledger->release(id);
        QVERIFY(m_ledger->reserve(won(1'000)));
    }

    void aLoweredCeilingCountsAtOnce()
    {
        QVERIFY(m_ledger->reserve(won(600)));
        m_settings->setAiCeiling(0);
        QCOMPARE(m_ledger->left(), 0);
        QCOMPARE(m_ledger->reserve(won(1)).error().kind, ErrorKind::CostCeiling);
        m_settings->setAiCeiling(20'000);
        QVERIFY(m_ledger->reserve(won(19'400)));
    }

    void aBillAboveWhatWasSetAsideCounts()
    {
        m_settings->setAiCeiling(1'000);
        const qint64 id = m_ledger->reserve(won(900)).value_or(0);
        m_ledger->pay(id, won(900), TokenUse{.output = 15'000});
        QCOMPARE(thisMonth().spent, 15'000);
        QCOMPARE(m_ledger->left(), 0);
        QCOMPARE(m_ledger->reserve(won(1)).error().kind, ErrorKind::CostCeiling);
    }

    void severalAtOnceNeverPassIt()
    {
        m_settings->setAiCeiling(1'000);
        constexpr int kThreads = 4;
        constexpr int kEach = 8;
        std::atomic<int> reserved = 0;
        std::atomic<int> refused = 0;
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back([&] {
                const auto database = open(m_folder->path());
                const Settings settings(m_folder->path());
                CostLedger ledger(*database, settings, m_clock, test::wonForATokenEach());
                for (int n = 0; n < kEach; ++n) {
                    const Result<qint64> id = ledger.reserve(won(100));
                    if (id)
                        ++reserved;
                    else if (id.error().kind == ErrorKind::CostCeiling)
                        ++refused;
                }
            });
        }
        threads.clear();
        QCOMPARE(reserved, 10);
        QCOMPARE(refused, kThreads * kEach - 10);
        QCOMPARE(thisMonth().spent, 1'000);
    }

    void aMonthBeginsAtMidnightInKorea()
    {
        m_settings->setAiCeiling(1'000);
        m_clock.setInKorea(QDate(2026, 11, 30), QTime(23, 59, 59));
        const qint64 late = m_ledger->reserve(won(1'000)).value_or(0);
        QVERIFY(late > 0);
        QCOMPARE(m_ledger->left(), 0);
        m_clock.setInKorea(QDate(2026, 12, 1), QTime(0, 0)); // in London it is still November
        QCOMPARE(m_ledger->left(), 1'000);
        QVERIFY(m_ledger->reserve(won(400)));
        m_ledger->pay(late, won(1'000), TokenUse{.output = 750});
        QCOMPARE(m_ledger->month(QDate(2026, 11, 1))->spent, 750); // counts for the month it was asked in
        QCOMPARE(m_ledger->month(QDate(2026, 12, 31))->spent, 400);
    }

    void whatACrashLeftOpenStaysCounted()
    {
        m_settings->setAiCeiling(1'000);
        QVERIFY(m_ledger->reserve(won(700)));
        start();
        QCOMPARE(thisMonth().spent, 700);
        QCOMPARE(thisMonth().entries.first().state, SpendState::Unknown);
        QCOMPARE(m_ledger->reserve(won(301)).error().kind, ErrorKind::CostCeiling);
        QVERIFY(m_ledger->reserve(won(300)));
    }

    void whatCannotBeWrittenDownIsNotAllowed()
    {
        test::fillDisk(*m_database, true);
        Result<qint64> last = qint64(0);
        for (int i = 0; i < 200 && last; ++i)
            last = m_ledger->reserve(won(1, QString(1'000, u'x')));
        QVERIFY(!last);
        QVERIFY(last.error().kind != ErrorKind::CostCeiling);
        test::fillDisk(*m_database, false);
        QVERIFY(m_ledger->reserve(won(1)));
    }

    void whatIsFreeIsNotInTheBook()
    {
        m_settings->setAiCeiling(0);
        const Result<qint64> id = m_ledger->reserve({u"own"_s, u"sd"_s, u"picture"_s, {}, PictureUse{}});
        QVERIFY(id);
        QCOMPARE(*id, 0);
        m_ledger->giveUp(*id);
        QVERIFY(thisMonth().entries.isEmpty());
    }

    void withoutAPriceNothingIsAllowed()
    {
        QCOMPARE(m_ledger->reserve({u"nobody"_s, u"x"_s, u"plans"_s, {}, TokenUse{.output = 1}}).error().kind,
                 ErrorKind::Internal);
        QVERIFY(thisMonth().entries.isEmpty());
    }

    void aModelThatIsNotListedIsMarked()
    {
        AiCharge charge = won(100);
        charge.model = u"model of tomorrow"_s;
        QVERIFY(m_ledger->estimate(charge)->isApproximate);
        QVERIFY(m_ledger->reserve(charge));
        QVERIFY(thisMonth().entries.first().isApproximate);
        QVERIFY(thisMonth().entries.first().amount == 200);
    }

    void theNewestStandsFirst()
    {
        for (const char* name : {"a", "b", "c"})
            QVERIFY(m_ledger->reserve(won(1, QString::fromLatin1(name))));
        const QList<CostEntry> entries = thisMonth().entries;
        QCOMPARE(entries.first().reference, u"c"_s);
        QCOMPARE(entries.last().reference, u"a"_s);
    }

private:
    /// As after a start of the program.
    void start()
    {
        m_ledger.reset();
        m_database.reset();
        m_database = open(m_folder->path());
        m_ledger = std::make_unique<CostLedger>(*m_database, *m_settings, m_clock, test::wonForATokenEach());
    }
    CostMonth thisMonth() { return m_ledger->month(m_clock.today()).value_or({}); }

    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    test::FixedClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CostLedger> m_ledger;
};

MADANG_TEST(QCoreApplication, TestCostLedger)
#include "tst_cost_ledger.moc"
