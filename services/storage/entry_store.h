#pragma once

#include "domain/draw.h"
#include "domain/entry.h"
#include "domain/metrics.h"
#include "domain/result.h"

namespace madang {

class Database;

/// Rows of entries and draws.
class EntryStore final {
public:
    explicit EntryStore(Database& database);

    /// Conflict where that phone has already joined that event.
    Result<void> add(const Entry& entry);
    /// All or none of them.
    Result<void> addAll(const QList<Entry>& entries);
    Result<void> removeAll(const QStringList& ids);
    /// The highest running number given out in that event, of the entries that are still there; 0 without any.
    Result<int> highestNumber(const QString& campaignId);
    /// Newest first.
    Result<QList<Entry>> all(const QString& campaignId);
    Result<int> count(const QString& campaignId);

    /// Conflict where the event has been drawn before: a draw cannot be repeated.
    Result<void> addDraw(const Draw& draw);
    /// NotFound before the draw.
    Result<Draw> draw(const QString& campaignId);

private:
    Database& m_database;
};

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
