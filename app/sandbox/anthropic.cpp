#include "sandbox/anthropic.h"

#include "sandbox/ai_words.h"
#include "sandbox/anthropic_errors.h"
#include "sandbox/anthropic_message.h"
#include "sandbox/anthropic_rules.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qsizetype kLargestBody = 32 * 1024 * 1024;

const EventStream::Besides kBesides{
    {"error", R"({"type":"error","error":{"details":null,"type":"overloaded_error","message":"Overloaded"}})"},
    {"ping", R"({"type": "ping"})"},
    {"content_block_hint", R"({"type":"content_block_hint","index":7,"hint":{"type":"colour"}})"}};
} // namespace

Anthropic::Anthropic(World& world)
    : Provider(world, u"anthropic"_s, {u"/anthropic"_s})
{
    const QString base = u"/anthropic/v1/"_s;
    routes().add("POST", base + u"messages"_s,
                 [this](const Request& request, const QStringList&) { return messages(request); });
    routes().add("POST", base + u"messages/count_tokens"_s,
                 [this](const Request& request, const QStringList&) { return count(request); });
    routes().add("GET", base + u"models"_s,
                 [this](const Request& request, const QStringList&) { return models(request); });
    routes().add("GET", base + u"models/{}"_s, [this](const Request& request, const QStringList& captured) {
        return model(request, captured.first());
    });
}

Json Anthropic::seeds() const
{
    return {{"keys", {kAnthropicKey}}, {"answers", Json::array()}, {"retired", Json::array()}};
}

bool Anthropic::isGone(const ClaudeModel& model)
{
    const Json& retired = at(data(), "retired");
    return isRetired(model, world().clock.nowMs())
        || std::find(retired.begin(), retired.end(), Json(model.id)) != retired.end();
}

/// A model's entry, retired where the state says so.
Json Anthropic::told(Json info)
{
    if (isGone(*claudeModel(textAt(info, "id"))))
        info["lifecycle"] = "retired";
    return info;
}

/// Everything that is wrong with a request for words, in the order in which the service looks.
std::optional<Response> Anthropic::refusal(const Request& request, const Json& body, bool isCounting)
{
    if (const auto refused = claudeHeaderRefusal(request, at(data(), "keys")))
        return claudeError(world(), refused->code, refused->message);
    const auto bad = [this](const QString& why) { return claudeError(world(), u"invalid_request_error"_s, why); };
    if (!request.header("Content-Type").startsWith("application/json"))
        return bad(u"Content-Type: must be application/json"_s);
    if (!body.is_object())
        return bad(u"The request body is not valid JSON"_s);
    const QString name = textAt(body, "model");
    if (name.isEmpty())
        return bad(u"model: Field required"_s);
    const ClaudeModel* model = claudeModel(name);
    if (model == nullptr || isGone(*model))
        return claudeError(world(), u"not_found_error"_s, u"model: "_s + name);
    if (const auto refused = claudeBodyRefusal(request, body, *model, isCounting))
        return claudeError(world(), refused->code, refused->message);
    return std::nullopt;
}

Response Anthropic::messages(const Request& request)
{
    if (request.body.size() > kLargestBody)
        return failure(u"too_large_page"_s);
    const Json body = parseJson(request.body);
    if (auto refused = refusal(request, body, false))
        return *std::move(refused);
    const QByteArray question = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    const Muse muse{world().chance, QString::fromLatin1(question), world().clock.today()};
    const bool callsTool = !at(body, "tools").empty() && at(at(body, "tool_choice"), "type") != Json("none");
    const auto text
        = answerText(data(), request, callsTool ? "/tools/0/input_schema" : "/output_config/format/schema", muse);
    if (!text)
        return claudeError(world(), u"invalid_request_error"_s,
                           u"output_config.format.schema: Schema is too complex for compilation."_s);
    const QString outcome = outcomeOf(request);
    ClaudeMessage message(body, *claudeModel(textAt(body, "model")), world().newId(u"msg_"_s));
    message.think(outcome);
    message.say(*text);
    message.end(outcome);
    return finished(boolAt(body, "stream") ? message.events().reply(request, kBesides)
                                           : jsonReply(200, message.whole()));
}

Response Anthropic::count(const Request& request)
{
    const Json body = parseJson(request.body);
    if (auto refused = refusal(request, body, true))
        return *std::move(refused);
    const qint64 system = body.contains("system") ? tokensIn(body["system"]) : 0;
    return finished(jsonReply(200, {{"input_tokens", tokensIn(body["messages"]) + system}}));
}

Response Anthropic::models(const Request& request)
{
    if (const auto refused = claudeHeaderRefusal(request, at(data(), "keys")))
        return claudeError(world(), refused->code, refused->message);
    const Fields fields = parseForm(request.rawQuery);
    const qint64 limit = fields.has(u"limit"_s) ? fields.value(u"limit"_s).toLongLong() : 20;
    if (limit < 1 || limit > 1000)
        return claudeError(world(), u"invalid_request_error"_s, u"limit: must be from 1 to 1000"_s);
    const Json all = claudeModelInfos(world().clock.nowMs());
    const auto placeOf = [&](const QString& id) {
        return std::find_if(all.begin(), all.end(), [&](const Json& info) { return textAt(info, "id") == id; });
    };
    auto from = all.begin();
    auto to = all.end();
    if (const QString after = fields.value(u"after_id"_s); !after.isEmpty() && placeOf(after) != all.end())
        from = placeOf(after) + 1;
    if (const QString before = fields.value(u"before_id"_s); !before.isEmpty())
        to = std::max(from, placeOf(before));
    const bool hasMore = to - from > limit;
    Json page = Json::array();
    for (auto info = from; info != to && qint64(page.size()) < limit; ++info)
        page.push_back(told(*info));
    return finished(jsonReply(200,
                              {{"data", page},
                               {"has_more", hasMore},
                               {"first_id", page.empty() ? Json() : page.front()["id"]},
                               {"last_id", page.empty() ? Json() : page.back()["id"]}}));
}

Response Anthropic::model(const Request& request, const QString& id)
{
    if (const auto refused = claudeHeaderRefusal(request, at(data(), "keys")))
        return claudeError(world(), refused->code, refused->message);
    const ClaudeModel* model = claudeModel(id);
    if (model == nullptr)
        return claudeError(world(), u"not_found_error"_s, u"model: "_s + id);
    return finished(jsonReply(200, told(claudeModelInfo(*model, world().clock.nowMs()))));
}

Response Anthropic::finished(Response response)
{
    response.with("request-id", world().newId(u"req_"_s).toUtf8());
    addClaudeHeaders(world(), response);
    return response;
}

Response Anthropic::failure(const QString& code)
{
    return claudeError(world(), code);
}

Response Anthropic::noSuchRoute(int status)
{
    return status == 405 ? claudeError(world(), u"invalid_request_error"_s, u"Method Not Allowed"_s)
                         : claudeError(world(), u"not_found_error"_s);
}

} // namespace madang::sandbox
