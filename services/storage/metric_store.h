#pragma once

#include "domain/metrics.h"
#include "domain/result.h"

namespace madang {

class Database;

/// Rows of metric_points.
class MetricStore final {
public:
    explicit MetricStore(Database& database);

    Result<void> add(const QList<MetricPoint>& points);
    /// The newest counter of each channel and kind.
    Result<QList<MetricPoint>> latest(const QString& campaignId);

private:
    Database& m_database;
};

} // namespace madang
