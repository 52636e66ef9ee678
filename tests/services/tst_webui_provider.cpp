#include "services/images/picture_prompt.h"
#include "support/picture_bench.h"
#include "support/program.h"

#include <QGuiApplication>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

namespace {
const QString kOrder = u"^/webui/sdapi/v1/txt2img$"_s;
const QString kInterrupt = u"^/webui/sdapi/v1/interrupt$"_s;
} // namespace

/// What only a WebUI can do: tell how far it is, stop, and work on one picture at a time. Time there stands still until
/// the test moves it, and a picture takes a minute.
class TestWebUiProvider final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench.reset();
        m_bench.control("POST", u"clock"_s, {{"now", "2026-11-23T12:00:00+09:00"}, {"frozen", true}});
        m_bench.set(u"webui"_s, {{"msPerPicture", 60'000}});
        m_context = std::make_unique<QObject>();
        m_provider = std::make_unique<WebUiProvider>(*m_bench.egress, m_bench.providers, m_bench.clock);
        m_told.clear();
    }
    void cleanup()
    {
        m_context.reset();
        m_provider.reset();
    }

    void tellsHowFarItReallyIs()
    {
        const auto reply = paint();
        QTRY_COMPARE(orders(), 1);
        m_bench.advance(std::chrono::seconds(30));
        QTRY_VERIFY(m_told.contains(50));
        m_bench.advance(std::chrono::seconds(15));
        QTRY_VERIFY(m_told.contains(75));
        m_bench.advance(std::chrono::seconds(60));
        QVERIFY(waitFor(reply));
        QVERIFY(std::is_sorted(m_told.cbegin(), m_told.cend()));
        QVERIFY(m_told.last() < 100); // ready is what the answer says
        QCOMPARE(orders(), 1);
    }

    void whoGoesHasItStop()
    {
        const auto reply = paint();
        QTRY_COMPARE(orders(), 1);
        QTRY_COMPARE(jobs(), 1);
        m_context.reset();
        QTRY_COMPARE(m_bench.journal(u"POST"_s, kInterrupt).size(), 1);
        QVERIFY(reply.isCanceled());
    }

    void somebodyElsesPictureIsNotStopped()
    {
        const auto theirs = foreign();
        QTRY_COMPARE(jobs(), 1);
        paint();
        QTRY_COMPARE(orders(), 2);
        m_bench.advance(std::chrono::seconds(30));
        m_context.reset();
        m_bench.advance(std::chrono::seconds(40));
        QVERIFY(waitFor(theirs)->isSuccess()); // whatever was sent before has arrived
        QVERIFY(m_bench.journal(u"POST"_s, kInterrupt).isEmpty());
        QVERIFY(m_told.isEmpty()); // nor is its progress ours
    }

    void oursIsStoppedOnceTheOtherIsReady()
    {
        const auto theirs = foreign();
        QTRY_COMPARE(jobs(), 1);
        paint();
        QTRY_COMPARE(orders(), 2);
        m_bench.advance(std::chrono::seconds(50));
        QTRY_VERIFY(looks() >= 3); // it has been seen at work on the other
        m_bench.advance(std::chrono::seconds(20));
        QVERIFY(waitFor(theirs)->isSuccess());
        QTRY_VERIFY(!m_told.isEmpty());
        m_context.reset();
        QTRY_COMPARE(m_bench.journal(u"POST"_s, kInterrupt).size(), 1);
    }

    void aPictureThatIsStoppedThereIsNoPicture()
    {
        const auto reply = paint();
        QTRY_COMPARE(jobs(), 1);
        m_bench.advance(std::chrono::seconds(30));
        post(u"/webui/sdapi/v1/interrupt"_s); // by hand, in its own window
        const Result<PictureReply> stopped = waitFor(reply);
        QVERIFY(!stopped); // although it answers 200 with half of it
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }

    void oursComeOneAfterTheOther()
    {
        const auto first = paint();
        const auto second = paint();
        const auto third = paint();
        QTRY_COMPARE(orders(), 1);
        m_bench.advance(std::chrono::seconds(61));
        QVERIFY(waitFor(first));
        QTRY_COMPARE(orders(), 2);
        QVERIFY(!second.isFinished());
        m_bench.advance(std::chrono::seconds(61));
        QVERIFY(waitFor(second));
        QTRY_COMPARE(orders(), 3);
        m_bench.advance(std::chrono::seconds(61));
        QVERIFY(waitFor(third));
        QCOMPARE(orders(), 3);
    }

    void whoGoesWhileWaitingIsNeverOrdered()
    {
        const auto first = paint();
        auto waiting = std::make_unique<QObject>();
        const auto second = m_provider->paint(waiting.get(), picture_prompt::forWish({}), {});
        const auto third = paint();
        QTRY_COMPARE(orders(), 1);
        waiting.reset();
        QVERIFY(second.isCanceled());
        m_bench.advance(std::chrono::seconds(61));
        QVERIFY(waitFor(first));
        QTRY_COMPARE(orders(), 2);
        m_bench.advance(std::chrono::seconds(61));
        QVERIFY(waitFor(third));
        QVERIFY(m_bench.journal(u"POST"_s, kInterrupt).isEmpty());
        QCOMPARE(orders(), 2);
    }

    void withoutItsApiNothingIsOrdered()
    {
        m_bench.set(u"webui"_s, {{"isApiOn", false}});
        QCOMPARE(waitFor(paint()).error().kind, ErrorKind::NotFound);
        QCOMPARE(orders(), 0);
    }

    void logsInWhereItMust()
    {
        m_bench.control("POST", u"clock"_s, {{"frozen", false}});
        m_bench.set(u"webui"_s, {{"needsLogin", true}, {"msPerPicture", 1}});
        QCOMPARE(waitFor(paint()).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(orders(), 0);
        m_bench.providers[u"webui"_s].credential = Secret(sandbox::kWebuiLogin);
        QVERIFY(waitFor(paint()));
        QCOMPARE(orders(), 1);
    }

    void takesWhateverFormatItWrites_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"png", "jpg", "webp"})
            QTest::newRow(format) << QByteArray(format);
    }
    void takesWhateverFormatItWrites()
    {
        QFETCH(const QByteArray, format);
        m_bench.control("POST", u"clock"_s, {{"frozen", false}});
        m_bench.set(u"webui"_s, {{"samplesFormat", format.toStdString()}, {"msPerPicture", 1}});
        const Result<PictureReply> reply = waitFor(paint());
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(reply->usage.size, QSize(768, 768));
    }

