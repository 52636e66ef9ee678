#include "sandbox/http_probe.h"
#include "support/program.h"

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

namespace {
const QString kMemo = u"/kapi/v2/api/talk/memo/default/send"_s;
const QString kUpload = u"/kapi/v2/api/talk/message/image/upload"_s;
const QString kFriends = u"/kapi/v1/api/talk/friends"_s;
const QString kFriendsSend = u"/kapi/v1/api/talk/friends/message/default/send"_s;
const QString kToken = u"/kauth/oauth/token"_s;

Json feed()
{
    return {{"object_type", "feed"},
            {"content",
             {{"title", "봄맞이 이벤트"},
              {"description", "4월 30일까지"},
              {"image_url", "https://k.kakaocdn.net/a.jpg"},
              {"link", {{"web_url", "https://shop.example.kr/e/42"}}}}}};
}

Answer send(Probe& probe, const QByteArray& object, const QByteArray& token = kKakaoToken)
{
    return probe.send("POST", kMemo, "template_object=" + object.toPercentEncoding(), {bearer(token), formType()});
}

Answer sendToFriends(Probe& probe, const Json& uuids)
{
    return probe.send("POST", kFriendsSend,
                      "receiver_uuids=" + dumpJson(uuids).toPercentEncoding()
                          + "&template_object=" + dumpJson(feed()).toPercentEncoding(),
                      {bearer(kKakaoToken), formType()});
}

Answer upload(Probe& probe, const QByteArray& picture)
{
    const QByteArray body = "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
                            "Content-Type: image/jpeg\r\n\r\n"
        + picture + "\r\n--XyZ--\r\n";
    return probe.send("POST", kUpload, body,
                      {bearer(kKakaoToken), {"Content-Type", "multipart/form-data; boundary=\"XyZ\""}});
}
} // namespace

class TestKakao : public QObject {
    Q_OBJECT

private slots:
    void uploadsAPictureAndSendsAMessage()
    {
        Probe probe;
        const QByteArray picture = jpeg(800, 400);
        const Json original = at(at(upload(probe, picture).json, "infos"), "original");
        QCOMPARE(intAt(original, "width"), 800);
        QCOMPARE(intAt(original, "length"), picture.size());
        Json message = feed();
        message["content"]["image_url"] = at(original, "url");
        const Answer sent = send(probe, dumpJson(message));
        QCOMPARE(sent.status, 200);
        QCOMPARE(intAt(sent.json, "result_code", -1), 0);
        const Json state = probe.get(u"/__ctl/state/kakao"_s).json;
        QVERIFY(at(at(state, "sent").at(0), "template") == message);
        QCOMPARE(probe.get(textAt(original, "url").mid(probe.base().size())).body, picture);
    }

    void refusesAPicture()
    {
        Probe probe;
        QCOMPARE(intAt(upload(probe, "GIF89a").json, "code"), -911);
        QCOMPARE(intAt(upload(probe, jpeg(80, 80).leftJustified(5 * 1024 * 1024 + 1, '\0')).json, "code"), -602);
        const Answer bare = probe.send("POST", kUpload, "nothing", {bearer(kKakaoToken)});
        QCOMPARE(intAt(bare.json, "code"), -2);
    }

