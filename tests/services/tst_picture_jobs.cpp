#include "services/answer_cache.h"
#include "services/background_jobs.h"
#include "services/cost_ledger.h"
#include "services/database.h"
#include "services/picture_jobs.h"
#include "services/picture_service.h"
#include "services/settings.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/virtual_clock.h"

#include <QBuffer>
#include <QImage>
#include <QPromise>
#include <QRandomGenerator>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
using Reply = Result<PictureReply>;

QByteArray somePicture()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// What is ordered: the money is set aside before, as the way out does it, and paid with the answer.
struct Orders {
    bool isFree = false;
    QList<std::shared_ptr<QPromise<Reply>>> out;
};

class Painter final : public ImageProvider {
public:
    Painter(Orders& orders, CostLedger& ledger)
        : m_orders(orders)
        , m_ledger(ledger)
    {
    }
    QString id() const override { return u"stability"_s; }
    bool isReady() const override { return true; }
    QString recipe() const override { return u"core"_s; }
    AiCharge chargeFor(const PicturePrompt& prompt) const override
    {
        return {u"stability"_s, u"core"_s, u"generate"_s, prompt.reference, PictureUse{}};
    }
    QFuture<Reply> paint(QObject* context, const PicturePrompt& prompt, const PictureProgress& progress) override
    {
        if (!m_orders.isFree)
            static_cast<void>(m_ledger.reserve(chargeFor(prompt)));
        m_orders.out << std::make_shared<QPromise<Reply>>();
        m_orders.out.last()->start();
        QObject::connect(context, &QObject::destroyed, [order = m_orders.out.last()] { order->future().cancel(); });
        if (progress)
            progress(40);
        return m_orders.out.last()->future();
    }

private:
    Orders& m_orders;
    CostLedger& m_ledger;
};

/// A run of the program over a folder.
struct Program {
    Program(const QString& folder, Orders& orders, const Clock& clock, bool works)
        : database(std::move(Database::open(folder)).value())
        , settings(folder)
        , ledger(*database, settings, clock)
        , answers(folder, {}, clock, random)
        , jobs(*database, clock)
        , pictures(painters(orders, ledger), answers, folder + u"/pictures"_s, clock, &ledger)
        , orders(pictures, jobs, &ledger)
    {
        if (works)
            jobs.start();
    }

    static std::vector<std::unique_ptr<ImageProvider>> painters(Orders& orders, CostLedger& ledger)
    {
        std::vector<std::unique_ptr<ImageProvider>> one;
        one.push_back(std::make_unique<Painter>(orders, ledger));
        return one;
    }

    QRandomGenerator random{7};
    std::unique_ptr<Database> database;
    Settings settings;
    CostLedger ledger;
    AnswerCache answers;
    BackgroundJobs jobs;
    PictureService pictures;
    PictureJobs orders;
};
} // namespace

