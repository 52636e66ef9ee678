#pragma once

#include "domain/result.h"
#include "services/database.h"
#include "services/passphrase_cost.h"
#include "services/secret.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace madang {

class Clock;
class DataKeyService;

/// Backups as the owner has them made. Those in FOLDER/backups are sound copies of madang.db: what is personal in them
/// is sealed and the key is not with them. A file for another computer holds everything (data, pictures, logo, and the
/// data key), so it is sealed with a password as a whole.
///
/// Backups still hold, sealed, what has been destroyed since; it is destroyed again when one is put back
/// (services/storage/tombstones.h), and the last of them is gone after fourteen days.
///
/// All work is done on a thread of its own, with connections of its own.
class BackupService final : public QObject {
    Q_OBJECT

public:
    BackupService(QString folder, const DataKeyService& dataKey, const Clock& clock, const PassphraseCost& cost = {},
                  QObject* parent = nullptr);
    /// Waits for what is under way.
    ~BackupService() override;

    /// Newest first.
    QList<BackupFile> backups() const { return backupsIn(m_folder); }
    /// "now", "draw" or "update".
    QFuture<Result<BackupFile>> backUp(const QString& occasion);

    /// Everything in one file. InvalidInput where the password is shorter than kPassphraseMin; Locked while the data
    /// key is not here: a file without it would be of no use elsewhere.
    QFuture<Result<void>> exportTo(const QString& file, const Secret& password);
    /// Unpacks and checks such a file beside the data; nothing is replaced yet. The folder for putInPlace().
    /// WrongPassphrase, Damaged, NewerData, DiskFull.
    QFuture<Result<QString>> unpack(const QString& file, const Secret& password);

signals:
    void backupsChanged();

private:
    QString m_folder;
    const DataKeyService& m_dataKey;
    const Clock& m_clock;
    PassphraseCost m_cost;
    QThreadPool m_thread;
};

/// Whether a file is one of exportTo(), by its first bytes.
bool needsPassword(const QString& file);

/// As BackupService::unpack(), at once: not on a GUI thread.
Result<QString> unpackBackup(const QString& file, const Secret& password, const QString& folder);

/// Puts what unpack() laid out in the place of the present data, which is set aside; its key comes to lie beside the
/// data. No program may have the folder open.
Result<void> putInPlace(const QString& unpacked, const QString& folder, const QDateTime& now);

/// Deletes everything that programs of this kind have written in the folder, and nothing else there; the key goes
/// first, so that what a disk may still hold of the rest cannot be read. What could not be deleted. No program may have
/// the folder open. Backups that were carried elsewhere stay.
QStringList eraseEverything(const QString& folder);

} // namespace madang
