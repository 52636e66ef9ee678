#include "services/clock.h"
#include "services/http/http_client.h"
#include "support/program.h"
#include "support/raw_server.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace madang;
using namespace Qt::StringLiterals;
using test::RawServer;
using test::waitFor;

class HttpClientTest final : public QObject {
    Q_OBJECT

private slots:
    void sendsWhatItIsGiven();
    void deliversAPostOnceWhatever_data();
    void deliversAPostOnceWhatever();
    void keepsItsDeadlineAgainstATrickle();
    void saysTimeoutWhereNothingIsAnswered();
    void takesAnAnswerThatCameWhileTheComputerSlept();
    void refusesAnAnswerThatIsTooLarge();
    void doesNotFollowRedirects_data();
    void doesNotFollowRedirects();
    void saysOfflineWhereNobodyListens();
    void saysOfflineWhereTheNameIsUnknown();
    void refusesPlainHttpToOtherNetworks_data();
    void refusesPlainHttpToOtherNetworks();
    void handsBackRefusalsWithBodyAndHeaders();
    void answersCancelledWhenItGoesAway();

private:
    SystemClock m_clock;

    static QElapsedTimer startedNow()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }
    static HttpRequest post(const QUrl& url)
    {
        HttpRequest request;
        request.method = "POST";
        request.url = url;
        request.body = R"({"post":"once"})";
        request.headers = {{"Content-Type", "application/json"}};
        return request;
    }
};

void HttpClientTest::sendsWhatItIsGiven()
{
    RawServer server([](const RawServer::Request&, QTcpSocket* socket) { socket->write(RawServer::reply(201, "{}")); });
    HttpClient client(m_clock);
    const Result<HttpReply> reply = waitFor(client.send(post(server.url(u"/a%2Fb?q=%2B"_s))));
    QVERIFY(reply);
    QCOMPARE(reply->status, 201);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().method(), QByteArray("POST"));
    QCOMPARE(server.requests().first().target(), QByteArray("/a%2Fb?q=%2B"));
    QCOMPARE(server.requests().first().header("content-type"), QByteArray("application/json"));
    QCOMPARE(server.requests().first().body, QByteArray(R"({"post":"once"})"));
}

void HttpClientTest::deliversAPostOnceWhatever_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("reset");
    QTest::newRow("closes") << QByteArray() << false;
    QTest::newRow("resets") << QByteArray() << true;
    QTest::newRow("part of a header") << QByteArray("HTTP/1.1 200 O") << false;
    QTest::newRow("part of the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text") << false;
    QTest::newRow("part of the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":") << false;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    QTest::newRow("the headers alone") << head << false;
    QTest::newRow("the headers alone, then resets") << head << true;
    const QByteArray chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n";
    QTest::newRow("chunks without an end") << chunks << false;
    QTest::newRow("chunks without an end, then resets") << chunks << true;
    QTest::newRow("part of a chunk") << chunks + "9\r\n" << false;
    QTest::newRow("not http") << QByteArray("220 smtp.example.com ESMTP\r\n\r\n") << false;
}

void HttpClientTest::deliversAPostOnceWhatever()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, reset);
    RawServer server([&](const RawServer::Request&, QTcpSocket* socket) {
        socket->write(answer);
        socket->flush();
        QTimer::singleShot(50, socket, [socket, reset] { reset ? socket->abort() : socket->disconnectFromHost(); });
    });
    HttpClient client(m_clock);
    const Result<HttpReply> reply = waitFor(client.send(post(server.url())));
    QCOMPARE(server.requests().size(), 1);
    if (reply && answer.contains("chunked")) { // Qt does not say that the last chunk is missing; it is no JSON
        QCOMPARE(reply->body, QByteArray(R"({"id")"));
        return;
    }
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::ConnectionLost);
}

void HttpClientTest::keepsItsDeadlineAgainstATrickle()
{
    RawServer server([](const RawServer::Request&, QTcpSocket* socket) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto* drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        drip->start(20);
    });
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.timeout = std::chrono::milliseconds(250);
    QElapsedTimer clock;
    clock.start();
    const Result<HttpReply> reply = waitFor(client.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QVERIFY(clock.elapsed() < 2000);
}

