#include "domain/sales.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kSourceKeys{
    KeyOf{SalesSource::Typed, "typed"},
    KeyOf{SalesSource::Imported, "imported"},
};
} // namespace

QString salesSourceKey(SalesSource source)
{
    return keyIn(kSourceKeys, source);
}
std::optional<SalesSource> salesSourceFromKey(QStringView key)
{
    return valueIn(kSourceKeys, key);
}

SalesSum sumSales(const QList<DaySales>& days, const DatePeriod& period)
{
    SalesSum sum;
    sum.days = period.days();
    bool isCounted = true;
    int receipts = 0;
    for (const DaySales& day : days) {
        if (!period.contains(day.day))
            continue;
        ++sum.daysKnown;
        sum.amount += day.amount;
        isCounted = isCounted && day.receipts.has_value();
        receipts += day.receipts.value_or(0);
    }
    if (isCounted && sum.daysKnown > 0)
        sum.receipts = receipts;
    return sum;
}

} // namespace madang
