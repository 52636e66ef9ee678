#pragma once

#include "services/passphrase_cost.h"
#include "services/secret_store.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace madang {

class PassphraseStore;

/// Where the keys are that the owner's program keeps.
enum class SecretPlace {
    Unknown, ///< the system's store, as far as nobody has tried
    System, ///< the system's store has taken a key
    ThisRun, ///< there is none that takes keys: they are gone when the program ends
    LockedFile, ///< in the file with a passphrase, which nobody has typed yet
    OpenFile,
};

/// The store of keys of one owner: the system's own, unless they have chosen a file with a passphrase (secrets.vault in
/// the data folder). Where the system's store does not take a key, it is kept for this run, and write() says so with
/// the store's error. Whether there is a store is known only from a write (a locked one answers a read with "not
/// found").
///
/// A key that is moved into the file is read back from it before the system's store forgets it.
class OwnerSecrets final : public QObject, public SecretStore {
    Q_OBJECT

public:
    OwnerSecrets(const QString& folder, std::unique_ptr<SecretStore> system, const PassphraseCost& cost = {},
                 QObject* parent = nullptr);
    ~OwnerSecrets() override;

    SecretPlace place() const { return m_place; }
    /// Writes a word to see whether the system's store takes it. The place then.
    QFuture<SecretPlace> judge();

    /// Locked while the file is.
    QFuture<Result<Secret>> read(const QString& name) override;
    QFuture<Result<void>> write(const QString& name, const Secret& secret) override;
    QFuture<Result<void>> remove(const QString& name) override;

    /// WrongPassphrase; Damaged where the file was changed; NewerData.
    QFuture<Result<void>> unlock(const Secret& passphrase);
    /// From now on in a file with this passphrase, with every key this run knows of. InvalidInput where it is shorter
    /// than kPassphraseMin; Conflict where there is such a file.
    QFuture<Result<void>> moveIntoFile(const Secret& passphrase);
    /// WrongPassphrase where `before` is not the one.
    QFuture<Result<void>> changePassphrase(const Secret& before, const Secret& after);

    /// A store that is this one, for whom wants to own theirs.
    std::unique_ptr<SecretStore> door();

signals:
    void placeChanged();
    /// The file was unlocked: who found nothing may ask again.
    void unlocked();

private:
    void setPlace(SecretPlace place);
    bool isFile() const;
    Result<void> moved(const Result<void>& made, const QStringList& names);

    std::unique_ptr<SecretStore> m_system;
    std::unique_ptr<PassphraseStore> m_file;
    PassphraseCost m_cost;
    SecretPlace m_place;
    QHash<QString, Secret> m_thisRun; ///< what no store has taken
    QSet<QString> m_inSystem; ///< what the system's store gave or took in this run
};

} // namespace madang
