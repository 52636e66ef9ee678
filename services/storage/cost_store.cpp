#include "services/storage/cost_store.h"

#include "services/database.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString keyOf(QDate month)
{
    return month.toString(u"yyyy-MM"_s);
}

CostEntry entryFrom(const QSqlQuery& row)
{
    CostEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.at = QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong(), Qt::UTC);
    entry.vendor = row.value(2).toString();
    entry.model = row.value(3).toString();
    entry.purpose = row.value(4).toString();
    entry.reference = row.value(5).toString();
    entry.atMost = row.value(6).toLongLong();
    entry.amount = row.value(7).toLongLong();
    entry.isApproximate = row.value(8).toBool();
    entry.state = spendStateFromKey(row.value(9).toString()).value_or(SpendState::Unknown);
    return entry;
}

Result<QList<CostEntry>> entriesBy(Database& database, const QString& column, const QString& value)
{
    QList<CostEntry> entries;
    const Result<void> read = database.run(
        uR"(SELECT id, at, vendor, model, purpose, reference, at_most, amount, approximate, state FROM ai_costs
            WHERE %1 = ? ORDER BY id DESC)"_s.arg(column),
        {value}, [&](const QSqlQuery& row) { entries << entryFrom(row); });
    if (!read)
        return read.error();
    return entries;
}
} // namespace

CostStore::CostStore(Database& database)
    : m_database(database)
{
}

Result<qint64> CostStore::reserve(const CostEntry& entry, QDate month, Won ceiling)
{
    qint64 id = 0;
    const Result<void> written = m_database.inTransaction([&]() -> Result<void> {
        const Result<Won> before = sum(month);
        if (!before)
            return before.error();
        if (entry.atMost > ceiling || *before > ceiling - entry.atMost)
            return Error{
                ErrorKind::CostCeiling, u"%1 + at most %2 of %3 won"_s.arg(*before).arg(entry.atMost).arg(ceiling), {}};
        return m_database.run(
            uR"(INSERT INTO ai_costs (at, month, vendor, model, purpose, reference, at_most, amount, approximate, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'reserved') RETURNING id)"_s,
            {entry.at.toMSecsSinceEpoch(), keyOf(month), entry.vendor, entry.model, entry.purpose, entry.reference,
             entry.atMost, entry.atMost, entry.isApproximate ? 1 : 0},
            [&](const QSqlQuery& row) { id = row.value(0).toLongLong(); });
    });
    if (!written)
        return written.error();
    return id;
}

Result<void> CostStore::settle(qint64 id, SpendState state, Won amount)
{
    return m_database.run(
        u"UPDATE ai_costs SET state = ?, amount = ? WHERE id = ? AND state IN ('reserved', 'unknown')"_s,
        {spendStateKey(state), amount, id});
}

Result<void> CostStore::giveUp(qint64 id)
{
    return m_database.run(u"UPDATE ai_costs SET state = 'unknown' WHERE state = 'reserved' AND id = ?"_s, {id});
}

Result<void> CostStore::giveUpAll()
{
    return m_database.run(u"UPDATE ai_costs SET state = 'unknown' WHERE state = 'reserved'"_s);
}

Result<Won> CostStore::sum(QDate month)
{
    Won sum = 0;
    const Result<void> read
        = m_database.run(u"SELECT COALESCE(SUM(amount), 0) FROM ai_costs WHERE month = ?"_s, {keyOf(month)},
                         [&](const QSqlQuery& row) { sum = row.value(0).toLongLong(); });
    if (!read)
        return read.error();
    return sum;
}

Result<QList<CostEntry>> CostStore::entries(QDate month)
{
    return entriesBy(m_database, u"month"_s, keyOf(month));
}

Result<QList<CostEntry>> CostStore::entriesOf(const QString& reference)
{
    return entriesBy(m_database, u"reference"_s, reference);
}

} // namespace madang
