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

private:
    void take(const nlohmann::json& chunk);

    SseParser m_parser;
    ModelReply m_reply;
    QString m_finishReason;
    bool m_isRefused = false;
    bool m_isDone = false;
    std::optional<Error> m_error;
};

} // namespace madang
