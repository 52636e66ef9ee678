#include "services/storage/account_tables.h"

#include "services/database.h"

using namespace Qt::StringLiterals;

namespace madang {

// Times are milliseconds since 1970 UTC, 0 for none. What is a person's is sealed; `…_lookup` are keyed hashes.
Result<void> createAccounts(Database& database)
{
    for (const QString& statement : {
             uR"(CREATE TABLE accounts (
                id TEXT PRIMARY KEY,
                name BLOB NOT NULL,
                mobile BLOB NOT NULL,
                email BLOB NOT NULL,
                mobile_lookup BLOB NOT NULL UNIQUE,
                email_lookup BLOB NOT NULL UNIQUE,
                password TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                password_at INTEGER NOT NULL) STRICT)"_s,
             uR"(CREATE TABLE account_consents (
                account_id TEXT NOT NULL REFERENCES accounts (id),
                text_id TEXT NOT NULL,
                version INTEGER NOT NULL,
                given INTEGER NOT NULL,
                at INTEGER NOT NULL,
                PRIMARY KEY (account_id, text_id, at)) STRICT)"_s,
             uR"(CREATE TABLE account_sessions (
                id TEXT PRIMARY KEY,
                account_id TEXT NOT NULL REFERENCES accounts (id),
                refresh_digest BLOB NOT NULL,
                previous_digest BLOB NOT NULL,
                rotated_at INTEGER NOT NULL,
                expires_at INTEGER NOT NULL,
                ended_at INTEGER NOT NULL DEFAULT 0) STRICT)"_s,
             u"CREATE INDEX account_sessions_by_account ON account_sessions (account_id)"_s,
             uR"(CREATE TABLE lockouts (
                subject TEXT PRIMARY KEY,
                wrong INTEGER NOT NULL,
                locks INTEGER NOT NULL,
                locked_at INTEGER NOT NULL,
                locked_until INTEGER NOT NULL) STRICT)"_s,
             uR"(CREATE TABLE counter_pins (
                role TEXT PRIMARY KEY,
                hash TEXT NOT NULL,
                set_at INTEGER NOT NULL) STRICT)"_s,
             uR"(CREATE TABLE counter_state (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                role TEXT NOT NULL) STRICT)"_s,
             uR"(CREATE TABLE business_registration (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                number TEXT NOT NULL,
                owner_name BLOB,
                opened_on TEXT NOT NULL,
                status TEXT NOT NULL,
                matches INTEGER NOT NULL,
                closed_on TEXT NOT NULL,
                waiting INTEGER NOT NULL,
                by_hand INTEGER NOT NULL,
                checked_at INTEGER NOT NULL) STRICT)"_s,
         }) {
        if (Result<void> done = database.run(statement); !done)
            return done;
    }
    return {};
}

} // namespace madang
