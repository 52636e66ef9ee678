#pragma once

#include "services/async/async.h"
#include "services/channel.h"
#include "services/clock.h"
#include "services/egress/egress.h"
#include "services/providers.h"

#include <nlohmann/json_fwd.hpp>

#include <QObject>

#include <memory>

namespace madang {

class KtGateway;
class PersonalCipher;
namespace media {
class MediaWorkshop;
}

/// What a channel is made of. All of it outlives the channel.
struct ChannelParts {
    Egress& egress;
    const ProviderTable& providers;
    const Clock& clock;
    async::PollPolicy poll; ///< for what the other side works on
    std::shared_ptr<KtGateway> kt; ///< one for all KT products: they share a token
    media::MediaWorkshop* workshop = nullptr; ///< of films and sounds; null: still pictures and words only
    const PersonalCipher* cipher = nullptr; ///< opens what names people among the options; null: nothing is opened
};

/// What all channels with an address have in common: they read address and credential anew for every request and send
/// it through the pipeline. Destroying a channel drops everything it waits for.
class ConnectedChannel : public Channel {
public:
    const ChannelDescriptor& descriptor() const final { return m_descriptor; }
    bool isConnected() const override;
    QFuture<Result<void>> check() final;
    /// Unless the channel knows better: it cannot.
    QFuture<Result<void>> withdraw(const Publication& publication) override;

protected:
    using Json = QFuture<Result<nlohmann::json>>;
    using Receipt = QFuture<Result<PublishReceipt>>;
    using Counters = QFuture<Result<QMap<MetricKind, qint64>>>;
    /// The provider's way of telling a success from a refusal.
    using Reader = std::function<Result<nlohmann::json>(const HttpReply&)>;

    ConnectedChannel(const ChannelDescriptor& descriptor, const ChannelParts& parts);

    /// One call through the pipeline; whether it may be repeated follows from its operation (egress/api_rules).
    Json call(const HttpRequest& request, const Reader& read);
    /// The same for what changes the world, with a cheap look that goes first where the API has failed lately.
    Json call(const HttpRequest& request, const Reader& read, const HttpRequest& probe);

    /// What check() asks.
    virtual Json glance() = 0;

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
