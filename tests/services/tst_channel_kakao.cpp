#include "services/channels/channel_list.h"
#include "services/channels/kakao_talk_channel.h"
#include "support/program.h"
#include "support/raw_server.h"
#include "support/sandbox_bench.h"

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RawServer;
using test::waitFor;

namespace {
const QString kFriendsSend = u"^/kapi/v1/api/talk/friends/message/default/send$"_s;
const QString kMemoSend = u"^/kapi/v2/api/talk/memo/default/send$"_s;
const QString kFriendsList = u"^/kapi/v1/api/talk/friends$"_s;
} // namespace

/// KakaoTalk to friends: parts of five, nobody twice, and what is known said in words.
class KakaoChannelTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench.reset();
        m_kept.clear();
    }

    void aPartialResultIsDoneWithWarnings();
    void everyonesRefusalIsAFailure();
    void whatOnlyTheDayForbidsWaitsForTheNext();
    void readsEveryPageOfFriends();
    void neverMoreThanFiveAtOnce();
    void whatADayAllowsIsTheMost();
    void withoutFriendsItGoesToTheOwner();
    void anUnknownPartStopsTheRest_data();
    void anUnknownPartStopsTheRest();
    void aPartThatIsNotSentLeavesTheOthersTrue();
    void whatCannotBeWrittenDownIsNotSent();
    void whoHasItAlreadyIsLeftOut();
    void anAnswerThatForgetsSomebodyIsNotBelieved_data();
    void anAnswerThatForgetsSomebodyIsNotBelieved();
    void askForTheMissingConsent();
    void arrivesByteForByte();

private:
    ChannelParts parts() { return {*m_bench.egress, m_bench.providers, m_bench.clock, {{1ms}, 5}, {}}; }
    PublishOrder order()
    {
        PublishOrder order;
        order.intentId = u"intent"_s;
        order.title = u"50% 할인 & <행복> 🍗"_s;
        order.caption = u"50% 할인 & <행복> 🍗\n둘째 줄"_s;
        order.picture = test::SandboxBench::jpeg({800, 800});
        order.options = {{u"audience"_s, u"friends"_s}};
        order.keep = [this](const Prepared& soFar) -> Result<void> {
            m_kept << soFar;
            return {};
        };
        return order;
    }
    /// So many friends who take messages; those at `refusing` do not.
    void befriend(int count, const QMap<int, int>& refusing = {})
    {
        nlohmann::json friends = nlohmann::json::array();
        for (int i = 0; i < count; ++i)
            friends.push_back({{"uuid", "friend-" + std::to_string(i)},
                               {"profile_nickname", "단골"},
                               {"code", refusing.value(i, 0)}});
        m_bench.control("PUT", u"state/kakao"_s, {{"friends", friends}});
    }
    Result<PublishReceipt> publish(const PublishOrder& order)
    {
        KakaoTalkChannel channel(parts());
        const Result<Prepared> prepared = waitFor(channel.prepare(order, {}));
        return prepared ? waitFor(channel.commit(order, *prepared), 30s) : Result<PublishReceipt>(prepared.error());
    }
    qsizetype sent(const QString& path) { return m_bench.journal(u"POST"_s, path).size(); }
    /// How often each friend has got it.
    QMap<QString, int> received()
    {
        QMap<QString, int> all;
        const nlohmann::json state = m_bench.state(u"kakao"_s);
        for (const nlohmann::json& message : state.at("sent")) {
            for (const nlohmann::json& uuid : message.value("to", nlohmann::json::array()))
                ++all[QString::fromStdString(uuid.get<std::string>())];
        }
        return all;
    }

    test::SandboxBench m_bench;
    QList<Prepared> m_kept;
};

// channels.md §8.6, 11, with the friends of §8.5: one takes it, one refuses (-530), one is no friend any more (-502).
void KakaoChannelTest::aPartialResultIsDoneWithWarnings()
{
    const Result<PublishReceipt> receipt = publish(order());
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    QCOMPARE(receipt->state, PublicationState::Done);
    QCOMPARE(receipt->note,
             u"친구 3명 가운데 1명에게 보냈어요. 1명은 메시지를 받지 않아요. 1명은 이제 카카오톡 친구가 아니에요."_s);
    QCOMPARE(sent(kFriendsSend), 1);
    QCOMPARE(sent(kMemoSend), 1);
    QVERIFY(!m_kept.isEmpty());
    const Prepared& last = m_kept.last(); // for each receiver what became of it
    QCOMPARE(last.value(u"reached"_s), u"practice-friend-1 @me"_s);
    QCOMPARE(last.value(u"refused"_s), u"practice-friend-2:-530 practice-friend-3:-502"_s);
    QVERIFY(last.value(u"sending"_s).isEmpty());
}

