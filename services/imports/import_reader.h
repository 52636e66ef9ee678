#pragma once

#include "domain/import_table.h"
#include "services/imports/import_progress.h"

#include <QByteArray>

namespace madang::imports {

/// Reads a file by what its bytes are, not by what its name says; no more of it than kImportFileMax.
ImportFile readImportFile(const QString& path, const Progress& progress = {});
ImportFile readImportBytes(const QByteArray& bytes, const Progress& progress = {});

} // namespace madang::imports
