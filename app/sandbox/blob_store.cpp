#include "sandbox/blob_store.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qsizetype kMostBytes = 64 * 1024 * 1024;
constexpr qsizetype kMostFiles = 200;
} // namespace

BlobStore::BlobStore(QString folder)
    : m_folder(std::move(folder))
{
    if (!m_folder.isEmpty())
        m_order = QDir(m_folder).entryList(QDir::Files, QDir::Time | QDir::Reversed);
}

bool BlobStore::isName(const QString& name)
{
    return !name.isEmpty() && name.size() <= 80 && !name.startsWith(u'.')
        && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
               return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
           });
}

bool BlobStore::put(const QString& name, const QByteArray& bytes)
{
    if (!isName(name))
        return false;
    m_order.append(name);
    if (!m_folder.isEmpty()) {
        QDir().mkpath(m_folder);
        QSaveFile file(m_folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return false;
        while (m_order.size() > kMostFiles)
            QFile::remove(m_folder + u'/' + m_order.takeFirst());
        return true;
    }
    m_memory.insert(name, bytes);
    m_bytes += bytes.size();
    while (m_bytes > kMostBytes && m_order.size() > 1)
        m_bytes -= m_memory.take(m_order.takeFirst()).size();
    return true;
}

QByteArray BlobStore::get(const QString& name) const
{
    if (!isName(name))
        return {};
    if (m_folder.isEmpty())
        return m_memory.value(name);
    QFile file(m_folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void BlobStore::clear()
{
    if (!m_folder.isEmpty()) {
        for (const QString& name : std::as_const(m_order))
            QFile::remove(m_folder + u'/' + name);
    }
    m_order.clear();
    m_memory.clear();
    m_bytes = 0;
}

} // namespace madang::sandbox
