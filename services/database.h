#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>

class QSqlQuery;

namespace madang {

/// The owner's data: one SQLite file (madang.db) in WAL mode with synchronous=FULL, so that what was acknowledged
/// survives a crash and a power cut. One connection, used on the thread that opened it.
///
/// Opening creates the folder and the file, brings an older schema up to date (after a backup beside it) and refuses:
/// ReadOnly (the folder cannot be written), Damaged (not a sound database; the file is left as it is), NewerData
/// (written by a newer program), DiskFull. Every statement's failure is one of these kinds or Storage.
class Database final {
public:
    static Result<std::unique_ptr<Database>> open(const QString& folder);
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

private:
    Database(QString folder, QString connection);
    Result<void> prepareConnection();
    Result<void> check();
    Result<void> migrate();

    QString m_folder;
    QString m_connection;
};

/// Sets a damaged madang.db aside (madang.db.damaged-<time>, never deleted) and puts the newest sound backup in its
/// place. Says which backup, or NotFound where there is none: then the next open() starts empty.
Result<QString> restoreNewestBackup(const QString& folder, const QDateTime& now);

/// Puts a copy of a sound backup file in the place of madang.db, which is set aside first. Damaged where the file is
/// not sound: then nothing has changed. No program may have the folder open.
Result<void> restoreFrom(const QString& backupFile, const QString& folder, const QDateTime& now);

/// A verified copy of FOLDER/madang.db as it is now, written whole or not at all; NotFound where there is none. From
/// any thread, also while the database is open.
Result<void> backUp(const QString& folder, const QString& path);

/// A backup of today unless there is one; the newest seven are kept.
Result<void> backUpDaily(const QString& folder, const QDateTime& now);

} // namespace madang
