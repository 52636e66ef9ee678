#include "support/egress_bench.h"
#include "support/program.h"

using namespace madang;
using namespace madang::test;

/// Breaker, line, limits and tokens: what stands between a call and the wire.
class EgressLimitsTest final : public EgressBench {
    Q_OBJECT

private slots:
    void init() { EgressBench::init(); }
    void stopsARetryAtAnOpenBreaker();
    void triesOnceAfterTheBreakersPause();
    void staysHalfOpenWhileTheTrialIsThrottled();
    void looksBeforeItTrustsWithWhatCannotBeTakenBack();
    void learnsNothingFromThrottling();
    void anApiThatRefusesIsAlive();
    void aForcedOpenBreakerSendsNothing();
    void whatStandsInTheStoreNeedsNoLine();
    void aDeadLineOpensNoBreaker();
    void aBreakerThatTheLineOpenedIsClosed();
    void probesOfADeadLineOpenNoBreaker();
    void sendsAHundredAMinute();
    void eachAccountHasItsOwnHundred();
    void everyAttemptTakesAPermit();
    void aRefusedCallTakesNoPermit();
    void whoWaitsForAPlaceHoldsNoPermit();
    void backgroundLeavesRoomForThePerson();
    void keepsToItsPlacesAndServesInOrder();
    void oneSlowApiDoesNotHoldUpAnother();
    void renewsATokenOnceForAll();
    void failsAllWhenTheTokenIsRefused();
    void aTokenThatCannotBeHadMeansNotSent();
};

// R3: a dead API and a fresh breaker: three calls send 4, 1 and 0 times.
void EgressLimitsTest::stopsARetryAtAnOpenBreaker()
{
    alwaysAnswer(ScriptedTransport::status(500));
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::ServerError);
    QCOMPARE(sends(), 4);
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::BreakerOpen);
    QCOMPARE(sends(), 5);
    const Instant asked = m_clock->monotonic();
    const Result<HttpReply> third = answer(readCall());
    QCOMPARE(third.error().kind, ErrorKind::BreakerOpen);
    QVERIFY(third.error().retryAfter && *third.error().retryAfter <= 30s);
    QCOMPARE(m_clock->monotonic(), asked); // said at once
    QCOMPARE(sends(), 5);
}

void EgressLimitsTest::triesOnceAfterTheBreakersPause()
{
    alwaysAnswer(ScriptedTransport::status(500));
    QVERIFY(!answer(readCall()));
    QVERIFY(!answer(readCall()));
    QCOMPARE(healthOf(readCall()).light, ApiHealth::Light::Resting);
    m_clock->advance(30s);
    const qsizetype before = sends();
    alwaysAnswer(ScriptedTransport::status(200, {}, 2s));
    QList<Outcome> all;
    for (int i = 0; i < 5; ++i)
        all << send(readCall());
    m_clock->advance(1s);
    QCOMPARE(sends(), before + 1); // the others are refused while the one trial is out
    QVERIFY(
        m_clock->runUntil([&] { return std::ranges::all_of(all, [](const Outcome& o) { return o->has_value(); }); }));
    QCOMPARE(std::ranges::count_if(all, [](const Outcome& o) { return (*o)->has_value(); }), 1);
    QCOMPARE(healthOf(readCall()).light, ApiHealth::Light::Good);
}

// B13: the trial is answered 429 with Retry-After 10: half-open still, and nothing is sent for 10 s.
void EgressLimitsTest::staysHalfOpenWhileTheTrialIsThrottled()
{
    alwaysAnswer(ScriptedTransport::status(500));
    QVERIFY(!answer(readCall()));
    QVERIFY(!answer(readCall()));
    m_clock->advance(30s);
    alwaysAnswer(ScriptedTransport::status(429, {{"Retry-After", "70"}}));
    const qsizetype before = sends();
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::RateLimited);
    QCOMPARE(sends(), before + 1);
    QCOMPARE(healthOf(readCall()).light, ApiHealth::Light::Trying);
    m_clock->advance(69s);
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::RateLimited);
    QCOMPARE(sends(), before + 1);
    m_clock->advance(1s);
    alwaysAnswer({});
    QVERIFY(answer(readCall()));
    QCOMPARE(healthOf(readCall()).light, ApiHealth::Light::Good);
}

