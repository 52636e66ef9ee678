#include "support/recorded_disk.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <cstddef>
#include <sqlite3.h>

namespace madang::test {

namespace {
constexpr qsizetype kSector = 512;
constexpr char kName[] = "recorded";

/// One of ours, with the file of the system behind it.
struct File {
    sqlite3_file base;
    RecordedDisk* disk;
    QString* path;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* mine(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file);
}

/// Hands a call on to the file behind.
template <auto Method, typename... Arguments>
int pass(sqlite3_file* file, Arguments... arguments)
{
    sqlite3_file* real = mine(file)->real();
    return (real->pMethods->*Method)(real, arguments...);
}

int closeFile(sqlite3_file* file)
{
    const int result = pass<&sqlite3_io_methods::xClose>(file);
    delete mine(file)->path;
    return result;
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    mine(file)->disk->record(RecordedDisk::Kind::Write, *mine(file)->path, offset,
                             QByteArray(static_cast<const char*>(bytes), count));
    return pass<&sqlite3_io_methods::xWrite>(file, bytes, count, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    mine(file)->disk->record(RecordedDisk::Kind::Truncate, *mine(file)->path, size, {});
    return pass<&sqlite3_io_methods::xTruncate>(file, size);
}

int syncFile(sqlite3_file* file, int flags)
{
    const int result = pass<&sqlite3_io_methods::xSync>(file, flags);
    mine(file)->disk->record(RecordedDisk::Kind::Sync, *mine(file)->path, 0, {});
    return result;
}

constexpr sqlite3_io_methods kMethods{
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = pass<&sqlite3_io_methods::xRead>,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = pass<&sqlite3_io_methods::xFileSize>,
    .xLock = pass<&sqlite3_io_methods::xLock>,
    .xUnlock = pass<&sqlite3_io_methods::xUnlock>,
    .xCheckReservedLock = pass<&sqlite3_io_methods::xCheckReservedLock>,
    .xFileControl = pass<&sqlite3_io_methods::xFileControl>,
    .xSectorSize = pass<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = pass<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = pass<&sqlite3_io_methods::xShmMap>,
    .xShmLock = pass<&sqlite3_io_methods::xShmLock>,
    .xShmBarrier =
        [](sqlite3_file* file) {
            sqlite3_file* real = mine(file)->real();
            real->pMethods->xShmBarrier(real);
        },
    .xShmUnmap = pass<&sqlite3_io_methods::xShmUnmap>,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};
} // namespace

struct RecordedDisk::Vfs {
    sqlite3_vfs own;
    sqlite3_vfs* real;

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        auto* real = reinterpret_cast<Vfs*>(vfs)->real;
        File* ours = mine(file);
        ours->base.pMethods = nullptr;
        const int result = real->xOpen(real, name, ours->real(), flags, outFlags);
        if (ours->real()->pMethods == nullptr)
            return result;
        ours->disk = static_cast<RecordedDisk*>(vfs->pAppData);
        ours->path = new QString(QString::fromUtf8(name != nullptr ? name : ""));
        ours->base.pMethods = &kMethods;
        return result;
    }

    static int remove(sqlite3_vfs* vfs, const char* name, int syncsFolder)
    {
        auto* real = reinterpret_cast<Vfs*>(vfs)->real;
        const int result = real->xDelete(real, name, syncsFolder);
        if (result == SQLITE_OK)
            static_cast<RecordedDisk*>(vfs->pAppData)
                ->record(syncsFolder != 0 ? Kind::SyncedDelete : Kind::Delete, QString::fromUtf8(name), 0, {});
        return result;
    }
};

RecordedDisk::RecordedDisk(QString folder)
    : m_folder(std::move(folder))
    , m_vfs(std::make_unique<Vfs>())
{
    for (const QString& name : QDir(m_folder).entryList(QDir::Files)) {
        QFile file(QDir(m_folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            m_atFirst.insert(name, file.readAll());
    }
    m_vfs->real = sqlite3_vfs_find(nullptr);
    m_vfs->own = *m_vfs->real;
    m_vfs->own.pNext = nullptr;
    m_vfs->own.zName = kName;
    m_vfs->own.szOsFile = int(sizeof(File)) + m_vfs->real->szOsFile;
    m_vfs->own.pAppData = this;
    m_vfs->own.xOpen = &Vfs::open;
    m_vfs->own.xDelete = &Vfs::remove;
    sqlite3_vfs_register(&m_vfs->own, 1);
}

RecordedDisk::~RecordedDisk()
{
    sqlite3_vfs_unregister(&m_vfs->own);
    sqlite3_vfs_register(m_vfs->real, 1);
}

qsizetype RecordedDisk::operations() const
{
    const std::lock_guard lock(m_mutex);
    return m_operations.size();
}

void RecordedDisk::record(Kind kind, const QString& path, qint64 offset, const QByteArray& bytes)
{
    if (QFileInfo(path).path() != m_folder)
        return; // a temporary file, or somebody else's
    const std::lock_guard lock(m_mutex);
    m_operations.append({kind, QFileInfo(path).fileName(), offset, bytes});
}

void RecordedDisk::losePower(qsizetype after, QRandomGenerator& random, const QString& target) const
{
    const std::lock_guard lock(m_mutex);
    QHash<QString, qsizetype> synced; // the last operation on each file that is surely there
    for (qsizetype i = 0; i < after; ++i) {
        const Operation& operation = m_operations.at(i);
        if (operation.kind == Kind::Sync || operation.kind == Kind::SyncedDelete)
            synced[operation.name] = i;
    }
    const auto isLucky = [&] { return random.bounded(2) == 1; };
    QHash<QString, QByteArray> files = m_atFirst;
    for (qsizetype i = 0; i < after; ++i) {
        const Operation& operation = m_operations.at(i);
        const bool isSure = synced.value(operation.name, -1) >= i;
        QByteArray& file = files[operation.name];
        switch (operation.kind) {
        case Kind::Write:
            for (qsizetype at = 0; at < operation.bytes.size(); at += kSector) {
                if (!isSure && !isLucky())
                    continue;
                const QByteArray sector = operation.bytes.mid(at, kSector);
                file.resize(std::max(file.size(), qsizetype(operation.offset) + at + sector.size()), '\0');
                file.replace(qsizetype(operation.offset) + at, sector.size(), sector);
            }
            break;
        case Kind::Truncate:
            if (isSure || isLucky())
                file.truncate(qsizetype(operation.offset));
            break;
        case Kind::Delete:
        case Kind::SyncedDelete:
            if (isSure || isLucky())
                files.remove(operation.name);
            break;
        case Kind::Sync:
            break;
        }
    }
    QDir(target).removeRecursively();
    QDir().mkpath(target);
    for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
        QFile file(QDir(target).filePath(it.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it->size())
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
    }
}

} // namespace madang::test
