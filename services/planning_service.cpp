#include "services/planning_service.h"

#include "domain/campaign.h"
#include "domain/plan_rules.h"
#include "services/async/async.h"
#include "services/async/on_cancel.h"
#include "services/clock.h"
#include "services/cost_ledger.h"
#include "services/log.h"

#include <QUuid>

#include <algorithm>

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
                                 CostLedger* ledger, QObject* parent)
    : QObject(parent)
    , m_providers(std::move(providers))
    , m_clock(clock)
    , m_ledger(ledger)
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

    const Result<QList<PlanProvider*>> asked = whoIsAsked(preferred);
    if (!asked)
        return failed(asked.error());
    if (complete.reference.isEmpty())
        complete.reference = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Question question{complete, progress, *asked, estimate(*asked->first(), complete).atMost, {}, {}};
    question.underWay = std::make_shared<QFuture<Result<PlanAnswer>>>();
    question.passedOver = std::make_shared<QList<PassedOver>>();
    const Answer answer = ask(question, 0);
    async::onCancel(this, answer, [underWay = question.underWay] { underWay->cancel(); });
    return answer;
}

void PlanningService::setOrder(const QStringList& ids)
{
    m_order = ids;
}

PlanOffer PlanningService::offer(const PlanRequest& request) const
{
    const Result<QList<PlanProvider*>> asked = whoIsAsked({});
    const PlanProvider& first = asked ? *asked->first() : *m_providers.back();
    PlanOffer offer{first.id(), estimate(first, request)};
    offer.isWithinCeiling = m_ledger == nullptr || offer.cost.atMost <= m_ledger->left();
    return offer;
}

CostEstimate PlanningService::estimate(const PlanProvider& provider, const PlanRequest& request) const
{
    CostEstimate sum;
    if (m_ledger == nullptr)
        return sum;
    for (const AiCharge& charge : provider.charges(request)) {
        const CostEstimate one = m_ledger->estimate(charge).value_or({});
        sum.atMost += one.atMost;
        sum.isApproximate |= one.isApproximate;
    }
    return sum;
}

/// Those who are ready, from the preferred one on, and the library.
Result<QList<PlanProvider*>> PlanningService::whoIsAsked(const QString& preferred) const
{
    const auto named = [this](const QString& id) -> PlanProvider* {
        const auto it = std::ranges::find(m_providers, id, [](const auto& provider) { return provider->id(); });
        return it == m_providers.end() ? nullptr : it->get();
    };
    QList<PlanProvider*> ordered;
    if (m_order) {
        for (const QString& id : *m_order)
            ordered << named(id);
    } else {
        for (const std::unique_ptr<PlanProvider>& provider : m_providers)
            ordered << provider.get();
    }
    PlanProvider* library = m_providers.back().get();
    if (!preferred.isEmpty()) {
        PlanProvider* first = named(preferred);
        if (first == nullptr)
            return Error{ErrorKind::InvalidInput, u"no plan provider "_s + preferred, {}};
        if (!first->isReady())
            return Error{ErrorKind::Unauthorized, preferred + u" has no key"_s, {}};
        const qsizetype place = ordered.indexOf(first);
        ordered = place < 0 ? QList{first} : ordered.mid(place);
    }
    ordered.removeIf(
        [library](PlanProvider* provider) { return !provider || provider == library || !provider->isReady(); });
    return ordered << library;
}

/// The models in their order, then what they said earlier, then the library.
PlanningService::Answer PlanningService::ask(const Question& question, qsizetype index)
{
    const bool isLibrary = index == question.asked.size() - 1;
    if (isLibrary && index > 0)
        return recall(question, 0);
    return soundOr(question.asked.at(index)->propose(question.request, question.progress), question, index,
                   [=, this](const Error& error) {
                       *question.passedOver << PassedOver{question.asked.at(index)->id(), error.kind};
                       return ask(question, index + 1);
                   });
}

PlanningService::Answer PlanningService::recall(const Question& question, qsizetype index)
{
    PlanProvider* provider = question.asked.at(index);
    if (index == question.asked.size() - 1)
        return soundOr(provider->propose(question.request, {}), question, index, {});
    return soundOr(provider->earlier(question.request), question, index,
                   [=, this](const Error&) { return recall(question, index + 1); });
}

/// The attempt's answer where it breaks no rule; else what comes after it, and where nothing does, the error.
PlanningService::Answer PlanningService::soundOr(const Answer& attempt, const Question& question, qsizetype index,
                                                 const Step& otherwise)
{
    *question.underWay = attempt;
    return async::then(this, attempt, [=, this](const Result<PlanAnswer>& raw) -> Answer {
        const Result<PlanAnswer> answer = checked(raw, question.request);
        if (answer)
            return async::ready(Result<PlanAnswer>(told(*answer, question, index)));
        log::warning(u"plans from %1: %2 %3"_s.arg(question.asked.at(index)->id(), errorKey(answer.error().kind),
                                                   answer.error().detail));
        return index < question.asked.size() - 1 ? otherwise(answer.error()) : async::ready(answer);
    });
}

/// The answer with what is known only here.
PlanAnswer PlanningService::told(const PlanAnswer& answer, const Question& question, qsizetype index) const
{
    PlanAnswer good = answer;
    if (!good.madeAt.isValid())
        good.madeAt = m_clock.now();
    if (index > 0 && good.source == PlanSource::Fresh)
        good.source = PlanSource::Fallback;
    const CostSum spent = m_ledger == nullptr ? CostSum{} : m_ledger->spentOn(question.request.reference);
    good.cost = AnswerCost{question.estimate, spent.amount, spent.isCertain};
    good.passedOver = *question.passedOver;
    return good;
}

} // namespace madang
