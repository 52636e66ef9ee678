#include "services/ai/claude_model.h"
#include "services/ai/openai_model.h"
#include "services/ai/plan_prompt.h"
#include "support/model_answers.h"
#include "support/program.h"
#include "support/sandbox_bench.h"

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

/// Both vendors over the real pipeline against their imitation; every request that arrives is counted.
class TestTextModels final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench.reset();
        m_bench.providers.insert(u"claude"_s, {m_bench.url(u"/anthropic"_s), Secret(sandbox::kAnthropicKey), {}});
        m_bench.providers.insert(u"openai"_s, {m_bench.url(u"/openai/v1"_s), Secret(sandbox::kOpenAiKey), {}});
    }

    void writesWhatWasAsked_data() { vendors(); }
    void writesWhatWasAsked()
    {
        const auto model = theModel();
        can("첫째 🌸 문장과 \"따옴표\"");
        QByteArray seen;
        const Result<ModelReply> reply = write(*model, [&](const QByteArray& text) {
            QVERIFY(text.startsWith(seen));
            seen = text;
        });
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, QByteArray("첫째 🌸 문장과 \"따옴표\""));
        QCOMPARE(seen, reply->text);
        QVERIFY(reply->inputTokens > 0 && reply->outputTokens > 0);
        QCOMPARE(arrived(), 1);
    }

    void showsWhatIsWrittenBeforeItIsWhole_data() { vendors(); }
    void showsWhatIsWrittenBeforeItIsWhole()
    {
        const auto model = theModel();
        const QByteArray whole = QByteArray("첫째 문장이고요, 둘째 문장이고요, ").repeated(30);
        can(whole.constData());
        m_bench.fault(u"POST"_s, path(), {{"stream", {{"stallAfter", 9}}}});
        QByteArray seen;
        QFuture<Result<ModelReply>> reply = model->write(&m_context, plan_prompt::plans(test::someRequest()),
                                                         [&](const QByteArray& text) { seen = text; });
        QTRY_VERIFY(!seen.isEmpty());
        QVERIFY(whole.startsWith(seen) && seen != whole);
        QVERIFY(!reply.isFinished());
        reply.cancel();
        QCOMPARE(arrived(), 1);
    }

    void theShapesAreTakenByTheVendors_data() { vendors(); }
    void theShapesAreTakenByTheVendors()
    {
        const auto model = theModel();
        for (const ModelAsk& ask : {plan_prompt::plans(test::someRequest()), plan_prompt::trends(test::someRequest()),
                                    plan_prompt::repair(test::someRequest(), "{}", {u"첫째: 너무 비싸요"_s})}) {
            const Result<ModelReply> reply = waitFor(model->write(&m_context, ask));
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QVERIFY(nlohmann::json::accept(reply->text.toStdString()));
        }
    }

    void aModelThatReadsItsQuestionIsBelieved_data() { vendors(); }
    void aModelThatReadsItsQuestionIsBelieved()
    {
        const auto model = theModel();
        for (const Won budget : {kBudgetMin, Won(500'000), kBudgetMax}) {
            PlanRequest request = test::someRequest();
            request.budget = budget;
            const Result<ModelReply> reply = waitFor(model->write(&m_context, plan_prompt::plans(request)));
            QVERIFY(reply);
            const Result<QList<Plan>> plans = plan_prompt::readPlans(reply->text);
            QVERIFY2(plans, plans ? "" : qPrintable(plans.error().detail));
            for (const PlanFinding& finding : checkAnswer(*plans, request))
                QFAIL(qPrintable(plan_prompt::inWords(finding)));
        }
    }

    void aStreamInAnyDressSaysTheSame_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QByteArray>("stream");
        for (const char* vendor : kVendors) {
            for (const char* dress : {R"({"bytesPerPiece":1})", R"({"lineEnd":"crlf"})", R"({"lineEnd":"cr"})",
                                      R"({"bom":true})", R"({"comments":true})", R"({"noSpace":true})",
                                      R"({"pings":true})", R"({"unknownEvents":true})", R"({"untilClose":true})"})
                QTest::addRow("%s %s", vendor, dress) << QString::fromLatin1(vendor) << QByteArray(dress);
        }
    }
    void aStreamInAnyDressSaysTheSame()
    {
        QFETCH(const QByteArray, stream);
        const auto model = theModel();
        can("수원왕갈비통닭 🐓");
        m_bench.fault(u"POST"_s, path(), {{"stream", nlohmann::json::parse(stream.toStdString())}});
        const Result<ModelReply> reply = write(*model);
        QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
        QCOMPARE(reply->text, QByteArray("수원왕갈비통닭 🐓"));
        QCOMPARE(arrived(), 1);
    }

    // A failure, never half an answer; begun anew at most once where nothing of it was used, and not at all where it
    // may have been billed to the end.
    void aStreamThatIsNotWholeIsAFailure_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("requests");
        for (const char* vendor : kVendors) {
            const auto row = [vendor](const char* fault, ErrorKind kind, int requests) {
                QTest::addRow("%s %s", vendor, fault)
                    << QString::fromLatin1(vendor) << QByteArray(fault) << kind << requests;
            };
            row(R"({"stream":{"errorAfter":4}})", ErrorKind::BadReply, 2);
            row(R"({"stream":{"noTerminator":true}})", ErrorKind::BadReply, 2);
            row(R"({"stream":{"endAfter":2}})", ErrorKind::BadReply, 2);
            row(R"({"stream":{"noTerminator":true,"untilClose":true}})", ErrorKind::BadReply, 2);
            row(R"({"stream":{"cutInCharacter":true}})", ErrorKind::ConnectionLost, 1);
            row(R"({"closeBeforeHeaders":true})", ErrorKind::ConnectionLost, 1);
        }
    }
    void aStreamThatIsNotWholeIsAFailure()
    {
        QFETCH(const QByteArray, fault);
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, requests);
        const auto model = theModel();
        m_bench.fault(u"POST"_s, path(), nlohmann::json::parse(fault.toStdString()), 10);
        const Result<ModelReply> reply = write(*model);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, kind);
        QCOMPARE(arrived(), requests);
    }

    void everyRefusalHasItsKind_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("requests");
        const auto claude = [](const char* fault, ErrorKind kind, int requests) {
            QTest::addRow("claude %s", fault) << u"claude"_s << QByteArray(fault) << kind << requests;
        };
        const auto code = [&](const QByteArray& name, ErrorKind kind, int requests) {
            claude((R"({"providerCode":"anthropic:)" + name + R"("})").constData(), kind, requests);
        };
        code("invalid_request_error", ErrorKind::Rejected, 1);
        code("usage_limit", ErrorKind::SpendLimit, 1);
        code("authentication_error", ErrorKind::Unauthorized, 1);
        code("billing_error", ErrorKind::SpendLimit, 1);
        code("region", ErrorKind::Forbidden, 1);
        code("not_found_error", ErrorKind::NotFound, 1);
        code("request_too_large", ErrorKind::Rejected, 1);
        code("enforced_spend_limit_reached", ErrorKind::SpendLimit, 1);
        code("contract_spend_limit_reached", ErrorKind::SpendLimit, 1);
        code("api_error", ErrorKind::ServerError, 4);
        code("overloaded_error", ErrorKind::Unavailable, 4);
        claude(R"({"status":413,"html":true})", ErrorKind::Rejected, 1);
        claude(R"({"outcome":"refusal"})", ErrorKind::ContentRejected, 1);
        claude(R"({"outcome":"partial_refusal"})", ErrorKind::ContentRejected, 1);
        claude(R"({"outcome":"max_tokens"})", ErrorKind::Rejected, 1);
        claude(R"({"outcome":"empty"})", ErrorKind::BadReply, 2);
        const auto gpt = [](const char* name, ErrorKind kind, int requests) {
            QTest::addRow("openai %s", name)
                << u"openai"_s << (R"({"providerCode":"openai:)" + QByteArray(name) + R"("})") << kind << requests;
        };
        gpt("unsupported_parameter", ErrorKind::Rejected, 1);
        gpt("invalid_api_key", ErrorKind::Unauthorized, 1);
        gpt("unsupported_country_region_territory", ErrorKind::Forbidden, 1);
        gpt("model_not_found", ErrorKind::NotFound, 1);
        gpt("insufficient_quota", ErrorKind::SpendLimit, 1);
        gpt("credit_balance_exhausted", ErrorKind::SpendLimit, 1);
        gpt("project_spend_limit_exceeded", ErrorKind::SpendLimit, 1);
        gpt("billing_hard_limit_reached", ErrorKind::SpendLimit, 1);
        gpt("server_error", ErrorKind::ServerError, 4);
        gpt("server_is_overloaded", ErrorKind::Unavailable, 4);
    }
    void everyRefusalHasItsKind()
    {
        QFETCH(const QByteArray, fault);
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, requests);
        const auto model = theModel();
        m_bench.fault(u"POST"_s, path(), nlohmann::json::parse(fault.toStdString()), 10);
        const Result<ModelReply> reply = write(*model);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, kind);
        QCOMPARE(arrived(), requests);
    }

    void aThoughtThatComesFirstIsNoText()
    {
        ClaudeModel model(*m_bench.egress, m_bench.providers);
        m_bench.control("POST", u"ai/answer"_s, {{"api", "anthropic"}, {"text", "답"}});
        m_bench.fault(u"POST"_s, u"/anthropic/v1/messages"_s, {{"outcome", "thinking"}});
        const Result<ModelReply> reply = write(model);
        QVERIFY(reply);
        QCOMPARE(reply->text, QByteArray("답"));
    }

