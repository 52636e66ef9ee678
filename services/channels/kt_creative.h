#pragma once

#include "services/channels/connected_channel.h"

namespace madang {

/// What is shown on KT's televisions.
struct KtCreative {
    QString assetId;
    QString note; ///< the key of the error for whose sake it is a still picture although a film was wanted; else empty
};

/// Film or still picture, as the owner chooses.
ChannelOption ktCreativeOption();

/// Makes the film where one is wanted, uploads it or the still picture, and says which. `progress` covers both.
QFuture<Result<KtCreative>> uploadCreative(QObject* context, const ChannelParts& parts, const QString& product,
                                           const PublishOrder& order, const PublishProgress& progress);

/// The note as it goes from the safe steps to the receipts of this intent; a refusal keeps its own words.
extern const QString kCreativeNote;
PublishReceipt withCreativeNote(PublishReceipt receipt, const Prepared& prepared);

} // namespace madang
