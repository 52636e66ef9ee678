#include "services/cache/disk_tier.h"

#include "services/log.h"
#include "services/storage/sql_error.h"
#include "services/storage/volume.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qint64 kSchema = 1;
constexpr qsizetype kMostTouched = 256;

/// The bodies stand apart, so that writing down a use does not rewrite one; the totals spare every put a look at all
/// entries.
QStringList tables()
{
    return {
        u"CREATE TABLE entry (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, used INTEGER NOT NULL, size INTEGER NOT NULL) STRICT"_s,
        u"CREATE INDEX entry_used ON entry (used)"_s,
        u"CREATE TABLE body (id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE, envelope BLOB NOT NULL) STRICT"_s,
        u"CREATE TABLE total (entries INTEGER NOT NULL, bytes INTEGER NOT NULL) STRICT"_s,
        u"INSERT INTO total VALUES (0, 0)"_s,
        u"CREATE TRIGGER entry_comes AFTER INSERT ON entry BEGIN UPDATE total SET entries = entries + 1, bytes = bytes + new.size; END"_s,
        u"CREATE TRIGGER entry_grows AFTER UPDATE OF size ON entry BEGIN UPDATE total SET bytes = bytes + new.size - old.size; END"_s,
        u"CREATE TRIGGER entry_goes AFTER DELETE ON entry BEGIN UPDATE total SET entries = entries - 1, bytes = bytes - old.size; END"_s,
        u"PRAGMA user_version=%1"_s.arg(kSchema)};
}

/// Our statements are sound, so SQLITE_ERROR means that the tables they name are not there.
Error errorOf(const QSqlError& error)
{
    constexpr int kSqliteError = 1;
    if ((error.nativeErrorCode().toInt() & 0xFF) == kSqliteError)
        return {ErrorKind::Damaged, error.text(), {}};
    return storageError(error);
}
} // namespace

Result<std::unique_ptr<DiskTier>> DiskTier::open(const QString& folder, const DiskTierLimits& limits)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + folder, {}};
    std::unique_ptr<DiskTier> tier(new DiskTier(QDir(folder).filePath(u"cache.db"_s), limits));
    Result<void> ready = tier->connect();
    if (!ready && ready.error().kind == ErrorKind::Damaged)
        ready = tier->remake(ready.error());
    if (!ready)
        return ready.error();
    return tier;
}

DiskTier::DiskTier(QString path, const DiskTierLimits& limits)
    : m_path(std::move(path))
    , m_connection(u"madang-cache-"_s + QUuid::createUuid().toString(QUuid::Id128))
    , m_limits(limits)
{
    QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
}

DiskTier::~DiskTier()
{
    if (const Result<void> written = inTransaction([this] { return writeTouched(); }); !written)
        log::info(u"cache.db: the order of use is lost: "_s + written.error().detail);
    disconnect();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> DiskTier::connect()
{
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    database.setDatabaseName(m_path);
    // A window waits here: better no entry than a frame that is late.
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10"_s);
    if (!database.open())
        return errorOf(database.lastError());
    for (const QString& pragma : {journalPragma(QFileInfo(m_path).path()), u"PRAGMA synchronous=NORMAL"_s,
                                  u"PRAGMA foreign_keys=ON"_s, u"PRAGMA trusted_schema=OFF"_s}) {
        if (const Result<qint64> done = ask(pragma); !done)
            return done.error();
    }
    const Result<qint64> schema = ask(u"PRAGMA user_version"_s);
    if (!schema)
        return schema.error();
    const Result<qint64> made = ask(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!made)
        return made.error();
    if (*made > 0 && *schema != kSchema)
        return Error{ErrorKind::Damaged, u"schema %1"_s.arg(*schema), {}};
    return *made == 0 ? makeTables() : Result<void>();
}

Result<void> DiskTier::makeTables()
{
    return inTransaction([this]() -> Result<void> {
        const Result<qint64> made = ask(u"SELECT count(*) FROM sqlite_schema"_s);
        if (!made || *made > 0)
            return made ? Result<void>() : made.error(); // by another program, a moment ago
        const QStringList statements = tables();
        for (const QString& sql : statements) {
            if (const Result<qint64> done = ask(sql); !done)
                return done.error();
        }
        return {};
    });
}

void DiskTier::disconnect()
{
    m_find.reset();
    QSqlDatabase::database(m_connection, false).close();
}

Result<void> DiskTier::remake(const Error& why)
{
    log::warning(u"cache.db is thrown away and made again: "_s + why.detail);
    disconnect();
    m_touched.clear();
    ++m_remakes;
    for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(m_path + end) && !QFile::remove(m_path + end))
            return Error{ErrorKind::ReadOnly, u"cannot delete "_s + m_path + end, {}};
    }
    return connect();
}

Result<CacheEntryPtr> DiskTier::find(const CacheKey& key)
{
    Result<CacheEntryPtr> found = read(key);
    if (found || found.error().kind != ErrorKind::Damaged)
        return found;
    if (const Result<void> ready = remake(found.error()); !ready)
        return ready.error();
    return CacheEntryPtr();
}

