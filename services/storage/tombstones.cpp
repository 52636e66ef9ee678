#include "services/storage/tombstones.h"

#include "services/database.h"
#include "services/log.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSaveFile>
#include <QSet>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Tombstone {
    QString entryId;
    QString campaignId;
    QString at;
};

QByteArray lineOf(const Tombstone& stone)
{
    return (QStringList{stone.entryId, stone.campaignId, stone.at}.join(u' ') + u'\n').toUtf8();
}

/// What is not a whole line counts for nothing.
QList<Tombstone> stonesIn(const QByteArray& text)
{
    QList<Tombstone> stones;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QStringList parts = QString::fromUtf8(lines.at(i)).split(u' ');
        if (parts.size() == 3)
            stones.append({parts.at(0), parts.at(1), parts.at(2)});
    }
    return stones;
}

Result<QHash<QString, Tombstone>> listed(const QString& folder)
{
    QHash<QString, Tombstone> stones;
    QFile file(tombstonePath(folder));
    if (!file.exists())
        return stones;
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, file.fileName() + u": "_s + file.errorString(), {}};
    for (const Tombstone& stone : stonesIn(file.readAll()))
        stones.insert(stone.entryId, stone);
    return stones;
}

Result<QHash<QString, Tombstone>> recorded(Database& database)
{
    QHash<QString, Tombstone> stones;
    const Result<void> read
        = database.run(u"SELECT entry_id, campaign_id, at FROM destroyed_entries"_s, {}, [&](const QSqlQuery& row) {
              const QString id = row.value(0).toString();
              stones.insert(id, {id, row.value(1).toString(), row.value(2).toString()});
          });
    return read ? Result<QHash<QString, Tombstone>>(stones) : Result<QHash<QString, Tombstone>>(read.error());
}

Result<void> addToList(const QString& folder, const QByteArray& lines)
{
    // Written anew as a whole: a half line of a crash must not swallow the next.
    QByteArray all;
    QFile before(tombstonePath(folder));
    if (before.exists()) {
        if (!before.open(QIODevice::ReadOnly))
            return Error{ErrorKind::FileUnreadable, before.fileName() + u": "_s + before.errorString(), {}};
        all = before.readAll();
        all.truncate(all.lastIndexOf('\n') + 1);
    }
    all += lines;
    QSaveFile file(tombstonePath(folder));
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, file.errorString(), {}};
    if (file.write(all) != all.size() || !file.commit())
        return Error{ErrorKind::DiskFull, file.errorString(), {}};
    return {};
}

Result<void> emptyOne(Database& database, const Tombstone& stone)
{
    Result<void> emptied = database.run(
        u"UPDATE entries SET phone = NULL, phone_key = NULL, nickname = NULL WHERE id = ?"_s, {stone.entryId});
    if (!emptied)
        return emptied;
    if (Result<void> gone = database.run(u"DELETE FROM subscribers WHERE id = ?"_s, {stone.entryId}); !gone)
        return gone;
    return database.run(u"INSERT OR IGNORE INTO destroyed_entries (entry_id, campaign_id, at) VALUES (?, ?, ?)"_s,
                        {stone.entryId, stone.campaignId, stone.at});
}
} // namespace

QString tombstonePath(const QString& folder)
{
    return QDir(folder).filePath(u"destroyed.list"_s);
}

Result<void> writeTombstones(const QString& folder, const QString& campaignId, const QStringList& entryIds,
                             const QDateTime& at)
{
    QByteArray lines;
    for (const QString& id : entryIds)
        lines += lineOf({id, campaignId, at.toUTC().toString(Qt::ISODateWithMs)});
    return addToList(folder, lines);
}

Result<void> addTombstoneLines(const QString& folder, const QByteArray& lines)
{
    QByteArray whole;
    for (const Tombstone& stone : stonesIn(lines))
        whole += lineOf(stone);
    return addToList(folder, whole);
}

Result<void> emptyEntries(Database& database, const QString& campaignId, const QStringList& entryIds,
                          const QDateTime& at)
{
    for (const QString& id : entryIds) {
        if (Result<void> done = emptyOne(database, {id, campaignId, at.toUTC().toString(Qt::ISODateWithMs)}); !done)
            return done;
    }
    return {};
}

Result<void> mergeTombstones(Database& database)
{
    const Result<QHash<QString, Tombstone>> outside = listed(database.folder());
    if (!outside)
        return outside.error();
    const Result<QHash<QString, Tombstone>> inside = recorded(database);
    if (!inside)
        return inside.error();
    QByteArray missing;
    for (const Tombstone& stone : *inside) {
        if (!outside->contains(stone.entryId))
            missing += lineOf(stone);
    }
    if (!missing.isEmpty()) {
        if (Result<void> added = addToList(database.folder(), missing); !added)
            return added;
    }
    QList<Tombstone> back;
    for (const Tombstone& stone : *outside) {
        if (!inside->contains(stone.entryId))
            back << stone;
    }
    if (back.isEmpty())
        return {};
    log::info(u"%1 entries that had been destroyed came back with a backup and are destroyed again"_s.arg(back.size()));
    Result<void> destroyed = database.inTransaction([&]() -> Result<void> {
        for (const Tombstone& stone : std::as_const(back)) {
            if (Result<void> done = emptyOne(database, stone); !done)
                return done;
        }
        return {};
    });
    return destroyed ? database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) : destroyed;
}

} // namespace madang
