#include "services/sales_service.h"

#include "services/clock.h"
#include "services/storage/sales_store.h"

using namespace Qt::StringLiterals;

namespace madang {

SalesService::SalesService(Database& database, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_store(std::make_unique<SalesStore>(database))
{
}

SalesService::~SalesService() = default;

Result<void> SalesService::typeIn(QDate day, Won amount, std::optional<int> receipts)
{
    return write({DaySales{day, amount, receipts, SalesSource::Typed, m_clock.now()}});
}

Result<void> SalesService::write(const QList<DaySales>& days, const QList<QDate>& gone)
{
    for (const DaySales& day : days) {
        const bool isPossible = day.day.isValid() && day.day <= m_clock.today();
        if (!isPossible || day.amount > kDayTotalMax || day.amount < -kDayTotalMax || day.receipts.value_or(0) < 0)
            return Error{ErrorKind::InvalidInput, u"sales of "_s + day.day.toString(Qt::ISODate), {}};
    }
    if (days.isEmpty() && gone.isEmpty())
        return {};
    if (Result<void> written = m_store->write(days, gone); !written)
        return written;
    emit salesChanged();
    return {};
}

Result<std::optional<DaySales>> SalesService::day(QDate day) const
{
    const Result<QList<DaySales>> days = m_store->between(day, day);
    if (!days)
        return days.error();
    return days->isEmpty() ? std::nullopt : std::optional(days->first());
}

Result<QList<DaySales>> SalesService::days(const DatePeriod& period) const
{
    return m_store->between(period.first, period.last);
}

Result<SalesSum> SalesService::sum(const DatePeriod& period) const
{
    const Result<QList<DaySales>> known = days(period);
    if (!known)
        return known.error();
    return sumSales(*known, period);
}

} // namespace madang
