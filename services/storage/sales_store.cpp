#include "services/storage/sales_store.h"

#include "services/database.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

SalesStore::SalesStore(Database& database)
    : m_database(database)
{
}

Result<void> SalesStore::write(const QList<DaySales>& days, const QList<QDate>& gone)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (const DaySales& day : days) {
            const Result<void> written = m_database.run(
                u"INSERT OR REPLACE INTO day_sales (day, amount, receipts, source, at) VALUES (?, ?, ?, ?, ?)"_s,
                {day.day.toString(Qt::ISODate), day.amount,
                 day.receipts ? QVariant(*day.receipts) : QVariant(QMetaType::fromType<int>()),
                 salesSourceKey(day.source), day.at.toUTC().toString(Qt::ISODateWithMs)});
            if (!written)
                return written;
        }
        for (const QDate& day : gone) {
            Result<void> removed
                = m_database.run(u"DELETE FROM day_sales WHERE day = ?"_s, {day.toString(Qt::ISODate)});
            if (!removed)
                return removed;
        }
        return {};
    });
}

Result<QList<DaySales>> SalesStore::between(QDate first, QDate last)
{
    QList<DaySales> days;
    const Result<void> read = m_database.run(
        uR"(SELECT day, amount, receipts, source, at FROM day_sales WHERE day >= ? AND day <= ? ORDER BY day)"_s,
        {first.toString(Qt::ISODate), last.toString(Qt::ISODate)}, [&](const QSqlQuery& row) {
            DaySales day;
            day.day = QDate::fromString(row.value(0).toString(), Qt::ISODate);
            day.amount = row.value(1).toLongLong();
            if (!row.value(2).isNull())
                day.receipts = row.value(2).toInt();
            day.source = salesSourceFromKey(row.value(3).toString()).value_or(SalesSource::Typed);
            day.at = QDateTime::fromString(row.value(4).toString(), Qt::ISODateWithMs).toUTC();
            days << day;
        });
    if (!read)
        return read.error();
    return days;
}

} // namespace madang
