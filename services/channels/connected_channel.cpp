#include "services/channels/connected_channel.h"

#include "services/channels/wire.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

ConnectedChannel::ConnectedChannel(const ChannelDescriptor& descriptor, const ChannelParts& parts)
    : m_descriptor(descriptor)
    , m_parts(parts)
{
}

bool ConnectedChannel::isConnected() const
{
    return access().isSetUp();
}

ConnectedChannel::Json ConnectedChannel::askSafely(const HttpRequest& request, const Reader& read)
{
    return async::withRetry<nlohmann::json>(context(), m_parts.retry, [this, request, read] {
        return async::andThen(context(), m_parts.http.send(request), read);
    });
}

ConnectedChannel::Json ConnectedChannel::sendOnce(const HttpRequest& request, const Reader& read)
{
    // Only Offline says that nothing left: every other transient error is turned into one that is
    // not repeated.
    const auto attempt = [this, request, read] {
        return async::then(context(), m_parts.http.send(request),
                           [read](const Result<HttpReply>& reply) -> Result<Result<nlohmann::json>> {
                               if (!reply && reply.error().kind == ErrorKind::Offline)
                                   return reply.error();
                               if (!reply)
                                   return Result<nlohmann::json>(reply.error());
                               return read(*reply);
                           });
    };
    return async::then(context(), async::withRetry<Result<nlohmann::json>>(context(), m_parts.retry, attempt),
                       [](const Result<Result<nlohmann::json>>& sent) -> Result<nlohmann::json> {
                           if (!sent)
                               return sent.error();
                           if (!sent->has_value())
                               return wire::afterSending(sent->error());
                           return *sent;
                       });
}

HttpRequest ConnectedChannel::request(const QByteArray& method, const QUrl& url, const QString& operation) const
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers << wire::bearer(access().credential);
    request.api = m_descriptor.provider;
    request.operation = operation;
    return request;
}

ProviderAccess ConnectedChannel::access() const
{
    return m_parts.providers.value(m_descriptor.provider);
}

Error ConnectedChannel::notConnected() const
{
    return {ErrorKind::Unauthorized, m_descriptor.provider + u" is not set up"_s, {}};
}

} // namespace madang
