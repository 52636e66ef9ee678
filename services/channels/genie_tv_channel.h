#pragma once

#include "services/channels/connected_channel.h"

namespace madang {

struct KtCreative;

/// 지니TV 광고: the poster as a 15-second film or still in live-channel advertising time (proposed KT
/// gateway, §6.7 of the contract). Creative and draft campaign are safe and cost nothing; the
/// submission is the irreversible step and carries the intent's id as Idempotency-Key. A KT review
/// follows.
class GenieTvChannel final : public ConnectedChannel {
public:
    static const ChannelDescriptor& description();
    explicit GenieTvChannel(const ChannelParts& parts);

    QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) override;
    QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) override;
    QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) override;
    QFuture<Result<void>> withdraw(const Publication& publication) override;
    QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) override;

protected:
    Json glance() override;

private:
    QFuture<Result<Prepared>> makeDraft(const PublishOrder& order, const DatePeriod& period,
                                        const KtCreative& creative);
};

} // namespace madang
