#include "sandbox/ai_probe.h"
#include "support/program.h"

using namespace madang::sandbox;

namespace {
const QString kChat = u"/openai/v1/chat/completions"_s;
constexpr char kChatPath[] = "completions$";

Json question(const char* model = "gpt-6-sol")
{
    return {{"model", model},
            {"messages",
             Json::array({{{"role", "developer"}, {"content", "짧게 답해요."}},
                          {{"role", "user"}, {"content", "이번 주에 할 일을 골라 주세요."}}})}};
}

Json with(Json body, const char* member, const Json& value)
{
    body[member] = value;
    return body;
}

Json formatted(const Json& schema, bool isStrict = true)
{
    return with(
        question(), "response_format",
        {{"type", "json_schema"}, {"json_schema", {{"name", "plans"}, {"strict", isStrict}, {"schema", schema}}}});
}

Answer ask(Probe& probe, const Json& body)
{
    return probe.post(kChat, body, {bearer(kOpenAiKey)});
}

Json choiceOf(const Answer& answer)
{
    return at(answer.json, "choices").at(0);
}

QString textOf(const Answer& answer)
{
    return textAt(choiceOf(answer)["message"], "content");
}

QString codeOf(const Answer& answer)
{
    return textAt(at(answer.json, "error"), "code");
}

QString streamedText(const QList<ServerEvent>& events)
{
    QString text;
    for (const ServerEvent& event : events) {
        const Json chunk = event.json();
        for (const Json& choice : at(chunk, "choices"))
            text += textAt(at(choice, "delta"), "content");
    }
    return text;
}

Answer stream(Probe& probe, const Json& wish = {})
{
    if (!wish.is_null())
        probe.fault("POST", kChatPath, {{"stream", wish}});
    return ask(probe, with(question(), "stream", true));
}
} // namespace

class TestOpenAi : public QObject {
    Q_OBJECT

private slots:
    void aCompletionHasEverythingTheContractNames()
    {
        Probe probe;
        const Answer answer = ask(probe, question());
        QCOMPARE(answer.status, 200);
        QCOMPARE(textAt(answer.json, "object"), u"chat.completion"_s);
        QVERIFY(textAt(answer.json, "id").startsWith("chatcmpl-"_L1));
        QCOMPARE(textAt(choiceOf(answer), "finish_reason"), u"stop"_s);
        QVERIFY(!textOf(answer).isEmpty());
        QVERIFY(choiceOf(answer)["message"]["refusal"].is_null());
        QVERIFY(choiceOf(answer)["logprobs"].is_null());
        const Json usage = answer.json["usage"];
        QCOMPARE(intAt(usage, "total_tokens"), intAt(usage, "prompt_tokens") + intAt(usage, "completion_tokens"));
        for (const char* header :
             {"x-request-id", "openai-processing-ms", "openai-version", "openai-organization",
              "x-ratelimit-limit-requests", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"})
            QVERIFY2(!answer.header(header).isEmpty(), header);
    }

    void aKeyIsNeeded()
    {
        Probe probe;
        for (const RequestHeaders& headers : {RequestHeaders{}, RequestHeaders{bearer("sk-wrong")}}) {
            const Answer answer = probe.post(kChat, question(), headers);
            QCOMPARE(answer.status, 401);
            QCOMPARE(codeOf(answer), u"invalid_api_key"_s);
            for (const char* key : {"message", "type", "param", "code"})
                QVERIFY2(answer.json["error"].contains(key), key);
            QCOMPARE(probe.get(u"/openai/v1/models"_s, headers).status, 401);
        }
        QVERIFY(!probe.get(u"/__ctl/journal"_s).body.contains("sk-wrong"));
    }

    void refusesWhatTheServiceRefuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const Json& body, const QString& code = {}, int status = 400) {
            QTest::newRow(name) << dumpJson(body) << status << code;
        };
        QTest::newRow("no JSON") << QByteArray("[") << 400 << QString();
        row("unknown model", question("gpt-9"), u"model_not_found"_s, 404);
        row("a model for pictures", question("gpt-image-2"), u"model_not_found"_s, 404);
        row("no messages", {{"model", "gpt-6-sol"}}, u"missing_required_parameter"_s);
        row("empty messages", with(question(), "messages", Json::array()), u"invalid_value"_s);
        row("max_tokens", with(question(), "max_tokens", 100), u"unsupported_parameter"_s);
        row("temperature", with(question(), "temperature", 0.5), u"unsupported_value"_s);
        row("unknown parameter", with(question(), "max_output_tokens", 5), u"unknown_parameter"_s);
        row("effort", with(question(), "reasoning_effort", "extreme"), u"invalid_value"_s);
        row("verbosity", with(question(), "verbosity", "chatty"), u"invalid_value"_s);
        row("five stops", with(question(), "stop", {"a", "b", "c", "d", "e"}), u"invalid_value"_s);
        row("stream options without a stream", with(question(), "stream_options", {{"include_usage", true}}));
        row("tools while thinking", with(question(), "tools", Json::array({{{"type", "function"}}})));
        row("bad schema name",
            with(question(), "response_format",
                 {{"type", "json_schema"}, {"json_schema", {{"name", "세 가지"}, {"schema", planSchema()}}}}),
            u"invalid_value"_s);
        row("json_object without the word", with(question(), "response_format", {{"type", "json_object"}}));
    }

