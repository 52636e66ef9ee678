#include "services/ai/claude_stream.h"

#include "services/costs/token_bound.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// Spending that is over is not a rate: waiting does not bring it back.
bool isSpent(const QString& type, const QString& code, const QString& message)
{
    return type == u"billing_error" || code.endsWith(u"_spend_limit_reached") || code.endsWith(u"_billing_unavailable")
        || message.startsWith(u"You have reached your specified API usage limits");
}

ErrorKind kindOf(const QString& type, int status)
{
    if (type == u"overloaded_error" || status == 529 || status == 503)
        return ErrorKind::Unavailable;
    if (type == u"rate_limit_error" || status == 429)
        return ErrorKind::RateLimited;
    if (type == u"api_error" || type == u"timeout_error" || status >= 500)
        return ErrorKind::ServerError;
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
    case 409:
        return ErrorKind::ServerError;
    default:
        return status >= 400 ? ErrorKind::Rejected : ErrorKind::BadReply;
    }
}

Error errorFrom(const nlohmann::json& error, int status)
{
    const QString type = json::text(error, "type");
    const QString code = json::text(json::at(error, "details"), "error_code");
    const QString message = json::text(error, "message");
    if (isSpent(type, code, message))
        return {ErrorKind::SpendLimit, type + u' ' + code, {}};
    return {kindOf(type, status), u"%1 %2"_s.arg(status).arg(type), {}};
}
} // namespace

Error claudeError(int status, const QByteArray& body)
{
    const Result<nlohmann::json> document = json::parse(body);
    return errorFrom(document ? json::at(*document, "error") : nlohmann::json(), status);
}

std::optional<AiUse> claudeUse(const nlohmann::json& usage, qint64 input)
{
    const TokenUse use{.input = json::integer(usage, "input_tokens", input),
                       .cached = json::integer(usage, "cache_read_input_tokens"),
                       .cacheWritten = json::integer(usage, "cache_creation_input_tokens"),
                       .output = json::integer(usage, "output_tokens", -1)};
    return isPlausible(use) ? std::optional<AiUse>(use) : std::nullopt;
}

void ClaudeStream::feed(const QByteArray& bytes)
{
    const QList<SseEvent> events = m_parser.feed(bytes);
    for (const SseEvent& event : events) {
        if (m_isStopped || m_error)
            return;
        const Result<nlohmann::json> data = json::parse(event.data);
        if (data)
            take(*data);
        else
            m_error = Error{ErrorKind::BadReply, u"an event that is not JSON"_s, {}};
    }
}

void ClaudeStream::take(const nlohmann::json& event)
{
    const QString type = json::text(event, "type");
    if (type == u"message_start") {
        m_reply.inputTokens = json::integer(json::at(json::at(event, "message"), "usage"), "input_tokens");
    } else if (type == u"content_block_delta") {
        const nlohmann::json& delta = json::at(event, "delta");
        if (json::text(delta, "type") == u"text_delta")
            m_reply.text += json::text(delta, "text").toUtf8();
    } else if (type == u"message_delta") {
        m_stopReason = json::text(json::at(event, "delta"), "stop_reason", m_stopReason);
        const nlohmann::json& usage = json::at(event, "usage"); // cumulative
        m_reply.inputTokens = json::integer(usage, "input_tokens", m_reply.inputTokens);
        m_reply.outputTokens = json::integer(usage, "output_tokens", m_reply.outputTokens);
        m_used = claudeUse(usage, m_reply.inputTokens);
    } else if (type == u"message_stop") {
        m_isStopped = true;
    } else if (type == u"error") {
        const Error error = errorFrom(json::at(event, "error"), 200);
        // Part of an answer was written, and perhaps billed: not the plain "busy" of an answer that was refused.
        m_error = error.kind == ErrorKind::SpendLimit ? error : Error{ErrorKind::BadReply, error.detail, {}};
    }
}

std::optional<AiUse> ClaudeStream::used() const
{
    return m_error || !m_isStopped ? std::nullopt : m_used;
}

Result<ModelReply> ClaudeStream::finish() const
{
    if (m_error)
        return *m_error;
    if (!m_isStopped)
        return Error{ErrorKind::BadReply, u"the stream ended without message_stop"_s, {}};
    if (m_stopReason == u"refusal")
        return Error{ErrorKind::ContentRejected, u"refusal"_s, {}};
    if (m_stopReason == u"max_tokens" || m_stopReason == u"model_context_window_exceeded")
        return Error{ErrorKind::Rejected, u"cut at "_s + m_stopReason, {}};
    if (m_stopReason != u"end_turn" && m_stopReason != u"stop_sequence")
        return Error{ErrorKind::BadReply, u"stop reason "_s + m_stopReason, {}};
    if (m_reply.text.isEmpty())
        return Error{ErrorKind::BadReply, u"no text"_s, {}};
    return m_reply;
}

} // namespace madang
