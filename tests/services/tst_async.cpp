#include "services/async/async.h"
#include "support/program.h"
#include "support/wait.h"

using namespace madang;
using namespace std::chrono_literals;
using test::waitFor;

namespace {
/// Answers from a list, one after the other, and counts how often it was asked.
struct Script {
    QList<Result<int>> answers;
    int asked = 0;

    std::function<QFuture<Result<int>>()> call()
    {
        return [this] { return async::ready(answers.at(std::min<qsizetype>(asked++, answers.size() - 1))); };
    }
};

Error error(ErrorKind kind, std::optional<std::chrono::seconds> retryAfter = {})
{
    return {kind, {}, retryAfter};
}
} // namespace

class AsyncTest final : public QObject {
    Q_OBJECT

private slots:
    void pollsUntilTheAnswerIsFinal();
    void givesTheLastAnswerWhenPatienceEnds();
    void endsPollingWithAnError();
    void waitsForAllInOrder();
    void waitsForNone();
    void passesErrorsByTheNextStep();
    void stopsEverythingWithItsReceiver();
    void survivesAFutureThatEndsAfterItsReceiver();
    void cancelsWhatFollowsACancelledFuture();

private:
    SystemClock m_clock;
};

void AsyncTest::pollsUntilTheAnswerIsFinal()
{
    Script script{{1, 2, 3, 4}};
    const auto isThree = [](const int& value) { return value == 3; };
    const Result<int> result = waitFor(async::pollUntil<int>(this, m_clock, {{1ms, 2ms}, 10}, script.call(), isThree));
    QVERIFY(result);
    QCOMPARE(*result, 3);
    QCOMPARE(script.asked, 3);
}

void AsyncTest::givesTheLastAnswerWhenPatienceEnds()
{
    Script script{{1, 2, 3, 4, 5, 6}};
    const Result<int> result
        = waitFor(async::pollUntil<int>(this, m_clock, {{1ms}, 4}, script.call(), [](const int&) { return false; }));
    QVERIFY(result);
    QCOMPARE(*result, 4);
    QCOMPARE(script.asked, 4);
}

void AsyncTest::endsPollingWithAnError()
{
    Script script{{1, error(ErrorKind::NotFound), 3}};
    const Result<int> result
        = waitFor(async::pollUntil<int>(this, m_clock, {{1ms}, 9}, script.call(), [](const int&) { return false; }));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
    QCOMPARE(script.asked, 2);
}

void AsyncTest::waitsForAllInOrder()
{
    QPromise<int> late;
    late.start();
    const QList<QFuture<int>> futures{late.future(), async::ready(2), async::ready(3)};
    const QFuture<QList<int>> all = async::allOf(this, futures);
    QVERIFY(!all.isFinished());
    late.addResult(1);
    late.finish();
    QCOMPARE(waitFor(all), (QList<int>{1, 2, 3}));
}

void AsyncTest::waitsForNone()
{
    QCOMPARE(waitFor(async::allOf(this, QList<QFuture<int>>{})), QList<int>{});
}

void AsyncTest::passesErrorsByTheNextStep()
{
    int called = 0;
    const auto half = [&called](int value) -> Result<double> {
        ++called;
        return value / 2.0;
    };
    const auto good = async::andThen(this, async::ready(Result<int>(5)), half);
    QCOMPARE(*waitFor(good), 2.5);
    const auto bad = async::andThen(this, async::ready(Result<int>(error(ErrorKind::Forbidden))), half);
    QCOMPARE(waitFor(bad).error().kind, ErrorKind::Forbidden);
    QCOMPARE(called, 1);
}

void AsyncTest::stopsEverythingWithItsReceiver()
{
    Script script{{1}};
    auto receiver = std::make_unique<QObject>();
    const auto polled
        = async::pollUntil<int>(receiver.get(), m_clock, {{1h}, 9}, script.call(), [](const int&) { return false; });
    const QFuture<void> delayed = async::delay(receiver.get(), m_clock, 1h);
    QVERIFY(test::becomesTrue([&] { return script.asked == 1; }));
    receiver.reset();
    QVERIFY(test::finishes(polled));
    QVERIFY(polled.isCanceled());
    QVERIFY(test::finishes(delayed));
    QVERIFY(delayed.isCanceled());
    QCOMPARE(script.asked, 1);
}

void AsyncTest::survivesAFutureThatEndsAfterItsReceiver()
{
    QPromise<Result<int>> promise;
    promise.start();
    bool called = false;
    auto receiver = std::make_unique<QObject>();
    const QFuture<Result<int>> next
        = async::then(receiver.get(), promise.future(), [&called](const Result<int>& value) {
              called = true;
              return value;
          });
    receiver.reset();
    promise.addResult(Result<int>(1));
    promise.finish();
    QVERIFY(test::finishes(next));
    QVERIFY(next.isCanceled());
    QVERIFY(!called);
}

void AsyncTest::cancelsWhatFollowsACancelledFuture()
{
    QFuture<int> next;
    {
        QPromise<int> promise;
        promise.start();
        next = async::then(this, promise.future(), [](int value) { return value; });
    } // the promise breaks
    QVERIFY(test::finishes(next));
    QVERIFY(next.isCanceled());
}

MADANG_TEST(QCoreApplication, AsyncTest)
#include "tst_async.moc"
