#include "services/planning_service.h"

#include "domain/campaign.h"
#include "domain/plan_rules.h"
#include "services/async/async.h"
#include "services/clock.h"
#include "services/log.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QFuture<Result<PlanAnswer>> failed(Error error)
{
    return async::ready(Result<PlanAnswer>(std::move(error)));
}

/// The first thing that is wrong with an answer, for the log.
Result<PlanAnswer> checked(const Result<PlanAnswer>& answer, const PlanRequest& request)
{
    if (!answer)
        return answer;
    const QList<PlanFinding> findings = checkAnswer(answer->plans, request);
    if (findings.isEmpty())
        return answer;
    const PlanFinding& first = findings.first();
    return Error{ErrorKind::BadReply,
                 u"plan %1: %2 %3"_s.arg(first.planIndex).arg(planProblemKey(first.problem), first.detail),
                 {}};
}
} // namespace

PlanningService::PlanningService(std::vector<std::unique_ptr<PlanProvider>> providers, const Clock& clock,
                                 QObject* parent)
    : QObject(parent)
    , m_providers(std::move(providers))
    , m_clock(clock)
{
}

PlanningService::~PlanningService() = default;

QFuture<Result<PlanAnswer>> PlanningService::propose(const PlanRequest& request, const QString& preferred)
{
    PlanRequest complete = request;
    complete.today = m_clock.today();
    if (!complete.firstDay.isValid())
        complete.firstDay = defaultPeriod(complete.today).first;
    if (checkBudget(complete.budget) != FieldProblem::None)
        return failed({ErrorKind::InvalidInput, u"budget %1"_s.arg(complete.budget), {}});
    if (complete.firstDay < complete.today)
        return failed({ErrorKind::InvalidInput, u"the first day is in the past"_s, {}});

    std::size_t first = 0;
    while (!preferred.isEmpty() && first < m_providers.size() && m_providers[first]->id() != preferred)
        ++first;
    if (first == m_providers.size())
        return failed({ErrorKind::InvalidInput, u"no plan provider "_s + preferred, {}});
    return askFrom(first, first, complete);
}

QFuture<Result<PlanAnswer>> PlanningService::askFrom(std::size_t index, std::size_t first, const PlanRequest& request)
{
    return async::then(this, m_providers[index]->propose(request),
                       [this, index, first, request](const Result<PlanAnswer>& raw) {
                           Result<PlanAnswer> answer = checked(raw, request);
                           if (answer) {
                               PlanAnswer good = *answer;
                               good.madeAt = m_clock.now();
                               if (index != first)
                                   good.source = PlanSource::Fallback;
                               return async::ready(Result<PlanAnswer>(std::move(good)));
                           }
                           log::warning(u"plans from %1: %2 %3"_s.arg(
                               m_providers[index]->id(), errorKey(answer.error().kind), answer.error().detail));
                           if (index + 1 >= m_providers.size())
                               return async::ready(answer);
                           return askFrom(index + 1, first, request);
                       });
}

} // namespace madang
