#pragma once

#include "domain/result.h"

#include <QString>

namespace madang {

/// FOLDER/backups/madang-<name>.db
QString backupPath(const QString& folder, const QString& name);

/// Opens a database file read-only and reads every page; Damaged where it is not sound.
Result<void> checkFile(const QString& path);

} // namespace madang
