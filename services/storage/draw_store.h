#pragma once

#include "domain/draw.h"
#include "domain/result.h"

namespace madang {

class Database;

/// Rows of draws and replacements.
class DrawStore final {
public:
    explicit DrawStore(Database& database);

    /// Conflict where the event has been sealed or drawn before: neither can be repeated.
    Result<void> add(const Draw& sealed);
    /// What came out; Conflict where it had been drawn.
    Result<void> finish(const Draw& drawn);
    Result<void> addReplacement(const QString& campaignId, const Replacement& replacement);
    /// NotFound before the seal.
    Result<Draw> draw(const QString& campaignId);

private:
    Database& m_database;
};

} // namespace madang
