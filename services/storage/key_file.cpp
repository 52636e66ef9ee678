#include "services/storage/key_file.h"

#include "services/personal_cipher.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kLongest = 200; ///< of a file that may be a key

std::optional<Secret> keyOfText(const QByteArray& text)
{
    const QByteArray key = QByteArray::fromHex(text.trimmed());
    if (key.toHex() != text.trimmed().toLower() || fingerprintOf(Secret(key)).isEmpty())
        return std::nullopt;
    return Secret(key);
}
} // namespace

QString keyFilePath(const QString& folder, const QByteArray& fingerprint)
{
    return QDir(folder).filePath(u"data-%1.key"_s.arg(QString::fromLatin1(fingerprint.toHex())));
}

Result<void> saveKeyFile(const QString& folder, const Secret& dataKey)
{
    const QByteArray text = dataKey.reveal().toHex() + '\n';
    QSaveFile file(keyFilePath(folder, fingerprintOf(dataKey)));
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, u"the key file: "_s + file.errorString(), {}};
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error{ErrorKind::ReadOnly, u"the key file's rights: "_s + file.errorString(), {}};
    if (file.write(text) != text.size() || !file.commit())
        return Error{ErrorKind::DiskFull, u"the key file: "_s + file.errorString(), {}};
    return {};
}

Result<Secret> loadKeyFile(const QString& folder, const QByteArray& fingerprint)
{
    const QString path = keyFilePath(folder, fingerprint);
    if (!QFile::exists(path))
        return Error{ErrorKind::NotFound, path, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    const std::optional<Secret> key = keyOfText(file.read(kLongest));
    if (!key || fingerprintOf(*key) != fingerprint)
        return Error{ErrorKind::Damaged, path + u" does not hold its key"_s, {}};
    return *key;
}

Result<void> removeKeyFile(const QString& folder, const QByteArray& fingerprint)
{
    QFile file(keyFilePath(folder, fingerprint));
    if (file.exists() && !file.remove())
        return Error{ErrorKind::ReadOnly, u"the key file stays: "_s + file.errorString(), {}};
    return {};
}

Result<std::optional<Secret>> dataKeyOfEnvironment()
{
    const QByteArray text = qgetenv("MADANG_SECRET_DATA");
    if (text.isEmpty())
        return std::optional<Secret>();
    const std::optional<Secret> key = keyOfText(text);
    if (!key)
        return Error{ErrorKind::InvalidInput, u"MADANG_SECRET_DATA is not 64 hexadecimal digits"_s, {}};
    return key;
}

} // namespace madang
