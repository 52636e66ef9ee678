#include "sandbox/s3_signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kMostSkewSec = 15 * 60;
constexpr qint64 kLongestLifeSec = 7 * 86'400;

/// What a signature claims of itself, wherever it stands.
struct Claim {
    QByteArray algorithm;
    QByteArray credential;
    QByteArray signedHeaders;
    QByteArray signature;
    QByteArray date;
    QByteArray payload;
    QByteArray query; ///< canonical, without the signature
    qint64 livesSec = 0; ///< of an address; 0: a header
};

QByteArray mac(const QByteArray& key, const QByteArray& text)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(text);
    return code.result();
}

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// As S3 writes names and values of a query: decoded once, encoded once, in order.
QByteArray canonical(const Fields& fields)
{
    std::vector<std::pair<QByteArray, QByteArray>> sorted;
    for (const auto& [name, value] : fields.items) {
        if (name != u"X-Amz-Signature")
            sorted.emplace_back(name.toUtf8().toPercentEncoding(), value.toUtf8().toPercentEncoding());
    }
    std::sort(sorted.begin(), sorted.end());
    QByteArrayList lines;
    for (const auto& [name, value] : sorted)
        lines << name + '=' + value;
    return lines.join('&');
}

Claim claimOfAddress(const Fields& query)
{
    const auto text = [&query](const QString& name) { return query.value(name).toUtf8(); };
    return {text(u"X-Amz-Algorithm"_s),
            text(u"X-Amz-Credential"_s),
            text(u"X-Amz-SignedHeaders"_s),
            text(u"X-Amz-Signature"_s),
            text(u"X-Amz-Date"_s),
            "UNSIGNED-PAYLOAD",
            canonical(query),
            query.value(u"X-Amz-Expires"_s).toLongLong()};
}

Claim claimOfHeader(const Request& request, const Fields& query)
{
    const QByteArray header = request.header("Authorization");
    Claim claim;
    claim.algorithm = header.left(header.indexOf(' '));
    for (const QByteArray& part : header.mid(claim.algorithm.size()).split(',')) {
        const QByteArray item = part.trimmed();
        const QByteArray value = item.mid(item.indexOf('=') + 1);
        if (item.startsWith("Credential="))
            claim.credential = value;
        else if (item.startsWith("SignedHeaders="))
            claim.signedHeaders = value;
        else if (item.startsWith("Signature="))
            claim.signature = value;
    }
    claim.date = request.header("x-amz-date");
    claim.payload = request.header("x-amz-content-sha256");
    claim.query = canonical(query);
    return claim;
}

/// Host and everything of Amazon's own has to be under the signature.
bool coversAll(const Request& request, const QByteArrayList& names)
{
    if (!names.contains("host") || !std::is_sorted(names.cbegin(), names.cend()))
        return false;
    return std::all_of(request.headers.cbegin(), request.headers.cend(), [&names](const auto& header) {
        const QByteArray name = header.first.toLower();
        return !name.startsWith("x-amz-") || names.contains(name);
    });
}

QByteArray expected(const Request& request, const Claim& claim, const S3Client& client)
{
    QByteArray text = request.method + '\n' + request.path.toUtf8().toPercentEncoding("/") + '\n' + claim.query + '\n';
    for (const QByteArray& name : claim.signedHeaders.split(';'))
        text += name + ':' + request.header(name.constData()).simplified() + '\n';
    text += '\n' + claim.signedHeaders + '\n' + claim.payload;
    const QByteArray day = claim.date.left(8);
    const QByteArray scope = day + '/' + client.region + "/s3/aws4_request";
    const QByteArray key = mac(mac(mac(mac("AWS4" + client.secretKey, day), client.region), "s3"), "aws4_request");
    return mac(key, "AWS4-HMAC-SHA256\n" + claim.date + '\n' + scope + '\n' + hashOf(text)).toHex();
}

QString timeFault(const Claim& claim, const QDateTime& now)
{
    QDateTime at = QDateTime::fromString(QString::fromLatin1(claim.date), u"yyyyMMdd'T'HHmmss'Z'"_s);
    at.setTimeSpec(Qt::UTC);
    if (!at.isValid())
        return u"AccessDenied"_s;
    const qint64 age = at.secsTo(now);
    if (claim.livesSec == 0)
        return qAbs(age) > kMostSkewSec ? u"RequestTimeTooSkewed"_s : QString();
    if (claim.livesSec < 1 || claim.livesSec > kLongestLifeSec)
        return u"AuthorizationQueryParametersError"_s;
    return age > claim.livesSec || age < -kMostSkewSec ? u"AccessDenied"_s : QString();
}
} // namespace

QString signatureFault(const Request& request, const S3Client& client, const QDateTime& now)
{
    const Fields query = parseForm(request.rawQuery);
    const bool isAddress = query.has(u"X-Amz-Signature"_s);
    if (!isAddress && request.header("Authorization").isEmpty())
        return u"AccessDenied"_s;
    const Claim claim = isAddress ? claimOfAddress(query) : claimOfHeader(request, query);
    if (claim.algorithm != "AWS4-HMAC-SHA256")
        return u"InvalidRequest"_s;
    const QByteArrayList credential = claim.credential.split('/');
    if (credential.size() != 5 || credential.at(3) != "s3" || credential.at(4) != "aws4_request")
        return u"AuthorizationHeaderMalformed"_s;
    if (credential.at(0) != client.accessKey)
        return u"InvalidAccessKeyId"_s;
    if (credential.at(2) != client.region || credential.at(1) != claim.date.left(8))
        return u"AuthorizationHeaderMalformed"_s;
    if (const QString fault = timeFault(claim, now); !fault.isEmpty())
        return fault;
    if (!coversAll(request, claim.signedHeaders.split(';')))
        return u"AccessDenied"_s;
    if (!isAddress && claim.payload.isEmpty())
        return u"InvalidRequest"_s;
    if (!isAddress && claim.payload != "UNSIGNED-PAYLOAD" && claim.payload != hashOf(request.body))
        return u"XAmzContentSHA256Mismatch"_s;
    return expected(request, claim, client) == claim.signature ? QString() : u"SignatureDoesNotMatch"_s;
}

} // namespace madang::sandbox