    void refusesWhatTheServiceRefuses()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        Probe probe;
        const Answer answer = probe.send("POST", kChat, body, {bearer(kOpenAiKey)});
        QCOMPARE(answer.status, status);
        QCOMPARE(codeOf(answer), code);
        QVERIFY(!textAt(answer.json["error"], "message").isEmpty());
    }

    void withoutThinkingATemperatureIsTaken()
    {
        Probe probe;
        const Json calm = with(with(question(), "temperature", 0.5), "reasoning_effort", "none");
        QCOMPARE(ask(probe, calm).status, 200);
        probe.post(u"/__ctl/clock"_s, {{"now", "2027-01-10T12:00:00+09:00"}, {"frozen", true}});
        const Json classic = with(with(question("gpt-4o"), "temperature", 0.5), "max_tokens", 500);
        QCOMPARE(ask(probe, classic).status, 200);
        probe.advance(10 * 86'400);
        QCOMPARE(codeOf(ask(probe, classic)), u"model_not_found"_s); // ends 14 January 2027
    }

    void aStrictSchemaIsKeptAndMustBeStrict()
    {
        Probe probe;
        const Answer answer = ask(probe, formatted(planSchema()));
        QCOMPARE(answer.status, 200);
        const Json plans = parseJson(textOf(answer).toUtf8());
        QVERIFY2(conforms(plans, planSchema(), planSchema()), qPrintable(textOf(answer)));
        QCOMPARE(at(plans, "plans").size(), size_t(3));

        Json optional = planSchema();
        optional["$defs"]["plan"]["required"].erase(0);
        QCOMPARE(ask(probe, formatted(optional)).status, 400);
        QCOMPARE(ask(probe, formatted(optional, false)).status, 200);
        Json open = planSchema();
        open.erase("additionalProperties");
        QCOMPARE(ask(probe, formatted(open)).status, 400);
        QCOMPARE(ask(probe, formatted({{"anyOf", Json::array({planSchema()})}})).status, 400);
        QCOMPARE(ask(probe, formatted({{"type", "array"}, {"items", {{"type", "string"}}}})).status, 400);
    }

    void aStrictSchemaHasLimits()
    {
        const auto object = [](const Json& properties) {
            Json schema{{"type", "object"},
                        {"properties", properties},
                        {"required", Json::array()},
                        {"additionalProperties", false}};
            for (const auto& [name, property] : properties.items())
                schema["required"].push_back(name);
            return schema;
        };
        const auto deep = [&](int levels) {
            Json schema = {{"type", "string"}};
            for (int i = 1; i < levels; ++i)
                schema = object({{"x", schema}});
            return schema;
        };
        const auto choices = [&](int count) {
            Json values = Json::array();
            for (int i = 0; i < count; ++i)
                values.push_back("v" + std::to_string(i));
            return object({{"x", {{"type", "string"}, {"enum", values}}}});
        };
        Probe probe;
        QCOMPARE(ask(probe, formatted(deep(10))).status, 200);
        QCOMPARE(ask(probe, formatted(deep(11))).status, 400);
        QCOMPARE(ask(probe, formatted(choices(1000))).status, 200);
        QCOMPARE(ask(probe, formatted(choices(1001))).status, 400);
    }

    void aStreamTellsTheSame()
    {
        Probe probe;
        const Answer answer = stream(probe);
        QVERIFY(answer.header("Content-Type").startsWith("text/event-stream"));
        QList<ServerEvent> events = readEvents(answer.body);
        QCOMPARE(events.last().data, QByteArray("[DONE]"));
        events.removeLast();
        for (const ServerEvent& event : std::as_const(events)) {
            QCOMPARE(event.name, QByteArray());
            QCOMPARE(textAt(event.json(), "object"), u"chat.completion.chunk"_s);
            QCOMPARE(event.json()["choices"].size(), size_t(1));
        }
        QCOMPARE(textAt(events.first().json()["choices"][0]["delta"], "role"), u"assistant"_s);
        const Json last = events.last().json()["choices"][0];
        QCOMPARE(textAt(last, "finish_reason"), u"stop"_s);
        QVERIFY(last["delta"].empty());
        QVERIFY(streamedText(events).size() > 20);
    }

    void usageIsStreamedWhenAskedFor()
    {
        Probe probe;
        const Json body = with(with(question(), "stream", true), "stream_options",
                               {{"include_usage", true}, {"include_obfuscation", false}});
        const Answer answer = ask(probe, body);
        const QList<ServerEvent> events = readEvents(answer.body);
        QVERIFY(events.first().json().contains("usage"));
        QVERIFY(events.first().json()["usage"].is_null());
        const Json last = events.at(events.size() - 2).json();
        QVERIFY(last["choices"].empty());
        QVERIFY(intAt(last["usage"], "total_tokens") > 0);
        QVERIFY(!answer.body.contains("obfuscation"));
    }

    void aStreamWrittenInOtherWaysSaysTheSame_data()
    {
        QTest::addColumn<QByteArray>("wish");
        for (const char* wish : {R"({"bytesPerPiece":1})", R"({"lineEnd":"crlf"})", R"({"comments":true,"bom":true})",
                                 R"({"noSpace":true})", R"({"unknownEvents":true})", R"({"untilClose":true})"})
            QTest::newRow(wish) << QByteArray(wish);
    }

    void aStreamWrittenInOtherWaysSaysTheSame()
    {
        QFETCH(QByteArray, wish);
        Probe probe;
        probe.post(u"/__ctl/ai/answer"_s, {{"api", "openai"}, {"text", "봄 🌸 \"할인\""}});
        const Answer answer = stream(probe, parseJson(wish));
        QCOMPARE(answer.error, QNetworkReply::NoError);
        const QList<ServerEvent> events = readEvents(answer.body);
        QCOMPARE(events.last().data, QByteArray("[DONE]"));
        QCOMPARE(streamedText(events), u"봄 🌸 \"할인\""_s);
    }

    void aStreamThatFails()
    {
        Probe probe;
        QList<ServerEvent> events = readEvents(stream(probe, {{"errorAfter", 3}}).body);
        QCOMPARE(events.size(), 4);
        QCOMPARE(events.last().name, QByteArray());
        QVERIFY(at(events.last().json(), "error").is_object());
        events = readEvents(stream(probe, {{"errorAfter", 3}, {"namedError", true}}).body);
        QCOMPARE(events.last().name, QByteArray("error"));
        const Answer unended = stream(probe, {{"noTerminator", true}});
        QCOMPARE(unended.error, QNetworkReply::NoError);
        QVERIFY(!unended.body.contains("[DONE]"));
        const Answer cut = stream(probe, {{"cutInCharacter", true}});
        QCOMPARE(cut.error, QNetworkReply::RemoteHostClosedError);
        QVERIFY(QString::fromUtf8(cut.body).endsWith(QChar::ReplacementCharacter));
    }

    void outcomesThatAreNoSuccess()
    {
        Probe probe;
        const auto asked = [&](const char* outcome) {
            probe.fault("POST", kChatPath, {{"outcome", outcome}});
            return ask(probe, formatted(planSchema()));
        };
        const Answer refusal = asked("refusal");
        QCOMPARE(refusal.status, 200);
        QVERIFY(choiceOf(refusal)["message"]["content"].is_null());
        QVERIFY(!textAt(choiceOf(refusal)["message"], "refusal").isEmpty());
        const Answer half = asked("length");
        QCOMPARE(textAt(choiceOf(half), "finish_reason"), u"length"_s);
        QVERIFY(parseJson(textOf(half).toUtf8()).is_discarded());
        const Answer nothing = asked("length_null");
        QCOMPARE(textAt(choiceOf(nothing), "finish_reason"), u"length"_s);
        QVERIFY(choiceOf(nothing)["message"]["content"].is_null());
        QCOMPARE(textAt(choiceOf(asked("content_filter")), "finish_reason"), u"content_filter"_s);
        QCOMPARE(textOf(asked("empty")), QString());
        probe.fault("POST", kChatPath, {{"outcome", "refusal"}});
        const Answer told = ask(probe, with(question(), "stream", true));
        QVERIFY(told.body.contains("\"delta\":{\"refusal\":"));
        QCOMPARE(streamedText(readEvents(told.body)), QString());
    }

    void aLimitThatIsTooSmallTruncates()
    {
        Probe probe;
        const Answer cut = ask(probe, with(formatted(planSchema()), "max_completion_tokens", 60));
        QCOMPARE(textAt(choiceOf(cut), "finish_reason"), u"length"_s);
        QCOMPARE(intAt(cut.json["usage"], "completion_tokens"), 60);
        const Answer thought = ask(probe, with(formatted(planSchema()), "max_completion_tokens", 5));
        QVERIFY(choiceOf(thought)["message"]["content"].is_null());
    }

    void failuresOnRequest_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("onTheWire");
        QTest::addColumn<bool>("saysWhen");
        const auto row = [](const char* code, int status, const char* onTheWire, bool saysWhen = false) {
            QTest::newRow(code) << QString::fromLatin1(code) << status << QString::fromLatin1(onTheWire) << saysWhen;
        };
        row("region", 403, "unsupported_country_region_territory");
        row("unverified", 403, "");
        row("too_large", 413, "");
        row("unprocessable", 422, "");
        row("rate_limit_exceeded", 429, "rate_limit_exceeded", true);
        row("slow_down", 429, "slow_down", true);
        for (const char* final :
             {"insufficient_quota", "credit_balance_exhausted", "organization_spend_limit_exceeded",
              "project_spend_limit_exceeded", "organization_usage_limit_exceeded", "billing_hard_limit_reached"})
            row(final, 429, final);
        row("server_error", 500, "server_error");
        row("server_is_overloaded", 503, "server_is_overloaded");
    }

    void failuresOnRequest()
    {
        QFETCH(QString, code);
        QFETCH(int, status);
        QFETCH(QString, onTheWire);
        QFETCH(bool, saysWhen);
        Probe probe;
        probe.fault("POST", kChatPath, {{"providerCode", utf8(u"openai:"_s + code)}});
        const Answer answer = ask(probe, question());
        QCOMPARE(answer.status, status);
        QCOMPARE(codeOf(answer), onTheWire);
        QCOMPARE(!answer.header("retry-after").isEmpty(), saysWhen);
        QCOMPARE(ask(probe, question()).status, 200);
        QCOMPARE(arrivedAt(probe).count(kChat), 2);
    }

    void aCompatibleServerKnowsTheOldMembersOnly()
    {
        Probe probe;
        probe.send("PUT", u"/__ctl/state/openai"_s, R"({"dialect":"compatible"})");
        const Json body = with(question("llama-local"), "max_tokens", 500);
        QCOMPARE(ask(probe, body).status, 200);
        QCOMPARE(ask(probe, with(question("llama-local"), "max_completion_tokens", 500)).status, 400);
    }

    void listsItsModels()
    {
        Probe probe;
        const Answer list = probe.get(u"/openai/v1/models"_s, {bearer(kOpenAiKey)});
        QCOMPARE(textAt(list.json, "object"), u"list"_s);
        QVERIFY(list.json["data"].size() > 5);
        for (const char* key : {"id", "object", "created", "owned_by", "shutdown_date"})
            QVERIFY2(list.json["data"][0].contains(key), key);
        QCOMPARE(probe.get(u"/openai/v1/models/gpt-6-sol"_s, {bearer(kOpenAiKey)}).status, 200);
        QCOMPARE(probe.get(u"/openai/v1/models/gpt-9"_s, {bearer(kOpenAiKey)}).status, 404);
        QCOMPARE(probe.post(u"/openai/v1/embeddings"_s, {}, {bearer(kOpenAiKey)}).status, 404);
    }
};

MADANG_TEST(QCoreApplication, TestOpenAi)
#include "tst_openai.moc"
