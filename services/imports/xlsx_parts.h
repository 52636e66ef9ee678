#pragma once

#include "services/imports/zip_archive.h"

#include <QStringList>

#include <optional>

namespace madang::imports {

/// What the workbook says of itself.
struct Workbook {
    QStringList sheets; ///< names of the parts, in the owner's order, without hidden ones
    bool since1904 = false;
};
/// Empty: broken, or no workbook.
std::optional<Workbook> readWorkbook(ZipArchive& zip);

/// The strings that cells refer to; empty where the part breaks off or is too large.
std::optional<QStringList> readSharedStrings(QIODevice* part);

} // namespace madang::imports
