#pragma once

#include "services/channels/connected_channel.h"

namespace madang {

/// A feed message in the owner's own KakaoTalk (나에게 보내기), to forward to regulars from there.
/// The picture is uploaded right before (safe; Kakao keeps it about 20 days); sending has no key
/// and cannot be asked about afterwards.
class KakaoTalkChannel final : public ConnectedChannel {
public:
    static const ChannelDescriptor& description();
    explicit KakaoTalkChannel(const ChannelParts& parts);

    QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) override;
    QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) override;
    QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) override;
    QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) override;

protected:
    Json glance() override;

private:
    Result<nlohmann::json> read(const HttpReply& reply) const;
};

} // namespace madang