void KakaoChannelTest::everyonesRefusalIsAFailure()
{
    befriend(2, {{0, -530}, {1, -530}});
    const Result<PublishReceipt> receipt = publish(order());
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::Rejected);
    QCOMPARE(receipt.error().detail, u"친구 2명 가운데 아무에게도 보내지 못했어요. 2명은 메시지를 받지 않아요."_s);
    QCOMPARE(sent(kMemoSend), 0);
}

void KakaoChannelTest::whatOnlyTheDayForbidsWaitsForTheNext()
{
    befriend(2);
    m_bench.control("PUT", u"state/kakao"_s, {{"pairs", {{"2026-11-23", {{"friend-0", 20}, {"friend-1", 20}}}}}});
    const Result<PublishReceipt> receipt = publish(order());
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::RateLimited);
    QCOMPARE(receipt.error().retryAfter, std::chrono::seconds(12h)); // from noon
}

void KakaoChannelTest::readsEveryPageOfFriends()
{
    RawServer server([](const RawServer::Request& request, QTcpSocket* socket) {
        if (request.target().startsWith("/v2/api/talk/message/image")) {
            socket->write(RawServer::reply(200, R"({"infos":{"original":{"url":"http://k/a.jpg"}}})"));
            return;
        }
        const bool isFirst = request.target().contains("offset=0&");
        nlohmann::json elements = nlohmann::json::array();
        for (int i = 0; i < (isFirst ? 100 : 1); ++i) // the first page names one friend a hundred times
            elements.push_back({{"uuid", isFirst ? "same" : "last one"}});
        if (!isFirst)
            elements.push_back({{"uuid", "other"}});
        socket->write(RawServer::reply(200, QByteArray::fromStdString(nlohmann::json{{"elements", elements}}.dump())));
    });
    m_bench.providers[u"kakao"_s].baseUrl = server.url(u""_s);
    KakaoTalkChannel channel(parts());
    const Result<Prepared> prepared = waitFor(channel.prepare(order(), {}));
    QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().detail));
    QCOMPARE(prepared->value(u"friends"_s), u"same other"_s); // what is no uuid is no receiver
    QCOMPARE(server.requests().size(), 3);
}

void KakaoChannelTest::neverMoreThanFiveAtOnce()
{
    befriend(12);
    const Result<PublishReceipt> receipt = publish(order());
    QVERIFY(receipt);
    QCOMPARE(receipt->note, u"친구 12명에게 보냈어요."_s);
    QCOMPARE(sent(kFriendsSend), 3);
    const QMap<QString, int> all = received();
    QCOMPARE(all.size(), 12);
    QVERIFY(std::ranges::all_of(all, [](int times) { return times == 1; }));
}

void KakaoChannelTest::whatADayAllowsIsTheMost()
{
    befriend(130);
    const Result<PublishReceipt> receipt = publish(order());
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    QCOMPARE(receipt->note, u"친구 130명 가운데 99명에게 보냈어요. 31명에게는 아직 보내지 않았어요."_s);
    QCOMPARE(received().size(), 99);
    QCOMPARE(sent(kMemoSend), 1);
}

void KakaoChannelTest::withoutFriendsItGoesToTheOwner()
{
    befriend(0);
    const Result<PublishReceipt> receipt = publish(order());
    QVERIFY(receipt);
    QCOMPARE(receipt->note, u"이 앱을 쓰는 친구가 아직 없어서 사장님에게만 보냈어요."_s);
    QCOMPARE(sent(kFriendsSend), 0);
    QCOMPARE(sent(kMemoSend), 1);
}

void KakaoChannelTest::anUnknownPartStopsTheRest_data()
{
    QTest::addColumn<nlohmann::json>("fault");
    QTest::newRow("dropped") << nlohmann::json{{"acceptThenDrop", true}};
    QTest::newRow("garbage") << nlohmann::json{{"garbageJson", true}};
    QTest::newRow("500") << nlohmann::json{{"status", 500}};
}

void KakaoChannelTest::anUnknownPartStopsTheRest()
{
    QFETCH(const nlohmann::json, fault);
    befriend(12);
    KakaoTalkChannel channel(parts());
    PublishOrder asked = order();
    int parts = 0;
    asked.keep = [&](const Prepared& soFar) -> Result<void> {
        m_kept << soFar;
        if (++parts == 2) // the second call of three
            m_bench.fault(u"POST"_s, kFriendsSend, fault);
        return {};
    };
    const Result<Prepared> prepared = waitFor(channel.prepare(asked, {}));
    QVERIFY(prepared);
    const Result<PublishReceipt> receipt = waitFor(channel.commit(asked, *prepared), 30s);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(sent(kFriendsSend), 2);
    QCOMPARE(sent(kMemoSend), 0);
    QCOMPARE(m_kept.last().value(kKnown),
             u"친구 12명 가운데 5명에게 보냈어요. 5명에게는 갔는지 알 수 없어요. 2명에게는 아직 보내지 않았어요."_s);
    QCOMPARE(m_kept.last().value(kReached).split(u' ').size(), 5);
}

