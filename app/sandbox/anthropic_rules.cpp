#include "sandbox/anthropic_rules.h"

#include "sandbox/json_rules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr char kNewVersion[] = "2026-10-21";
constexpr char kOldVersion[] = "2023-06-01";
constexpr size_t kMostMessages = 100'000;
constexpr int kLeastBudget = 1024;

constexpr std::array<std::string_view, 23> kFields{
    "model",       "messages",       "max_tokens",    "system",        "output_config",  "thinking",
    "stream",      "metadata",       "tools",         "tool_choice",   "service_tier",   "speed",
    "temperature", "top_p",          "top_k",         "cache_control", "container",      "diagnostics",
    "mcp_servers", "stop_sequences", "inference_geo", "workspace_id",  "user_profile_id"};

std::optional<ClaudeRefusal> bad(const QString& message)
{
    return ClaudeRefusal{u"invalid_request_error"_s, message};
}

bool isOneOf(const Json& value, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return value == Json(word); });
}

std::optional<ClaudeRefusal> badImage(const Json& block, const QString& place)
{
    const Json& source = at(block, "source");
    if (!isOneOf(at(source, "type"), {"base64", "url", "file"}))
        return bad(place + u".image.source.type: Input should be 'base64', 'url' or 'file'"_s);
    if (at(source, "type") != Json("base64"))
        return std::nullopt;
    if (!isOneOf(at(source, "media_type"), {"image/png", "image/jpeg", "image/webp", "image/gif"}))
        return bad(place
                   + u".image.source.base64.media_type: Input should be 'image/jpeg', 'image/png', 'image/gif' or "
                     u"'image/webp'"_s);
    const QByteArray data = textAt(source, "data").toLatin1();
    if (data.isEmpty() || !QByteArray::fromBase64Encoding(data, QByteArray::AbortOnBase64DecodingErrors))
        return bad(place + u".image.source.base64: invalid base64 data"_s);
    return std::nullopt;
}

std::optional<ClaudeRefusal> badBlock(const Json& block, const QString& role, const QString& place, bool isNew)
{
    const QString type = textAt(block, "type");
    if (type == "text"_L1) {
        if (textAt(block, "text").isEmpty())
            return bad(u"messages: text content blocks must be non-empty"_s);
        if (isNew && role == "user"_L1 && !at(block, "citations").empty())
            return bad(place + u".text.citations: must be empty on a user text block"_s);
        return std::nullopt;
    }
    if (type == "image"_L1)
        return badImage(block, place);
    if (type == "document"_L1 && isNew && role == "assistant"_L1)
        return bad(place + u": a document block is not allowed directly inside an assistant message"_s);
    if (isOneOf(at(block, "type"), {"document", "thinking", "redacted_thinking", "tool_use", "tool_result"}))
        return std::nullopt;
    return bad(place + u": Input tag '%1' found using 'type' does not match any of the expected tags"_s.arg(type));
}

std::optional<ClaudeRefusal> badMessage(const Json& message, const QString& place, bool isNew)
{
    const QString role = textAt(message, "role");
    const Json& content = at(message, "content");
    if (!isOneOf(at(message, "role"), {"user", "assistant", "system"}))
        return bad(place + u".role: Input should be 'user', 'assistant' or 'system'"_s);
    if (content.is_string() ? fromUtf8(content).isEmpty() : !content.is_array() || content.empty())
        return bad(place + u": all messages must have non-empty content"_s);
    for (size_t i = 0; content.is_array() && i < content.size(); ++i) {
        if (auto refusal = badBlock(content[i], role, u"%1.content.%2"_s.arg(place).arg(i), isNew))
            return refusal;
    }
    return std::nullopt;
}

std::optional<ClaudeRefusal> badMessages(const Json& messages, const ClaudeModel& model, bool isNew)
{
    if (messages.is_null())
        return bad(u"messages: Field required"_s);
    if (!messages.is_array() || messages.empty() || messages.size() > kMostMessages)
        return bad(u"messages: at least one message and at most 100000 are required"_s);
    for (size_t i = 0; i < messages.size(); ++i) {
        if (auto refusal = badMessage(messages[i], u"messages.%1"_s.arg(i), isNew))
            return refusal;
    }
    if (model.generation >= 46 && at(messages.back(), "role") == Json("assistant"))
        return bad(u"This model does not support assistant message prefill. The conversation must end with a user "
                   u"message."_s);
    return std::nullopt;
}

std::optional<ClaudeRefusal> badSystem(const Json& system)
{
    if (system.is_null() || system.is_string())
        return std::nullopt;
    const auto isText
        = [](const Json& block) { return at(block, "type") == Json("text") && !textAt(block, "text").isEmpty(); };
    return system.is_array() && std::all_of(system.begin(), system.end(), isText)
        ? std::nullopt
        : bad(u"system: Input should be a valid string or a list of text blocks"_s);
}

