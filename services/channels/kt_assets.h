#pragma once

#include "services/channel.h"
#include "services/channels/kt_gateway.h"

namespace madang {

/// Something to see or to hear for one of KT's products ("uridongne-tv", "genie-ads", "ringo-biz").
struct KtAsset {
    enum class Kind { Picture, Film, Wav, Mp3 };

    QString product;
    QString intentId;
    QByteArray bytes; ///< JPEG, MP4, WAV or MP3
    Kind kind = Kind::Picture;
    async::PollPolicy poll; ///< while KT converts it
    PublishProgress progress; ///< 0–100 of the upload itself
};

/// Uploads in the pieces KT asks for, resumes from what is stored after a broken line, waits until
/// it is converted, and answers with the asset's id. ContentRejected with KT's reason where the
/// asset is refused. Safe to repeat: the same bytes of the same intent find their earlier asset.
QFuture<Result<QString>> uploadToKt(QObject* context, const std::shared_ptr<KtGateway>& kt, const KtAsset& asset);

/// Why something was refused, wherever the answer carries it.
QString ktReason(const nlohmann::json& body);

} // namespace madang
