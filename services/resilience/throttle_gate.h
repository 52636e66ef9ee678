#pragma once

#include "services/clock.h"
#include "services/resilience/backoff.h"

#include <chrono>
#include <mutex>
#include <optional>

class QRandomGenerator;

namespace madang {

/// Keeps calls with one credential away from an API that asked to be left alone. Closed for the Retry-After of the
/// answer, at most 15 min; where there is none, for a full jitter of 1, 2, 4 … 60 s until the first success. An answer
/// that asks for less never shortens what is already promised, and neither does a success: it may have been sent
/// before. Thread-safe.
class ThrottleGate {
public:
    /// An answer said "later".
    void throttled(std::optional<std::chrono::milliseconds> retryAfter, Instant now, QRandomGenerator& random);
    void succeeded();

    /// How long it is still closed; nothing when it is open.
    std::optional<std::chrono::milliseconds> wait(Instant now) const;

private:
    mutable std::mutex m_mutex;
    Instant m_notBefore;
    int m_unexplained = 0; ///< throttled without a Retry-After since the last success
};

} // namespace madang
