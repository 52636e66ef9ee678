#include "services/database.h"

#include "services/log.h"
#include "services/storage/backups.h"
#include "services/storage/migrations.h"
#include "services/storage/personal_tables.h"
#include "services/storage/sql_error.h"
#include "services/storage/tombstones.h"
#include "services/storage/volume.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kFileName = u"madang.db"_s;

/// A folder that exists and takes a new file, or why not.
Result<void> makeWritable(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + folder, {}};
    QTemporaryFile probe(QDir(folder).filePath(u".probe-XXXXXX"_s));
    if (!probe.open())
        return Error{ErrorKind::ReadOnly, u"cannot write in "_s + folder + u": "_s + probe.errorString(), {}};
    if (probe.write("probe") != 5 || !probe.flush())
        return Error{ErrorKind::DiskFull, probe.errorString(), {}};
    return {};
}

constexpr qint64 kSmallestPage = 512;

/// SQLite takes a file that was cut off before its first page for a new database: the owner's data would be gone
/// without a word. An empty one is new, unless there were data before.
Result<void> checkNotCutOff(const QString& folder, const QString& path)
{
    const QFileInfo file(path);
    const bool isCutOff
        = file.exists() && file.size() < kSmallestPage && (file.size() > 0 || !backupsIn(folder).isEmpty());
    if (isCutOff)
        return Error{ErrorKind::Damaged, path + u" is cut off"_s, {}};
    return {};
}

QString newConnection()
{
    return u"madang-"_s + QUuid::createUuid().toString(QUuid::Id128);
}
} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& folder)
{
    if (const Result<void> writable = makeWritable(folder); !writable)
        return writable.error();
    if (const Result<void> whole = checkNotCutOff(folder, QDir(folder).filePath(kFileName)); !whole)
        return whole.error();
    std::unique_ptr<Database> database(new Database(QDir(folder).filePath(kFileName), newConnection()));
    if (const Result<void> ready = database->prepareConnection(journalPragma(folder)); !ready)
        return ready.error();
    if (const Result<void> sound = database->check(); !sound)
        return sound.error();
    if (const Result<void> migrated = database->migrate(); !migrated)
        return migrated.error();
    if (const Result<void> swept = sweepPlainText(*database); !swept)
        return swept.error();
    if (const Result<void> merged = mergeTombstones(*database); !merged)
        log::error(u"destroyed entries could not be compared: "_s + merged.error().detail);
    return database;
}

Result<std::unique_ptr<Database>> Database::openForReading(const QString& folder)
{
    std::unique_ptr<Database> database(new Database(QDir(folder).filePath(kFileName), newConnection()));
    QSqlDatabase connection = QSqlDatabase::database(database->m_connection, false);
    connection.setDatabaseName(database->m_path);
    connection.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection.open())
        return storageError(connection.lastError());
    return database;
}

Result<void> Database::upgradeFile(const QString& path, const Secret& dataKey)
{
    Database file(path, newConnection());
    file.m_sealingKey = dataKey;
    // No journal on the disk: it would hold what is being sealed, and whoever upgrades works on a copy.
    if (Result<void> ready = file.prepareConnection(u"PRAGMA journal_mode=MEMORY"_s); !ready)
        return ready;
    const Result<int> version = file.version();
    if (!version)
        return version.error();
    if (Result<void> upgraded = file.applyMigrations(*version); !upgraded)
        return upgraded;
    if (Result<void> done = file.run(u"DELETE FROM chores WHERE name = 'sweep'"_s); !done)
        return done;
    return file.run(u"VACUUM"_s);
}

Database::Database(const QString& path, QString connection)
    : m_folder(QFileInfo(path).path())
    , m_path(path)
    , m_connection(std::move(connection))
{
    QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::prepareConnection(const QString& journalPragma)
{
    if (QFileInfo(m_path).exists() && !QFileInfo(m_path).isWritable())
        return Error{ErrorKind::ReadOnly, m_path + u" is write-protected"_s, {}};
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return storageError(database.lastError());
    for (const QString& pragma :
         {journalPragma, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA trusted_schema=OFF"_s,
          u"PRAGMA secure_delete=ON"_s, u"PRAGMA temp_store=MEMORY"_s}) {
        if (Result<void> done = run(pragma); !done)
            return done;
    }
    return {};
}

Result<void> Database::check()
{
    const QString mark = damageMark(m_folder);
    const bool thoroughly = QFile::exists(mark);
    if (Result<void> sound = checkFile(m_path, thoroughly); !sound)
        return sound;
    if (thoroughly)
        QFile::remove(mark);
    return {};
}

QString Database::engine()
{
    QString engine;
    const auto add = [&](const QSqlQuery& row) { engine += row.value(0).toString(); };
    if (!run(u"SELECT 'SQLite ' || sqlite_version() || ', '"_s, {}, add) || !run(u"PRAGMA journal_mode"_s, {}, add))
        return u"unknown"_s;
    return engine;
}

Result<int> Database::version()
{
    int version = 0;
    const Result<void> read
        = run(u"PRAGMA user_version"_s, {}, [&](const QSqlQuery& row) { version = row.value(0).toInt(); });
    return read ? Result<int>(version) : Result<int>(read.error());
}

Result<void> Database::migrate()
{
    const Result<int> version = this->version();
    if (!version)
        return version.error();
    const int newest = migrations().back().version;
    if (*version > 0 && *version < newest) {
        const QString copy = backupPath(m_folder, u"update-%1-to-%2"_s.arg(*version).arg(newest));
        if (Result<void> saved = backUp(m_folder, copy); !saved)
            return saved;
    }
    return applyMigrations(*version);
}

Result<void> Database::applyMigrations(int version)
{
    const std::span<const Migration> steps = migrations();
    const int newest = steps.back().version;
    if (version > newest)
        return Error{ErrorKind::NewerData, u"schema %1, this program knows %2"_s.arg(version).arg(newest), {}};
    if (version == newest)
        return {};
    return inTransaction([&]() -> Result<void> {
        for (const Migration& step : steps) {
            if (step.version <= version)
                continue;
            if (Result<void> done = step.apply(*this); !done)
                return done;
            log::info(u"database brought to version %1"_s.arg(step.version));
        }
        return run(u"PRAGMA user_version=%1"_s.arg(newest));
    });
}

Result<void> Database::run(const QString& sql, const QVariantList& values,
                           const std::function<void(const QSqlQuery&)>& row)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return storageError(query.lastError());
    // A null QString is an empty text here, never SQL's NULL.
    for (const QVariant& value : values)
        query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(u""_s) : value);
    if (!query.exec())
        return storageError(query.lastError());
    while (query.next()) {
        if (row)
            row(query);
    }
    if (query.lastError().isValid())
        return storageError(query.lastError());
    return {};
}

Result<void> Database::inTransaction(const std::function<Result<void>()>& work)
{
    if (Result<void> begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> outcome = work();
    if (outcome)
        outcome = run(u"COMMIT"_s);
    if (!outcome) {
        // SQLite may already have rolled back by itself (disk full); then this says "no transaction", which is fine.
        if (const Result<void> undone = run(u"ROLLBACK"_s); !undone)
            log::info(u"rollback: "_s + undone.error().detail);
    }
    return outcome;
}

} // namespace madang
