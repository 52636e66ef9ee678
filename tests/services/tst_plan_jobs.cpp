#include "services/async/then.h"
#include "services/background_jobs.h"
#include "services/database.h"
#include "services/plan_jobs.h"
#include "services/planning_service.h"
#include "support/model_answers.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/virtual_clock.h"

#include <QPromise>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
using Answer = Result<PlanAnswer>;

/// Answers when the test says so; what it was asked outlives it.
class Slow final : public PlanProvider {
public:
    using Asked = QList<std::shared_ptr<QPromise<Answer>>>;

    explicit Slow(Asked& asked)
        : m_asked(asked)
    {
    }
    QString id() const override { return u"slow"_s; }
    QFuture<Answer> propose(const PlanRequest&, const PlanProgress& progress) override
    {
        m_asked << std::make_shared<QPromise<Answer>>();
        m_asked.last()->start();
        if (progress)
            progress(1);
        return m_asked.last()->future();
    }

private:
    Asked& m_asked;
};

/// A run of the program over a folder.
struct Program {
    Program(Database& database, Slow::Asked& asked, const Clock& clock)
        : jobs(database, clock)
        , planning(providers(asked), clock)
        , plans(planning, jobs)
    {
        jobs.start();
    }
    ~Program() { jobs.stop(); }
    Q_DISABLE_COPY_MOVE(Program)

    static std::vector<std::unique_ptr<PlanProvider>> providers(Slow::Asked& asked)
    {
        std::vector<std::unique_ptr<PlanProvider>> one;
        one.push_back(std::make_unique<Slow>(asked));
        return one;
    }

    BackgroundJobs jobs;
    PlanningService planning;
    PlanJobs plans;
};
} // namespace

class TestPlanJobs final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_asked.clear();
        m_folder = std::make_unique<test::TempFolder>();
        m_database = std::move(Database::open(m_folder->path())).value();
        start();
    }
    void cleanup()
    {
        m_program.reset();
        m_database.reset();
    }

    void theSameQuestionJoinsWhatIsUnderWay()
    {
        int begun = 0;
        const QFuture<Answer> first = propose(m_request, [&](int plans) { begun = plans; });
        const QFuture<Answer> second = propose(m_request);
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(begun, 1);
        QVERIFY(!first.isFinished());
        answer(0);
        QCOMPARE(first.result()->plans.size(), 3);
        QCOMPARE(second.result()->plans, first.result()->plans);
        QCOMPARE(propose(m_request).result()->madeAt, first.result()->madeAt);
        QCOMPARE(m_asked.size(), 1);
    }

    void anotherQuestionOrDraftIsAnotherJob()
    {
        propose(m_request);
        PlanRequest other = m_request;
        ++other.variation;
        propose(other);
        const QFuture<Answer> draft = m_program->plans.propose(u"another"_s, m_request, {});
        m_clock.settle();
        QCOMPARE(m_asked.size(), 3);
    }

    void aStoppedProgramGoesOnWithIt()
    {
        propose(m_request);
        m_program.reset();
        start();
        m_clock.settle();
        QCOMPARE(m_asked.size(), 2); // by itself, before anybody asks
        const QFuture<Answer> joined = propose(m_request);
        QCOMPARE(m_asked.size(), 2);
        answer(1);
        QCOMPARE(joined.result()->plans.size(), 3);
    }

    void whatWasFinishedWithoutAListenerIsThere()
    {
        propose(m_request);
        m_program.reset();
        start();
        m_clock.settle();
        answer(1);
        QCOMPARE(propose(m_request).result()->plans.size(), 3);
        QCOMPARE(m_asked.size(), 2);
    }

    void afterAFailureItIsANewJob()
    {
        const QFuture<Answer> failed = propose(m_request);
        finish(0, Error{ErrorKind::ServerError, u"once"_s, {}});
        QCOMPARE(failed.result().error().kind, ErrorKind::ServerError);
        const QFuture<Answer> again = propose(m_request);
        QCOMPARE(m_asked.size(), 2);
        answer(1);
        QVERIFY(again.result());
    }

    void whoNobodyWaitsForIsStopped()
    {
        QFuture<Answer> first = propose(m_request);
        QFuture<Answer> second = propose(m_request);
        first.cancel();
        m_clock.settle();
        QVERIFY(!m_asked.at(0)->isCanceled());
        second.cancel();
        m_clock.settle();
        QVERIFY(m_asked.at(0)->isCanceled());
        propose(m_request);
        QCOMPARE(m_asked.size(), 2);
    }

private:
    void start() { m_program = std::make_unique<Program>(*m_database, m_asked, m_clock); }
    QFuture<Answer> propose(const PlanRequest& request, const PlanProgress& progress = {})
    {
        QFuture<Answer> future = m_program->plans.propose(u"draft"_s, request, progress);
        m_clock.settle();
        return future;
    }
    void finish(int asked, const Answer& answer)
    {
        m_asked.at(asked)->addResult(answer);
        m_asked.at(asked)->finish();
        m_clock.settle();
    }
    void answer(int asked) { finish(asked, m_library); }

    static PlanAnswer libraryAnswer()
    {
        test::VirtualClock clock;
        PlanningService library(makePlanProviders(), clock);
        const QFuture<Answer> answer = library.propose(test::someRequest());
        clock.settle();
        return answer.result().value();
    }

    test::VirtualClock m_clock;
    const PlanRequest m_request = test::someRequest();
    const PlanAnswer m_library = libraryAnswer();
    Slow::Asked m_asked;
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Program> m_program;
};

MADANG_TEST(QCoreApplication, TestPlanJobs)
#include "tst_plan_jobs.moc"
