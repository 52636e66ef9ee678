#include "services/resilience/retry_budget.h"

#include <algorithm>
#include <mutex>

namespace madang {

namespace {
constexpr int kCallsForOneRetry = 5; // 20 %
constexpr int kRetriesAlwaysAllowed = 3;
} // namespace

struct RetryBudget::Progress {
    std::mutex mutex;
    int calls = 0;
    int retries = 0;
};

RetryBudget::RetryBudget()
    : m_progress(std::make_shared<Progress>())
{
}

Slot RetryBudget::beginCall()
{
    const std::lock_guard lock(m_progress->mutex);
    ++m_progress->calls;
    return Slot([progress = m_progress] {
        const std::lock_guard end(progress->mutex);
        --progress->calls;
    });
}

std::optional<Slot> RetryBudget::beginRetry()
{
    const std::lock_guard lock(m_progress->mutex);
    if (m_progress->retries >= std::max(kRetriesAlwaysAllowed, m_progress->calls / kCallsForOneRetry))
        return {};
    ++m_progress->retries;
    return Slot([progress = m_progress] {
        const std::lock_guard end(progress->mutex);
        --progress->retries;
    });
}

int RetryBudget::callsInProgress() const
{
    const std::lock_guard lock(m_progress->mutex);
    return m_progress->calls;
}

int RetryBudget::retriesInProgress() const
{
    const std::lock_guard lock(m_progress->mutex);
    return m_progress->retries;
}

} // namespace madang
