#include "services/egress/logical_call.h"
#include "support/egress_bench.h"
#include "support/program.h"

using namespace madang;
using namespace madang::test;

/// What is sent again, what is not, and what is said of it.
class EgressTest final : public EgressBench {
    Q_OBJECT

private slots:
    void init() { EgressBench::init(); }
    void sendsFourTimesAtMost();
    void repeatsTheSameBytes();
    void keepsTheDeadlineOfTheCall();
    void waitsAsLongAsItIsTold();
    void doesNotWaitInsideForALongRetryAfter();
    void believesAServerThatSaysDoNotRetry();
    void repeatsWhatIsBilledOnceAtMost_data();
    void repeatsWhatIsBilledOnceAtMost();
    void sendsWhatIsBilledTwiceAtMost_data();
    void sendsWhatIsBilledTwiceAtMost();
    void limitsRetriesOfManyCalls();
    void neverRepeatsWhatMayHaveHappened_data();
    void neverRepeatsWhatMayHaveHappened();
    void repeatsWhatWasNotSent();
    void repeatsWithTheSameKey();
    void saysUnknownWhenTheKeyGaveNoAnswer();
    void believesARefusalGivenToTheSameKey();
    void waitsForARequestThatIsStillWorkedOn();
    void refusesWhatIsNotDeclared();
    void cancellingStopsEverything();
    void aCallGoesWithItsReceiver();
};

// R1: always 503, breaker disabled: exactly 4 sends, gaps within [0,0.5], [0,1], [0,2] s besides the service time.
void EgressTest::sendsFourTimesAtMost()
{
    for (int seed = 1; seed <= 50; ++seed) {
        init();
        m_random->seed(quint32(seed));
        stopBreaker(readCall());
        alwaysAnswer(ScriptedTransport::status(503));
        const Result<HttpReply> result = answer(readCall());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Unavailable);
        QCOMPARE(sends(), 4);
        for (int retry = 1; retry <= 3; ++retry) {
            const auto gap = sentAfter(retry + 1) - sentAfter(retry) - 100ms;
            QVERIFY2(gap >= 0ms && gap <= 500ms * (1 << (retry - 1)), qPrintable(u"seed %1"_s.arg(seed)));
        }
    }
}

// R7: the second body is byte-identical and complete.
void EgressTest::repeatsTheSameBytes()
{
    m_transport->script = [](const HttpRequest&, qsizetype number) {
        return number == 1 ? ScriptedTransport::error(ErrorKind::ConnectionLost) : Answer{};
    };
    Call call = readCall();
    call.request.headers = {{"X-One", "1"}};
    QVERIFY(answer(call));
    QCOMPARE(sends(), 2);
    QCOMPARE(m_transport->sent.at(1).request.body, call.request.body);
    QCOMPARE(m_transport->sent.at(1).request.headers, call.request.headers);
    QCOMPARE(m_transport->sent.at(1).request.url, call.request.url);
}

// R9: attempt timeout 8 s, deadline 20 s, the server hangs: starts near 0, 8..8.5, 16..17.5 s; ends at 20.0 s at most.
void EgressTest::keepsTheDeadlineOfTheCall()
{
    for (int seed = 1; seed <= 50; ++seed) {
        init();
        m_random->seed(quint32(seed));
        alwaysAnswer(ScriptedTransport::never());
        const Result<HttpReply> result = answer(readCall());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Timeout);
        QCOMPARE(sends(), 3);
        QCOMPARE(sentAfter(1), 0ms);
        QVERIFY(sentAfter(2) >= 8s && sentAfter(2) <= 8500ms);
        QVERIFY(sentAfter(3) >= 16s && sentAfter(3) <= 17500ms);
        QVERIFY(m_clock->monotonic() - m_begin <= 20s);
    }
}

void EgressTest::waitsAsLongAsItIsTold()
{
    m_transport->script = [](const HttpRequest&, qsizetype number) {
        return number == 1 ? ScriptedTransport::status(429, {{"Retry-After", "7"}}) : Answer{};
    };
    QVERIFY(answer(readCall()));
    QCOMPARE(sentAfter(2), 7100ms);
}

// R12: a longer Retry-After than the call has time is the caller's affair.
void EgressTest::doesNotWaitInsideForALongRetryAfter()
{
    alwaysAnswer(ScriptedTransport::status(429, {{"Retry-After", "120"}}));
    const Result<HttpReply> result = answer(readCall());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::RateLimited);
    QCOMPARE(result.error().retryAfter, 120s);
    QCOMPARE(sends(), 1);
    const Result<HttpReply> next = answer(readCall()); // the gate is closed: nothing is sent at all
    QCOMPARE(next.error().kind, ErrorKind::RateLimited);
    QCOMPARE(sends(), 1);
    QVERIFY(next.error().retryAfter && *next.error().retryAfter <= 120s);
    m_clock->advance(120s);
    alwaysAnswer({});
    QVERIFY(answer(readCall()));
}

