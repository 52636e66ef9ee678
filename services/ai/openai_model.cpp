#include "services/ai/openai_model.h"

#include "services/ai/openai_errors.h"
#include "services/ai/openai_stream.h"
#include "services/ai/streamed_call.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
bool isOpenAis(const QString& model)
{
    return model.startsWith(u"gpt-") || model.startsWith(u"chatgpt-") || model.startsWith(u"o3")
        || model.startsWith(u"o4");
}
} // namespace

OpenAiModel::OpenAiModel(Egress& egress, const ProviderTable& providers)
    : VendorModel(u"openai"_s, u"gpt-6-sol"_s, egress, providers)
{
}

QFuture<Result<ModelReply>> OpenAiModel::write(QObject* context, const ModelAsk& ask, const TextSoFar& progress)
{
    const bool own = isOpenAis(model());
    nlohmann::json messages = messagesOf(ask);
    messages.insert(messages.begin(),
                    nlohmann::json{{"role", own ? "developer" : "system"}, {"content", json::utf8(ask.system)}});
    const nlohmann::json schema{{"name", json::utf8(ask.schemaName)},
                                {"strict", true},
                                {"schema", nlohmann::json::parse(ask.schema.toStdString())}};
    nlohmann::json body{{"model", json::utf8(model())},
                        {"messages", std::move(messages)},
                        {own ? "max_completion_tokens" : "max_tokens", ask.maxTokens},
                        {"response_format", {{"type", "json_schema"}, {"json_schema", schema}}},
                        {"stream", true},
                        {"stream_options", {{"include_usage", true}}}};
    if (own) {
        body["reasoning_effort"] = "low";
        body["store"] = false;
    }
    HttpRequest request = post(u"/chat/completions"_s, ask.operation, body);
    request.headers << QPair<QByteArray, QByteArray>{"Authorization", "Bearer " + access().credential.reveal()};
    return sendStreamed<OpenAiStream>(egress(), context, request, progress, &openAiError);
}

} // namespace madang
