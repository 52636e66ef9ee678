#pragma once

#include "services/ai/vendor_model.h"

namespace madang {

/// Claude by Anthropic's Messages API (https://docs.anthropic.com, version 2026-10-21), streamed. Credential: the API
/// key.
class ClaudeModel final : public VendorModel {
public:
    ClaudeModel(Egress& egress, const ProviderTable& providers);
    QFuture<Result<ModelReply>> write(QObject* context, const ModelAsk& ask, const TextSoFar& progress = {}) override;
};

} // namespace madang
