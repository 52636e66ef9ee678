#pragma once

#include "services/images/vendor_pictures.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

/// Pictures by OpenAI's GPT image models (https://platform.openai.com/docs/api-reference/images), or by any server that
/// speaks like it. A model that OpenAI does not name so gets the words of DALL-E 3, which such servers have kept: its
/// picture may come as a link, which is fetched at once and without the key. Credential: the API key.
class OpenAiImageProvider final : public VendorPictures {
public:
    OpenAiImageProvider(Egress& egress, const ProviderTable& providers);
    QString id() const override { return QStringLiteral("openai"); }
    QString recipe() const override;
    AiCharge chargeFor(const PicturePrompt& prompt) const override;
    QFuture<Result<PictureReply>> paint(QObject* context, const PicturePrompt& prompt,
                                        const PictureProgress& progress) override;

private:
    struct Answer;
    static Result<Answer> read(const HttpReply& reply, PictureUsage usage);
    QFuture<Result<PictureReply>> fetch(QObject* context, const Answer& answer);
};

} // namespace madang
