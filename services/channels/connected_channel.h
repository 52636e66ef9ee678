#pragma once

#include "services/async/async.h"
#include "services/channel.h"
#include "services/clock.h"
#include "services/http/http_client.h"
#include "services/providers.h"

#include <nlohmann/json_fwd.hpp>

#include <QObject>

#include <memory>

namespace madang {

class KtGateway;

/// What a channel is made of. All of it outlives the channel.
struct ChannelParts {
    HttpClient& http;
    const ProviderTable& providers;
    const Clock& clock;
    std::shared_ptr<KtGateway> kt; ///< one for all KT products: they share a token
    async::RetryPolicy retry; ///< for the safe steps
    async::PollPolicy poll; ///< for what the other side works on
};

/// What all channels with an address have in common: they read address and credential anew for
/// every request, repeat safe steps, and send the irreversible one exactly once unless it provably
/// never left this machine. Destroying a channel drops everything it waits for.
class ConnectedChannel : public Channel {
public:
    const ChannelDescriptor& descriptor() const final { return m_descriptor; }
    bool isConnected() const override;

protected:
    using Json = QFuture<Result<nlohmann::json>>;
    using Receipt = QFuture<Result<PublishReceipt>>;
    using Counters = QFuture<Result<QMap<MetricKind, qint64>>>;
    /// The provider's way of telling a success from a refusal.
    using Reader = std::function<Result<nlohmann::json>(const HttpReply&)>;

    ConnectedChannel(const ChannelDescriptor& descriptor, const ChannelParts& parts);

    /// A step that is harmless to repeat.
    Json askSafely(const HttpRequest& request, const Reader& read);
    /// The irreversible step without a key: one request on the wire; OutcomeUnknown where it may
    /// have happened.
    Json sendOnce(const HttpRequest& request, const Reader& read);

    HttpRequest request(const QByteArray& method, const QUrl& url, const QString& operation) const;
    ProviderAccess access() const;
    const ChannelParts& parts() const { return m_parts; }
    QObject* context() { return &m_context; }
    Error notConnected() const;

private:
    const ChannelDescriptor& m_descriptor;
    ChannelParts m_parts;
    QObject m_context;
};

} // namespace madang