void EgressTest::believesAServerThatSaysDoNotRetry()
{
    alwaysAnswer(ScriptedTransport::status(500, {{"x-should-retry", "false"}}));
    QVERIFY(!answer(readCall()));
    QCOMPARE(sends(), 1);
}

void EgressTest::repeatsWhatIsBilledOnceAtMost_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Again>("again");
    QTest::newRow("may have been billed: time-out") << ErrorKind::Timeout << Again::Never;
    QTest::newRow("may have been billed: broken line") << ErrorKind::ConnectionLost << Again::Never;
    QTest::newRow("an answer of no use") << ErrorKind::BadReply << Again::Once;
    QTest::newRow("nothing left to spend") << ErrorKind::SpendLimit << Again::Never;
    QTest::newRow("not done: no line") << ErrorKind::Offline << Again::Yes;
    QTest::newRow("not done: throttled") << ErrorKind::RateLimited << Again::Yes;
    QTest::newRow("not done: unavailable") << ErrorKind::Unavailable << Again::Yes;
    QTest::newRow("understood and refused") << ErrorKind::Rejected << Again::Never;
}

void EgressTest::repeatsWhatIsBilledOnceAtMost()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const Again, again);
    QCOMPARE(verdictOf(kind, EffectClass::PaidPure).again, again);
    // A picture that is of no use has been billed to the end.
    QCOMPARE(verdictOf(kind, EffectClass::PaidOnce).again, again == Again::Once ? Again::Never : again);
}

// What may have been billed to the end is never sent again, what came back unreadable once, and three times what was
// definitely not done.
void EgressTest::sendsWhatIsBilledTwiceAtMost_data()
{
    QTest::addColumn<ErrorKind>("transport");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("most");
    QTest::newRow("time-out") << ErrorKind::Timeout << 0 << 1;
    QTest::newRow("broken line") << ErrorKind::ConnectionLost << 0 << 1;
    QTest::newRow("200 that cannot be read") << ErrorKind::Internal << 299 << 2;
    QTest::newRow("no line") << ErrorKind::Offline << 0 << 4;
    QTest::newRow("throttled") << ErrorKind::Internal << 429 << 4;
    QTest::newRow("refused") << ErrorKind::Internal << 422 << 1;
}

void EgressTest::sendsWhatIsBilledTwiceAtMost()
{
    QFETCH(const ErrorKind, transport);
    QFETCH(const int, status);
    QFETCH(const int, most);
    alwaysAnswer(status > 0 ? ScriptedTransport::status(status, {{"retry-after-ms", "1"}})
                            : ScriptedTransport::error(transport));
    // Nothing that is billed is declared in api_rules yet: the call is made as Egress makes it.
    SharedLimits shared{*m_transport, *m_clock, *m_random, {}, [] {}, {}, SubjectLimits(100, 80), Bulkhead(), {}, 0};
    ApiState api(*apiRule(u"media"));
    QObject owner;
    const auto future
        = (new LogicalCall(callOf("media", "assets"), EffectClass::PaidPure, api, shared, &owner))->start(this);
    QVERIFY(m_clock->runUntil([&] { return future.isFinished(); }, 10min));
    QVERIFY(!future.result());
    QCOMPARE(sends(), most);
}

// Retries in progress, the sleeping ones included, are at most 3 or 20 % of the calls in progress.
void EgressTest::limitsRetriesOfManyCalls()
{
    stopBreaker(readCall());
    alwaysAnswer(ScriptedTransport::status(500));
    QList<Outcome> all;
    for (int i = 0; i < 10; ++i)
        all << send(readCall());
    QVERIFY(m_clock->runUntil([&] { return std::ranges::all_of(all, [](const Outcome& o) { return o->has_value(); }); },
                              10min));
    const auto exhausted
        = std::ranges::count_if(all, [](const Outcome& o) { return (*o)->error().detail.contains(u"budget"_s); });
    QVERIFY2(exhausted > 0, qPrintable(QString::number(sends())));
    QVERIFY(sends() < 40);
}

void EgressTest::neverRepeatsWhatMayHaveHappened_data()
{
    QTest::addColumn<ErrorKind>("transport");
    QTest::addColumn<int>("status");
    QTest::newRow("time-out") << ErrorKind::Timeout << 0;
    QTest::newRow("broken line") << ErrorKind::ConnectionLost << 0;
    QTest::newRow("too large an answer") << ErrorKind::BadReply << 0;
    QTest::newRow("500") << ErrorKind::Internal << 500;
    QTest::newRow("503") << ErrorKind::Internal << 503;
    QTest::newRow("409, still worked on") << ErrorKind::Internal << 409;
    QTest::newRow("200 that cannot be read") << ErrorKind::Internal << 299;
}

