#include "services/channels/instagram_channel.h"
#include "support/program.h"
#include "support/sandbox_bench.h"

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::waitFor;

class InstagramChannelTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench.reset(); }

    void readsErrorCodes_data();
    void readsErrorCodes();
    void readsHowLongToWait();
    void refusesAnswersWithoutShape();
    void refusesPicturesInstagramCannotTake_data();
    void refusesPicturesInstagramCannotTake();
    void uploadsOnceMoreWhenThePictureCannotBeFetched();
    void showsAPictureFromABucket();
    void waitsUntilTheContainerIsFinished();
    void looksAtAContainerThatWasNotPublished();
    void findsThePostBelongingToTheContainer();
    void saysNothingWhenTooFewHaveSeenIt();

private:
    ChannelParts parts() { return {*m_bench.egress, m_bench.providers, m_bench.clock, {{20ms}, 200}, {}}; }
    static PublishOrder order(QSize size = {1080, 1350})
    {
        PublishOrder order;
        order.intentId = u"intent"_s;
        order.title = u"제목"_s;
        order.caption = u"글 #동네맛집"_s;
        order.picture = test::SandboxBench::jpeg(size);
        return order;
    }

    test::SandboxBench m_bench;
};

void InstagramChannelTest::readsErrorCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("subcode");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int code, int subcode, ErrorKind kind) {
        QTest::addRow("%d/%d", code, subcode) << code << subcode << kind;
    };
    row(-2, 2207003, ErrorKind::ServerError);
    row(-1, 2207001, ErrorKind::ServerError);
    row(1, 0, ErrorKind::ServerError);
    row(1, 2207057, ErrorKind::Rejected);
    row(2, 0, ErrorKind::ServerError);
    row(4, 0, ErrorKind::RateLimited);
    row(4, 2207051, ErrorKind::Forbidden);
    row(9, 2207042, ErrorKind::RateLimited);
    row(10, 0, ErrorKind::Forbidden);
    row(17, 0, ErrorKind::RateLimited);
    row(24, 2207006, ErrorKind::Rejected);
    row(24, 2207008, ErrorKind::Rejected);
    row(25, 2207050, ErrorKind::Forbidden);
    row(32, 0, ErrorKind::RateLimited);
    row(100, 2207040, ErrorKind::Rejected);
    row(102, 0, ErrorKind::Unauthorized);
    row(190, 463, ErrorKind::Unauthorized);
    row(200, 0, ErrorKind::Forbidden);
    row(299, 0, ErrorKind::Forbidden);
    row(352, 2207026, ErrorKind::ContentRejected);
    row(368, 0, ErrorKind::Forbidden);
    row(506, 0, ErrorKind::OutcomeUnknown);
    row(613, 0, ErrorKind::RateLimited);
    row(9004, 2207052, ErrorKind::Rejected);
    row(9007, 2207027, ErrorKind::Conflict);
    row(36000, 2207004, ErrorKind::ContentRejected);
    row(36001, 2207005, ErrorKind::ContentRejected);
    row(36003, 2207009, ErrorKind::PictureShape);
    row(36004, 2207010, ErrorKind::ContentRejected);
    row(80002, 0, ErrorKind::RateLimited);
}

void InstagramChannelTest::readsErrorCodes()
{
    QFETCH(const int, code);
    QFETCH(const int, subcode);
    QFETCH(const ErrorKind, kind);
    HttpReply reply;
    reply.status = 400; // nearly always: the code decides
    const nlohmann::json body{{"error", {{"message", "words"}, {"code", code}, {"error_subcode", subcode}}}};
    reply.body = QByteArray::fromStdString(body.dump());
    const Result<nlohmann::json> read = readGraph(reply);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QCOMPARE(read.error().detail, u"%1/%2 words"_s.arg(code).arg(subcode));
}

void InstagramChannelTest::readsHowLongToWait()
{
    HttpReply reply;
    reply.status = 400;
    reply.body = R"({"error":{"message":"m","code":4}})";
    reply.headers = {{"X-Business-Use-Case-Usage",
                      R"({"17841400000000001":[{"type":"instagram","estimated_time_to_regain_access":0},)"
                      R"({"type":"x","estimated_time_to_regain_access":19}]})"}};
    const Result<nlohmann::json> read = readGraph(reply);
    QVERIFY(!read);
    QCOMPARE(read.error().retryAfter, std::chrono::seconds(19min));
}

void InstagramChannelTest::refusesAnswersWithoutShape()
{
    HttpReply reply;
    reply.status = 200;
    for (const QByteArray& body : {QByteArray("<html>"), QByteArray("[]"), QByteArray("7"), QByteArray()}) {
        reply.body = body;
        QCOMPARE(readGraph(reply).error().kind, ErrorKind::BadReply);
    }
    reply.status = 502;
    QCOMPARE(readGraph(reply).error().kind, ErrorKind::ServerError);
    reply.status = 302;
    QCOMPARE(readGraph(reply).error().kind, ErrorKind::Redirected);
}

void InstagramChannelTest::refusesPicturesInstagramCannotTake_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("too wide") << QSize(1200, 600);
    QTest::newRow("too tall") << QSize(600, 1200);
}

void InstagramChannelTest::refusesPicturesInstagramCannotTake()
{
    QFETCH(const QSize, size);
    InstagramChannel channel(parts());
    const Result<Prepared> prepared = waitFor(channel.prepare(order(size), {}));
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, ErrorKind::PictureShape);
    QVERIFY(prepared.error().detail.startsWith(u"36003/2207009"_s));
}

