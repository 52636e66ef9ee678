#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <mutex>

class QRandomGenerator;

namespace madang::test {

/// Stands below SQLite and remembers in which order it writes, truncates, deletes and syncs the files of a folder, so
/// that a test can say what a disk would hold had the power gone at any moment. While it lives, every database that is
/// opened in this process is seen. (sqlite.org/vfs.html; the model is that of SQLite's crash tests: what was synced is
/// there, and of the rest each sector is, or is not.)
class RecordedDisk final {
public:
    /// What lies in the folder now counts as synced.
    explicit RecordedDisk(QString folder);
    ~RecordedDisk();
    RecordedDisk(const RecordedDisk&) = delete;
    RecordedDisk& operator=(const RecordedDisk&) = delete;

    /// How many operations there have been; 0 where SQLite does not pass here.
    qsizetype operations() const;

    /// Makes `target` what the folder is when the power goes after so many operations. Of what was not synced then, the
    /// generator chooses which sectors had been written.
    void losePower(qsizetype after, QRandomGenerator& random, const QString& target) const;

    /// From the files below; any thread.
    enum class Kind { Write, Truncate, Sync, Delete, SyncedDelete };
    void record(Kind kind, const QString& path, qint64 offset, const QByteArray& bytes);

private:
    struct Operation {
        Kind kind;
        QString name;
        qint64 offset; ///< for Truncate: the new size
        QByteArray bytes;
    };
    struct Vfs;

    const QString m_folder;
    QHash<QString, QByteArray> m_atFirst;
    mutable std::mutex m_mutex;
    QList<Operation> m_operations;
    std::unique_ptr<Vfs> m_vfs;
};

} // namespace madang::test