/// Pictures that outlive the program that asked for them, and are paid for once (resilience.md: jobs; ai.md: paid
/// calls).
class TestPictureJobs final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_orders = {};
        m_folder = std::make_unique<test::TempFolder>();
        start();
    }
    void cleanup() { m_program.reset(); }

    void aPictureIsMadeAndKept()
    {
        int percent = 0;
        const QFuture<PictureAnswer> answer = paint(m_wish, [&](int now) { percent = now; });
        QCOMPARE(percent, 40);
        deliver(0);
        QTRY_VERIFY(isDone(answer));
        QVERIFY(answer.result().picture.isThere());
        QVERIFY(!answer.result().isKept);
        const QFuture<PictureAnswer> again = paint(m_wish);
        QTRY_VERIFY(isDone(again));
        QVERIFY(again.result().isKept);
        QCOMPARE(again.result().picture, answer.result().picture);
        QCOMPARE(m_orders.out.size(), 1);
    }

    void theSameWishJoinsWhatIsUnderWay()
    {
        const QFuture<PictureAnswer> first = paint(m_wish);
        const QFuture<PictureAnswer> second = paint(m_wish);
        QCOMPARE(m_orders.out.size(), 1);
        deliver(0);
        QTRY_VERIFY(isDone(first) && isDone(second));
        QCOMPARE(second.result().picture, first.result().picture);
    }

    void aDraftKnowsWhatItWaitsFor()
    {
        QVERIFY(underWay(u"draft"_s).isEmpty());
        const QFuture<PictureAnswer> answer = paint(m_wish);
        QCOMPARE(underWay(u"draft"_s), QList<PictureWish>{m_wish});
        QVERIFY(underWay(u"another"_s).isEmpty());
        deliver(0);
        QTRY_VERIFY(isDone(answer));
        QVERIFY(underWay(u"draft"_s).isEmpty());
    }

    void whatCostsNothingIsOrderedAgainByItself()
    {
        m_orders.isFree = true;
        paint(m_wish);
        endBy(true);
        QCOMPARE(m_orders.out.size(), 2); // before anybody asks
        QCOMPARE(underWay(u"draft"_s), QList<PictureWish>{m_wish});
        const QFuture<PictureAnswer> joined = paint(m_wish);
        QCOMPARE(m_orders.out.size(), 2);
        deliver(1);
        QTRY_VERIFY(isDone(joined));
        QVERIFY(joined.result().picture.isThere());
    }

    void whatMayHaveBeenPaidForIsNotOrderedAgain_data()
    {
        QTest::addColumn<bool>("inOrder");
        QTest::newRow("closed") << true;
        QTest::newRow("killed") << false;
    }
    void whatMayHaveBeenPaidForIsNotOrderedAgain()
    {
        QFETCH(const bool, inOrder);
        paint(m_wish);
        QCOMPARE(m_orders.out.size(), 1);
        endBy(inOrder);
        QCOMPARE(m_orders.out.size(), 1);
        // The owner asks again: that is a new order.
        QTRY_VERIFY(underWay(u"draft"_s).isEmpty());
        const QFuture<PictureAnswer> again = paint(m_wish);
        QCOMPARE(m_orders.out.size(), 2);
        deliver(1);
        QTRY_VERIFY(isDone(again));
        QVERIFY(again.result().picture.isThere());
    }

    void whoWaitsForWhatWasLostIsTold()
    {
        paint(m_wish);
        m_program.reset();
        start(false);
        const QFuture<PictureAnswer> joined = m_program->orders.paint(u"draft"_s, m_wish);
        m_program->jobs.start();
        m_clock.settle();
        QTRY_VERIFY(isDone(joined));
        QVERIFY(!joined.result().picture.isThere());
        QCOMPARE(joined.result().failed.size(), 1);
        QCOMPARE(joined.result().failed.first().error.kind, ErrorKind::ConnectionLost);
        QVERIFY(joined.result().cost.amount > 0);
        QVERIFY(!joined.result().cost.isCertain);
        QCOMPARE(m_orders.out.size(), 1);
    }

    void whoNobodyWaitsForIsStopped()
    {
        QFuture<PictureAnswer> answer = paint(m_wish);
        answer.cancel();
        m_clock.settle();
        QTRY_VERIFY(m_orders.out.first()->isCanceled());
        QTRY_VERIFY(underWay(u"draft"_s).isEmpty());
    }

    void whoIsOnlyForgottenGoesOn()
    {
        paint(m_wish); // the page was left
        m_clock.settle();
        QVERIFY(!m_orders.out.first()->isCanceled());
        QCOMPARE(underWay(u"draft"_s).size(), 1);
    }

private:
    void start(bool works = true)
    {
        m_program = std::make_unique<Program>(m_folder->path(), m_orders, m_clock, works);
        m_clock.settle();
    }
    /// The program ends and begins anew: in order, or as if somebody had pulled the plug.
    void endBy(bool inOrder)
    {
        if (inOrder)
            m_program->jobs.stop();
        m_program.reset();
        start();
    }
    QFuture<PictureAnswer> paint(const PictureWish& wish, const PictureProgress& progress = {})
    {
        QFuture<PictureAnswer> answer = m_program->orders.paint(u"draft"_s, wish, progress);
        m_clock.settle();
        return answer;
    }
    QList<PictureWish> underWay(const QString& draft) { return m_program->orders.underWay(draft); }
    bool isDone(const QFuture<PictureAnswer>& answer)
    {
        m_clock.settle();
        return answer.isFinished() && answer.resultCount() > 0;
    }
    void deliver(int order)
    {
        m_orders.out.at(order)->addResult(Reply(PictureReply{somePicture(), {}}));
        m_orders.out.at(order)->finish();
        m_clock.settle();
    }

    const PictureWish m_wish{PosterStyle::Fancy, Industry::Cafe, u"딸기 케이크"_s, 0};
    test::VirtualClock m_clock;
    Orders m_orders;
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<Program> m_program;
};

MADANG_TEST(QCoreApplication, TestPictureJobs)
#include "tst_picture_jobs.moc"
