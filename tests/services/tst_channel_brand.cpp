#include "services/channels/kakao_brand_channel.h"
#include "services/channels/sens_signature.h"
#include "services/personal_cipher.h"
#include "services/sealed_option.h"
#include "support/channel_wires.h"
#include "support/program.h"
#include "support/raw_server.h"

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RawServer;
using test::waitFor;

namespace {
const QString kSend = u"^/sens/brandmessage/v2/services/.*/messages$"_s;
} // namespace

class BrandChannelTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_bench.reset(); }

    void signsAsInTheGuide();
    void sendsTheDocumentedRequest();
    void signsEachAttemptAnew();
    void aClockThatIsOffIsRefused();
    void sendsNothingAtNight_data();
    void sendsNothingAtNight();
    void theNightBeginsBetweenTheSteps();
    void refusesReceiversThatAreNone_data();
    void refusesReceiversThatAreNone();
    void everyNumberOnce();
    void sealedNumbersAreOpenedForSending();
    void tellsHowManyItReached();
    void nobodyReachedIsAFailure();
    void withoutAPictureHostTheWordsGoOut();
    void saysWhatWasRefused_data();
    void saysWhatWasRefused();
    void refusesAnAccountThatIsNone_data();
    void refusesAnAccountThatIsNone();
    void theLawsWordsStandAroundTheOwners();

private:
    ChannelParts parts() { return {*m_bench.egress, m_bench.providers, m_bench.clock, {{1ms}, 5}, {}}; }
    Result<PublishReceipt> publish(KakaoBrandChannel& channel, const PublishOrder& order)
    {
        const Result<Prepared> prepared = waitFor(channel.prepare(order, {}));
        return prepared ? waitFor(channel.commit(order, *prepared)) : Result<PublishReceipt>(prepared.error());
    }
    Result<PublishReceipt> look(KakaoBrandChannel& channel, const PublishOrder& order, const QString& remoteId)
    {
        Publication publication = test::publicationOf(order, channel);
        publication.remoteId = remoteId;
        return waitFor(channel.look(publication, {}), 30s);
    }
    void setKoreanTime(QTime time)
    {
        m_bench.clock.setInKorea(QDate(2026, 11, 23), time);
        m_bench.control("POST", u"clock"_s, {{"now", m_bench.clock.now().toString(Qt::ISODate).toStdString()}});
    }

    test::SandboxBench m_bench;
};

// channels.md §4.5 and §8.6, 12.
void BrandChannelTest::signsAsInTheGuide()
{
    const auto key = sens::SigningKey::from(Secret("TESTACCESSKEY:TESTSECRETKEY"));
    QCOMPARE(
        sens::signature("POST", "/brandmessage/v2/services/ncp:kkobizmsg:kr:0:test/messages", "1700000000000", key),
        QByteArray("hkEPD7YoG3MZ2QbPJOhOOTVOBezf2LjxG9e1wo0FTv4="));
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(u"https://sens.apigw.ntruss.com/brandmessage/v2/services/ncp:kkobizmsg:kr:0:test/messages"_s);
    sens::sign(request, key, QDateTime::fromMSecsSinceEpoch(1'700'000'000'000));
    const QList<QPair<QByteArray, QByteArray>> expected{
        {"x-ncp-apigw-timestamp", "1700000000000"},
        {"x-ncp-iam-access-key", "TESTACCESSKEY"},
        {"x-ncp-apigw-signature-v2", "hkEPD7YoG3MZ2QbPJOhOOTVOBezf2LjxG9e1wo0FTv4="}};
    QCOMPARE(request.headers, expected);
    QVERIFY(!sens::SigningKey::from(Secret("no colon")).isWhole());
}

