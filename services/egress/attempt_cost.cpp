#include "services/egress/attempt_cost.h"

#include "services/cost_ledger.h"

#include <utility>

namespace madang {

AttemptCost::AttemptCost(const Call& call, CostLedger* ledger)
    : m_call(call)
    , m_ledger(ledger)
{
}

AttemptCost::~AttemptCost()
{
    if (m_reservation != 0)
        m_ledger->giveUp(m_reservation);
}

Result<void> AttemptCost::reserve()
{
    if (m_ledger == nullptr || !m_call.charge)
        return {};
    const Result<qint64> reserved = m_ledger->reserve(*m_call.charge);
    if (!reserved)
        return reserved.error();
    m_reservation = *reserved;
    return {};
}

/// An answer that came was worked for, whatever it is worth to us; what it does not say about its cost nobody knows.
void AttemptCost::settle(SendState sent, const Result<HttpReply>& reply)
{
    const qint64 reservation = std::exchange(m_reservation, 0);
    if (reservation == 0)
        return;
    const bool isAnswer = reply && reply->isSuccess();
    const std::optional<AiUse> used = isAnswer && m_call.used ? m_call.used(*reply) : std::nullopt;
    if (used)
        m_ledger->pay(reservation, *m_call.charge, *used);
    else if (!isAnswer && (sent == SendState::NotSent || sent == SendState::Refused))
        m_ledger->release(reservation);
    else
        m_ledger->giveUp(reservation);
}

} // namespace madang
