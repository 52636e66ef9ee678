#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

struct ClaudeModel;

/// Claude's Messages API (api.anthropic.com): messages, told at once or bit by bit, counting, models.
/// A fault's "outcome" makes the answer a "refusal" (without content), a "partial_refusal",
/// "max_tokens" (half of it), "model_context_window_exceeded", "pause_turn", "empty" (no block),
/// "empty_text", "thinking" (a thought that can be read, first) or "redacted_thinking".
/// State: keys, answers (texts to be given next), retired (model ids).
class Anthropic final : public Provider {
public:
    explicit Anthropic(World& world);

    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    std::optional<Response> refusal(const Request& request, const Json& body, bool isCounting);
    bool isGone(const ClaudeModel& model);
    Json told(Json info);
    Response messages(const Request& request);
    Response count(const Request& request);
    Response models(const Request& request);
    Response model(const Request& request, const QString& id);
    Response finished(Response response);
};

} // namespace madang::sandbox
