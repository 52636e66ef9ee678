#include "services/jobs/job_answers.h"

#include "services/async/on_cancel.h"
#include "services/async/then.h"
#include "services/log.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Result<QByteArray> outcomeOf(const Result<Job>& job)
{
    if (!job)
        return job.error();
    if (job->state == JobState::Succeeded)
        return job->result;
    if (job->state == JobState::Cancelled)
        return Error{ErrorKind::Cancelled, u"the job was cancelled"_s, {}};
    return job->error.value_or(Error{ErrorKind::NotFound, u"the job has "_s + jobStateKey(job->state), {}});
}
} // namespace

JobAnswers::JobAnswers(JobRunner& jobs)
    : m_jobs(jobs)
{
    connect(&m_jobs, &JobRunner::changed, this, &JobAnswers::tell);
}

QFuture<Result<QByteArray>> JobAnswers::of(const Result<QString>& job)
{
    if (!job)
        return async::ready(Result<QByteArray>(job.error()));
    auto promise = std::make_shared<Promise>();
    promise->start();
    QFuture<Result<QByteArray>> future = promise->future();
    m_asked[*job] << promise;
    async::onCancel(this, future, [this, id = *job, which = promise.get()] { leave(id, which); });
    tell(*job);
    return future;
}

void JobAnswers::leave(const QString& jobId, const Promise* which)
{
    const auto asked = m_asked.find(jobId);
    if (asked == m_asked.end())
        return;
    asked->removeIf([which](const std::shared_ptr<Promise>& promise) { return promise.get() == which; });
    if (!asked->isEmpty())
        return;
    m_asked.erase(asked);
    if (const Result<Job> cancelled = m_jobs.cancel(jobId); !cancelled)
        log::warning(u"job %1 not cancelled: %2"_s.arg(jobId, cancelled.error().detail));
}

void JobAnswers::tell(const QString& jobId)
{
    if (!m_asked.contains(jobId))
        return;
    const Result<Job> job = m_jobs.job(jobId);
    if (job && !isFinished(job->state))
        return;
    for (const std::shared_ptr<Promise>& promise : m_asked.take(jobId)) {
        promise->addResult(outcomeOf(job));
        promise->finish();
    }
}

} // namespace madang