void BrandChannelTest::sendsTheDocumentedRequest()
{
    RawServer server([](const RawServer::Request&, QTcpSocket* socket) { socket->write(RawServer::reply(200, "{}")); });
    m_bench.providers[u"sens"_s].baseUrl = server.url(u""_s); // a real host has no prefix
    KakaoBrandChannel channel(parts());
    const PublishOrder order = test::orderFor(channel);
    QCOMPARE(waitFor(channel.commit(order, {{u"pictureUrl"_s, u"http://pictures/a.jpg"_s}})).error().kind,
             ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
    const RawServer::Request& request = server.requests().first();
    QCOMPARE(request.target(), QByteArray("/brandmessage/v2/services/ncp:kkobizmsg:kr:0:practice/messages"));
    QCOMPARE(request.header("Content-Type"), QByteArray("application/json; charset=utf-8"));
    QVERIFY(request.header("Authorization").isEmpty());
    const nlohmann::json body = nlohmann::json::parse(request.body.begin(), request.body.end());
    QCOMPARE(body.at("plusFriendId").get<std::string>(), std::string("@우리가게"));
    QCOMPARE(body.at("messageType").get<std::string>(), std::string("IMAGE"));
    QCOMPARE(body.at("targeting").get<std::string>(), std::string("I"));
    QCOMPARE(body.at("messages").size(), std::size_t(2));
    QCOMPARE(body.at("messages").at(0).at("to").get<std::string>(), std::string("01012345678"));
    QCOMPARE(body.at("messages").at(0).at("countryCode").get<std::string>(), std::string("82"));
    QCOMPARE(body.at("messages").at(0).at("image").at("imageUrl").get<std::string>(),
             std::string("http://pictures/a.jpg"));
}

void BrandChannelTest::signsEachAttemptAnew()
{
    KakaoBrandChannel channel(parts());
    const PublishOrder order = test::orderFor(channel);
    m_bench.fault(u"POST"_s, kSend, {{"status", 429}, {"headers", {{"Retry-After", "1"}}}});
    const QFuture<Result<PublishReceipt>> receipt = channel.commit(order, {});
    QVERIFY(test::becomesTrue([&] { return m_bench.journal(u"POST"_s, kSend).size() == 1; }));
    m_bench.clock.advance(2s);
    QVERIFY(test::finishes(receipt));
    QVERIFY2(receipt.result(), qPrintable(receipt.result() ? QString() : receipt.result().error().detail));
    const auto tries = m_bench.journal(u"POST"_s, kSend);
    QCOMPARE(tries.size(), 2);
    QVERIFY(tries.at(0).at("body") == tries.at(1).at("body"));
    const auto timestamp = [&](qsizetype i) {
        return std::stoll(tries.at(i).at("headers").at("x-ncp-apigw-timestamp").get<std::string>());
    };
    QCOMPARE(timestamp(1), timestamp(0) + 2000);
    QCOMPARE(tries.at(1).at("headers").at("x-ncp-apigw-signature-v2").get<std::string>(), std::string("***"));
}

void BrandChannelTest::aClockThatIsOffIsRefused()
{
    KakaoBrandChannel channel(parts());
    m_bench.clock.advance(5min + 1s); // the sandbox's time stays behind
    const Result<PublishReceipt> receipt = waitFor(channel.commit(test::orderFor(channel), {}));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(m_bench.journal(u"POST"_s, kSend).size(), 1);
    QCOMPARE(m_bench.journal(u"POST"_s, kSend).first().at("status").get<int>(), 401);
    m_bench.advance(0s);
    m_bench.control("POST", u"clock"_s, {{"advanceSec", 120}}); // three minutes are no matter
    QVERIFY(waitFor(channel.commit(test::orderFor(channel), {})));
}

void BrandChannelTest::sendsNothingAtNight_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("isNight");
    QTest::addColumn<std::chrono::seconds>("wait");
    QTest::newRow("evening") << QTime(20, 49, 59) << false << std::chrono::seconds(0);
    QTest::newRow("20:50") << QTime(20, 50) << true << std::chrono::seconds(11h + 10min + 1s);
    QTest::newRow("21:00") << QTime(21, 0) << true << std::chrono::seconds(11h + 1s);
    QTest::newRow("midnight") << QTime(0, 0) << true << std::chrono::seconds(8h + 1s);
    QTest::newRow("7:59:59") << QTime(7, 59, 59) << true << std::chrono::seconds(2s);
    QTest::newRow("8:00") << QTime(8, 0) << false << std::chrono::seconds(0);
}

void BrandChannelTest::sendsNothingAtNight()
{
    QFETCH(const QTime, time);
    QFETCH(const bool, isNight);
    QFETCH(const std::chrono::seconds, wait);
    setKoreanTime(time);
    KakaoBrandChannel channel(parts());
    const Result<PublishReceipt> receipt = publish(channel, test::orderFor(channel));
    if (!isNight) {
        QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
        return;
    }
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::NotAtThisHour);
    QCOMPARE(receipt.error().retryAfter, wait);
    QCOMPARE(m_bench.requests(), 0);
}

