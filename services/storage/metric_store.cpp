#include "services/storage/metric_store.h"

#include "services/database.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

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
