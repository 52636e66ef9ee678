#pragma once

#include "services/exports/table_writer.h"

namespace madang::exports {

/// A workbook with one sheet: a heading in bold that stays while one scrolls, columns as wide as their words, every
/// cell a text of its own (t="inlineStr"). Empty where no memory was left.
QByteArray xlsxBytes(const QString& sheet, const QStringList& headings, const NextRow& next);

} // namespace madang::exports
