#pragma once

#include "domain/result.h"
#include "domain/sales.h"

#include <QObject>

#include <memory>

namespace madang {

class Clock;
class Database;
class SalesStore;

/// What the store takes in, by days: typed by hand or imported, the newer statement about a day in the place of the
/// older. Measured numbers, never estimates.
class SalesService final : public QObject {
    Q_OBJECT

public:
    SalesService(Database& database, const Clock& clock, QObject* parent = nullptr);
    ~SalesService() override;

    /// One day by hand. InvalidInput for a day that has not come yet and an amount that no store takes in a day.
    Result<void> typeIn(QDate day, Won amount, std::optional<int> receipts = {});
    /// Many days, all or nothing, and days of which nothing is known any more. Same refusals.
    Result<void> write(const QList<DaySales>& days, const QList<QDate>& gone = {});

    /// Empty where nothing is known of the day.
    Result<std::optional<DaySales>> day(QDate day) const;
    /// The known days, oldest first.
    Result<QList<DaySales>> days(const DatePeriod& period) const;
    Result<SalesSum> sum(const DatePeriod& period) const;

signals:
    void salesChanged();

private:
    const Clock& m_clock;
    std::unique_ptr<SalesStore> m_store;
};

} // namespace madang
