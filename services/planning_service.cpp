#include "services/planning_service.h"

#include "domain/campaign.h"
#include "domain/plan_rules.h"
#include "services/async/async.h"
#include "services/async/on_cancel.h"
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

QFuture<Result<PlanAnswer>> PlanningService::propose(const PlanRequest& request, const QString& preferred,
                                                     const PlanProgress& progress)
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
    if (!preferred.isEmpty() && !m_providers[first]->isReady())
        return failed({ErrorKind::Unauthorized, preferred + u" has no key"_s, {}});
    first = readyFrom(first);
    const auto underWay = std::make_shared<QFuture<Result<PlanAnswer>>>();
    const Answer answer = ask({complete, progress, first, underWay}, first);
    async::onCancel(this, answer, [underWay] { underWay->cancel(); });
    return answer;
}

std::size_t PlanningService::readyFrom(std::size_t index) const
{
    while (index < library() && !m_providers[index]->isReady())
        ++index;
    return index;
}

/// The models in their order, then what they said earlier, then the library.
PlanningService::Answer PlanningService::ask(const Question& question, std::size_t index)
{
    if (index == library() && question.first < library())
        return recall(question, question.first);
    return soundOr(m_providers[index]->propose(question.request, question.progress), question, index,
                   [=, this] { return ask(question, readyFrom(index + 1)); });
}

PlanningService::Answer PlanningService::recall(const Question& question, std::size_t index)
{
    if (index == library())
        return soundOr(m_providers[index]->propose(question.request, {}), question, index, {});
    return soundOr(m_providers[index]->earlier(question.request), question, index,
                   [=, this] { return recall(question, readyFrom(index + 1)); });
}

/// The attempt's answer where it breaks no rule; else what comes after it, and where nothing does, the error.
PlanningService::Answer PlanningService::soundOr(const Answer& attempt, const Question& question, std::size_t index,
                                                 const Step& otherwise)
{
    *question.underWay = attempt;
    return async::then(this, attempt, [=, this](const Result<PlanAnswer>& raw) -> Answer {
        const Result<PlanAnswer> answer = checked(raw, question.request);
        if (answer) {
            PlanAnswer good = *answer;
            if (!good.madeAt.isValid())
                good.madeAt = m_clock.now();
            if (index != question.first && good.source == PlanSource::Fresh)
                good.source = PlanSource::Fallback;
            return async::ready(Result<PlanAnswer>(std::move(good)));
        }
        log::warning(u"plans from %1: %2 %3"_s.arg(m_providers[index]->id(), errorKey(answer.error().kind),
                                                   answer.error().detail));
        return index < library() ? otherwise() : async::ready(answer);
    });
}

} // namespace madang
