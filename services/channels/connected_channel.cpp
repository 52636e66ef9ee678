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

QFuture<Result<void>> ConnectedChannel::withdraw(const Publication&)
{
    return async::ready(Result<void>(Error{ErrorKind::Rejected, u"this channel takes nothing back"_s, {}}));
}

QFuture<Result<void>> ConnectedChannel::check()
{
    if (!isConnected())
        return async::ready(Result<void>(notConnected()));
    return async::then(context(), glance(), [](const Result<nlohmann::json>& answer) {
        return answer ? Result<void>() : Result<void>(answer.error());
    });
}

ConnectedChannel::Json ConnectedChannel::call(const HttpRequest& request, const Reader& read)
{
    return m_parts.egress.ask<nlohmann::json>(context(), {.request = request, .tokens = access().tokens.get()}, read);
}

ConnectedChannel::Json ConnectedChannel::call(const HttpRequest& request, const Reader& read, const HttpRequest& probe)
{
    const auto judge = [read](const HttpReply& reply) -> Result<void> {
        const Result<nlohmann::json> body = read(reply);
        return body ? Result<void>() : body.error();
    };
    TokenSource* tokens = access().tokens.get();
    const auto look = std::make_shared<const Call>(Call{.request = probe, .judge = judge, .tokens = tokens});
    return m_parts.egress.ask<nlohmann::json>(context(), {.request = request, .tokens = tokens, .probe = look}, read);
}

HttpRequest ConnectedChannel::request(const QByteArray& method, const QUrl& url, const QString& operation) const
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    if (const ProviderAccess known = access(); !known.tokens) // they put theirs on each attempt
        request.headers << wire::bearer(known.credential);
    request.api = m_descriptor.api;
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
