#pragma once

#include "domain/result.h"
#include "services/jobs/job.h"

#include <QList>
#include <QPointer>

#include <functional>
#include <memory>

namespace madang {

class Database;
class JobClaims;

/// What the runner and the work of one attempt share; only these two know it.
struct JobAttempt {
    Job job;
    JobClaims* claims = nullptr; ///< null once the attempt is over: then every write is refused
    std::function<void()> changed;
    std::function<Result<void>(Database&)> extraWrites;
    bool cancelled = false;
    QList<std::pair<QPointer<QObject>, std::function<void()>>> cancelHandlers;

    /// Tells the work to stop, once.
    void cancel();
};

/// What the work of a job may ask and say while it runs; copy it to keep it. Its writes are on disk when they return,
/// and are refused (Rejected) when the attempt is over or another program has taken the job.
class JobContext final {
public:
    explicit JobContext(std::shared_ptr<JobAttempt> attempt);

    QString id() const;
    QByteArray arguments() const;
    /// Where the last attempt came to; empty at the beginning.
    QByteArray checkpoint() const;
    Result<void> saveCheckpoint(const QByteArray& checkpoint, int progress);
    /// 0..100; a smaller one than before changes nothing.
    Result<void> progress(int percent);
    /// Called before each send: a job has eight in its life, over all attempts.
    Result<void> spendAttempt();

    /// Somebody cancelled the job, the program closes, or another has taken the job: finish with ErrorKind::Cancelled
    /// at the next step.
    bool isCancelled() const;
    /// Called when that comes, or at once where it has come; not when `receiver` goes first.
    void onCancel(QObject* receiver, std::function<void()> stop);
    /// Rows that are written together with the result, or not at all.
    void alsoWrite(std::function<Result<void>(Database&)> rows);

private:
    Result<void> write(const std::function<Result<void>(JobClaims&)>& step);

    std::shared_ptr<JobAttempt> m_attempt;
};

} // namespace madang
