#pragma once

#include "services/channels/connected_channel.h"

namespace madang {

/// 링고비즈: what callers of the store hear instead of the ringing tone, spoken from a text or from the owner's
/// recording (proposed KT gateway, §6.6 of the contract). One PUT on the store's line with the intent's id as
/// Idempotency-Key; the earlier tone comes back by itself after the event. Account: the line,
/// digits.
class RingoBizChannel final : public ConnectedChannel {
public:
    static const ChannelDescriptor& description();
    explicit RingoBizChannel(const ChannelParts& parts);

    bool isConnected() const override;
    QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) override;
    QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) override;
    QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) override;
    QFuture<Result<void>> withdraw(const Publication& publication) override;
    QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) override;

protected:
    Json glance() override;

private:
    QFuture<Result<Prepared>> prepareRecording(const PublishOrder& order, const Prepared& prepared,
                                               const PublishProgress& progress);
    QString line() const;
    Json change(const QString& changeId);
};

} // namespace madang
