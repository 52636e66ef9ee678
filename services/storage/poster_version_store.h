#pragma once

#include "domain/result.h"
#include "services/poster_versions.h"

namespace madang {

class Database;

/// Rows of poster_versions; they go with their event.
class PosterVersionStore final {
public:
    explicit PosterVersionStore(Database& database);

    Result<void> add(const QString& campaignId, const PosterVersion& version);
    /// Newest first.
    Result<QList<PosterVersion>> of(const QString& campaignId);
    Result<void> keepNewest(const QString& campaignId, int count);
    Result<QList<PosterWork>> all();

private:
    Database& m_database;
};

} // namespace madang
