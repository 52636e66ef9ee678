#include "services/storage/volume.h"

#include <QDir>
#include <QStorageInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// Beginnings of names, lower case.
constexpr std::array kUnfit{"vfat", "msdos", "fat",    "exfat", "nfs",        "cifs",       "smb",
                            "afp",  "9p",    "webdav", "davfs", "fuse.sshfs", "fuse.rclone"};
} // namespace

bool isLocalJournalling(const QByteArray& fileSystem, const QString& folder)
{
    if (QDir::fromNativeSeparators(folder).startsWith(u"//"_s)) // \\server\share
        return false;
    const QByteArray name = fileSystem.toLower();
    return std::ranges::none_of(kUnfit, [&](const char* unfit) { return name.startsWith(unfit); });
}

bool takesWriteAheadLog(const QString& folder)
{
    return isLocalJournalling(QStorageInfo(folder).fileSystemType(), folder);
}

QString journalPragma(const QString& folder)
{
    return takesWriteAheadLog(folder) ? u"PRAGMA journal_mode=WAL"_s : u"PRAGMA journal_mode=DELETE"_s;
}

} // namespace madang
