#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace madang::exports {

enum class Format { Xlsx, Csv };

/// Hands out the next row; false after the last.
using NextRow = std::function<bool(QStringList& row)>;

/// A whole file: `headings`, then the rows, every cell a text. No cell can become a formula: in .xlsx cells are typed
/// texts; in CSV, which has no types, a cell that a spreadsheet would work out (it begins with = + - @, a tab, a line
/// end, or the wide forms of these signs) gets an apostrophe in front, and so does what would lose zeros in front.
QByteArray tableBytes(Format format, const QString& sheet, const QStringList& headings, const NextRow& next);

/// The cell as it stands in a CSV file, in quotes.
QByteArray csvCell(const QString& text);

/// Whole or not at all: under another name first. DiskFull, ReadOnly.
Result<void> writeWhole(const QString& file, const QByteArray& bytes);

} // namespace madang::exports
