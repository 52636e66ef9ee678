#pragma once

#include "services/cache/cache_flight.h"
#include "services/cache/single_flight.h"

#include <QPointer>

namespace madang {

/// Cache-aside over three levels (memory, disk, a shared Redis), on one thread.
///
/// A look-up is answered from the first level that has a good answer, else by `load`, which is called once however many
/// ask at the same time. An answer past its soft age is given at once and refreshed behind (stale-while-revalidate, RFC
/// 5861); one past its hard age is given, `degraded`, only when the load fails for a passing reason and the rule allows
/// it (stale-if-error). A failure is never kept, a definitive NotFound only where the rule says so. A put or an
/// invalidation during a load wins over it. Levels that fail are misses, never an error to who asks.
class CacheAside final : public QObject {
    Q_OBJECT

public:
    /// The tiers must outlive it; disk and shared may be missing.
    CacheAside(CacheTier& memory, CacheTier* disk, RedisTier* shared, const Clock& clock, QObject* parent = nullptr);
    ~CacheAside() override;

    /// Cancelling the future ends only this wait; the load is cancelled when nobody waits for it.
    QFuture<Result<CacheAnswer>> lookUp(const CacheKey& key, const CacheRule& rule, const CacheLoad& load,
                                        const CacheStaleRule& mayBeStale = isPassing);
    void put(const CacheKey& key, const QByteArray& value, const CacheRule& rule = {});
    void invalidate(const CacheKey& key);
    /// "api/" or "api/operation/".
    void invalidatePrefix(const QString& prefix);
    void invalidateAll();

    const CacheCounters& counters() const { return m_counters; }

private:
    using Outcome = CacheCounters::Outcome;

    QFuture<Result<CacheAnswer>> fly(const CacheFlight::Order& order);
    void refresh(const CacheFlight::Order& order);
    void refreshIfAging(const CacheFlight::Order& order);
    QFuture<Result<CacheAnswer>> begin(const CacheFlight::Order& order);
    void sharePut(const CacheKey& key, const CacheEntry& entry, const CacheRule& rule);
    void supersede(const QString& prefix);
    void drop(const QString& prefix);
    void count(const CacheKey& key, const Result<CacheAnswer>& answer, bool joined);
    void note(const CacheKey& key, Outcome outcome);

    const Clock& m_clock;
    CacheCounters m_counters;
    CacheTiers m_tiers;
    quint64 m_puts = 0;
    QHash<QString, quint64> m_lastPut; ///< not yet shared
    std::vector<QPointer<CacheFlight>> m_underWay; ///< also those that a put detached
    SingleFlight<CacheAnswer> m_flights;
};

} // namespace madang
