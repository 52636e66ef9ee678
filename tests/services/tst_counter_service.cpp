#include "services/counter_service.h"
#include "services/database.h"
#include "support/fixed_clock.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QFile>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::waitFor;

namespace {
template <typename T>
ErrorKind kindOf(const Result<T>& result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}
const Secret kOwner("8246");
const Secret kStaff("1593");
} // namespace

class TestCounterService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_database = std::move(Database::open(m_folder->path())).value();
        start();
    }
    void cleanup()
    {
        m_counter.reset();
        m_database.reset();
        m_folder.reset();
    }

    void theOwnerIsThereWhileNoPinIsSet()
    {
        QCOMPARE(m_counter->role(), Role::Owner);
        QVERIFY(m_counter->mayDo(Action::Publish));
        QCOMPARE(kindOf(m_counter->handToStaff()), ErrorKind::Rejected);
        QCOMPARE(kindOf(waitFor(m_counter->setPin(Role::Staff, kStaff))), ErrorKind::Rejected);
    }

    void staffMayDoWhatTheTableSaysAlsoAfterARestart()
    {
        setBoth();
        QVERIFY(m_counter->handToStaff());
        for (const bool again : {false, true}) {
            if (again)
                start();
            QCOMPARE(m_counter->role(), Role::Staff);
            QVERIFY(m_counter->mayDo(Action::AddEntry));
            QVERIFY(m_counter->mayDo(Action::UseCoupon));
            for (const Action action :
                 {Action::Draw, Action::Export, Action::Publish, Action::Delete, Action::Settings, Action::Account})
                QVERIFY2(!m_counter->mayDo(action), qPrintable(actionKey(action)));
        }
        QCOMPARE(kindOf(waitFor(m_counter->setPin(Role::Owner, Secret("7777711")))), ErrorKind::Forbidden);
        QCOMPARE(kindOf(m_counter->removePin(Role::Owner)), ErrorKind::Forbidden);
    }

    void theOwnersPinAllowsOneThingAndStaffStaysThere()
    {
        setBoth();
        QVERIFY(m_counter->handToStaff());
        QCOMPARE(kindOf(waitFor(m_counter->permit(Action::Draw, kStaff))), ErrorKind::Unauthorized);
        QVERIFY(!m_counter->mayDo(Action::Draw));
        QVERIFY(waitFor(m_counter->permit(Action::Draw, kOwner)));
        QVERIFY(m_counter->mayDo(Action::Draw));
        QVERIFY(!m_counter->mayDo(Action::Delete));
        m_counter->endPermission(Action::Draw);
        QVERIFY(!m_counter->mayDo(Action::Draw));
        QCOMPARE(m_counter->role(), Role::Staff);
    }

    void whoeversPinItIsTakesTheCounter()
    {
        setBoth();
        QCOMPARE(*waitFor(m_counter->takeOver(kStaff)), Role::Staff);
        QCOMPARE(m_counter->role(), Role::Staff);
        QCOMPARE(*waitFor(m_counter->takeOver(kOwner)), Role::Owner);
        QCOMPARE(m_counter->role(), Role::Owner);
    }

    void fiveWrongPinsLockAlsoAfterARestart()
    {
        setBoth();
        QVERIFY(m_counter->handToStaff());
        for (int i = 0; i < 4; ++i)
            QCOMPARE(kindOf(waitFor(m_counter->takeOver(Secret("2580")))), ErrorKind::Unauthorized);
        QCOMPARE(kindOf(waitFor(m_counter->permit(Action::Draw, Secret("2580")))), ErrorKind::RateLimited);
        start();
        const Result<Role> locked = waitFor(m_counter->takeOver(kOwner));
        QCOMPARE(kindOf(locked), ErrorKind::RateLimited);
        QCOMPARE(*locked.error().retryAfter, 300'000ms);
        QCOMPARE(m_counter->lockedFor(), 300'000ms);
        m_clock.advance(5min);
        QVERIFY(waitFor(m_counter->takeOver(kOwner)));
        QCOMPARE(m_counter->triesLeft(), 5);
    }

    void twoPeopleHaveTwoPins()
    {
        setBoth();
        QCOMPARE(kindOf(waitFor(m_counter->setPin(Role::Staff, kOwner))), ErrorKind::Conflict);
        QCOMPARE(kindOf(waitFor(m_counter->setPin(Role::Owner, kStaff))), ErrorKind::Conflict);
        QCOMPARE(kindOf(waitFor(m_counter->setPin(Role::Owner, Secret("1111")))), ErrorKind::InvalidInput);
        QVERIFY(waitFor(m_counter->setPin(Role::Owner, Secret("482609"))));
        QCOMPARE(kindOf(waitFor(m_counter->takeOver(kOwner))), ErrorKind::Unauthorized);
    }

    void takingTheOwnersPinAwayOpensTheCounter()
    {
        setBoth();
        QVERIFY(m_counter->removePin(Role::Owner));
        QVERIFY(!m_counter->hasPin(Role::Owner));
        QVERIFY(!m_counter->hasPin(Role::Staff));
        setBoth();
        QVERIFY(m_counter->handToStaff());
        QVERIFY(m_counter->removeAllPins()); // by the account's password
        QCOMPARE(m_counter->role(), Role::Owner);
    }

    void noPinLiesOnTheDisk()
    {
        QVERIFY(waitFor(m_counter->setPin(Role::Owner, Secret("974613"))));
        m_counter.reset();
        m_database.reset();
        QVERIFY(!m_folder->read(u"madang.db"_s).contains("974613"));
    }

private:
    void start() { m_counter = std::make_unique<CounterService>(*m_database, m_clock, HashCost::cheapest()); }
    void setBoth()
    {
        QVERIFY(waitFor(m_counter->setPin(Role::Owner, kOwner)));
        QVERIFY(waitFor(m_counter->setPin(Role::Staff, kStaff)));
    }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CounterService> m_counter;
};

MADANG_TEST(QCoreApplication, TestCounterService)
#include "tst_counter_service.moc"
