#include "services/resilience/connectivity_gate.h"

#include <algorithm>

namespace madang {

void ConnectivityGate::setReachable(bool isReachable, Instant now)
{
    const std::lock_guard lock(m_mutex);
    if (m_isUnreachable == !isReachable)
        return;
    const bool wasOffline = settle(now);
    m_isUnreachable = !isReachable;
    if (!isReachable && !wasOffline)
        m_nextProbe = now + kProbeEvery;
    if (isReachable) {
        m_failures.clear(); // they belong to the time without a line
        m_nextProbe = now;
    }
}

void ConnectivityGate::succeeded(Instant now)
{
    const std::lock_guard lock(m_mutex);
    m_lastSuccess = m_lastSuccess ? std::max(*m_lastSuccess, now) : now;
    m_isUnreachable = false;
    m_isSuspected = false;
}

bool ConnectivityGate::failedLocally(const QString& host, Instant now)
{
    const std::lock_guard lock(m_mutex);
    m_failures[host] = now;
    return settle(now);
}

bool ConnectivityGate::isOffline(Instant now)
{
    const std::lock_guard lock(m_mutex);
    return settle(now);
}

std::optional<Instant> ConnectivityGate::nextProbe(Instant now)
{
    const std::lock_guard lock(m_mutex);
    return settle(now) ? std::optional(m_nextProbe) : std::nullopt;
}

bool ConnectivityGate::takeProbe(Instant now)
{
    const std::lock_guard lock(m_mutex);
    if (!settle(now) || now < m_nextProbe)
        return false;
    m_nextProbe = now + kProbeEvery;
    return true;
}

/// Finds out whether we are OFFLINE; called with the mutex held.
bool ConnectivityGate::settle(Instant now)
{
    m_failures.removeIf([&](auto failure) { return now - *failure > kWindow; });
    const bool hasSucceeded = m_lastSuccess && now - *m_lastSuccess <= kWindow;
    if (!m_isUnreachable && !m_isSuspected && m_failures.size() >= 2 && !hasSucceeded) {
        m_isSuspected = true;
        m_nextProbe = now + kProbeEvery;
    }
    return m_isUnreachable || m_isSuspected;
}

} // namespace madang
