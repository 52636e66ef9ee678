#include "documents.h"

#include "services/campaign_json.h"
#include "services/plan_json.h"

#include <nlohmann/json.hpp>

#include <QFile>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {
constexpr qint64 kLargestFile = 8 * 1024 * 1024;

Result<nlohmann::json> readJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    const QByteArray bytes = file.read(kLargestFile);
    nlohmann::json document = nlohmann::json::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
    if (!document.is_object())
        return Error{ErrorKind::InvalidInput, path + u": not a JSON object"_s, {}};
    return Result<nlohmann::json>(std::move(document));
}

Result<PlanDocument> planFrom(const nlohmann::json& document, int index)
{
    if (!document.contains("plans")) {
        const Result<Plan> plan = planFromJson(document.contains("plan") ? document["plan"] : document);
        if (!plan)
            return plan.error();
        return PlanDocument{*plan, {}};
    }
    const Result<PlanAnswer> answer = answerFromJson(document);
    if (!answer)
        return answer.error();
    if (index < 1 || index > answer->plans.size())
        return Error{ErrorKind::InvalidInput, u"--index %1 of %2 plans"_s.arg(index).arg(answer->plans.size()), {}};
    return PlanDocument{answer->plans.at(index - 1), *answer};
}
} // namespace

Result<PlanDocument> readPlan(const QString& path, int index)
{
    const Result<nlohmann::json> document = readJson(path);
    if (!document)
        return document.error();
    return planFrom(*document, index);
}

Result<Campaign> readCampaign(const QString& path, int index, QDate today)
{
    const Result<nlohmann::json> document = readJson(path);
    if (!document)
        return document.error();
    if (document->contains("format") && document->contains("step"))
        return campaignFromJson(*document);
    const Result<PlanDocument> plan = planFrom(*document, index);
    if (!plan)
        return plan.error();
    return campaignAround(*plan, today);
}

Campaign campaignAround(const PlanDocument& document, QDate today)
{
    Campaign campaign;
    campaign.goal = Goal::NewCustomers;
    campaign.budget = std::max(document.plan.cost.range.max, kDefaultBudget);
    campaign.offered = document.answer;
    campaign.plan = document.plan;
    campaign.step = WizardStep::Publish;
    campaign.period = document.plan.recommended;
    if (checkPeriod(campaign.period, today) != FieldProblem::None)
        campaign.period = defaultPeriod(today);
    return campaign;
}

} // namespace madang::cli
