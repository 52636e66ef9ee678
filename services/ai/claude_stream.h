#pragma once

#include "domain/result.h"
#include "services/ai/sse_parser.h"
#include "services/ai/text_model.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace madang {

/// A streamed answer of Claude's Messages API (version 2026-10-21): the text blocks together, whatever stands before
/// them. Complete only after message_stop with a stop reason that means "done".
class ClaudeStream final {
public:
    void feed(const QByteArray& bytes);
    const QByteArray& text() const { return m_reply.text; }
    /// After the last byte.
    Result<ModelReply> finish() const;
    /// What is billed, also for an answer that finish() refuses; none where the end that says so did not come.
    std::optional<AiUse> used() const;

private:
    void take(const nlohmann::json& event);

    SseParser m_parser;
    ModelReply m_reply;
    std::optional<AiUse> m_used;
    QString m_stopReason;
    std::optional<Error> m_error;
    bool m_isStopped = false;
};

/// The error that an answer other than 200 stands for; the body may be HTML.
Error claudeError(int status, const QByteArray& body);

/// "usage" of a whole answer, with the input tokens that were said earlier; none where it says nothing that can be
/// believed.
std::optional<AiUse> claudeUse(const nlohmann::json& usage, qint64 input = 0);

} // namespace madang
