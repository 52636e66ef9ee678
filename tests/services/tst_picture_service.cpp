#include "services/answer_cache.h"
#include "services/images/image_guard.h"
#include "services/picture_service.h"
#include "support/picture_bench.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QDir>
#include <QGuiApplication>
#include <QImageReader>

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

namespace {
const PictureWish kWish{PosterStyle::Fancy, Industry::Restaurant, u"바삭한 치킨"_s, 0};
}

/// product.md §4: a model that is set up, else the next, else the painter; the same wish is not paid for twice.
class TestPictureService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench.reset();
        m_folder = std::make_unique<test::TempFolder>();
        open();
    }
    void cleanup()
    {
        m_service.reset();
        m_answers.reset();
    }

    void threeStylesAtOnce()
    {
        m_service->setOrder({u"stability"_s});
        QList<QFuture<PictureAnswer>> answers;
        for (const PosterStyle style : kPosterStyles)
            answers << m_service->paint({style, Industry::Cafe, u"케이크"_s, 0});
        QSet<QString> files;
        for (const QFuture<PictureAnswer>& answer : answers) {
            const PictureAnswer done = waitFor(answer);
            QVERIFY(done.picture.isThere());
            QCOMPARE(done.picture.provider, u"stability"_s);
            QCOMPARE(done.picture.model, u"core"_s);
            QCOMPARE(done.usage.credits, 3.0);
            QVERIFY(!done.isKept && done.failed.isEmpty());
            QVERIFY(isPictureFile(done.picture.file));
            QVERIFY(images::readFile(path(done)));
            files << done.picture.file;
        }
        QCOMPARE(files.size(), 3);
        QCOMPARE(m_bench.orders(), 3);
    }

    void theOwnersOrderDecides()
    {
        QCOMPARE(m_service->ready(), (QStringList{u"webui"_s, u"stability"_s, u"openai"_s}));
        m_service->setOrder({u"openai"_s, u"nobody"_s, u"stability"_s});
        QCOMPARE(m_service->ready(), (QStringList{u"openai"_s, u"stability"_s, u"webui"_s}));
        QCOMPARE(waitFor(m_service->paint(kWish)).picture.provider, u"openai"_s);
        QCOMPARE(waitFor(m_service->paint(kWish, {}, {.only = u"stability"_s})).picture.provider, u"stability"_s);
        m_bench.providers.remove(u"openaiImages"_s);
        QCOMPARE(m_service->ready(), (QStringList{u"stability"_s, u"webui"_s}));
    }

    void whoMayNotOrderGetsWhatIsKept()
    {
        const PictureAnswer none = waitFor(m_service->paint(kWish, {}, {.mayOrder = false}));
        QVERIFY(!none.picture.isThere());
        QCOMPARE(none.failed.size(), 1);
        QCOMPARE(none.failed.first().error.kind, ErrorKind::ConnectionLost);
        QCOMPARE(m_bench.orders(), 0);
        const PictureAnswer made = waitFor(m_service->paint(kWish));
        const PictureAnswer kept = waitFor(m_service->paint(kWish, {}, {.mayOrder = false}));
        QCOMPARE(kept.picture, made.picture);
        QVERIFY(kept.isKept);
        QCOMPARE(m_bench.orders(), 1);
    }

    void whoeverCannotIsFollowedByTheNext()
    {
        m_service->setOrder({u"stability"_s, u"openai"_s, u"webui"_s});
        m_bench.fail(u"stability"_s, {{"providerCode", "stability:payment_required"}});
        m_bench.fail(u"openai"_s, {{"providerCode", "openai:invalid_api_key"}});
        const PictureAnswer answer = waitFor(m_service->paint(kWish));
        QCOMPARE(answer.picture.provider, u"webui"_s);
        QCOMPARE(answer.failed.size(), 2);
        QCOMPARE(answer.failed.at(0).provider, u"stability"_s);
        QCOMPARE(answer.failed.at(0).error.kind, ErrorKind::SpendLimit);
        QCOMPARE(answer.failed.at(1).provider, u"openai"_s);
        QCOMPARE(answer.failed.at(1).error.kind, ErrorKind::Unauthorized);
        QCOMPARE(m_bench.orders(), 3);
    }

    void whereNobodyCanThePainterDraws()
    {
        m_bench.fail(u"stability"_s, {{"providerCode", "stability:internal_error"}});
        m_bench.fail(u"openai"_s, {{"providerCode", "openai:region"}});
        m_bench.fail(u"webui"_s, {{"providerCode", "webui:oom"}});
        const PictureAnswer answer = waitFor(m_service->paint(kWish));
        QVERIFY(!answer.picture.isThere());
        QCOMPARE(answer.failed.size(), 3);
        m_bench.providers.clear();
        const PictureAnswer alone = waitFor(m_service->paint(kWish));
        QVERIFY(!alone.picture.isThere() && alone.failed.isEmpty());
        const PictureAnswer named = waitFor(m_service->paint(kWish, {}, {.only = u"stability"_s}));
        QCOMPARE(named.failed.size(), 1);
        QCOMPARE(named.failed.first().error.kind, ErrorKind::Unauthorized);
    }

    // What may have been billed is not ordered once more elsewhere; nor is what was refused for what it is.
    void nobodyElseIsAskedWhere_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("it may have been billed")
            << QByteArray(R"({"acceptThenDrop":true})") << ErrorKind::ConnectionLost;
        QTest::newRow("it has been billed") << QByteArray(R"({"garbageJson":true})") << ErrorKind::BadReply;
        QTest::newRow("it is refused") << QByteArray(R"({"providerCode":"stability:content_moderation"})")
                                       << ErrorKind::ContentRejected;
        QTest::newRow("it is blurred") << QByteArray(R"({"outcome":"filtered"})") << ErrorKind::ContentRejected;
    }
    void nobodyElseIsAskedWhere()
    {
        QFETCH(const QByteArray, fault);
        QFETCH(const ErrorKind, kind);
        m_service->setOrder({u"stability"_s});
        m_bench.fail(u"stability"_s, nlohmann::json::parse(fault.toStdString()));
        const PictureAnswer answer = waitFor(m_service->paint(kWish));
        QVERIFY(!answer.picture.isThere());
        QCOMPARE(answer.failed.size(), 1);
        QCOMPARE(answer.failed.first().error.kind, kind);
        QCOMPARE(m_bench.orders(), 1);
        QVERIFY(QDir(m_service->folder()).isEmpty()); // nothing of it is kept
    }

    void theSameWishIsNotPaidForTwice()
    {
        m_service->setOrder({u"stability"_s});
        const PictureAnswer first = waitFor(m_service->paint(kWish));
        const PictureAnswer second = waitFor(m_service->paint(kWish));
        QVERIFY(second.isKept);
        QCOMPARE(second.picture, first.picture);
        QCOMPARE(second.usage, first.usage);
        open(); // as another day
        m_service->setOrder({u"stability"_s});
        m_bench.clock.advance(std::chrono::days(6));
        QCOMPARE(waitFor(m_service->paint(kWish)).picture, first.picture);
        QCOMPARE(m_bench.orders(), 1);
        m_bench.clock.advance(std::chrono::days(2));
        QVERIFY(!waitFor(m_service->paint(kWish)).isKept);
        QCOMPARE(m_bench.orders(), 2);
    }

    void twoWhoWishTheSameAtOncePayOnce()
    {
        m_service->setOrder({u"stability"_s});
        const auto one = m_service->paint(kWish);
        const auto other = m_service->paint(kWish);
        QCOMPARE(waitFor(one).picture, waitFor(other).picture);
        QCOMPARE(m_bench.orders(), 1);
    }

    void whoLeavesTakesNothingFromTheOther()
    {
        m_service->setOrder({u"stability"_s});
        m_bench.fail(u"stability"_s, {{"delayMs", 300}}, 1);
        auto leaving = m_service->paint(kWish);
        const auto staying = m_service->paint(kWish);
        QTRY_COMPARE(m_bench.orders(), 1);
        leaving.cancel();
        QVERIFY(waitFor(staying).picture.isThere());
        QCOMPARE(m_bench.orders(), 1);
    }

    void anotherWishIsAnotherPicture()
    {
        m_service->setOrder({u"stability"_s});
        const PictureAnswer first = waitFor(m_service->paint(kWish));
        PictureWish another = kWish;
        another.variation = 1;
        QVERIFY(waitFor(m_service->paint(another)).picture.file != first.picture.file);
        m_bench.providers[u"stability"_s].account = u"sd3.5-flash"_s; // another model paints another
        QVERIFY(!waitFor(m_service->paint(kWish)).isKept);
        QCOMPARE(m_bench.orders(), 3);
    }

    void aFileThatIsGoneOrSpoiltIsMadeAgain_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("gone") << true;
        QTest::newRow("spoilt") << false;
    }
    void aFileThatIsGoneOrSpoiltIsMadeAgain()
    {
        QFETCH(const bool, isGone);
        m_service->setOrder({u"stability"_s});
        QFile file(path(waitFor(m_service->paint(kWish))));
        if (isGone) {
            QVERIFY(file.remove());
        } else {
            QVERIFY(file.open(QIODevice::Append));
            file.write("x");
            file.close();
        }
        const PictureAnswer again = waitFor(m_service->paint(kWish));
        QVERIFY(again.picture.isThere() && !again.isKept);
        QVERIFY(images::readFile(path(again)));
        QCOMPARE(m_bench.orders(), 2);
    }

    void whereNothingCanBeKeptThePainterDraws()
    {
        QFile inTheWay(m_service->folder());
        QVERIFY(QDir().mkpath(QFileInfo(m_service->folder()).path()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        m_service->setOrder({u"stability"_s});
        const PictureAnswer answer = waitFor(m_service->paint(kWish, {}, {.only = u"stability"_s}));
        QVERIFY(!answer.picture.isThere());
        QCOMPARE(answer.failed.first().error.kind, ErrorKind::ReadOnly);
        QCOMPARE(m_bench.orders(), 1);
    }

    void cancellingStopsWhatIsUnderWay_data()
    {
        QTest::addColumn<QString>("id");
        for (const test::PictureWire& wire : test::pictureWires())
            QTest::newRow(qPrintable(wire.id)) << wire.id;
    }
    void cancellingStopsWhatIsUnderWay()
    {
        QFETCH(const QString, id);
        m_service->setOrder({id});
        m_bench.fail(id, {{"delayMs", 600'000}}, 1);
        auto answer = m_service->paint(kWish);
        QTRY_COMPARE(m_bench.orders(id), 1);
        answer.cancel();
        if (id == u"webui")
            QTRY_COMPARE(m_bench.journal(u"POST"_s, u"/interrupt$"_s).size(), 1);
        PictureWish another = kWish;
        another.variation = 1;
        QVERIFY(waitFor(m_service->paint(another)).picture.isThere()); // nothing stands in the way of the next
        QCOMPARE(m_bench.orders(), 2);
    }

    void goingInTheMiddleOfEverythingIsNoTrouble()
    {
        for (const test::PictureWire& wire : test::pictureWires()) {
            m_bench.fail(wire.id, {{"delayMs", 600'000}}, 1);
            m_service->paint(kWish, {}, {.only = wire.id});
        }
        QTRY_COMPARE(m_bench.orders(), 3);
        m_service.reset();
        m_answers.reset();
        QTRY_COMPARE(m_bench.journal(u"POST"_s, u"/interrupt$"_s).size(), 1);
    }

    void tellsHowFarItIs()
    {
        m_bench.control("POST", u"clock"_s, {{"frozen", true}});
        m_bench.set(u"webui"_s, {{"msPerPicture", 60'000}});
        QList<int> told;
        const auto answer = m_service->paint(kWish, [&told](int percent) { told << percent; });
        QTRY_COMPARE(m_bench.orders(u"webui"_s), 1);
        m_bench.advance(std::chrono::seconds(30));
        QTRY_COMPARE(told, QList<int>{50});
        m_bench.advance(std::chrono::seconds(40));
        QCOMPARE(waitFor(answer).picture.provider, u"webui"_s);
    }

    void keepsPicturesSmallAndTheirOwn()
    {
        m_bench.providers[u"openaiImages"_s].account = u"sdxl"_s; // another's server
        QImage large(5'000, 2'500, QImage::Format_ARGB32);
        large.fill(Qt::transparent);
        large.setText(u"Comment"_s, u"who made it and where"_s);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && large.save(&buffer, "PNG"));
        nlohmann::json body;
        body["data"][0]["b64_json"] = bytes.toBase64().toStdString();
        m_bench.fail(u"openai"_s, {{"status", 200}, {"body", body}}, 1);
        const PictureAnswer answer = waitFor(m_service->paint(kWish, {}, {.only = u"openai"_s}));
        QCOMPARE(answer.usage.size, QSize(5'000, 2'500));
        const Result<QImage> kept = images::readFile(path(answer));
        QVERIFY(kept);
        QCOMPARE(kept->size(), QSize(2'048, 1'024));
        QVERIFY(kept->textKeys().isEmpty());
        QVERIFY(qGray(kept->pixel(9, 9)) > 250); // paper, not the black beneath nothing
    }

    void aWebUiMayWriteWebp()
    {
        if (!QImageReader::supportedImageFormats().contains("webp"))
            QSKIP("this Qt reads no WebP");
        m_bench.set(u"webui"_s, {{"samplesFormat", "webp"}, {"msPerPicture", 1}});
        const PictureAnswer answer = waitFor(m_service->paint(kWish, {}, {.only = u"webui"_s}));
        QVERIFY(answer.picture.isThere());
        QCOMPARE(images::readFile(path(answer))->size(), QSize(768, 768));
    }

    void tidiesWhatNobodyUses()
    {
        m_service->setOrder({u"stability"_s});
        const PictureAnswer chosen = waitFor(m_service->paint(kWish));
        const PictureAnswer idle = waitFor(m_service->paint({PosterStyle::Simple, Industry::Cafe, u"빵"_s, 0}));
        m_bench.clock.advance(std::chrono::days(5));
        const PictureAnswer recent = waitFor(m_service->paint({PosterStyle::Simple, Industry::Cafe, u"떡"_s, 0}));
        m_bench.clock.advance(std::chrono::days(4));
        QFile(path(recent)).setFileTime(m_bench.clock.now().addDays(-4), QFileDevice::FileModificationTime);
        m_service->tidy({chosen.picture.file});
        QVERIFY(QFile::exists(path(chosen)));
        QVERIFY(!QFile::exists(path(idle)));
        QVERIFY(QFile::exists(path(recent)));
    }

private:
    void open()
    {
        m_service.reset();
        m_answers.reset();
        m_answers = std::make_unique<AnswerCache>(m_folder->path(), QString(), m_bench.clock, m_bench.random);
        std::vector<std::unique_ptr<ImageProvider>> providers;
        for (const QString& id : {u"webui"_s, u"stability"_s, u"openai"_s})
            providers.push_back(m_bench.provider(id));
        m_service = std::make_unique<PictureService>(std::move(providers), *m_answers,
                                                     m_folder->filePath(u"data/pictures"_s), m_bench.clock);
    }
    QString path(const PictureAnswer& answer) const { return QDir(m_service->folder()).filePath(answer.picture.file); }

    test::PictureBench m_bench;
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<AnswerCache> m_answers;
    std::unique_ptr<PictureService> m_service;
};

MADANG_TEST(QGuiApplication, TestPictureService)
#include "tst_picture_service.moc"
