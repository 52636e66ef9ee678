#pragma once

#include "services/cache/cache_entry.h"

namespace madang {

/// A place on this machine that keeps entries until it needs the room. It may forget anything at any time and knows
/// nothing of ages. For one thread.
class CacheTier {
public:
    CacheTier() = default;
    CacheTier(const CacheTier&) = delete;
    CacheTier& operator=(const CacheTier&) = delete;
    virtual ~CacheTier() = default;

    /// Null where there is none.
    virtual Result<CacheEntryPtr> find(const CacheKey& key) = 0;
    virtual Result<void> put(const CacheKey& key, const CacheEntryPtr& entry) = 0;
    /// Forgets what begins with this: a whole key, "api/operation/", "api/", or nothing for everything.
    virtual Result<void> drop(const QString& prefix) = 0;
};

} // namespace madang