    void refusesATemplate_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("unknown kind") << QByteArray(R"({"object_type":"video"})");
        QTest::newRow("no content") << QByteArray(R"({"object_type":"feed"})");
        QTest::newRow("no link") << QByteArray(R"({"object_type":"text","text":"안녕하세요"})");
        Json text{{"object_type", "text"}, {"text", "안녕"}, {"link", {{"web_url", "ftp://x"}}}};
        QTest::newRow("bad link") << dumpJson(text);
        text["link"] = Json::object();
        text["text"] = std::string(201, 'a');
        QTest::newRow("long text") << dumpJson(text);
        text["text"] = "안녕";
        const Json button{{"title", "보기"}, {"link", Json::object()}};
        text["buttons"] = {button, button, button};
        QTest::newRow("three buttons") << dumpJson(text);
    }

    void refusesATemplate()
    {
        QFETCH(QByteArray, object);
        Probe probe;
        const Answer answer = send(probe, object);
        QCOMPARE(answer.status, 400);
        QCOMPARE(intAt(answer.json, "code"), -2);
        QVERIFY(!textAt(answer.json, "msg").isEmpty());
    }

    void aTextMessageIsTaken()
    {
        Probe probe;
        QCOMPARE(send(probe, R"({"object_type":"text","text":"안녕하세요","link":{}})").status, 200);
    }

    void signInAndConsentAreNeeded()
    {
        Probe probe;
        const Answer wrong = send(probe, dumpJson(feed()), "wrong-token");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(intAt(wrong.json, "code"), -401);
        probe.send("PUT", u"/__ctl/state/kakao"_s, R"({"tokens":{"practice-kakao-token":{"scopes":["profile"]}}})");
        const Answer consent = send(probe, dumpJson(feed()));
        QCOMPARE(consent.status, 403);
        QCOMPARE(intAt(consent.json, "code"), -402);
        QVERIFY(at(consent.json, "required_scopes") == Json::array({"talk_message"}));
    }

    void aHundredADay()
    {
        Probe probe;
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-04-02T12:00:00+09:00"}, {"frozen", true}});
        probe.send("PUT", u"/__ctl/state/kakao"_s, R"({"sends":{"2026-04-02":99}})");
        QCOMPARE(send(probe, dumpJson(feed())).status, 200);
        const Answer refused = send(probe, dumpJson(feed()));
        QCOMPARE(refused.status, 400);
        QCOMPARE(intAt(refused.json, "code"), -532);
        probe.advance(86'400);
        QCOMPARE(send(probe, dumpJson(feed())).status, 200);
    }

    void friendsComeByThePage()
    {
        Probe probe;
        const Answer all = probe.get(kFriends + u"?offset=0&limit=100"_s, {bearer(kKakaoToken)});
        QCOMPARE(intAt(all.json, "total_count"), 3);
        QCOMPARE(at(all.json, "elements").size(), size_t(3));
        QVERIFY(!all.json.contains("after_url"));
        const Answer page = probe.get(kFriends + u"?offset=1&limit=1"_s, {bearer(kKakaoToken)});
        QCOMPARE(textAt(at(page.json, "elements").at(0), "uuid"), u"practice-friend-2"_s);
        QVERIFY(page.json.contains("after_url"));
        QCOMPARE(intAt(probe.get(kFriends + u"?limit=101"_s, {bearer(kKakaoToken)}).json, "code"), -2);
        probe.send("PUT", u"/__ctl/state/kakao"_s,
                   R"({"tokens":{"practice-kakao-token":{"scopes":["talk_message"]}}})");
        const Answer consent = probe.get(kFriends, {bearer(kKakaoToken)});
        QCOMPARE(intAt(consent.json, "code"), -402);
        QVERIFY(at(consent.json, "required_scopes") == Json::array({"friends"}));
    }

    void aMessageReachesTheFriendsWhoTakeIt()
    {
        Probe probe;
        const Answer sent
            = sendToFriends(probe, {"practice-friend-1", "practice-friend-2", "practice-friend-3", "a-stranger"});
        QCOMPARE(sent.status, 200);
        QVERIFY(at(sent.json, "successful_receiver_uuids") == Json::array({"practice-friend-1"}));
        const Json& failures = at(sent.json, "failure_info");
        QCOMPARE(failures.size(), size_t(2));
        QCOMPARE(intAt(failures.at(0), "code"), -530);
        QVERIFY(at(failures.at(0), "receiver_uuids") == Json::array({"practice-friend-2"}));
        QCOMPARE(intAt(failures.at(1), "code"), -502);
        QVERIFY(at(failures.at(1), "receiver_uuids") == Json::array({"practice-friend-3", "a-stranger"}));
        const Answer nobody = sendToFriends(probe, Json::array({"practice-friend-2"}));
        QCOMPARE(nobody.status, 400);
        QCOMPARE(intAt(nobody.json, "code"), -530);
        QCOMPARE(intAt(sendToFriends(probe, {"1", "2", "3", "4", "5", "6"}).json, "code"), -606);
        QCOMPARE(intAt(sendToFriends(probe, Json::array()).json, "code"), -2);
    }

    void countsByPairReceiverAndSender()
    {
        Probe probe;
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-04-02T12:00:00+09:00"}, {"frozen", true}});
        const Json one = Json::array({"practice-friend-1"});
        const auto codeWith = [&](const Json& counters) {
            probe.send("PUT", u"/__ctl/state/kakao"_s, dumpJson(counters));
            return intAt(sendToFriends(probe, one).json, "code");
        };
        QCOMPARE(codeWith({{"pairs", {{"2026-04-02", {{"practice-friend-1", 19}}}}}}), 0);
        QCOMPARE(codeWith(Json::object()), -536);
        QCOMPARE(codeWith({{"received", {{"2026-04-02", {{"practice-friend-1", 100}}}}}}), -533);
        QCOMPARE(codeWith({{"sends", {{"2026-04-02", 100}}}}), -532);
        probe.advance(86'400);
        QCOMPARE(sendToFriends(probe, one).status, 200);
    }

    void aTokenIsRenewedAndRunsOut()
    {
        Probe probe;
        const auto ask = [&](const QByteArray& secret, const QByteArray& refresh) {
            return probe.send("POST", kToken,
                              "grant_type=refresh_token&client_id=practice-client&client_secret=" + secret
                                  + "&refresh_token=" + refresh,
                              {formType()});
        };
        const Answer renewed = ask("practice-client-secret", kKakaoRefreshToken);
        QCOMPARE(renewed.status, 200);
        QVERIFY(!renewed.json.contains("refresh_token"));
        const QByteArray token = textAt(renewed.json, "access_token").toUtf8();
        QCOMPARE(send(probe, dumpJson(feed()), token).status, 200);
        probe.advance(21'600);
        QCOMPARE(send(probe, dumpJson(feed()), token).status, 401);
        const Answer secret = ask("wrong", kKakaoRefreshToken);
        QCOMPARE(secret.status, 401);
        QCOMPARE(textAt(secret.json, "error_code"), u"KOE010"_s);
        QCOMPARE(textAt(ask("practice-client-secret", "old").json, "error_code"), u"KOE322"_s);
    }

    void theProvidersOwnErrorsCanBeOrdered()
    {
        Probe probe;
        probe.fault("POST", "^/kapi/v2/api/talk/memo", {{"providerCode", "kakao:-9798"}});
        const Answer down = send(probe, dumpJson(feed()));
        QCOMPARE(down.status, 503);
        QCOMPARE(intAt(down.json, "code"), -9798);
        QCOMPARE(send(probe, dumpJson(feed())).status, 200);
    }
};

MADANG_TEST(QCoreApplication, TestKakao)
#include "tst_kakao.moc"
