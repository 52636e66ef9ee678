#include "services/async/then.h"
#include "services/jobs/job_runner.h"
#include "support/job_database.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/virtual_clock.h"

#include <QPromise>

#include <stdexcept>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = Result<QByteArray>;

/// Work that a test finishes by hand.
struct Pending {
    JobContext context;
    std::shared_ptr<QPromise<Answer>> promise = std::make_shared<QPromise<Answer>>();

    void finish(const Answer& answer) const
    {
        promise->addResult(answer);
        promise->finish();
    }
};

/// Everything that is under way, and what comes of it.
void settle()
{
    test::VirtualClock().settle();
}

/// One run of the program over a folder; `clock` may be the same for several.
struct Run {
    Run(const QString& folder, const Clock& time, JobRunnerOptions options = {})
        : database(test::openJobs(folder))
        , clock(time)
        , runner(std::make_unique<JobRunner>(*database, *store, time, options))
    {
        QObject::connect(runner.get(), &JobRunner::changed, runner.get(), [this](const QString& id) { told << id; });
        QObject::connect(runner.get(), &JobRunner::storageFailed, runner.get(),
                         [this](const Error& error) { refusals << error.kind; });
        runner->add(u"hand"_s, [this](JobContext& context) {
            pending << Pending{context};
            pending.last().promise->start();
            return pending.last().promise->future();
        });
        runner->add(u"echo"_s, [](JobContext& context) { return async::ready(Answer(context.arguments())); });
    }

    QString submit(const QString& kind, const QByteArray& arguments = "{}", int priority = 0) const
    {
        const QString id = runner->submit({kind, arguments, priority, {}}).value_or({});
        settle();
        return id;
    }
    Job job(const QString& id) const { return runner->job(id).value_or({}); }
    JobState state(const QString& id) const { return job(id).state; }
    /// Gives every job of that kind this answer at once; counts the calls.
    void answers(const QString& kind, const Answer& answer)
    {
        runner->add(kind, [this, answer](JobContext&) {
            ++calls;
            return async::ready(answer);
        });
    }

    std::unique_ptr<Database> database;
    std::unique_ptr<JobStore> store = std::make_unique<JobStore>(*database);
    const Clock& clock;
    QList<Pending> pending;
    QStringList told;
    QList<ErrorKind> refusals;
    int calls = 0;
    std::unique_ptr<JobRunner> runner;
};

Error later(ErrorKind kind, std::chrono::seconds time)
{
    return {kind, u"not now"_s, time};
}

} // namespace

