#include "services/answer_cache.h"
#include "services/background_jobs.h"
#include "services/business_check.h"
#include "services/business_registry.h"
#include "services/database.h"
#include "services/jobs/job_runner.h"
#include "services/personal_cipher.h"
#include "support/program.h"
#include "support/sandbox_bench.h"
#include "support/temp_folder.h"

#include <QSqlQuery>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString kStatusPath = u"^/odcloud/api/nts-businessman/v1/status$"_s;

BusinessClaim claimOf(QStringView text)
{
    return {*BusinessNumber::parse(text), {}, {}};
}

/// A run of the program.
struct Program {
    Program(Database& database, PersonalCipher& cipher, test::SandboxBench& bench)
        : answers({}, {}, bench.clock, bench.random)
        , check(*bench.egress, answers, bench.providers)
        , jobs(database, bench.clock)
        , registry(database, cipher, check, jobs, bench.clock)
    {
        jobs.start();
        registry.start();
    }
    ~Program() { jobs.stop(); }
    Q_DISABLE_COPY_MOVE(Program)

    AnswerCache answers;
    BusinessCheck check;
    BackgroundJobs jobs;
    BusinessRegistry registry;
};
} // namespace

class TestBusinessRegistry final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench.reset();
        m_folder = std::make_unique<test::TempFolder>();
        m_database = std::move(Database::open(m_folder->path())).value();
        start();
    }
    void cleanup()
    {
        m_program.reset();
        m_database.reset();
        m_folder.reset();
    }

    void aNumberIsKeptAtOnceAndAskedAboutBehind()
    {
        QVERIFY(!registry().registration());
        QVERIFY(registry().save(claimOf(u"9999999982")));
        QVERIFY(registry().registration()->isWaiting);
        QTRY_VERIFY(!registry().registration()->isWaiting);
        QCOMPARE(registry().registration()->verdict.status, BusinessStatus::Closed);
        QCOMPARE(registry().registration()->verdict.closedOn, QDate(2025, 9, 30));
        QCOMPARE(registry().registration()->checkedAt, m_bench.clock.now());
        const BusinessRegistration before = *registry().registration();
        start();
        QCOMPARE(*registry().registration(), before);
    }

    void theOfficeMayRestAndIsAskedAgainByItself()
    {
        m_bench.fault(u"POST"_s, kStatusPath, {{"status", 503}}, 4);
        QVERIFY(registry().save(claimOf(u"1248100998")));
        QTRY_COMPARE(m_bench.journal(u"POST"_s, kStatusPath).size(), 4);
        QVERIFY(registry().registration()->isWaiting);
        QTRY_VERIFY(isJobWaiting());
        QVERIFY(m_program->jobs.runner().wake(ErrorKind::Unavailable)); // its five minutes are over
        QTRY_VERIFY(!registry().registration()->isWaiting);
        QCOMPARE(registry().registration()->verdict.status, BusinessStatus::Active);
    }

    void theQuestionOutlivesTheProgram()
    {
        m_bench.fault(u"POST"_s, kStatusPath, {{"status", 503}}, 4);
        QVERIFY(registry().save(claimOf(u"1248100998")));
        QTRY_VERIFY(isJobWaiting());
        start();
        QVERIFY(registry().registration()->isWaiting);
        QVERIFY(m_program->jobs.runner().wake(ErrorKind::Unavailable));
        QTRY_VERIFY(!registry().registration()->isWaiting);
        QCOMPARE(registry().registration()->verdict.status, BusinessStatus::Active);
    }

    void withoutAKeyItWaitsAndNothingIsRefused()
    {
        m_bench.providers.remove(u"nts"_s);
        QVERIFY(registry().save(claimOf(u"1248100998")));
        QTRY_VERIFY(isJobWaiting());
        QCOMPARE(registry().registration()->verdict.status, BusinessStatus::Unknown);
        QCOMPARE(m_bench.requests(), 0);
    }

    void anUnregisteredNumberTakesTheOwnersWordAndIsAskedWithTheNextStart()
    {
        QVERIFY(registry().save(claimOf(u"9999999978")));
        QTRY_VERIFY(!registry().registration()->isWaiting);
        QCOMPARE(registry().registration()->verdict.status, BusinessStatus::Unregistered);
        QVERIFY(registry().confirmByHand());
        QVERIFY(registry().registration()->isConfirmedByHand);
        m_bench.control("PUT", u"state/odcloud"_s,
                        {{"businesses", {{"9999999978", {{"b_stt_cd", "01"}, {"tax_type_cd", "01"}}}}}});
        start();
        QVERIFY(registry().registration()->isConfirmedByHand);
        QTRY_COMPARE(registry().registration()->verdict.status, BusinessStatus::Active);
    }

    void theNumberOfNowCounts()
    {
        QVERIFY(registry().save(claimOf(u"9999999982")));
        QVERIFY(registry().save(claimOf(u"1248100998")));
        QTRY_VERIFY(!registry().registration()->isWaiting);
        QCOMPARE(registry().registration()->claim.number.digits(), u"1248100998"_s);
        QCOMPARE(registry().registration()->verdict.status, BusinessStatus::Active);
        QVERIFY(registry().remove());
        QVERIFY(!registry().registration());
        QCOMPARE(registry().checkAgain().error().kind, ErrorKind::NotFound);
    }

    void theOwnersNameIsSealedAndInNoJob()
    {
        QVERIFY(registry().save({*BusinessNumber::parse(u"9999999959"), u"홍길동"_s, QDate(2010, 8, 3)}));
        QTRY_VERIFY(!registry().registration()->isWaiting);
        QCOMPARE(registry().registration()->verdict.matches, std::optional(true));
        for (const QString& sql : {u"SELECT arguments || COALESCE(result, '') FROM jobs"_s,
                                   u"SELECT owner_name FROM business_registration"_s}) {
            int rows = 0;
            QVERIFY(m_database->run(sql, {}, [&](const QSqlQuery& row) {
                ++rows;
                QVERIFY(!row.value(0).toByteArray().contains("홍길동"));
            }));
            QVERIFY(rows > 0);
        }
        start();
        QCOMPARE(registry().registration()->claim.ownerName, u"홍길동"_s);
    }

    void aLockedCipherKeepsTheNumberButNoName()
    {
        PersonalCipher locked;
        Program program(*m_database, locked, m_bench);
        QCOMPARE(
            program.registry.save({*BusinessNumber::parse(u"9999999959"), u"홍길동"_s, QDate(2010, 8, 3)}).error().kind,
            ErrorKind::Locked);
        QVERIFY(program.registry.save(claimOf(u"9999999959")));
        QTRY_VERIFY(!program.registry.registration()->isWaiting);
    }

private:
    void start()
    {
        m_program.reset();
        m_program = std::make_unique<Program>(*m_database, m_cipher, m_bench);
    }
    BusinessRegistry& registry() { return m_program->registry; }
    bool isJobWaiting()
    {
        QString state;
        const Result<void> read = m_database->run(u"SELECT state FROM jobs"_s, {},
                                                  [&](const QSqlQuery& row) { state = row.value(0).toString(); });
        return read && state == u"waiting";
    }

    test::SandboxBench m_bench;
    PersonalCipher m_cipher{newDataKey()};
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Program> m_program;
};

MADANG_TEST(QCoreApplication, TestBusinessRegistry)
#include "tst_business_registry.moc"