// §1.4, choice of the trial: where the adapter has a cheap READ, an EFFECT is not the trial itself.
void EgressLimitsTest::looksBeforeItTrustsWithWhatCannotBeTakenBack()
{
    const auto operations = [this](qsizetype since) {
        QStringList names;
        for (qsizetype i = since; i < sends(); ++i)
            names << m_transport->sent.at(i).request.operation;
        return names;
    };
    Call effect = unkeyedCall();
    effect.probe = std::make_shared<const Call>(callOf("instagram", "container"));
    alwaysAnswer(ScriptedTransport::status(500));
    QVERIFY(!answer(callOf("instagram", "container")));
    QVERIFY(!answer(callOf("instagram", "container")));
    m_clock->advance(30s);
    qsizetype before = sends();
    QCOMPARE(answer(effect).error().kind, ErrorKind::BreakerOpen); // and not: unknown
    QCOMPARE(operations(before), QStringList{u"container"_s});

    m_clock->advance(30s);
    alwaysAnswer(ScriptedTransport::status(200));
    before = sends();
    QVERIFY(answer(effect));
    QCOMPARE(operations(before), (QStringList{u"container"_s, u"media_publish"_s}));
    before = sends();
    QVERIFY(answer(effect));
    QCOMPARE(operations(before), QStringList{u"media_publish"_s});
}

// B15: 50 answers of 429 count nothing.
void EgressLimitsTest::learnsNothingFromThrottling()
{
    alwaysAnswer(ScriptedTransport::status(429, {{"Retry-After", "61"}}));
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(answer(readCall()).error().kind, ErrorKind::RateLimited);
        m_clock->advance(61s);
    }
    QCOMPARE(sends(), 50);
    QCOMPARE(healthOf(readCall()).light, ApiHealth::Light::Good);
    QCOMPARE(healthOf(readCall()).failures, 0);
    QCOMPARE(healthOf(readCall()).errorRate, 0.0);
}

void EgressLimitsTest::anApiThatRefusesIsAlive()
{
    alwaysAnswer(ScriptedTransport::status(404));
    for (int i = 0; i < 60; ++i)
        QCOMPARE(answer(readCall()).error().kind, ErrorKind::NotFound);
    QCOMPARE(healthOf(readCall()).light, ApiHealth::Light::Good);
    QCOMPARE(sends(), 60);
}

// B21
void EgressLimitsTest::aForcedOpenBreakerSendsNothing()
{
    m_egress->setBreakerMode(u"nts"_s, BreakerMode::ForcedOpen, u"operator"_s, u"maintenance"_s);
    for (int minute = 0; minute < 10; ++minute) {
        QCOMPARE(answer(readCall()).error().kind, ErrorKind::BreakerOpen);
        m_clock->advance(1min);
    }
    QCOMPARE(sends(), 0);
    QCOMPARE(healthOf(readCall()).light, ApiHealth::Light::Stopped);
}

// A WebUI on this machine: no cable is needed to reach it, and nothing is learned about the cable from it.
void EgressLimitsTest::whatStandsInTheStoreNeedsNoLine()
{
    const Call inStore = callOf("webui/control", "progress");
    m_egress->setReachable(false);
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::Offline);
    const qsizetype before = sends();
    alwaysAnswer({});
    QVERIFY(answer(inStore));
    QCOMPARE(sends(), before + 1);
    QVERIFY(m_egress->health().isOffline);
    m_egress->setReachable(true);
    QVERIFY(answer(readCall()));
    alwaysAnswer(ScriptedTransport::error(ErrorKind::Offline, 10ms));
    QCOMPARE(answer(inStore).error().kind, ErrorKind::Offline); // it is not running
    m_clock->advance(6s);
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::Offline);
    QVERIFY(!m_egress->health().isOffline); // one host in the world is not the line
}

// B17: the cable is pulled: offline, no breaker open; back again: the next probe ends it within 15 s.
void EgressLimitsTest::aDeadLineOpensNoBreaker()
{
    alwaysAnswer(ScriptedTransport::error(ErrorKind::Offline, 10ms));
    for (int round = 0; round < 10; ++round) {
        for (const OperationRule& rule : operationRules()) {
            if (!apiRule(QString::fromLatin1(rule.api))->isInHouse)
                send(callOf(rule.api, rule.operation));
        }
        m_clock->advance(400ms);
    }
    const ServiceHealth dark = m_egress->health();
    QVERIFY(dark.isOffline);
    QCOMPARE(dark.openBreakers(), 0);
    m_clock->advance(5min);
    const qsizetype before = sends();
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::Offline); // the probe
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::Offline); // nothing is sent between probes
    QVERIFY(sends() - before <= 1);
    alwaysAnswer({});
    m_clock->advance(15s);
    QVERIFY(answer(readCall()));
    QVERIFY(!m_egress->health().isOffline);
}

