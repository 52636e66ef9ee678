#include "ui/models/plans_model.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/plan_jobs.h"
#include "services/planning_service.h"
#include "services/store_service.h"
#include "ui/models/error_text.h"
#include "ui/models/labels.h"
#include "ui/models/wizard_model.h"

#include <QPointer>

namespace madang {

PlansModel::PlansModel(PlanJobs& jobs, StoreService& store, WizardModel& wizard, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_store(store)
    , m_wizard(wizard)
    , m_clock(clock)
{
}

const PlanAnswer& PlansModel::answer() const
{
    return m_wizard.draft().offered;
}

QString PlansModel::sourceLine() const
{
    return planSourceLine(answer(), m_clock.now());
}

PlanOffer PlansModel::offer() const
{
    return m_jobs.offer(request(m_variation));
}

QString PlansModel::offerLine() const
{
    const PlanOffer now = offer();
    if (!now.isWithinCeiling)
        return tr("이번 달 AI 비용 한도가 거의 찼어요 · 무료 추천이 나올 수 있어요");
    return madang::offerLine(now.provider, now.cost);
}

QString PlansModel::priceWords() const
{
    return madang::priceWords(offer().cost);
}

QString PlansModel::noticeLine() const
{
    if (answer().passedOver.isEmpty())
        return {};
    const PassedOver& first = answer().passedOver.first();
    const ErrorText why = aiErrorText(first.reason);
    const QString instead = answer().source == PlanSource::Stale ? tr("전에 받아 둔 추천")
                                                                 : tr("%1 추천").arg(providerLabel(answer().provider));
    return tr("%1: %2 그래서 %3을 보여 드려요. %4")
        .arg(providerLabel(first.provider), why.sentence, instead, why.advice);
}

void PlansModel::ensure()
{
    if (m_state == State::Busy)
        return;
    if (answer().plans.isEmpty())
        ask(m_variation);
    else
        setState(State::Ready);
}

void PlansModel::askAgain()
{
    ask(answer().plans.isEmpty() ? m_variation : m_variation + 1);
}

QString PlansModel::progressLine() const
{
    return m_begun == 0 ? tr("가게에 맞는 기획안 세 가지를 만들고 있어요")
                        : tr("기획안 세 가지 가운데 %1번째를 쓰고 있어요").arg(m_begun);
}

void PlansModel::cancel()
{
    ++m_generation;
    m_asked.cancel();
    setState(answer().plans.isEmpty() ? State::Idle : State::Ready);
}

PlanRequest PlansModel::request(int variation) const
{
    const Campaign& draft = m_wizard.draft();
    PlanRequest request;
    request.goal = draft.goal.value_or(Goal::NewCustomers);
    request.industry = m_store.profile().industry;
    request.region = m_store.profile().region;
    request.budget = draft.budget;
    request.firstDay = draft.period.first;
    request.storeName = m_store.profile().name;
    request.prizeWish = draft.prizeWish;
    request.variation = variation;
    request.voice = voiceKey(m_store.profile().voice);
    request.openingHours = formatHours(m_store.profile().hours);
    request.seats = m_store.profile().seats;
    return request;
}

void PlansModel::ask(int variation)
{
    if (!m_wizard.draft().goal)
        return;
    m_asked.cancel(); // what nobody will look at is not to be paid for
    m_variation = variation;
    m_begun = 0;
    setState(State::Busy);
    const int generation = ++m_generation;
    m_asked = m_jobs.propose(m_wizard.draft().id, request(variation), [self = QPointer(this), generation](int begun) {
        if (!self || generation != self->m_generation || begun == self->m_begun)
            return;
        self->m_begun = begun;
        emit self->changed();
    });
    async::onResult(this, m_asked, [this, generation](const Result<PlanAnswer>& answered) {
        if (generation != m_generation)
            return;
        if (!answered) {
            m_error = aiErrorLine(answered.error());
            setState(State::Failed);
            return;
        }
        m_error.clear();
        m_wizard.setOffered(*answered);
        setState(State::Ready);
    });
}

void PlansModel::setState(State state)
{
    m_state = state;
    emit changed();
}

} // namespace madang
