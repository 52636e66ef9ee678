#pragma once

#include "domain/result.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QRandomGenerator;

namespace madang {

class CacheAside;
class Clock;

/// How the cache does, for screens and the command line.
struct CacheHealth {
    quint64 memoryHits = 0;
    quint64 diskHits = 0;
    quint64 redisHits = 0;
    quint64 staleHits = 0; ///< too old, because asking anew failed
    quint64 coalesced = 0; ///< waited for a load that somebody else had begun
    quint64 loads = 0;
    quint64 failures = 0;
    std::optional<double> hitRate; ///< percent of the last 200 look-ups; nothing before 50
    QString redis; ///< "off", "connecting", "ready", "resting", "refused"
    QString redisProblem;
};

/// Answers of outside services that were paid or waited for: in memory, in FOLDER/cache.db (which may be deleted at any
/// time), and in a Redis that several machines share, where one is named. A level that cannot be had is done without.
class AnswerCache final : public QObject {
    Q_OBJECT

public:
    /// An empty folder: in memory only. `redisUrl` as services/cache/redis_config.h says; empty: none.
    AnswerCache(const QString& folder, const QString& redisUrl, const Clock& clock, QRandomGenerator& random,
                QObject* parent = nullptr);
    ~AnswerCache() override;

    CacheAside& cache();
    CacheHealth health() const;
    /// How many answers lie on the disk.
    Result<qint64> kept() const;
    /// Everything, in all levels.
    void clear();

private:
    struct Levels;
    const Clock& m_clock;
    std::unique_ptr<Levels> m_levels;
};

} // namespace madang
