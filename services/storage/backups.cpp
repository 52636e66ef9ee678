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

using namespace Qt::StringLiterals;

namespace madang {

namespace {
Result<void> quickCheck(const QSqlDatabase& database)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return storageError(query.lastError());
    const QString verdict = query.value(0).toString();
    if (verdict != u"ok")
        return Error{ErrorKind::Damaged, verdict, {}};
    return {};
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

Result<void> checkFile(const QString& path)
{
    const QString connection = u"check-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Result<void> verdict;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(path);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        verdict = database.open() ? quickCheck(database) : Result<void>(storageError(database.lastError()));
    }
    QSqlDatabase::removeDatabase(connection);
    return verdict;
}

Result<QString> restoreNewestBackup(const QString& folder, const QDateTime& now)
{
    const QString live = QDir(folder).filePath(u"madang.db"_s);
    if (Result<void> moved = setAside(live, live + u".damaged-"_s + now.toString(u"yyyyMMdd-HHmmss")); !moved)
        return moved.error();
    const QFileInfoList backups = backupsIn(folder);
    for (const QFileInfo& backup : backups) {
        if (!checkFile(backup.filePath()))
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

Result<void> backupDaily(Database& database, const QDateTime& now)
{
    const QString today = backupPath(database.folder(), now.toString(u"yyyyMMdd"));
    if (QFile::exists(today))
        return {};
    if (Result<void> saved = database.backup(today); !saved)
        return saved;
    const QFileInfoList backups = backupsIn(database.folder());
    for (qsizetype i = kBackupsKept; i < backups.size(); ++i)
        QFile::remove(backups.at(i).filePath());
    return {};
}

} // namespace madang
