#pragma once

#include "services/egress/api_rules.h"
#include "services/resilience/backoff.h"
#include "services/resilience/bulkhead.h"
#include "services/resilience/connectivity_gate.h"
#include "services/resilience/rate_limiter.h"
#include "services/resilience/retry_budget.h"
#include "services/resilience/throttle_gate.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <map>
#include <memory>

class QRandomGenerator;

namespace madang {

class CostLedger;
class LogicalCall;
class Transport;

/// What one API has to itself.
struct ApiState {
    explicit ApiState(const ApiRule& apiRule)
        : rule(apiRule)
        , breaker(breakerRule(apiRule))
    {
    }

    const ApiRule& rule;
    CircuitBreaker breaker;
    ThrottleGate gate;
    RetryBudget budget;
    BreakerState shown = BreakerState::Closed; ///< what healthChanged() was last emitted for
    qint64 calls = 0;
    qint64 attempts = 0;
    qint64 retries = 0;
    qint64 rejected = 0; ///< by whatever stands before the wire
};

/// The limit of requests a minute, one for each subject.
class SubjectLimits {
public:
    SubjectLimits(int permits, int backgroundPermits)
        : m_permits(permits)
        , m_backgroundPermits(backgroundPermits)
    {
    }
    RateLimiter& of(const QString& subject)
    {
        return m_limits.try_emplace(subject, m_permits, m_backgroundPermits).first->second;
    }

private:
    int m_permits;
    int m_backgroundPermits;
    std::map<QString, RateLimiter> m_limits;
};

/// What all APIs share.
struct SharedLimits {
    Transport& transport;
    const Clock& clock;
    QRandomGenerator& random;
    Backoff backoff;
    std::function<void()> changed; ///< a breaker or the line may have changed
    ConnectivityGate line;
    SubjectLimits limits;
    Bulkhead bulkhead;
    std::deque<QPointer<LogicalCall>> waiting; ///< for a place, first come first served
    quint64 lastCallId = 0;
    CostLedger* ledger = nullptr; ///< of what is paid for; may be missing in tests
};

} // namespace madang
