#pragma once

#include "services/cache/cache_tier.h"

#include <QCache>

namespace madang {

/// Level 1: hands out the very entry that was put in, not a copy. The least recently used go first when the values
/// together weigh more than the limit in bytes.
class MemoryTier final : public CacheTier {
public:
    static constexpr qsizetype kLimit = 64 * 1024 * 1024;
    explicit MemoryTier(qsizetype limit = kLimit);

    Result<CacheEntryPtr> find(const CacheKey& key) override;
    Result<void> put(const CacheKey& key, const CacheEntryPtr& entry) override;
    Result<void> drop(const QString& prefix) override;

    qsizetype weight() const { return m_entries.totalCost(); }

private:
    QCache<QString, CacheEntryPtr> m_entries;
};

} // namespace madang
