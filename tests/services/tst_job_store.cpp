#include "services/jobs/job_claims.h"
#include "services/jobs/job_store.h"
#include "support/job_database.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QSet>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime kStart(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);

QDateTime after(std::chrono::milliseconds time)
{
    return kStart.addMSecs(time.count());
}

/// A database, who asks for jobs, and two runs of the program that work on them.
struct Bench {
    test::TempFolder folder;
    std::unique_ptr<Database> database = test::openJobs(folder.path());
    QSet<QString> held;
    JobStore store{*database, [this](const QString& id) { return held.contains(id); }};
    JobClaims first{*database, u"first"_s};
    JobClaims second{*database, u"second"_s};

    QString submit(const QString& kind = u"plan"_s, int priority = 0, QDateTime at = kStart)
    {
        return store.submit({kind, "{}", priority, {}}, at).value_or({});
    }
    QString claimed(JobClaims& claims, QDateTime at = kStart)
    {
        const Result<std::optional<Job>> job = claims.claim(at);
        return job && *job ? (*job)->id : QString();
    }
    Job job(const QString& id, QDateTime at = kStart) { return store.load(id, at).value_or({}); }
    ErrorKind problem(const QString& id, QDateTime at)
    {
        const Result<Job> found = store.load(id, at);
        return found ? ErrorKind::Internal : found.error().kind;
    }
    void crash(const QString& id, QDateTime at)
    {
        QCOMPARE(claimed(first, at), id);
        QVERIFY(second.recoverOrphans(std::nullopt, at).has_value());
    }
};

} // namespace

class TestJobStore final : public QObject {
    Q_OBJECT

private slots:
    void whatWasSubmittedIsThereAfterAReopen() // J1
    {
        Bench b;
        const QString id = b.store.submit({u"poster"_s, R"({"a":"가"})", 3, {}}, kStart).value_or({});
        QVERIFY(!id.isEmpty());
        b.database.reset();
        const auto again = test::openJobs(b.folder.path());
        const Result<Job> job = JobStore(*again).load(id, kStart);
        QVERIFY(job.has_value());
        QCOMPARE(job->kind, u"poster"_s);
        QCOMPARE(job->arguments, QByteArray(R"({"a":"가"})"));
        QCOMPARE(job->priority, 3);
        QCOMPARE(job->state, JobState::Queued);
        QCOMPARE(job->attempt, 0);
        QCOMPARE(job->createdAt, kStart);
        QVERIFY(!job->finishedAt.isValid());
    }

    void theSameKeyIsTheSameJobWhateverHasBecomeOfIt() // J2
    {
        Bench b;
        const JobRequest request{u"plan"_s, "{}", 0, u"key"_s};
        const QString id = b.store.submit(request, kStart).value_or({});
        QCOMPARE(b.store.submit(request, kStart).value_or({}), id);
        QCOMPARE(b.claimed(b.first), id);
        QCOMPARE(b.store.submit(request, kStart).value_or({}), id);
        QVERIFY(b.first.complete(id, "1", kStart).has_value());
        QCOMPARE(b.store.submit(request, kStart).value_or({}), id);
        QCOMPARE(test::number(*b.database, u"SELECT COUNT(*) FROM jobs"_s), 1);
        // Expired it is still known; forgotten it is a new one.
        QVERIFY(b.store.sweep(after(2h)).has_value());
        QCOMPARE(b.store.submit(request, after(2h)).value_or({}), id);
        const QString next = b.store.submit(request, after(26h)).value_or({});
        QVERIFY(!next.isEmpty() && next != id);
    }

    void jobsWithoutAKeyAreNeverTheSame()
    {
        Bench b;
        QVERIFY(b.submit() != b.submit());
    }

    void theSameKeyWithAnotherRequestIsAConflict()
    {
        Bench b;
        QVERIFY(b.store.submit({u"plan"_s, "{}", 0, u"key"_s}, kStart).has_value());
        const Result<QString> other = b.store.submit({u"plan"_s, "[]", 0, u"key"_s}, kStart);
        QVERIFY(!other.has_value());
        QCOMPARE(other.error().kind, ErrorKind::Conflict);
        QCOMPARE(b.store.submit({u"poster"_s, "{}", 0, u"key"_s}, kStart).has_value(), false);
    }

    void claimsByPriorityThenTimeThenOrderOfArrival()
    {
        Bench b;
        const QString later = b.submit(u"plan"_s, 0, after(1ms));
        const QString third = b.submit();
        const QString fourth = b.submit();
        const QString urgent = b.submit(u"plan"_s, -1, after(2ms));
        const QString idle = b.submit(u"plan"_s, 5);
        for (const QString& expected : {urgent, third, fourth, later, idle})
            QCOMPARE(b.claimed(b.first), expected);
        QCOMPARE(b.claimed(b.first), QString());
    }

