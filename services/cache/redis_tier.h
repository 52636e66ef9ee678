#pragma once

#include "services/cache/cache_entry.h"
#include "services/cache/redis_connection.h"
#include "services/cache/tier_breaker.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QStringList>

class QRandomGenerator;

namespace madang {

/// Level 3: a Redis that several machines share. Never an error to who asks, never a wait longer than the command limit
/// (50 ms): while it is not connected, or off, every look-up is a miss at once.
///
/// Everything is dropped by deleting a random token that each entry's generation is made of (one for all, one for the
/// API, one for the operation), so that entries written before, or by a load that began before, are misses for every
/// machine. What could not be dropped because the server was away is dropped when it is back; until then its keys are
/// misses here. Personal keys are never sent.
class RedisTier final : public QObject {
    Q_OBJECT

public:
    struct Finding {
        CacheEntryPtr entry; ///< null: a miss
        std::optional<quint64> generation; ///< what a load that begins now may be stored under
    };
    enum class State {
        Connecting, ///< or waiting for the next look-up to try again
        Ready,
        Off, ///< five failures in a row; tried again after 30 s
        Refused, ///< wrong password, rights or topology: off until it is configured anew
    };
    enum class Lease { Held, TakenByAnother, Unavailable };

    static constexpr std::chrono::seconds kReadOnlyPause{30};
    static constexpr std::chrono::seconds kLease{30};

    /// Begins to connect at once. `random` must outlive the tier.
    RedisTier(RedisConfig config, const Clock& clock, QRandomGenerator& random, QObject* parent = nullptr);
    ~RedisTier() override;

    QFuture<Finding> find(const CacheKey& key);
    /// Does not wait, and is dropped in silence where it cannot be written.
    void put(const CacheKey& key, const CacheEntry& entry, std::chrono::milliseconds lifetime, quint64 generation);
    /// A whole key, "api/operation/", "api/", or nothing for everything.
    void drop(const QString& prefix);

    /// The right to load a key, for 30 s; a holder that dies loses it then.
    QFuture<Lease> lease(const CacheKey& key);
    void release(const CacheKey& key);

    State state() const;
    /// Why it does not work, for the owner; empty while it does.
    const QString& problem() const { return m_problem; }
    /// Sound entries of another key: answers out of step.
    quint64 desyncs() const { return m_desyncs; }

signals:
    void stateChanged();

private:
    using Answer = RedisConnection::Answer;

    bool isUsable();
    void connectIfDue();
    void greeted();
    void failed(const QString& why);
    void refuse(const QString& why);
    void retire();
    void handleError(const QByteArray& message);
    void makeTokens(const CacheKey& key);
    Finding findingFrom(const CacheKey& key, const RedisReply& tokens, const RedisReply& value);
    bool isDropped(const CacheKey& key) const;
    void sendDrop(const QString& prefix);

    RedisConfig m_config;
    const Clock& m_clock;
    QRandomGenerator& m_random;
    QByteArray m_holder; ///< our name on leases
    TierBreaker m_breaker;
    Instant m_readOnlyUntil{};
    bool m_readOnlyWasSaid = false;
    bool m_isRefused = false;
    QString m_problem;
    quint64 m_desyncs = 0;
    QStringList m_drops; ///< not yet acknowledged
    QSet<QString> m_withTokens; ///< operations whose tokens were made over this connection
    std::unique_ptr<RedisConnection> m_connection; ///< last: answers what is pending when it goes
};

} // namespace madang
