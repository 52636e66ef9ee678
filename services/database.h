#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

class QSqlQuery;

namespace madang {

/// The owner's data: one SQLite file (madang.db) in WAL mode with synchronous=FULL, so that what was acknowledged
/// survives a crash and a power cut. One connection, used on the thread that opened it.
///
/// What is deleted is overwritten (secure_delete). What is personal in it is sealed, see PersonalCipher; opening leaves
/// nothing of it in the open, and destroys again what had been destroyed (services/storage/tombstones.h).
///
/// Opening creates the folder and the file, brings an older schema up to date (after a backup beside it) and refuses:
/// ReadOnly (the folder cannot be written), Damaged (not a sound database; the file is left as it is), NewerData
/// (written by a newer program), DiskFull. Every statement's failure is one of these kinds or Storage.
class Database final {
public:
    static Result<std::unique_ptr<Database>> open(const QString& folder);
    /// Brings one file that nobody has open (a backup) up to date; what was in the open is sealed with `dataKey`.
    static Result<void> upgradeFile(const QString& path, const Secret& dataKey);
    /// A second connection that only reads what has been committed, on the thread that opens it, for what takes longer
    /// than the window may wait. Storage where nobody has the folder open.
    static Result<std::unique_ptr<Database>> openForReading(const QString& folder);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& folder() const { return m_folder; }
    /// "SQLite 3.40.1, wal": what keeps the data, for who looks for a fault.
    QString engine();

    /// Runs one prepared statement with positional values and hands each row to `row`.
    Result<void> run(const QString& sql, const QVariantList& values = {},
                     const std::function<void(const QSqlQuery&)>& row = {});
    /// All or nothing (BEGIN IMMEDIATE): rolls back when `work` fails. Not nested.
    Result<void> inTransaction(const std::function<Result<void>()>& work);

    /// What a migration seals with; empty: it makes a key and leaves it here.
    const Secret& sealingKey() const { return m_sealingKey; }
    void setSealingKey(const Secret& key) { m_sealingKey = key; }

private:
    Database(const QString& path, QString connection);
    Result<void> prepareConnection(const QString& journalPragma);
    Result<void> check();
    Result<void> migrate();
    Result<void> applyMigrations(int version);
    Result<int> version();

    QString m_folder;
    QString m_path;
    QString m_connection;
    Secret m_sealingKey;
};

/// One backup in FOLDER/backups.
struct BackupFile {
    QString path;
    QString occasion; ///< "daily", "update", "draw" or "now"
    QDateTime madeAt;
    qint64 bytes = 0;
};

/// Newest first; whether one is sound is found out when it is put back.
QList<BackupFile> backupsIn(const QString& folder);

/// The one restoreNewestBackup() would take, and when the damaged data was last written.
struct Repair {
    std::optional<BackupFile> backup;
    QDateTime lastWritten;
};
Repair lookForRepair(const QString& folder);

/// Sets a damaged madang.db aside (madang.db.damaged-<time>, never deleted) and puts the newest sound backup in its
/// place. Says which backup, or NotFound where there is none: then the next open() starts empty.
Result<BackupFile> restoreNewestBackup(const QString& folder, const QDateTime& now);

/// Puts a copy of a sound backup file in the place of madang.db, which is set aside first. Damaged where the file is
/// not sound: then nothing has changed. No program may have the folder open.
Result<void> restoreFrom(const QString& backupFile, const QString& folder, const QDateTime& now);

/// A verified copy of FOLDER/madang.db as it is now, written whole or not at all; NotFound where there is none. From
/// any thread, also while the database is open.
Result<void> backUp(const QString& folder, const QString& path);

/// A backup of today unless there is one; the newest fourteen are kept.
Result<void> backUpDaily(const QString& folder, const QDateTime& now);

/// A backup because of something ("update", "draw", "now"); the newest fourteen of these are kept beside the daily
/// ones. The file.
Result<BackupFile> backUpBecause(const QString& occasion, const QString& folder, const QDateTime& now);

} // namespace madang