void KakaoChannelTest::aPartThatIsNotSentLeavesTheOthersTrue()
{
    befriend(7);
    PublishOrder asked = order();
    int parts = 0;
    asked.keep = [&](const Prepared&) -> Result<void> {
        if (++parts == 2)
            m_bench.fault(u"POST"_s, kFriendsSend, {{"providerCode", "kakao:-5"}});
        return {};
    };
    const Result<PublishReceipt> receipt = publish(asked);
    QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().detail));
    QCOMPARE(receipt->state, PublicationState::Done);
    QCOMPARE(receipt->note, u"친구 7명 가운데 5명에게 보냈어요. 2명에게는 아직 보내지 않았어요."_s);
}

void KakaoChannelTest::whatCannotBeWrittenDownIsNotSent()
{
    befriend(7);
    PublishOrder asked = order();
    asked.keep = [](const Prepared&) -> Result<void> { return Error{ErrorKind::DiskFull, {}, {}}; };
    const Result<PublishReceipt> receipt = publish(asked);
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::DiskFull);
    QCOMPARE(sent(kFriendsSend), 0);
}

void KakaoChannelTest::whoHasItAlreadyIsLeftOut()
{
    befriend(7);
    PublishOrder asked = order();
    asked.reached = {u"friend-0"_s, u"friend-1"_s, u"friend-2"_s, u"friend-3"_s, u"friend-4"_s};
    const Result<PublishReceipt> receipt = publish(asked);
    QVERIFY(receipt);
    QCOMPARE(receipt->note, u"친구 7명에게 보냈어요."_s);
    QCOMPARE(received().keys(), (QStringList{u"friend-5"_s, u"friend-6"_s}));
}

void KakaoChannelTest::anAnswerThatForgetsSomebodyIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nobody") << QByteArray("{}");
    QTest::newRow("one is missing") << QByteArray(R"({"successful_receiver_uuids":["a"]})");
    QTest::newRow("a stranger") << QByteArray(R"({"successful_receiver_uuids":["a","x"]})");
    QTest::newRow("one twice") << QByteArray(
        R"({"successful_receiver_uuids":["a","b"],"failure_info":[{"code":-530,"receiver_uuids":["b"]}]})");
    QTest::newRow("no list") << QByteArray(R"({"successful_receiver_uuids":"a b"})");
    QTest::newRow("no words") << QByteArray(R"({"successful_receiver_uuids":["a",5],"failure_info":7})");
}

void KakaoChannelTest::anAnswerThatForgetsSomebodyIsNotBelieved()
{
    QFETCH(const QByteArray, body);
    RawServer server(
        [&](const RawServer::Request&, QTcpSocket* socket) { socket->write(RawServer::reply(200, body)); });
    m_bench.providers[u"kakao"_s].baseUrl = server.url(u""_s);
    KakaoTalkChannel channel(parts());
    const Result<PublishReceipt> receipt
        = waitFor(channel.commit(order(), {{u"imageUrl"_s, u"http://k/a.jpg"_s}, {u"friends"_s, u"a b"_s}}));
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().target(), QByteArray("/v1/api/talk/friends/message/default/send"));
    QVERIFY(server.requests().first().body.startsWith("receiver_uuids=%5B%22a%22%2C%22b%22%5D&template_object=%7B"));
}

void KakaoChannelTest::askForTheMissingConsent()
{
    m_bench.control("PUT", u"state/kakao"_s, {{"tokens", {{sandbox::kKakaoToken, {{"scopes", {"talk_message"}}}}}}});
    const Result<PublishReceipt> receipt = publish(order());
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::ConsentMissing);
    QVERIFY(receipt.error().detail.startsWith(u"-402"_s));
    QCOMPARE(sent(kFriendsSend), 0);
}

void KakaoChannelTest::arrivesByteForByte()
{
    const PublishOrder asked = order();
    QVERIFY(publish(asked));
    const nlohmann::json content = m_bench.state(u"kakao"_s).at("sent").at(0).at("template").at("content");
    QCOMPARE(QString::fromStdString(content.at("title").get<std::string>()), asked.title);
    QCOMPARE(QString::fromStdString(content.at("description").get<std::string>()), asked.caption);
}

MADANG_TEST(QCoreApplication, KakaoChannelTest)
#include "tst_channel_kakao.moc"