bool canThink(const QString& type, const ClaudeModel& model)
{
    if (type == "enabled"_L1)
        return model.generation <= 46;
    if (type == "adaptive"_L1)
        return model.generation >= 46;
    if (type == "disabled"_L1)
        return model.thinking != Thinking::Always && model.thinking != Thinking::BetweenTools;
    return model.thinking == Thinking::BetweenTools;
}

std::optional<ClaudeRefusal> badThinking(const Json& thinking, const ClaudeModel& model, qint64 maxTokens)
{
    if (thinking.is_null())
        return std::nullopt;
    const QString type = textAt(thinking, "type");
    if (!isOneOf(at(thinking, "type"), {"adaptive", "disabled", "between_tools", "enabled"}))
        return bad(u"thinking: Input tag '%1' is not one of the expected tags"_s.arg(type));
    const Json& display = at(thinking, "display");
    if (!display.is_null() && !isOneOf(display, {"summarized", "omitted"}))
        return bad(u"thinking.display: Input should be 'summarized' or 'omitted'"_s);
    if (!canThink(type, model))
        return bad(u"thinking.type: '%1' is not supported on this model."_s.arg(type));
    const qint64 budget = intAt(thinking, "budget_tokens");
    if (type == "enabled"_L1 && (budget < kLeastBudget || budget >= maxTokens))
        return bad(u"thinking.enabled.budget_tokens: must be at least 1024 and less than max_tokens"_s);
    return std::nullopt;
}

std::optional<ClaudeRefusal> badOutput(const Json& output, const ClaudeModel& model)
{
    if (output.is_null())
        return std::nullopt;
    for (const auto& [name, value] : output.items()) {
        if (name != "effort" && name != "format")
            return bad(u"output_config.%1: Extra inputs are not permitted"_s.arg(QString::fromStdString(name)));
    }
    const Json& effort = at(output, "effort");
    if (!effort.is_null() && !isOneOf(effort, {"low", "medium", "high", "xhigh", "max"}))
        return bad(u"output_config.effort: Input should be 'low', 'medium', 'high', 'xhigh' or 'max'"_s);
    if (!effort.is_null() && model.generation < 46)
        return bad(u"This model does not support the effort parameter."_s);
    const Json& format = at(output, "format");
    if (format.is_null())
        return std::nullopt;
    if (at(format, "type") != Json("json_schema") || !at(format, "schema").is_object())
        return bad(u"output_config.format: a 'json_schema' with its schema is required"_s);
    if (const auto problem = claudeSchemaProblem(at(format, "schema")))
        return bad(u"output_config.format.schema: "_s + *problem);
    return std::nullopt;
}

std::optional<ClaudeRefusal> badTools(const Json& body, const ClaudeModel& model)
{
    const Json& tools = at(body, "tools");
    const Json& choice = at(body, "tool_choice");
    int strict = 0;
    for (size_t i = 0; i < tools.size(); ++i) {
        const Json& schema = at(tools[i], "input_schema");
        if (textAt(tools[i], "name").isEmpty() || at(schema, "type") != Json("object"))
            return bad(u"tools.%1: a name and an input_schema of type 'object' are required"_s.arg(i));
        if (!boolAt(tools[i], "strict"))
            continue;
        ++strict;
        if (const auto problem = claudeSchemaProblem(schema))
            return bad(u"tools.%1.input_schema: %2"_s.arg(i).arg(*problem));
    }
    if (strict > 20)
        return bad(u"Too many strict tools (%1). The maximum number of strict tools is 20."_s.arg(strict));
    if (choice.is_null())
        return std::nullopt;
    if (tools.empty())
        return bad(u"tool_choice may only be specified while providing tools"_s);
    if (!isOneOf(at(choice, "type"), {"auto", "any", "tool", "none"}))
        return bad(u"tool_choice: Input should be 'auto', 'any', 'tool' or 'none'"_s);
    if (isOneOf(at(choice, "type"), {"any", "tool"}) && model.refusesForcedTools())
        return bad(u"tool_choice: forcing tool use is not supported on this model."_s);
    return std::nullopt;
}

std::optional<ClaudeRefusal> badSampling(const Json& body, const ClaudeModel& model, bool isNew)
{
    for (const char* field : {"temperature", "top_p", "top_k"}) {
        const Json& value = at(body, field);
        if (value.is_null())
            continue;
        const QString name = QString::fromLatin1(field);
        if (isNew)
            return bad(name + u": this parameter is not supported with anthropic-version 2026-10-21"_s);
        const bool isDefault = value.is_number() && value.get<double>() == 1.0 && name != "top_k"_L1;
        if (model.generation > 46 && !isDefault)
            return bad(name + u": only the default value is supported on this model"_s);
        if (!value.is_number() || (name != "top_k"_L1 && (value < 0 || value > 1)))
            return bad(name + u": Input should be a number from 0 to 1"_s);
    }
    return std::nullopt;
}

