#include "services/channels/channel_list.h"
#include "services/channels/naver_cafe_channel.h"
#include "support/program.h"
#include "support/raw_server.h"
#include "support/sandbox_bench.h"

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RawServer;
using test::waitFor;

class NaverChannelTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench.reset(); }

    void encodesOnceAsInTheGuide_data();
    void encodesOnceAsInTheGuide();
    void makesHarmlessContent_data();
    void makesHarmlessContent();
    void arrivesAsItWasWritten_data();
    void arrivesAsItWasWritten();
    void sendsTheDocumentedRequest();
    void namesWhatWasRefused_data();
    void namesWhatWasRefused();
    void refusesAnAccountThatIsNone_data();
    void refusesAnAccountThatIsNone();

private:
    ChannelParts parts() { return {*m_bench.egress, m_bench.providers, m_bench.clock, {{1ms}, 5}, {}}; }
    static PublishOrder order(const QString& title, const QString& text)
    {
        PublishOrder order;
        order.intentId = u"intent"_s;
        order.title = title;
        order.caption = text;
        order.picture = test::SandboxBench::jpeg({800, 600});
        return order;
    }

    test::SandboxBench m_bench;
};

void NaverChannelTest::encodesOnceAsInTheGuide_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("spaces") << u"카페 가입 인사"_s
                            << QByteArray("%EC%B9%B4%ED%8E%98+%EA%B0%80%EC%9E%85+%EC%9D%B8%EC%82%AC");
    QTest::newRow("percent") << u"봄맞이 50% 할인"_s
                             << QByteArray("%EB%B4%84%EB%A7%9E%EC%9D%B4+50%25+%ED%95%A0%EC%9D%B8");
    QTest::newRow("markup") << u"A+B & <b>굵게</b>"_s << QByteArray("A%2BB+%26+%3Cb%3E%EA%B5%B5%EA%B2%8C%3C%2Fb%3E");
    QTest::newRow("what URLEncoder leaves alone") << u"aZ09*-_."_s << QByteArray("aZ09*-_.");
    QTest::newRow("what it does not") << u"~!'()"_s << QByteArray("%7E%21%27%28%29");
    QTest::newRow("beyond the first plane") << u"🍗"_s << QByteArray("%F0%9F%8D%97");
}

void NaverChannelTest::encodesOnceAsInTheGuide()
{
    QFETCH(const QString, text);
    QTEST(naverEncoded(text), "encoded");
}

void NaverChannelTest::makesHarmlessContent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("content");
    QTest::newRow("lines") << u"하나\n둘\r\n셋"_s << u"하나<br>둘<br>셋"_s;
    QTest::newRow("quotes") << u"\"봄\" 그리고 \"여름\""_s << u"\u201C봄\u201D 그리고 \u201C여름\u201D"_s;
    QTest::newRow("markup") << u"<a href='x'>A & B</a>"_s << u"&lt;a href='x'&gt;A &amp; B&lt;/a&gt;"_s;
}

void NaverChannelTest::makesHarmlessContent()
{
    QFETCH(const QString, text);
    QTEST(naverContent(text), "content");
}

void NaverChannelTest::arrivesAsItWasWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("spaces") << u"카페 가입 인사"_s;
    QTest::newRow("percent") << u"봄맞이 50% 할인"_s;
    QTest::newRow("plus") << u"A+B 세트 100%+"_s;
    QTest::newRow("already escaped") << u"%EA%B0%80+나"_s;
}

void NaverChannelTest::arrivesAsItWasWritten()
{
    QFETCH(const QString, text);
    NaverCafeChannel channel(parts());
    const Result<PublishReceipt> receipt = waitFor(channel.commit(order(text, text), {}));
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    const nlohmann::json article = m_bench.state(u"naver"_s).at("articles").at("1");
    QCOMPARE(QString::fromStdString(article.at("subject").get<std::string>()), text);
    QCOMPARE(QString::fromStdString(article.at("content").get<std::string>()), text);
    QCOMPARE(article.at("images").get<int>(), 1);
    QCOMPARE(receipt->remoteId, u"1"_s);
    QCOMPARE(receipt->link, u"https://cafe.naver.com/practicestore/1"_s);
}

