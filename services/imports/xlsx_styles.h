#pragma once

#include <QIODevice>
#include <QSet>
#include <QString>

namespace madang::imports {

/// Which cell styles of a workbook show a number as a day.
struct XlsxStyles {
    QSet<int> days; ///< indexes of cellXfs
    bool isSound = true; ///< false: the part breaks off
};
XlsxStyles readStyles(QIODevice* part);

/// Does a number format of a spreadsheet show a day? By its built-in number (ECMA-376 18.8.30, with the Korean ones),
/// or by its code: a y or d, or an m without an h or s, outside of quotes and brackets.
bool isDayFormat(int id);
bool isDayFormat(QStringView code);

/// A day and time as a spreadsheet counts them: days since 1899-12-30 (or 1904-01-01), of which 60 never was
/// (1900-02-29). "2026-11-30" or "2026-11-30 18:30"; empty outside of 1900–9999.
QString dayOfSerial(double serial, bool since1904);

} // namespace madang::imports