// B17: one API had failed often enough before another host showed that it is the line.
void EgressLimitsTest::aBreakerThatTheLineOpenedIsClosed()
{
    alwaysAnswer(ScriptedTransport::error(ErrorKind::Offline, 10ms));
    for (int i = 0; i < 5; ++i)
        send(readCall());
    m_clock->advance(1s);
    QCOMPARE(m_egress->health().openBreakers(), 1);
    QVERIFY(!m_egress->health().isOffline);
    send(unkeyedCall());
    m_clock->advance(100ms);
    QVERIFY(m_egress->health().isOffline);
    QCOMPARE(m_egress->health().openBreakers(), 0);
    QCOMPARE(healthOf(readCall()).failures, 0);
}

// 1.2: a probe every 15 s, and what it meets says nothing about the API that was asked.
void EgressLimitsTest::probesOfADeadLineOpenNoBreaker()
{
    alwaysAnswer(ScriptedTransport::error(ErrorKind::Offline, 10ms));
    send(readCall());
    send(unkeyedCall());
    m_clock->advance(10s);
    QVERIFY(m_egress->health().isOffline);
    const qsizetype before = sends();
    for (int probe = 0; probe < 20; ++probe) {
        m_clock->advance(15s);
        QCOMPARE(answer(readCall()).error().kind, ErrorKind::Offline);
    }
    QVERIFY(sends() - before >= 20);
    QCOMPARE(m_egress->health().openBreakers(), 0);
    QCOMPARE(healthOf(readCall()).failures, 0);
}

// L1: 101 at once: 100 are sent, the last is told to come back in 60 s.
void EgressLimitsTest::sendsAHundredAMinute()
{
    alwaysAnswer(ScriptedTransport::status(200, {}, 1ms));
    QList<Outcome> all;
    for (int i = 0; i < 101; ++i) {
        all << send(readCall());
        m_clock->advance(2ms);
    }
    QCOMPARE(sends(), 100);
    QVERIFY(all.last()->has_value());
    QCOMPARE((*all.last())->error().kind, ErrorKind::LocalLimit);
    QCOMPARE((*all.last())->error().retryAfter, 60s - 200ms); // when the first leaves the window
    m_clock->advance(60s);
    QVERIFY(answer(readCall()));
}

// L9: two accounts on one computer.
void EgressLimitsTest::eachAccountHasItsOwnHundred()
{
    alwaysAnswer(ScriptedTransport::status(200));
    for (const QString& subject : {u"A"_s, u"B"_s}) {
        Call call = readCall();
        call.subject = subject;
        for (int i = 0; i < 100; ++i)
            QVERIFY(answer(call));
        QCOMPARE(answer(call).error().kind, ErrorKind::LocalLimit);
    }
    QCOMPARE(sends(), 200);
}

// L7: always 503, breaker disabled: 25 calls use up 100 permits, the 26th sends nothing.
void EgressLimitsTest::everyAttemptTakesAPermit()
{
    stopBreaker(readCall());
    alwaysAnswer(ScriptedTransport::status(503, {{"retry-after-ms", "1"}}, 1ms));
    for (int i = 0; i < 25; ++i) {
        QVERIFY(!answer(readCall()));
        m_clock->advance(2ms); // as long as it asked to be left alone
    }
    QCOMPARE(sends(), 100);
    QVERIFY(m_clock->monotonic() - m_begin < 60s);
    QCOMPARE(answer(readCall()).error().kind, ErrorKind::LocalLimit);
    QCOMPARE(sends(), 100);
}

// L5
void EgressLimitsTest::aRefusedCallTakesNoPermit()
{
    alwaysAnswer(ScriptedTransport::status(500));
    QVERIFY(!answer(readCall()));
    QVERIFY(!answer(readCall()));
    const int inUse = m_egress->health().permitsInUse;
    for (int i = 0; i < 20; ++i)
        QCOMPARE(answer(readCall()).error().kind, ErrorKind::BreakerOpen);
    QCOMPARE(m_egress->health().permitsInUse, inUse);
}

// 1.3: a later stage that lets nobody in gives back what an earlier one took.
void EgressLimitsTest::whoWaitsForAPlaceHoldsNoPermit()
{
    alwaysAnswer(ScriptedTransport::status(200, {}, 500ms));
    for (int i = 0; i < 7; ++i)
        send(readCall());
    m_clock->advance(1ms);
    QCOMPARE(sends(), 2);
    QCOMPARE(m_egress->health().permitsInUse, 2);
    m_clock->advance(10s);
    QCOMPARE(sends(), 7);
    QCOMPARE(m_egress->health().permitsInUse, 7);
}

