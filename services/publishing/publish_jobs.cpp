#include "services/publishing/publish_jobs.h"

#include "services/async/then.h"

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
    : m_answers(jobs)
{
    jobs.add(kKind, [this, plan = std::move(plan)](JobContext& context) -> QFuture<Result<QByteArray>> {
        const QString campaign = QJsonDocument::fromJson(context.arguments()).object().value(kCampaign).toString();
        if (campaign.isEmpty())
            return async::ready(Result<QByteArray>(Error{ErrorKind::InvalidInput, u"no campaign"_s, {}}));
        return async::andThen(this, plan(campaign), [](const QStringList& intents) -> Result<QByteArray> {
            return QJsonDocument(QJsonArray::fromStringList(intents)).toJson(QJsonDocument::Compact);
        });
    });
}

QFuture<Result<QStringList>> PublishJobs::submit(const QString& campaignId)
{
    const QByteArray arguments = QJsonDocument(QJsonObject{{kCampaign, campaignId}}).toJson(QJsonDocument::Compact);
    return async::andThen(this, m_answers.submit({.kind = kKind, .arguments = arguments, .idempotencyKey = {}}),
                          [](const QByteArray& result) -> Result<QStringList> {
                              QStringList intents;
                              const QJsonArray ids = QJsonDocument::fromJson(result).array();
                              for (const QJsonValue& id : ids)
                                  intents << id.toString();
                              return intents;
                          });
}

} // namespace madang
