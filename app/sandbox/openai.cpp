#include "sandbox/openai.h"

#include "sandbox/ai_words.h"
#include "sandbox/openai_chat.h"
#include "sandbox/openai_rules.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
const EventStream::Besides kBesides{
    {{},
     R"({"error":{"message":"The server had an error while processing your request.","type":"server_error",)"
     R"("param":null,"code":null}})"},
    {},
    {{}, R"({"id":"chatcmpl-0","object":"chat.completion.hint","created":1,"model":"gpt-6-sol","choices":[]})"}};

qint64 thoughtTokens(const Json& body)
{
    const QString effort = textAt(body, "reasoning_effort", u"medium"_s);
    if (effort == "none"_L1)
        return 0;
    if (effort == "minimal"_L1 || effort == "low"_L1)
        return 8;
    return effort == "medium"_L1 ? 24 : 48;
}
} // namespace

OpenAi::OpenAi(World& world)
    : Provider(world, u"openai"_s, {u"/openai"_s})
{
    const QString base = u"/openai/v1/"_s;
    routes().add("POST", base + u"chat/completions"_s,
                 [this](const Request& request, const QStringList&) { return chat(request); });
    routes().add("GET", base + u"models"_s,
                 [this](const Request& request, const QStringList&) { return models(request, {}); });
    routes().add("GET", base + u"models/{}"_s, [this](const Request& request, const QStringList& captured) {
        return models(request, captured.first());
    });
    routes().add("POST", base + u"images/generations"_s, [this](const Request& request, const QStringList&) {
        return images(request, parseJson(request.body), "image_generation");
    });
    routes().add("POST", base + u"images/edits"_s,
                 [this](const Request& request, const QStringList&) { return edit(request); });
    routes().add("GET", u"/openai/files/{}"_s, [this](const Request& request, const QStringList& captured) {
        return file(request, captured.first());
    });
}

Json OpenAi::seeds() const
{
    return {{"keys", {kOpenAiKey}},
            {"answers", Json::array()},
            {"dialect", "openai"},
            {"banned", {"nude", "gore", "나체", "유혈"}},
            {"files", Json::object()}};
}

bool OpenAi::isCompatible()
{
    return textAt(data(), "dialect") == "compatible"_L1;
}

std::optional<OpenAiRefusal> OpenAi::signInRefusal(const Request& request)
{
    const Json& keys = at(data(), "keys");
    if (request.header("Authorization").isEmpty())
        return OpenAiRefusal{u"invalid_api_key"_s, u"You didn't provide an API key."_s, {}};
    if (std::find(keys.begin(), keys.end(), Json(utf8(request.bearer()))) == keys.end())
        return OpenAiRefusal{u"invalid_api_key"_s, u"Incorrect API key provided."_s, {}};
    return std::nullopt;
}

Response OpenAi::chat(const Request& request)
{
    if (const auto refusal = signInRefusal(request))
        return refused(*refusal);
    const Json body = parseJson(request.body);
    if (!body.is_object() || !request.header("Content-Type").startsWith("application/json"))
        return refused({u"invalid_request_error"_s, u"We could not parse the JSON body of your request."_s, {}});
    const QString name = textAt(body, "model");
    if (name.isEmpty())
        return refused({u"missing_required_parameter"_s, u"you must provide a model parameter"_s, u"model"_s});
    const OpenAiModel* model = openAiModel(name, world().clock.nowMs());
    if (!isCompatible() && (model == nullptr || model->family == OpenAiModel::Image))
        return refused(
            {u"model_not_found"_s, u"The model `%1` does not exist or you do not have access to it."_s.arg(name), {}});
    const auto refusal = isCompatible() ? compatibleChatRefusal(body) : openAiChatRefusal(body, *model);
    if (refusal)
        return refused(*refusal);
    const bool thinks = !isCompatible() && model->family == OpenAiModel::Reasoning;
    ChatCompletion completion(body, world().newId(u"chatcmpl-"_s), world().clock.nowMs() / 1000,
                              thinks ? thoughtTokens(body) : 0);
    const QByteArray question = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    for (qint64 i = 0; i < intAt(body, "n", 1); ++i) {
        const Muse muse{world().chance, QString::fromLatin1(question) + QString::number(i), world().clock.today()};
        const auto text = answerText(data(), request, "/response_format/json_schema/schema", muse);
        if (!text)
            return refused({u"invalid_request_error"_s, u"Invalid schema for response_format: unsupported pattern."_s,
                            u"response_format"_s});
        completion.say(*text, outcomeOf(request));
    }
    return finished(boolAt(body, "stream") ? completion.events().reply(request, kBesides)
                                           : jsonReply(200, completion.whole()));
}

Response OpenAi::models(const Request& request, const QString& id)
{
    if (const auto refusal = signInRefusal(request))
        return refused(*refusal);
    const qint64 now = world().clock.nowMs();
    if (id.isEmpty())
        return finished(jsonReply(200, {{"object", "list"}, {"data", openAiModelInfos(now)}}));
    const OpenAiModel* model = openAiModel(id, now);
    return model != nullptr ? finished(jsonReply(200, openAiModelInfo(*model)))
                            : refused({u"model_not_found"_s, u"The model '%1' does not exist"_s.arg(id), u"model"_s});
}

Response OpenAi::finished(Response response)
{
    addOpenAiHeaders(world(), response);
    return response;
}

Response OpenAi::failure(const QString& code)
{
    return refused({code, {}, {}});
}

Response OpenAi::noSuchRoute(int status)
{
    return failure(status == 405 ? u"method_not_supported"_s : u"unknown_url"_s);
}

} // namespace madang::sandbox
