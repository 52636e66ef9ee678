#pragma once

#include "services/clock.h"

namespace madang {

/// Spares the program a shared tier that does not work: off for 30 s after five failures in a row, then one trial.
class TierBreaker final {
public:
    static constexpr int kFailures = 5;
    static constexpr std::chrono::seconds kOff{30};

    bool isClosed() const { return m_failures < kFailures; }
    bool isOff(Instant now) const { return !isClosed() && now < m_until; }
    /// May a command be sent? The one that is the trial must be recorded.
    bool acquire(Instant now)
    {
        if (isClosed())
            return true;
        if (now < m_until || m_trialIsOut)
            return false;
        m_trialIsOut = true;
        return true;
    }
    void recordSuccess()
    {
        m_failures = 0;
        m_trialIsOut = false;
    }
    void recordFailure(Instant now)
    {
        m_trialIsOut = false;
        if (++m_failures >= kFailures)
            m_until = now + kOff;
    }

private:
    int m_failures = 0;
    bool m_trialIsOut = false;
    Instant m_until{};
};

} // namespace madang