void NaverChannelTest::sendsTheDocumentedRequest()
{
    RawServer server([](const RawServer::Request&, QTcpSocket* socket) { socket->write(RawServer::reply(200, "{}")); });
    m_bench.providers[u"naver"_s].baseUrl = server.url(u""_s); // a real host has no prefix
    NaverCafeChannel channel(parts());
    QCOMPARE(waitFor(channel.commit(order(u"제목"_s, u"글"_s), {})).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
    const RawServer::Request& request = server.requests().first();
    QCOMPARE(request.target(), QByteArray("/v1/cafe/10000001/menu/1/articles"));
    QVERIFY(request.header("Content-Type").startsWith("multipart/form-data; boundary="));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer practice-naver-token"));
    const qsizetype subject = request.body.indexOf("name=\"subject\"");
    const qsizetype content = request.body.indexOf("name=\"content\"");
    const qsizetype image = request.body.indexOf("name=\"0\"; filename=\"poster.jpg\"");
    QVERIFY(subject > 0 && content > subject && image > content);
    QVERIFY(request.body.contains("Content-Type: text/plain; charset=UTF-8\r\n\r\n%EC%A0%9C%EB%AA%A9\r\n"));
    QVERIFY(request.body.contains("Content-Type: image/jpeg"));
    QVERIFY(request.body.endsWith("--\r\n"));
}

void NaverChannelTest::namesWhatWasRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    const auto cafe = [](const char* code) {
        return QByteArray(R"({"message":{"status":"500","error":{"code":")") + code + R"(","msg":"안 돼요"}}})";
    };
    const auto row = [&](const char* code, int status, ErrorKind kind) {
        QTest::addRow("%s/%d", code, status)
            << status << cafe(code) << kind << QString(QLatin1StringView(code) + u" 안 돼요"_s);
    };
    row("AP001", 403, ErrorKind::Rejected);
    row("AP002", 403, ErrorKind::Forbidden);
    row("AP003", 403, ErrorKind::Forbidden);
    row("AP004", 403, ErrorKind::Forbidden);
    row("AP005", 403, ErrorKind::ContentRejected);
    row("AP006", 403, ErrorKind::Rejected);
    row("AP007", 403, ErrorKind::Forbidden);
    row("0005", 403, ErrorKind::Forbidden);
    row("999", 403, ErrorKind::ContentRejected);
    row("AP003", 200, ErrorKind::Forbidden);
    QTest::newRow("gateway token") << 401 << QByteArray(R"({"errorMessage":"Authentication failed","errorCode":"024"})")
                                   << ErrorKind::Unauthorized << u"024 Authentication failed"_s;
    QTest::newRow("gateway header") << 401 << QByteArray(R"({"errorMessage":"no header","errorCode":"028"})")
                                    << ErrorKind::Unauthorized << u"028 no header"_s;
    QTest::newRow("gateway allowance") << 429 << QByteArray(R"({"errorMessage":"limit","errorCode":"010"})")
                                       << ErrorKind::RateLimited << u"010 limit"_s;
    QTest::newRow("gateway forbidden") << 403 << QByteArray(R"({"errorMessage":"not ticked","errorCode":"024x"})")
                                       << ErrorKind::Forbidden << u"024x not ticked"_s;
    QTest::newRow("999 with 500 may have been written")
        << 500 << cafe("999") << ErrorKind::OutcomeUnknown << u"server-error: 999 안 돼요"_s;
    QTest::newRow("a redirect") << 302 << QByteArray() << ErrorKind::OutcomeUnknown << u"redirected: HTTP 302"_s;
}

void NaverChannelTest::namesWhatWasRefused()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, detail);
    RawServer server(
        [&](const RawServer::Request&, QTcpSocket* socket) { socket->write(RawServer::reply(status, body)); });
    m_bench.providers[u"naver"_s].baseUrl = server.url(u""_s);
    NaverCafeChannel channel(parts());
    const Result<PublishReceipt> receipt = waitFor(channel.commit(order(u"제목"_s, u"글"_s), {}));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, kind);
    QCOMPARE(receipt.error().detail, detail);
    QCOMPARE(server.requests().size(), 1);
    if (kind == ErrorKind::RateLimited) // the allowance begins anew at midnight: twelve hours from noon
        QCOMPARE(receipt.error().retryAfter, std::chrono::seconds(12h));
}

void NaverChannelTest::refusesAnAccountThatIsNone_data()
{
    QTest::addColumn<QString>("account");
    QTest::newRow("empty") << QString();
    QTest::newRow("no menu") << u"10000001"_s;
    QTest::newRow("a way out of the path") << u"10000001/../../1"_s;
    QTest::newRow("a name") << u"mystore/1"_s;
}

void NaverChannelTest::refusesAnAccountThatIsNone()
{
    QFETCH(const QString, account);
    m_bench.providers[u"naver"_s].account = account;
    NaverCafeChannel channel(parts());
    QVERIFY(!channel.isConnected());
    QVERIFY(!waitFor(channel.commit(order(u"제목"_s, u"글"_s), {})));
    QCOMPARE(m_bench.requests(), 0);
}

MADANG_TEST(QCoreApplication, NaverChannelTest)
#include "tst_channel_naver.moc"