void InstagramChannelTest::uploadsOnceMoreWhenThePictureCannotBeFetched()
{
    InstagramChannel channel(parts());
    m_bench.fault(
        u"POST"_s, u"^/ig-graph/.*/media$"_s,
        {{"status", 400}, {"body", {{"error", {{"message", "m"}, {"code", 9004}, {"error_subcode", 2207052}}}}}});
    QVERIFY(waitFor(channel.prepare(order(), {})));
    QCOMPARE(m_bench.journal(u"POST"_s, u"^/cdn/assets$"_s).size(), 2);
    QCOMPARE(m_bench.journal(u"POST"_s, u"^/ig-graph/.*/media$"_s).size(), 2);
}

void InstagramChannelTest::showsAPictureFromABucket()
{
    ProviderAccess& media = m_bench.providers[u"media"_s];
    media
        = {m_bench.url(u"/s3"_s), Secret(sandbox::kS3Client),
           u"bucket=%1;region=%2"_s.arg(QLatin1StringView(sandbox::kS3Bucket), QLatin1StringView(sandbox::kS3Region))};
    InstagramChannel channel(parts());
    QVERIFY(channel.isConnected());
    const Result<Prepared> prepared = waitFor(channel.prepare(order(), {}));
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
    QVERIFY(prepared->value(u"pictureUrl"_s).contains(u"X-Amz-Signature="_s)); // fetched with it, and only with it
    const Result<PublishReceipt> receipt = waitFor(channel.commit(order(), *prepared));
    QVERIFY(receipt);
    QCOMPARE(receipt->state, PublicationState::Done);

    media.account = u"bucket=;region="_s;
    const Result<Prepared> nowhere = waitFor(channel.prepare(order(), {}));
    QCOMPARE(nowhere.error().kind, ErrorKind::InvalidInput);
}

void InstagramChannelTest::waitsUntilTheContainerIsFinished()
{
    InstagramChannel channel(parts());
    const nlohmann::json working{{"status", 200}, {"body", {{"id", "1"}, {"status_code", "IN_PROGRESS"}}}};
    m_bench.fault(u"GET"_s, u"^/ig-graph/v25.0/[0-9]+$"_s, working, 3);
    QVERIFY(waitFor(channel.prepare(order(), {})));
    QVERIFY(m_bench.journal(u"GET"_s, u"^/ig-graph/v25.0/[0-9]+$"_s).size() >= 4);

    const nlohmann::json broken{{"status", 200},
                                {"body", {{"id", "1"}, {"status_code", "ERROR"}, {"status", "Error: 2207003"}}}};
    m_bench.fault(u"GET"_s, u"^/ig-graph/v25.0/[0-9]+$"_s, broken);
    const Result<Prepared> prepared = waitFor(channel.prepare(order(), {}));
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, ErrorKind::ContentRejected);
    QVERIFY(prepared.error().detail.contains(u"2207003"_s));
}

void InstagramChannelTest::looksAtAContainerThatWasNotPublished()
{
    InstagramChannel channel(parts());
    const Result<Prepared> prepared = waitFor(channel.prepare(order(), {}));
    QVERIFY(prepared);
    const Result<PublishReceipt> look = waitFor(channel.look({}, *prepared));
    QVERIFY(!look);
    QCOMPARE(look.error().kind, ErrorKind::NotFound);
    QCOMPARE(waitFor(channel.look({}, {})).error().kind, ErrorKind::NotFound);
    QCOMPARE(m_bench.journal(u"POST"_s, u"media_publish"_s).size(), 0);
}

void InstagramChannelTest::findsThePostBelongingToTheContainer()
{
    InstagramChannel channel(parts());
    PublishOrder other = order();
    other.caption = u"다른 글"_s;
    const Result<Prepared> prepared = waitFor(channel.prepare(order(), {}));
    QVERIFY(prepared);
    const Result<PublishReceipt> published = waitFor(channel.commit(order(), *prepared));
    QVERIFY(published);
    const Result<Prepared> later = waitFor(channel.prepare(other, {}));
    QVERIFY(later);
    QVERIFY(waitFor(channel.commit(other, *later)));
    const Result<PublishReceipt> look = waitFor(channel.look({}, *prepared));
    QVERIFY(look);
    QCOMPARE(look->remoteId, published->remoteId);
    QCOMPARE(look->link, published->link);
}

void InstagramChannelTest::saysNothingWhenTooFewHaveSeenIt()
{
    InstagramChannel channel(parts());
    Publication publication;
    publication.remoteId = u"17920238422030506"_s;
    m_bench.fault(
        u"GET"_s, u"/insights$"_s,
        {{"status", 400},
         {"body",
          {{"error", {{"message", "(#10) Not enough viewers for the media to show insights"}, {"code", 10}}}}}});
    const auto numbers = waitFor(channel.measure(publication));
    QVERIFY(numbers);
    QVERIFY(numbers->isEmpty());
    m_bench.fault(u"GET"_s, u"/insights$"_s, {{"status", 200}, {"body", {{"data", nlohmann::json::array()}}}});
    const auto empty = waitFor(channel.measure(publication));
    QVERIFY(empty);
    QVERIFY(empty->isEmpty()); // missing is missing, not zero
}

MADANG_TEST(QCoreApplication, InstagramChannelTest)
#include "tst_channel_instagram.moc"
