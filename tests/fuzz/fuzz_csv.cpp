#include "domain/import_preview.h"
#include "fuzz/fuzz.h"
#include "services/imports/csv_reader.h"

#include <algorithm>

namespace {
/// Whatever was read is within the limits, and an import of it says something about every row.
void check(const madang::ImportTable& table)
{
    using namespace madang;
    MUST(!table.rows.isEmpty() && table.rows.size() <= kImportRowsMax && table.columns <= kImportColumnsMax);
    for (const ImportRow& row : table.rows)
        MUST(std::ranges::all_of(row.cells, [](const QString& cell) { return cell.size() <= kImportCellMax; }));
    const ImportColumns customers = understandColumns(table, ImportKind::Customers);
    const CustomersPreview joining = previewCustomers(table, customers, {});
    MUST(joining.adding.size() + joining.repeated + joining.unusable.size()
         == table.rows.size() - customers.headerRow - 1);
    const ImportColumns columns = understandColumns(table, ImportKind::Sales);
    const SalesPreview sales = previewSales(table, columns, QDate(2026, 11, 30));
    qsizetype rows = sales.unusable.size();
    for (const DayChange& day : sales.days)
        rows += day.rows;
    MUST(rows == table.rows.size() - columns.headerRow - 1);
}
} // namespace

/// Any bytes are a table or are refused; what is refused leaves nothing.
void madang::fuzz::once(const QByteArray& bytes)
{
    const ImportFile file = imports::readCsv(bytes);
    MUST((file.refusal == ImportRefusal::None) != file.table.rows.isEmpty());
    if (file.refusal == ImportRefusal::None)
        check(file.table);
}
