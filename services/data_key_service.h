#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QFuture>
#include <QObject>

namespace madang {

class Database;
class PersonalCipher;
class SecretStore;

enum class DataKeyState {
    Waiting, ///< asked for, not here yet
    Open,
    Lost, ///< not where it is kept; problem() says why. Nothing is overwritten
};

/// Where the data key is.
enum class DataKeyPlace {
    Nowhere,
    Environment, ///< MADANG_SECRET_DATA
    KeyFile, ///< beside the data, for nobody but this user to read
    Store, ///< in the store of keys
};

/// Fetches the key of what is personal for PersonalCipher, and keeps it. Looked for in this order: MADANG_SECRET_DATA
/// (which wins, also by being wrong), the key file in the data folder, the store of keys. Only the store is late:
/// nobody waits for it.
///
/// A new key is made only where nothing is sealed with another. It goes to the key file first, is used at once, and
/// where `movesIn` says so goes on into the store: the file is removed when the store has handed it back unharmed.
class DataKeyService final : public QObject {
    Q_OBJECT

public:
    /// All outlive it. movesIn: false in practice and for programs without a window: nothing is written to the store.
    DataKeyService(Database& database, PersonalCipher& cipher, SecretStore& store, bool movesIn,
                   QObject* parent = nullptr);

    /// Looks on this machine's disk only: Open at once where the key is there. Waiting: look() has to ask the store.
    void lookOnDisk();
    /// Looks everywhere, and moves the key in where it may; again whenever the owner has opened something.
    void look();
    /// What became of looking.
    QFuture<DataKeyState> settled();

    DataKeyState state() const { return m_state; }
    DataKeyPlace place() const { return m_place; }
    /// While Lost: KeyLost (it is not there), Unavailable (no store), Locked, Forbidden, InvalidInput (the
    /// environment's is none) …
    const Error& problem() const { return m_problem; }
    /// For a backup that is to be opened elsewhere; empty unless Open.
    const Secret& key() const { return m_key; }

    /// From the key file into the store. The error where it does not take it: then the file stays.
    QFuture<Result<void>> moveIntoStore();
    /// Owner's decision while Lost: a new key from now on. What the lost one sealed stays as it is, unreadable.
    Result<void> startAnew();

    /// Under what name the store has a key.
    static QString nameOf(const QByteArray& fingerprint);

signals:
    void changed();

private:
    void findOnDisk();
    void askStore(const QByteArray& fingerprint);
    void useEnvironment(const Secret& key, const QByteArray& current);
    void missing(const Error& problem);
    Result<void> make();
    void use(const Secret& key, DataKeyPlace place);
    void lose(const Error& problem);

    Database& m_database;
    PersonalCipher& m_cipher;
    SecretStore& m_store;
    bool m_movesIn;
    DataKeyState m_state = DataKeyState::Waiting;
    DataKeyPlace m_place = DataKeyPlace::Nowhere;
    Error m_problem;
    Secret m_key;
    bool m_isAsking = false;
};

} // namespace madang
