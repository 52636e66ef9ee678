#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace madang {

class Database;

/// What was destroyed stays destroyed, whichever backup is put back. The ids of destroyed entries stand in
/// madang.db and, outside of every backup and never replaced by one, in FOLDER/destroyed.list; each opening of the
/// database destroys what the list names and the database still has, and adds to the list what only the database knew.
///
/// An entry's id is random and says nothing about a person. A keyed hash of the phone would not do: there are few
/// enough phone numbers for whoever has the key to try them all. What this cannot do: reach a copy that was carried to
/// another computer before the destruction.
QString tombstonePath(const QString& folder);

/// On the disk when this returns: before the database says so, so that a crash in between finishes the work at the next
/// opening.
Result<void> writeTombstones(const QString& folder, const QString& campaignId, const QStringList& entryIds,
                             const QDateTime& at);

/// The same from another such list (of a backup from another computer); what is not a line of one is left out.
Result<void> addTombstoneLines(const QString& folder, const QByteArray& lines);

/// Empties the entries in the database and writes their names down, within a transaction of the caller.
Result<void> emptyEntries(Database& database, const QString& campaignId, const QStringList& entryIds,
                          const QDateTime& at);

/// Both sides know what either knew.
Result<void> mergeTombstones(Database& database);

} // namespace madang
