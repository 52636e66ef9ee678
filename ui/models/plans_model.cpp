#include "ui/models/plans_model.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/plan_jobs.h"
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

void PlansModel::ask(int variation)
{
    const Campaign& draft = m_wizard.draft();
    if (!draft.goal)
        return;
    PlanRequest request;
    request.goal = *draft.goal;
    request.industry = m_store.profile().industry;
    request.region = m_store.profile().region;
    request.budget = draft.budget;
    request.firstDay = draft.period.first;
    request.storeName = m_store.profile().name;
    request.prizeWish = draft.prizeWish;

    request.variation = variation;

    m_asked.cancel(); // what nobody will look at is not to be paid for
    m_variation = variation;
    m_begun = 0;
    setState(State::Busy);
    const int generation = ++m_generation;
    m_asked = m_jobs.propose(draft.id, request, [self = QPointer(this), generation](int begun) {
        if (!self || generation != self->m_generation || begun == self->m_begun)
            return;
        self->m_begun = begun;
        emit self->changed();
    });
    async::onResult(this, m_asked, [this, generation](const Result<PlanAnswer>& answered) {
        if (generation != m_generation)
            return;
        if (!answered) {
            m_error = errorLine(answered.error());
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
