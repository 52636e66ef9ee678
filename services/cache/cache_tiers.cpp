#include "services/cache/cache_tiers.h"

#include "services/log.h"

using namespace Qt::StringLiterals;

namespace madang {

CacheTiers::CacheTiers(CacheTier& memory, CacheTier* disk, RedisTier* shared, CacheCounters& counters)
    : m_memory(memory)
    , m_disk(disk)
    , m_shared(shared)
    , m_counters(counters)
{
}

CacheTiers::Found CacheTiers::findLocal(const CacheKey& key, const CacheRule& rule, const QDateTime& now)
{
    const CacheEntryPtr inMemory = find(m_memory, key);
    if (!m_disk || (inMemory && freshnessOf(*inMemory, key, rule, now) <= Freshness::Aging))
        return {inMemory, CacheSource::Memory};
    const CacheEntryPtr onDisk = find(*m_disk, key);
    if (!onDisk || (inMemory && inMemory->createdAt > onDisk->createdAt))
        return {inMemory, CacheSource::Memory};
    note(m_memory.put(key, onDisk));
    return {onDisk, CacheSource::Disk};
}

void CacheTiers::keepLocal(const CacheKey& key, const CacheEntryPtr& entry)
{
    const bool isTooLarge = entry->payload.size() > kLargestCacheValue;
    for (CacheTier* tier : {&m_memory, m_disk}) {
        if (tier)
            note(isTooLarge ? tier->drop(key.text()) : tier->put(key, entry));
    }
}

void CacheTiers::share(const CacheKey& key, const CacheEntry& entry, const CacheRule& rule, quint64 generation)
{
    if (!m_shared)
        return;
    if (entry.payload.size() > kLargestCacheValue)
        m_shared->drop(key.text());
    else
        m_shared->put(key, entry, rule.lifetimeOf(entry, key), generation);
}

void CacheTiers::drop(const QString& prefix)
{
    note(m_memory.drop(prefix));
    if (m_disk)
        note(m_disk->drop(prefix));
    if (m_shared)
        m_shared->drop(prefix);
}

CacheEntryPtr CacheTiers::find(CacheTier& tier, const CacheKey& key)
{
    const Result<CacheEntryPtr> found = tier.find(key);
    note(found ? Result<void>() : found.error());
    return found.value_or(nullptr);
}

/// Says it once, until it works again.
void CacheTiers::note(const Result<void>& result)
{
    if (result)
        return;
    ++m_counters.tierErrors;
    if (!std::exchange(m_troubleWasSaid, true))
        log::warning(u"the cache on this machine does not work: "_s + result.error().detail);
}

} // namespace madang
