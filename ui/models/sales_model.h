#pragma once

#include "domain/sales.h"

#include <QObject>

namespace madang {

class Clock;
class SalesService;

/// The store's own sales, measured: what is known of a day and of a period, and one day typed in.
class SalesModel final : public QObject {
    Q_OBJECT

public:
    SalesModel(SalesService& sales, const Clock& clock, QObject* parent = nullptr);

    QDate today() const;
    std::optional<DaySales> day(QDate day) const;
    /// "이벤트 기간 3일 가운데 2일의 매출은 180,000원이에요."; says so where nothing is known yet, or the period has
    /// not begun.
    QString sentence(const DatePeriod& period) const;
    /// "이미 120,000원이 적혀 있어요"; empty where nothing is.
    QString dayLine(QDate day) const;
    bool typeIn(QDate day, Won amount);
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();

private:
    SalesService& m_sales;
    const Clock& m_clock;
    QString m_lastError;
};

} // namespace madang