void BrandChannelTest::theNightBeginsBetweenTheSteps()
{
    setKoreanTime({20, 49, 59});
    KakaoBrandChannel channel(parts());
    const PublishOrder order = test::orderFor(channel);
    const Result<Prepared> prepared = waitFor(channel.prepare(order, {}));
    QVERIFY(prepared);
    m_bench.advance(1s);
    QCOMPARE(waitFor(channel.commit(order, *prepared)).error().kind, ErrorKind::NotAtThisHour);
    QCOMPARE(m_bench.journal(u"POST"_s, kSend).size(), 0);
}

void BrandChannelTest::refusesReceiversThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nobody") << QString();
    QTest::newRow("a shop's number") << u"010-1234-5678\n031-123-4567"_s;
    QStringList many;
    for (int i = 0; i < 101; ++i)
        many << u"010%1"_s.arg(i, 8, 10, QChar(u'0'));
    QTest::newRow("too many") << many.join(u'\n');
}

void BrandChannelTest::refusesReceiversThatAreNone()
{
    QFETCH(const QString, text);
    KakaoBrandChannel channel(parts());
    PublishOrder order = test::orderFor(channel);
    order.options[u"receivers"_s] = text;
    const Result<PublishReceipt> receipt = publish(channel, order);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!receipt.error().detail.contains(u"010"_s) && !receipt.error().detail.contains(u"031"_s));
    QCOMPARE(m_bench.requests(), 0);
}

void BrandChannelTest::everyNumberOnce()
{
    KakaoBrandChannel channel(parts());
    PublishOrder order = test::orderFor(channel);
    order.options[u"receivers"_s] = u"010-1234-5678, +82 10 1234 5678\n01012345678"_s;
    QVERIFY(publish(channel, order));
    const nlohmann::json state = m_bench.state(u"sens"_s);
    QCOMPARE(state.at("requests").size(), std::size_t(1));
    QCOMPARE(state.at("messages").size(), std::size_t(1));
}

void BrandChannelTest::sealedNumbersAreOpenedForSending()
{
    PersonalCipher cipher(newDataKey());
    ChannelParts withCipher = parts();
    withCipher.cipher = &cipher;
    KakaoBrandChannel channel(withCipher);
    PublishOrder order = test::orderFor(channel);
    const Result<QString> sealed = sealedOption(cipher, u"kakao-brand.receivers"_s, u"010-1234-5678"_s);
    QVERIFY(sealed && !sealed->contains(u"1234"_s));
    order.options[u"receivers"_s] = *sealed;
    QVERIFY(publish(channel, order));
    QCOMPARE(m_bench.state(u"sens"_s).at("messages").size(), std::size_t(1));

    // While the key is on its way it is tried again in a moment; where another key sealed them nobody is written to.
    const PersonalCipher locked;
    withCipher.cipher = &locked;
    KakaoBrandChannel early(withCipher);
    const Result<PublishReceipt> later = publish(early, order);
    QCOMPARE(later.error().kind, ErrorKind::Locked);
    QVERIFY(later.error().retryAfter);
    const PersonalCipher other(newDataKey());
    withCipher.cipher = &other;
    KakaoBrandChannel wrong(withCipher);
    QCOMPARE(publish(wrong, order).error().kind, ErrorKind::KeyLost);
    QCOMPARE(m_bench.state(u"sens"_s).at("messages").size(), std::size_t(1));
}

void BrandChannelTest::tellsHowManyItReached()
{
    m_bench.control("PUT", u"state/sens"_s, {{"refusing", {{"01087654321", "3018"}}}});
    KakaoBrandChannel channel(parts());
    PublishOrder order = test::orderFor(channel);
    order.options[u"receivers"_s] += u"\n010-1111-2222"_s;
    const Result<PublishReceipt> receipt = publish(channel, order);
    QVERIFY(receipt);
    QCOMPARE(receipt->state, PublicationState::Pending);
    QVERIFY(!receipt->remoteId.contains(u"010"_s));
    const Result<PublishReceipt> end = look(channel, order, receipt->remoteId);
    QVERIFY2(end, qPrintable(end ? QString() : end.error().detail));
    QCOMPARE(end->state, PublicationState::Done);
    QCOMPARE(end->note, u"3명 가운데 2명에게 보냈어요. 1명에게는 닿지 않았어요."_s);
    QCOMPARE(end->remoteId, receipt->remoteId);
    QCOMPARE(m_bench.journal(u"POST"_s, kSend).size(), 1);
}