Result<CacheEntryPtr> DiskTier::read(const CacheKey& key)
{
    if (!m_find) {
        auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        if (!query->prepare(u"SELECT id, envelope FROM entry JOIN body USING (id) WHERE key = ?"_s))
            return errorOf(query->lastError());
        m_find = std::move(query);
    }
    m_find->bindValue(0, key.text());
    if (!m_find->exec())
        return errorOf(m_find->lastError());
    if (!m_find->next()) {
        const QSqlError error = m_find->lastError();
        m_find->finish();
        return error.isValid() ? Result<CacheEntryPtr>(errorOf(error)) : CacheEntryPtr();
    }
    const qint64 id = m_find->value(0).toLongLong();
    const QByteArray envelope = m_find->value(1).toByteArray();
    m_find->finish(); // else this read keeps the write-ahead log from being folded in
    auto decoded = decode(envelope, key);
    if (std::holds_alternative<Unreadable>(decoded)) {
        log::info(u"cache.db: an entry cannot be read and is dropped"_s);
        const Result<qint64> dropped = ask(u"DELETE FROM entry WHERE id = ?"_s, {id});
        return dropped ? Result<CacheEntryPtr>() : dropped.error();
    }
    m_touched << id;
    if (m_touched.size() > kMostTouched)
        m_touched.removeFirst();
    return std::get<CacheEntryPtr>(decoded);
}

Result<void> DiskTier::put(const CacheKey& key, const CacheEntryPtr& entry)
{
    if (entry->payload.size() > kLargestCacheValue)
        return drop(key.text());
    const Result<void> written = write(key, entry);
    if (written || written.error().kind != ErrorKind::Damaged)
        return written;
    const Result<void> ready = remake(written.error());
    return ready ? write(key, entry) : ready;
}

Result<void> DiskTier::write(const CacheKey& key, const CacheEntryPtr& entry)
{
    const QByteArray envelope = encode(*entry);
    return inTransaction([&]() -> Result<void> {
        if (const Result<void> touched = writeTouched(); !touched)
            return touched;
        const Result<qint64> id
            = ask(u"INSERT INTO entry (key, used, size) VALUES (?, (SELECT coalesce(max(used), 0) + 1 FROM entry), ?) "
                  "ON CONFLICT (key) DO UPDATE SET used = excluded.used, size = excluded.size RETURNING id"_s,
                  {key.text(), envelope.size()});
        if (!id)
            return id.error();
        const Result<qint64> body = ask(u"INSERT INTO body (id, envelope) VALUES (?, ?) "
                                        "ON CONFLICT (id) DO UPDATE SET envelope = excluded.envelope"_s,
                                        {*id, envelope});
        return body ? evict() : body.error();
    });
}

Result<void> DiskTier::writeTouched()
{
    const QList<qint64> touched = std::exchange(m_touched, {});
    for (const qint64 id : touched) {
        const Result<qint64> done
            = ask(u"UPDATE entry SET used = (SELECT max(used) + 1 FROM entry) WHERE id = ?"_s, {id});
        if (!done)
            return done.error();
    }
    return {};
}

Result<void> DiskTier::evict()
{
    for (;;) {
        const Result<qint64> beyond
            = ask(u"SELECT entries > ? OR bytes > ? FROM total"_s, {m_limits.entries, m_limits.bytes});
        if (!beyond || *beyond == 0)
            return beyond ? Result<void>() : beyond.error();
        const Result<qint64> gone = ask(u"DELETE FROM entry WHERE id = (SELECT id FROM entry ORDER BY used LIMIT 1)"_s);
        if (!gone)
            return gone.error();
    }
}

Result<void> DiskTier::drop(const QString& prefix)
{
    const Result<qint64> gone = ask(u"DELETE FROM entry WHERE instr(key, ?) = 1"_s, {prefix});
    if (!gone && gone.error().kind == ErrorKind::Damaged)
        return remake(gone.error());
    return gone ? Result<void>() : gone.error();
}

Result<qint64> DiskTier::ask(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query.lastError());
    for (const QVariant& value : values)
        query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(u""_s) : value);
    if (!query.exec())
        return errorOf(query.lastError());
    const qint64 answer = query.next() ? query.value(0).toLongLong() : 0;
    return query.lastError().isValid() ? Result<qint64>(errorOf(query.lastError())) : answer;
}

Result<void> DiskTier::inTransaction(const std::function<Result<void>()>& work)
{
    if (const Result<qint64> begun = ask(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    Result<void> outcome = work();
    if (outcome) {
        const Result<qint64> done = ask(u"COMMIT"_s);
        outcome = done ? Result<void>() : done.error();
    }
    if (!outcome) {
        // SQLite may already have rolled back by itself (disk full); then this says "no transaction", which is fine.
        if (const Result<qint64> undone = ask(u"ROLLBACK"_s); !undone)
            log::info(u"cache.db: rollback: "_s + undone.error().detail);
    }
    return outcome;
}

} // namespace madang
