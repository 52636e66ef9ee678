#pragma once

#include "services/cache/cache_tiers.h"

#include <QObject>
#include <QPromise>

#include <functional>

namespace madang {

struct CacheAnswer {
    QByteArray value;
    CacheSource source = CacheSource::Fresh;
    std::chrono::milliseconds age{};
    bool degraded = false; ///< too old, because the load failed: say so, with the age
};

/// Asks the API. Its future is cancelled when nobody waits any more.
using CacheLoad = std::function<QFuture<Result<QByteArray>>()>;
/// May an old answer stand in for this failure?
using CacheStaleRule = std::function<bool(const Error&)>;
/// Offline, Timeout, ConnectionLost, ServerError, Unavailable, BreakerOpen: the other side cannot answer, which says
/// nothing about the question.
bool isPassing(const Error& error);

/// One way to an answer that is not on this machine: the shared tier, the lease where the rule wants one, the load;
/// then what was found is kept inward and shared. Deletes itself when it is over.
class CacheFlight final : public QObject {
    Q_OBJECT

public:
    struct Order {
        CacheKey key;
        CacheRule rule;
        CacheLoad load;
        CacheStaleRule mayBeStale;
        CacheEntryPtr old; ///< from this machine, if any
    };

    CacheFlight(Order order, CacheTiers& tiers, const Clock& clock, QObject* parent);
    ~CacheFlight() override;

    QFuture<Result<CacheAnswer>> start();
    /// An explicit put, or an invalidation, came in between: those who wait get their answer, but it is not kept.
    void supersede() { m_isSuperseded = true; }
    const QString& name() const { return m_order.key.text(); }
    bool isAbout(const QString& prefix) const { return name().startsWith(prefix); }

private:
    void askShared(bool mayLease);
    void use(const RedisTier::Finding& finding, bool mayLease);
    void askForLease();
    void load();
    void loaded(const QFuture<Result<QByteArray>>& done);
    void keep(CacheEntry entry);
    void fail(const Error& error);
    void finish(const Result<CacheAnswer>& answer);

    Order m_order;
    CacheTiers& m_tiers;
    const Clock& m_clock;
    Instant m_began;
    QPromise<Result<CacheAnswer>> m_promise;
    QFuture<Result<QByteArray>> m_loading;
    std::optional<quint64> m_generation;
    bool m_holdsLease = false;
    bool m_isSuperseded = false;
    bool m_isOver = false;
};

/// The answer an entry is: its value, or NotFound.
Result<CacheAnswer> answerFrom(const CacheEntry& entry, CacheSource source, const QDateTime& now);

} // namespace madang
