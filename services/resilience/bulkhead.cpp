#include "services/resilience/bulkhead.h"

#include <map>
#include <mutex>

namespace madang {

struct Bulkhead::Places {
    explicit Places(int limit)
        : total(limit)
    {
    }

    const int total;
    std::mutex mutex;
    int inUse = 0;
    std::map<QString, int> inUseOf; ///< no zeros

    int of(const QString& api) const
    {
        const auto found = inUseOf.find(api);
        return found == inUseOf.end() ? 0 : found->second;
    }
    void leave(const QString& api)
    {
        const std::lock_guard lock(mutex);
        --inUse;
        const auto found = inUseOf.find(api);
        if (--found->second == 0)
            inUseOf.erase(found);
    }
};

Bulkhead::Bulkhead(int total)
    : m_places(std::make_shared<Places>(total))
{
}

std::optional<Slot> Bulkhead::enter(const QString& api, int limit, bool isTrial)
{
    const std::lock_guard lock(m_places->mutex);
    const bool isFull = !isTrial && m_places->of(api) >= limit;
    if (isFull || m_places->inUse >= m_places->total)
        return {};
    ++m_places->inUse;
    ++m_places->inUseOf[api];
    return Slot([places = m_places, api] { places->leave(api); });
}

int Bulkhead::inUse() const
{
    const std::lock_guard lock(m_places->mutex);
    return m_places->inUse;
}

int Bulkhead::inUse(const QString& api) const
{
    const std::lock_guard lock(m_places->mutex);
    return m_places->of(api);
}

} // namespace madang