class TestJobRunner final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_clock = std::make_unique<test::VirtualClock>();
    }

    void runsAJobAndTellsWhoeverListens()
    {
        Run run(m_folder->path(), *m_clock);
        run.runner->start();
        const QString id = run.submit(u"echo"_s, R"({"a":1})");
        QCOMPARE(run.state(id), JobState::Succeeded);
        QCOMPARE(run.job(id).result, QByteArray(R"({"a":1})"));
        QCOMPARE(run.told, QStringList({id, id, id})); // queued, running, succeeded
    }

    void runsAsManyAtOnceAsItMay()
    {
        Run run(m_folder->path(), *m_clock, {.parallel = 2});
        run.runner->start();
        for (int i = 0; i < 3; ++i)
            run.submit(u"hand"_s);
        QCOMPARE(run.pending.size(), 2);
        run.pending.at(0).finish(QByteArray("1"));
        settle();
        QCOMPARE(run.pending.size(), 3);
    }

    void aCrashedJobGoesOnAtItsCheckpointAsSoonAsTheProgramStarts() // J3
    {
        const auto store = test::openJobs(m_folder->path());
        const QString id = JobStore(*store).submit({u"hand"_s, "{}", 0, {}}, m_clock->now()).value_or({});
        JobClaims dead(*store, u"dead"_s);
        QVERIFY(dead.claim(m_clock->now()).has_value());
        QVERIFY(dead.saveCheckpoint(id, R"({"step":2})", 40).has_value());

        Run run(m_folder->path(), *m_clock);
        run.runner->start();
        settle();
        QCOMPARE(run.pending.size(), 1);
        QCOMPARE(run.pending.at(0).context.checkpoint(), QByteArray(R"({"step":2})"));
        QCOMPARE(run.job(id).attempt, 2);
        QCOMPARE(run.job(id).progress, 40);
    }

    void quittingGivesTheJobAndItsAttemptBack() // J5
    {
        QString id;
        {
            Run run(m_folder->path(), *m_clock);
            run.runner->start();
            id = run.submit(u"hand"_s);
            JobContext context = run.pending.at(0).context;
            bool toldToStop = false;
            context.onCancel(run.runner.get(), [&] { // the last chance to say how far it came
                toldToStop = context.saveCheckpoint("7", 70).has_value();
            });
            run.runner->stop();
            QVERIFY(toldToStop);
            QVERIFY(context.isCancelled());
            QCOMPARE(run.state(id), JobState::Queued);
            QCOMPARE(run.job(id).attempt, 0);
            QCOMPARE(context.progress(90).error().kind, ErrorKind::Rejected);
            QCOMPARE(context.spendAttempt().error().kind, ErrorKind::Rejected);
            run.pending.at(0).finish(QByteArray("late"));
            settle();
            QCOMPARE(run.state(id), JobState::Queued);
            QCOMPARE(run.runner->submit({u"hand"_s, "{}", 9, {}}).has_value(), true); // is kept, and does not run
            m_clock->advance(1min);
            QCOMPARE(run.pending.size(), 1);
        }
        Run next(m_folder->path(), *m_clock);
        next.runner->start();
        settle();
        QCOMPARE(next.pending.at(0).context.id(), id);
        QCOMPARE(next.pending.at(0).context.checkpoint(), QByteArray("7"));
        QCOMPARE(next.job(id).attempt, 1);
    }

    void workThatEndsWhileTheProgramQuitsIsNotLost() // J5
    {
        Run run(m_folder->path(), *m_clock);
        run.runner->start();
        const QString done = run.submit(u"hand"_s);
        const QString stopped = run.submit(u"hand"_s);
        const Pending first = run.pending.at(0);
        const Pending second = run.pending.at(1);
        JobContext(first.context).onCancel(run.runner.get(), [&] { first.finish(QByteArray("1")); });
        JobContext(second.context).onCancel(run.runner.get(), [&] {
            second.finish(Error{ErrorKind::Cancelled, {}, {}});
        });
        run.runner->stop();
        QCOMPARE(run.state(done), JobState::Succeeded);
        QCOMPARE(run.state(stopped), JobState::Queued);
        QCOMPARE(run.job(stopped).attempt, 0);
    }

    void aSuspendedProgramLosesItsJobAndItsLateResult() // J6, J7
    {
        const JobRunnerOptions shared{.alone = false};
        test::VirtualClock frozen;
        Run first(m_folder->path(), frozen, shared);
        first.runner->start();
        const QString id = first.submit(u"hand"_s);
        Run second(m_folder->path(), *m_clock, shared);
        second.runner->start();
        m_clock->advance(30s);
        QCOMPARE(second.pending.size(), 0);
        m_clock->advance(10s);
        QCOMPARE(second.pending.size(), 1);
        QCOMPARE(second.job(id).attempt, 2);

        first.pending.at(0).finish(QByteArray("first"));
        settle();
        QCOMPARE(first.state(id), JobState::Running);
        second.pending.at(0).finish(QByteArray("second"));
        settle();
        QCOMPARE(first.job(id).result, QByteArray("second"));
        QCOMPARE(test::number(*first.database, u"SELECT COUNT(*) FROM jobs"_s), 1);
    }

    void aProgramThatWakesUpNoticesThatItLostItsJob() // J7
    {
        const JobRunnerOptions shared{.alone = false};
        test::VirtualClock frozen;
        Run first(m_folder->path(), frozen, shared);
        first.runner->start();
        first.submit(u"hand"_s);
        Run second(m_folder->path(), *m_clock, shared);
        second.runner->start();
        m_clock->advance(40s);
        QVERIFY(!first.pending.at(0).context.isCancelled());
        frozen.advance(10s);
        QVERIFY(first.pending.at(0).context.isCancelled());
        QVERIFY(!second.pending.at(0).context.isCancelled());
    }

    void aProgramThatLivesKeepsItsJobs() // J6
    {
        const JobRunnerOptions shared{.alone = false};
        Run first(m_folder->path(), *m_clock, shared);
        first.runner->start();
        const QString id = first.submit(u"hand"_s);
        Run second(m_folder->path(), *m_clock, shared);
        second.runner->start();
        m_clock->advance(5min);
        QCOMPARE(second.pending.size(), 0);
        QCOMPARE(first.job(id).attempt, 1);
    }

    void cancellingStopsWhatRunsAndNeverStartsWhatIsQueued() // J8
    {
        Run run(m_folder->path(), *m_clock, {.parallel = 1});
        run.runner->start();
        const QString running = run.submit(u"hand"_s);
        const QString queued = run.submit(u"hand"_s);
        QCOMPARE(run.runner->cancel(queued).value_or({}).state, JobState::Cancelled);
        const Pending work = run.pending.at(0);
        int aborted = 0;
        JobContext(work.context).onCancel(run.runner.get(), [&] { // as a transport is aborted
            ++aborted;
            work.finish(Error{ErrorKind::Cancelled, {}, {}});
        });
        JobContext(work.context).onCancel(std::make_unique<QObject>().get(), [&] { ++aborted; }); // gone first
        QVERIFY(run.runner->cancel(running).has_value());
        QVERIFY(run.runner->cancel(running).has_value());
        settle();
        QCOMPARE(aborted, 1);
        QCOMPARE(run.state(running), JobState::Cancelled);
        QCOMPARE(run.pending.size(), 1);
        int atOnce = 0;
        JobContext(work.context).onCancel(run.runner.get(), [&] { ++atOnce; });
        QCOMPARE(atOnce, 1);
    }

    void anUnclearEndIsSaidAlsoWhenItWasCancelled() // 1.10: EFFECT steps end in reconcile, not in silence
    {
        Run run(m_folder->path(), *m_clock);
        run.runner->start();
        const QString id = run.submit(u"hand"_s);
        QVERIFY(run.runner->cancel(id).has_value());
        run.pending.at(0).finish(Error{ErrorKind::OutcomeUnknown, u"sent"_s, {}});
        settle();
        QCOMPARE(run.state(id), JobState::Failed);
        QCOMPARE(run.job(id).error->kind, ErrorKind::OutcomeUnknown);
    }

    void anotherProgramCanCancelWhatRunsHere() // J8
    {
        Run run(m_folder->path(), *m_clock);
        run.runner->start();
        const QString id = run.submit(u"hand"_s);
        QVERIFY(run.store->cancel(id, m_clock->now()).has_value());
        m_clock->advance(10s);
        QVERIFY(run.pending.at(0).context.isCancelled());
    }

    void workThatVanishesFailsInsteadOfHangingForEver()
    {
        Run run(m_folder->path(), *m_clock);
        run.runner->start();
        const QString id = run.submit(u"hand"_s);
        run.pending.clear();
        settle();
        QCOMPARE(run.state(id), JobState::Failed);
        QCOMPARE(run.job(id).error->kind, ErrorKind::Internal);
    }

    void progressDoesNotFallAndStaysInTheDatabase() // J12
    {
        Run run(m_folder->path(), *m_clock);
        run.runner->start();
        const QString id = run.submit(u"hand"_s);
        JobContext context = run.pending.at(0).context;
        QVERIFY(context.progress(30).has_value());
        run.told.clear();
        QVERIFY(context.progress(20).has_value());
        QCOMPARE(run.told, QStringList());
        QCOMPARE(run.job(id).progress, 30);
        QVERIFY(context.saveCheckpoint("{}", 60).has_value());
        QCOMPARE(run.told, QStringList{id});
        QCOMPARE(run.job(id).progress, 60);
    }

    void fiftyJobsBeforeAnOpenBreakerWaitTogetherAndSendNothing() // J13
    {
        Run run(m_folder->path(), *m_clock);
        const Instant opens = m_clock->monotonic() + 30s;
        int sends = 0;
        QStringList trials;
        run.runner->add(u"sns"_s, [&](JobContext& context) {
            if (m_clock->monotonic() < opens || !trials.isEmpty())
                return async::ready(Answer(later(ErrorKind::BreakerOpen, 30s)));
            trials << context.id();
            if (context.spendAttempt().has_value())
                ++sends;
            return async::ready(Answer(QByteArray("posted")));
        });
        run.runner->start();
        QStringList ids;
        for (int i = 0; i < 50; ++i)
            ids << run.submit(u"sns"_s);
        for (const QString& id : ids) {
            const Job job = run.job(id);
            QCOMPARE(job.state, JobState::Waiting);
            QCOMPARE(job.error->kind, ErrorKind::BreakerOpen);
            QCOMPARE(job.scheduledAt, run.job(ids.first()).scheduledAt);
            QCOMPARE(job.attempt, 0);
            QCOMPARE(job.wireAttempts, 0);
        }
        QCOMPARE(sends, 0);
        m_clock->advance(30s - 1ms);
        QCOMPARE(trials.size(), 0);
        m_clock->advance(1ms);
        QCOMPARE(trials, QStringList{ids.first()});
        QCOMPARE(run.state(ids.first()), JobState::Succeeded);
        QCOMPARE(run.state(ids.last()), JobState::Waiting);
    }

    void waitsAsLongAsTheErrorSays_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("seconds"); // -1: it fails
        const auto said = [](ErrorKind kind) { return later(kind, 7s); };
        const auto unsaid = [](ErrorKind kind) { return Error{kind, {}, {}}; };
        QTest::newRow("no network") << unsaid(ErrorKind::Offline) << 15;
        QTest::newRow("breaker") << said(ErrorKind::BreakerOpen) << 7;
        QTest::newRow("gate") << said(ErrorKind::RateLimited) << 7;
        QTest::newRow("gate, unsaid") << unsaid(ErrorKind::RateLimited) << 15;
        QTest::newRow("our limit") << said(ErrorKind::LocalLimit) << 7;
        QTest::newRow("no free place") << unsaid(ErrorKind::Busy) << 15;
        QTest::newRow("unavailable until then") << said(ErrorKind::Unavailable) << 7;
        QTest::newRow("unavailable") << unsaid(ErrorKind::Unavailable) << -1;
        QTest::newRow("sign-in") << unsaid(ErrorKind::Unauthorized) << 86400;
        QTest::newRow("permission") << unsaid(ErrorKind::Forbidden) << 86400;
        QTest::newRow("never a busy loop") << later(ErrorKind::RateLimited, 0s) << 1;
        QTest::newRow("may have happened") << said(ErrorKind::Timeout) << -1;
        QTest::newRow("nobody knows") << said(ErrorKind::OutcomeUnknown) << -1;
        QTest::newRow("a no is a no") << said(ErrorKind::Rejected) << -1;
        QTest::newRow("our disk") << unsaid(ErrorKind::DiskFull) << -1;
    }
    void waitsAsLongAsTheErrorSays() // 1.2, 1.5
    {
        QFETCH(Error, error);
        QFETCH(int, seconds);
        const auto pause = JobRunner::waitFor(error);
        QCOMPARE(pause ? int(std::chrono::duration_cast<std::chrono::seconds>(*pause).count()) : -1, seconds);
    }

    void aJobIsTriedAgainWhenItsWaitIsOverAndNotBefore()
    {
        Run run(m_folder->path(), *m_clock);
        run.answers(u"gated"_s, later(ErrorKind::RateLimited, 300s));
        run.runner->start();
        const QString id = run.submit(u"gated"_s);
        m_clock->advance(300s - 1ms);
        QCOMPARE(run.calls, 1);
        m_clock->advance(1ms);
        QCOMPARE(run.calls, 2);
        QCOMPARE(run.state(id), JobState::Waiting);
        QCOMPARE(run.job(id).attempt, 0);
    }

    void aWaitOutlivesTheProgram()
    {
        {
            Run run(m_folder->path(), *m_clock);
            run.answers(u"gated"_s, later(ErrorKind::RateLimited, 95s));
            run.runner->start();
            run.submit(u"gated"_s);
        }
        Run next(m_folder->path(), *m_clock);
        next.answers(u"gated"_s, QByteArray("1"));
        next.runner->start();
        m_clock->advance(95s - 1ms); // not a heartbeat: these come every 10 s
        QCOMPARE(next.calls, 0);
        m_clock->advance(1ms);
        QCOMPARE(next.calls, 1);
    }

    void settingTheWallBackDoesNotProlongAWait() // as B23
    {
        Run run(m_folder->path(), *m_clock);
        run.answers(u"gated"_s, later(ErrorKind::BreakerOpen, 30s));
        run.runner->start();
        run.submit(u"gated"_s);
        m_clock->setWall(m_clock->now().addSecs(-3600));
        m_clock->advance(30s);
        QCOMPARE(run.calls, 2);
    }

    void theNetworkOrASignInThatComesBackWakesThoseThatWaitForIt() // B17, 1.2
    {
        Run run(m_folder->path(), *m_clock, {.heartbeat = 10min});
        run.answers(u"offline"_s, Error{ErrorKind::Offline, {}, {}});
        run.answers(u"revoked"_s, Error{ErrorKind::Unauthorized, {}, {}});
        run.runner->start();
        const QString offline = run.submit(u"offline"_s);
        const QString revoked = run.submit(u"revoked"_s);
        run.answers(u"offline"_s, QByteArray("1"));
        run.answers(u"revoked"_s, QByteArray("1"));
        QVERIFY(run.runner->wake(ErrorKind::Offline).has_value());
        settle();
        QCOMPARE(run.state(offline), JobState::Succeeded);
        m_clock->advance(10h);
        QCOMPARE(run.state(revoked), JobState::Waiting);
        QVERIFY(run.runner->wake(ErrorKind::Unauthorized).has_value());
        settle();
        QCOMPARE(run.state(revoked), JobState::Succeeded);
    }

    void poisonFailsWithAReasonAndTheQueueKeepsMoving() // J15
    {
        Run run(m_folder->path(), *m_clock, {.parallel = 1});
        run.answers(u"older"_s, Error{ErrorKind::InvalidInput, u"arguments of schema 1"_s, {}});
        run.runner->add(u"throws"_s, [](JobContext&) -> QFuture<Answer> { throw std::runtime_error("broken"); });
        const QString unknown = run.submit(u"nobody-knows"_s);
        const QString undecodable = run.submit(u"echo"_s, "{\"a\":");
        const QString older = run.submit(u"older"_s);
        const QString throws = run.submit(u"throws"_s);
        const QString good = run.submit(u"echo"_s);
        run.runner->start();
        settle();
        for (const auto& [id, reason] : QList<std::pair<QString, QString>>{{unknown, u"unknown_kind"_s},
                                                                           {undecodable, u"bad_arguments"_s},
                                                                           {older, u"arguments of schema 1"_s},
                                                                           {throws, u"broken"_s}}) {
            QCOMPARE(run.state(id), JobState::Failed);
            QVERIFY2(run.job(id).error->detail.startsWith(reason), qPrintable(reason));
        }
        QCOMPARE(run.state(good), JobState::Succeeded);
    }

    void aJobThatHasSentEightTimesFailsWithTheReason() // R13, J14
    {
        Run run(m_folder->path(), *m_clock);
        int sends = 0;
        run.runner->add(u"dead"_s, [&](JobContext& context) {
            for (int attempt = 0; attempt < 3; ++attempt) {
                if (const Result<void> may = context.spendAttempt(); !may)
                    return async::ready(Answer(may.error()));
                ++sends;
            }
            return async::ready(Answer(later(ErrorKind::Unavailable, 30s)));
        });
        run.runner->start();
        const QString id = run.submit(u"dead"_s);
        m_clock->advance(10min);
        QCOMPARE(sends, 8);
        QCOMPARE(run.state(id), JobState::Failed);
        QVERIFY(run.job(id).error->detail.startsWith(u"wire_cap"));
    }

    void whatTakesADayIsStoppedAndSaid() // J14
    {
        Run run(m_folder->path(), *m_clock, {.heartbeat = 10min});
        run.runner->start();
        const QString id = run.submit(u"hand"_s);
        m_clock->advance(24h - 10min);
        QVERIFY(!run.pending.at(0).context.isCancelled());
        m_clock->advance(10min);
        QCOMPARE(run.state(id), JobState::Failed);
        QVERIFY(run.pending.at(0).context.isCancelled());
        m_clock->advance(26h);
        QCOMPARE(run.runner->job(id).error().kind, ErrorKind::NotFound);
    }

    void rowsAreWrittenWithTheResultOrTheJobFails()
    {
        Run run(m_folder->path(), *m_clock);
        QVERIFY(run.database->run(u"CREATE TABLE outbox (job TEXT PRIMARY KEY) STRICT"_s).has_value());
        run.runner->add(u"outbox"_s, [](JobContext& context) {
            context.alsoWrite([context](Database& database) {
                return database.run(u"INSERT INTO outbox VALUES (?)"_s, {QString::fromUtf8(context.arguments())});
            });
            return async::ready(Answer(QByteArray("1")));
        });
        run.runner->start();
        const QString first = run.submit(u"outbox"_s, "[1]");
        const QString twice = run.submit(u"outbox"_s, "[1]");
        QCOMPARE(run.state(first), JobState::Succeeded);
        QCOMPARE(run.state(twice), JobState::Failed);
        QCOMPARE(run.job(twice).error->kind, ErrorKind::Conflict);
        QCOMPARE(run.job(twice).result, QByteArray());
        QCOMPARE(test::number(*run.database, u"SELECT COUNT(*) FROM outbox"_s), 1);
    }

    void nothingRunsWhileTheDatabaseRefuses() // J12, 1.13
    {
        Run run(m_folder->path(), *m_clock, {.parallel = 1});
        run.runner->start();
        const QString first = run.submit(u"hand"_s);
        const QString second = run.submit(u"hand"_s);
        QVERIFY(run.database->run(u"PRAGMA query_only=ON"_s).has_value());
        QCOMPARE(run.runner->submit({u"hand"_s, "{}", 0, {}}).error().kind, ErrorKind::ReadOnly);
        run.pending.at(0).finish(QByteArray("kept"));
        settle();
        QCOMPARE(run.refusals, QList<ErrorKind>{ErrorKind::ReadOnly});
        m_clock->advance(1min);
        QCOMPARE(run.pending.size(), 1);
        QCOMPARE(run.state(first), JobState::Running);
        QVERIFY(run.database->run(u"PRAGMA query_only=OFF"_s).has_value());
        m_clock->advance(10s);
        QCOMPARE(run.job(first).result, QByteArray("kept"));
        QCOMPARE(run.pending.size(), 2);
        QCOMPARE(run.state(second), JobState::Running);
    }

private:
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<test::VirtualClock> m_clock;
};

MADANG_TEST(QCoreApplication, TestJobRunner)
#include "tst_job_runner.moc"