void EgressLimitsTest::backgroundLeavesRoomForThePerson()
{
    alwaysAnswer(ScriptedTransport::status(200, {}, 1ms));
    Call background = readCall();
    background.callClass = CallClass::Background;
    background.deadline = 5min;
    for (int i = 0; i < 90; ++i) {
        send(background);
        m_clock->advance(2ms);
    }
    QCOMPARE(sends(), 80);
    QVERIFY(answer(readCall())); // the person does not wait
    m_clock->advance(61s);
    QCOMPARE(sends(), 91); // and the rest went by itself
}

void EgressLimitsTest::keepsToItsPlacesAndServesInOrder()
{
    alwaysAnswer(ScriptedTransport::status(200, {}, 500ms));
    QList<Outcome> all;
    for (int i = 0; i < 7; ++i) {
        Call call = readCall();
        call.request.body = QByteArray::number(i);
        all << send(call);
    }
    m_clock->advance(10s);
    for (const Outcome& outcome : all)
        QVERIFY(outcome->has_value() && (*outcome)->has_value());
    QCOMPARE(m_transport->mostOut, 2); // the tax office takes two at once
    for (int i = 0; i < 7; ++i)
        QCOMPARE(m_transport->sent.at(i).request.body, QByteArray::number(i));
}

void EgressLimitsTest::oneSlowApiDoesNotHoldUpAnother()
{
    m_transport->script = [](const HttpRequest& request, qsizetype) {
        return request.api == u"nts" ? ScriptedTransport::never() : Answer{};
    };
    for (int i = 0; i < 10; ++i)
        send(readCall());
    const Instant asked = m_clock->monotonic();
    QVERIFY(answer(unkeyedCall()));
    QCOMPARE(m_clock->monotonic() - asked, 100ms);
}

// R5: a token that is revoked before its time: 20 sends with 401, one renewal, 20 sends.
void EgressLimitsTest::renewsATokenOnceForAll()
{
    int fetched = 0;
    TokenSource tokens(
        [&fetched] {
            ++fetched;
            return async::ready(Result<Token>(Token{Secret("token-" + QByteArray::number(fetched)), 1h}));
        },
        *m_clock);
    m_transport->script = [](const HttpRequest& request, qsizetype) {
        return request.headers.last().second == "Bearer token-1" ? ScriptedTransport::status(401) : Answer{};
    };
    QList<Outcome> all;
    for (int i = 0; i < 20; ++i) {
        Call call = readCall();
        call.tokens = &tokens;
        all << send(call);
    }
    m_clock->advance(20s);
    for (const Outcome& outcome : all)
        QVERIFY(outcome->has_value() && (*outcome)->has_value());
    QCOMPARE(fetched, 2);
    const auto refused = std::ranges::count_if(m_transport->sent, [](const ScriptedTransport::Sent& s) {
        return s.request.headers.last().second == "Bearer token-1";
    });
    QCOMPARE(sends() - refused, 20);
}

void EgressLimitsTest::failsAllWhenTheTokenIsRefused()
{
    int fetched = 0;
    TokenSource tokens(
        [&fetched] {
            ++fetched;
            return async::ready(Result<Token>(Error{ErrorKind::Unauthorized, u"no"_s, {}}));
        },
        *m_clock);
    QList<Outcome> all;
    for (int i = 0; i < 20; ++i) {
        Call call = readCall();
        call.tokens = &tokens;
        all << send(call);
    }
    m_clock->advance(1s);
    for (const Outcome& outcome : all) {
        QVERIFY(outcome->has_value());
        QCOMPARE((*outcome)->error().kind, ErrorKind::Unauthorized);
    }
    QCOMPARE(fetched, 1);
    QCOMPARE(sends(), 0);
}

void EgressLimitsTest::aTokenThatCannotBeHadMeansNotSent()
{
    TokenSource tokens([] { return async::ready(Result<Token>(Error{ErrorKind::Timeout, {}, {}})); }, *m_clock);
    Call call = unkeyedCall();
    call.tokens = &tokens;
    QCOMPARE(answer(call).error().kind, ErrorKind::Offline);
    QCOMPARE(sends(), 0);
}

MADANG_TEST(QCoreApplication, EgressLimitsTest)
#include "tst_egress_limits.moc"
