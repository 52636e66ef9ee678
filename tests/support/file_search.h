#pragma once

#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace madang::test {

/// How a word may stand in a file: as it is, as UTF-16 (little endian), in hexadecimal digits and in base64 at each of
/// three offsets.
inline QList<QByteArray> shapesOf(const QString& word)
{
    const QByteArray utf8 = word.toUtf8();
    QList<QByteArray> shapes{
        utf8, QByteArray(reinterpret_cast<const char*>(word.utf16()), word.size() * qsizetype(sizeof(char16_t))),
        utf8.toHex()};
    for (qsizetype offset = 0; offset < 3; ++offset) {
        // Only the middle stands alone: the ends share their letters with what is beside.
        const QByteArray around = (QByteArray(offset, 'x') + utf8 + "xxx").toBase64();
        shapes << around.mid(4, (utf8.size() + offset) / 3 * 4 - 4);
    }
    return shapes;
}

/// The files under a folder in which a word stands in one of these shapes; each with what was found.
inline QStringList filesWith(const QString& folder, const QStringList& words)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QString& word : words) {
            for (const QByteArray& shape : shapesOf(word)) {
                if (shape.size() >= 4 && bytes.contains(shape))
                    found << file.fileName() + QStringLiteral(": ") + word;
            }
        }
    }
    return found;
}

} // namespace madang::test