void HttpClientTest::saysTimeoutWhereNothingIsAnswered()
{
    RawServer server([](const RawServer::Request&, QTcpSocket*) {});
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.timeout = std::chrono::milliseconds(200);
    const Result<HttpReply> reply = waitFor(client.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Timeout);
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::takesAnAnswerThatCameWhileTheComputerSlept()
{
    constexpr std::chrono::milliseconds kTimeout(200);
    RawServer server([&](const RawServer::Request&, QTcpSocket* socket) {
        socket->write(RawServer::reply(200, "{}"));
        socket->flush();
        const QElapsedTimer asleep = startedNow(); // the whole computer: nothing here sees the time come and go
        while (asleep.elapsed() < 3 * kTimeout.count())
            continue;
    });
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.timeout = kTimeout;
    const Result<HttpReply> reply = waitFor(client.send(request));
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
}

void HttpClientTest::refusesAnAnswerThatIsTooLarge()
{
    RawServer server([](const RawServer::Request&, QTcpSocket* socket) {
        socket->write(RawServer::reply(200, QByteArray(200'000, 'x')));
    });
    HttpClient client(m_clock);
    HttpRequest request = post(server.url());
    request.maxReplyBytes = 10'000;
    const Result<HttpReply> reply = waitFor(client.send(request));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::BadReply);
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::doesNotFollowRedirects_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void HttpClientTest::doesNotFollowRedirects()
{
    QFETCH(const int, status);
    RawServer server([status](const RawServer::Request& request, QTcpSocket* socket) {
        const bool isTarget = request.target() == "/elsewhere";
        socket->write(isTarget ? RawServer::reply(200, "{}")
                               : RawServer::reply(status, "", "Location: /elsewhere\r\n"));
    });
    HttpClient client(m_clock);
    const Result<HttpReply> reply = waitFor(client.send(post(server.url())));
    QVERIFY(reply);
    QCOMPARE(reply->status, status);
    QVERIFY(!reply->isSuccess());
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::saysOfflineWhereNobodyListens()
{
    QUrl gone;
    {
        RawServer server([](const RawServer::Request&, QTcpSocket*) {});
        gone = server.url();
    }
    HttpClient client(m_clock);
    const Result<HttpReply> reply = waitFor(client.send(post(gone)));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
}

void HttpClientTest::saysOfflineWhereTheNameIsUnknown()
{
    HttpClient client(m_clock);
    const Result<HttpReply> reply = waitFor(client.send(post(QUrl(u"https://no-such-host.invalid/"_s))));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Offline);
}

void HttpClientTest::refusesPlainHttpToOtherNetworks_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("public address") << u"http://203.0.113.7/"_s;
    QTest::newRow("public name") << u"http://graph.instagram.com/"_s;
    QTest::newRow("name that begins like an own address") << u"http://10.0.0.1.example.com/"_s;
    QTest::newRow("name that begins like localhost") << u"http://localhost.example.com/"_s;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1/"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("nothing") << QString();
}

void HttpClientTest::refusesPlainHttpToOtherNetworks()
{
    QFETCH(const QString, url);
    HttpClient client(m_clock);
    const QFuture<Result<HttpReply>> future = client.send(post(QUrl(url)));
    QVERIFY(future.isFinished()); // said at once: nothing was tried
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, QUrl(url).host().isEmpty() ? ErrorKind::InvalidInput : ErrorKind::Untrusted);
}

void HttpClientTest::handsBackRefusalsWithBodyAndHeaders()
{
    RawServer server([](const RawServer::Request&, QTcpSocket* socket) {
        socket->write(RawServer::reply(429, R"({"error":"slow down"})", "Retry-After: 7\r\n"));
    });
    HttpClient client(m_clock);
    const Result<HttpReply> reply = waitFor(client.send(post(server.url())));
    QVERIFY(reply);
    QCOMPARE(reply->status, 429);
    QCOMPARE(reply->body, QByteArray(R"({"error":"slow down"})"));
    QCOMPARE(reply->header("retry-AFTER"), QByteArray("7"));
    QCOMPARE(reply->header("missing"), QByteArray());
}

void HttpClientTest::answersCancelledWhenItGoesAway()
{
    RawServer server([](const RawServer::Request&, QTcpSocket*) {});
    auto client = std::make_unique<HttpClient>(m_clock);
    const QFuture<Result<HttpReply>> future = client->send(post(server.url()));
    QVERIFY(test::becomesTrue([&] { return server.requests().size() == 1; }));
    client.reset();
    const Result<HttpReply> reply = waitFor(future);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Cancelled);
}

MADANG_TEST(QCoreApplication, HttpClientTest)
#include "tst_http_client.moc"
