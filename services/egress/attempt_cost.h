#pragma once

#include "services/egress/call.h"
#include "services/resilience/outcome.h"

namespace madang {

class CostLedger;

/// What the attempt that is out is allowed to cost: set aside before it leaves, settled when its end is known. What is
/// never settled counts at its most.
class AttemptCost final {
public:
    /// Both outlive it; the ledger may be null.
    AttemptCost(const Call& call, CostLedger* ledger);
    ~AttemptCost();
    AttemptCost(const AttemptCost&) = delete;
    AttemptCost& operator=(const AttemptCost&) = delete;

    /// Before an attempt; where it fails, nothing may be sent.
    Result<void> reserve();
    void settle(SendState sent, const Result<HttpReply>& reply);

private:
    const Call& m_call;
    CostLedger* m_ledger;
    qint64 m_reservation = 0;
};

} // namespace madang
