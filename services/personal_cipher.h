#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace madang {

/// Where a sealed text stands: table, column, and the row's own id. It is bound to that place: moved to another row or
/// column it does not open.
struct SealedPlace {
    QString table;
    QString column;
    QString row;
};

/// Seals what is personal (of customers and of the owner) before it reaches madang.db, and opens it again, with one
/// data key. DataKeyService gives it the key, which may be late or never come: then everything here is Locked.
///
/// seal(): XChaCha20-Poly1305 with a fresh random nonce; texts are padded to 32 bytes, so that a length says little.
/// lookUp(): a keyed BLAKE2b hash for finding and for UNIQUE. It is equal for equal texts in the same scope and tells
/// whoever lacks the key nothing else. Whoever has the key can try all texts there are, so:
/// - what must be gone for good is not left as such a hash;
/// - nothing with few values gets one. Four last digits have 10,000: even without the key, equal rows would show, and
///   whoever may join an event could try them all and watch which rows become equal. They are searched by opening.
/// Every use has a key of its own, derived from the data key (crypto_kdf). Nonces come from the system's own generator
/// and from nowhere else on purpose. On the thread that made it.
class PersonalCipher final : public QObject {
    Q_OBJECT

public:
    explicit PersonalCipher(QObject* parent = nullptr);
    /// Open from the start.
    explicit PersonalCipher(const Secret& dataKey, QObject* parent = nullptr);
    /// With the keys of another, for work on another thread: keys() there, this constructor here.
    struct Keys;
    explicit PersonalCipher(std::shared_ptr<const Keys> keys, QObject* parent = nullptr);
    std::shared_ptr<const Keys> keys() const { return m_keys; }
    ~PersonalCipher() override;

    bool isOpen() const { return m_keys != nullptr; }
    /// False where it is no data key: then nothing changes.
    bool useKey(const Secret& dataKey);
    /// Of the key in use; empty while there is none.
    QByteArray fingerprint() const;
    /// Why no key came, once that is known; DataKeyService says so.
    const std::optional<Error>& problem() const { return m_problem; }
    void setProblem(const std::optional<Error>& problem);

    /// Locked while there is no key.
    Result<QByteArray> seal(const SealedPlace& place, const QString& text) const;
    /// Locked; KeyLost where another key sealed it; Damaged where it was changed or moved.
    Result<QString> open(const SealedPlace& place, const QByteArray& sealed) const;
    /// 16 bytes. `scope`: within what equal texts are equal (table, column, event); parts are told apart. Locked while
    /// there is no key.
    Result<QByteArray> lookUp(const SealedPlace& scope, const QString& text) const;

signals:
    /// A key came, or another.
    void opened();
    /// problem() is another; never while it is open.
    void problemChanged();

private:
    std::shared_ptr<const Keys> m_keys;
    std::optional<Error> m_problem;
};

/// A new data key, from the system's own generator: 32 bytes.
Secret newDataKey();
/// 16 bytes that name a data key and say nothing about it; empty for what is no data key.
QByteArray fingerprintOf(const Secret& dataKey);

} // namespace madang
