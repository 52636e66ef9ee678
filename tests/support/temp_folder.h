#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace madang::test {

/// A folder of its own for one test, deleted with everything in it; its name has a blank and Korean
/// letters, as the home folders of our owners do.
class TempFolder {
public:
    TempFolder()
        : m_folder(QDir::tempPath() + QStringLiteral("/마당 시험-XXXXXX"))
    {
        if (!m_folder.isValid())
            qFatal("no temporary folder: %s", qUtf8Printable(m_folder.errorString()));
    }

    QString path() const { return m_folder.path(); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

    /// Writes a file, with the folders above it; its full path.
    QString write(const QString& name, const QByteArray& content) const
    {
        const QString path = filePath(name);
        QFile file(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(content) != content.size())
            qFatal("cannot write %s", qUtf8Printable(path));
        return path;
    }

    /// The bytes of a file; null when it cannot be read.
    QByteArray read(const QString& name) const
    {
        QFile file(filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace madang::test
