#include "services/media/s3_host.h"

#include "services/egress/egress.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang::media {

namespace {
constexpr auto kExpires = 24h;
constexpr qsizetype kLargestError = 16 * 1024;

/// "host" or "host:port", as it stands in the request.
QByteArray hostOf(const QUrl& url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const int usual = url.scheme() == u"https" ? 443 : 80;
    return url.port(usual) == usual ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray pathOf(const QUrl& url)
{
    return uriEncoded(url.path(QUrl::FullyDecoded).toUtf8(), true);
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"
QDateTime httpDate(const QByteArray& text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// How far this computer's clock is behind the store's; shared by the two tries of one picture.
using Skew = std::shared_ptr<std::chrono::seconds>;

Call putCall(const Bucket& bucket, const QUrl& url, const QByteArray& jpeg, const Clock& clock, const Skew& skew)
{
    Call call;
    call.request.method = "PUT";
    call.request.url = url;
    call.request.body = jpeg;
    call.request.timeout = uploadTime(jpeg.size());
    call.request.api = u"media"_s;
    call.request.operation = u"object"_s;
    const QByteArray hash = QCryptographicHash::hash(jpeg, QCryptographicHash::Sha256).toHex();
    call.stamp = [bucket, hash, &clock, skew](HttpRequest& attempt) { // anew each time: a signature grows old
        const QDateTime now = clock.now().addSecs(skew->count());
        const QList<QPair<QByteArray, QByteArray>> headers{
            {"Content-Type", "image/jpeg"}, {"x-amz-content-sha256", hash}, {"x-amz-date", amzDate(now)}};
        SignedRequest request{attempt.method, pathOf(attempt.url), {}, headers, hash};
        request.headers.append({"Host", hostOf(attempt.url)});
        attempt.headers << headers
                        << QPair<QByteArray, QByteArray>{"Authorization", authorization(request, bucket.key, now)};
    };
    return call;
}

QUrl below(const QUrl& base, const QByteArray& key)
{
    QUrl url = base;
    QByteArray front = base.path(QUrl::FullyDecoded).toUtf8();
    while (front.endsWith('/'))
        front.chop(1);
    url.setPath(QString::fromLatin1(uriEncoded(front + '/' + key, true)), QUrl::StrictMode);
    return url;
}

bool isBucketName(const QString& name)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$"_s);
    return form.match(name).hasMatch();
}
} // namespace

Result<Bucket> bucketOf(const ProviderAccess& access)
{
    QHash<QString, QString> told;
    for (const QString& part : access.account.split(u';', Qt::SkipEmptyParts))
        told.insert(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed());
    const QByteArray& pair = access.credential.reveal();
    const qsizetype colon = pair.indexOf(':');
    Bucket bucket{access.baseUrl, told.value(u"bucket"_s), {}, told.value(u"style"_s) == u"virtual", {}};
    static const QRegularExpression region(u"^[a-z0-9-]{1,40}$"_s);
    if (!isBucketName(bucket.name) || !region.match(told.value(u"region"_s)).hasMatch())
        return Error{ErrorKind::InvalidInput, u"no bucket and region in the account of \"media\""_s, {}};
    if (colon <= 0 || colon + 1 >= pair.size())
        return Error{ErrorKind::Unauthorized, u"no pair of keys for the bucket"_s, {}};
    bucket.key = {pair.left(colon), Secret(pair.mid(colon + 1)), told.value(u"region"_s).toLatin1()};
    if (told.contains(u"public"_s)) {
        bucket.publicBase = QUrl(told.value(u"public"_s), QUrl::StrictMode);
        if (!bucket.publicBase.isValid() || bucket.publicBase.host().isEmpty())
            return Error{ErrorKind::InvalidInput, u"no address in public= of the account of \"media\""_s, {}};
    }
    return bucket;
}

QUrl objectUrl(const Bucket& bucket, const QByteArray& key)
{
    if (!bucket.isVirtual)
        return below(bucket.endpoint, bucket.name.toLatin1() + '/' + key);
    QUrl url = below(bucket.endpoint, key);
    url.setHost(bucket.name + u'.' + url.host());
    return url;
}

S3Host::S3Host(Egress& egress, Bucket bucket, const Clock& clock)
    : m_egress(egress)
    , m_bucket(std::move(bucket))
    , m_clock(clock)
{
}

QFuture<Result<QUrl>> S3Host::put(QObject* context, const QByteArray& jpeg)
{
    const QByteArray name = QCryptographicHash::hash(jpeg, QCryptographicHash::Sha256).toHex();
    const QByteArray key = "madang/" + name + ".jpg";
    const QUrl url = objectUrl(m_bucket, key);
    const auto skew = std::make_shared<std::chrono::seconds>(0);
    const auto read = [&clock = m_clock, skew](const HttpReply& reply) -> Result<bool> {
        if (reply.isSuccess())
            return true;
        if (const QDateTime theirs = httpDate(reply.header("Date")); theirs.isValid())
            *skew = std::chrono::seconds(clock.now().secsTo(theirs));
        return s3Error(reply);
    };
    const auto send = [&egress = m_egress, context, read, call = putCall(m_bucket, url, jpeg, m_clock, skew)] {
        return egress.ask<bool>(context, call, read);
    };
    *skew = 0s;
    const auto sent = async::then(context, send(), [send](const Result<bool>& first) {
        return !first && first.error().kind == ErrorKind::Untrusted ? send() : async::ready(first);
    });
    return async::andThen(context, sent, [bucket = m_bucket, url, key, skew, &clock = m_clock](bool) -> Result<QUrl> {
        if (!bucket.publicBase.isEmpty())
            return below(bucket.publicBase, key);
        QUrl address = url;
        const QByteArray query
            = presignedQuery(pathOf(url), hostOf(url), bucket.key, clock.now().addSecs(skew->count()), kExpires);
        address.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
        return address;
    });
}

Error s3Error(const HttpReply& reply)
{
    static const QRegularExpression code(u"<Code>([A-Za-z0-9]{1,60})</Code>"_s);
    static const QHash<QString, ErrorKind> kinds{
        {u"InvalidAccessKeyId"_s, ErrorKind::Unauthorized}, {u"SignatureDoesNotMatch"_s, ErrorKind::Unauthorized},
        {u"InvalidToken"_s, ErrorKind::Unauthorized},       {u"ExpiredToken"_s, ErrorKind::Unauthorized},
        {u"RequestTimeTooSkewed"_s, ErrorKind::Untrusted},  {u"NoSuchBucket"_s, ErrorKind::NotFound},
        {u"QuotaExceeded"_s, ErrorKind::SpendLimit},        {u"SlowDown"_s, ErrorKind::RateLimited}};
    const QString word = code.match(QString::fromUtf8(reply.body.left(kLargestError))).captured(1);
    return {kinds.value(word, kindOf(reply.status)), u"bucket: HTTP %1 %2"_s.arg(reply.status).arg(word), {}};
}

} // namespace madang::media
