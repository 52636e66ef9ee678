#pragma once

#include "services/passphrase_cost.h"
#include "services/secret_store.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace madang {

/// Keys in one file that a passphrase opens. The head of passphrase_key.h ("MDGKEYS", version 1), then a 24 byte nonce,
/// then crypto_secretbox (XSalsa20-Poly1305) of a JSON object {name: base64}. Every write is a new nonce and a whole
/// new file, for this user only, put in place at once. Deriving and writing happen on a thread of its own, one after
/// the other.
class PassphraseStore final : public QObject, public SecretStore {
    Q_OBJECT

public:
    explicit PassphraseStore(QString path, QObject* parent = nullptr);
    ~PassphraseStore() override;

    bool exists() const;
    bool isOpen() const { return m_isOpen; }

    /// A new file with these keys. Conflict where there is one.
    QFuture<Result<void>> create(const Secret& passphrase, const QHash<QString, Secret>& secrets,
                                 const PassphraseCost& cost);
    QFuture<Result<void>> unlock(const Secret& passphrase);
    /// Open, and `before` is its passphrase; then the same keys under a new one.
    QFuture<Result<void>> change(const Secret& before, const Secret& after, const PassphraseCost& cost);

    /// All Locked while it is not open.
    QFuture<Result<Secret>> read(const QString& name) override;
    QFuture<Result<void>> write(const QString& name, const Secret& secret) override;
    QFuture<Result<void>> remove(const QString& name) override;

private:
    struct Content {
        QByteArray head;
        Secret key;
        QHash<QString, Secret> secrets;
    };
    static Result<Content> load(const QString& path, const Secret& passphrase);
    static Result<void> save(const QString& path, const Content& content);
    static Result<Content> makeAndSave(const QString& path, const Secret& passphrase,
                                       const QHash<QString, Secret>& secrets, const PassphraseCost& cost);
    QFuture<Result<void>> adopt(const QFuture<Result<Content>>& made);
    QFuture<Result<void>> keep(const std::function<void(QHash<QString, Secret>&)>& edit);

    QString m_path;
    bool m_isOpen = false;
    Content m_content; ///< with what is still on its way to the disk
    Content m_saved; ///< as the file is
    int m_writes = 0; ///< begun so far
    QFuture<Result<void>> m_change; ///< to another passphrase; what is written meanwhile waits for it
    QThreadPool m_thread;
};

} // namespace madang