    void aClaimedJobRunsUnderOneInstanceAndCountsAnAttempt()
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first, after(1s)), id);
        QCOMPARE(b.claimed(b.second), QString());
        const Job job = b.job(id);
        QCOMPARE(job.state, JobState::Running);
        QCOMPARE(job.attempt, 1);
        QCOMPARE(job.instance, u"first"_s);
        QCOMPARE(job.startedAt, after(1s));
    }

    void aQueuedJobRunsEvenWhenTheWallWasSetBack()
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first, after(-1h)), id);
    }

    void theNextAttemptBeginsAtTheCheckpoint() // J3
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        QVERIFY(b.first.saveCheckpoint(id, R"({"done":2})", 40).has_value());
        QVERIFY(b.first.saveProgress(id, 55).has_value());
        QCOMPARE(b.job(id).progress, 55);
        QCOMPARE(b.second.recoverOrphans(std::nullopt, kStart).value_or({}), QStringList{id});
        QCOMPARE(b.job(id).state, JobState::Queued);
        const Result<std::optional<Job>> again = b.second.claim(kStart);
        QVERIFY(again.has_value() && again->has_value());
        QCOMPARE((*again)->attempt, 2);
        QCOMPARE((*again)->checkpoint, QByteArray(R"({"done":2})"));
        QCOMPARE((*again)->progress, 40);
    }

    void theThirdCrashEndsAJob() // J4
    {
        Bench b;
        const QString id = b.submit();
        for (int crash = 1; crash < 3; ++crash) {
            b.crash(id, kStart);
            QCOMPARE(b.job(id).state, JobState::Queued);
            QCOMPARE(b.job(id).attempt, crash);
        }
        b.crash(id, kStart);
        const Job job = b.job(id);
        QCOMPARE(job.state, JobState::Failed);
        QCOMPARE(job.attempt, 3);
        QVERIFY(job.error && job.error->detail.startsWith(u"crash_loop"));
        QCOMPARE(job.finishedAt, kStart);
        QCOMPARE(b.claimed(b.first), QString());
    }

    void anOrphanIsQueuedBehindTheOthers()
    {
        Bench b;
        const QString poison = b.submit();
        const QString other = b.submit(u"plan"_s, 0, after(1s));
        QCOMPARE(b.claimed(b.first), poison);
        QVERIFY(b.second.recoverOrphans(std::nullopt, after(2s)).has_value());
        QCOMPARE(b.claimed(b.second), other);
        QCOMPARE(b.claimed(b.second), poison);
    }

    void anInstanceDoesNotRecoverItsOwnJobs()
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        QCOMPARE(b.first.recoverOrphans(std::nullopt, kStart).value_or({u"?"_s}), QStringList());
        QCOMPARE(b.job(id).state, JobState::Running);
    }

    void anOrderlyStopAndWaitingGiveTheAttemptBack() // J5, J13
    {
        Bench b;
        const QString id = b.submit();
        for (int round = 0; round < 5; ++round) {
            QCOMPARE(b.claimed(b.first, after(1h)), id);
            if (round % 2 == 0)
                QVERIFY(b.first.release(id, kStart).has_value());
            else
                QVERIFY(b.first.wait(id, after(30s), {ErrorKind::RateLimited, u"gate"_s, {}}, kStart).has_value());
            QCOMPARE(b.job(id).attempt, 0);
            QCOMPARE(b.job(id).instance, QString());
        }
        QCOMPARE(b.job(id).state, JobState::Queued);
    }

    void aLeaseThatIsKeptUpIsNotTaken() // J6
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        QVERIFY(b.first.beat(after(25s)).has_value());
        QVERIFY(b.second.recoverOrphans(after(25s), after(55s)).has_value());
        QCOMPARE(b.job(id).instance, u"first"_s);
        QVERIFY(b.second.recoverOrphans(after(25001ms), after(55001ms)).has_value());
        QCOMPARE(b.job(id).state, JobState::Queued);
        QCOMPARE(b.claimed(b.second, after(56s)), id);
        const Result<QHash<QString, bool>> ours = b.first.beat(after(57s));
        QVERIFY(ours.has_value() && ours->isEmpty());
    }

    void whoLostAJobCannotWriteToItAnyMore() // J7
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        QVERIFY(b.second.recoverOrphans(std::nullopt, kStart).has_value());
        const auto refused = [&](const Result<void>& write) {
            return !write.has_value() && write.error().kind == ErrorKind::Rejected;
        };
        for (int pass = 0; pass < 2; ++pass) { // first queued, then running under the second
            const Job before = b.job(id);
            QVERIFY(refused(b.first.complete(id, "late", kStart)));
            QVERIFY(refused(b.first.fail(id, {}, kStart)));
            QVERIFY(refused(b.first.wait(id, after(1s), {}, kStart)));
            QVERIFY(refused(b.first.release(id, kStart)));
            QVERIFY(refused(b.first.saveProgress(id, 90)));
            QVERIFY(refused(b.first.saveCheckpoint(id, "{}", 90)));
            QVERIFY(refused(b.first.spendAttempt(id)));
            QCOMPARE(b.job(id).state, before.state);
            QCOMPARE(b.job(id).progress, 0);
            QCOMPARE(b.job(id).attempt, before.attempt);
            QCOMPARE(b.job(id).wireAttempts, 0);
            if (pass == 0)
                QCOMPARE(b.claimed(b.second), id);
        }
        QVERIFY(b.second.complete(id, "2", kStart).has_value());
        QVERIFY(refused(b.second.complete(id, "3", kStart)));
        QCOMPARE(b.job(id).result, QByteArray("2"));
    }

    void theResultAndTheRowsWithItAreWrittenTogether()
    {
        Bench b;
        const QString id = b.submit();
        QVERIFY(b.database->run(u"CREATE TABLE outbox (id TEXT PRIMARY KEY) STRICT"_s).has_value());
        QCOMPARE(b.claimed(b.first), id);
        const Result<void> broken = b.first.complete(id, "1", kStart, [&]() -> Result<void> {
            if (Result<void> row = b.database->run(u"INSERT INTO outbox VALUES ('a')"_s); !row)
                return row;
            return Error{ErrorKind::Conflict, u"no"_s, {}};
        });
        QCOMPARE(broken.has_value(), false);
        QCOMPARE(b.job(id).state, JobState::Running);
        QCOMPARE(b.job(id).result, QByteArray());
        QCOMPARE(test::number(*b.database, u"SELECT COUNT(*) FROM outbox"_s), 0);
        const auto row = [&] { return b.database->run(u"INSERT INTO outbox VALUES ('b')"_s); };
        QVERIFY(b.first.complete(id, "1", after(1s), row).has_value());
        QCOMPARE(b.job(id, after(1s)).state, JobState::Succeeded);
        QCOMPARE(b.job(id, after(1s)).progress, 100);
        QCOMPARE(b.job(id, after(1s)).finishedAt, after(1s));
        QCOMPARE(test::number(*b.database, u"SELECT COUNT(*) FROM outbox"_s), 1);
        // A completion that is refused writes nothing beside it either.
        const auto more = [&] { return b.database->run(u"INSERT INTO outbox VALUES ('c')"_s); };
        QCOMPARE(b.first.complete(id, "2", kStart, more).has_value(), false);
        QCOMPARE(test::number(*b.database, u"SELECT COUNT(*) FROM outbox"_s), 1);
    }

    void cancelEndsAtOnceWhatDoesNotRun() // J8
    {
        Bench b;
        const QString queued = b.submit();
        QCOMPARE(b.store.cancel(queued, after(1s)).value_or({}).state, JobState::Cancelled);
        QCOMPARE(b.job(queued).finishedAt, after(1s));
        QCOMPARE(b.claimed(b.first), QString());
        const QString waiting = b.submit();
        QCOMPARE(b.claimed(b.first), waiting);
        QVERIFY(b.first.wait(waiting, after(9s), {ErrorKind::Offline, {}, {}}, kStart).has_value());
        QCOMPARE(b.store.cancel(waiting, kStart).value_or({}).state, JobState::Cancelled);
        QVERIFY(!b.job(waiting).error.has_value());
        QCOMPARE(b.store.cancel(u"nobody"_s, kStart).error().kind, ErrorKind::NotFound);
    }

    void cancelMarksWhatRunsAndEndsItHoweverItStops() // J8
    {
        Bench b;
        for (int way = 0; way < 4; ++way) {
            const QString id = b.submit();
            QCOMPARE(b.claimed(b.first), id);
            QCOMPARE(b.store.cancel(id, kStart).value_or({}).state, JobState::Running);
            QCOMPARE(b.first.beat(kStart).value_or({}).value(id), true);
            QCOMPARE(b.first.spendAttempt(id).error().kind, ErrorKind::Cancelled);
            if (way == 0)
                QVERIFY(b.first.fail(id, {ErrorKind::Cancelled, {}, {}}, kStart).has_value());
            else if (way == 1)
                QVERIFY(b.first.wait(id, after(1s), {ErrorKind::Offline, {}, {}}, kStart).has_value());
            else if (way == 2)
                QVERIFY(b.first.release(id, kStart).has_value());
            else // the program was killed: it does not begin again
                QVERIFY(b.second.recoverOrphans(std::nullopt, kStart).has_value());
            QCOMPARE(b.job(id).state, JobState::Cancelled);
            QCOMPARE(b.claimed(b.first), QString());
        }
    }

    void cancelLeavesWhatHasFinished()
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        QVERIFY(b.first.complete(id, "1", kStart).has_value());
        QCOMPARE(b.store.cancel(id, kStart).value_or({}).state, JobState::Succeeded);
        QCOMPARE(b.job(id).result, QByteArray("1"));
    }

    void aResultLivesAnHourAndItsIdADayMore_data() // J9
    {
        QTest::addColumn<bool>("swept");
        QTest::newRow("only read") << false;
        QTest::newRow("swept every half hour") << true;
    }
    void aResultLivesAnHourAndItsIdADayMore()
    {
        QFETCH(bool, swept);
        Bench b;
        const QString id = b.submit(u"plan"_s, 0, after(-20h)); // old when it begins: the hour counts from the end
        QCOMPARE(b.claimed(b.first), id);
        QVERIFY(b.first.complete(id, "secret", kStart).has_value());
        const auto at = [&](std::chrono::milliseconds time) {
            for (auto t = 0ms; swept && t <= time; t += 30min)
                (void)b.store.sweep(after(t)).has_value();
            return b.store.load(id, after(time));
        };
        QCOMPARE(at(59min + 59s).value_or({}).result, QByteArray("secret"));
        QCOMPARE(at(60min + 1s).value_or({}).state, JobState::Expired);
        QCOMPARE(at(60min + 1s).value_or({}).result, QByteArray());
        QCOMPARE(at(24h + 59min + 59s).value_or({}).state, JobState::Expired);
        QCOMPARE(at(25h + 1s).has_value(), false);
        QCOMPARE(b.problem(id, after(25h + 1s)), ErrorKind::NotFound);
        QVERIFY(b.store.sweep(after(26h)).has_value());
        QCOMPARE(test::number(*b.database, u"SELECT COUNT(*) FROM jobs"_s), 0);
    }

    void theSweepTakesTheContentAwayAndKeepsTheId()
    {
        Bench b;
        const QString id = b.store.submit({u"plan"_s, R"({"phone":"010"})", 0, {}}, kStart).value_or({});
        QCOMPARE(b.claimed(b.first), id);
        QVERIFY(b.first.saveCheckpoint(id, R"("010")", 1).has_value());
        QVERIFY(b.first.complete(id, "010", kStart).has_value());
        QCOMPARE(b.store.sweep(after(60min)).value_or({}), QStringList{id});
        QCOMPARE(
            test::number(*b.database, u"SELECT LENGTH(arguments) + LENGTH(checkpoint) + LENGTH(result) FROM jobs"_s),
            0);
    }

    void aJobThatHoldsAnUnknownOutcomeDoesNotExpire() // J10
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        QVERIFY(b.first.complete(id, "1", kStart).has_value());
        b.held << id;
        for (auto t = 1h; t < 60h; t += 1h) {
            QVERIFY(b.store.sweep(after(t)).has_value());
            QCOMPARE(b.job(id, after(t)).result, QByteArray("1"));
        }
        b.held.clear();
        QVERIFY(b.store.sweep(after(60h)).has_value());
        QCOMPARE(b.job(id, after(60h)).state, JobState::Expired);
        // The id is remembered for a day from then on, not from an end that never came.
        QVERIFY(b.store.sweep(after(60h + 30min)).has_value());
        QCOMPARE(b.job(id, after(83h)).state, JobState::Expired);
        QCOMPARE(b.problem(id, after(85h)), ErrorKind::NotFound);
    }

    void progressNeverFallsWithinAnAttempt() // J12
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        for (const auto& [said, expected] :
             QList<std::pair<int, int>>{{30, 30}, {10, 30}, {-5, 30}, {31, 31}, {400, 100}}) {
            QVERIFY(b.first.saveProgress(id, said).has_value());
            QCOMPARE(b.job(id).progress, expected);
        }
        QVERIFY(b.first.saveCheckpoint(id, "{}", 50).has_value());
        QCOMPARE(b.job(id).progress, 100);
    }

    void aJobSendsEightTimesInItsLife() // J14, R13
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        for (int send = 0; send < 4; ++send)
            QVERIFY(b.first.spendAttempt(id).has_value());
        QVERIFY(b.first.wait(id, kStart, {ErrorKind::RateLimited, {}, {}}, kStart).has_value());
        QCOMPARE(b.claimed(b.second), id);
        for (int send = 4; send < 8; ++send)
            QVERIFY(b.second.spendAttempt(id).has_value());
        const Result<void> ninth = b.second.spendAttempt(id);
        QVERIFY(!ninth.has_value());
        QVERIFY(ninth.error().detail.startsWith(u"wire_cap"));
        QCOMPARE(b.job(id).wireAttempts, 8);
    }

    void aJobThatDoesNotFinishInADayFails() // J14
    {
        Bench b;
        const QString running = b.submit();
        QCOMPARE(b.claimed(b.first), running);
        const QString waiting = b.submit();
        QCOMPARE(b.claimed(b.first), waiting);
        QVERIFY(b.first.wait(waiting, after(48h), {ErrorKind::Offline, u"no network"_s, {}}, kStart).has_value());
        const QString queued = b.submit();
        const QString held = b.submit();
        b.held << held;
        QCOMPARE(b.store.sweep(after(24h - 1s)).value_or({u"?"_s}), QStringList());
        QVERIFY(b.store.sweep(after(24h)).has_value());
        for (const QString& id : {running, waiting, queued}) {
            const Job job = b.job(id, after(24h));
            QCOMPARE(job.state, JobState::Failed);
            QVERIFY(job.error && job.error->detail.startsWith(u"lifetime_cap"));
            QCOMPARE(b.job(id, after(24h + 59min)).state, JobState::Failed); // an hour to read it
        }
        QCOMPARE(b.job(waiting, after(24h)).error->kind, ErrorKind::Offline);
        QCOMPARE(b.job(held, after(24h)).state, JobState::Queued);
        QCOMPARE(b.first.complete(running, "late", after(24h)).has_value(), false);
    }

    void whatWaitsIsNotClaimedBeforeItsTime() // J13
    {
        Bench b;
        const QString id = b.submit();
        QCOMPARE(b.claimed(b.first), id);
        QVERIFY(b.first.wait(id, after(30s), {ErrorKind::RateLimited, u"gate"_s, {}}, kStart).has_value());
        QCOMPARE(b.job(id).error, std::optional(Error{ErrorKind::RateLimited, u"gate"_s, {}}));
        QCOMPARE(b.job(id).scheduledAt, after(30s));
        QCOMPARE(b.claimed(b.first, after(29999ms)), QString());
        QCOMPARE(b.claimed(b.first, after(30s)), id);
        QVERIFY(!b.job(id).error.has_value());
    }

    void wakesThoseThatWaitForThisAndNoOthers()
    {
        Bench b;
        QHash<ErrorKind, QString> ids;
        for (const ErrorKind reason : {ErrorKind::Offline, ErrorKind::Unauthorized}) {
            ids[reason] = b.submit();
            QCOMPARE(b.claimed(b.first), ids[reason]);
            QVERIFY(b.first.wait(ids[reason], after(1h), {reason, {}, {}}, kStart).has_value());
        }
        QCOMPARE(b.store.wake(ErrorKind::Unauthorized, after(1s)).value_or({}),
                 QStringList{ids[ErrorKind::Unauthorized]});
        QCOMPARE(b.claimed(b.first, after(1s)), ids[ErrorKind::Unauthorized]);
        QCOMPARE(b.claimed(b.first, after(1s)), QString());
    }

    void aFullDiskIsSaidAndClaimsNothing() // J12, 1.13
    {
        Bench b;
        const QString id = b.submit();
        test::fillDisk(*b.database, true);
        const Result<QString> more = b.store.submit({u"plan"_s, QByteArray(100'000, ' '), 0, {}}, kStart);
        QVERIFY(!more.has_value());
        QCOMPARE(more.error().kind, ErrorKind::DiskFull);
        QVERIFY(b.database->run(u"PRAGMA query_only=ON"_s).has_value());
        const Result<std::optional<Job>> claim = b.first.claim(kStart);
        QVERIFY(!claim.has_value());
        QCOMPARE(claim.error().kind, ErrorKind::ReadOnly);
        QCOMPARE(b.job(id).state, JobState::Queued);
        QCOMPARE(b.job(id).attempt, 0);
        QVERIFY(b.database->run(u"PRAGMA query_only=OFF"_s).has_value());
        test::fillDisk(*b.database, false);
        QCOMPARE(b.claimed(b.first), id);
    }
};

MADANG_TEST(QCoreApplication, TestJobStore)
#include "tst_job_store.moc"