private:
    static constexpr std::array kVendors{"claude", "openai"};

    void vendors()
    {
        QTest::addColumn<QString>("vendor");
        for (const char* vendor : kVendors)
            QTest::newRow(vendor) << QString::fromLatin1(vendor);
    }
    std::unique_ptr<TextModel> theModel()
    {
        QFETCH(const QString, vendor);
        m_vendor = vendor;
        if (vendor == u"claude")
            return std::make_unique<ClaudeModel>(*m_bench.egress, m_bench.providers);
        return std::make_unique<OpenAiModel>(*m_bench.egress, m_bench.providers);
    }
    QString path() const
    {
        return m_vendor == u"claude" ? u"/anthropic/v1/messages$"_s : u"/openai/v1/chat/completions$"_s;
    }
    void can(const char* text)
    {
        m_bench.control("POST", u"ai/answer"_s,
                        {{"api", m_vendor == u"claude" ? "anthropic" : "openai"}, {"text", text}});
    }
    Result<ModelReply> write(TextModel& model, const TextSoFar& progress = {})
    {
        return waitFor(model.write(&m_context, plan_prompt::plans(test::someRequest()), progress));
    }
    int arrived() { return int(m_bench.journal(u"POST"_s, path()).size()); }

    test::SandboxBench m_bench;
    QObject m_context;
    QString m_vendor;
};

MADANG_TEST(QCoreApplication, TestTextModels)
#include "tst_text_models.moc"
