#pragma once

#include "services/channel.h"
#include "services/channels/kt_gateway.h"

namespace madang {

/// A still picture for one of KT's products ("uridongne-tv", "genie-ads").
struct KtPicture {
    QString product;
    QString intentId;
    QByteArray bytes; ///< JPEG
    async::PollPolicy poll; ///< while KT converts it
    PublishProgress progress; ///< 0–100 of the upload itself
};

/// Uploads in the pieces KT asks for, resumes from what is stored after a broken line, waits until
/// it is converted, and answers with the asset's id. ContentRejected with KT's reason where the
/// picture is refused. Safe to repeat: the same bytes of the same intent find their earlier asset.
QFuture<Result<QString>> uploadToKt(QObject* context, const std::shared_ptr<KtGateway>& kt, const KtPicture& picture);

/// Why something was refused, wherever the answer carries it.
QString ktReason(const nlohmann::json& body);

} // namespace madang
