#pragma once

#include "domain/result.h"
#include "services/ai/sse_parser.h"
#include "services/ai/text_model.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace madang {

/// A streamed answer of OpenAI's chat completions, or of a server that speaks like it. Complete only after [DONE] with
/// the finish reason "stop".
class OpenAiStream final {
public:
    void feed(const QByteArray& bytes);
    const QByteArray& text() const { return m_reply.text; }
    /// After the last byte.
    Result<ModelReply> finish() const;
    /// What is billed, also for an answer that finish() refuses; none where it was not said.
    std::optional<AiUse> used() const;

private:
    void take(const nlohmann::json& chunk);

    SseParser m_parser;
    ModelReply m_reply;
    std::optional<AiUse> m_used;
    QString m_finishReason;
    bool m_isRefused = false;
    bool m_isDone = false;
    std::optional<Error> m_error;
};

/// "usage" of a whole answer; none where it says nothing that can be believed.
std::optional<AiUse> openAiUse(const nlohmann::json& usage);

} // namespace madang
