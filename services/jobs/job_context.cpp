#include "services/jobs/job_context.h"

#include "services/jobs/job_claims.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace madang {

void JobAttempt::cancel()
{
    cancelled = true;
    for (const auto& [receiver, stop] : std::exchange(cancelHandlers, {})) {
        if (receiver)
            stop();
    }
}

JobContext::JobContext(std::shared_ptr<JobAttempt> attempt)
    : m_attempt(std::move(attempt))
{
}

QString JobContext::id() const
{
    return m_attempt->job.id;
}

QByteArray JobContext::arguments() const
{
    return m_attempt->job.arguments;
}

QByteArray JobContext::checkpoint() const
{
    return m_attempt->job.checkpoint;
}

Result<void> JobContext::write(const std::function<Result<void>(JobClaims&)>& step)
{
    if (!m_attempt->claims)
        return Error{ErrorKind::Rejected, u"this attempt of job %1 is over"_s.arg(id()), {}};
    return step(*m_attempt->claims);
}

Result<void> JobContext::saveCheckpoint(const QByteArray& checkpoint, int percent)
{
    Result<void> saved = write([&](JobClaims& claims) { return claims.saveCheckpoint(id(), checkpoint, percent); });
    if (saved) {
        m_attempt->job.checkpoint = checkpoint;
        m_attempt->job.progress = std::max(m_attempt->job.progress, percent);
        m_attempt->changed();
    }
    return saved;
}

Result<void> JobContext::progress(int percent)
{
    if (percent <= m_attempt->job.progress)
        return {}; // nothing that is worth a write
    Result<void> saved = write([&](JobClaims& claims) { return claims.saveProgress(id(), percent); });
    if (saved) {
        m_attempt->job.progress = percent;
        m_attempt->changed();
    }
    return saved;
}

Result<void> JobContext::spendAttempt()
{
    return write([&](JobClaims& claims) { return claims.spendAttempt(id()); });
}

bool JobContext::isCancelled() const
{
    return m_attempt->cancelled;
}

void JobContext::onCancel(QObject* receiver, std::function<void()> stop)
{
    if (m_attempt->cancelled)
        stop();
    else
        m_attempt->cancelHandlers.emplace_back(receiver, std::move(stop));
}

void JobContext::alsoWrite(std::function<Result<void>(Database&)> rows)
{
    m_attempt->extraWrites = std::move(rows);
}

} // namespace madang
