#pragma once

#include "domain/ai_cost.h"

#include <QAbstractTableModel>
#include <QDate>

namespace madang {

class Clock;
class CostLedger;

/// What AI has cost in one month, day by day, newest first; the first row of a day names it and its sum.
class CostsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { DayColumn, TimeColumn, PurposeColumn, ModelColumn, AmountColumn, StateColumn, ColumnCount };

    CostsModel(CostLedger& ledger, const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "2026년 11월"
    QString monthLabel() const;
    /// "38원 썼어요"
    QString spentLine() const;
    /// "한도 10,000원 · 9,962원 남았어요"; only of this month.
    QString ceilingLine() const;
    Won spent() const { return m_spent; }
    Won ceiling() const { return m_ceiling; }
    /// "이번 달 38원 썼어요 · 한도 10,000원", whatever month is shown.
    QString thisMonthLine() const;
    bool isThisMonth() const;
    /// Mostly empty: why the book cannot be read.
    const QString& error() const { return m_error; }

    void moveMonth(int by); ///< not past this one
    void reload();

signals:
    void changed();

private:
    QString dayOf(int row) const;
    QDate dateOf(int row) const;

    CostLedger& m_ledger;
    const Clock& m_clock;
    QDate m_month; ///< its first day
    QList<CostEntry> m_entries;
    Won m_spent = 0;
    Won m_ceiling = 0;
    QString m_error;
};

} // namespace madang
