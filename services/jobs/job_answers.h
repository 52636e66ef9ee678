#pragma once

#include "services/jobs/job_runner.h"

#include <QHash>
#include <QPromise>

#include <memory>

namespace madang {

/// What those get who ask for jobs of one kind and wait for what becomes of them. A job goes on without them; one is
/// cancelled when all who asked for it have cancelled their futures.
class JobAnswers final : public QObject {
public:
    explicit JobAnswers(JobRunner& jobs);

    /// Finishes with the result of the job, or with why it ended without one. A job that waits is not finished.
    QFuture<Result<QByteArray>> submit(const JobRequest& request) { return of(m_jobs.submit(request)); }
    QFuture<Result<QByteArray>> join(const JobRequest& request) { return of(m_jobs.join(request)); }

private:
    using Promise = QPromise<Result<QByteArray>>;

    QFuture<Result<QByteArray>> of(const Result<QString>& job);
    void leave(const QString& jobId, const Promise* which);
    void tell(const QString& jobId);

    JobRunner& m_jobs;
    QHash<QString, QList<std::shared_ptr<Promise>>> m_asked; ///< by job
};

} // namespace madang
