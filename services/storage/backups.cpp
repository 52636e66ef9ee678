#include "services/storage/backups.h"

#include "services/database.h"
#include "services/storage/sql_error.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <functional>
#include <optional>

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

/// Copies first and sets aside then, so that a full disk leaves everything as it is.
Result<void> replaceBy(const QString& backup, const QString& live, const QString& aside)
{
    const QString unfinished = live + u".unfinished"_s; // a copy that a crash cuts off must not be taken for the data
    QFile::remove(unfinished);
    if (!QFile::copy(backup, unfinished)) {
        QFile::remove(unfinished);
        return Error{ErrorKind::DiskFull, u"cannot copy "_s + backup, {}};
    }
    QFile(unfinished).setPermissions(QFile(unfinished).permissions() | QFile::WriteOwner);
    if (Result<void> moved = setAside(live, aside); !moved)
        return moved;
    if (!QFile::rename(unfinished, live))
        return Error{ErrorKind::ReadOnly, u"cannot put in place "_s + backup, {}};
    QFile::remove(damageMark(QFileInfo(live).path()));
    return {};
}

constexpr int kBackupsKept = 14; ///< of the daily ones, and of the others
constexpr qint64 kVersionAt = 60; ///< of user_version in the head of a file, https://sqlite.org/fileformat2.html

/// user_version as it stands in the head; nothing where the file is shorter than one. SQLite takes such a file for an
/// empty database, and that for a sound one.
std::optional<int> versionOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(kVersionAt))
        return std::nullopt;
    const QByteArray bytes = file.read(qsizetype(sizeof(qint32)));
    if (bytes.size() != qsizetype(sizeof(qint32)))
        return std::nullopt;
    return qFromBigEndian<qint32>(bytes.constData());
}

QString occasionOf(const QString& fileName)
{
    const QString name = fileName.mid(int(sizeof("madang")));
    for (const QString& occasion : {u"update"_s, u"draw"_s, u"now"_s}) {
        if (name.startsWith(occasion + u'-'))
            return occasion;
    }
    return u"daily"_s;
}

void keepTheNewest(const QString& folder, bool daily)
{
    int kept = 0;
    for (const BackupFile& backup : backupsIn(folder)) {
        if ((backup.occasion == u"daily") == daily && ++kept > kBackupsKept)
            QFile::remove(backup.path);
    }
}
} // namespace

QList<BackupFile> backupsIn(const QString& folder)
{
    QList<BackupFile> backups;
    const QDir dir(QDir(folder).filePath(u"backups"_s));
    for (const QFileInfo& file : dir.entryInfoList({u"madang-*.db"_s}, QDir::Files, QDir::Time))
        backups.append({file.filePath(), occasionOf(file.fileName()), file.lastModified().toUTC(), file.size()});
    return backups;
}

QStringList backupsOlderThan(const QString& folder, int version)
{
    QStringList old;
    for (const BackupFile& backup : backupsIn(folder)) {
        if (versionOf(backup.path).value_or(version) < version)
            old << backup.path;
    }
    return old;
}

Result<void> checkBackup(const QString& path)
{
    const std::optional<int> version = versionOf(path);
    if (!version || *version < 1)
        return Error{ErrorKind::Damaged, path + u" is no backup of ours"_s, {}};
    return checkFile(path, true);
}

Result<void> upgradeBackup(const QString& path, const Secret& dataKey)
{
    const QString unfinished = path + u".unfinished"_s;
    const QDateTime madeAt = QFileInfo(path).lastModified();
    QFile::remove(unfinished);
    Result<void> done = QFile::copy(path, unfinished)
        ? Database::upgradeFile(unfinished, dataKey)
        : Result<void>(Error{ErrorKind::DiskFull, u"cannot copy "_s + path, {}});
    if (done)
        done = checkFile(unfinished);
    if (!done) {
        QFile::remove(unfinished);
        return done;
    }
    QFile file(unfinished);
    if (file.open(QIODevice::ReadWrite)) // only its time; without it the backup would seem to be of today
        file.setFileTime(madeAt, QFileDevice::FileModificationTime);
    file.close();
    if (!QFile::remove(path) || !QFile::rename(unfinished, path))
        return Error{ErrorKind::Storage, u"cannot replace "_s + path, {}};
    return {};
}

QString backupPath(const QString& folder, const QString& name)
{
    return QDir(folder).filePath(u"backups/madang-%1.db"_s.arg(name));
}

QString damageMark(const QString& folder)
{
    return QDir(folder).filePath(u"backups/damage-found"_s);
}

Result<QByteArray> fingerprintIn(const QString& path)
{
    QByteArray fingerprint;
    const Result<void> read = withReader(path, [&](const QSqlDatabase& database) -> Result<void> {
        QSqlQuery query(database);
        if (!query.exec(u"SELECT fingerprint FROM data_keys WHERE is_current = 1"_s))
            return storageError(query.lastError());
        if (query.next())
            fingerprint = query.value(0).toByteArray();
        return {};
    });
    return read ? Result<QByteArray>(fingerprint) : Result<QByteArray>(read.error());
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

Repair lookForRepair(const QString& folder)
{
    Repair repair;
    const QString live = QDir(folder).filePath(u"madang.db"_s);
    for (const QString& path : {live, live + u"-wal"_s}) {
        if (const QFileInfo file(path); file.exists())
            repair.lastWritten = std::max(repair.lastWritten, file.lastModified().toUTC());
    }
    for (const BackupFile& backup : backupsIn(folder)) {
        if (!checkBackup(backup.path))
            continue;
        repair.backup = backup;
        break;
    }
    return repair;
}

Result<BackupFile> restoreNewestBackup(const QString& folder, const QDateTime& now)
{
    const std::optional<BackupFile> backup = lookForRepair(folder).backup;
    const QString live = QDir(folder).filePath(u"madang.db"_s);
    const QString aside = live + u".damaged-"_s + now.toString(u"yyyyMMdd-HHmmss");
    if (backup) {
        if (Result<void> replaced = replaceBy(backup->path, live, aside); !replaced)
            return replaced.error();
        return *backup;
    }
    if (Result<void> moved = setAside(live, aside); !moved)
        return moved.error();
    return Error{ErrorKind::NotFound, u"no sound backup"_s, {}};
}

Result<void> restoreFrom(const QString& backupFile, const QString& folder, const QDateTime& now)
{
    if (!QFile::exists(backupFile))
        return Error{ErrorKind::FileUnreadable, backupFile, {}};
    if (Result<void> sound = checkBackup(backupFile); !sound)
        return sound;
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + folder, {}};
    const QString live = QDir(folder).filePath(u"madang.db"_s);
    return replaceBy(backupFile, live, live + u".before-restore-"_s + now.toString(u"yyyyMMdd-HHmmss"));
}

Result<void> backUpDaily(const QString& folder, const QDateTime& now)
{
    const QString today = backupPath(folder, now.toString(u"yyyyMMdd"));
    if (QFile::exists(today))
        return {};
    if (Result<void> saved = backUp(folder, today); !saved)
        return saved;
    keepTheNewest(folder, true);
    return {};
}

Result<BackupFile> backUpBecause(const QString& occasion, const QString& folder, const QDateTime& now)
{
    const QString path = backupPath(folder, occasion + u'-' + now.toString(u"yyyyMMdd-HHmmss-zzz"));
    if (Result<void> saved = backUp(folder, path); !saved)
        return saved.error();
    keepTheNewest(folder, false);
    return BackupFile{path, occasion, now, QFileInfo(path).size()};
}

} // namespace madang