void EgressTest::neverRepeatsWhatMayHaveHappened()
{
    QFETCH(const ErrorKind, transport);
    QFETCH(const int, status);
    alwaysAnswer(status > 0 ? ScriptedTransport::status(status) : ScriptedTransport::error(transport));
    const Result<HttpReply> result = answer(unkeyedCall());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::OutcomeUnknown);
    m_clock->advance(10min);
    QCOMPARE(sends(), 1);
}

// P19: name, connection, handshake: nothing left, so it is sent again.
void EgressTest::repeatsWhatWasNotSent()
{
    m_transport->script = [](const HttpRequest&, qsizetype number) {
        return number <= 2 ? ScriptedTransport::error(ErrorKind::Offline) : Answer{};
    };
    QVERIFY(answer(unkeyedCall()));
    QCOMPARE(sends(), 3);
    init();
    alwaysAnswer(ScriptedTransport::error(ErrorKind::Untrusted));
    QCOMPARE(answer(unkeyedCall()).error().kind, ErrorKind::Untrusted);
    QCOMPARE(sends(), 1);
}

void EgressTest::repeatsWithTheSameKey()
{
    m_transport->script = [](const HttpRequest&, qsizetype number) {
        return number == 1 ? ScriptedTransport::error(ErrorKind::ConnectionLost) : Answer{};
    };
    Call call = keyedCall();
    call.request.headers = {{"Idempotency-Key", "intent-1"}};
    QVERIFY(answer(call));
    QCOMPARE(sends(), 2);
    QCOMPARE(m_transport->sent.at(0).request.headers, m_transport->sent.at(1).request.headers);
}

// P9: a keyed API that answers 500 for ever: at most 4 sends, then somebody must look.
void EgressTest::saysUnknownWhenTheKeyGaveNoAnswer()
{
    alwaysAnswer(ScriptedTransport::status(500));
    QCOMPARE(answer(keyedCall()).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(sends(), 4);
    init();
    m_transport->script = [](const HttpRequest&, qsizetype number) {
        return number == 1 ? ScriptedTransport::error(ErrorKind::ConnectionLost)
                           : ScriptedTransport::status(429, {{"Retry-After", "3600"}});
    };
    QCOMPARE(answer(keyedCall()).error().kind, ErrorKind::OutcomeUnknown); // not "throttled": it may be there already
}

void EgressTest::believesARefusalGivenToTheSameKey()
{
    m_transport->script = [](const HttpRequest&, qsizetype number) {
        return number == 1 ? ScriptedTransport::error(ErrorKind::ConnectionLost) : ScriptedTransport::status(422);
    };
    QCOMPARE(answer(keyedCall()).error().kind, ErrorKind::Rejected);
    QCOMPARE(sends(), 2);
}

// 409 "the same key is still in progress": 1, 2, 4 s.
void EgressTest::waitsForARequestThatIsStillWorkedOn()
{
    m_transport->script
        = [](const HttpRequest&, qsizetype number) { return number < 4 ? ScriptedTransport::status(409) : Answer{}; };
    QVERIFY(answer(keyedCall()));
    QCOMPARE(sentAfter(2) - sentAfter(1), 1100ms);
    QCOMPARE(sentAfter(3) - sentAfter(2), 2100ms);
    QCOMPARE(sentAfter(4) - sentAfter(3), 4100ms);
}

void EgressTest::refusesWhatIsNotDeclared()
{
    QCOMPARE(answer(callOf("nts", "delete_everything")).error().kind, ErrorKind::Internal);
    QCOMPARE(answer(callOf("nobody", "status")).error().kind, ErrorKind::Internal);
    QCOMPARE(sends(), 0);
    for (const OperationRule& rule : operationRules()) // every operation belongs to an API with numbers
        QVERIFY2(apiRule(QString::fromLatin1(rule.api)) != nullptr, rule.api);
}

void EgressTest::cancellingStopsEverything()
{
    alwaysAnswer(ScriptedTransport::status(500));
    QFuture<Result<HttpReply>> future = m_egress->send(this, readCall());
    m_clock->advance(101ms); // it waits to try again
    future.cancel();
    m_clock->advance(1min);
    QCOMPARE(sends(), 1);

    alwaysAnswer(ScriptedTransport::never());
    future = m_egress->send(this, readCall());
    m_clock->advance(1s);
    future.cancel();
    m_clock->settle();
    QCOMPARE(m_transport->aborted, 1);
    QCOMPARE(m_egress->health().attemptsOut, 0);
    QCOMPARE(healthOf(readCall()).failures, 1); // only the 500: cancelling says nothing about the API
}

void EgressTest::aCallGoesWithItsReceiver()
{
    alwaysAnswer(ScriptedTransport::status(500));
    auto receiver = std::make_unique<QObject>();
    m_egress->send(receiver.get(), readCall());
    m_clock->advance(101ms);
    receiver.reset();
    m_clock->advance(1min);
    QCOMPARE(sends(), 1);
    QCOMPARE(m_egress->health().attemptsOut, 0);
}

MADANG_TEST(QCoreApplication, EgressTest)
#include "tst_egress.moc"
