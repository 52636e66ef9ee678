#pragma once

#include "services/channels/connected_channel.h"

namespace madang {

/// An article in a Naver cafe (카페 글쓰기 API). One request that cannot be taken back, without a
/// key and without a way to ask afterwards: after an unknown outcome only the owner can see whether
/// the article is there. Account: "clubid/menuid".
class NaverCafeChannel final : public ConnectedChannel {
public:
    static const ChannelDescriptor& description();
    explicit NaverCafeChannel(const ChannelParts& parts);

    bool isConnected() const override;
    QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) override;
    QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) override;
    QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) override;
    QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) override;

protected:
    Json glance() override;

private:
    HttpRequest article(const PublishOrder& order) const;
    Result<nlohmann::json> read(const HttpReply& reply) const;
};

/// Text as Naver wants it in a multipart field: application/x-www-form-urlencoded once, in UTF-8
/// (Java's URLEncoder).
QByteArray naverEncoded(const QString& text);

/// Plain text as article HTML: nothing in it is markup, lines end with <br>, and quotes are
/// typographic because the service refuses articles with a straight one.
QString naverContent(const QString& text);

} // namespace madang
