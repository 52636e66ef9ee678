#pragma once

#include "services/clock.h"
#include "services/jobs/job_claims.h"
#include "services/jobs/job_context.h"
#include "services/jobs/job_store.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace madang {

struct JobRunnerOptions {
    int parallel = 4; ///< jobs that run at once
    /// True where a lock of the folder says that no other program works on these jobs: then what runs under another
    /// instance is an orphan at once. Otherwise only when it has not been heard of for a lease.
    bool alone = true;
    std::chrono::milliseconds lease = std::chrono::seconds(30);
    std::chrono::milliseconds heartbeat = std::chrono::seconds(10);
};

/// Runs background jobs on its thread, by the registered function of their kind. A job is on disk before its id is
/// handed out, runs at least once, and has one outcome:
///   a value               -> Succeeded
///   Cancelled             -> Cancelled; Queued again where the program is closing
///   "later" (waitFor)     -> Waiting, and tried again then
///   any other error       -> Failed, as are an unknown kind and arguments that are not JSON
/// A crash uses up an attempt, the third one fails the job; closing in order and waiting give the attempt back.
///
/// While the database refuses (disk full, read-only) nothing is claimed, what has finished is kept, and both are tried
/// again with every heartbeat. Not for several threads.
class JobRunner final : public QObject {
    Q_OBJECT

public:
    /// Answers on the runner's thread. It must stand repetition from its last checkpoint.
    using Work = std::function<QFuture<Result<QByteArray>>(JobContext&)>;

    JobRunner(Database& database, JobStore& store, const Clock& clock, JobRunnerOptions options = {},
              QObject* parent = nullptr);
    ~JobRunner() override;

    void add(const QString& kind, Work work);
    /// Takes up what earlier runs left, and goes on from there. Once, after all kinds are added.
    void start();
    /// The orderly end: tells all work to stop and gives back what has not finished by then. Nothing runs after it.
    void stop();

    Result<QString> submit(const JobRequest& request);
    /// As submit(), unless one of this kind with these arguments is under way or has a result: then that one.
    Result<QString> join(const JobRequest& request);
    Result<Job> job(const QString& id) const;
    /// The arguments of all of this kind that have not finished, oldest first.
    Result<QList<QByteArray>> underWay(const QString& kind) const { return m_store.underWay(kind); }
    Result<Job> cancel(const QString& id);
    /// What waits for this runs now: the network is back, somebody has signed in, …
    Result<void> wake(ErrorKind reason);

    /// How long a job waits after this error, or nothing where the error ends it. Later is what a gate, a limit, an
    /// open breaker or a missing network say, for as long as they say (15 s where they do not, 1 s at least), and what
    /// a missing sign-in or permission says: then as long as a job may take, unless woken.
    static std::optional<std::chrono::milliseconds> waitFor(const Error& error);

signals:
    void changed(const QString& jobId);
    /// A write or a read that the database refused.
    void storageFailed(const madang::Error& error);

private:
    struct Running {
        std::shared_ptr<JobAttempt> attempt;
        QFuture<Result<QByteArray>> future;
        bool finished = false; ///< its outcome is known, and not on disk yet
    };

    void beat();
    void follow();
    void recover();
    void claimMore();
    void begin(const Job& job);
    QFuture<Result<QByteArray>> workOf(const Job& job, JobContext& context) const;
    void finish(const std::shared_ptr<JobAttempt>& attempt);
    Result<void> settle(const Running& running);
    void drop(const QString& id);
    void rest(const QString& id, const QDateTime& until);
    void report(const Error& error);
    void tell(const QStringList& ids);

    Database& m_database;
    JobStore& m_store;
    const Clock& m_clock;
    JobRunnerOptions m_options;
    JobClaims m_claims;
    QHash<QString, Work> m_kinds;
    QHash<QString, Running> m_running;
    bool m_works = false;
};

} // namespace madang
