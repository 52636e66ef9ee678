#include "services/ai/claude_model.h"

#include "services/ai/claude_stream.h"
#include "services/ai/streamed_call.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

ClaudeModel::ClaudeModel(Egress& egress, const ProviderTable& providers)
    : VendorModel(u"claude"_s, u"claude-sonnet-5-5"_s, egress, providers)
{
}

QFuture<Result<ModelReply>> ClaudeModel::write(QObject* context, const ModelAsk& ask, const TextSoFar& progress)
{
    const nlohmann::json format{{"type", "json_schema"}, {"schema", nlohmann::json::parse(ask.schema.toStdString())}};
    // No "thinking" and no "temperature": current models refuse one or the other; "effort" is taken by all.
    const nlohmann::json body{{"model", json::utf8(model())},
                              {"max_tokens", ask.maxTokens},
                              {"system", json::utf8(ask.system)},
                              {"messages", messagesOf(ask)},
                              {"output_config", {{"effort", "low"}, {"format", format}}},
                              {"stream", true}};
    HttpRequest request = post(u"/v1/messages"_s, ask.operation, body);
    request.headers << QPair<QByteArray, QByteArray>{"anthropic-version", "2026-10-21"}
                    << QPair<QByteArray, QByteArray>{"x-api-key", access().credential.reveal()};
    return sendStreamed<ClaudeStream>(egress(), context, request, progress, &claudeError);
}

} // namespace madang
