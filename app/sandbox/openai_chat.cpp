#include "sandbox/openai_chat.h"

#include "sandbox/ai_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr char kRefusal[] = "I'm sorry, I can't help with that request.";

struct Choice {
    Json content; ///< text or null
    Json refusal; ///< text or null
    QString reason;
};
} // namespace

struct ChatCompletion::Parts {
    Json body;
    Json frame;
    qint64 thought = 0;
    qint64 spoken = 0;
    QList<Choice> choices;

    qint64 limit() const { return intAt(body, "max_completion_tokens", intAt(body, "max_tokens", 128'000)); }
    Json usage() const;
    Json chunk(const Json& choices) const;
};

Json ChatCompletion::Parts::usage() const
{
    const qint64 prompt = tokensIn(at(body, "messages"));
    return {{"prompt_tokens", prompt},
            {"completion_tokens", thought + spoken},
            {"total_tokens", prompt + thought + spoken},
            {"prompt_tokens_details", {{"cached_tokens", 0}, {"audio_tokens", 0}}},
            {"completion_tokens_details",
             {{"reasoning_tokens", thought},
              {"audio_tokens", 0},
              {"accepted_prediction_tokens", 0},
              {"rejected_prediction_tokens", 0}}}};
}

ChatCompletion::ChatCompletion(const Json& body, const QString& id, qint64 createdSec, qint64 thought)
    : m_parts(new Parts{body, Json::object(), thought, 0, {}})
{
    m_parts->thought = std::min(thought, m_parts->limit());
    m_parts->frame = {{"id", utf8(id)},
                      {"created", createdSec},
                      {"model", body["model"]},
                      {"service_tier", "default"},
                      {"system_fingerprint", "fp_practice"}};
}

ChatCompletion::~ChatCompletion() = default;

void ChatCompletion::say(const QString& text, const QString& outcome)
{
    const qint64 left = m_parts->limit() - m_parts->thought;
    const bool isHalf = outcome == "length"_L1 || outcome == "content_filter"_L1;
    const QString told = firstTokens(text, isHalf ? std::min(left, tokensIn(text) / 2) : left);
    Choice choice{utf8(told), nullptr, told.size() < text.size() ? u"length"_s : u"stop"_s};
    if (outcome == "refusal"_L1)
        choice = {nullptr, kRefusal, u"stop"_s};
    else if (outcome == "length_null"_L1 || left == 0)
        choice = {nullptr, nullptr, u"length"_s};
    else if (outcome == "content_filter"_L1)
        choice.reason = outcome;
    else if (outcome == "empty"_L1)
        choice.content = "";
    m_parts->spoken += tokensIn(fromUtf8(choice.content) + fromUtf8(choice.refusal));
    m_parts->choices.append(choice);
}

Json ChatCompletion::whole() const
{
    Json completion = m_parts->frame;
    completion["object"] = "chat.completion";
    completion["usage"] = m_parts->usage();
    completion["choices"] = Json::array();
    for (qsizetype i = 0; i < m_parts->choices.size(); ++i) {
        const Choice& choice = m_parts->choices.at(i);
        completion["choices"].push_back({{"index", i},
                                         {"message",
                                          {{"role", "assistant"},
                                           {"content", choice.content},
                                           {"refusal", choice.refusal},
                                           {"annotations", Json::array()}}},
                                         {"logprobs", nullptr},
                                         {"finish_reason", utf8(choice.reason)}});
    }
    return completion;
}

Json ChatCompletion::Parts::chunk(const Json& given) const
{
    Json chunk = frame;
    chunk["object"] = "chat.completion.chunk";
    chunk["choices"] = given;
    const Json& options = at(body, "stream_options");
    if (boolAt(options, "include_usage"))
        chunk["usage"] = nullptr;
    if (boolAt(options, "include_obfuscation", true) && !given.empty())
        chunk["obfuscation"] = std::string(3 + given.dump().size() % 7, 'x');
    return chunk;
}

EventStream ChatCompletion::events() const
{
    EventStream events;
    const auto add = [&](qsizetype index, const Json& delta, const Json& reason) {
        events.add({},
                   m_parts->chunk(Json::array(
                       {{{"index", index}, {"delta", delta}, {"logprobs", nullptr}, {"finish_reason", reason}}})));
    };
    for (qsizetype i = 0; i < m_parts->choices.size(); ++i) {
        const Choice& choice = m_parts->choices.at(i);
        add(i, {{"role", "assistant"}, {"content", ""}, {"refusal", nullptr}}, nullptr);
        for (const char* member : {"content", "refusal"}) {
            const QStringList bits = bitsOf(fromUtf8(*member == 'c' ? choice.content : choice.refusal));
            for (const QString& bit : bits)
                add(i, {{member, utf8(bit)}}, nullptr);
        }
        add(i, Json::object(), utf8(choice.reason));
    }
    if (boolAt(at(m_parts->body, "stream_options"), "include_usage")) {
        Json last = m_parts->chunk(Json::array());
        last["usage"] = m_parts->usage();
        events.add({}, last);
    }
    events.addText("[DONE]");
    return events;
}

} // namespace madang::sandbox
