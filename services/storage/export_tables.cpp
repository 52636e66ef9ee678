#include "services/storage/export_tables.h"

#include "services/database.h"

using namespace Qt::StringLiterals;

namespace madang {

Result<void> createExports(Database& database)
{
    for (const QString& statement : {
             uR"(CREATE TABLE exports (
                id INTEGER PRIMARY KEY,
                campaign_id TEXT NOT NULL,
                at TEXT NOT NULL,
                who TEXT NOT NULL,
                form TEXT NOT NULL,
                in_clear INTEGER NOT NULL,
                reason TEXT NOT NULL,
                entries INTEGER NOT NULL,
                outcome TEXT NOT NULL) STRICT)"_s,
             // Running numbers that are being brought in, or taken back: what stands in them goes after a crash.
             uR"(CREATE TABLE arrivals (
                campaign_id TEXT PRIMARY KEY REFERENCES campaigns (id),
                first INTEGER NOT NULL,
                last INTEGER NOT NULL) STRICT, WITHOUT ROWID)"_s,
             u"CREATE INDEX entries_by_time ON entries (campaign_id, at)"_s,
         }) {
        if (Result<void> done = database.run(statement); !done)
            return done;
    }
    return {};
}

} // namespace madang
