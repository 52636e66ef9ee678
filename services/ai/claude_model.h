#pragma once

#include "services/ai/vendor_model.h"

namespace madang {

/// Claude by Anthropic's Messages API (https://docs.anthropic.com, version 2026-10-21), streamed. Credential: the API
/// key.
class ClaudeModel final : public VendorModel {
public:
    ClaudeModel(Egress& egress, const ProviderTable& providers);
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
