#pragma once

#include "domain/roles.h"
#include "ui/models/counter_model.h"

#include <functional>

namespace madang {

/// What a model has in common with all whose verbs are not for everybody at the counter: it asks here before it begins
/// one. Without a counter (a program without a window) everything may be done.
class CounterGuard {
public:
    CounterGuard() = default;
    CounterGuard(const CounterGuard&) = delete;
    CounterGuard& operator=(const CounterGuard&) = delete;

    /// Outlives it.
    void setCounter(CounterModel& counter) { m_counter = &counter; }

protected:
    ~CounterGuard() = default;

    /// As CounterModel::permit.
    bool permit(Action action, QObject* context, const std::function<void()>& goOn) const
    {
        if (m_counter != nullptr)
            return m_counter->permit(action, context, goOn);
        goOn();
        return true;
    }

    /// As CounterModel::confirm: for what the owner shows each time that it is them.
    void confirm(Action action, QObject* context, const std::function<void()>& goOn) const
    {
        if (m_counter != nullptr)
            m_counter->confirm(action, context, goOn);
        else
            goOn();
    }
    bool hasOwnerPin() const { return m_counter == nullptr || m_counter->hasPin(Role::Owner); }
    Role whoIsThere() const { return m_counter != nullptr && m_counter->isStaff() ? Role::Staff : Role::Owner; }

private:
    CounterModel* m_counter = nullptr;
};

} // namespace madang
