#include "ui/models/counter_model.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/counter_service.h"
#include "ui/models/account_words.h"

#include <utility>

namespace madang {

CounterModel::CounterModel(CounterService& counter, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_counter(counter)
    , m_clock(clock)
{
    connect(&m_counter, &CounterService::changed, this, &CounterModel::changed);
}

bool CounterModel::isStaff() const
{
    return m_counter.role() == Role::Staff;
}

bool CounterModel::hasPin(Role role) const
{
    return m_counter.hasPin(role);
}

bool CounterModel::permit(Action action, QObject* context, std::function<void()> goOn, Lasts lasts)
{
    if (m_counter.mayDo(action)) {
        goOn();
        return true;
    }
    ask(action, context, std::move(goOn), lasts);
    return false;
}

void CounterModel::confirm(Action action, QObject* context, std::function<void()> goOn)
{
    if (hasPin(Role::Owner))
        ask(action, context, std::move(goOn), Lasts::Once);
}

void CounterModel::ask(Action action, QObject* context, std::function<void()> goOn, Lasts lasts)
{
    m_action = action;
    m_context = context;
    m_goOn = std::move(goOn);
    m_lasts = lasts;
    m_line.clear();
    m_isAsking = true;
    emit changed();
    emit pinAsked();
}

void CounterModel::endPermission(Action action)
{
    m_counter.endPermission(action);
}

bool CounterModel::may(Action action) const
{
    return m_counter.mayDo(action);
}

void CounterModel::handToStaff()
{
    const Result<void> handed = m_counter.handToStaff();
    m_line = handed ? QString() : pinErrorLine(handed.error(), 0, m_clock.now());
    emit changed();
}

void CounterModel::askForOwner()
{
    m_action.reset();
    m_goOn = {};
    m_line.clear();
    m_isAsking = true;
    emit changed();
    emit pinAsked();
}

QString CounterModel::question() const
{
    return m_action ? actionQuestion(*m_action) : tr("누가 계산대에 있나요");
}

void CounterModel::enter(const QString& pin)
{
    if (m_isBusy || !m_isAsking)
        return;
    m_isBusy = true;
    m_line.clear();
    emit changed();
    const Secret secret(pin.toUtf8());
    if (m_action) {
        async::onResult(this, m_counter.permit(*m_action, secret), [this](const Result<void>& done) { finish(done); });
        return;
    }
    async::onResult(this, m_counter.takeOver(secret),
                    [this](const Result<Role>& who) { finish(who ? Result<void>() : Result<void>(who.error())); });
}

void CounterModel::finish(const Result<void>& outcome)
{
    m_isBusy = false;
    if (!outcome) {
        m_line = pinErrorLine(outcome.error(), m_counter.triesLeft(), m_clock.now());
        emit changed();
        return;
    }
    const std::optional<Action> action = m_action;
    if (!m_isAsking) { // given up meanwhile
        if (action)
            m_counter.endPermission(*action);
        return;
    }
    const auto goOn = std::exchange(m_goOn, {});
    const bool isWanted = goOn && m_context;
    m_isAsking = false;
    emit changed();
    emit pinDone();
    if (isWanted)
        goOn();
    if (action && (m_lasts == Lasts::Once || !isWanted))
        m_counter.endPermission(*action);
}

void CounterModel::giveUp()
{
    if (!m_isAsking)
        return;
    m_isAsking = false;
    m_goOn = {};
    m_line.clear();
    emit changed();
    emit pinDone();
}

void CounterModel::setPin(Role role, const QString& pin)
{
    m_isBusy = true;
    m_line.clear();
    emit changed();
    async::onResult(this, m_counter.setPin(role, Secret(pin.toUtf8())), [this](const Result<void>& set) {
        m_isBusy = false;
        m_line = set ? QString() : pinErrorLine(set.error(), 0, m_clock.now());
        emit changed();
        if (set)
            emit pinSet();
    });
}

void CounterModel::removePin(Role role)
{
    const Result<void> removed = m_counter.removePin(role);
    m_line = removed ? QString() : pinErrorLine(removed.error(), 0, m_clock.now());
    emit changed();
}

} // namespace madang
