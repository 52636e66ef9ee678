#include "services/cost_ledger.h"
#include "services/database.h"
#include "services/settings.h"
#include "support/egress_bench.h"
#include "support/prices.h"
#include "support/program.h"
#include "support/temp_folder.h"

using namespace madang;
using namespace madang::test;

/// What is paid for passes the ledger, attempt by attempt.
class AttemptCostTest final : public EgressBench {
    Q_OBJECT

private slots:
    void init();
    void eachEndCountsAsItMust_data();
    void eachEndCountsAsItMust();
    void isWrittenDownBeforeItLeaves();
    void anAnswerIsPaidForAlsoWhereItIsNoGood();
    void aRepetitionIsSetAsideAnew();
    void whatCouldPassTheCeilingIsNotSent();
    void aRepetitionThatCouldPassTheCeilingIsNotSent();
    void aRefusalByTheLedgerLeavesNothingBehind();
    void whatIsTurnedAwayEarlierIsNotInTheBook();
    void whoStopsWaitingHasPaid();
    void whatGoesWithItsReceiverHasBeenPaid();
    void severalAtOnceKeepTheCeiling();
    void whatSaysNoChargeIsNotSent();
    void whatIsFreeOfChargeNeedsNone();

private:
    static Call paidCall(Won atMost = 300)
    {
        Call call = callOf("claude", "plans");
        call.charge = AiCharge{u"vendor"_s, u"model"_s, u"plans"_s, {}, TokenUse{.output = atMost}};
        call.used = [](const HttpReply& reply) -> std::optional<AiUse> {
            if (reply.body != "{}")
                return std::nullopt;
            return TokenUse{.output = 30};
        };
        return call;
    }
    QList<CostEntry> entries() { return m_ledger->month(m_clock->today()).value_or({}).entries; }
    Won spent() { return m_ledger->month(m_clock->today()).value_or({}).spent; }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<CostLedger> m_ledger;
};

void AttemptCostTest::init()
{
    EgressBench::init();
    m_ledger.reset();
    m_database.reset();
    m_folder = std::make_unique<TempFolder>();
    m_settings = std::make_unique<Settings>(m_folder->path());
    Result<std::unique_ptr<Database>> database = Database::open(m_folder->path());
    QVERIFY(database);
    m_database = std::move(database).value();
    m_ledger = std::make_unique<CostLedger>(*m_database, *m_settings, *m_clock, wonForATokenEach());
    m_egress->setLedger(m_ledger.get());
}

void AttemptCostTest::eachEndCountsAsItMust_data()
{
    QTest::addColumn<Result<HttpReply>>("answer");
    QTest::addColumn<SpendState>("state");
    QTest::addColumn<Won>("counts"); // of each attempt
    const auto fails = [](ErrorKind kind, SpendState state) {
        QTest::addRow("%s", qPrintable(errorKey(kind)))
            << Result<HttpReply>(Error{kind, {}, {}}) << state << Won(state == SpendState::Released ? 0 : 300);
    };
    fails(ErrorKind::Offline, SpendState::Released);
    fails(ErrorKind::Untrusted, SpendState::Released);
    fails(ErrorKind::InvalidInput, SpendState::Released);
    fails(ErrorKind::Timeout, SpendState::Unknown);
    fails(ErrorKind::ConnectionLost, SpendState::Unknown);
    fails(ErrorKind::BadReply, SpendState::Unknown);
    fails(ErrorKind::Redirected, SpendState::Unknown);
    const auto answers = [](int status, SpendState state) {
        QTest::addRow("%d", status) << Result<HttpReply>(HttpReply{status, {}, "{}"}) << state
                                    << Won(state == SpendState::Released ? 0 : 300);
    };
    for (const int status : {401, 404, 422, 429, 503})
        answers(status, SpendState::Released);
    for (const int status : {302, 500})
        answers(status, SpendState::Unknown);
    QTest::newRow("200") << Result<HttpReply>(HttpReply{200, {}, "{}"}) << SpendState::Paid << Won(30);
    QTest::newRow("200 that does not say what was used")
        << Result<HttpReply>(HttpReply{200, {}, "?"}) << SpendState::Unknown << Won(300);
}

void AttemptCostTest::eachEndCountsAsItMust()
{
    QFETCH(const Result<HttpReply>, answer);
    QFETCH(const SpendState, state);
    QFETCH(const Won, counts);
    alwaysAnswer({answer, 100ms});
    const Result<HttpReply> result = EgressBench::answer(paidCall());
    QCOMPARE(result.has_value(), answer && answer->status == 200);
    const QList<CostEntry> all = entries();
    QCOMPARE(all.size(), sends());
    for (const CostEntry& entry : all)
        QCOMPARE(entry.state, state);
    QCOMPARE(spent(), counts * sends());
}

void AttemptCostTest::isWrittenDownBeforeItLeaves()
{
    QList<SpendState> seen;
    m_transport->script = [&](const HttpRequest&, qsizetype) {
        for (const CostEntry& entry : entries())
            seen << entry.state;
        return Answer{};
    };
    QVERIFY(answer(paidCall()));
    QCOMPARE(seen, QList{SpendState::Reserved});
}

