#include "sandbox/claude_probe.h"
#include "support/program.h"

using namespace madang::sandbox;

class TestAnthropic : public QObject {
    Q_OBJECT

private slots:
    void aMessageHasEverythingTheContractNames()
    {
        Probe probe;
        const Answer answer = ask(probe, question());
        QCOMPARE(answer.status, 200);
        for (const char* key : {"id", "type", "role", "model", "content", "container", "diagnostics", "stop_reason",
                                "stop_sequence", "stop_details", "usage"})
            QVERIFY2(answer.json.contains(key), key);
        for (const char* key : {"input_tokens", "output_tokens", "cache_creation", "cache_creation_input_tokens",
                                "cache_read_input_tokens", "inference_geo", "output_tokens_details", "server_tool_use",
                                "service_tier", "speed"})
            QVERIFY2(at(answer.json, "usage").contains(key), key);
        QCOMPARE(textAt(answer.json, "stop_reason"), u"end_turn"_s);
        QVERIFY(!textOf(answer.json).isEmpty());
        // A thought comes first, without words.
        const Json first = answer.json["content"][0];
        QCOMPARE(textAt(first, "type"), u"thinking"_s);
        QCOMPARE(textAt(first, "thinking", u"?"_s), QString());
        QVERIFY(!textAt(first, "signature").isEmpty());
        QVERIFY(answer.header("request-id").startsWith("req_"));
        for (const char* name : {"requests", "tokens", "input-tokens", "output-tokens"}) {
            for (const char* what : {"limit", "remaining", "reset"})
                QVERIFY(!answer.header(("anthropic-ratelimit-" + QByteArray(name) + '-' + what).constData()).isEmpty());
        }
    }

    void exactlyOneCredentialAndAVersion()
    {
        Probe probe;
        const QPair<QByteArray, QByteArray> version{"anthropic-version", "2023-06-01"};
        QCOMPARE(ask(probe, question(), {version, bearer(kAnthropicKey)}).status, 200);
        QCOMPARE(ask(probe, question(), signedIn("2023-06-01")).status, 200);
        const Answer both = ask(probe, question(), signedIn() << bearer(kAnthropicKey));
        QVERIFY(both.status == 400 || both.status == 401);
        for (const RequestHeaders& headers :
             {RequestHeaders{version}, RequestHeaders{version, {"x-api-key", "wrong-key"}}, {version, bearer("no")}}) {
            const Answer refused = ask(probe, question(), headers);
            QCOMPARE(refused.status, 401);
            QCOMPARE(typeOf(refused), u"authentication_error"_s);
            QCOMPARE(textAt(refused.json, "type"), u"error"_s);
            QCOMPARE(textAt(refused.json, "request_id").toUtf8(), refused.header("request-id"));
        }
        QCOMPARE(ask(probe, question(), {{"x-api-key", kAnthropicKey}}).status, 400);
        QCOMPARE(ask(probe, question(), signedIn("2024-01-01")).status, 400);
        QCOMPARE(
            ask(probe, question(), signedIn() << QPair<QByteArray, QByteArray>("Content-Type", "text/plain")).status,
            400);
    }

    void refusesWhatTheServiceRefuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const Json& body) { QTest::newRow(name) << dumpJson(body); };
        const Json user{{"role", "user"}, {"content", "안녕"}};
        QTest::newRow("no JSON") << QByteArray("{");
        row("no model", with(question(), "model", ""));
        row("no max_tokens", with(question(), "max_tokens", ""));
        row("max_tokens above the cap", with(question(), "max_tokens", 128'001));
        row("no message", with(question(), "messages", Json::array()));
        row("empty content",
            with(question(), "messages", Json::array({{{"role", "user"}, {"content", " "}}}))
                .patch(Json::parse(R"([{"op":"replace","path":"/messages/0/content","value":""}])")));
        row("prefill", with(question(), "messages", Json::array({user, {{"role", "assistant"}, {"content", "{"}}})));
        row("temperature at its default", with(question(), "temperature", 1));
        row("top_p", with(question(), "top_p", 0.9));
        row("top_k", with(question(), "top_k", 5));
        row("unknown member", with(question(), "max_completion_tokens", 5));
        row("forced tool",
            with(with(question(), "tools", Json::array({{{"name", "save"}, {"input_schema", {{"type", "object"}}}}})),
                 "tool_choice", {{"type", "any"}}));
        row("thinking with a budget", with(question(), "thinking", {{"type", "enabled"}, {"budget_tokens", 2000}}));
        row("thinking disabled where it never is",
            with(question("claude-opus-5-5"), "thinking", {{"type", "disabled"}}));
        row("between tools elsewhere", with(question("claude-haiku-5-5"), "thinking", {{"type", "between_tools"}}));
        row("unknown effort", with(question(), "output_config", {{"effort", "extreme"}}));
        row("picture of an unknown kind",
            with(question(), "messages",
                 Json::array(
                     {{{"role", "user"},
                       {"content",
                        Json::array(
                            {{{"type", "image"},
                              {"source", {{"type", "base64"}, {"media_type", "image/bmp"}, {"data", "QQ=="}}}}})}}})));
    }

    void refusesWhatTheServiceRefuses()
    {
        QFETCH(QByteArray, body);
        Probe probe;
        const Answer answer = probe.send("POST", kMessages, body, signedIn());
        QCOMPARE(answer.status, 400);
        QCOMPARE(typeOf(answer), u"invalid_request_error"_s);
        QVERIFY(!textAt(answer.json["error"], "message").isEmpty());
    }

    void theOldVersionAndOldModelsTakeMore()
    {
        Probe probe;
        const Json warm = with(question(), "temperature", 0.7);
        QCOMPARE(ask(probe, warm, signedIn("2023-06-01")).status, 400);
        QCOMPARE(ask(probe, with(warm, "model", "claude-sonnet-4-6"), signedIn("2023-06-01")).status, 200);
        QCOMPARE(ask(probe, with(question(), "temperature", 1), signedIn("2023-06-01")).status, 200);
        const Json budget
            = with(question("claude-sonnet-4-6"), "thinking", {{"type", "enabled"}, {"budget_tokens", 2000}});
        QCOMPARE(ask(probe, budget).status, 200);
        QCOMPARE(ask(probe, with(budget, "max_tokens", 2000)).status, 400);
        // Quiet ones do not think aloud.
        const Answer quiet = ask(probe, with(question("claude-haiku-5-5"), "thinking", {{"type", "disabled"}}));
        QCOMPARE(textAt(quiet.json["content"][0], "type"), u"text"_s);
        const Answer between = ask(probe, with(question(), "thinking", {{"type", "between_tools"}}));
        QCOMPARE(textAt(between.json["content"][0], "type"), u"text"_s);
    }

    void unknownAndRetiredModels()
    {
        Probe probe;
        const Answer unknown = ask(probe, question("claude-of-tomorrow"));
        QCOMPARE(unknown.status, 404);
        QCOMPARE(typeOf(unknown), u"not_found_error"_s);
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-11-29T12:00:00+09:00"}, {"frozen", true}});
        QCOMPARE(ask(probe, question("claude-sonnet-4-5")).status, 200);
        QCOMPARE(textAt(probe.get(u"/anthropic/v1/models/claude-sonnet-4-5"_s, signedIn()).json, "lifecycle"),
                 u"deprecated"_s);
        probe.advance(3 * 86'400);
        QCOMPARE(ask(probe, question("claude-sonnet-4-5")).status, 404);
        QCOMPARE(textAt(probe.get(u"/anthropic/v1/models/claude-sonnet-4-5"_s, signedIn()).json, "lifecycle"),
                 u"retired"_s);
        probe.send("PUT", u"/__ctl/state/anthropic"_s, R"({"retired":["claude-sonnet-5-5"]})");
        QCOMPARE(ask(probe, question()).status, 404);
        QCOMPARE(textAt(probe.get(u"/anthropic/v1/models/claude-sonnet-5-5"_s, signedIn()).json, "lifecycle"),
                 u"retired"_s);
    }

    void anAnswerFitsItsSchema()
    {
        Probe probe;
        const Answer answer = ask(probe, formatted(planSchema()));
        QCOMPARE(answer.status, 200);
        const Json plans = parseJson(textOf(answer.json).toUtf8());
        QVERIFY2(conforms(plans, planSchema(), planSchema()), qPrintable(textOf(answer.json)));
        QCOMPARE(at(plans, "plans").size(), size_t(3));
        QVERIFY(textAt(plans["plans"][0], "title") != textAt(plans["plans"][1], "title"));
        QVERIFY(QRegularExpression(u"[가-힣]"_s).match(textAt(plans["plans"][0], "title")).hasMatch());
        QVERIFY(QDate::fromString(textAt(plans["plans"][0], "start"), Qt::ISODate).isValid());
        // The same question, the same answer; another seed, another one.
        QCOMPARE(textOf(ask(probe, formatted(planSchema())).json), textOf(answer.json));
        Options other = Probe::fastOptions();
        other.seed = 2;
        Probe second(other);
        QVERIFY(textOf(ask(second, formatted(planSchema())).json) != textOf(answer.json));
    }

    void membersComeInTheSchemasOrderTheRequiredOnesFirst()
    {
        Probe probe;
        const QByteArray body = R"({"model":"claude-sonnet-5-5","max_tokens":4000,"messages":[{"role":"user",
            "content":"x"}],"output_config":{"format":{"type":"json_schema","schema":{"type":"object",
            "properties":{"zebra":{"type":"integer"},"middle":{"type":"integer"},"apple":{"type":"integer"}},
            "required":["zebra","apple"],"additionalProperties":false}}}})";
        const QString text = textOf(probe.send("POST", kMessages, body, signedIn()).json);
        QVERIFY(text.indexOf("zebra"_L1) < text.indexOf("apple"_L1));
        QVERIFY(text.indexOf("apple"_L1) < text.indexOf("middle"_L1));
    }

    void aSchemaMustBeOneOfItsKind_data()
    {
        QTest::addColumn<QByteArray>("property");
        QTest::addColumn<bool>("isTaken");
        const auto row = [](const char* property, bool isTaken) {
            QTest::newRow(property) << QByteArray(property).replace('\'', '"') << isTaken;
        };
        row("{'type':'string'}", true);
        row("{'type':'string','minLength':1}", false);
        row("{'type':'string','maxLength':20}", false);
        row("{'type':'string','format':'date'}", true);
        row("{'type':'string','format':'phone'}", false);
        row("{'type':'string','pattern':'^[a-z]{2,4}$'}", true);
        row("{'type':'string','pattern':'^(?!a)b'}", false);
        row("{'type':'string','pattern':'\\\\bword'}", false);
        row("{'type':'integer','minimum':1}", false);
        row("{'type':'number','maximum':1}", false);
        row("{'type':'integer','multipleOf':5}", false);
        row("{'type':'array','items':{'type':'string'},'minItems':1}", true);
        row("{'type':'array','items':{'type':'string'},'minItems':3}", false);
        row("{'type':'array','items':{'type':'string'},'maxItems':3}", false);
        row("{'type':'array','items':{'type':'object','properties':{}}}", false);
        row("{'type':'object','properties':{},'additionalProperties':true}", false);
        row("{'type':'object','properties':{},'additionalProperties':false}", true);
        row("{'enum':['a',1,null]}", true);
        row("{'enum':[{'a':1}]}", false);
        row("{'anyOf':[{'type':'string'},{'type':'null'}]}", true);
        row("{'allOf':[{'type':'string'},{'description':'short'}]}", true);
        row("{'oneOf':[{'type':'string'}]}", false);
        row("{'$ref':'#/$defs/known'}", true);
        row("{'$ref':'#/$defs/unknown'}", false);
        row("{'$ref':'https://example.com/schema.json'}", false);
        row("{'$ref':'#/$defs/circle'}", false);
        row("{'allOf':[{'$ref':'#/$defs/known'}]}", false);
    }

    void aSchemaMustBeOneOfItsKind()
    {
        QFETCH(QByteArray, property);
        QFETCH(bool, isTaken);
        const Json schema{{"type", "object"},
                          {"properties", {{"x", parseJson(property)}}},
                          {"required", {"x"}},
                          {"additionalProperties", false},
                          {"$defs",
                           {{"known", {{"type", "string"}}},
                            {"circle", {{"type", "array"}, {"items", {{"$ref", "#/$defs/circle"}}}}}}}};
        Probe probe;
        const Answer answer = ask(probe, formatted(schema));
        QCOMPARE(answer.status, isTaken ? 200 : 400);
        if (isTaken)
            QVERIFY2(parseJson(textOf(answer.json).toUtf8()).contains("x"), answer.body.constData());
    }

    void tooManyOptionalOrUnionProperties()
    {
        const auto schemaOf = [](int count, const Json& property, bool isRequired) {
            Json schema{{"type", "object"},
                        {"properties", Json::object()},
                        {"required", Json::array()},
                        {"additionalProperties", false}};
            for (int i = 0; i < count; ++i) {
                const std::string name = "p" + std::to_string(i);
                schema["properties"][name] = property;
                if (isRequired)
                    schema["required"].push_back(name);
            }
            return schema;
        };
        Probe probe;
        const Json text{{"type", "string"}};
        const Json maybe{{"type", {"string", "null"}}};
        QCOMPARE(ask(probe, formatted(schemaOf(24, text, false))).status, 200);
        QCOMPARE(ask(probe, formatted(schemaOf(25, text, false))).status, 400);
        QCOMPARE(ask(probe, formatted(schemaOf(16, maybe, true))).status, 200);
        QCOMPARE(ask(probe, formatted(schemaOf(17, maybe, true))).status, 400);
    }

    void aCannedAnswerIsGivenOnce()
    {
        Probe probe;
        canned(probe, "{\"plans\":[]}");
        canned(probe, "둘째");
        QCOMPARE(textOf(ask(probe, formatted(planSchema())).json), u"{\"plans\":[]}"_s);
        QCOMPARE(streamedText(readEvents(stream(probe).body)), u"둘째"_s);
        QVERIFY(textOf(ask(probe, question()).json) != u"둘째"_s);
        QCOMPARE(probe.post(u"/__ctl/ai/answer"_s, {{"api", "kakao"}, {"text", "x"}}).status, 400);
        QCOMPARE(probe.post(u"/__ctl/ai/answer"_s, {{"api", "anthropic"}}).status, 400);
    }

    void outcomesThatAreNoSuccess_data()
    {
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<QString>("reason");
        for (const char* reason : {"refusal", "max_tokens", "model_context_window_exceeded", "pause_turn"})
            QTest::newRow(reason) << QByteArray(reason) << QString::fromLatin1(reason);
        QTest::newRow("partial refusal") << QByteArray("partial_refusal") << u"refusal"_s;
        QTest::newRow("empty") << QByteArray("empty") << u"end_turn"_s;
        QTest::newRow("empty text") << QByteArray("empty_text") << u"end_turn"_s;
    }

    void outcomesThatAreNoSuccess()
    {
        QFETCH(QByteArray, outcome);
        QFETCH(QString, reason);
        Probe probe;
        probe.fault("POST", kMessagesPath, {{"outcome", outcome.toStdString()}}, 2);
        const Answer whole = ask(probe, formatted(planSchema()));
        QCOMPARE(whole.status, 200);
        QCOMPARE(textAt(whole.json, "stop_reason"), reason);
        QCOMPARE(at(whole.json, "stop_details").is_object(), reason == "refusal"_L1);
        if (outcome == "refusal" || outcome == "empty")
            QVERIFY(at(whole.json, "content").empty());
        else if (outcome != "pause_turn")
            QVERIFY(parseJson(textOf(whole.json).toUtf8()).is_discarded());
        const QList<ServerEvent> events = readEvents(ask(probe, with(formatted(planSchema()), "stream", true)).body);
        QCOMPARE(textAt(events.at(events.size() - 2).json()["delta"], "stop_reason"), reason);
        QCOMPARE(streamedText(events).isEmpty(), textOf(whole.json).isEmpty());
    }

    void aLimitThatIsTooSmallTruncates()
    {
        Probe probe;
        const Answer answer = ask(probe, with(formatted(planSchema()), "max_tokens", 100));
        QCOMPARE(textAt(answer.json, "stop_reason"), u"max_tokens"_s);
        QCOMPARE(intAt(answer.json["usage"], "output_tokens"), 100);
        // Thinking counts, and may use all of it up.
        const Answer thought = ask(probe, with(formatted(planSchema()), "max_tokens", 5));
        QCOMPARE(thought.json["content"].size(), size_t(1));
        QCOMPARE(textAt(thought.json["content"][0], "type"), u"thinking"_s);
    }

    void toolsAndThoughts()
    {
        Probe probe;
        const Json tools = Json::array({{{"name", "save"}, {"strict", true}, {"input_schema", planSchema()}}});
        const Answer answer = ask(probe, with(question(), "tools", tools));
        QCOMPARE(textAt(answer.json, "stop_reason"), u"tool_use"_s);
        const Json call = answer.json["content"].back();
        QCOMPARE(textAt(call, "name"), u"save"_s);
        QVERIFY(conforms(call["input"], planSchema(), planSchema()));
        probe.fault("POST", kMessagesPath, {{"outcome", "thinking"}});
        QVERIFY(!textAt(ask(probe, question("claude-haiku-4-5")).json["content"][0], "thinking").isEmpty());
        probe.fault("POST", kMessagesPath, {{"outcome", "redacted_thinking"}});
        QCOMPARE(textAt(ask(probe, question()).json["content"][0], "type"), u"redacted_thinking"_s);
        const Answer stopped = (canned(probe, "하나. 둘."), ask(probe, with(question(), "stop_sequences", {"."})));
        QCOMPARE(textOf(stopped.json), u"하나"_s);
        QCOMPARE(textAt(stopped.json, "stop_sequence"), u"."_s);
    }

    void failuresOnRequest_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<bool>("saysWhen");
        const auto row
            = [](const char* code, int status, const QString& type, const QString& detail = {}, bool saysWhen = false) {
                  QTest::newRow(code) << QString::fromLatin1(code) << status << type << detail << saysWhen;
              };
        row("usage_limit", 400, u"invalid_request_error"_s);
        row("authentication_error", 401, u"authentication_error"_s);
        row("billing_error", 402, u"billing_error"_s);
        row("permission_error", 403, u"permission_error"_s);
        row("region", 403, u"permission_error"_s);
        row("not_found_error", 404, u"not_found_error"_s);
        row("conflict_error", 409, u"conflict_error"_s);
        row("request_too_large", 413, u"request_too_large"_s);
        row("rate_limit_error", 429, u"rate_limit_error"_s, {}, true);
        row("ramp_limit_exceeded", 429, u"rate_limit_error"_s, u"ramp_limit_exceeded"_s, true);
        row("enforced_spend_limit_reached", 429, u"rate_limit_error"_s, u"enforced_spend_limit_reached"_s);
        row("contract_spend_limit_reached", 429, u"rate_limit_error"_s, u"contract_spend_limit_reached"_s);
        row("api_error", 500, u"api_error"_s);
        row("unavailable", 503, u"api_error"_s);
        row("timeout_error", 504, u"timeout_error"_s);
        row("overloaded_error", 529, u"overloaded_error"_s);
    }

    void failuresOnRequest()
    {
        QFETCH(QString, code);
        QFETCH(int, status);
        QFETCH(QString, type);
        QFETCH(QString, detail);
        QFETCH(bool, saysWhen);
        Probe probe;
        probe.fault("POST", kMessagesPath, {{"providerCode", utf8(u"anthropic:"_s + code)}});
        const Answer answer = ask(probe, question());
        QCOMPARE(answer.status, status);
        QCOMPARE(typeOf(answer), type);
        QCOMPARE(textAt(answer.json["error"]["details"], "error_code"), detail);
        QCOMPARE(!answer.header("retry-after").isEmpty(), saysWhen);
        QCOMPARE(ask(probe, question()).status, 200);
    }

    void tooLargeIsAPageOfTheNetwork()
    {
        Probe probe;
        probe.fault("POST", kMessagesPath, {{"providerCode", "anthropic:too_large_page"}});
        const Answer ordered = ask(probe, question());
        const Answer real = probe.send("POST", kMessages, QByteArray(33 * 1024 * 1024, ' '), signedIn());
        for (const Answer& answer : {ordered, real}) {
            QCOMPARE(answer.status, 413);
            QCOMPARE(answer.header("Content-Type"), QByteArray("text/html"));
            QVERIFY(answer.json.is_discarded());
        }
    }

    void aFaultsHeadersReplaceTheUsualOnes()
    {
        Probe probe;
        probe.fault("POST", kMessagesPath,
                    {{"providerCode", "anthropic:rate_limit_error"},
                     {"headers", {{"retry-after", "33"}, {"x-should-retry", "false"}}}});
        const Answer answer = ask(probe, question());
        QCOMPARE(answer.header("retry-after"), QByteArray("33"));
        QCOMPARE(answer.header("x-should-retry"), QByteArray("false"));
        probe.fault("POST", kMessagesPath,
                    {{"providerCode", "anthropic:rate_limit_error"}, {"headers", {{"retry-after", ""}}}});
        QVERIFY(ask(probe, question()).header("retry-after").isEmpty());
    }

    void countsAndLists()
    {
        Probe probe;
        const Answer count = probe.post(kMessages + u"/count_tokens"_s, with(question(), "max_tokens", ""), signedIn());
        QCOMPARE(count.status, 200);
        QVERIFY(intAt(count.json, "input_tokens") > 0);
        const Answer first = probe.get(u"/anthropic/v1/models?limit=4"_s, signedIn());
        QCOMPARE(first.json["data"].size(), size_t(4));
        QVERIFY(boolAt(first.json, "has_more"));
        for (const char* key : {"id", "type", "display_name", "created_at", "line", "lifecycle", "deprecated_at",
                                "retires_at", "max_input_tokens", "max_tokens", "capabilities"})
            QVERIFY2(first.json["data"][0].contains(key), key);
        const Answer rest
            = probe.get(u"/anthropic/v1/models?limit=1000&after_id="_s + textAt(first.json, "last_id"), signedIn());
        QVERIFY(!boolAt(rest.json, "has_more", true));
        QVERIFY(rest.json["data"][0] != first.json["data"][3]);
        QCOMPARE(probe.get(u"/anthropic/v1/models"_s).status, 401);
        QCOMPARE(probe.get(u"/anthropic/v1/models/claude-sonnet-5-5"_s, signedIn()).status, 200);
        QCOMPARE(probe.get(u"/anthropic/v1/models/nobody"_s, signedIn()).status, 404);
        QCOMPARE(probe.get(u"/anthropic/v1/elsewhere"_s, signedIn()).status, 404);
        QCOMPARE(arrivedAt(probe).count(kMessages), 0);
        ask(probe, question());
        QCOMPARE(arrivedAt(probe).count(kMessages), 1);
        QVERIFY(!probe.get(u"/__ctl/journal"_s).body.contains(kAnthropicKey));
    }
};

MADANG_TEST(QCoreApplication, TestAnthropic)
#include "tst_anthropic.moc"
