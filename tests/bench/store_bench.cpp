#include "bench/store_bench.h"

#include "bench/measure.h"
#include "services/background_jobs.h"
#include "services/cache/disk_tier.h"
#include "services/cache/memory_tier.h"
#include "services/cache/redis_tier.h"
#include "services/database.h"
#include "services/jobs/job_runner.h"
#include "support/cache_bench.h"
#include "support/redis_server.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang::bench {

namespace {

constexpr int kEntries = 2'000;
constexpr int kValueBytes = 24 * 1024;

using test::cacheEntry;
using test::cacheKey;

double disk(const QString& folder, const QList<CacheKey>& keys)
{
    const std::unique_ptr<DiskTier> tier = DiskTier::open(folder).value();
    return median([&] {
               for (const CacheKey& key : keys)
                   static_cast<void>(tier->find(key));
           })
        / kEntries;
}

double select(const QString& file, const QList<CacheKey>& keys)
{
    double time = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        database.setDatabaseName(file);
        if (!database.open())
            return 0;
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.prepare(u"SELECT id, envelope FROM entry JOIN body USING (id) WHERE key = ?"_s);
        time = median([&] {
                   for (const CacheKey& key : keys) {
                       query.bindValue(0, key.text());
                       if (query.exec() && query.next())
                           static_cast<void>(query.value(1).toByteArray().size());
                       query.finish();
                   }
               })
            / kEntries;
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    return time;
}

QJsonObject redis(const CacheKey& key)
{
    constexpr int kAsks = 500;
    if (!test::RedisServer::isInstalled())
        return {{u"skipped"_s, u"no redis-server"_s}};
    const SystemClock clock;
    const test::RedisServer server;
    QRandomGenerator random(4);
    RedisTier tier(RedisConfig::fromUrl(server.url()).value(), clock, random);
    RedisConnection line(RedisConfig::fromUrl(server.url()).value(), clock);
    line.open();
    if (!test::becomesTrue([&] { return line.isReady() && tier.state() == RedisTier::State::Ready; }))
        return {{u"skipped"_s, u"redis-server does not answer"_s}};
    const auto generation = test::waitFor(tier.find(key)).generation;
    const auto entry = cacheEntry(key, QByteArray(kValueBytes, 'v'), clock);
    if (!generation || !test::becomesTrue([&] {
            tier.put(key, *entry, std::chrono::hours(1), *generation);
            return bool(test::waitFor(tier.find(key)).entry);
        }))
        return {{u"skipped"_s, u"the entry was not kept"_s}};
    const double hit = median([&] {
                           for (int i = 0; i < kAsks; ++i)
                               static_cast<void>(test::waitFor(tier.find(key)));
                       })
        / kAsks;
    const double get = median([&] {
                           for (int i = 0; i < kAsks; ++i) {
                               QPromise<bool> promise;
                               promise.start();
                               line.send({"GET", "madang:1:entry:" + key.text().toUtf8()},
                                         [&](const std::optional<RedisReply>& reply) {
                                             promise.addResult(reply.has_value());
                                             promise.finish();
                                         });
                               test::waitFor(promise.future());
                           }
                       })
        / kAsks;
    return {{u"hitUs"_s, hit * 1000}, {u"getUs"_s, get * 1000}, {u"ratio"_s, hit / get}};
}

qint64 residentKb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

QJsonObject cache()
{
    const SystemClock clock;
    const test::TempFolder folder;
    QList<CacheKey> keys;
    for (int i = 0; i < kEntries; ++i)
        keys << cacheKey(i);
    {
        const std::unique_ptr<DiskTier> tier = DiskTier::open(folder.path()).value();
        for (int i = 0; i < kEntries; ++i)
            static_cast<void>(tier->put(keys.at(i), cacheEntry(keys.at(i), QByteArray(kValueBytes, char(i)), clock)));
    }
    const double ours = disk(folder.path(), keys);
    const double floor = select(folder.filePath(u"cache.db"_s), keys);

    MemoryTier memory(std::numeric_limits<int>::max());
    for (const CacheKey& key : std::as_const(keys))
        static_cast<void>(memory.put(key, cacheEntry(key, "small", clock)));
    const double hit = median([&] {
                           for (const CacheKey& key : std::as_const(keys))
                               static_cast<void>(memory.find(key));
                       })
        / kEntries;
    const qint64 before = residentKb();
    MemoryTier full(std::numeric_limits<int>::max());
    for (int i = 0; i < 10'000; ++i) {
        const CacheKey key = cacheKey(i);
        static_cast<void>(full.put(key, cacheEntry(key, QByteArray(1024, char(i)), clock)));
    }
    return {
        {u"memoryHitUs"_s, hit * 1000},
        {u"disk"_s,
         QJsonObject{
             {u"hitUs"_s, ours * 1000}, {u"selectUs"_s, floor * 1000}, {u"ratio"_s, ours / floor}, {u"limit"_s, 1.5}}},
        {u"redis"_s, redis(keys.first())},
        {u"tenThousandOf1KiBInKb"_s, residentKb() - before}};
}

QJsonObject jobs()
{
    constexpr int kSubmits = 50;
    const SystemClock clock;
    const test::TempFolder folder;
    const std::unique_ptr<Database> database = std::move(Database::open(folder.path())).value();
    BackgroundJobs jobs(*database, clock);
    const double submit = median([&] {
        for (int i = 0; i < kSubmits; ++i)
            static_cast<void>(jobs.runner().submit({.kind = u"bench"_s, .arguments = "{}", .idempotencyKey = {}}));
    });
    return {{u"submitMs"_s, submit / kSubmits}, {u"limitMs"_s, 100}};
}

} // namespace madang::bench
