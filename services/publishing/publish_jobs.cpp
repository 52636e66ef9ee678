#include "services/publishing/publish_jobs.h"

#include "services/async/then.h"
#include "services/jobs/job_runner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kKind = u"publish"_s;
const QString kCampaign = u"campaign"_s;
} // namespace

PublishJobs::PublishJobs(JobRunner& jobs, Plan plan)
    : m_jobs(jobs)
{
    m_jobs.add(kKind, [this, plan = std::move(plan)](JobContext& context) -> QFuture<Result<QByteArray>> {
        const QString campaign = QJsonDocument::fromJson(context.arguments()).object().value(kCampaign).toString();
        if (campaign.isEmpty())
            return async::ready(Result<QByteArray>(Error{ErrorKind::InvalidInput, u"no campaign"_s, {}}));
        return async::andThen(this, plan(campaign), [](const QStringList& intents) -> Result<QByteArray> {
            return QJsonDocument(QJsonArray::fromStringList(intents)).toJson(QJsonDocument::Compact);
        });
    });
    connect(&m_jobs, &JobRunner::changed, this, &PublishJobs::tell);
}

QFuture<Result<QStringList>> PublishJobs::submit(const QString& campaignId)
{
    const QByteArray arguments = QJsonDocument(QJsonObject{{kCampaign, campaignId}}).toJson(QJsonDocument::Compact);
    const Result<QString> job = m_jobs.submit({.kind = kKind, .arguments = arguments, .idempotencyKey = {}});
    if (!job)
        return async::ready(Result<QStringList>(job.error()));
    auto answer = std::make_shared<Answer>();
    answer->start();
    m_asked.insert(*job, answer);
    QFuture<Result<QStringList>> future = answer->future();
    tell(*job);
    return future;
}

void PublishJobs::tell(const QString& jobId)
{
    const std::shared_ptr<Answer> answer = m_asked.value(jobId);
    if (!answer)
        return;
    const Result<Job> job = m_jobs.job(jobId);
    if (job && !isFinished(job->state))
        return;
    m_asked.remove(jobId);
    Result<QStringList> told = job ? Error{ErrorKind::Internal, u"ended without a reason"_s, {}} : job.error();
    if (job && job->state == JobState::Succeeded) {
        QStringList intents;
        const QJsonArray ids = QJsonDocument::fromJson(job->result).array();
        for (const QJsonValue& id : ids)
            intents << id.toString();
        told = intents;
    } else if (job && job->error) {
        told = *job->error;
    }
    answer->addResult(told);
    answer->finish();
}

} // namespace madang
