#pragma once

#include "domain/result.h"

#include <QString>

namespace madang {

/// FOLDER/backups/madang-<name>.db
QString backupPath(const QString& folder, const QString& name);

/// Opens a database file read-only and reads every page; Damaged where it is not sound. `thoroughly`: also that every
/// index and reference agrees, which takes seconds where there is much. From any thread.
Result<void> checkFile(const QString& path, bool thoroughly = false);

/// FOLDER/backups/damage-found: left by a check that found something, so that the next start looks thoroughly and asks.
QString damageMark(const QString& folder);

} // namespace madang
