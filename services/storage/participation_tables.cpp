#include "services/storage/participation_tables.h"

#include "services/database.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {

/// What was NUMBER of all events is RUNNING of each. A number ends with it: "EVT3F2A-20261123-001".
const QStringList kEntries{
    uR"(CREATE TABLE entries_of_events (
            id TEXT PRIMARY KEY,
            campaign_id TEXT NOT NULL REFERENCES campaigns (id),
            running INTEGER NOT NULL,
            number TEXT NOT NULL,
            code TEXT NOT NULL UNIQUE,
            phone BLOB,
            phone_key BLOB,
            nickname BLOB,
            weight INTEGER NOT NULL,
            source TEXT NOT NULL,
            referral TEXT NOT NULL DEFAULT '',
            at TEXT NOT NULL,
            UNIQUE (campaign_id, running),
            UNIQUE (campaign_id, phone_key)) STRICT)"_s,
    uR"(INSERT INTO entries_of_events
            (id, campaign_id, running, number, code, phone, phone_key, nickname, weight, source, at)
        SELECT id, campaign_id, CAST(substr(number, 18) AS INTEGER), number, code, phone, phone_key, nickname, weight,
            source, at FROM entries ORDER BY rowid)"_s,
    u"DROP TABLE entries"_s,
    u"ALTER TABLE entries_of_events RENAME TO entries"_s,
};

const QStringList kConsents{
    uR"(CREATE TABLE notices (
            campaign_id TEXT NOT NULL REFERENCES campaigns (id),
            language TEXT NOT NULL,
            version INTEGER NOT NULL,
            title TEXT NOT NULL,
            body TEXT NOT NULL,
            news TEXT NOT NULL,
            night TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (campaign_id, language, version)) STRICT, WITHOUT ROWID)"_s,
    uR"(CREATE TABLE consents (
            entry_id TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            given INTEGER NOT NULL,
            language TEXT NOT NULL,
            notice_version INTEGER NOT NULL,
            device TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (entry_id, kind)) STRICT, WITHOUT ROWID)"_s,
    // Who wants news of the store, whatever becomes of the event. Sealed: phone.
    uR"(CREATE TABLE subscribers (
            id TEXT PRIMARY KEY,
            phone BLOB NOT NULL,
            phone_key BLOB NOT NULL UNIQUE,
            night INTEGER NOT NULL,
            campaign_id TEXT NOT NULL,
            language TEXT NOT NULL,
            notice_version INTEGER NOT NULL,
            device TEXT NOT NULL,
            at TEXT NOT NULL) STRICT)"_s,
};

/// Draws of before have no promise and cannot be recomputed by the rules of now: their winners stay as they are.
const QStringList kDraws{
    uR"(CREATE TABLE draws_sealed (
            campaign_id TEXT PRIMARY KEY REFERENCES campaigns (id),
            mode TEXT NOT NULL,
            winners INTEGER NOT NULL,
            reserves INTEGER NOT NULL,
            number_kind TEXT NOT NULL,
            number_name TEXT NOT NULL,
            seal BLOB NOT NULL,
            secret BLOB NOT NULL,
            sealed_at TEXT NOT NULL,
            public_number TEXT NOT NULL DEFAULT '',
            drawn TEXT NOT NULL DEFAULT '',
            drawn_at TEXT NOT NULL DEFAULT '') STRICT)"_s,
    uR"(INSERT INTO draws_sealed (campaign_id, mode, winners, reserves, number_kind, number_name, seal, secret, sealed_at,
            drawn, drawn_at)
        SELECT campaign_id, 'weighted', length(winners) - length(replace(winners, ' ', '')) + 1, 0, 'called', '', seal,
            seed, at, winners, at FROM draws)"_s,
    u"DROP TABLE draws"_s,
    u"ALTER TABLE draws_sealed RENAME TO draws"_s,
    uR"(CREATE TABLE replacements (
            id INTEGER PRIMARY KEY,
            campaign_id TEXT NOT NULL REFERENCES campaigns (id),
            out_code TEXT NOT NULL UNIQUE,
            in_code TEXT NOT NULL UNIQUE,
            reason TEXT NOT NULL,
            at TEXT NOT NULL) STRICT)"_s,
    uR"(CREATE TABLE handovers (
            campaign_id TEXT NOT NULL REFERENCES campaigns (id),
            entry_code TEXT NOT NULL,
            state TEXT NOT NULL,
            won_at TEXT NOT NULL,
            contacted_at TEXT NOT NULL DEFAULT '',
            answered_at TEXT NOT NULL DEFAULT '',
            handed_over_at TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (campaign_id, entry_code)) STRICT, WITHOUT ROWID)"_s,
    uR"(INSERT INTO handovers (campaign_id, entry_code, state, won_at)
        SELECT d.campaign_id, e.code, 'won', d.drawn_at FROM draws d JOIN entries e ON e.campaign_id = d.campaign_id
            AND instr(' ' || d.drawn || ' ', ' ' || e.code || ' ') > 0)"_s,
    uR"(CREATE TABLE coupons (
            code TEXT PRIMARY KEY,
            campaign_id TEXT NOT NULL REFERENCES campaigns (id),
            entry_code TEXT NOT NULL,
            prize TEXT NOT NULL,
            issued_at TEXT NOT NULL,
            last_day TEXT NOT NULL,
            used_at TEXT NOT NULL DEFAULT '',
            used_place TEXT NOT NULL DEFAULT '',
            revoked INTEGER NOT NULL DEFAULT 0,
            UNIQUE (campaign_id, entry_code)) STRICT)"_s,
};
} // namespace

Result<void> extendParticipation(Database& database)
{
    for (const QString& statement : kEntries + kConsents + kDraws) {
        if (Result<void> done = database.run(statement); !done)
            return done;
    }
    return {};
}

} // namespace madang
