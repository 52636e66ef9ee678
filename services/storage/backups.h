#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QString>
#include <QStringList>

namespace madang {

/// FOLDER/backups/madang-<name>.db
QString backupPath(const QString& folder, const QString& name);

/// Backups of an older schema than `version`, by what stands in their heads.
QStringList backupsOlderThan(const QString& folder, int version);
/// Brings one up to date, sealed with the key; written whole or not at all, and its time stays.
Result<void> upgradeBackup(const QString& path, const Secret& dataKey);

/// Of the key that the rows of a database file are sealed with; empty where there is none.
Result<QByteArray> fingerprintIn(const QString& path);

/// Opens a database file read-only and reads every page; Damaged where it is not sound. `thoroughly`: also that every
/// index and reference agrees, which takes seconds where there is much. From any thread.
Result<void> checkFile(const QString& path, bool thoroughly = false);

/// The same of a file that is to be put in the place of the data: one that SQLite would take for an empty database is
/// Damaged too.
Result<void> checkBackup(const QString& path);

/// FOLDER/backups/damage-found: left by a check that found something, so that the next start looks thoroughly and asks.
QString damageMark(const QString& folder);

} // namespace madang