void BrandChannelTest::nobodyReachedIsAFailure()
{
    m_bench.control("PUT", u"state/sens"_s, {{"refusing", {{"01012345678", "3018"}, {"01087654321", "3018"}}}});
    KakaoBrandChannel channel(parts());
    const PublishOrder order = test::orderFor(channel);
    const Result<PublishReceipt> receipt = publish(channel, order);
    QVERIFY(receipt);
    const Result<PublishReceipt> end = look(channel, order, receipt->remoteId);
    QVERIFY(end);
    QCOMPARE(end->state, PublicationState::Failed);
    QCOMPARE(end->note, u"3018 수신자가 받지 않음"_s);
}

void BrandChannelTest::withoutAPictureHostTheWordsGoOut()
{
    m_bench.providers.remove(u"media"_s);
    KakaoBrandChannel channel(parts());
    QVERIFY(channel.isConnected());
    QVERIFY(publish(channel, test::orderFor(channel)));
    const nlohmann::json order = m_bench.state(u"sens"_s).at("requests").at(0).at("order");
    QCOMPARE(order.at("messageType").get<std::string>(), std::string("TEXT"));
    QVERIFY(!order.at("messages").at(0).contains("image"));
}

void BrandChannelTest::saysWhatWasRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("signature") << 401
                               << QByteArray(R"({"error":{"errorCode":"200","message":"Authentication Failed"}})")
                               << ErrorKind::Unauthorized;
    QTest::newRow("not subscribed") << 403 << QByteArray(R"({"error":{"errorCode":"210"}})") << ErrorKind::Forbidden;
    QTest::newRow("bad request") << 400 << QByteArray(R"({"statusCode":"400","errors":["x"]})") << ErrorKind::Rejected;
    QTest::newRow("with status 200") << 200 << QByteArray(R"({"error":{"errorCode":"300","message":"no"}})")
                                     << ErrorKind::Rejected;
    QTest::newRow("a gateway's page") << 502 << QByteArray("<html>") << ErrorKind::OutcomeUnknown;
    QTest::newRow("no messages") << 202 << QByteArray(R"({"requestId":"r","messages":[]})")
                                 << ErrorKind::OutcomeUnknown;
    QTest::newRow("a redirect") << 302 << QByteArray() << ErrorKind::OutcomeUnknown;
    QTest::newRow("taken without id") << 202 << QByteArray(R"({"messages":[{"requestStatusCode":"A000"}]})")
                                      << ErrorKind::OutcomeUnknown;
    QTest::newRow("an id without code") << 202 << QByteArray(R"({"messages":[{"messageId":"m-1"}]})")
                                        << ErrorKind::OutcomeUnknown;
}

void BrandChannelTest::saysWhatWasRefused()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    RawServer server(
        [&](const RawServer::Request&, QTcpSocket* socket) { socket->write(RawServer::reply(status, body)); });
    m_bench.providers[u"sens"_s].baseUrl = server.url(u""_s);
    KakaoBrandChannel channel(parts());
    const Result<PublishReceipt> receipt = waitFor(channel.commit(test::orderFor(channel), {}));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, kind);
    QVERIFY(!receipt.error().detail.contains(u"0101234"_s));
    QCOMPARE(server.requests().size(), 1);
}

void BrandChannelTest::refusesAnAccountThatIsNone_data()
{
    QTest::addColumn<QString>("account");
    QTest::newRow("empty") << QString();
    QTest::newRow("no channel") << u"ncp:kkobizmsg:kr:0:practice"_s;
    QTest::newRow("a way out of the path") << u"../../x;@우리가게"_s;
    QTest::newRow("no at") << u"ncp:kkobizmsg:kr:0:practice;우리가게"_s;
}

void BrandChannelTest::refusesAnAccountThatIsNone()
{
    QFETCH(const QString, account);
    m_bench.providers[u"sens"_s].account = account;
    KakaoBrandChannel channel(parts());
    QVERIFY(!channel.isConnected());
    QCOMPARE(waitFor(channel.commit(test::orderFor(channel), {})).error().kind, ErrorKind::Unauthorized);
    QCOMPARE(m_bench.requests(), 0);
}

void BrandChannelTest::theLawsWordsStandAroundTheOwners()
{
    const CaptionRules& rules = KakaoBrandChannel::description().caption;
    const QString text = asSent(u"봄맞이 50% 할인"_s, rules);
    QVERIFY(text.startsWith(u"(광고) 봄맞이 50% 할인"_s));
    QVERIFY(text.endsWith(u"\n\n무료 수신거부: 채널 홈에서 채널 차단"_s));
    QVERIFY(rules.most + text.size() - 10 <= 400);
}

MADANG_TEST(QCoreApplication, BrandChannelTest)
#include "tst_channel_brand.moc"
