#include "domain/ticket_box.h"

#include <bit>

namespace madang {

TicketBox::TicketBox(const QList<DrawTicket>& holders)
    : m_sums(std::size_t(holders.size()) + 1)
    , m_weights(std::size_t(holders.size()))
{
    for (std::size_t i = 1; i < m_sums.size(); ++i) {
        const quint64 weight = quint64(holders.at(qsizetype(i - 1)).weight);
        m_weights[i - 1] = weight;
        m_total += weight;
        m_sums[i] += weight;
        const std::size_t parent = i + (i & (~i + 1));
        if (parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

int TicketBox::take(quint64 ticket)
{
    std::size_t before = 0; // holders whose tickets all come before this one
    for (std::size_t step = std::bit_floor(m_sums.size() - 1); step > 0; step /= 2) {
        if (before + step < m_sums.size() && m_sums[before + step] <= ticket) {
            before += step;
            ticket -= m_sums[before];
        }
    }
    const quint64 weight = m_weights[before];
    for (std::size_t i = before + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] -= weight;
    m_weights[before] = 0;
    m_total -= weight;
    return int(before);
}

} // namespace madang
