#include "services/storage/backups.h"

#include "services/database.h"
#include "services/storage/sql_error.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <functional>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Result<void> verdictOf(const QSqlDatabase& database, const QString& pragma)
{
    QSqlQuery query(database);
    if (!query.exec(pragma))
        return storageError(query.lastError());
    const QString verdict = query.next() ? query.value(0).toString() : u"ok"_s; // foreign_key_check says nothing then
    if (query.lastError().isValid())
        return storageError(query.lastError());
    if (verdict != u"ok")
        return Error{ErrorKind::Damaged, pragma + u": "_s + verdict, {}};
    return {};
}

/// A connection of one's own, so that this works on any thread and beside an open Database.
Result<void> withReader(const QString& path, const std::function<Result<void>(const QSqlDatabase&)>& work)
{
    const QString connection = u"reader-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Result<void> outcome;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(path);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
        outcome = database.open() ? work(database) : Result<void>(storageError(database.lastError()));
    }
    QSqlDatabase::removeDatabase(connection);
    return outcome;
}

/// The write-ahead log belongs to the file: they move together.
Result<void> setAside(const QString& live, const QString& aside)
{
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(live + suffix) && !QFile::rename(live + suffix, aside + suffix))
            return Error{ErrorKind::ReadOnly, u"cannot set aside "_s + live + suffix, {}};
    }
    return {};
}

Result<void> copyInPlace(const QString& backup, const QString& live)
{
    if (!QFile::copy(backup, live))
        return Error{ErrorKind::DiskFull, u"cannot copy "_s + backup, {}};
    QFile(live).setPermissions(QFile(live).permissions() | QFile::WriteOwner);
    QFile::remove(damageMark(QFileInfo(live).path()));
    return {};
}

QFileInfoList backupsIn(const QString& folder)
{
    return QDir(QDir(folder).filePath(u"backups"_s)).entryInfoList({u"madang-*.db"_s}, QDir::Files, QDir::Time);
}

constexpr int kBackupsKept = 7;
} // namespace

QString backupPath(const QString& folder, const QString& name)
{
    return QDir(folder).filePath(u"backups/madang-%1.db"_s.arg(name));
}

QString damageMark(const QString& folder)
{
    return QDir(folder).filePath(u"backups/damage-found"_s);
}

Result<void> checkFile(const QString& path, bool thoroughly)
{
    return withReader(path, [&](const QSqlDatabase& database) -> Result<void> {
        if (!thoroughly)
            return verdictOf(database, u"PRAGMA quick_check(1)"_s);
        const Result<void> pages = verdictOf(database, u"PRAGMA integrity_check(1)"_s);
        return pages ? verdictOf(database, u"PRAGMA foreign_key_check"_s) : pages;
    });
}

Result<void> backUp(const QString& folder, const QString& path)
{
    const QString live = QDir(folder).filePath(u"madang.db"_s);
    if (!QFile::exists(live))
        return Error{ErrorKind::NotFound, live, {}};
    QDir().mkpath(QFileInfo(path).path());
    const QString unfinished = path + u".unfinished"_s;
    QFile::remove(unfinished);
    Result<void> written = withReader(live, [&](const QSqlDatabase& database) -> Result<void> {
        QSqlQuery query(database);
        query.prepare(u"VACUUM INTO ?"_s);
        query.addBindValue(unfinished);
        return query.exec() ? Result<void>() : Result<void>(storageError(query.lastError()));
    });
    if (written)
        written = checkFile(unfinished);
    if (!written) {
        QFile::remove(unfinished);
        return written;
    }
    QFile::remove(path);
    if (!QFile::rename(unfinished, path))
        return Error{ErrorKind::Storage, u"cannot rename the backup to "_s + path, {}};
    return {};
}

Result<QString> restoreNewestBackup(const QString& folder, const QDateTime& now)
{
    const QString live = QDir(folder).filePath(u"madang.db"_s);
    if (Result<void> moved = setAside(live, live + u".damaged-"_s + now.toString(u"yyyyMMdd-HHmmss")); !moved)
        return moved.error();
    const QFileInfoList backups = backupsIn(folder);
    for (const QFileInfo& backup : backups) {
        if (!checkFile(backup.filePath(), true))
            continue;
        if (Result<void> copied = copyInPlace(backup.filePath(), live); !copied)
            return copied.error();
        return backup.fileName();
    }
    return Error{ErrorKind::NotFound, u"no sound backup"_s, {}};
}

Result<void> restoreFrom(const QString& backupFile, const QString& folder, const QDateTime& now)
{
    if (!QFile::exists(backupFile))
        return Error{ErrorKind::FileUnreadable, backupFile, {}};
    if (Result<void> sound = checkFile(backupFile); !sound)
        return sound;
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + folder, {}};
    const QString live = QDir(folder).filePath(u"madang.db"_s);
    if (Result<void> moved = setAside(live, live + u".before-restore-"_s + now.toString(u"yyyyMMdd-HHmmss")); !moved)
        return moved;
    return copyInPlace(backupFile, live);
}

Result<void> backUpDaily(const QString& folder, const QDateTime& now)
{
    const QString today = backupPath(folder, now.toString(u"yyyyMMdd"));
    if (QFile::exists(today))
        return {};
    if (Result<void> saved = backUp(folder, today); !saved)
        return saved;
    const QFileInfoList backups = backupsIn(folder);
    for (qsizetype i = kBackupsKept; i < backups.size(); ++i)
        QFile::remove(backups.at(i).filePath());
    return {};
}

} // namespace madang
