#pragma once

#include "services/cache/cache_tier.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QSqlError;
class QSqlQuery;

namespace madang {

struct DiskTierLimits {
    qint64 entries = 10'000;
    qint64 bytes = 2'000'000'000;
};

/// Level 2: cache.db, a SQLite file of its own (WAL, synchronous=NORMAL), used on the thread that opened it. It may be
/// deleted at any time, and one that is damaged or of another schema is thrown away and made again. The least recently
/// used go first beyond either limit; who was used is written down with the next put, so that a read only reads.
///
/// A file that another program keeps locked longer than 10 ms is an error (Storage), as are ReadOnly and DiskFull.
class DiskTier final : public CacheTier {
public:
    static Result<std::unique_ptr<DiskTier>> open(const QString& folder, const DiskTierLimits& limits = {});
    ~DiskTier() override;

    Result<CacheEntryPtr> find(const CacheKey& key) override;
    /// Keeps nothing larger than kLargestCacheValue; what it had for the key goes all the same.
    Result<void> put(const CacheKey& key, const CacheEntryPtr& entry) override;
    Result<void> drop(const QString& prefix) override;

    /// Entries there are.
    Result<qint64> count() { return ask(QStringLiteral("SELECT entries FROM total")); }
    /// How often the file was thrown away and made again.
    int remakes() const { return m_remakes; }

private:
    DiskTier(QString path, const DiskTierLimits& limits);
    Result<void> connect();
    void disconnect();
    Result<void> remake(const Error& why);
    Result<void> makeTables();
    Result<CacheEntryPtr> read(const CacheKey& key);
    Result<void> write(const CacheKey& key, const CacheEntryPtr& entry);
    Result<void> writeTouched();
    Result<void> evict();
    Result<qint64> ask(const QString& sql, const QVariantList& values = {});
    Result<void> inTransaction(const std::function<Result<void>()>& work);

    QString m_path;
    QString m_connection;
    DiskTierLimits m_limits;
    std::unique_ptr<QSqlQuery> m_find; ///< prepared once
    QList<qint64> m_touched; ///< read since the last put, oldest first
    int m_remakes = 0;
};

} // namespace madang
