#include "services/storage/personal_tables.h"

#include "services/database.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/storage/backups.h"
#include "services/storage/key_file.h"

#include <QFile>
#include <QSqlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSealedSince = 5;

// Columns that hold what PersonalCipher sealed. To seal another: one line here. A new data key is made only where all
// of them are empty.
struct SealedColumn {
    const char* table;
    const char* column;
};
constexpr std::array kSealedColumns{
    SealedColumn{"entries", "phone"},     SealedColumn{"entries", "nickname"},
    SealedColumn{"accounts", "name"},     SealedColumn{"accounts", "mobile"},
    SealedColumn{"accounts", "email"},    SealedColumn{"business_registration", "owner_name"},
    SealedColumn{"subscribers", "phone"},
};

Result<void> createTables(Database& database)
{
    for (const QString& statement : {
             u"CREATE TABLE data_keys (fingerprint BLOB PRIMARY KEY, is_current INTEGER NOT NULL) STRICT"_s,
             u"CREATE TABLE chores (name TEXT PRIMARY KEY) STRICT"_s,
             u"INSERT INTO chores (name) VALUES ('sweep')"_s,
             // Sealed: phone, nickname; NULL once they are destroyed. phone_key finds a phone within its event.
             uR"(CREATE TABLE entries_sealed (
                id TEXT PRIMARY KEY,
                campaign_id TEXT NOT NULL REFERENCES campaigns (id),
                number TEXT NOT NULL UNIQUE,
                code TEXT NOT NULL UNIQUE,
                phone BLOB,
                phone_key BLOB,
                nickname BLOB,
                weight INTEGER NOT NULL,
                source TEXT NOT NULL,
                at TEXT NOT NULL,
                UNIQUE (campaign_id, phone_key)) STRICT)"_s,
             uR"(CREATE TABLE destructions (
                id INTEGER PRIMARY KEY,
                campaign_id TEXT NOT NULL,
                entries INTEGER NOT NULL,
                reason TEXT NOT NULL,
                at TEXT NOT NULL) STRICT)"_s,
             uR"(CREATE TABLE destroyed_entries (
                entry_id TEXT PRIMARY KEY,
                campaign_id TEXT NOT NULL,
                at TEXT NOT NULL) STRICT, WITHOUT ROWID)"_s,
         }) {
        if (Result<void> done = database.run(statement); !done)
            return done;
    }
    return {};
}

/// The given one, the one of before, the environment's, or a new one that is kept in a file for now.
Result<Secret> localKey(Database& database)
{
    if (!database.sealingKey().isEmpty())
        return database.sealingKey();
    const Result<std::optional<Secret>> given = dataKeyOfEnvironment();
    if (!given)
        return given.error();
    if (*given)
        return **given;
    const Result<QByteArray> current = currentFingerprint(database);
    if (!current)
        return current.error();
    if (!current->isEmpty())
        return loadKeyFile(database.folder(), *current);
    const Secret made = newDataKey();
    if (const Result<void> saved = saveKeyFile(database.folder(), made); !saved)
        return saved.error();
    return made;
}

