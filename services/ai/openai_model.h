#pragma once

#include "services/ai/vendor_model.h"

namespace madang {

/// GPT by OpenAI's chat completions, streamed, or any server that speaks them. Credential: the API key. A model that
/// OpenAI does not name so is another server's: it gets the older words ("system", "max_tokens") and nothing that only
/// OpenAI knows.
class OpenAiModel final : public VendorModel {
public:
    OpenAiModel(Egress& egress, const ProviderTable& providers);
    QFuture<Result<ModelReply>> write(QObject* context, const ModelAsk& ask, const TextSoFar& progress = {}) override;

protected:
    QString answerPath() const override;
    QString modelsPath() const override;
    nlohmann::json bodyOf(const ModelAsk& ask) const override;
    nlohmann::json smallestBody(int maxTokens) const override;
    void sign(HttpRequest& request) const override;
    Error errorOf(int status, const QByteArray& body) const override;
    std::optional<AiUse> usedIn(const nlohmann::json& answer) const override;
    bool isOffered(const nlohmann::json& entry, QDate today) const override;
};

} // namespace madang
