#include "ui/models/costs_model.h"

#include "domain/korean_text.h"
#include "services/clock.h"
#include "services/cost_ledger.h"
#include "ui/models/error_text.h"
#include "ui/models/labels.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QDate firstOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

QDateTime inKorea(const CostEntry& entry)
{
    return entry.at.toTimeZone(koreanTime());
}
} // namespace

CostsModel::CostsModel(CostLedger& ledger, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_ledger(ledger)
    , m_clock(clock)
    , m_month(firstOf(clock.today()))
{
    connect(&m_ledger, &CostLedger::changed, this, &CostsModel::reload);
    reload();
}

int CostsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int CostsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CostsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == AmountColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const CostEntry& entry = m_entries.at(index.row());
    switch (index.column()) {
    case DayColumn:
        return dayOf(index.row());
    case TimeColumn:
        return inKorea(entry).toString(u"HH:mm"_s);
    case PurposeColumn:
        return purposeLabel(entry.purpose);
    case ModelColumn:
        return entry.model;
    case AmountColumn:
        return entry.isApproximate ? tr("약 %1").arg(formatWon(entry.amount)) : formatWon(entry.amount);
    case StateColumn:
        return spendStateLabel(entry.state);
    default:
        return {};
    }
}

QVariant CostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole && section == AmountColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn:
        return tr("날");
    case TimeColumn:
        return tr("시각");
    case PurposeColumn:
        return tr("무엇에");
    case ModelColumn:
        return tr("모델");
    case AmountColumn:
        return tr("든 돈");
    case StateColumn:
        return tr("상태");
    default:
        return {};
    }
}

QDate CostsModel::dateOf(int row) const
{
    return inKorea(m_entries.at(row)).date();
}

QString CostsModel::dayOf(int row) const
{
    const QDate day = dateOf(row);
    if (row > 0 && dateOf(row - 1) == day)
        return {};
    Won sum = 0;
    for (int i = row; i < m_entries.size() && dateOf(i) == day; ++i)
        sum += m_entries.at(i).amount;
    return u"%1 · %2"_s.arg(formatDayShort(day), formatWon(sum));
}

QString CostsModel::monthLabel() const
{
    return tr("%1년 %2월").arg(m_month.year()).arg(m_month.month());
}

QString CostsModel::spentLine() const
{
    return tr("%1 썼어요").arg(formatWon(m_spent));
}

QString CostsModel::ceilingLine() const
{
    if (!isThisMonth())
        return {};
    const Won left = std::max<Won>(0, m_ceiling - m_spent);
    return left > 0 ? tr("한도 %1 · %2 남았어요").arg(formatWon(m_ceiling), formatWon(left))
                    : tr("한도 %1을 다 썼어요. 다음 달까지 무료 추천만 써요.").arg(formatWon(m_ceiling));
}

QString CostsModel::thisMonthLine() const
{
    const Result<CostMonth> month = m_ledger.month(m_clock.today());
    if (!month)
        return errorLine(month.error());
    return tr("이번 달 %1 썼어요 · 한도 %2").arg(formatWon(month->spent), formatWon(month->ceiling));
}

bool CostsModel::isThisMonth() const
{
    return m_month == firstOf(m_clock.today());
}

void CostsModel::moveMonth(int by)
{
    m_month = std::min(m_month.addMonths(by), firstOf(m_clock.today()));
    reload();
}

void CostsModel::reload()
{
    const Result<CostMonth> month = m_ledger.month(m_month);
    beginResetModel();
    m_entries = month ? month->entries : QList<CostEntry>();
    m_spent = month ? month->spent : 0;
    m_ceiling = month ? month->ceiling : 0;
    m_error = month ? QString() : errorLine(month.error());
    endResetModel();
    emit changed();
}

} // namespace madang
