#pragma once

#include "services/channels/connected_channel.h"

namespace madang {

/// Instagram feed post through "Instagram API with Instagram Login" (v25.0): the picture goes to
/// the store's media host, Instagram fetches it into a container (safe), and media_publish makes it
/// visible (irreversible, no key). Account: the professional account's numeric id.
class InstagramChannel final : public ConnectedChannel {
public:
    static const ChannelDescriptor& description();
    explicit InstagramChannel(const ChannelParts& parts);

    bool isConnected() const override;
    QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) override;
    QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) override;
    QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) override;
    QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) override;

protected:
    Json glance() override;

private:
    QFuture<Result<Prepared>> upload(const PublishOrder& order);
    QFuture<Result<Prepared>> makeContainer(const PublishOrder& order, Prepared prepared);
    QFuture<Result<Prepared>> waitForContainer(const Prepared& prepared);
    Json containerStatus(const QString& container);
    HttpRequest containerRequest(const QString& container) const;
    /// Link and id of a post that is certainly there; a missing link is not an error.
    Receipt describe(const QString& mediaId);
    Receipt findPost(const Prepared& prepared);
    QUrl graph(const QString& path, const QList<QPair<QString, QString>>& query = {}) const;
};

/// The meaning of a Graph API answer: JSON, or the error its code and subcode stand for (§2.6 of
/// the contract).
Result<nlohmann::json> readGraph(const HttpReply& reply);

} // namespace madang
