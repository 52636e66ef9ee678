#include "services/storage/ini_hygiene.h"

#include "services/log.h"

#include <QByteArrayList>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qint64 kLargest = 1'000'000;

/// Escapes that hide letters, or an object in a text.
bool isTrap(const QByteArray& value)
{
    for (qsizetype at = value.indexOf('\\'); at >= 0; at = value.indexOf('\\', at + 2)) {
        const char escaped = at + 1 < value.size() ? value.at(at + 1) : '\0';
        if (escaped == 'x' || escaped == 'X' || (escaped >= '0' && escaped <= '9') || escaped == '\0')
            return true;
    }
    return value.contains("@Variant") || value.contains("@DateTime") || value.contains('\0');
}

bool isHarmless(const QByteArray& line)
{
    const QByteArray words = line.trimmed();
    if (words.isEmpty() || words.startsWith(';') || words.startsWith('#'))
        return true;
    if (words.startsWith('['))
        return words.endsWith(']');
    const qsizetype equals = words.indexOf('=');
    return equals > 0 && !isTrap(words.mid(equals + 1));
}

void putAside(const QString& path)
{
    const QString aside = path + u".set-aside"_s;
    QFile::remove(aside);
    if (!QFile::copy(path, aside))
        log::warning(u"the settings file could not be put aside"_s);
}
} // namespace

void cleanIni(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return;
    const bool isTooLarge = file.size() > kLargest;
    QByteArrayList lines = isTooLarge ? QByteArrayList() : file.readAll().split('\n');
    file.close();
    const qsizetype trouble = lines.removeIf([](const QByteArray& line) { return !isHarmless(line); });
    if (trouble == 0 && !isTooLarge)
        return;
    log::warning(isTooLarge ? u"the settings file is too large and was put aside"_s
                            : u"%1 lines of the settings file were put aside"_s.arg(trouble));
    putAside(path);
    QSaveFile clean(path);
    if (!clean.open(QIODevice::WriteOnly) || clean.write(lines.join('\n')) < 0 || !clean.commit())
        log::warning(u"the settings file could not be cleaned: "_s + clean.errorString());
}

} // namespace madang
