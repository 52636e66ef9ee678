#pragma once

#include "domain/import_columns.h"
#include "domain/sales.h"

#include <QSet>

namespace madang {

/// Why a row of a file is not used.
enum class RowProblem {
    NoPhone,
    NotAMobile,
    PhoneRounded, ///< "1.01E+09": a spreadsheet threw digits away
    PhoneHidden, ///< "010-****-5678"
    NoDay,
    NotADay,
    DayAhead, ///< has not come yet
    NoAmount,
    NotAnAmount,
    Cancelled, ///< said to be cancelled, but its amount is not below zero
    Total, ///< a row that adds the others up
};
QString rowProblemKey(RowProblem problem);

struct UnusableRow {
    int row = 0;
    RowProblem problem = RowProblem::NoPhone;
};

struct ImportedCustomer {
    int row = 0;
    QString phone; ///< digits
    QString nickname;
};

/// What would become of a file of customers, before anything is written.
struct CustomersPreview {
    ImportColumns columns;
    QList<ImportedCustomer> adding;
    int already = 0; ///< have joined this event before
    int repeated = 0; ///< stand in the file more than once
    QList<UnusableRow> unusable;
};
CustomersPreview previewCustomers(const ImportTable& table, const ImportColumns& columns,
                                  const QSet<QString>& phonesThere);

/// What would become of one day.
struct DayChange {
    DaySales next;
    std::optional<DaySales> before;
    int rows = 0; ///< of the file that were added up
    bool changesNothing() const { return before && before->saysTheSameAs(next); }
};

/// What would become of a file of sales, by days, oldest first.
struct SalesPreview {
    ImportColumns columns;
    QList<DayChange> days;
    QList<UnusableRow> unusable;

    int added() const;
    int replaced() const;
    int unchanged() const;
};
/// Days after `today` are not believed. Receipts of a day: the column of counts added up, or the different receipt
/// numbers; unknown without either.
SalesPreview previewSales(const ImportTable& table, const ImportColumns& columns, QDate today);
/// Holds the preview against what is there.
void compareWith(SalesPreview& preview, const QList<DaySales>& there);

} // namespace madang
