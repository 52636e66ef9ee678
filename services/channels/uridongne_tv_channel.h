#pragma once

#include "services/channels/connected_channel.h"

namespace madang {

/// 우리동네TV: the poster as a 15-second film or still on the TVs around the store (proposed KT gateway,
/// §6.5 of the contract). Its upload is safe; the booking carries the intent's id as
/// Idempotency-Key. A KT review follows.
class UridongneTvChannel final : public ConnectedChannel {
public:
    static const ChannelDescriptor& description();
    explicit UridongneTvChannel(const ChannelParts& parts);

    QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) override;
    QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) override;
    QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) override;
    QFuture<Result<void>> withdraw(const Publication& publication) override;
    QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) override;

protected:
    Json glance() override;

private:
    Json ask(const QString& path, const QString& operation, const QList<QPair<QString, QString>>& query = {});
};

} // namespace madang
