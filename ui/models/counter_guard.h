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

private:
    CounterModel* m_counter = nullptr;
};

} // namespace madang
