#pragma once

#include "services/channel.h"

namespace madang {

/// A place without a public API: the program gets text and picture ready and opens the page, the
/// owner presses the last button there. Nothing is ever sent from here, so it needs no connection
/// and its outcome is always Manual.
class AssistedChannel final : public Channel {
public:
    static const ChannelDescriptor& naverPlace();
    static const ChannelDescriptor& kakaoChannel();
    static const ChannelDescriptor& danggeun();

    explicit AssistedChannel(const ChannelDescriptor& descriptor);

    const ChannelDescriptor& descriptor() const override { return m_descriptor; }
    bool isConnected() const override { return true; }
    QFuture<Result<Prepared>> prepare(const PublishOrder& order, PublishProgress progress) override;
    QFuture<Result<PublishReceipt>> commit(const PublishOrder& order, const Prepared& prepared) override;
    QFuture<Result<PublishReceipt>> look(const Publication& publication, const Prepared& prepared) override;
    QFuture<Result<void>> withdraw(const Publication& publication) override;
    QFuture<Result<void>> check() override;
    QFuture<Result<QMap<MetricKind, qint64>>> measure(const Publication& publication) override;

private:
    const ChannelDescriptor& m_descriptor;
};

} // namespace madang
