#include "services/images/image_guard.h"
#include "services/images/picture_prompt.h"
#include "support/hostile_pictures.h"
#include "support/picture_bench.h"
#include "support/program.h"

#include <QGuiApplication>
#include <QTcpServer>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

/// The three models of pictures over the real pipeline against their imitation; every order that arrives is counted:
/// each may be billed.
class TestImageProviders final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench.reset();
        m_context = std::make_unique<QObject>();
    }

    void paintsWhatWasAsked_data() { everybody(); }
    void paintsWhatWasAsked()
    {
        QFETCH(const QString, id);
        const auto provider = m_bench.provider(id);
        QVERIFY(provider->isReady());
        const Result<PictureReply> reply = paint(*provider);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        const Result<QImage> picture = images::decode(reply->bytes);
        QVERIFY(picture);
        QCOMPARE(picture->size(), reply->usage.size);
        QCOMPARE(picture->width(), picture->height()); // to be cut to any shape
        QVERIFY(!reply->usage.model.isEmpty());
        QVERIFY(provider->recipe().contains(reply->usage.model) || id == u"webui");
        QCOMPARE(m_bench.orders(id), 1);
    }

    void saysWhatItTook()
    {
        const Result<PictureReply> stability = paint(*m_bench.provider(u"stability"_s));
        QVERIFY(stability);
        QCOMPARE(stability->usage.credits, 3.0);
        QCOMPARE(m_bench.state(u"stability"_s)["credits"].get<double>(), 22.0);
        const Result<PictureReply> openAi = paint(*m_bench.provider(u"openai"_s));
        QVERIFY(openAi);
        QVERIFY(openAi->usage.inputTokens > 0 && openAi->usage.outputTokens > 0);
        QCOMPARE(openAi->usage.quality, u"medium"_s);
        const Result<PictureReply> webUi = paint(*m_bench.provider(u"webui"_s));
        QVERIFY(webUi);
        QVERIFY(!webUi->usage.model.isEmpty());
        QVERIFY(!webUi->usage.credits);
    }

    void everyServiceOfStabilityTakesTheOrder_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("path");
        QTest::addColumn<double>("credits");
        QTest::newRow("core") << u"core"_s << u"core"_s << 3.0;
        QTest::newRow("ultra") << u"ultra"_s << u"ultra"_s << 8.0;
        QTest::newRow("large") << u"sd3.5-large"_s << u"sd3"_s << 6.5;
        QTest::newRow("turbo") << u"sd3.5-large-turbo"_s << u"sd3"_s << 4.0;
        QTest::newRow("medium") << u"sd3.5-medium"_s << u"sd3"_s << 3.5;
        QTest::newRow("flash") << u"sd3.5-flash"_s << u"sd3"_s << 2.5;
    }
    void everyServiceOfStabilityTakesTheOrder()
    {
        QFETCH(const QString, model);
        QFETCH(const QString, path);
        QFETCH(const double, credits);
        m_bench.providers[u"stability"_s].account = model;
        const Result<PictureReply> reply = paint(*m_bench.provider(u"stability"_s));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(reply->usage.credits, credits);
        QCOMPARE(m_bench.state(u"stability"_s)["credits"].get<double>(), 25.0 - credits);
        QCOMPARE(m_bench.journal(u"POST"_s, u"/generate/"_s + path + u'$').size(), 1);
    }

    // contracts/ai.md: what is never sent again, what may be, and what each vendor's words for it are.
    void everyFailureHasItsKind_data();
    void everyFailureHasItsKind()
    {
        QFETCH(const QString, id);
        QFETCH(const QByteArray, fault);
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, orders);
        const auto provider = m_bench.provider(id);
        m_bench.fail(id, nlohmann::json::parse(fault.toStdString()));
        const Result<PictureReply> reply = paint(*provider);
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, kind);
        QCOMPARE(m_bench.orders(id), orders);
    }

    void anAnswerInAnotherDressIsGoodToo_data() { everybody(); }
    void anAnswerInAnotherDressIsGoodToo()
    {
        QFETCH(const QString, id);
        for (const char* fault : {R"({"wrongContentType":"text/html"})", R"({"slowBody":{"bytesPerSec":5000000}})"}) {
            m_bench.fail(id, nlohmann::json::parse(fault), 1);
            QVERIFY2(paint(*m_bench.provider(id)), fault);
        }
    }

    void aPictureThatHadBetterNotBeDecodedIsNotTaken()
    {
        for (const QByteArray& bytes :
             {test::pngHeader({60'000, 60'000}), test::pngHeader({0, 9}), QByteArray("<svg width='9' height='9'/>")}) {
            const std::string encoded = bytes.toBase64().toStdString();
            m_bench.fail(u"openai"_s, {{"status", 200}, {"body", {{"data", {{{"b64_json", encoded}}}}}}}, 1);
            m_bench.fail(u"webui"_s, {{"status", 200}, {"body", {{"images", {encoded}}, {"info", "{}"}}}}, 1);
            for (const QString& id : {u"openai"_s, u"webui"_s}) {
                const Result<PictureReply> reply = paint(*m_bench.provider(id));
                QVERIFY(!reply);
                QCOMPARE(reply.error().kind, ErrorKind::BadReply);
            }
        }
        QCOMPARE(m_bench.orders(u"openai"_s), 3); // each is billed: none is asked for again
        QCOMPARE(m_bench.orders(u"webui"_s), 3);
    }

    void whoIsNotThereIsNotOrderedFrom_data() { everybody(); }
    void whoIsNotThereIsNotOrderedFrom()
    {
        QFETCH(const QString, id);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl nobody(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
        server.close();
        const QString key = id == u"openai" ? u"openaiImages"_s : id;
        m_bench.providers[key].baseUrl = nobody;
        QCOMPARE(paint(*m_bench.provider(id)).error().kind, ErrorKind::Offline);
        m_bench.providers[key].baseUrl = QUrl(u"http://stability.example"_s); // no key goes over an open line
        QCOMPARE(paint(*m_bench.provider(id)).error().kind, ErrorKind::Untrusted);
        m_bench.providers.remove(key);
        QVERIFY(!m_bench.provider(id)->isReady());
    }

    void aCompatibleServerGetsTheWordsOfDallE()
    {
        m_bench.set(u"openai"_s, {{"dialect", "compatible"}});
        m_bench.providers[u"openaiImages"_s].account = u"sdxl-turbo"_s;
        const Result<PictureReply> reply = paint(*m_bench.provider(u"openai"_s));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(reply->usage.model, u"sdxl-turbo"_s);
        QVERIFY(m_bench.provider(u"openai"_s)->recipe().contains(u"sdxl-turbo"_s));
    }

    void aLinkIsFetchedAtOnceAndWithoutTheKey()
    {
        m_bench.providers[u"openaiImages"_s].account = u"sdxl-turbo"_s;
        m_bench.fail(u"openai"_s, linkTo(linkedPicture()), 1);
        const Result<PictureReply> reply = paint(*m_bench.provider(u"openai"_s));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail)); // who brings a key along is turned away there
        QVERIFY(images::decode(reply->bytes));
        QCOMPARE(m_bench.orders(u"openai"_s), 1 + 1); // the first left the picture there
    }

    void aLinkThatIsOverIsNotPaidForAgain()
    {
        const QString link = linkedPicture();
        m_bench.advance(std::chrono::hours(2));
        m_bench.fail(u"openai"_s, linkTo(link), 1);
        QCOMPARE(paint(*m_bench.provider(u"openai"_s)).error().kind, ErrorKind::BadReply);
        QCOMPARE(m_bench.orders(u"openai"_s), 1 + 1);
    }

    void aLinkElsewhereInOurNetworkIsNotFollowed()
    {
        QString elsewhere = linkedPicture();
        elsewhere.replace(u"127.0.0.1"_s, u"localhost"_s);
        for (const QString& link : {elsewhere, u"file:///etc/passwd"_s, u"https://192.168.0.1/a.png"_s, u"a.png"_s}) {
            m_bench.fail(u"openai"_s, linkTo(link), 1);
            QCOMPARE(paint(*m_bench.provider(u"openai"_s)).error().kind, ErrorKind::BadReply);
        }
        QVERIFY(m_bench.journal(u"GET"_s, u"^/openai/files/"_s).isEmpty());
    }

    void whoGoesStopsTheOrder_data() { everybody(); }
    void whoGoesStopsTheOrder()
    {
        QFETCH(const QString, id);
        const auto provider = m_bench.provider(id);
        m_bench.fail(id, {{"delayMs", 600'000}}, 1);
        const QFuture<Result<PictureReply>> reply = provider->paint(m_context.get(), prompt(), {});
        QTRY_COMPARE(m_bench.orders(id), 1);
        m_context.reset();
        QTRY_VERIFY(reply.isFinished());
        QVERIFY(reply.isCanceled() || !reply.result());
    }

    void promptsAreWhatTheVendorsTake_data();
    void promptsAreWhatTheVendorsTake()
    {
        QFETCH(const PictureWish, wish);
        for (const QString& id : {u"stability"_s, u"openai"_s, u"webui"_s}) {
            const auto provider = m_bench.provider(id);
            const auto reply = waitFor(provider->paint(m_context.get(), picture_prompt::forWish(wish), {}));
            QVERIFY2(reply, reply ? "" : qPrintable(id + reply.error().detail)); // Korean would be a 422
        }
    }

private:
    static void everybody()
    {
        QTest::addColumn<QString>("id");
        for (const test::PictureWire& wire : test::pictureWires())
            QTest::newRow(qPrintable(wire.id)) << wire.id;
    }
    static PicturePrompt prompt()
    {
        return picture_prompt::forWish({PosterStyle::Simple, Industry::Restaurant, u"바삭한 치킨"_s, 0});
    }
    Result<PictureReply> paint(ImageProvider& provider)
    {
        return waitFor(provider.paint(m_context.get(), prompt(), {}));
    }

    static nlohmann::json linkTo(const QString& link)
    {
        return {{"status", 200}, {"body", {{"created", 1}, {"data", {{{"url", link.toStdString()}}}}}}};
    }
    /// A picture that DALL-E has left in its storage.
    QString linkedPicture()
    {
        m_bench.set(u"openai"_s, {{"dialect", "compatible"}});
        HttpRequest request;
        request.method = "POST";
        request.url = m_bench.url(u"/openai/v1/images/generations"_s);
        request.headers
            = {{"Authorization", QByteArray("Bearer ") + sandbox::kOpenAiKey}, {"Content-Type", "application/json"}};
        request.body = R"({"model":"x","prompt":"a bowl","size":"1024x1024"})";
        const Result<HttpReply> reply = waitFor(m_bench.http.send(request));
        const auto body = nlohmann::json::parse(reply->body.toStdString());
        return QString::fromStdString(body["data"][0]["url"].get<std::string>());
    }

    test::PictureBench m_bench;
    std::unique_ptr<QObject> m_context;
};

void TestImageProviders::everyFailureHasItsKind_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("orders");
    const auto row = [](const QString& id, const QByteArray& fault, ErrorKind kind, int orders) {
        QTest::addRow("%s %s", qPrintable(id), fault.constData()) << id << fault << kind << orders;
    };
    for (const test::PictureWire& wire : test::pictureWires()) {
        // Billed perhaps: not sent again. Not done for sure: sent again.
        row(wire.id, R"({"closeBeforeHeaders":true})", ErrorKind::ConnectionLost, 1);
        row(wire.id, R"({"acceptThenDrop":true})", ErrorKind::ConnectionLost, 1);
        row(wire.id, R"({"closeAfterBytes":100})", ErrorKind::ConnectionLost, 1);
        row(wire.id, R"({"garbageJson":true})", ErrorKind::BadReply, 1);
        row(wire.id, R"({"status":200,"body":"hello"})", ErrorKind::BadReply, 1);
        row(wire.id, R"({"status":200,"body":{}})", ErrorKind::BadReply, 1);
        row(wire.id, R"({"status":302})", ErrorKind::BadReply, 1);
        row(wire.id, R"({"status":503,"html":true})", ErrorKind::Unavailable, 4);
        row(wire.id, R"({"status":401})", ErrorKind::Unauthorized, 1);
        row(wire.id, R"({"status":422})", ErrorKind::Rejected, 1);
    }
    const auto code = [&](const char* id, const QByteArray& name, ErrorKind kind, int orders) {
        const QByteArray provider = id;
        row(QString::fromLatin1(id), R"({"providerCode":")" + provider + ':' + name + R"("})", kind, orders);
    };
    code("stability", "bad_request", ErrorKind::Rejected, 1);
    code("stability", "unauthorized", ErrorKind::Unauthorized, 1);
    code("stability", "payment_required", ErrorKind::SpendLimit, 1);
    code("stability", "content_moderation", ErrorKind::ContentRejected, 1);
    row(u"stability"_s, R"({"outcome":"filtered"})", ErrorKind::ContentRejected, 1);
    row(u"stability"_s, R"({"status":403,"body":{"name":"forbidden"}})", ErrorKind::Forbidden, 1);
    code("stability", "not_found", ErrorKind::NotFound, 1);
    code("stability", "payload_too_large", ErrorKind::Rejected, 1);
    code("stability", "invalid_language", ErrorKind::Rejected, 1);
    code("stability", "rate_limit_exceeded", ErrorKind::RateLimited, 1); // a minute is not waited for
    code("stability", "internal_error", ErrorKind::ServerError, 4);

    code("openai", "moderation_blocked", ErrorKind::ContentRejected, 1);
    code("openai", "content_policy_violation", ErrorKind::ContentRejected, 1);
    code("openai", "invalid_size", ErrorKind::Rejected, 1);
    code("openai", "invalid_api_key", ErrorKind::Unauthorized, 1);
    code("openai", "unverified", ErrorKind::Forbidden, 1);
    code("openai", "region", ErrorKind::Forbidden, 1);
    code("openai", "model_not_found", ErrorKind::NotFound, 1);
    code("openai", "too_large", ErrorKind::Rejected, 1);
    code("openai", "insufficient_quota", ErrorKind::SpendLimit, 1);
    code("openai", "billing_hard_limit_reached", ErrorKind::SpendLimit, 1);
    row(u"openai"_s, R"({"providerCode":"openai:slow_down","headers":{"retry-after-ms":"1"}})", ErrorKind::RateLimited,
        4);
    code("openai", "server_error", ErrorKind::ServerError, 4);
    code("openai", "server_is_overloaded", ErrorKind::Unavailable, 4);
    row(u"openai"_s, R"({"status":200,"body":{"data":[]}})", ErrorKind::BadReply, 1);
    row(u"openai"_s, R"({"status":200,"body":{"data":[{"b64_json":"%%%"}]}})", ErrorKind::BadReply, 1);
    row(u"openai"_s, R"({"status":200,"body":{"data":[{"b64_json":""}]}})", ErrorKind::BadReply, 1);

    code("webui", "oom", ErrorKind::Rejected, 1);
    code("webui", "nan", ErrorKind::Rejected, 1);
    row(u"webui"_s, R"({"status":500,"body":"Internal Server Error"})", ErrorKind::Rejected, 1); // Forge
    row(u"webui"_s, R"({"status":504,"html":true})", ErrorKind::Timeout, 1); // it is still being painted there
    row(u"webui"_s, R"({"outcome":"black"})", ErrorKind::Rejected, 1);
    row(u"webui"_s, R"({"status":200,"body":{"images":[],"info":"{}"}})", ErrorKind::BadReply, 1);
    row(u"webui"_s, R"({"status":200,"body":{"images":["AAAA"],"info":"{\"index_of_first_image\":-1}"}})",
        ErrorKind::BadReply, 1);
}

void TestImageProviders::promptsAreWhatTheVendorsTake_data()
{
    QTest::addColumn<PictureWish>("wish");
    for (const PosterStyle style : kPosterStyles) {
        for (const Industry industry : kIndustries)
            QTest::addRow("%s %s", qPrintable(posterStyleKey(style)), qPrintable(industryKey(industry)))
                << PictureWish{style, industry, u"새해 첫 나눔"_s, int(industry)};
    }
}

MADANG_TEST(QGuiApplication, TestImageProviders)
#include "tst_image_providers.moc"
