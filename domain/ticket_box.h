#pragma once

#include "domain/draw.h"

#include <vector>

namespace madang {

/// A box of tickets in the order of its holders, which finds the holder of the n-th ticket and takes all of theirs out
/// in O(log n) (a Fenwick tree over the counts). Weights are not negative.
class TicketBox final {
public:
    explicit TicketBox(const QList<DrawTicket>& holders);

    /// Tickets that are left.
    quint64 total() const { return m_total; }
    /// The index of the holder of that ticket, counted from 0; below total(). Their tickets leave the box.
    int take(quint64 ticket);

private:
    std::vector<quint64> m_sums; ///< 1-based
    std::vector<quint64> m_weights;
    quint64 m_total = 0;
};

} // namespace madang
