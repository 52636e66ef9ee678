#pragma once

#include "services/resilience/slot.h"

#include <memory>
#include <optional>

namespace madang {

/// One API's bound on retrying, so that retries cannot multiply an outage: retries in progress, the sleeping ones
/// included, are at most 20 % of the calls in progress, or 3 where that is more (the numbers of Envoy's retry_budget).
/// Thread-safe; what is held may outlive the budget.
class RetryBudget {
public:
    RetryBudget();
    RetryBudget(const RetryBudget&) = delete;
    RetryBudget& operator=(const RetryBudget&) = delete;
    ~RetryBudget() = default;

    /// A logical call is in progress as long as this is held.
    Slot beginCall();
    /// Held from the decision to retry to the end of that attempt; nothing when the budget is exhausted.
    std::optional<Slot> beginRetry();

    int callsInProgress() const;
    int retriesInProgress() const;

private:
    struct Progress;

    std::shared_ptr<Progress> m_progress;
};

} // namespace madang
