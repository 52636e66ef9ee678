#include "services/backup_service.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/data_key_service.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/secrets/portable_backup.h"
#include "services/storage/backups.h"
#include "services/storage/key_file.h"
#include "services/storage/tombstones.h"

#include <QDir>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kIncoming = u"incoming"_s;

Error tooShort()
{
    return {ErrorKind::InvalidInput, u"the password is too short"_s, {}};
}

/// Not on the GUI thread.
Result<void> pack(const QString& folder, const Secret& key, const QString& file, const Secret& password,
                  const PassphraseCost& cost)
{
    const QDir data(folder);
    const QString copy = data.filePath(u"backups/leaving.db"_s);
    if (Result<void> copied = backUp(folder, copy); !copied)
        return copied;
    QList<PortableItem> items{{kPortableKey, {}, key.reveal()}, {kPortableDatabase, copy, {}}};
    for (const QString& name : {kPortableDestroyed, kPortableLogo}) {
        if (data.exists(name))
            items.append({name, data.filePath(name), {}});
    }
    for (const QString& pictures : kPortableFolders) {
        for (const QString& picture : QDir(data.filePath(pictures)).entryList(QDir::Files)) {
            const QString name = pictures + u'/' + picture;
            if (isPortableName(name)) // what else lies there is not ours
                items.append({name, data.filePath(name), {}});
        }
    }
    const Result<void> written = writePortable(file, password, items, cost);
    QFile::remove(copy);
    return written;
}

/// Whether the unpacked key is the one that the unpacked data is sealed with.
Result<Secret> keyOf(const QString& unpacked)
{
    QFile file(QDir(unpacked).filePath(kPortableKey));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Damaged, u"the backup has no key"_s, {}};
    const Secret key(file.readAll());
    const Result<QByteArray> wanted = fingerprintIn(QDir(unpacked).filePath(kPortableDatabase));
    if (!wanted)
        return wanted.error();
    if (fingerprintOf(key) != *wanted)
        return Error{ErrorKind::Damaged, u"the key of the backup is not the key of its data"_s, {}};
    return key;
}

/// Replaces a file by another; the old one stays until the new one is there.
Result<void> replace(const QString& from, const QString& to)
{
    const QString before = to + u".before"_s;
    QFile::remove(before);
    const bool hadOne = QFile::exists(to);
    if ((hadOne && !QFile::rename(to, before)) || !QFile::rename(from, to))
        return Error{ErrorKind::ReadOnly, u"cannot replace "_s + to, {}};
    QFile::remove(before);
    return {};
}

/// What was destroyed on either computer stays so.
Result<void> joinTombstones(const QString& from, const QString& folder)
{
    QFile incoming(from);
    if (!incoming.exists())
        return {};
    if (!incoming.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, from, {}};
    return addTombstoneLines(folder, incoming.readAll());
}
} // namespace

Result<QString> unpackBackup(const QString& file, const Secret& password, const QString& folder)
{
    const QString target = QDir(folder).filePath(kIncoming);
    QDir(target).removeRecursively();
    Result<void> read = readPortable(file, password, target);
    if (read)
        read = checkBackup(QDir(target).filePath(kPortableDatabase));
    if (read) {
        const Result<Secret> key = keyOf(target);
        if (key)
            return target;
        read = key.error();
    }
    QDir(target).removeRecursively();
    return read.error();
}

BackupService::BackupService(QString folder, const DataKeyService& dataKey, const Clock& clock,
                             const PassphraseCost& cost, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_dataKey(dataKey)
    , m_clock(clock)
    , m_cost(cost)
{
    m_thread.setMaxThreadCount(1);
    QDir(QDir(m_folder).filePath(kIncoming)).removeRecursively(); // what a crash left of an import
}

BackupService::~BackupService()
{
    m_thread.waitForDone();
}

QFuture<Result<BackupFile>> BackupService::backUp(const QString& occasion)
{
    return async::then(this, QtConcurrent::run(&m_thread, &backUpBecause, occasion, m_folder, m_clock.now()),
                       [this](const Result<BackupFile>& made) {
                           if (!made)
                               log::warning(u"no backup: "_s + made.error().detail);
                           emit backupsChanged();
                           return made;
                       });
}

QFuture<Result<void>> BackupService::exportTo(const QString& file, const Secret& password)
{
    if (QString::fromUtf8(password.reveal()).size() < kPassphraseMin)
        return async::ready(Result<void>(tooShort()));
    if (m_dataKey.state() != DataKeyState::Open)
        return async::ready(Result<void>(Error{ErrorKind::Locked, u"the data key is not here"_s, {}}));
    return QtConcurrent::run(&m_thread, &pack, m_folder, m_dataKey.key(), file, password, m_cost);
}

QFuture<Result<QString>> BackupService::unpack(const QString& file, const Secret& password)
{
    return QtConcurrent::run(&m_thread, &unpackBackup, file, password, m_folder);
}

bool needsPassword(const QString& file)
{
    return isPortable(file);
}

Result<void> putInPlace(const QString& unpacked, const QString& folder, const QDateTime& now)
{
    const QDir from(unpacked);
    const QDir data(folder);
    const Result<Secret> key = keyOf(unpacked);
    if (!key)
        return key.error();
    if (Result<void> saved = saveKeyFile(folder, *key); !saved)
        return saved;
    if (Result<void> joined = joinTombstones(from.filePath(kPortableDestroyed), folder); !joined)
        return joined;
    for (const QString& pictures : kPortableFolders) {
        data.mkpath(pictures);
        for (const QString& picture : QDir(from.filePath(pictures)).entryList(QDir::Files)) {
            const QString name = pictures + u'/' + picture; // named by its content: one that is there is the same
            if (!data.exists(name) && !QFile::rename(from.filePath(name), data.filePath(name)))
                return Error{ErrorKind::ReadOnly, u"cannot put a picture in place"_s, {}};
        }
    }
    if (from.exists(kPortableLogo)) {
        if (Result<void> placed = replace(from.filePath(kPortableLogo), data.filePath(kPortableLogo)); !placed)
            return placed;
    }
    const Result<void> restored = restoreFrom(from.filePath(kPortableDatabase), folder, now);
    if (restored)
        QDir(unpacked).removeRecursively();
    return restored;
}

QStringList eraseEverything(const QString& folder)
{
    QStringList left;
    const QDir data(folder);
    const auto removeFiles = [&](const QStringList& patterns) {
        for (const QString& name : data.entryList(patterns, QDir::Files | QDir::Hidden)) {
            if (!QFile::remove(data.filePath(name)))
                left << name;
        }
    };
    removeFiles({u"data-*.key"_s, u"secrets.vault"_s});
    removeFiles(
        {u"madang.db*"_s, u"cache.db*"_s, u"settings.ini*"_s, u"logo.png"_s, u"practice.json"_s, u"destroyed.list"_s});
    for (const QString& name : {u"backups"_s, u"pictures"_s, u"store"_s, u"media"_s, kIncoming, u"logs"_s}) {
        if (data.exists(name) && !QDir(data.filePath(name)).removeRecursively())
            left << name;
    }
    for (const QString& name : std::as_const(left))
        log::warning(u"not deleted: "_s + name);
    return left;
}

} // namespace madang
