#include "services/personal_cipher.h"

#include "services/secrets/sodium_bytes.h"

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr char kFormat = '\x01';
constexpr qsizetype kTagSize = 4; ///< the beginning of the key's fingerprint: whose seal it is
constexpr qsizetype kNonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kHeadSize = 1 + kTagSize + kNonceSize;
constexpr qsizetype kMacSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kPadding = 32;
constexpr qsizetype kFingerprintSize = 16;
constexpr qsizetype kLookUpSize = 16;
constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "madang-1";
constexpr quint64 kSealKey = 1; // the numbers of the derived keys are part of the format
constexpr quint64 kLookUpKey = 2;
constexpr quint64 kFingerprintKey = 3;

using KeyBytes = std::array<unsigned char, 32>;

void derive(quint64 number, const QByteArray& dataKey, unsigned char* key, qsizetype size)
{
    crypto_kdf_derive_from_key(key, std::size_t(size), number, kContext, bytesOf(dataKey));
}

bool isDataKey(const Secret& key)
{
    return sodium_init() >= 0 && key.reveal().size() == qsizetype(crypto_kdf_KEYBYTES);
}

/// Length and bytes of each part, so that "ab","c" is not "a","bc".
QByteArray joined(std::initializer_list<QString> parts)
{
    QByteArray all;
    for (const QString& part : parts) {
        const QByteArray utf8 = part.toUtf8();
        all += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return all;
}

QByteArray boundTo(const SealedPlace& place)
{
    return kFormat + joined({place.table, place.column, place.row});
}

Error locked()
{
    return {ErrorKind::Locked, u"the data key is not here yet"_s, {}};
}

QByteArray padded(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    const qsizetype size = bytes.size();
    bytes.resize((size / kPadding + 1) * kPadding);
    std::size_t end = 0;
    sodium_pad(&end, bytesOf(bytes), std::size_t(size), std::size_t(kPadding), std::size_t(bytes.size()));
    return bytes;
}
} // namespace

struct PersonalCipher::Keys {
    explicit Keys(const Secret& dataKey)
        : fingerprint(fingerprintOf(dataKey))
    {
        derive(kSealKey, dataKey.reveal(), seal.data(), qsizetype(seal.size()));
        derive(kLookUpKey, dataKey.reveal(), lookUp.data(), qsizetype(lookUp.size()));
    }
    ~Keys()
    {
        sodium_memzero(seal.data(), seal.size());
        sodium_memzero(lookUp.data(), lookUp.size());
    }
    Keys(const Keys&) = delete;
    Keys& operator=(const Keys&) = delete;

    KeyBytes seal{};
    KeyBytes lookUp{};
    QByteArray fingerprint;
};

Secret newDataKey()
{
    if (sodium_init() < 0)
        return {};
    QByteArray key(qsizetype(crypto_kdf_KEYBYTES), '\0');
    crypto_kdf_keygen(bytesOf(key));
    return Secret(key);
}

QByteArray fingerprintOf(const Secret& dataKey)
{
    if (!isDataKey(dataKey))
        return {};
    QByteArray fingerprint(kFingerprintSize, '\0');
    derive(kFingerprintKey, dataKey.reveal(), bytesOf(fingerprint), fingerprint.size());
    return fingerprint;
}

PersonalCipher::PersonalCipher(QObject* parent)
    : QObject(parent)
{
}

PersonalCipher::PersonalCipher(const Secret& dataKey, QObject* parent)
    : QObject(parent)
{
    useKey(dataKey);
}

PersonalCipher::PersonalCipher(std::shared_ptr<const Keys> keys, QObject* parent)
    : QObject(parent)
    , m_keys(std::move(keys))
{
}

PersonalCipher::~PersonalCipher() = default;

bool PersonalCipher::useKey(const Secret& dataKey)
{
    if (!isDataKey(dataKey))
        return false;
    m_keys = std::make_shared<const Keys>(dataKey);
    m_problem.reset();
    emit opened();
    return true;
}

void PersonalCipher::setProblem(const std::optional<Error>& problem)
{
    if (m_keys || m_problem == problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

QByteArray PersonalCipher::fingerprint() const
{
    return m_keys ? m_keys->fingerprint : QByteArray();
}

Result<QByteArray> PersonalCipher::seal(const SealedPlace& place, const QString& text) const
{
    if (!m_keys)
        return locked();
    const QByteArray plain = padded(text);
    const QByteArray bound = boundTo(place);
    QByteArray nonce(kNonceSize, '\0');
    randombytes_buf(nonce.data(), std::size_t(nonce.size()));
    QByteArray cipher(plain.size() + kMacSize, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(cipher), nullptr, bytesOf(plain), quint64(plain.size()),
                                               bytesOf(bound), quint64(bound.size()), nullptr, bytesOf(nonce),
                                               m_keys->seal.data());
    return kFormat + m_keys->fingerprint.left(kTagSize) + nonce + cipher;
}

Result<QString> PersonalCipher::open(const SealedPlace& place, const QByteArray& sealed) const
{
    if (!m_keys)
        return locked();
    if (sealed.size() < kHeadSize + kPadding + kMacSize || sealed.front() != kFormat)
        return Error{ErrorKind::Damaged, u"not a sealed text"_s, {}};
    if (sealed.mid(1, kTagSize) != m_keys->fingerprint.left(kTagSize))
        return Error{ErrorKind::KeyLost, u"sealed with another key"_s, {}};
    const QByteArray nonce = sealed.mid(1 + kTagSize, kNonceSize);
    const QByteArray cipher = sealed.mid(kHeadSize);
    const QByteArray bound = boundTo(place);
    QByteArray plain(cipher.size() - kMacSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr, bytesOf(cipher),
                                                   quint64(cipher.size()), bytesOf(bound), quint64(bound.size()),
                                                   bytesOf(nonce), m_keys->seal.data())
        != 0)
        return Error{ErrorKind::Damaged, u"the seal of %1.%2 is broken"_s.arg(place.table, place.column), {}};
    std::size_t size = 0;
    if (sodium_unpad(&size, bytesOf(std::as_const(plain)), std::size_t(plain.size()), std::size_t(kPadding)) != 0)
        return Error{ErrorKind::Damaged, u"the padding of a sealed text"_s, {}};
    return QString::fromUtf8(plain.constData(), qsizetype(size));
}

Result<QByteArray> PersonalCipher::lookUp(const SealedPlace& scope, const QString& text) const
{
    if (!m_keys)
        return locked();
    const QByteArray message = joined({scope.table, scope.column, scope.row, text});
    QByteArray hash(kLookUpSize, '\0');
    crypto_generichash(bytesOf(hash), std::size_t(hash.size()), bytesOf(message), quint64(message.size()),
                       m_keys->lookUp.data(), m_keys->lookUp.size());
    return hash;
}

} // namespace madang
