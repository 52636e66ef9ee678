#include "services/joining/form_token.h"

#include <sodium.h>

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace madang::joining {

namespace {
constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kTime = sizeof(qint64);
constexpr qsizetype kForm = 16;
constexpr qsizetype kSeal = 32;
constexpr qsizetype kLongest = 100;

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, '\0');
    randombytes_buf(bytes.data(), std::size_t(count));
    return bytes;
}

bool isSame(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), std::size_t(one.size())) == 0;
}
} // namespace

Secret newFormKey()
{
    return Secret(randomBytes(kSeal));
}

FormTokens::FormTokens(Secret key, const Clock& clock, std::chrono::seconds life)
    : m_key(std::move(key))
    , m_clock(clock)
    , m_life(life)
{
}

/// By the clock that nobody can set: the key does not outlive the program either.
qint64 FormTokens::seconds() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(m_clock.monotonic().time_since_epoch()).count();
}

QByteArray FormTokens::seal(QByteArrayView what, const QString& eventId) const
{
    return QMessageAuthenticationCode::hash(what.toByteArray() + eventId.toUtf8(), m_key.reveal(),
                                            QCryptographicHash::Sha256);
}

QByteArray FormTokens::issue(const QString& eventId) const
{
    QByteArray bytes(kTime, '\0');
    qToBigEndian(seconds(), bytes.data());
    bytes += randomBytes(kForm);
    bytes += seal(bytes, eventId);
    return bytes.toBase64(kUrl);
}

FormTokens::Checked FormTokens::check(const QByteArray& token, const QString& eventId) const
{
    if (token.size() > kLongest)
        return {};
    const auto read = QByteArray::fromBase64Encoding(token, kUrl | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& bytes = read.decoded;
    if (!read || bytes.size() != kTime + kForm + kSeal || bytes.toBase64(kUrl) != token)
        return {};
    const QByteArrayView all(bytes);
    if (!isSame(all.last(kSeal), seal(all.first(kTime + kForm), eventId)))
        return {};
    const qint64 age = seconds() - qFromBigEndian<qint64>(bytes.constData());
    if (age < 0 || age > m_life.count())
        return {Verdict::Old, {}};
    return {Verdict::Sound, bytes.mid(kTime, kForm)};
}

QByteArray FormTokens::hidden(const QString& text) const
{
    return seal("hidden", text);
}

} // namespace madang::joining
