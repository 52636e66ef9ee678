#include "sandbox/http_probe.h"
#include "support/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

namespace {
const QString kStatus = u"/odcloud/api/nts-businessman/v1/status?serviceKey="_s + QLatin1StringView(kNtsKey);
constexpr char kStatusPath[] = "status$";

Answer ask(Probe& probe)
{
    return probe.post(kStatus, {{"b_no", {"1248100998"}}});
}

Answer sendMessage(Probe& probe)
{
    return probe.send("POST", u"/kapi/v2/api/talk/memo/default/send"_s,
                      "template_object="
                          + QByteArray(R"({"object_type":"text","text":"안녕","link":{}})").toPercentEncoding(),
                      {bearer(kKakaoToken), formType()});
}

size_t messages(Probe& probe)
{
    return at(probe.get(u"/__ctl/state/kakao"_s).json, "sent").size();
}
} // namespace

class TestControl : public QObject {
    Q_OBJECT

private slots:
    void listensOnTheLoopbackOnlyAndSaysWhyItCannot()
    {
        Probe probe;
        QVERIFY(probe.isListening());
        QVERIFY(probe.base().startsWith(u"http://127.0.0.1:"_s));
        Options taken;
        taken.port = quint16(QUrl(probe.base()).port());
        Sandbox second(taken);
        QVERIFY(!second.listen());
        QVERIFY(!second.error().isEmpty());
    }

    void theClockCanBeSetMovedAndStopped()
    {
        Probe probe;
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-04-02T12:00:00+09:00"}, {"frozen", true}});
        probe.advance(90);
        QCOMPARE(textAt(probe.get(u"/__ctl/clock"_s).json, "now"), u"2026-04-02T12:01:30+09:00"_s);
        QCOMPARE(probe.post(u"/__ctl/clock"_s, {{"now", "yesterday"}}).status, 400);
        QCOMPARE(probe.send("POST", u"/__ctl/clock"_s, "[").status, 400);
    }

    void aFaultHoldsForSoManyRequestsThatFit()
    {
        Probe probe;
        QCOMPARE(
            probe
                .fault(
                    "POST", kStatusPath,
                    {{"status", 503}, {"body", {{"status_code", "HTTP_ERROR"}}}, {"headers", {{"Retry-After", "7"}}}},
                    2)
                .status,
            201);
        QCOMPARE(probe.get(u"/__ctl/clock"_s).status, 200);
        for (int i = 0; i < 2; ++i) {
            const Answer down = ask(probe);
            QCOMPARE(down.status, 503);
            QCOMPARE(down.header("Retry-After"), QByteArray("7"));
            QCOMPARE(textAt(down.json, "status_code"), u"HTTP_ERROR"_s);
        }
        QCOMPARE(ask(probe).status, 200);
    }

    void refusesAFaultThatMakesNoSense()
    {
        Probe probe;
        QCOMPARE(probe.fault("POST", "(", {{"status", 500}}).status, 400);
        QCOMPARE(probe.fault("POST", ".*", {{"colour", "red"}}).status, 400);
        QCOMPARE(probe.send("POST", u"/__ctl/faults"_s, "no").status, 400);
        QCOMPARE(ask(probe).status, 200);
    }

