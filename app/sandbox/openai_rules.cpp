#include "sandbox/openai_rules.h"

#include "sandbox/json_rules.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr std::array<std::string_view, 37> kFields{"model",
                                                   "messages",
                                                   "max_completion_tokens",
                                                   "max_tokens",
                                                   "temperature",
                                                   "top_p",
                                                   "n",
                                                   "stop",
                                                   "stream",
                                                   "stream_options",
                                                   "store",
                                                   "response_format",
                                                   "reasoning_effort",
                                                   "verbosity",
                                                   "safety_identifier",
                                                   "user",
                                                   "service_tier",
                                                   "tools",
                                                   "tool_choice",
                                                   "parallel_tool_calls",
                                                   "metadata",
                                                   "seed",
                                                   "logprobs",
                                                   "top_logprobs",
                                                   "logit_bias",
                                                   "modalities",
                                                   "prediction",
                                                   "prompt_cache_key",
                                                   "audio",
                                                   "presence_penalty",
                                                   "moderation",
                                                   "web_search_options",
                                                   "prompt_cache_options",
                                                   "prompt_cache_retention",
                                                   "frequency_penalty",
                                                   "function_call",
                                                   "functions"};

using Found = std::optional<OpenAiRefusal>;

Found bad(const char* code, const QString& param, const QString& message)
{
    return OpenAiRefusal{QString::fromLatin1(code), message, param};
}

bool isOneOf(const Json& value, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return value == Json(word); });
}

Found badWord(const Json& body, const char* field, std::initializer_list<const char*> words)
{
    const Json& value = at(body, field);
    if (value.is_null() || isOneOf(value, words))
        return std::nullopt;
    const QString name = QString::fromLatin1(field);
    return bad("invalid_value", name, u"Invalid value for '%1'."_s.arg(name));
}

Found badMessages(const Json& messages)
{
    if (messages.is_null())
        return bad("missing_required_parameter", u"messages"_s, u"Missing required parameter: 'messages'."_s);
    if (!messages.is_array() || messages.empty())
        return bad("invalid_value", u"messages"_s, u"Invalid 'messages': an array with at least one message."_s);
    for (size_t i = 0; i < messages.size(); ++i) {
        const QString place = u"messages[%1]"_s.arg(i);
        if (!isOneOf(at(messages[i], "role"), {"developer", "system", "user", "assistant", "tool", "function"}))
            return bad("invalid_value", place + u".role"_s, u"Invalid value for '%1.role'."_s.arg(place));
        const Json& content = at(messages[i], "content");
        const bool mayBeNull = at(messages[i], "role") == Json("assistant");
        if (!content.is_string() && !(content.is_array() && !content.empty()) && !(content.is_null() && mayBeNull))
            return bad("invalid_type", place + u".content"_s,
                       u"Invalid type for '%1.content': expected a string or an array of parts."_s.arg(place));
        for (const Json& part : content.is_array() ? content : Json::array()) {
            if (!isOneOf(at(part, "type"), {"text", "image_url", "input_audio", "file", "refusal"}))
                return bad("invalid_value", place + u".content"_s, u"Invalid part in '%1.content'."_s.arg(place));
        }
    }
    return std::nullopt;
}

Found badFormat(const Json& body)
{
    const Json& format = at(body, "response_format");
    if (format.is_null())
        return std::nullopt;
    if (!isOneOf(at(format, "type"), {"text", "json_object", "json_schema"}))
        return bad("invalid_value", u"response_format.type"_s, u"Invalid value for 'response_format.type'."_s);
    if (at(format, "type") == Json("json_object") && !dumpJson(at(body, "messages")).toLower().contains("json"))
        return bad("invalid_request_error", u"messages"_s,
                   u"'messages' must contain the word 'json' in some form, to use 'response_format' of type "
                   u"'json_object'."_s);
    if (at(format, "type") != Json("json_schema"))
        return std::nullopt;
    const Json& wanted = at(format, "json_schema");
    static const QRegularExpression name(u"^[A-Za-z0-9_-]{1,64}$"_s);
    if (!name.match(textAt(wanted, "name")).hasMatch())
        return bad("invalid_value", u"response_format.json_schema.name"_s,
                   u"Invalid 'response_format.json_schema.name': it must match '^[a-zA-Z0-9_-]+$', at most 64."_s);
    const Json& schema = at(wanted, "schema");
    if (!boolAt(wanted, "strict"))
        return std::nullopt;
    if (const auto problem = openAiSchemaProblem(schema))
        return bad("invalid_request_error", u"response_format"_s,
                   u"Invalid schema for response_format '%1': %2"_s.arg(textAt(wanted, "name"), *problem));
    return std::nullopt;
}

