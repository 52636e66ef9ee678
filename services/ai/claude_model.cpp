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
    return sendStreamed<ClaudeStream>(egress(), context, post(ask), progress, &claudeError);
}

QString ClaudeModel::answerPath() const
{
    return u"/v1/messages"_s;
}

QString ClaudeModel::modelsPath() const
{
    return u"/v1/models?limit=200"_s;
}

nlohmann::json ClaudeModel::bodyOf(const ModelAsk& ask) const
{
    const nlohmann::json format{{"type", "json_schema"}, {"schema", nlohmann::json::parse(ask.schema.toStdString())}};
    // No "thinking" and no "temperature": current models refuse one or the other; "effort" is taken by all.
    return {{"model", json::utf8(model())},
            {"max_tokens", ask.maxTokens},
            {"system", json::utf8(ask.system)},
            {"messages", messagesOf(ask)},
            {"output_config", {{"effort", "low"}, {"format", format}}},
            {"stream", true}};
}

nlohmann::json ClaudeModel::smallestBody(int maxTokens) const
{
    return {{"model", json::utf8(model())},
            {"max_tokens", maxTokens},
            {"messages", {{{"role", "user"}, {"content", "1"}}}}};
}

void ClaudeModel::sign(HttpRequest& request) const
{
    request.headers << QPair<QByteArray, QByteArray>{"anthropic-version", "2026-10-21"}
                    << QPair<QByteArray, QByteArray>{"x-api-key", access().credential.reveal()};
}

Error ClaudeModel::errorOf(int status, const QByteArray& body) const
{
    return claudeError(status, body);
}

std::optional<AiUse> ClaudeModel::usedIn(const nlohmann::json& answer) const
{
    return claudeUse(json::at(answer, "usage"));
}

bool ClaudeModel::isOffered(const nlohmann::json& entry, QDate) const
{
    return json::text(entry, "lifecycle") != u"retired";
}

} // namespace madang