std::optional<ClaudeRefusal> badLength(const Json& body, const ClaudeModel& model)
{
    const Json& maxTokens = at(body, "max_tokens");
    if (maxTokens.is_null())
        return bad(u"max_tokens: Field required"_s);
    if (!maxTokens.is_number_integer() || maxTokens < 0)
        return bad(u"max_tokens: Input should be a whole number greater than or equal to 0"_s);
    if (maxTokens > model.maxTokens)
        return bad(u"max_tokens: %1 > %2, which is the maximum allowed number of output tokens for %3"_s
                       .arg(maxTokens.get<qint64>())
                       .arg(model.maxTokens)
                       .arg(QLatin1StringView(model.id)));
    return std::nullopt;
}

std::optional<ClaudeRefusal> badRest(const Json& body)
{
    const auto isWrong = [&](const char* field, bool isRight) { return !at(body, field).is_null() && !isRight; };
    if (isWrong("stream", at(body, "stream").is_boolean()))
        return bad(u"stream: Input should be a valid boolean"_s);
    if (isWrong("service_tier", isOneOf(at(body, "service_tier"), {"auto", "standard_only"})))
        return bad(u"service_tier: Input should be 'auto' or 'standard_only'"_s);
    if (isWrong("speed", isOneOf(at(body, "speed"), {"standard", "fast"})))
        return bad(u"speed: Input should be 'standard' or 'fast'"_s);
    const Json& stops = at(body, "stop_sequences");
    const bool areTexts = stops.is_array() && std::all_of(stops.begin(), stops.end(), [](const Json& stop) {
                              return !fromUtf8(stop).trimmed().isEmpty();
                          });
    if (isWrong("stop_sequences", areTexts))
        return bad(u"stop_sequences: each stop sequence must contain non-whitespace"_s);
    return std::nullopt;
}
} // namespace

std::optional<ClaudeRefusal> claudeHeaderRefusal(const Request& request, const Json& keys)
{
    const QString key = QString::fromUtf8(request.header("x-api-key"));
    const bool hasBearer = !request.header("Authorization").isEmpty();
    if (!key.isEmpty() && hasBearer)
        return bad(u"Only one of x-api-key and authorization may be set"_s);
    if (key.isEmpty() && !hasBearer)
        return ClaudeRefusal{u"authentication_error"_s, u"x-api-key header is required"_s};
    const QString given = hasBearer ? request.bearer() : key;
    if (std::find(keys.begin(), keys.end(), Json(utf8(given))) == keys.end())
        return ClaudeRefusal{u"authentication_error"_s, hasBearer ? u"Invalid bearer token"_s : u"invalid x-api-key"_s};
    const QByteArray version = request.header("anthropic-version");
    if (version.isEmpty())
        return bad(u"anthropic-version: header is required"_s);
    if (version != kNewVersion && version != kOldVersion)
        return bad(u"anthropic-version: \"%1\" is not a valid version"_s.arg(QString::fromUtf8(version)));
    return std::nullopt;
}

std::optional<ClaudeRefusal> claudeBodyRefusal(const Request& request, const Json& body, const ClaudeModel& model,
                                               bool isCounting)
{
    const bool isNew = request.header("anthropic-version") == kNewVersion;
    for (const auto& [name, value] : body.items()) {
        const bool isKnown = std::find(kFields.begin(), kFields.end(), std::string_view(name)) != kFields.end();
        if (!isKnown || (isCounting && (name == "max_tokens" || name == "stream")))
            return bad(QString::fromStdString(name) + u": Extra inputs are not permitted"_s);
    }
    std::optional<ClaudeRefusal> refusal = isCounting ? std::nullopt : badLength(body, model);
    if (!refusal)
        refusal = badMessages(at(body, "messages"), model, isNew);
    if (!refusal)
        refusal = badSystem(at(body, "system"));
    if (!refusal)
        refusal = badSampling(body, model, isNew);
    if (!refusal)
        refusal = badThinking(at(body, "thinking"), model, intAt(body, "max_tokens", model.maxTokens));
    if (!refusal)
        refusal = badOutput(at(body, "output_config"), model);
    if (!refusal)
        refusal = badTools(body, model);
    if (!refusal)
        refusal = badRest(body);
    return refusal;
}

} // namespace madang::sandbox
