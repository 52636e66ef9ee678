#pragma once

#include "sandbox/ai_probe.h"

/// Talking to the imitation of Claude's API.
namespace madang::sandbox {
inline const QString kMessages = u"/anthropic/v1/messages"_s;
inline constexpr char kMessagesPath[] = "messages$";

inline RequestHeaders signedIn(const char* version = "2026-10-21")
{
    return {{"x-api-key", kAnthropicKey}, {"anthropic-version", version}};
}

inline Json question(const char* model = "claude-sonnet-5-5")
{
    return {{"model", model},
            {"max_tokens", 4000},
            {"messages", Json::array({{{"role", "user"}, {"content", "이번 주에 할 일을 골라 주세요."}}})}};
}

/// The question with one member changed ("" removes it).
inline Json with(Json body, const char* member, const Json& value)
{
    if (value == "")
        body.erase(member);
    else
        body[member] = value;
    return body;
}

inline Json formatted(const Json& schema)
{
    return with(question(), "output_config", {{"format", {{"type", "json_schema"}, {"schema", schema}}}});
}

inline Answer ask(Probe& probe, const Json& body, const RequestHeaders& headers = signedIn())
{
    return probe.post(kMessages, body, headers);
}

inline QString typeOf(const Answer& answer)
{
    return textAt(at(answer.json, "error"), "type");
}

inline QString textOf(const Json& message)
{
    QString text;
    for (const Json& block : at(message, "content")) {
        if (textAt(block, "type") == "text"_L1)
            text += textAt(block, "text");
    }
    return text;
}

inline QString streamedText(const QList<ServerEvent>& events)
{
    QString text;
    for (const ServerEvent& event : events) {
        const Json delta = at(event.json(), "delta");
        if (textAt(delta, "type") == "text_delta"_L1)
            text += textAt(delta, "text");
    }
    return text;
}

inline Answer stream(Probe& probe, const Json& wish = {})
{
    if (!wish.is_null())
        probe.fault("POST", kMessagesPath, {{"stream", wish}});
    return ask(probe, with(question(), "stream", true));
}

inline void canned(Probe& probe, const char* text)
{
    QCOMPARE(probe.post(u"/__ctl/ai/answer"_s, {{"api", "anthropic"}, {"text", text}}).status, 201);
}

} // namespace madang::sandbox
