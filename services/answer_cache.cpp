#include "services/answer_cache.h"

#include "services/cache/cache_aside.h"
#include "services/cache/disk_tier.h"
#include "services/cache/memory_tier.h"
#include "services/cache/redis_tier.h"
#include "services/clock.h"
#include "services/log.h"

using namespace Qt::StringLiterals;

namespace madang {

struct AnswerCache::Levels {
    MemoryTier memory;
    std::unique_ptr<DiskTier> disk;
    std::unique_ptr<RedisTier> redis;
    QString redisProblem;
    std::unique_ptr<CacheAside> aside; ///< goes first: it uses the others
};

AnswerCache::AnswerCache(const QString& folder, const QString& redisUrl, const Clock& clock, QRandomGenerator& random,
                         QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_levels(std::make_unique<Levels>())
{
    if (!folder.isEmpty()) {
        Result<std::unique_ptr<DiskTier>> disk = DiskTier::open(folder);
        if (disk)
            m_levels->disk = std::move(disk).value();
        else
            log::warning(u"cache.db is done without: %1 %2"_s.arg(errorKey(disk.error().kind), disk.error().detail));
    }
    if (!redisUrl.isEmpty()) {
        const Result<RedisConfig> config = RedisConfig::fromUrl(redisUrl);
        if (config) {
            m_levels->redis = std::make_unique<RedisTier>(*config, clock, random);
        } else {
            m_levels->redisProblem = config.error().detail;
            log::warning(u"Redis is done without: "_s + config.error().detail);
        }
    }
    m_levels->aside
        = std::make_unique<CacheAside>(m_levels->memory, m_levels->disk.get(), m_levels->redis.get(), clock);
}

AnswerCache::~AnswerCache() = default;

CacheAside& AnswerCache::cache()
{
    return *m_levels->aside;
}

CacheHealth AnswerCache::health() const
{
    using Outcome = CacheCounters::Outcome;
    const CacheCounters& counters = m_levels->aside->counters();
    CacheHealth health;
    health.memoryHits = counters.of(Outcome::Memory);
    health.diskHits = counters.of(Outcome::Disk);
    health.redisHits = counters.of(Outcome::Redis);
    health.staleHits = counters.of(Outcome::Stale);
    health.coalesced = counters.of(Outcome::Coalesced);
    health.loads = counters.of(Outcome::Fresh);
    health.failures = counters.of(Outcome::Failed);
    if (const auto rate = counters.hitRate(m_clock.monotonic()))
        health.hitRate = *rate * 100;
    health.redisProblem = m_levels->redisProblem;
    health.redis = u"off"_s;
    if (m_levels->redis) {
        health.redisProblem = m_levels->redis->problem();
        switch (m_levels->redis->state()) {
        case RedisTier::State::Connecting:
            health.redis = u"connecting"_s;
            break;
        case RedisTier::State::Ready:
            health.redis = u"ready"_s;
            break;
        case RedisTier::State::Off:
            health.redis = u"resting"_s;
            break;
        case RedisTier::State::Refused:
            health.redis = u"refused"_s;
            break;
        }
    }
    return health;
}

Result<qint64> AnswerCache::kept() const
{
    return m_levels->disk ? m_levels->disk->count() : Result<qint64>(0);
}

void AnswerCache::clear()
{
    m_levels->aside->invalidateAll();
}

} // namespace madang
