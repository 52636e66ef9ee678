#include "services/storage/entry_store.h"

#include "services/database.h"

#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString stamp(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime moment(const QVariant& text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs).toUTC();
}
} // namespace

EntryStore::EntryStore(Database& database)
    : m_database(database)
{
}

Result<void> EntryStore::add(const Entry& e)
{
    return m_database.run(
        uR"(INSERT INTO entries (id, campaign_id, number, code, phone, nickname, weight, source, at)
                              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        {e.id, e.campaignId, e.number, e.code, e.phone, e.nickname, e.weight, entrySourceKey(e.source), stamp(e.at)});
}

Result<void> EntryStore::addAll(const QList<Entry>& entries)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (const Entry& entry : entries) {
            if (Result<void> added = add(entry); !added)
                return added;
        }
        return {};
    });
}

Result<void> EntryStore::removeAll(const QStringList& ids)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (const QString& id : ids) {
            if (Result<void> removed = m_database.run(u"DELETE FROM entries WHERE id = ?"_s, {id}); !removed)
                return removed;
        }
        return {};
    });
}

Result<int> EntryStore::highestNumber(const QString& campaignId)
{
    int highest = 0;
    const Result<void> read = m_database.run(
        u"SELECT number FROM entries WHERE campaign_id = ?"_s, {campaignId},
        [&](const QSqlQuery& row) { highest = std::max(highest, runningNumber(row.value(0).toString())); });
    if (!read)
        return read.error();
    return highest;
}

Result<QList<Entry>> EntryStore::all(const QString& campaignId)
{
    QList<Entry> entries;
    const Result<void> read = m_database.run(
        u"SELECT id, number, code, phone, nickname, weight, source, at FROM entries WHERE campaign_id = ? ORDER BY rowid DESC"_s,
        {campaignId}, [&](const QSqlQuery& row) {
            Entry e;
            e.id = row.value(0).toString();
            e.campaignId = campaignId;
            e.number = row.value(1).toString();
            e.code = row.value(2).toString();
            e.phone = row.value(3).toString();
            e.nickname = row.value(4).toString();
            e.weight = row.value(5).toInt();
            e.source = entrySourceFromKey(row.value(6).toString()).value_or(EntrySource::Counter);
            e.at = moment(row.value(7));
            entries << e;
        });
    if (!read)
        return read.error();
    return entries;
}

Result<int> EntryStore::count(const QString& campaignId)
{
    int count = 0;
    const Result<void> read = m_database.run(u"SELECT count(*) FROM entries WHERE campaign_id = ?"_s, {campaignId},
                                             [&](const QSqlQuery& row) { count = row.value(0).toInt(); });
    if (!read)
        return read.error();
    return count;
}

Result<void> EntryStore::addDraw(const Draw& d)
{
    return m_database.run(u"INSERT INTO draws (campaign_id, seal, seed, winners, at) VALUES (?, ?, ?, ?, ?)"_s,
                          {d.campaignId, d.seal, d.seed, d.winners.join(u' '), stamp(d.at)});
}

Result<Draw> EntryStore::draw(const QString& campaignId)
{
    std::optional<Draw> found;
    const Result<void> read = m_database.run(
        u"SELECT seal, seed, winners, at FROM draws WHERE campaign_id = ?"_s, {campaignId}, [&](const QSqlQuery& row) {
            found = Draw{campaignId, row.value(0).toByteArray(), row.value(1).toByteArray(),
                         row.value(2).toString().split(u' ', Qt::SkipEmptyParts), moment(row.value(3))};
        });
    if (!read)
        return read.error();
    if (!found)
        return Error{ErrorKind::NotFound, u"not drawn yet"_s, {}};
    return *found;
}

MetricStore::MetricStore(Database& database)
    : m_database(database)
{
}

Result<void> MetricStore::add(const QList<MetricPoint>& points)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (const MetricPoint& p : points) {
            const Result<void> written = m_database.run(
                uR"(INSERT INTO metric_points (campaign_id, channel, kind, at, value) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (campaign_id, channel, kind, at) DO UPDATE SET value = excluded.value)"_s,
                {p.campaignId, p.channel, metricKindKey(p.kind), p.at.toMSecsSinceEpoch(), p.value});
            if (!written)
                return written;
        }
        return {};
    });
}

Result<QList<MetricPoint>> MetricStore::latest(const QString& campaignId)
{
    QList<MetricPoint> points;
    const Result<void> read = m_database.run(
        uR"(SELECT channel, kind, max(at), value FROM metric_points WHERE campaign_id = ? GROUP BY channel, kind)"_s,
        {campaignId}, [&](const QSqlQuery& row) {
            if (const auto kind = metricKindFromKey(row.value(1).toString()))
                points.append({campaignId, row.value(0).toString(), *kind,
                               QDateTime::fromMSecsSinceEpoch(row.value(2).toLongLong(), Qt::UTC),
                               row.value(3).toLongLong()});
        });
    if (!read)
        return read.error();
    return points;
}

} // namespace madang
