#include "services/accounts/session_token.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kLongest = 4096;
constexpr qsizetype kShortestKey = 32;
constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Error refusal(ErrorKind kind, const QString& why)
{
    return {kind, u"token: "_s + why, {}};
}

QByteArray signatureOf(const QByteArray& text, const Secret& key)
{
    return QMessageAuthenticationCode::hash(text, key.reveal(), QCryptographicHash::Sha256);
}

bool isSame(const QByteArray& one, const QByteArray& other)
{
    return one.size() == other.size() && sodium_memcmp(one.constData(), other.constData(), size_t(one.size())) == 0;
}

/// Exactly what encodes to these characters, so that one token has one spelling.
std::optional<QByteArray> decoded(const QByteArray& part)
{
    const auto bytes = QByteArray::fromBase64Encoding(part, kUrl | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.toBase64(kUrl) != part)
        return std::nullopt;
    return bytes.decoded;
}

Result<nlohmann::json> objectIn(const QByteArray& part)
{
    const auto bytes = decoded(part);
    Result<nlohmann::json> object
        = bytes ? json::parse(*bytes) : Result<nlohmann::json>(refusal(ErrorKind::BadReply, u"not base64url"_s));
    if (object && !object->is_object())
        return refusal(ErrorKind::BadReply, u"not an object"_s);
    return object;
}

QDateTime secondsIn(const nlohmann::json& object, const char* name)
{
    const auto it = object.find(name);
    if (it == object.end() || !it->is_number_integer())
        return {};
    return QDateTime::fromSecsSinceEpoch(it->get<qint64>(), Qt::UTC);
}

QString textIn(const nlohmann::json& object, const char* name)
{
    const auto it = object.find(name);
    return it != object.end() && it->is_string() ? json::text(object, name) : QString();
}
} // namespace

Secret encodeToken(const TokenClaims& claims, const Secret& key)
{
    const QByteArray header = json::dump({{"alg", "HS256"}, {"typ", "JWT"}}).toBase64(kUrl);
    const QByteArray body = json::dump({{"iss", json::utf8(claims.issuer)},
                                        {"sub", json::utf8(claims.subject)},
                                        {"iat", claims.issuedAt.toSecsSinceEpoch()},
                                        {"exp", claims.expiresAt.toSecsSinceEpoch()},
                                        {"jti", json::utf8(claims.id)},
                                        {"role", json::utf8(roleKey(claims.role))}})
                                .toBase64(kUrl);
    const QByteArray text = header + '.' + body;
    return Secret(text + '.' + signatureOf(text, key).toBase64(kUrl));
}

Result<TokenClaims> decodeToken(const Secret& token, const Secret& key)
{
    const QByteArray& text = token.reveal();
    if (text.size() > kLongest || text.count('.') != 2)
        return refusal(ErrorKind::BadReply, u"not three parts"_s);
    if (key.reveal().size() < kShortestKey)
        return refusal(ErrorKind::Unauthorized, u"no key"_s);
    const qsizetype first = text.indexOf('.');
    const qsizetype second = text.lastIndexOf('.');
    const auto signature = decoded(text.mid(second + 1));
    if (!signature || !isSame(*signature, signatureOf(text.left(second), key)))
        return refusal(ErrorKind::Unauthorized, u"signature"_s);
    const Result<nlohmann::json> header = objectIn(text.left(first));
    if (!header)
        return header.error();
    if (textIn(*header, "alg") != u"HS256" || header->contains("crit"))
        return refusal(ErrorKind::Unauthorized, u"algorithm"_s);
    const Result<nlohmann::json> body = objectIn(text.mid(first + 1, second - first - 1));
    if (!body)
        return body.error();
    TokenClaims claims{textIn(*body, "iss"),    textIn(*body, "sub"), secondsIn(*body, "iat"),
                       secondsIn(*body, "exp"), textIn(*body, "jti"), Role::Staff};
    const auto role = roleFromKey(textIn(*body, "role"));
    if (!role || !claims.issuedAt.isValid() || !claims.expiresAt.isValid())
        return refusal(ErrorKind::BadReply, u"a claim is missing"_s);
    claims.role = *role;
    return claims;
}

Secret randomKey()
{
    QByteArray bytes(kShortestKey, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return Secret(bytes);
}

Secret toText(const Secret& key)
{
    return Secret(key.reveal().toBase64(kUrl));
}

Secret fromText(const Secret& text)
{
    const auto bytes = decoded(text.reveal());
    return bytes && bytes->size() >= kShortestKey ? Secret(*bytes) : Secret();
}

QByteArray digestOf(const Secret& token)
{
    return QCryptographicHash::hash(token.reveal(), QCryptographicHash::Sha256);
}

} // namespace madang
