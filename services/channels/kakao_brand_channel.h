#pragma once

#include "domain/receivers.h"
#include "services/channels/connected_channel.h"

namespace madang {

/// 카카오 브랜드 메시지 to customers who agreed to news, through a dealer (NCP SENS): one call for up to a hundred
/// mobile numbers. It cannot be taken back, has no key, and what became of it can be asked only where its answer was
/// had: the answer names a message for each receiver, and these are the remote id. Between 20:50 and 08:00 in Korea
/// nothing advertising may go out: NotAtThisHour, with the time until it may. Credential: "access key:secret key".
/// Account: "service id;@channel".
class KakaoBrandChannel final : public ConnectedChannel {
public:
    static const ChannelDescriptor& description();
    explicit KakaoBrandChannel(const ChannelParts& parts);

    bool isConnected() const override;
    QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) override;
    QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) override;
    QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) override;
    QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) override;

protected:
    Json glance() override;

private:
    struct Count {
        int delivered = 0;
        int refused = 0;
        QString reason; ///< of the last that was refused
    };

    Result<Receivers> receiversOf(const PublishOrder& order) const;
    std::optional<Error> refusal(const PublishOrder& order) const;
    /// Signed anew for each attempt.
    Json ask(const QByteArray& method, const QString& path, const QString& operation, const QByteArray& body = {});
    nlohmann::json messageTo(const QString& number, const PublishOrder& order, const Prepared& prepared) const;
    Receipt askFor(const QStringList& messages, Count count);
    Result<nlohmann::json> read(const HttpReply& reply) const;
};

/// Until advertising may be sent again in Korea; nothing where it may be now.
std::optional<std::chrono::seconds> untilMorning(const QDateTime& now);

} // namespace madang
