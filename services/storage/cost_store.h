#pragma once

#include "domain/ai_cost.h"
#include "domain/result.h"

#include <QDate>
#include <QList>

namespace madang {

class Database;

/// Rows of ai_costs. `month`: any day of a month in Korea.
class CostStore final {
public:
    explicit CostStore(Database& database);

    /// Writes the entry as Reserved where `ceiling` lets it, together with the look at what the month has cost, so that
    /// several who ask at once never pass the ceiling. Its id; CostCeiling.
    Result<qint64> reserve(const CostEntry& entry, QDate month, Won ceiling);
    /// From Reserved or Unknown; what is settled stays as it is.
    Result<void> settle(qint64 id, SpendState state, Won amount);
    /// From Reserved to Unknown, at what was set aside.
    Result<void> giveUp(qint64 id);
    Result<void> giveUpAll();

    Result<Won> sum(QDate month);
    /// Newest first.
    Result<QList<CostEntry>> entries(QDate month);
    Result<QList<CostEntry>> entriesOf(const QString& reference);

private:
    Database& m_database;
};

} // namespace madang
