#include "services/secrets/portable_backup.h"

#include "services/secrets/passphrase_key.h"
#include "services/secrets/sealed_stream.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QtEndian>

#include <functional>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QByteArray kMagic("MDGBACK\x01", kMagicSize);
constexpr qsizetype kStep = 1024 * 1024;
constexpr quint64 kLargest = 16ULL * 1024 * 1024 * 1024;

template <typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(qsizetype(sizeof(Number)), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

Result<void> writeItem(SealedWriter& writer, const PortableItem& item)
{
    const QByteArray name = item.name.toUtf8();
    QFile file(item.path);
    if (!item.path.isEmpty() && !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, item.path + u": "_s + file.errorString(), {}};
    const quint64 size = item.path.isEmpty() ? quint64(item.bytes.size()) : quint64(file.size());
    Result<void> written = writer.write(bigEndian(quint16(name.size())) + name + bigEndian(size) + item.bytes);
    quint64 left = item.path.isEmpty() ? 0 : size;
    while (written && left > 0) {
        const QByteArray bytes = file.read(qint64(std::min<quint64>(left, quint64(kStep))));
        if (bytes.isEmpty())
            return Error{ErrorKind::FileUnreadable, item.path + u" changed while it was read"_s, {}};
        left -= quint64(bytes.size());
        written = writer.write(bytes);
    }
    return written;
}

/// Hands each item's name and its bytes, part by part, to `use`; an empty part ends an item.
Result<void> readItems(SealedReader& reader, const std::function<Result<void>(const QString&, const QByteArray&)>& use)
{
    for (;;) {
        const Result<bool> ended = reader.isAtEnd();
        if (!ended || *ended)
            return ended ? Result<void>() : Result<void>(ended.error());
        const Result<QByteArray> nameSize = reader.read(2);
        if (!nameSize)
            return nameSize.error();
        const Result<QByteArray> name = reader.read(qFromBigEndian<quint16>(nameSize->constData()));
        const Result<QByteArray> sizeBytes = name ? reader.read(8) : name;
        if (!sizeBytes)
            return sizeBytes.error();
        quint64 left = qFromBigEndian<quint64>(sizeBytes->constData());
        const QString item = QString::fromUtf8(*name);
        if (!isPortableName(item) || left > kLargest)
            return Error{ErrorKind::Damaged, u"an item that is none of ours"_s, {}};
        while (left > 0) {
            const Result<QByteArray> bytes = reader.read(qsizetype(std::min<quint64>(left, quint64(kStep))));
            if (!bytes)
                return bytes.error();
            left -= quint64(bytes->size());
            if (Result<void> used = use(item, *bytes); !used)
                return used;
        }
        if (Result<void> used = use(item, {}); !used)
            return used;
    }
}

Result<void> readThrough(const QString& path, const Secret& password,
                         const std::function<Result<void>(const QString&, const QByteArray&)>& use)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    const Result<std::unique_ptr<SealedReader>> reader = SealedReader::start(file, kMagic, password);
    return reader ? readItems(**reader, use) : Result<void>(reader.error());
}
} // namespace

bool isPortableName(const QString& name)
{
    static const QRegularExpression picture(
        u"\\A(?:pictures/[0-9a-f]{64}\\.jpg|store/[0-9a-f]{64}(?:-cut)?\\.(?:png|jpg))\\z"_s);
    return name == kPortableDatabase || name == kPortableKey || name == kPortableDestroyed || name == kPortableLogo
        || picture.match(name).hasMatch();
}

bool isPortable(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kMagicSize - 1) == kMagic.left(kMagicSize - 1);
}

Result<void> writePortable(const QString& path, const Secret& password, const QList<PortableItem>& items,
                           const PassphraseCost& cost)
{
    const QString unfinished = path + u".unfinished"_s;
    QFile::remove(unfinished);
    Result<void> written;
    {
        QSaveFile file(unfinished); // its commit() has it on the disk
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return Error{ErrorKind::ReadOnly, unfinished + u": "_s + file.errorString(), {}};
        const Result<std::unique_ptr<SealedWriter>> writer = SealedWriter::start(file, kMagic, password, cost);
        if (!writer)
            return writer.error();
        for (const PortableItem& item : items) {
            if (written)
                written = writeItem(**writer, item);
        }
        if (written)
            written = (*writer)->finish();
        if (written && !file.commit())
            written = Error{ErrorKind::DiskFull, file.errorString(), {}};
    }
    if (written)
        written = readThrough(unfinished, password, [](const QString&, const QByteArray&) { return Result<void>(); });
    if (!written) {
        QFile::remove(unfinished);
        return written;
    }
    QFile::remove(path);
    if (!QFile::rename(unfinished, path))
        return Error{ErrorKind::Storage, u"cannot rename the backup to "_s + path, {}};
    return {};
}

Result<void> readPortable(const QString& path, const Secret& password, const QString& folder)
{
    for (const QString& name : kPortableFolders) {
        if (!QDir().mkpath(QDir(folder).filePath(name)))
            return Error{ErrorKind::ReadOnly, u"cannot make the folder "_s + folder, {}};
    }
    QFile item;
    return readThrough(path, password, [&](const QString& name, const QByteArray& bytes) -> Result<void> {
        if (!item.isOpen()) {
            item.setFileName(QDir(folder).filePath(name));
            if (!item.open(QIODevice::WriteOnly | QIODevice::NewOnly))
                return Error{ErrorKind::Damaged, u"an item comes twice or cannot be written"_s, {}};
            item.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        if (item.write(bytes) != bytes.size() || !item.flush())
            return Error{ErrorKind::DiskFull, item.errorString(), {}};
        if (bytes.isEmpty())
            item.close();
        return {};
    });
}

} // namespace madang
