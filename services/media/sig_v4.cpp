#include "services/media/sig_v4.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace madang::media {

namespace {
constexpr auto kAlgorithm = "AWS4-HMAC-SHA256";
using Pairs = QList<QPair<QByteArray, QByteArray>>;

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray& key, const QByteArray& text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray scopeOf(const SigningKey& key, const QDateTime& time)
{
    return amzDate(time).left(8) + '/' + key.region + "/s3/aws4_request";
}

Pairs canonicalHeaders(const Pairs& headers)
{
    Pairs lines;
    for (const auto& [name, value] : headers)
        lines.append({name.toLower(), value.simplified()});
    std::ranges::sort(lines);
    return lines;
}

QByteArray namesOf(const Pairs& headers)
{
    QByteArrayList names;
    for (const auto& [name, value] : headers)
        names << name;
    return names.join(';');
}

QByteArray canonicalQuery(const Pairs& query)
{
    Pairs encoded;
    for (const auto& [name, value] : query)
        encoded.append({uriEncoded(name, false), uriEncoded(value, false)});
    std::ranges::sort(encoded);
    QByteArrayList parts;
    for (const auto& [name, value] : encoded)
        parts << name + '=' + value;
    return parts.join('&');
}

QByteArray signatureOf(const SignedRequest& request, const SigningKey& key, const QDateTime& time)
{
    const Pairs headers = canonicalHeaders(request.headers);
    QByteArray canonical = request.method + '\n' + request.path + '\n' + canonicalQuery(request.query) + '\n';
    for (const auto& [name, value] : headers)
        canonical += name + ':' + value + '\n';
    canonical += '\n' + namesOf(headers) + '\n' + request.payloadHash;
    const QByteArray text
        = QByteArray(kAlgorithm) + '\n' + amzDate(time) + '\n' + scopeOf(key, time) + '\n' + sha256(canonical);
    QByteArray signing = "AWS4" + key.secretKey.reveal();
    for (const QByteArray& part : {amzDate(time).left(8), key.region, QByteArray("s3"), QByteArray("aws4_request")})
        signing = hmac(signing, part);
    return hmac(signing, text).toHex();
}
} // namespace

QByteArray uriEncoded(const QByteArray& text, bool keepsSlash)
{
    return text.toPercentEncoding(keepsSlash ? "/" : QByteArray());
}

QByteArray amzDate(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QByteArray authorization(const SignedRequest& request, const SigningKey& key, const QDateTime& time)
{
    return QByteArray(kAlgorithm) + " Credential=" + key.accessKey + '/' + scopeOf(key, time) + ", SignedHeaders="
        + namesOf(canonicalHeaders(request.headers)) + ", Signature=" + signatureOf(request, key, time);
}

QByteArray presignedQuery(const QByteArray& path, const QByteArray& host, const SigningKey& key, const QDateTime& time,
                          std::chrono::seconds expires)
{
    const SignedRequest request{"GET",
                                path,
                                {{"X-Amz-Algorithm", kAlgorithm},
                                 {"X-Amz-Credential", key.accessKey + '/' + scopeOf(key, time)},
                                 {"X-Amz-Date", amzDate(time)},
                                 {"X-Amz-Expires", QByteArray::number(qint64(expires.count()))},
                                 {"X-Amz-SignedHeaders", "host"}},
                                {{"host", host}},
                                "UNSIGNED-PAYLOAD"};
    return canonicalQuery(request.query) + "&X-Amz-Signature=" + signatureOf(request, key, time);
}

} // namespace madang::media
