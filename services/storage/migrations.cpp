#include "services/storage/migrations.h"

#include "services/database.h"
#include "services/storage/account_tables.h"
#include "services/storage/cost_tables.h"
#include "services/storage/export_tables.h"
#include "services/storage/job_tables.h"
#include "services/storage/participation_tables.h"
#include "services/storage/personal_tables.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {

Result<void> runAll(Database& database, const QStringList& statements)
{
    for (const QString& statement : statements) {
        if (Result<void> done = database.run(statement); !done)
            return done;
    }
    return {};
}

Result<void> createFirstTables(Database& database)
{
    return runAll(database,
                  {
                      uR"(CREATE TABLE store_profile (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                body TEXT NOT NULL) STRICT)"_s,
                      uR"(CREATE TABLE campaigns (
                id TEXT PRIMARY KEY,
                state TEXT NOT NULL,
                title TEXT NOT NULL,
                goal TEXT NOT NULL,
                first_day TEXT NOT NULL,
                last_day TEXT NOT NULL,
                practice INTEGER NOT NULL,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL,
                body TEXT NOT NULL) STRICT)"_s,
                      u"CREATE INDEX campaigns_by_state ON campaigns (state, updated_at)"_s,
                      uR"(CREATE TABLE publications (
                intent_id TEXT PRIMARY KEY,
                campaign_id TEXT NOT NULL REFERENCES campaigns (id),
                channel TEXT NOT NULL,
                state TEXT NOT NULL,
                committing INTEGER NOT NULL DEFAULT 0,
                link TEXT NOT NULL DEFAULT '',
                remote_id TEXT NOT NULL DEFAULT '',
                reason TEXT NOT NULL DEFAULT '',
                reason_detail TEXT NOT NULL DEFAULT '',
                attempt INTEGER NOT NULL DEFAULT 0,
                percent INTEGER NOT NULL DEFAULT 0,
                payload TEXT NOT NULL,
                prepared TEXT NOT NULL DEFAULT '{}',
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL) STRICT)"_s,
                      uR"(CREATE UNIQUE INDEX publications_one_alive ON publications (campaign_id, channel)
                WHERE state NOT IN ('failed', 'skipped'))"_s,
                      uR"(CREATE TABLE entries (
                id TEXT PRIMARY KEY,
                campaign_id TEXT NOT NULL REFERENCES campaigns (id),
                number TEXT NOT NULL UNIQUE,
                code TEXT NOT NULL UNIQUE,
                phone TEXT NOT NULL,
                nickname TEXT NOT NULL,
                weight INTEGER NOT NULL,
                source TEXT NOT NULL,
                at TEXT NOT NULL,
                UNIQUE (campaign_id, phone)) STRICT)"_s,
                      uR"(CREATE TABLE draws (
                campaign_id TEXT PRIMARY KEY REFERENCES campaigns (id),
                seal BLOB NOT NULL,
                seed BLOB NOT NULL,
                winners TEXT NOT NULL,
                at TEXT NOT NULL) STRICT)"_s,
                      uR"(CREATE TABLE metric_points (
                campaign_id TEXT NOT NULL REFERENCES campaigns (id),
                channel TEXT NOT NULL,
                kind TEXT NOT NULL,
                at INTEGER NOT NULL,
                value INTEGER NOT NULL,
                PRIMARY KEY (campaign_id, channel, kind, at)) STRICT, WITHOUT ROWID)"_s,
                  });
}

/// Publishing at a chosen time, and taking down.
Result<void> addTimesToPublications(Database& database)
{
    return runAll(database,
                  {
                      u"ALTER TABLE publications ADD COLUMN due_at TEXT NOT NULL DEFAULT ''"_s,
                      u"ALTER TABLE publications ADD COLUMN withdrawing INTEGER NOT NULL DEFAULT 0"_s,
                      u"DROP INDEX publications_one_alive"_s,
                      uR"(CREATE UNIQUE INDEX publications_one_alive ON publications (campaign_id, channel)
                WHERE state NOT IN ('failed', 'skipped', 'withdrawn'))"_s,
                  });
}

/// What the store took in, by days.
Result<void> createDaySales(Database& database)
{
    return runAll(database, {uR"(CREATE TABLE day_sales (
                day TEXT PRIMARY KEY,
                amount INTEGER NOT NULL,
                receipts INTEGER,
                source TEXT NOT NULL,
                at TEXT NOT NULL) STRICT, WITHOUT ROWID)"_s});
}

/// How an event's posters were before.
Result<void> createPosterVersions(Database& database)
{
    return runAll(database,
                  {
                      uR"(CREATE TABLE poster_versions (
                id INTEGER PRIMARY KEY,
                campaign_id TEXT NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
                at TEXT NOT NULL,
                body TEXT NOT NULL) STRICT)"_s,
                      u"CREATE INDEX poster_versions_by_campaign ON poster_versions (campaign_id, id)"_s,
                  });
}

constexpr std::array kMigrations{
    Migration{1, createFirstTables},      Migration{2, createJobs},           Migration{3, createAiCosts},
    Migration{4, addTimesToPublications}, Migration{5, sealPersonalData},     Migration{6, createAccounts},
    Migration{7, createDaySales},         Migration{8, createPosterVersions}, Migration{9, extendParticipation},
    Migration{10, createExports},
};

} // namespace

std::span<const Migration> migrations()
{
    return kMigrations;
}

} // namespace madang
