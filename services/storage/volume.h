#pragma once

#include <QByteArray>
#include <QString>

namespace madang {

/// Whether SQLite's write-ahead log is safe in this folder. It needs shared memory and real locks, which network shares
/// and FAT volumes (a memory stick) do not have; there the slower rollback journal is used.
bool takesWriteAheadLog(const QString& folder);

/// The same for a file system as the operating system names it ("ext4", "vfat", "NTFS", "cifs", …).
bool isLocalJournalling(const QByteArray& fileSystem, const QString& folder);

/// The PRAGMA that says so to SQLite.
QString journalPragma(const QString& folder);

} // namespace madang
