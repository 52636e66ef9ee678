#include "services/ai/openai_stream.h"

#include "services/ai/openai_errors.h"
#include "services/costs/token_bound.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

std::optional<AiUse> openAiUse(const nlohmann::json& usage)
{
    const qint64 prompt = json::integer(usage, "prompt_tokens");
    const qint64 cached = json::integer(json::at(usage, "prompt_tokens_details"), "cached_tokens");
    if (cached < 0 || cached > prompt)
        return std::nullopt;
    const TokenUse use{
        .input = prompt - cached, .cached = cached, .output = json::integer(usage, "completion_tokens", -1)};
    return isPlausible(use) ? std::optional<AiUse>(use) : std::nullopt;
}

void OpenAiStream::feed(const QByteArray& bytes)
{
    const QList<SseEvent> events = m_parser.feed(bytes);
    for (const SseEvent& event : events) {
        if (m_isDone || m_error)
            return;
        if (event.data == "[DONE]") {
            m_isDone = true;
            return;
        }
        const Result<nlohmann::json> data = json::parse(event.data);
        if (data)
            take(*data);
        else
            m_error = Error{ErrorKind::BadReply, u"an event that is not JSON"_s, {}};
    }
}

void OpenAiStream::take(const nlohmann::json& chunk)
{
    if (const nlohmann::json& error = json::at(chunk, "error"); error.is_object()) {
        const Error found = openAiErrorIn(error, 200);
        m_error = found.kind == ErrorKind::SpendLimit ? found : Error{ErrorKind::BadReply, found.detail, {}};
        return;
    }
    if (const nlohmann::json& usage = json::at(chunk, "usage"); usage.is_object()) {
        m_reply.inputTokens = json::integer(usage, "prompt_tokens", m_reply.inputTokens);
        m_reply.outputTokens = json::integer(usage, "completion_tokens", m_reply.outputTokens);
        m_used = openAiUse(usage);
    }
    const nlohmann::json& choices = json::at(chunk, "choices");
    if (!choices.is_array() || choices.empty())
        return;
    const nlohmann::json& choice = choices.front();
    const nlohmann::json& delta = json::at(choice, "delta");
    m_reply.text += json::text(delta, "content").toUtf8();
    m_isRefused |= !json::text(delta, "refusal").isEmpty();
    m_finishReason = json::text(choice, "finish_reason", m_finishReason);
}

std::optional<AiUse> OpenAiStream::used() const
{
    return m_error ? std::nullopt : m_used;
}

Result<ModelReply> OpenAiStream::finish() const
{
    if (m_error)
        return *m_error;
    if (!m_isDone)
        return Error{ErrorKind::BadReply, u"the stream ended without [DONE]"_s, {}};
    if (m_isRefused || m_finishReason == u"content_filter")
        return Error{ErrorKind::ContentRejected, m_isRefused ? u"refusal"_s : m_finishReason, {}};
    if (m_finishReason == u"length")
        return Error{ErrorKind::Rejected, u"cut at length"_s, {}};
    if (m_finishReason != u"stop")
        return Error{ErrorKind::BadReply, u"finish reason "_s + m_finishReason, {}};
    if (m_reply.text.isEmpty())
        return Error{ErrorKind::BadReply, u"no text"_s, {}};
    return m_reply;
}

} // namespace madang
