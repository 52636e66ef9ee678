#include "services/storage/job_tables.h"

#include "services/database.h"

using namespace Qt::StringLiterals;

namespace madang {

// Times are milliseconds since 1970 UTC, 0 for none. `expires_at` is when the row's next end of life comes: the cap of
// a job that is not finished, the end of a result, the end of a tombstone.
Result<void> createJobs(Database& database)
{
    for (const QString& statement : {
             uR"(CREATE TABLE jobs (
                id TEXT PRIMARY KEY,
                idempotency_key TEXT UNIQUE,
                kind TEXT NOT NULL,
                arguments BLOB NOT NULL,
                priority INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN
                    ('queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled', 'expired')),
                scheduled_at INTEGER NOT NULL,
                attempt INTEGER NOT NULL DEFAULT 0,
                wire_attempts INTEGER NOT NULL DEFAULT 0,
                instance TEXT NOT NULL DEFAULT '',
                seen_at INTEGER NOT NULL DEFAULT 0,
                cancel_asked INTEGER NOT NULL DEFAULT 0,
                progress INTEGER NOT NULL DEFAULT 0,
                checkpoint BLOB NOT NULL DEFAULT x'',
                checkpoint_progress INTEGER NOT NULL DEFAULT 0,
                result BLOB NOT NULL DEFAULT x'',
                error_kind TEXT NOT NULL DEFAULT '',
                error_detail TEXT NOT NULL DEFAULT '',
                created_at INTEGER NOT NULL,
                started_at INTEGER NOT NULL DEFAULT 0,
                finished_at INTEGER NOT NULL DEFAULT 0,
                expires_at INTEGER NOT NULL) STRICT)"_s,
             u"CREATE INDEX jobs_due ON jobs (priority, scheduled_at) WHERE state IN ('queued', 'waiting')"_s,
             u"CREATE INDEX jobs_running ON jobs (instance) WHERE state = 'running'"_s,
             u"CREATE INDEX jobs_end ON jobs (expires_at)"_s,
         }) {
        if (Result<void> done = database.run(statement); !done)
            return done;
    }
    return {};
}

} // namespace madang
