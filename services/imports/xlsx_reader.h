#pragma once

#include "domain/import_table.h"
#include "services/imports/import_progress.h"

#include <QByteArray>

namespace madang::imports {

/// Reads the first sheet of an .xlsx that is not hidden and has something in it (ECMA-376, transitional and strict):
/// shared and inline strings, results of formulas, numbers, and days by their style, counted from 1900 or 1904. XML
/// with a document type is Broken: no spreadsheet writes one, and entities can swell.
ImportFile readXlsx(const QByteArray& bytes, const Progress& progress = {});

} // namespace madang::imports
