#pragma once

#include "domain/import_preview.h"

#include <QAbstractTableModel>

namespace madang {

/// The first rows of an import as they will be stored: customers with their phones masked, or days of sales with what
/// stands there now.
class ImportRowsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum CustomerColumn { RowColumn, PhoneColumn, NicknameColumn, CustomerColumns };
    enum SalesColumn { DayColumn, AmountColumn, ReceiptsColumn, ChangeColumn, SalesColumns };
    static constexpr qsizetype kCustomersShown = 50;
    static constexpr qsizetype kDaysShown = 400;

    explicit ImportRowsModel(ImportKind kind, QObject* parent = nullptr);

    void show(const CustomersPreview& preview);
    void show(const SalesPreview& preview);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int alignmentOf(int column) const;
    QString customerCell(const ImportedCustomer& customer, int column) const;
    QString salesCell(const DayChange& change, int column) const;

    ImportKind m_kind;
    QList<ImportedCustomer> m_customers;
    QList<DayChange> m_days;
};

} // namespace madang
