#pragma once

#include "domain/export_record.h"
#include "domain/result.h"

namespace madang {

class Database;

/// Rows of exports: what left the program, when, and why.
class ExportStore final {
public:
    explicit ExportStore(Database& database);

    /// Its id.
    Result<qint64> add(const ExportRecord& record);
    Result<void> settle(qint64 id, ExportOutcome outcome, int entries);
    /// Newest first; of all events where it is empty.
    Result<QList<ExportRecord>> all(const QString& campaignId);

private:
    Database& m_database;
};

} // namespace madang
