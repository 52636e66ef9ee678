#include "services/ai/openai_model.h"

#include "services/ai/openai_errors.h"
#include "services/ai/openai_stream.h"
#include "services/ai/streamed_call.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

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

nlohmann::json OpenAiModel::bodyOf(const ModelAsk& ask) const
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
    return body;
}

nlohmann::json OpenAiModel::smallestBody(int maxTokens) const
{
    const bool own = isOpenAis(model());
    nlohmann::json body{{"model", json::utf8(model())},
                        {own ? "max_completion_tokens" : "max_tokens", maxTokens},
                        {"messages", {{{"role", "user"}, {"content", "1"}}}}};
    if (own) {
        body["reasoning_effort"] = "low";
        body["store"] = false;
    }
    return body;
}

QFuture<Result<ModelReply>> OpenAiModel::write(QObject* context, const ModelAsk& ask, const TextSoFar& progress)
{
    return sendStreamed<OpenAiStream>(egress(), context, post(ask), progress, &openAiError);
}

QString OpenAiModel::answerPath() const
{
    return u"/chat/completions"_s;
}

QString OpenAiModel::modelsPath() const
{
    return u"/models"_s;
}

void OpenAiModel::sign(HttpRequest& request) const
{
    request.headers << QPair<QByteArray, QByteArray>{"Authorization", "Bearer " + access().credential.reveal()};
}

Error OpenAiModel::errorOf(int status, const QByteArray& body) const
{
    return openAiError(status, body);
}

std::optional<AiUse> OpenAiModel::usedIn(const nlohmann::json& answer) const
{
    return openAiUse(json::at(answer, "usage"));
}

/// OpenAI lists everything it has; another server lists what it can write with.
bool OpenAiModel::isOffered(const nlohmann::json& entry, QDate today) const
{
    static const std::array kOtherTrades{u"image"_s,  u"audio"_s,  u"realtime"_s,  u"transcribe"_s,
                                         u"tts"_s,    u"search"_s, u"embedding"_s, u"whisper"_s,
                                         u"dall-e"_s, u"sora"_s,   u"moderation"_s};
    const QString name = json::text(entry, "id");
    const QDate end = QDate::fromString(json::text(entry, "shutdown_date"), Qt::ISODate);
    return std::ranges::none_of(kOtherTrades, [&](const QString& trade) { return name.contains(trade); })
        && (!end.isValid() || end > today);
}

} // namespace madang
