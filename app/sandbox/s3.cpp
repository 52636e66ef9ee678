#include "sandbox/s3.h"

#include "sandbox/s3_signature.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qsizetype kLargestObject = 20LL * 1024 * 1024;

int statusOf(const QString& code)
{
    if (code.startsWith(u"NoSuch"))
        return 404;
    if (code == u"SlowDown" || code == u"ServiceUnavailable")
        return 503;
    if (code == u"InternalError")
        return 500;
    if (code == u"MethodNotAllowed")
        return 405;
    const bool isAboutWho = code == u"AccessDenied" || code == u"InvalidAccessKeyId" || code == u"SignatureDoesNotMatch"
        || code == u"RequestTimeTooSkewed";
    return isAboutWho ? 403 : 400;
}

/// A name for the store of bytes, which takes no slashes.
QString blobName(const QString& key)
{
    return u"s3_"_s + QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QDateTime timeOf(const World& world)
{
    return QDateTime::fromMSecsSinceEpoch(world.clock.nowMs(), Qt::UTC);
}

/// S3's code for why this is not answered, or nothing.
QString faultOf(const World& world, const Request& request, const QString& bucket)
{
    const S3Client client{QByteArray(kS3Client).split(':').first(), QByteArray(kS3Client).split(':').last(), kS3Region};
    const QString fault = signatureFault(request, client, timeOf(world));
    if (!fault.isEmpty())
        return fault;
    return bucket == QLatin1StringView(kS3Bucket) ? QString() : u"NoSuchBucket"_s;
}

QByteArray httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}
} // namespace

S3::S3(World& world)
    : Provider(world, u"s3"_s, {u"/s3"_s})
{
    const auto into = [this](const Request& request, const QStringList& captured) { return put(request, captured); };
    const auto from = [this](const Request& request, const QStringList& captured) { return get(request, captured); };
    for (const QString& object : {u"/s3/{}/{}"_s, u"/s3/{}/{}/{}"_s}) { // keys of one or two parts are all we imitate
        routes().add("PUT", object, into);
        routes().add("GET", object, from);
        routes().add("HEAD", object, from);
    }
}

Json S3::seeds() const
{
    return Json::object();
}

Response S3::put(const Request& request, const QStringList& captured)
{
    if (const QString fault = faultOf(world(), request, captured.first()); !fault.isEmpty())
        return answer(fault);
    if (request.body.size() > kLargestObject)
        return answer(u"EntityTooLarge"_s);
    if (!world().blobs.put(blobName(captured.mid(1).join(u'/')), request.body))
        return answer(u"InternalError"_s);
    const QByteArray tag = QCryptographicHash::hash(request.body, QCryptographicHash::Md5).toHex();
    Response stored;
    return stored.with("ETag", '"' + tag + '"').with("Date", httpDate(timeOf(world())));
}

Response S3::get(const Request& request, const QStringList& captured)
{
    if (const QString fault = faultOf(world(), request, captured.first()); !fault.isEmpty())
        return answer(fault);
    const QByteArray bytes = world().blobs.get(blobName(captured.mid(1).join(u'/')));
    return bytes.isEmpty() ? answer(u"NoSuchKey"_s) : bytesReply(200, "image/jpeg", bytes);
}

QByteArray S3::fetched(const World& world, const QUrl& url)
{
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts); // "s3", bucket, key
    Request request;
    request.method = "GET";
    request.path = url.path();
    request.rawQuery = url.query(QUrl::FullyEncoded).toLatin1();
    request.headers = {{"Host", url.authority(QUrl::FullyEncoded).toLatin1()}};
    const bool isAllowed = parts.size() > 2 && faultOf(world, request, parts.at(1)).isEmpty();
    return isAllowed ? world.blobs.get(blobName(parts.mid(2).join(u'/'))) : QByteArray();
}

Response S3::answer(const QString& code)
{
    Response refusal = failure(code);
    return refusal.with("Date", httpDate(timeOf(world())));
}

Response S3::failure(const QString& code)
{
    const QByteArray body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code.toUtf8()
        + "</Code><Message>" + code.toUtf8() + "</Message></Error>";
    return bytesReply(statusOf(code), "application/xml", body);
}

Response S3::noSuchRoute(int status)
{
    return failure(status == 405 ? u"MethodNotAllowed"_s : u"NoSuchKey"_s);
}

} // namespace madang::sandbox