// A refusal that was written, an answer that was cut: the tokens are gone.
void AttemptCostTest::anAnswerIsPaidForAlsoWhereItIsNoGood()
{
    Call call = paidCall();
    call.judge = [](const HttpReply&) -> Result<void> { return Error{ErrorKind::ContentRejected, {}, {}}; };
    QVERIFY(!answer(call));
    QCOMPARE(sends(), 1);
    QCOMPARE(entries().first().state, SpendState::Paid);
    QCOMPARE(spent(), 30);
    alwaysAnswer({HttpReply{200, {}, "?"}, 100ms}); // nor does it say what was used
    QVERIFY(!answer(call));
    QCOMPARE(entries().first().state, SpendState::Unknown);
    QCOMPARE(spent(), 330);
}

void AttemptCostTest::aRepetitionIsSetAsideAnew()
{
    m_transport->script
        = [](const HttpRequest&, qsizetype number) { return number == 1 ? ScriptedTransport::status(500) : Answer{}; };
    QVERIFY(answer(paidCall()));
    QCOMPARE(sends(), 2);
    QCOMPARE(entries().size(), 2);
    QCOMPARE(entries().first().state, SpendState::Paid); // the newest
    QCOMPARE(entries().last().state, SpendState::Unknown);
    QCOMPARE(spent(), 330);
}

void AttemptCostTest::whatCouldPassTheCeilingIsNotSent()
{
    m_settings->setAiCeiling(299);
    const Result<HttpReply> refused = answer(paidCall());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::CostCeiling);
    QCOMPARE(sends(), 0);
    QCOMPARE(spent(), 0);
}

void AttemptCostTest::aRepetitionThatCouldPassTheCeilingIsNotSent()
{
    m_settings->setAiCeiling(599);
    alwaysAnswer(ScriptedTransport::status(500));
    QCOMPARE(answer(paidCall()).error().kind, ErrorKind::CostCeiling);
    QCOMPARE(sends(), 1);
    QCOMPARE(spent(), 300);
}

void AttemptCostTest::aRefusalByTheLedgerLeavesNothingBehind()
{
    m_settings->setAiCeiling(0);
    for (int i = 0; i < 150; ++i)
        QCOMPARE(answer(paidCall()).error().kind, ErrorKind::CostCeiling);
    const ServiceHealth health = m_egress->health();
    QCOMPARE(health.permitsInUse, 0);
    QCOMPARE(health.attemptsOut, 0);
    m_settings->setAiCeiling(10'000);
    QVERIFY(answer(paidCall()));
}

void AttemptCostTest::whatIsTurnedAwayEarlierIsNotInTheBook()
{
    m_egress->setBreakerMode(u"claude"_s, BreakerMode::ForcedOpen, u"test"_s, u"test"_s);
    QCOMPARE(answer(paidCall()).error().kind, ErrorKind::BreakerOpen);
    QVERIFY(entries().isEmpty());
}

void AttemptCostTest::whoStopsWaitingHasPaid()
{
    alwaysAnswer(ScriptedTransport::never());
    QFuture<Result<HttpReply>> future = m_egress->send(this, paidCall());
    m_clock->settle();
    QCOMPARE(sends(), 1);
    future.cancel();
    m_clock->settle();
    QCOMPARE(entries().first().state, SpendState::Unknown);
    QCOMPARE(spent(), 300);
}

void AttemptCostTest::whatGoesWithItsReceiverHasBeenPaid()
{
    alwaysAnswer(ScriptedTransport::never());
    auto receiver = std::make_unique<QObject>();
    const QFuture<Result<HttpReply>> future = m_egress->send(receiver.get(), paidCall());
    m_clock->settle();
    receiver.reset();
    m_clock->settle();
    QCOMPARE(spent(), 300);
    m_egress.reset();
    QCOMPARE(entries().first().state, SpendState::Unknown);
}

void AttemptCostTest::severalAtOnceKeepTheCeiling()
{
    m_settings->setAiCeiling(1'000);
    alwaysAnswer(ScriptedTransport::status(200, {}, 5s));
    QList<Outcome> all;
    for (int i = 0; i < 4; ++i)
        all << send(paidCall());
    m_clock->settle();
    QCOMPARE(sends(), 3);
    QVERIFY(all.last()->has_value());
    QCOMPARE((*all.last())->error().kind, ErrorKind::CostCeiling);
    QVERIFY(m_clock->runUntil([&] { return all.first()->has_value() && all.at(2)->has_value(); }, 1min));
    QCOMPARE(spent(), 90);
}

void AttemptCostTest::whatSaysNoChargeIsNotSent()
{
    QCOMPARE(answer(callOf("claude", "plans")).error().kind, ErrorKind::Internal);
    QCOMPARE(sends(), 0);
}

void AttemptCostTest::whatIsFreeOfChargeNeedsNone()
{
    m_settings->setAiCeiling(0);
    QVERIFY(answer(readCall()));
    QVERIFY(entries().isEmpty());
}

MADANG_TEST(QCoreApplication, AttemptCostTest)
#include "tst_attempt_cost.moc"
