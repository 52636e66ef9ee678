#include "services/signin/oauth_wire.h"
#include "services/signin/redirect_listener.h"
#include "support/browser.h"
#include "support/program.h"
#include "support/virtual_clock.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

/// Where the browser comes back to: only our own redirect counts, whoever else knocks.
class TestRedirectListener final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_listener = std::make_unique<RedirectListener>(m_clock);
        const Result<QString> address = m_listener->open(kState.toLatin1());
        QVERIFY2(address, qUtf8Printable(address ? QString() : address.error().detail));
        m_address = *address;
    }
    void cleanup() { m_listener.reset(); }

    void theCodeComesWithOurState()
    {
        const auto shown = m_browser.open(redirect(u"code=abc%2B1&state="_s + kState));
        QCOMPARE(shown.status, 200);
        QVERIFY(shown.body.contains("<h1>"));
        QCOMPARE(codeSoFar(), "abc+1");
        // The door is shut: a second redirect finds nobody.
        QCOMPARE(m_browser.open(redirect(u"code=other&state="_s + kState)).status, 0);
    }

    void whatIsNotOursChangesNothing_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("favicon") << u"/favicon.ico"_s;
        QTest::newRow("other path") << u"/signed-in-too?code=abc&state="_s + kState;
        QTest::newRow("no query") << u"/signed-in"_s;
        QTest::newRow("no state") << u"/signed-in?code=abc"_s;
        QTest::newRow("another's state") << u"/signed-in?code=abc&state=state-of-somebody-else"_s;
        QTest::newRow("a part of our state") << u"/signed-in?code=abc&state="_s + QString(kState).chopped(1);
    }
    void whatIsNotOursChangesNothing()
    {
        QFETCH(const QString, target);
        QCOMPARE(m_browser.open(QUrl(m_address.chopped(10) + target)).status, 404);
        QVERIFY(!m_listener->code().isFinished());
        m_browser.open(redirect(u"code=abc&state="_s + kState));
        QCOMPARE(codeSoFar(), "abc");
    }

    void aPostIsNoRedirect()
    {
        QCOMPARE(m_browser.open(redirect(u"code=abc&state="_s + kState), "POST", "x").status, 404);
        QVERIFY(!m_listener->code().isFinished());
    }

    void anotherHostsNameIsRefused() // DNS rebinding
    {
        const QByteArray answer
            = speak("GET /signed-in?code=abc&state=" + kState.toLatin1() + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 404"), answer.constData());
        QVERIFY(!m_listener->code().isFinished());
    }

    void endlessRequestsAreCutOff()
    {
        QCOMPARE(speak("GET /signed-in?" + QByteArray(9000, 'a')), "");
        QVERIFY(!m_listener->code().isFinished());
    }

    void whoSaysNothingIsHungUpOn()
    {
        QTcpSocket silent;
        silent.connectToHost(QHostAddress::LocalHost, port());
        QVERIFY(test::becomesTrue([&] { return silent.state() == QAbstractSocket::ConnectedState; }));
        silent.write("GET /sig");
        QVERIFY(test::becomesTrue([&] { return silent.bytesToWrite() == 0; }));
        // Until the listener has taken the connection there is no clock on it.
        QVERIFY(test::becomesTrue([&] {
            m_clock.advance(std::chrono::seconds(1));
            return silent.state() == QAbstractSocket::UnconnectedState;
        }));
        QVERIFY(!m_listener->code().isFinished() || codeError() == ErrorKind::Cancelled);
    }

    void noIsSaid()
    {
        QCOMPARE(m_browser.open(redirect(u"error=access_denied&state="_s + kState)).status, 200);
        QCOMPARE(codeError(), ErrorKind::Cancelled);
    }

    void aRefusalOfTheProviderIsSaid()
    {
        m_browser.open(redirect(u"error=server_error&state="_s + kState));
        QCOMPARE(codeError(), ErrorKind::Rejected);
    }

    void nobodyWaitsLongerThanTwoMinutes()
    {
        m_clock.advance(std::chrono::seconds(119));
        QVERIFY(!m_listener->code().isFinished());
        m_clock.advance(std::chrono::seconds(2));
        QCOMPARE(codeError(), ErrorKind::Cancelled);
        QCOMPARE(m_browser.open(redirect(u"code=abc&state="_s + kState)).status, 0);
    }

    void aTakenPortIsPassedOver()
    {
        RedirectListener second(m_clock);
        const Result<QString> address = second.open("another-state");
        QVERIFY(address);
        QVERIFY(*address != m_address);
    }

    void noFreePortIsSaid()
    {
        std::vector<std::unique_ptr<RedirectListener>> others;
        for (std::size_t i = 1; i < kRedirectPorts.size(); ++i) {
            others.push_back(std::make_unique<RedirectListener>(m_clock));
            QVERIFY(others.back()->open("another-state"));
        }
        RedirectListener last(m_clock);
        QCOMPARE(last.open("one-more").error().kind, ErrorKind::Busy);
    }

    void instagramsTailIsCutOff()
    {
        const Result<Secret> code = codeFromRedirect("code=AQ1%23_&state=" + kState.toLatin1(), kState.toLatin1());
        QVERIFY(code);
        QCOMPARE(code->reveal(), "AQ1");
        QCOMPARE(codeFromRedirect("code=x&state=", {}).error().kind, ErrorKind::NotFound);
    }

    void theChallengeIsThatOfTheStandard() // RFC 7636, appendix B
    {
        QCOMPARE(oauth::challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

private:
    QUrl redirect(const QString& query) const { return QUrl(m_address + u'?' + query); }
    quint16 port() const { return quint16(QUrl(m_address).port()); }
    QByteArray codeSoFar()
    {
        const Result<Secret> code = waitFor(m_listener->code());
        return code ? code->reveal() : QByteArray();
    }
    ErrorKind codeError()
    {
        const Result<Secret> code = waitFor(m_listener->code());
        return code ? ErrorKind::Internal : code.error().kind;
    }
    QByteArray speak(const QByteArray& words)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port());
        socket.write(words);
        test::becomesTrue([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; });
        return socket.readAll();
    }

    static inline const QString kState = u"ours-0123456789-0123456789-0123456789-01234"_s;
    test::VirtualClock m_clock;
    test::Browser m_browser;
    std::unique_ptr<RedirectListener> m_listener;
    QString m_address;
};

MADANG_TEST(QCoreApplication, TestRedirectListener)
#include "tst_redirect_listener.moc"
