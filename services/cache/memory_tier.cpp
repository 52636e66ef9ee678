#include "services/cache/memory_tier.h"

namespace madang {

namespace {
constexpr qsizetype kOverhead = 512; ///< of an entry beside its payload: key, hash, nodes
}

MemoryTier::MemoryTier(qsizetype limit)
    : m_entries(limit)
{
}

Result<CacheEntryPtr> MemoryTier::find(const CacheKey& key)
{
    const CacheEntryPtr* entry = m_entries.object(key.text());
    return entry ? *entry : CacheEntryPtr();
}

Result<void> MemoryTier::put(const CacheKey& key, const CacheEntryPtr& entry)
{
    m_entries.insert(key.text(), new CacheEntryPtr(entry), entry->payload.size() + kOverhead);
    return {};
}

Result<void> MemoryTier::drop(const QString& prefix)
{
    const QList<QString> keys = m_entries.keys();
    for (const QString& key : keys) {
        if (key.startsWith(prefix))
            m_entries.remove(key);
    }
    return {};
}

} // namespace madang
