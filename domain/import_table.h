#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace madang {

/// One filled row of somebody else's file, as text.
struct ImportRow {
    int number = 0; ///< as a spreadsheet counts, from 1
    QStringList cells;
};

/// A sheet or a CSV file, read but not yet understood. Days stand in it as "2026-11-30" or "2026-11-30 18:30", numbers
/// without an exponent; rows without any text are left out.
struct ImportTable {
    QList<ImportRow> rows;
    int columns = 0; ///< of the widest row
    QString form; ///< "UTF-8", "CP949", "UTF-16", "xlsx": how it was written
};

/// Why a file is not read at all.
enum class ImportRefusal {
    None,
    Unreadable, ///< not there, or not ours to read
    TooLarge, ///< the file itself
    TooManyRows,
    Empty,
    NotText, ///< some other file with the name of a CSV
    UnknownLetters, ///< text in no encoding that we know
    OpenQuote, ///< a quotation mark that is never closed
    OldExcel, ///< .xls, or .xlsx with a password: both are the same kind of file
    WebPage, ///< a web page that calls itself .xls, as tills like to write
    NotASheet, ///< a zip file that is no .xlsx
    Broken, ///< an .xlsx that breaks off or contradicts itself
    Swollen, ///< small on the disk, enormous when opened
    Cancelled,
};
/// Stable word for logs and --json; empty for None.
QString importRefusalKey(ImportRefusal refusal);

/// What reading a file came to: a table, or why not.
struct ImportFile {
    ImportRefusal refusal = ImportRefusal::None;
    ImportTable table;
};

inline constexpr qint64 kImportFileMax = qint64(32) << 20; ///< bytes
inline constexpr int kImportRowsMax = 100'000;
inline constexpr int kImportColumnsMax = 64; ///< what stands further right is not read
inline constexpr int kImportCellMax = 500; ///< characters; longer cells are cut
inline constexpr qint64 kImportTextMax = 20'000'000; ///< characters of all cells together

/// Collects rows within the limits above. Text is trimmed; empty rows only count.
class ImportTableBuilder final {
public:
    /// False once a limit is passed: the file is to be refused with TooManyRows.
    bool add(int number, QStringList cells);
    int rowCount() const { return int(m_table.rows.size()); }
    ImportTable take(const QString& form);

private:
    ImportTable m_table;
    qint64 m_text = 0;
};

} // namespace madang