Result<void> sealRow(Database& database, const PersonalCipher& cipher, QVariantList row)
{
    const QString id = row.at(0).toString();
    const QString phone = row.at(4).toString();
    const Result<QByteArray> sealedPhone = cipher.seal({u"entries"_s, u"phone"_s, id}, phone);
    const Result<QByteArray> phoneKey = cipher.lookUp({u"entries"_s, u"phone"_s, row.at(1).toString()}, phone);
    const Result<QByteArray> nickname = cipher.seal({u"entries"_s, u"nickname"_s, id}, row.at(5).toString());
    if (!sealedPhone || !phoneKey || !nickname)
        return Error{ErrorKind::Internal, u"an entry could not be sealed"_s, {}};
    row[4] = *sealedPhone;
    row[5] = *nickname;
    row.insert(5, *phoneKey);
    return database.run(
        uR"(INSERT INTO entries_sealed (id, campaign_id, number, code, phone, phone_key, nickname, weight, source, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        row);
}

Result<void> sealRows(Database& database)
{
    QList<QVariantList> rows;
    Result<void> done = database.run(
        u"SELECT id, campaign_id, number, code, phone, nickname, weight, source, at FROM entries ORDER BY rowid"_s, {},
        [&](const QSqlQuery& query) {
            QVariantList row;
            for (int i = 0; i < 9; ++i)
                row << query.value(i);
            rows << row;
        });
    if (!done || rows.isEmpty())
        return done;
    const Result<Secret> key = localKey(database);
    if (!key)
        return key.error();
    const PersonalCipher cipher(*key);
    database.setSealingKey(*key);
    for (const QVariantList& row : std::as_const(rows)) {
        if (done = sealRow(database, cipher, row); !done)
            return done;
    }
    return recordDataKey(database, cipher.fingerprint());
}

void sealBackups(Database& database)
{
    const QStringList old = backupsOlderThan(database.folder(), kSealedSince);
    if (old.isEmpty())
        return;
    const Result<Secret> key = localKey(database);
    const auto recorded = key ? recordDataKey(database, fingerprintOf(*key)) : Result<void>(key.error());
    for (const QString& backup : old) {
        const Result<void> sealed = recorded ? upgradeBackup(backup, *key) : recorded;
        if (sealed)
            continue;
        log::warning(u"an old backup with open phone numbers is removed: "_s + sealed.error().detail);
        if (!QFile::remove(backup))
            log::error(u"cannot remove "_s + backup);
    }
}
} // namespace

Result<void> sealPersonalData(Database& database)
{
    if (Result<void> created = createTables(database); !created)
        return created;
    if (Result<void> sealed = sealRows(database); !sealed)
        return sealed;
    if (Result<void> dropped = database.run(u"DROP TABLE entries"_s); !dropped)
        return dropped;
    return database.run(u"ALTER TABLE entries_sealed RENAME TO entries"_s);
}

Result<void> sweepPlainText(Database& database)
{
    bool isDue = false;
    if (Result<void> asked
        = database.run(u"SELECT name FROM chores WHERE name = 'sweep'"_s, {}, [&](const QSqlQuery&) { isDue = true; });
        !asked || !isDue)
        return asked;
    // The log goes into the file, the file is written anew without its free pages, and the log of that is emptied.
    for (const QString& statement :
         {u"PRAGMA wal_checkpoint(TRUNCATE)"_s, u"VACUUM"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
        if (Result<void> done = database.run(statement); !done)
            return done;
    }
    sealBackups(database);
    return database.run(u"DELETE FROM chores WHERE name = 'sweep'"_s);
}

Result<QByteArray> currentFingerprint(Database& database)
{
    QByteArray fingerprint;
    const Result<void> read = database.run(u"SELECT fingerprint FROM data_keys WHERE is_current = 1"_s, {},
                                           [&](const QSqlQuery& row) { fingerprint = row.value(0).toByteArray(); });
    return read ? Result<QByteArray>(fingerprint) : Result<QByteArray>(read.error());
}

Result<void> recordDataKey(Database& database, const QByteArray& fingerprint)
{
    if (Result<void> others
        = database.run(u"UPDATE data_keys SET is_current = 0 WHERE fingerprint <> ?"_s, {fingerprint});
        !others)
        return others;
    return database.run(
        u"INSERT INTO data_keys (fingerprint, is_current) VALUES (?, 1) ON CONFLICT (fingerprint) DO UPDATE SET is_current = 1"_s,
        {fingerprint});
}

Result<bool> holdsSealed(Database& database)
{
    bool holds = false;
    for (const SealedColumn& sealed : kSealedColumns) {
        const Result<void> asked = database.run(u"SELECT 1 FROM %1 WHERE %2 IS NOT NULL LIMIT 1"_s.arg(
                                                    QLatin1StringView(sealed.table), QLatin1StringView(sealed.column)),
                                                {}, [&](const QSqlQuery&) { holds = true; });
        if (!asked)
            return asked.error();
    }
    return holds;
}

} // namespace madang
