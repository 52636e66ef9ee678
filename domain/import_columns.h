#pragma once

#include "domain/import_table.h"

#include <QMap>

#include <optional>
#include <span>

namespace madang {

enum class ImportKind { Customers, Sales };

/// What a column can be.
enum class ImportField { Phone, Nickname, Day, Amount, Count, Receipt, State };
QString importFieldKey(ImportField field);

/// The fields of a kind, in the order an owner thinks of them.
std::span<const ImportField> fieldsOf(ImportKind kind);
/// Without these nothing can be imported: the phone; the day and the amount.
std::span<const ImportField> neededFields(ImportKind kind);

/// Which column is what.
struct ImportColumns {
    int headerRow = -1; ///< index into ImportTable::rows; rows up to it are not data; -1: all are
    QStringList names; ///< of each column, as the header has it; empty where there is none
    QMap<ImportField, int> columnOf;

    std::optional<int> column(ImportField field) const;
    /// A column is one thing: whatever it was before, it is no more. Empty: the field is in no column.
    void set(ImportField field, std::optional<int> column);
    bool isComplete(ImportKind kind) const;

    friend bool operator==(const ImportColumns&, const ImportColumns&) = default;
};

/// Finds the header by its names within the first rows (tills write titles above it); what it does not say is guessed
/// from the values.
ImportColumns understandColumns(const ImportTable& table, ImportKind kind);

/// "A", "B", … as a spreadsheet calls its columns.
QString columnLetter(int column);

} // namespace madang