private:
    QFuture<Result<PictureReply>> paint()
    {
        return m_provider->paint(m_context.get(), picture_prompt::forWish({}),
                                 [this](int percent) { m_told << percent; });
    }
    QFuture<Result<HttpReply>> post(const QString& path, const QByteArray& body = "{}")
    {
        HttpRequest request;
        request.method = "POST";
        request.url = m_bench.url(path);
        request.headers = {{"Content-Type", "application/json"}};
        request.body = body;
        return m_bench.http.send(request);
    }
    /// Somebody at the WebUI's own window.
    QFuture<Result<HttpReply>> foreign() { return post(u"/webui/sdapi/v1/txt2img"_s, R"({"prompt":"a cat"})"); }

    qsizetype orders() { return m_bench.journal(u"POST"_s, kOrder).size(); }
    qsizetype looks() { return m_bench.journal(u"GET"_s, u"/progress$"_s).size(); }
    qsizetype jobs() { return qsizetype(m_bench.state(u"webui"_s)["jobs"].size()); }

    test::PictureBench m_bench;
    std::unique_ptr<WebUiProvider> m_provider;
    std::unique_ptr<QObject> m_context;
    QList<int> m_told;
};

MADANG_TEST(QGuiApplication, TestWebUiProvider)
#include "tst_webui_provider.moc"
