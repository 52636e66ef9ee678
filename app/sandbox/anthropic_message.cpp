#include "sandbox/anthropic_message.h"

#include "sandbox/ai_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr char kSignature[] = "EqQBCkYICxgCKkBwcmFjdGljZS1zaWduYXR1cmU=";

qint64 thoughtTokens(const Json& body)
{
    const QString effort = textAt(at(body, "output_config"), "effort", u"high"_s);
    if (effort == "low"_L1)
        return 8;
    return effort == "medium"_L1 ? 24 : 48;
}
} // namespace

struct ClaudeMessage::Parts {
    Json body;
    const ClaudeModel& model;
    Json frame; ///< the message without content
    Json blocks = Json::array(); ///< as they stand in the whole message
    qint64 thought = 0; ///< tokens
    qint64 spoken = 0;

    qint64 left() const { return std::max<qint64>(0, intAt(body, "max_tokens") - thought - spoken); }
    QString tool() const;
    Json usage(qint64 output) const;
    void stop(const char* reason) { frame["stop_reason"] = reason; }
    void keepHalf();
};

/// The name of the tool that is to be called, or nothing.
QString ClaudeMessage::Parts::tool() const
{
    const Json& tools = at(body, "tools");
    const Json& choice = at(body, "tool_choice");
    if (tools.empty() || at(choice, "type") == Json("none"))
        return {};
    return textAt(choice, "name", textAt(tools.front(), "name"));
}

Json ClaudeMessage::Parts::usage(qint64 output) const
{
    const qint64 input = tokensIn(at(body, "messages")) + (body.contains("system") ? tokensIn(body["system"]) : 0);
    return {{"input_tokens", input},
            {"output_tokens", output},
            {"cache_creation", nullptr},
            {"cache_creation_input_tokens", 0},
            {"cache_read_input_tokens", 0},
            {"inference_geo", nullptr},
            {"output_tokens_details", {{"thinking_tokens", thought}}},
            {"server_tool_use", nullptr},
            {"service_tier", "standard"},
            {"speed", utf8(textAt(body, "speed", u"standard"_s))}};
}

void ClaudeMessage::Parts::keepHalf()
{
    if (blocks.empty() || !blocks.back().contains("text"))
        return;
    const QString text = textAt(blocks.back(), "text");
    spoken = tokensIn(text) / 2;
    blocks.back()["text"] = utf8(firstTokens(text, spoken));
}

ClaudeMessage::ClaudeMessage(const Json& body, const ClaudeModel& model, const QString& id)
    : m_parts(new Parts{body, model, Json::object()})
{
    m_parts->frame = {{"id", utf8(id)},         {"type", "message"},        {"role", "assistant"},
                      {"model", model.id},      {"container", nullptr},     {"diagnostics", nullptr},
                      {"stop_reason", nullptr}, {"stop_sequence", nullptr}, {"stop_details", nullptr}};
}

ClaudeMessage::~ClaudeMessage() = default;

void ClaudeMessage::think(const QString& outcome)
{
    const Json& wish = at(m_parts->body, "thinking");
    const QString type = textAt(wish, "type");
    const bool isAsked = type == "adaptive"_L1 || type == "enabled"_L1;
    const bool isUsual = m_parts->model.generation >= 50 && type.isEmpty();
    const bool isForced = outcome.endsWith("thinking"_L1);
    if (!isAsked && !isUsual && !isForced)
        return;
    m_parts->thought = std::min(m_parts->left(), thoughtTokens(m_parts->body));
    if (outcome == "redacted_thinking"_L1) {
        m_parts->blocks.push_back({{"type", "redacted_thinking"}, {"data", kSignature}});
        return;
    }
    const bool isShown = outcome == "thinking"_L1 || textAt(wish, "display") == "summarized"_L1;
    m_parts->blocks.push_back({{"type", "thinking"},
                               {"thinking", isShown ? "가게와 계절에 맞는 것을 먼저 골라 볼게요." : ""},
                               {"signature", kSignature}});
}

void ClaudeMessage::say(const QString& text)
{
    Parts& parts = *m_parts;
    const QString told = firstTokens(text, parts.left());
    const bool isWhole = told.size() == text.size();
    if (parts.left() == 0 && !text.isEmpty()) {
        parts.stop("max_tokens");
        return;
    }
    parts.spoken = tokensIn(told);
    const QString tool = parts.tool();
    parts.stop(tool.isEmpty() ? "end_turn" : "tool_use");
    if (tool.isEmpty()) {
        QString kept = told;
        for (const Json& stop : at(parts.body, "stop_sequences")) {
            if (const qsizetype found = kept.indexOf(fromUtf8(stop)); found >= 0) {
                kept.truncate(found);
                parts.stop("stop_sequence");
                parts.frame["stop_sequence"] = stop;
            }
        }
        parts.blocks.push_back({{"type", "text"}, {"text", utf8(kept)}, {"citations", nullptr}});
        if (parts.frame["stop_reason"] == "stop_sequence")
            return;
    } else {
        const Json input = parseJson(told.toUtf8());
        parts.blocks.push_back({{"type", "tool_use"},
                                {"id", "toolu_" + fromUtf8(parts.frame["id"]).mid(4).toStdString()},
                                {"name", utf8(tool)},
                                {"input", input.is_object() ? input : Json::object()},
                                {"caller", {{"type", "direct"}}}});
    }
    if (!isWhole)
        parts.stop("max_tokens");
}

