#include "services/async/async.h"
#include "support/wait.h"

#include <QTest>

using namespace madang;
using namespace std::chrono_literals;
using test::waitFor;

namespace {
async::RetryPolicy quick()
{
    async::RetryPolicy policy;
    policy.pauses = {1ms, 1ms, 1ms};
    return policy;
}

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
    void retriesUntilItSucceeds();
    void retriesAtMostThreeTimes();
    void retriesOnlyTransientErrors_data();
    void retriesOnlyTransientErrors();
    void pausesLongerEachTime();
    void followsRetryAfter();
    void doesNotWaitForALongRetryAfter();
    void pollsUntilTheAnswerIsFinal();
    void givesTheLastAnswerWhenPatienceEnds();
    void endsPollingWithAnError();
    void waitsForAllInOrder();
    void waitsForNone();
    void passesErrorsByTheNextStep();
    void stopsEverythingWithItsReceiver();
    void survivesAFutureThatEndsAfterItsReceiver();
    void cancelsWhatFollowsACancelledFuture();
};

void AsyncTest::retriesUntilItSucceeds()
{
    Script script{{error(ErrorKind::ServerError), error(ErrorKind::Offline), 42}};
    const Result<int> result = waitFor(async::withRetry<int>(this, quick(), script.call()));
    QVERIFY(result);
    QCOMPARE(*result, 42);
    QCOMPARE(script.asked, 3);
}

void AsyncTest::retriesAtMostThreeTimes()
{
    Script script{{error(ErrorKind::ServerError)}};
    const Result<int> result = waitFor(async::withRetry<int>(this, quick(), script.call()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::ServerError);
    QCOMPARE(script.asked, 4);
}

void AsyncTest::retriesOnlyTransientErrors_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("asked");
    QTest::newRow("offline") << ErrorKind::Offline << 4;
    QTest::newRow("timeout") << ErrorKind::Timeout << 4;
    QTest::newRow("connection lost") << ErrorKind::ConnectionLost << 4;
    QTest::newRow("server error") << ErrorKind::ServerError << 4;
    QTest::newRow("unauthorized") << ErrorKind::Unauthorized << 1;
    QTest::newRow("rejected") << ErrorKind::Rejected << 1;
    QTest::newRow("content rejected") << ErrorKind::ContentRejected << 1;
    QTest::newRow("bad reply") << ErrorKind::BadReply << 1;
    QTest::newRow("outcome unknown") << ErrorKind::OutcomeUnknown << 1;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << 1;
}

void AsyncTest::retriesOnlyTransientErrors()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const int, asked);
    Script script{{error(kind)}};
    QVERIFY(!waitFor(async::withRetry<int>(this, quick(), script.call())));
    QCOMPARE(script.asked, asked);
}

void AsyncTest::pausesLongerEachTime()
{
    const async::RetryPolicy policy;
    const Error transient = error(ErrorKind::ServerError);
    const QList<std::chrono::milliseconds> base{1s, 2s, 4s};
    for (int retry = 0; retry < 3; ++retry) {
        for (int i = 0; i < 50; ++i) {
            const auto pause = async::pauseBefore(policy, retry, transient);
            QVERIFY(pause);
            QVERIFY(*pause >= base.at(retry) * 8 / 10 && *pause <= base.at(retry) * 12 / 10);
        }
    }
    QVERIFY(!async::pauseBefore(policy, 3, transient));
}

void AsyncTest::followsRetryAfter()
{
    const async::RetryPolicy policy;
    QCOMPARE(async::pauseBefore(policy, 0, error(ErrorKind::RateLimited, 7s)), 7000ms);
    QCOMPARE(async::pauseBefore(policy, 2, error(ErrorKind::ServerError, 0s)), 0ms);
    Script script{{error(ErrorKind::RateLimited, 0s), 1}};
    QVERIFY(waitFor(async::withRetry<int>(this, policy, script.call())));
    QCOMPARE(script.asked, 2);
}

void AsyncTest::doesNotWaitForALongRetryAfter()
{
    Script script{{error(ErrorKind::RateLimited, 3600s), 1}};
    const Result<int> result = waitFor(async::withRetry<int>(this, quick(), script.call()));
    QVERIFY(!result);
    QCOMPARE(result.error().retryAfter, 3600s);
    QCOMPARE(script.asked, 1);
}

void AsyncTest::pollsUntilTheAnswerIsFinal()
{
    Script script{{1, 2, 3, 4}};
    const auto isThree = [](const int& value) { return value == 3; };
    const Result<int> result = waitFor(async::pollUntil<int>(this, {{1ms, 2ms}, 10}, script.call(), isThree));
    QVERIFY(result);
    QCOMPARE(*result, 3);
    QCOMPARE(script.asked, 3);
}

void AsyncTest::givesTheLastAnswerWhenPatienceEnds()
{
    Script script{{1, 2, 3, 4, 5, 6}};
    const Result<int> result
        = waitFor(async::pollUntil<int>(this, {{1ms}, 4}, script.call(), [](const int&) { return false; }));
    QVERIFY(result);
    QCOMPARE(*result, 4);
    QCOMPARE(script.asked, 4);
}

void AsyncTest::endsPollingWithAnError()
{
    Script script{{1, error(ErrorKind::NotFound), 3}};
    const Result<int> result
        = waitFor(async::pollUntil<int>(this, {{1ms}, 9}, script.call(), [](const int&) { return false; }));
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
    Script script{{error(ErrorKind::ServerError)}};
    async::RetryPolicy slow;
    slow.pauses = {1h};
    auto receiver = std::make_unique<QObject>();
    const QFuture<Result<int>> retried = async::withRetry<int>(receiver.get(), slow, script.call());
    const QFuture<void> delayed = async::delay(receiver.get(), 1h);
    QVERIFY(test::becomesTrue([&] { return script.asked == 1; }));
    receiver.reset();
    QVERIFY(test::finishes(retried));
    QVERIFY(retried.isCanceled());
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

QTEST_GUILESS_MAIN(AsyncTest)
#include "tst_async.moc"
