#include "serving/http_server.h"
#include "support/program.h"
#include "support/wait.h"

#include <QSignalSpy>
#include <QTcpSocket>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kGet = "GET /a HTTP/1.1\r\nHost: here\r\n\r\n";

serving::Limits quick()
{
    serving::Limits limits;
    limits.bodyBytes = 1000;
    limits.connections = 6;
    limits.connectionsOfAddress = 4;
    limits.idle = 300ms;
    limits.request = 300ms;
    limits.answer = 600ms;
    return limits;
}

} // namespace

/// Over real connections on the loopback interface.
class TestHttpServer final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_held.clear();
        m_server = std::make_unique<serving::HttpServer>(quick(), [this](serving::Exchange* exchange) {
            if (exchange->request().path == u"/later")
                m_held << exchange;
            else
                exchange->answer({200, {{"X-Path", exchange->request().path.toUtf8()}}, exchange->request().body});
        });
        QVERIFY(m_server->listen(QHostAddress::LocalHost, 0).has_value());
    }
    void cleanup() { m_server.reset(); }

    void answersOneAfterAnotherOnOneConnection()
    {
        const auto client = connected();
        client->write(kGet + "POST /b HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\nabc"
                      + "HEAD /c HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
        const QByteArray all = untilClosed(*client);
        QCOMPARE(all.count("HTTP/1.1 200 OK"), 3);
        QVERIFY(all.indexOf("/a") < all.indexOf("/b"));
        QVERIFY(all.contains("abc"));
        QVERIFY(all.endsWith("\r\n\r\n"));
    }

    void whatIsNoRequestIsRefusedAndTheConnectionEnds()
    {
        const auto client = connected();
        client->write("GET / HTTP/1.1\r\nNo header\r\n\r\n" + kGet);
        const QByteArray all = untilClosed(*client);
        QVERIFY(all.startsWith("HTTP/1.1 400 Bad Request\r\n"));
        QCOMPARE(all.count("HTTP/1.1"), 1); // what came behind is not looked at
    }

    void whoSendsFarTooMuchIsToldSoFirst()
    {
        const auto client = connected();
        client->write("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 400000\r\n\r\n" + QByteArray(400'000, 'x'));
        QVERIFY(untilClosed(*client).startsWith("HTTP/1.1 413 "));
    }

    void whoIsSilentIsCutOff()
    {
        const auto client = connected();
        QCOMPARE(untilClosed(*client), QByteArray());
        QVERIFY(test::becomesTrue([this] { return m_server->connections() == 0; }));
    }

    void aTrickleMakesNoTimeLonger()
    {
        const auto client = connected();
        QTimer trickle;
        int sent = 0;
        connect(&trickle, &QTimer::timeout, client.get(), [&] { client->write(sent++ == 0 ? "GET /" : "x"); });
        trickle.start(20);
        QVERIFY(untilClosed(*client).startsWith("HTTP/1.1 408 "));
    }

    void whoTakesNoAnswerIsCutOff()
    {
        const auto client = connected();
        client->setReadBufferSize(1);
        client->write("GET /later HTTP/1.1\r\nHost: here\r\n\r\n");
        QVERIFY(test::becomesTrue([this] { return !m_held.isEmpty() && m_held.first(); }));
        m_held.first()->answer({200, {}, QByteArray(64 * 1024 * 1024, 'x')});
        QVERIFY(test::becomesTrue([this] { return m_server->connections() == 0; }));
    }

    void noMoreConnectionsThanItHasPlacesFor()
    {
#ifdef Q_OS_MACOS
        QSKIP("macOS has one loopback address");
#endif
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 12; ++i) // four of one address, six of all
            clients.push_back(connected(i < 8 ? u"127.0.0.1"_s : u"127.0.0.%1"_s.arg(i)));
        QVERIFY(test::becomesTrue([&] { return m_server->connections() == 6; }));
        for (const auto& client : clients)
            client->write(kGet);
        int answered = 0;
        int refused = 0;
        QVERIFY(test::becomesTrue([&] {
            answered = int(std::ranges::count_if(clients, [](const auto& c) { return c->bytesAvailable() > 0; }));
            refused = int(std::ranges::count_if(
                clients, [](const auto& c) { return c->state() == QTcpSocket::UnconnectedState; }));
            return answered == 6 && refused >= 6;
        }));
        clients.clear();
        QVERIFY(test::becomesTrue([this] { return m_server->connections() == 0; }));
        const auto next = connected();
        next->write(kGet);
        QVERIFY(test::becomesTrue([&] { return next->bytesAvailable() > 0; }));
    }

    void aClientThatLeavesTakesItsExchangeAlong()
    {
        const auto client = connected();
        client->write("GET /later HTTP/1.1\r\nHost: here\r\n\r\n");
        QVERIFY(test::becomesTrue([this] { return !m_held.isEmpty(); }));
        QVERIFY(m_held.first());
        client->abort();
        QVERIFY(test::becomesTrue([this] { return m_held.first().isNull(); }));
    }

    void closingAnswersWhoHasAskedAndLetsNobodyElseIn()
    {
        const auto waiting = connected();
        const auto idle = connected();
        waiting->write("GET /later HTTP/1.1\r\nHost: here\r\n\r\n");
        QVERIFY(test::becomesTrue([this] { return !m_held.isEmpty() && m_server->connections() == 2; }));
        const quint16 port = m_server->port();
        QSignalSpy emptied(m_server.get(), &serving::HttpServer::emptied);
        m_server->close();
        QTcpSocket late;
        late.connectToHost(QHostAddress::LocalHost, port);
        QVERIFY(!late.waitForConnected(2000));
        QCOMPARE(m_server->connections(), 1);
        m_held.first()->answer({200, {}, "thanks"});
        QVERIFY(untilClosed(*waiting).endsWith("thanks"));
        QVERIFY(test::becomesTrue([&] { return emptied.size() == 1; }));
    }

    void saysThatAPortIsTaken()
    {
        serving::HttpServer other(quick(), [](serving::Exchange*) {});
        QCOMPARE(other.listen(QHostAddress::LocalHost, m_server->port()).error().kind, ErrorKind::Busy);
        QCOMPARE(other.listen(QHostAddress(u"203.0.113.7"_s), 0).error().kind, ErrorKind::Offline);
    }

    void headersCannotBeSplit()
    {
        const QByteArray head = serving::headBytes(200, {{"X", "a\r\nSet-Cookie: b"}});
        QCOMPARE(head.count("\r\n"), 2);
    }

private:
    std::unique_ptr<QTcpSocket> connected(const QString& from = u"127.0.0.1"_s) const
    {
        auto client = std::make_unique<QTcpSocket>();
        client->bind(QHostAddress(from), 0);
        client->connectToHost(QHostAddress::LocalHost, m_server->port());
        if (!client->waitForConnected(5000))
            qFatal("not connected: %s", qUtf8Printable(client->errorString()));
        return client;
    }

    static QByteArray untilClosed(QTcpSocket& client)
    {
        if (!test::becomesTrue([&] { return client.state() == QTcpSocket::UnconnectedState; }))
            QTest::qFail("not closed", __FILE__, __LINE__);
        return client.readAll();
    }

    std::unique_ptr<serving::HttpServer> m_server;
    QList<QPointer<serving::Exchange>> m_held;
};

MADANG_TEST(QCoreApplication, TestHttpServer)
#include "tst_http_server.moc"
