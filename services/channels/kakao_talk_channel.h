#pragma once

#include "services/channels/connected_channel.h"

namespace madang {

struct KakaoTally;

/// A feed message in the owner's own KakaoTalk (나에게 보내기), to forward to regulars from there; at the owner's wish
/// also in the chats of those friends who use this app.
/// The picture is uploaded right before (safe; Kakao keeps it about 20 days), and the list of friends is read; sending
/// has no key and cannot be asked about afterwards. Friends are written to in parts of five, each journalled before it
/// is sent: nobody who certainly has it gets it again, and a part of which nobody knows stops the rest.
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
    QFuture<Result<Prepared>> upload(const PublishOrder& order);
    HttpRequest message(const QString& path, const QString& operation, const PublishOrder& order,
                        const Prepared& prepared, const QList<QPair<QString, QString>>& receivers = {}) const;
    Json sendToMyself(const PublishOrder& order, const Prepared& prepared);
    QFuture<Result<Prepared>> readFriends(const Prepared& prepared, const KakaoTally& soFar, int offset);
    Receipt sendToFriends(const PublishOrder& order, const Prepared& prepared, KakaoTally tally);
    Result<nlohmann::json> readFriendsAnswer(const HttpReply& reply, const KakaoTally& tally) const;
    Receipt afterFriends(const PublishOrder& order, const Prepared& prepared, KakaoTally tally);
    Receipt stop(const PublishOrder& order, const Prepared& prepared, KakaoTally tally, const Error& error);
    Result<nlohmann::json> read(const HttpReply& reply) const;
};

} // namespace madang
