#pragma once

#include "services/images/vendor_pictures.h"

namespace madang {

/// Stability AI's stable-image (https://platform.stability.ai, v2beta): core, ultra, or one of the sd3.5 models.
/// Credential: the API key.
class StabilityProvider final : public VendorPictures {
public:
    StabilityProvider(Egress& egress, const ProviderTable& providers);
    QString id() const override { return QStringLiteral("stability"); }
    QString recipe() const override { return model(); }
    AiCharge chargeFor(const PicturePrompt& prompt) const override;
    QFuture<Result<PictureReply>> paint(QObject* context, const PicturePrompt& prompt,
                                        const PictureProgress& progress) override;
};

} // namespace madang
