#pragma once

#include "domain/result.h"
#include "services/passphrase_cost.h"
#include "services/secret.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace madang {

/// A file that a password opens, of any length: the head of passphrase_key.h, the 24 byte head of
/// crypto_secretstream_xchacha20poly1305, then parts of 64 KiB (and 17 bytes each), the last of which says that it is
/// the last. Parts that are missing, doubled, in another order or cut off are noticed; so is what follows the last.
class SealedWriter final {
public:
    /// Takes as long as the cost says. Nothing is written before finish() or the first full part.
    static Result<std::unique_ptr<SealedWriter>> start(QIODevice& file, const QByteArray& magic, const Secret& password,
                                                       const PassphraseCost& cost);
    ~SealedWriter();

    Result<void> write(const QByteArray& bytes);
    Result<void> finish();

private:
    struct State;
    explicit SealedWriter(std::unique_ptr<State> state);
    Result<void> writePart(const QByteArray& part, unsigned char tag);
    std::unique_ptr<State> m_state;
};

/// Damaged for everything that SealedWriter did not write just so.
class SealedReader final {
public:
    /// WrongPassphrase, NewerData, Damaged.
    static Result<std::unique_ptr<SealedReader>> start(QIODevice& file, const QByteArray& magic,
                                                       const Secret& password);
    ~SealedReader();

    /// Exactly so many bytes; Damaged where there are fewer.
    Result<QByteArray> read(qsizetype size);
    /// Everything was read, and the last part was the last.
    Result<bool> isAtEnd();

private:
    struct State;
    explicit SealedReader(std::unique_ptr<State> state);
    Result<void> readPart();
    std::unique_ptr<State> m_state;
};

} // namespace madang
