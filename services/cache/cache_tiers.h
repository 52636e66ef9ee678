#pragma once

#include "services/cache/cache_counters.h"
#include "services/cache/cache_tier.h"
#include "services/cache/redis_tier.h"

namespace madang {

enum class CacheSource { Memory, Disk, Redis, Fresh, Stale };

/// The levels of one cache. A level that fails is a miss and is counted; nobody above hears of it.
class CacheTiers final {
public:
    struct Found {
        CacheEntryPtr entry;
        CacheSource source = CacheSource::Memory;
    };

    /// All must outlive it; disk and shared may be missing.
    CacheTiers(CacheTier& memory, CacheTier* disk, RedisTier* shared, CacheCounters& counters);

    RedisTier* shared() const { return m_shared; }

    /// The newest entry on this machine, whatever its age; one from disk is then in memory too.
    Found findLocal(const CacheKey& key, const CacheRule& rule, const QDateTime& now);
    /// On this machine. What is too large to keep takes the place of what was there: with nothing.
    void keepLocal(const CacheKey& key, const CacheEntryPtr& entry);
    /// In the shared tier, under the generation that was current when its load began.
    void share(const CacheKey& key, const CacheEntry& entry, const CacheRule& rule, quint64 generation);
    void drop(const QString& prefix);

private:
    CacheEntryPtr find(CacheTier& tier, const CacheKey& key);
    void note(const Result<void>& result);

    CacheTier& m_memory;
    CacheTier* m_disk;
    RedisTier* m_shared;
    CacheCounters& m_counters;
    bool m_troubleWasSaid = false;
};

} // namespace madang
