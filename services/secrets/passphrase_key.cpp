#include "services/secrets/passphrase_key.h"

#include "services/secrets/sodium_bytes.h"

#include <sodium.h>

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kSaltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype kCheckSize = 16;
constexpr qsizetype kKeySize = 32;
constexpr qsizetype kParametersSize = kMagicSize + 4 + 4 + kSaltSize; ///< what the verifier is made of
constexpr quint32 kMostPasses = 20;
constexpr quint32 kMostMebibytes = 2048;
static_assert(kParametersSize + 2 * kCheckSize == kPassphraseHeadSize);

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

quint32 numberAt(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

QByteArray hashOf(const QByteArray& message, const QByteArray& key = {})
{
    QByteArray hash(kCheckSize, '\0');
    crypto_generichash(bytesOf(hash), std::size_t(hash.size()), bytesOf(message), quint64(message.size()),
                       key.isEmpty() ? nullptr : bytesOf(key), std::size_t(key.size()));
    return hash;
}

/// The key and, behind it, the verifier's.
Result<QByteArray> derive(const Secret& passphrase, const QByteArray& salt, quint32 passes, quint32 mebibytes)
{
    if (sodium_init() < 0)
        return Error{ErrorKind::Internal, u"libsodium"_s, {}};
    QByteArray keys(2 * kKeySize, '\0');
    const QByteArray& words = passphrase.reveal();
    if (crypto_pwhash(bytesOf(keys), quint64(keys.size()), words.constData(), quint64(words.size()), bytesOf(salt),
                      passes, std::size_t(mebibytes) * 1024 * 1024, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return Error{ErrorKind::Unavailable, u"not enough memory for the passphrase"_s, {}};
    return keys;
}
} // namespace

Result<PassphraseHead> makeHead(const QByteArray& magic, const Secret& passphrase, const PassphraseCost& cost)
{
    QByteArray salt(kSaltSize, '\0');
    if (sodium_init() < 0)
        return Error{ErrorKind::Internal, u"libsodium"_s, {}};
    randombytes_buf(salt.data(), std::size_t(salt.size()));
    const Result<QByteArray> keys = derive(passphrase, salt, cost.passes, cost.mebibytes);
    if (!keys)
        return keys.error();
    QByteArray head = magic + littleEndian(cost.passes) + littleEndian(cost.mebibytes) + salt;
    head += hashOf(head, keys->mid(kKeySize));
    head += hashOf(head);
    return PassphraseHead{head, Secret(keys->left(kKeySize))};
}

Result<Secret> openHead(const QByteArray& magic, const QByteArray& head, const Secret& passphrase)
{
    if (sodium_init() < 0)
        return Error{ErrorKind::Internal, u"libsodium"_s, {}};
    if (head.size() != kPassphraseHeadSize || head.left(kMagicSize - 1) != magic.left(kMagicSize - 1))
        return Error{ErrorKind::Damaged, u"not a file of that kind"_s, {}};
    if (head.at(kMagicSize - 1) != magic.back())
        return Error{ErrorKind::NewerData, u"written by another version"_s, {}};
    if (hashOf(head.left(kPassphraseHeadSize - kCheckSize)) != head.right(kCheckSize))
        return Error{ErrorKind::Damaged, u"the head of the file was changed"_s, {}};
    const quint32 passes = numberAt(head, kMagicSize);
    const quint32 mebibytes = numberAt(head, kMagicSize + 4);
    if (passes < 1 || passes > kMostPasses || mebibytes < 1 || mebibytes > kMostMebibytes)
        return Error{ErrorKind::Damaged, u"the head of the file asks for too much"_s, {}};
    const Result<QByteArray> keys = derive(passphrase, head.mid(kMagicSize + 8, kSaltSize), passes, mebibytes);
    if (!keys)
        return keys.error();
    const QByteArray verifier = hashOf(head.left(kParametersSize), keys->mid(kKeySize));
    if (sodium_memcmp(verifier.constData(), head.constData() + kParametersSize, std::size_t(kCheckSize)) != 0)
        return Error{ErrorKind::WrongPassphrase, u"the verifier differs"_s, {}};
    return Secret(keys->left(kKeySize));
}

} // namespace madang
