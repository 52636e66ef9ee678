#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace madang::sandbox {

/// Uploaded pictures by name. In memory up to 64 MiB, or, beside a state file, one file each in a
/// folder; the oldest go first. A name is only letters, digits, '-', '_' and '.', so that it cannot
/// leave the folder.
class BlobStore {
public:
    /// Empty: in memory only.
    explicit BlobStore(QString folder);

    bool put(const QString& name, const QByteArray& bytes);
    /// Empty where there is none.
    QByteArray get(const QString& name) const;
    void clear();

private:
    static bool isName(const QString& name);

    QString m_folder;
    QHash<QString, QByteArray> m_memory;
    QStringList m_order;
    qsizetype m_bytes = 0;
};

} // namespace madang::sandbox