void ClaudeMessage::end(const QString& outcome)
{
    Parts& parts = *m_parts;
    if (outcome == "refusal"_L1 || outcome == "partial_refusal"_L1) {
        if (outcome == "refusal"_L1)
            parts.blocks = Json::array();
        parts.keepHalf();
        parts.stop("refusal");
        parts.frame["stop_details"] = {{"type", "refusal"},
                                       {"category", "general_harms"},
                                       {"explanation", "This request was declined because it may lead to harm."}};
    } else if (outcome == "max_tokens"_L1 || outcome == "model_context_window_exceeded"_L1) {
        parts.keepHalf();
        parts.stop(outcome == "max_tokens"_L1 ? "max_tokens" : "model_context_window_exceeded");
    } else if (outcome == "pause_turn"_L1) {
        parts.stop("pause_turn");
    } else if (outcome == "empty"_L1) {
        parts.blocks = Json::array();
    } else if (outcome == "empty_text"_L1 && !parts.blocks.empty() && parts.blocks.back().contains("text")) {
        parts.blocks.back()["text"] = "";
    }
}

Json ClaudeMessage::whole() const
{
    Json message = m_parts->frame;
    message["content"] = m_parts->blocks;
    message["usage"] = m_parts->usage(m_parts->thought + m_parts->spoken);
    return message;
}

namespace {
/// A block's beginning, without what the deltas bring, and the deltas.
std::pair<Json, Json> toldBitByBit(const Json& block)
{
    Json start = block;
    Json deltas = Json::array();
    const QString type = textAt(block, "type");
    if (type == "text"_L1) {
        start["text"] = "";
        const QStringList bits = bitsOf(textAt(block, "text"));
        for (const QString& bit : bits)
            deltas.push_back({{"type", "text_delta"}, {"text", utf8(bit)}});
    } else if (type == "thinking"_L1) {
        start["thinking"] = "";
        start["signature"] = "";
        const QStringList bits = bitsOf(textAt(block, "thinking"));
        for (const QString& bit : bits)
            deltas.push_back({{"type", "thinking_delta"}, {"thinking", utf8(bit)}});
        deltas.push_back({{"type", "signature_delta"}, {"signature", block["signature"]}});
    } else if (type == "tool_use"_L1) {
        start["input"] = Json::object();
        deltas.push_back({{"type", "input_json_delta"}, {"partial_json", ""}});
        const QStringList bits = bitsOf(QString::fromUtf8(dumpJson(block["input"])));
        for (const QString& bit : bits)
            deltas.push_back({{"type", "input_json_delta"}, {"partial_json", utf8(bit)}});
    }
    return {start, deltas};
}
} // namespace

EventStream ClaudeMessage::events() const
{
    const Parts& parts = *m_parts;
    EventStream events;
    const auto add = [&](const char* type, Json event) {
        event["type"] = type;
        events.add(type, event);
    };
    Json begun = whole();
    begun["content"] = Json::array();
    begun["usage"] = parts.usage(1);
    begun["usage"]["output_tokens_details"] = nullptr;
    for (const char* unknownYet : {"stop_reason", "stop_sequence", "stop_details"})
        begun[unknownYet] = nullptr;
    add("message_start", {{"message", begun}});
    for (size_t index = 0; index < parts.blocks.size(); ++index) {
        const auto [start, deltas] = toldBitByBit(parts.blocks[index]);
        add("content_block_start", {{"index", index}, {"content_block", start}});
        if (index == 0)
            add("ping", Json::object());
        for (const Json& delta : deltas)
            add("content_block_delta", {{"index", index}, {"delta", delta}});
        add("content_block_stop", {{"index", index}});
    }
    const Json usage = parts.usage(parts.thought + parts.spoken);
    Json told = Json::object();
    for (const char* member : {"input_tokens", "output_tokens", "cache_creation_input_tokens",
                               "cache_read_input_tokens", "output_tokens_details", "server_tool_use"})
        told[member] = usage[member];
    add("message_delta",
        {{"delta",
          {{"stop_reason", parts.frame["stop_reason"]},
           {"stop_sequence", parts.frame["stop_sequence"]},
           {"stop_details", parts.frame["stop_details"]},
           {"container", nullptr}}},
         {"usage", told}});
    add("message_stop", Json::object());
    return events;
}

} // namespace madang::sandbox
