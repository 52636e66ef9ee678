#pragma once

#include "domain/result.h"
#include "services/jobs/job.h"

#include <QStringList>

#include <functional>

namespace madang {

class Database;

/// Background jobs as those see them who ask for one and read what became of it (asynchronous request-reply). What
/// submit() has answered is on disk; it runs at least once, so each of its steps must bear repetition.
///
/// A result can be read for an hour after the job has finished; for a day after that its id is Expired, then NotFound.
/// What is not finished after a day fails ("lifetime_cap"). Neither end comes while `isHeld` says that an outcome of
/// the job is still to be found out. `now` is the wall's time. Errors are the database's own, and those named below.
class JobStore final {
public:
    using IsHeld = std::function<bool(const QString& jobId)>;

    explicit JobStore(Database& database, IsHeld isHeld = {});

    /// The id of a new job, or of the one that already has this idempotency key. Conflict where that one asks for
    /// something else.
    Result<QString> submit(const JobRequest& request, const QDateTime& now);
    Result<Job> load(const QString& id, const QDateTime& now);
    /// The newest job of this kind with these arguments that is under way or has a result.
    Result<std::optional<QString>> alive(const QString& kind, const QByteArray& arguments);
    /// The arguments of all of this kind that have not finished, oldest first.
    Result<QList<QByteArray>> underWay(const QString& kind);
    /// Ends a job that does not run at once; one that runs is marked, and ends when its work notices. Finished ones
    /// stay as they are. The job as it is then.
    Result<Job> cancel(const QString& id, const QDateTime& now);

    /// All that wait for this (the network is back, somebody has signed in) may run now. Their ids.
    Result<QStringList> wake(ErrorKind reason, const QDateTime& now);
    /// The same for one job, where it still waits until `until`: for a waiter whose own clock says that this has come
    /// although somebody has set the wall back.
    Result<void> wakeOne(const QString& id, const QDateTime& until, const QDateTime& now);
    Result<QList<Job>> waiting();

    /// Carries out every end of life that has come. The ids of the jobs it changed.
    Result<QStringList> sweep(const QDateTime& now);

private:
    struct Row {
        Job job;
        qint64 expiresAt = 0;
    };
    Result<std::optional<Row>> find(const QString& column, const QString& value);
    bool isHeld(const QString& id) const { return m_isHeld && m_isHeld(id); }
    bool isForgotten(const Row& row, const QDateTime& now) const;
    Result<void> end(const QString& id, JobState state, const QDateTime& expiresAt, const QDateTime& now);

    Database& m_database;
    IsHeld m_isHeld;
};

} // namespace madang