    void closesBeforeAByteWithoutCarryingOut()
    {
        Probe probe;
        probe.fault("POST", "memo", {{"closeBeforeHeaders", true}},
                    2); // the client tries a reused connection once more
        const Answer answer = sendMessage(probe);
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.error != QNetworkReply::NoError);
        QCOMPARE(messages(probe), size_t(0));
    }

    void carriesOutAndThenDrops()
    {
        Probe probe;
        probe.fault("POST", "memo", {{"acceptThenDrop", true}});
        QTcpSocket socket; // one request and no more, unlike QNetworkAccessManager
        QSignalSpy closed(&socket, &QTcpSocket::disconnected);
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(probe.base()).port()));
        const QByteArray object = R"({"object_type":"text","text":"a","link":{}})";
        const QByteArray body = "template_object=" + object.toPercentEncoding();
        socket.write("POST /kapi/v2/api/talk/memo/default/send HTTP/1.1\r\nHost: x\r\n"
                     "Authorization: Bearer "
                     + QByteArray(kKakaoToken)
                     + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY(closed.wait());
        QCOMPARE(socket.readAll(), QByteArray());
        QCOMPARE(messages(probe), size_t(1));
    }

    void delaysAndTrickles()
    {
        Probe probe;
        QElapsedTimer timer;
        timer.start();
        probe.fault("POST", kStatusPath, {{"delayMs", 300}});
        QCOMPARE(ask(probe).status, 200);
        QVERIFY(timer.elapsed() >= 290);
        const qsizetype size = ask(probe).body.size();
        probe.fault("POST", kStatusPath, {{"slowBody", {{"bytesPerSec", 1000}}}});
        timer.restart();
        QCOMPARE(ask(probe).body.size(), size);
        QVERIFY(timer.elapsed() >= size - 150);
    }

    void spoilsAnAnswer()
    {
        Probe probe;
        probe.fault("POST", kStatusPath, {{"garbageJson", true}});
        QVERIFY(ask(probe).json.is_discarded());
        probe.fault("POST", kStatusPath, {{"html", true}});
        const Answer page = ask(probe);
        QCOMPARE(page.status, 502);
        QVERIFY(page.body.startsWith("<html>"));
        probe.fault("POST", kStatusPath, {{"wrongContentType", "text/plain"}});
        QCOMPARE(ask(probe).header("Content-Type"), QByteArray("text/plain"));
        probe.fault("POST", kStatusPath, {{"closeAfterBytes", 20}});
        const Answer cut = ask(probe);
        QVERIFY(cut.error != QNetworkReply::NoError);
        QVERIFY(cut.body.size() <= 20);
    }

    void aClientThatLeavesEarlyDoesNoHarm()
    {
        Probe probe;
        probe.fault("POST", kStatusPath, {{"delayMs", 100}}, 3);
        for (int i = 0; i < 3; ++i) {
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(probe.base()).port()));
            QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
            socket.write("POST " + kStatus.toUtf8() + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
            QTRY_VERIFY(at(probe.get(u"/__ctl/journal"_s).json, "items").size() > size_t(i));
            socket.abort();
        }
        QTRY_COMPARE(ask(probe).status, 200);
    }

    void nonsenseDoesNoHarm_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\xff\xff hello\r\n\r\n");
        QTest::newRow("no path") << QByteArray("GET\r\n\r\n");
        QTest::newRow("upgrade") << QByteArray(
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        QTest::newRow("lying length") << QByteArray(
            "POST /kt/oauth/token HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n");
        QTest::newRow("strange method") << QByteArray("BREW /kt HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("bad escapes") << QByteArray(
            "GET /ig-graph/%zz%00?access_token=%&%% HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("bad multipart") << QByteArray(
            "POST /kapi/v2/api/talk/message/image/upload HTTP/1.1\r\nHost: x\r\n"
            "Authorization: Bearer practice-kakao-token\r\nContent-Type: "
            "multipart/form-data; boundary=\r\n"
            "Content-Length: 4\r\n\r\n----");
    }

    void nonsenseDoesNoHarm()
    {
        QFETCH(QByteArray, bytes);
        Probe probe;
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(probe.base()).port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write(bytes);
        socket.flush();
        QCOMPARE(ask(probe).status, 200);
    }

    void everyProviderTakesDeepAndWrongJson()
    {
        Probe probe;
        const QByteArray deep = QByteArray(5000, '[');
        for (const char* path : {"/kt/uridongne-tv/v1/broadcasts", "/ig-graph/17841400000000001/media", "/__ctl/faults",
                                 "/odcloud/api/nts-businessman/v1/status?serviceKey=practice-nts-key"}) {
            const Answer answer = probe.send("POST", QLatin1StringView(path), deep, {bearer(kInstagramToken)});
            QVERIFY(answer.status >= 400);
        }
        QCOMPARE(probe.get(u"/nowhere"_s).status, 404);
    }

    void theJournalTellsEverythingButSecrets()
    {
        Probe probe;
        ask(probe);
        sendMessage(probe);
        probe.send("POST", u"/kt/oauth/token"_s, "grant_type=client_credentials",
                   {formType(), {"Authorization", "Basic " + QByteArray(kKtClient).toBase64()}});
        probe.get(u"/ig-graph/me?access_token="_s + QLatin1StringView(kInstagramToken));
        probe.send("POST", u"/kauth/oauth/token"_s,
                   "grant_type=refresh_token&client_id=practice-client&client_secret=practice-"
                   "client-secret&refresh_token="
                       + QByteArray(kKakaoRefreshToken),
                   {formType()});
        probe.send("POST", u"/cdn/assets"_s, jpeg(50, 50), {bearer(kMediaToken), {"Content-Type", "image/jpeg"}});
        const Answer journal = probe.get(u"/__ctl/journal"_s);
        const Json items = at(journal.json, "items");
        QCOMPARE(items.size(), size_t(6));
        QCOMPARE(textAt(items.at(0), "provider"), u"odcloud"_s);
        QCOMPARE(textAt(items.at(0), "query"), u"serviceKey=***"_s);
        QCOMPARE(intAt(items.at(0), "status"), 200);
        QVERIFY(at(at(items.at(0), "body"), "b_no").at(0) == "1248100998");
        QCOMPARE(textAt(at(items.at(1), "headers"), "authorization"), u"***"_s);
        QCOMPARE(textAt(at(items.at(2), "answer"), "access_token"), u"***"_s);
        QCOMPARE(textAt(at(items.at(5), "body"), "sha256").size(), 64);
        for (const QByteArray& secret :
             {QByteArray(kInstagramToken), QByteArray(kKakaoToken), QByteArray(kMediaToken), QByteArray(kNtsKey),
              QByteArray("practice-kt-secret"), QByteArray(kKakaoRefreshToken), QByteArray("practice-client-secret"),
              QByteArray(kKtClient).toBase64()})
            QVERIFY2(!journal.body.contains(secret), secret.constData());
        QCOMPARE(at(probe.get(u"/__ctl/journal?since=4"_s).json, "items").size(), size_t(2));
    }

    void resetGoesBackToTheSeeds()
    {
        Probe probe;
        sendMessage(probe);
        probe.advance(100'000);
        probe.fault("POST", ".*", {{"status", 500}}, 9);
        QCOMPARE(probe.send("POST", u"/__ctl/reset"_s).status, 200);
        QCOMPARE(messages(probe), size_t(0));
        QCOMPARE(ask(probe).status, 200);
        QCOMPARE(at(probe.get(u"/__ctl/journal"_s).json, "items").size(), size_t(1));
    }

    void aStateMustFitItsService()
    {
        Probe probe;
        QCOMPARE(probe.send("PUT", u"/__ctl/state/kakao"_s, R"({"sent":5})").status, 400);
        QCOMPARE(probe.send("PUT", u"/__ctl/state/nobody"_s, "{}").status, 404);
        QCOMPARE(probe.send("PUT", u"/__ctl/state/kt"_s, R"({"broadcasts":{"brd_x":7},"campaigns":{"c":[]}})").status,
                 200);
        probe.get(u"/kt/uridongne-tv/v1/broadcasts"_s);
        QCOMPARE(ask(probe).status, 200);
        QCOMPARE(sendMessage(probe).status, 200);
    }

    void theStateFileSurvivesARestart()
    {
        const QTemporaryDir folder;
        Options options = Probe::fastOptions();
        options.stateFile = folder.filePath(u"sandbox.json"_s);
        QString picture;
        {
            Probe probe(options);
            QCOMPARE(sendMessage(probe).status, 200);
            probe.advance(1'000'000);
            const Answer hosted = probe.send("POST", u"/cdn/assets"_s, jpeg(50, 50), {bearer(kMediaToken)});
            picture = textAt(hosted.json, "url").mid(probe.base().size());
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(options.stateFile),
                                     3000); // while it runs, not only at its end
            QCOMPARE(sendMessage(probe).status, 200);
        }
        Probe probe(options);
        QCOMPARE(messages(probe), size_t(2));
        QVERIFY(intAt(probe.get(u"/__ctl/clock"_s).json, "epochMs")
                > QDateTime::currentMSecsSinceEpoch() + 900'000'000);
        QCOMPARE(probe.get(picture).body, jpeg(50, 50));
    }

    void aDamagedStateFileIsPutAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not JSON") << QByteArray("{\"version\":1,\"prov");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another version") << QByteArray(R"({"version":99,"providers":{},"ids":1,"clock":{}})");
        QTest::newRow("wrong inside") << QByteArray(R"({"version":1,"providers":{"kt":[1]},"ids":1,"clock":{}})");
    }

    void aDamagedStateFileIsPutAside()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        Options options = Probe::fastOptions();
        options.stateFile = folder.filePath(u"sandbox.json"_s);
        QFile file(options.stateFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        Probe probe(options);
        QCOMPARE(ask(probe).status, 200);
        QFile aside(options.stateFile + u".damaged"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
    }

    void aThreadOfItsOwnServesAndJoins()
    {
        QNetworkAccessManager network;
        for (int i = 0; i < 3; ++i) {
            const SandboxThread thread(Probe::fastOptions());
            QVERIFY(thread.isListening());
            const std::unique_ptr<QNetworkReply> reply(
                network.get(QNetworkRequest(QUrl(thread.url().toString() + u"/__ctl/clock"_s))));
            QCOMPARE(Probe::finish(*reply).status, 200);
        }
        QTcpServer blocker;
        QVERIFY(blocker.listen(QHostAddress::LocalHost));
        Options taken;
        taken.port = blocker.serverPort();
        const SandboxThread failed(taken);
        QVERIFY(!failed.isListening());
    }
};

MADANG_TEST(QCoreApplication, TestControl)
#include "tst_control.moc"