Found badNumbers(const Json& body)
{
    const auto within = [&](const char* field, qint64 low, qint64 high) -> Found {
        const Json& value = at(body, field);
        const QString name = QString::fromLatin1(field);
        if (value.is_null() || (value.is_number_integer() && value >= low && value <= high))
            return std::nullopt;
        return bad("invalid_value", name,
                   u"Invalid '%1': expected a whole number from %2 to %3."_s.arg(name).arg(low).arg(high));
    };
    if (Found found = within("n", 1, 128))
        return found;
    if (Found found = within("max_completion_tokens", 1, 128'000))
        return found;
    const Json& stop = at(body, "stop");
    if (stop.is_array() && stop.size() > 4)
        return bad("invalid_value", u"stop"_s, u"Invalid 'stop': at most 4 sequences."_s);
    if (!at(body, "stream_options").is_null() && !boolAt(body, "stream"))
        return bad("invalid_request_error", u"stream_options"_s,
                   u"The 'stream_options' parameter is only allowed when 'stream' is enabled."_s);
    return std::nullopt;
}

/// What the models that think do not take.
Found badForReasoning(const Json& body, const OpenAiModel& model)
{
    if (model.family != OpenAiModel::Reasoning)
        return std::nullopt;
    if (!at(body, "max_tokens").is_null())
        return bad("unsupported_parameter", u"max_tokens"_s,
                   u"Unsupported parameter: 'max_tokens' is not supported with this model. Use "
                   u"'max_completion_tokens' instead."_s);
    const bool thinks = textAt(body, "reasoning_effort") != "none"_L1;
    for (const char* field : {"temperature", "top_p", "presence_penalty", "frequency_penalty"}) {
        const QString name = QString::fromLatin1(field);
        if (thinks && !at(body, field).is_null())
            return bad("unsupported_value", name,
                       u"Unsupported value: '%1' is not supported with this model."_s.arg(name));
    }
    if (thinks && model.version >= 60 && !at(body, "tools").empty())
        return bad("invalid_request_error", u"tools"_s,
                   u"Function tools with reasoning are not supported for this model in /v1/chat/completions."_s);
    return std::nullopt;
}
} // namespace

Found openAiChatRefusal(const Json& body, const OpenAiModel& model)
{
    for (const auto& [name, value] : body.items()) {
        if (std::find(kFields.begin(), kFields.end(), std::string_view(name)) == kFields.end()) {
            const QString field = QString::fromStdString(name);
            return bad("unknown_parameter", field, u"Unknown parameter: '%1'."_s.arg(field));
        }
    }
    Found found = badMessages(at(body, "messages"));
    if (!found)
        found = badForReasoning(body, model);
    if (!found)
        found = badWord(body, "reasoning_effort", {"none", "minimal", "low", "medium", "high", "xhigh", "max"});
    if (!found)
        found = badWord(body, "verbosity", {"low", "medium", "high"});
    if (!found)
        found = badWord(body, "service_tier", {"auto", "default", "flex", "scale", "priority", "fast"});
    if (!found)
        found = badNumbers(body);
    return found ? found : badFormat(body);
}

Found compatibleChatRefusal(const Json& body)
{
    if (!at(body, "max_completion_tokens").is_null())
        return bad("invalid_request_error", u"max_completion_tokens"_s,
                   u"Unrecognized request argument supplied: max_completion_tokens"_s);
    return badMessages(at(body, "messages"));
}

namespace {
constexpr std::array<std::string_view, 14> kImageFields{"model",
                                                        "prompt",
                                                        "n",
                                                        "size",
                                                        "quality",
                                                        "background",
                                                        "output_format",
                                                        "stream",
                                                        "partial_images",
                                                        "output_compression",
                                                        "moderation",
                                                        "safety_identifier",
                                                        "user",
                                                        "input_fidelity"};

Found badSize(const Json& body, const OpenAiModel& model)
{
    const QString text = textAt(body, "size", u"auto"_s);
    if (text == "auto"_L1 || isOneOf(Json(utf8(text)), {"1024x1024", "1536x1024", "1024x1536"}))
        return std::nullopt;
    static const QRegularExpression pattern(u"^([1-9]\\d{0,5})x([1-9]\\d{0,5})$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    const qint64 width = match.captured(1).toInt();
    const qint64 height = match.captured(2).toInt();
    const auto wrong
        = [&](const QString& why) { return bad("invalid_size", u"size"_s, u"Invalid size '%1'. %2"_s.arg(text, why)); };
    if (!match.hasMatch() || model.version < 20)
        return wrong(u"Supported sizes are '1024x1024', '1024x1536', '1536x1024' and 'auto'."_s);
    if (width % 16 != 0 || height % 16 != 0)
        return wrong(u"Width and height must both be divisible by 16."_s);
    if (std::max(width, height) > 3840)
        return wrong(u"The longest edge must be less than or equal to 3840."_s);
    if (std::max(width, height) > 3 * std::min(width, height))
        return wrong(u"The aspect ratio must be between 1:3 and 3:1."_s);
    if (width * height < 655'360 || width * height > 8'294'400)
        return wrong(u"The number of pixels must be from 655360 to 8294400."_s);
    return std::nullopt;
}

Found badPrompt(const Json& body, qsizetype longest)
{
    const QString prompt = textAt(body, "prompt");
    if (prompt.isEmpty())
        return bad("missing_required_parameter", u"prompt"_s, u"Missing required parameter: 'prompt'."_s);
    if (prompt.size() > longest)
        return bad("invalid_value", u"prompt"_s, u"Invalid 'prompt': string too long."_s);
    return std::nullopt;
}

Found badCount(const Json& body, const char* field, qint64 low, qint64 high)
{
    const Json& value = at(body, field);
    const QString name = QString::fromLatin1(field);
    if (value.is_null() || (value.is_number_integer() && value >= low && value <= high))
        return std::nullopt;
    return bad("invalid_value", name, u"Invalid '%1'."_s.arg(name));
}
} // namespace

Found openAiImageRefusal(const Json& body, const OpenAiModel& model)
{
    for (const auto& [name, value] : body.items()) {
        if (std::find(kImageFields.begin(), kImageFields.end(), std::string_view(name)) == kImageFields.end()) {
            const QString field = QString::fromStdString(name);
            return bad("unknown_parameter", field, u"Unknown parameter: '%1'."_s.arg(field));
        }
    }
    Found found = badPrompt(body, 32'000);
    if (!found)
        found = badCount(body, "n", 1, 10);
    if (!found)
        found = badCount(body, "partial_images", 0, 3);
    if (!found)
        found = badCount(body, "output_compression", 0, 100);
    if (!found)
        found = badSize(body, model);
    if (!found)
        found = model.version >= 25 ? badWord(body, "quality", {"auto", "low", "medium", "high", "xhigh", "max"})
                                    : badWord(body, "quality", {"auto", "low", "medium", "high"});
    if (!found)
        found = badWord(body, "output_format", {"png", "jpeg", "webp"});
    if (!found)
        found = badWord(body, "background", {"auto", "opaque", "transparent"});
    if (!found)
        found = badWord(body, "moderation", {"auto", "low"});
    if (found)
        return found;
    const QString format = textAt(body, "output_format", u"png"_s);
    if (format == "jpeg"_L1 && at(body, "background") == Json("transparent"))
        return bad("invalid_value", u"background"_s,
                   u"Transparent background is not supported for jpeg output format."_s);
    if (format == "png"_L1 && intAt(body, "output_compression", 100) < 100)
        return bad("invalid_value", u"output_compression"_s,
                   u"Compression less than 100 is not supported for PNG output format."_s);
    return std::nullopt;
}

Found dallEImageRefusal(const Json& body)
{
    Found found = badPrompt(body, 4000);
    if (!found)
        found = badCount(body, "n", 1, 1);
    if (!found)
        found = badWord(body, "size", {"1024x1024", "1792x1024", "1024x1792"});
    if (!found)
        found = badWord(body, "quality", {"standard", "hd"});
    if (!found)
        found = badWord(body, "style", {"vivid", "natural"});
    if (!found)
        found = badWord(body, "response_format", {"url", "b64_json"});
    return found;
}

} // namespace madang::sandbox
