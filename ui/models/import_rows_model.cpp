#include "ui/models/import_rows_model.h"

#include "domain/korean_text.h"
#include "domain/phone_number.h"

namespace madang {

ImportRowsModel::ImportRowsModel(ImportKind kind, QObject* parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
{
}

void ImportRowsModel::show(const CustomersPreview& preview)
{
    beginResetModel();
    m_customers = preview.adding.first(std::min(kCustomersShown, preview.adding.size()));
    endResetModel();
}

void ImportRowsModel::show(const SalesPreview& preview)
{
    beginResetModel();
    m_days = preview.days.last(std::min(kDaysShown, preview.days.size()));
    endResetModel();
}

void ImportRowsModel::clear()
{
    beginResetModel();
    m_customers.clear();
    m_days.clear();
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_customers.size() + m_days.size());
}

int ImportRowsModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_kind == ImportKind::Customers ? int(CustomerColumns) : int(SalesColumns);
}

QVariant ImportRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (role != Qt::DisplayRole)
        return {};
    return m_kind == ImportKind::Customers ? customerCell(m_customers.at(index.row()), index.column())
                                           : salesCell(m_days.at(index.row()), index.column());
}

int ImportRowsModel::alignmentOf(int column) const
{
    const bool isNumber = m_kind == ImportKind::Sales && (column == AmountColumn || column == ReceiptsColumn);
    return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
}

QString ImportRowsModel::customerCell(const ImportedCustomer& customer, int column) const
{
    switch (column) {
    case RowColumn:
        return tr("%1번째 줄").arg(formatCount(customer.row));
    case PhoneColumn: {
        const auto phone = PhoneNumber::parseMobile(customer.phone);
        return phone ? phone->masked() : QString();
    }
    default:
        return customer.nickname;
    }
}

QString ImportRowsModel::salesCell(const DayChange& change, int column) const
{
    switch (column) {
    case DayColumn:
        return formatDate(change.next.day);
    case AmountColumn:
        return formatWon(change.next.amount);
    case ReceiptsColumn:
        return change.next.receipts ? tr("%1건").arg(formatCount(*change.next.receipts)) : tr("모름");
    default:
        if (!change.before)
            return tr("새로 적어요");
        if (change.changesNothing())
            return tr("이미 그대로예요");
        return change.before->amount == change.next.amount ? tr("건수를 바꿔요")
                                                           : tr("%1을 바꿔요").arg(formatWon(change.before->amount));
    }
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QStringList customers{tr("파일에서"), tr("전화번호"), tr("이름")};
    const QStringList sales{tr("날짜"), tr("매출"), tr("건수"), tr("어떻게 되나요")};
    return (m_kind == ImportKind::Customers ? customers : sales).value(section);
}

} // namespace madang
