#include "services/ai/model_provider.h"

#include "services/ai/plan_prompt.h"
#include "services/ai/plan_round.h"
#include "services/async/then.h"
#include "services/cache/cache_aside.h"
#include "services/http/json.h"
#include "services/plan_json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
PlanSource sourceOf(const CacheAnswer& answer)
{
    if (answer.degraded || answer.source == CacheSource::Stale)
        return PlanSource::Stale;
    return answer.source == CacheSource::Fresh ? PlanSource::Fresh : PlanSource::Cache;
}

/// Plans of another day keep their weekdays.
void moveByWeeks(PlanAnswer& answer, QDate firstDay)
{
    constexpr int kWeek = 7;
    for (Plan& plan : answer.plans) {
        const qint64 late = plan.recommended.first.daysTo(firstDay);
        const qint64 days = late > 0 ? (late + kWeek - 1) / kWeek * kWeek : 0;
        plan.recommended = {plan.recommended.first.addDays(days), plan.recommended.last.addDays(days)};
    }
}
} // namespace

ModelProvider::ModelProvider(std::unique_ptr<TextModel> model, CacheAside& cache, const Clock& clock)
    : m_model(std::move(model))
    , m_cache(cache)
    , m_clock(clock)
{
}

ModelProvider::~ModelProvider() = default;

/// Trends, plans, and one repair, which is shown the whole first answer.
QList<AiCharge> ModelProvider::charges(const PlanRequest& request) const
{
    QList<AiCharge> charges;
    for (const ModelAsk& ask :
         {plan_prompt::trends(request), plan_prompt::plans(request), plan_prompt::repair(request, {}, {})}) {
        if (std::optional<AiCharge> charge = m_model->chargeFor(ask))
            charges << *std::move(charge);
    }
    if (charges.isEmpty())
        return {};
    TokenUse& repair = std::get<TokenUse>(charges.last().most);
    repair.input += repair.output;
    return charges;
}

QFuture<Result<PlanAnswer>> ModelProvider::propose(const PlanRequest& request, const PlanProgress& progress)
{
    return lookUp(request, {}, [this, request, progress] {
        return (new PlanRound(*m_model, request, progress, m_clock, &m_context))->start();
    });
}

QFuture<Result<PlanAnswer>> ModelProvider::earlier(const PlanRequest& request)
{
    return lookUp(request, CacheRule::kStaleIfError, [] {
        return async::ready(Result<QByteArray>(Error{ErrorKind::Unavailable, u"only what is kept is asked for"_s, {}}));
    });
}

QFuture<Result<PlanAnswer>> ModelProvider::lookUp(const PlanRequest& request, std::chrono::milliseconds staleFor,
                                                  const Load& load)
{
    const Result<CacheKey> key = CacheKey::of({.api = m_model->id(),
                                               .operation = u"plans"_s,
                                               .model = m_model->model(),
                                               .promptVersion = QString::fromLatin1(plan_prompt::kVersion),
                                               .request = plan_prompt::requestJson(request),
                                               .locale = u"ko"_s,
                                               .tenant = u"local"_s});
    if (!key)
        return async::ready(Result<PlanAnswer>(key.error()));
    CacheRule rule;
    rule.staleIfError = staleFor;
    return async::then(&m_context, m_cache.lookUp(*key, rule, load),
                       [firstDay = request.firstDay](const Result<CacheAnswer>& kept) -> Result<PlanAnswer> {
                           if (!kept)
                               return kept.error();
                           const Result<nlohmann::json> document = json::parse(kept->value);
                           Result<PlanAnswer> answer
                               = document ? answerFromJson(*document) : Result<PlanAnswer>(document.error());
                           if (!answer)
                               return answer;
                           PlanAnswer good = *answer;
                           good.source = sourceOf(*kept);
                           moveByWeeks(good, firstDay);
                           return good;
                       });
}

} // namespace madang
