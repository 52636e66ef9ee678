#pragma once

#include "domain/result.h"
#include "services/jobs/job.h"

#include <QHash>
#include <QStringList>
#include <QVariant>

#include <functional>

namespace madang {

class Database;

/// What one run of the program (`instance`, a name never used before) does to the jobs it works on. Every write is on
/// disk before it returns, and is refused (Rejected) once the job does not run under this instance any more, so that
/// a job has one outcome however many believed that it was theirs. Other errors are the database's own.
class JobClaims final {
public:
    JobClaims(Database& database, QString instance);

    /// The next job that may run, now running: by priority, then time, then order of arrival. Counts an attempt, so
    /// that a crash uses one up; begins with the progress of the checkpoint.
    Result<std::optional<Job>> claim(const QDateTime& now);
    /// 0..100; a smaller one than before leaves it as it is.
    Result<void> saveProgress(const QString& id, int progress);
    /// Where the next attempt begins.
    Result<void> saveCheckpoint(const QString& id, const QByteArray& checkpoint, int progress);
    /// Called before each send. Rejected ("wire_cap") where the job has sent as often as it may in its life, Cancelled
    /// where somebody has asked for that.
    Result<void> spendAttempt(const QString& id);

    /// The result, Succeeded and what `alsoWrite` writes are one transaction: all of it or, where that fails, nothing.
    Result<void> complete(const QString& id, const QByteArray& result, const QDateTime& now,
                          const std::function<Result<void>()>& alsoWrite = {});
    /// Failed, or Cancelled where that is the error's kind.
    Result<void> fail(const QString& id, const Error& error, const QDateTime& now);
    /// Waiting for what the error says. Gives the attempt back. Cancelled where somebody has asked for that.
    Result<void> wait(const QString& id, const QDateTime& until, const Error& reason, const QDateTime& now);
    /// Queued again, as when the program is closed in order. Gives the attempt back; cancelled as above.
    Result<void> release(const QString& id, const QDateTime& now);

    /// Says that this instance lives. The jobs that still run under it; true where a cancellation was asked for.
    Result<QHash<QString, bool>> beat(const QDateTime& now);
    /// Takes the running jobs of other instances away from them: of all (nothing given: nobody else can be alive), or
    /// of those that have not been heard of since. They are queued behind the others, or end: cancelled where that was
    /// asked for, failed ("crash_loop") after the third crash. The ids.
    Result<QStringList> recoverOrphans(std::optional<QDateTime> notSeenSince, const QDateTime& now);

private:
    Result<void> change(const QString& id, const QString& assignments, const QVariantList& values);
    Result<void> giveBack(const QString& id, const QString& assignments, const QVariantList& values,
                          const QDateTime& now);

    Database& m_database;
    QString m_instance;
};

} // namespace madang
