#pragma once

#include "domain/import_table.h"
#include "services/imports/import_progress.h"

#include <QByteArray>

namespace madang::imports {

/// Reads what calls itself CSV: comma, semicolon or tab (found out, or named by Excel's "sep=;"), fields in quotes with
/// line breaks and doubled quotes, any line end, any encoding of decodeText(). Lenient where RFC 4180 is silent: a
/// quote inside a plain field is a letter, what follows a closing quote belongs to the field.
ImportFile readCsv(const QByteArray& bytes, const Progress& progress = {});

} // namespace madang::imports
