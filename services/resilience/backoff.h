#pragma once

#include <chrono>

class QRandomGenerator;

namespace madang {

/// Pauses that spread callers out: full jitter, U(0, min(longest, first · 2^k)) ("Exponential Backoff And Jitter", AWS
/// Architecture Blog 2015). Any k is allowed; a negative one is 0.
struct Backoff {
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds longest = std::chrono::seconds(8);

    /// The longest that pause number `k` (0 = before the first retry) can be.
    std::chrono::milliseconds bound(int k) const;
    std::chrono::milliseconds pause(int k, QRandomGenerator& random) const;
};

} // namespace madang
