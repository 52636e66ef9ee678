#include "services/media/media_host.h"

#include "services/egress/egress.h"
#include "services/http/json.h"
#include "services/media/s3_host.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang::media {

namespace {
/// A host of the store's own: takes the bytes with a key, and says where they are.
class OwnHost final : public MediaHost {
public:
    OwnHost(Egress& egress, const ProviderAccess& access)
        : m_egress(egress)
        , m_access(access)
    {
    }

    QFuture<Result<QUrl>> put(QObject* context, const QByteArray& jpeg) override
    {
        HttpRequest post;
        post.method = "POST";
        post.url = m_access.baseUrl;
        post.url.setPath(m_access.baseUrl.path() + u"/assets"_s);
        post.headers = {{"Authorization", "Bearer " + m_access.credential.reveal()}, {"Content-Type", "image/jpeg"}};
        post.body = jpeg;
        post.timeout = uploadTime(jpeg.size());
        post.api = u"media"_s;
        post.operation = u"assets"_s;
        return m_egress.ask<QUrl>(context, {.request = post}, [](const HttpReply& reply) -> Result<QUrl> {
            if (!reply.isSuccess())
                return Error{kindOf(reply.status), u"media host: HTTP %1"_s.arg(reply.status), {}};
            const Result<nlohmann::json> body = json::parse(reply.body);
            if (!body)
                return body.error();
            const QUrl url(json::text(*body, "url"));
            if (!url.isValid() || url.host().isEmpty())
                return Error{ErrorKind::BadReply, u"media host: no url"_s, {}};
            return url;
        });
    }

private:
    Egress& m_egress;
    ProviderAccess m_access;
};
} // namespace

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 413:
        return ErrorKind::FileTooLarge;
    case 429:
        return ErrorKind::RateLimited;
    case 503:
        return ErrorKind::Unavailable;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerError;
    return status >= 300 && status < 400 ? ErrorKind::Redirected : ErrorKind::Rejected;
}

std::chrono::milliseconds uploadTime(qsizetype bytes)
{
    return std::chrono::seconds(10) + std::chrono::milliseconds(bytes / 100);
}

Result<std::unique_ptr<MediaHost>> makeMediaHost(Egress& egress, const ProviderAccess& access, const Clock& clock)
{
    if (access.account.isEmpty())
        return std::unique_ptr<MediaHost>(std::make_unique<OwnHost>(egress, access));
    const Result<Bucket> bucket = bucketOf(access);
    if (!bucket)
        return bucket.error();
    return std::unique_ptr<MediaHost>(std::make_unique<S3Host>(egress, *bucket, clock));
}

} // namespace madang::media
