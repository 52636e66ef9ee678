#include "services/ai/plan_prompt.h"
#include "services/cost_ledger.h"
#include "services/database.h"
#include "services/outside.h"
#include "services/planning_service.h"
#include "services/settings.h"
#include "support/model_answers.h"
#include "support/program.h"
#include "support/sandbox_bench.h"
#include "support/temp_folder.h"

using namespace madang;
using namespace Qt::StringLiterals;
using test::waitFor;

/// What a plan costs: said before, counted after, and never above the ceiling, over the real pipeline.
class TestPlanningCosts final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_planning.reset();
        m_outside.reset();
        m_ledger.reset();
        m_database.reset();
        m_bench.reset();
        m_folder = std::make_unique<test::TempFolder>();
        m_settings = std::make_unique<Settings>(m_folder->path());
        Result<std::unique_ptr<Database>> database = Database::open(m_folder->path());
        QVERIFY(database);
        m_database = std::move(database).value();
        m_ledger = std::make_unique<CostLedger>(*m_database, *m_settings, m_bench.clock);
        const ProviderTable providers{{u"claude"_s, {m_bench.url(u"/anthropic"_s), Secret(sandbox::kAnthropicKey), {}}},
                                      {u"openai"_s, {m_bench.url(u"/openai/v1"_s), Secret(sandbox::kOpenAiKey), {}}}};
        m_outside = std::make_unique<Outside>(OutsideOptions{.providers = providers, .ledger = m_ledger.get()},
                                              m_bench.clock);
        m_planning = std::make_unique<PlanningService>(makePlanProviders(*m_outside, m_bench.clock), m_bench.clock,
                                                       m_ledger.get());
    }

    void whatIsSaidBeforeIsTheMostItCosts_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::newRow("claude") << u"claude"_s;
        QTest::newRow("openai") << u"openai"_s;
    }
    void whatIsSaidBeforeIsTheMostItCosts()
    {
        QFETCH(const QString, vendor);
        m_planning->setOrder({vendor});
        const PlanOffer offer = m_planning->offer(m_request);
        QCOMPARE(offer.provider, vendor);
        QVERIFY(offer.cost.atMost > 0 && !offer.cost.isApproximate && offer.isWithinCeiling);
        canned(vendor);
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, vendor);
        QVERIFY(answer->cost);
        QCOMPARE(answer->cost->estimate, offer.cost.atMost);
        QVERIFY(answer->cost->actual > 0);
        QVERIFY(answer->cost->actual < offer.cost.atMost);
        QVERIFY(answer->cost->isCertain);
        QVERIFY(answer->passedOver.isEmpty());
        QCOMPARE(answer->cost->actual, spent());
        QCOMPARE(entries().size(), 2); // trends and plans
    }

    void aKeptAnswerCostsNothing()
    {
        canned(u"claude"_s);
        QVERIFY(propose());
        const Won before = spent();
        const Result<PlanAnswer> kept = propose();
        QVERIFY(kept);
        QCOMPARE(kept->source, PlanSource::Cache);
        QCOMPARE(kept->cost->actual, 0);
        QCOMPARE(spent(), before);
    }

    void aRepairCostsToo()
    {
        nlohmann::json wrong = test::modelAnswer(m_request);
        wrong["plans"][2]["costLines"][0]["amount"] = 900'000;
        can(u"claude"_s, wrong);
        can(u"claude"_s, wrong);
        can(u"claude"_s, test::modelAnswer(m_request));
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"claude"_s);
        QCOMPARE(entries().size(), 3);
        QCOMPARE(answer->cost->actual, spent());
        QVERIFY(answer->cost->actual < answer->cost->estimate);
    }

    void whoFailsIsNamedAndHisCostsCount()
    {
        canned(u"openai"_s);
        m_bench.fault(u"POST"_s, u"/anthropic/v1/messages$"_s, {{"outcome", "refusal"}}, 2);
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"openai"_s);
        QCOMPARE(answer->source, PlanSource::Fallback);
        QCOMPARE(answer->passedOver, (QList<PassedOver>{{u"claude"_s, ErrorKind::ContentRejected}}));
        QCOMPARE(answer->cost->actual, spent());
        bool claudePaid = false;
        for (const CostEntry& entry : entries())
            claudePaid |= entry.vendor == u"claude" && entry.amount > 0;
        QVERIFY(claudePaid);
    }

    void aRefusedKeyCostsNothing()
    {
        m_planning->setOrder({u"claude"_s});
        m_bench.fault(u"POST"_s, u"/anthropic/v1/messages$"_s, {{"providerCode", "anthropic:authentication_error"}}, 9);
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"library"_s);
        QCOMPARE(answer->passedOver, (QList<PassedOver>{{u"claude"_s, ErrorKind::Unauthorized}}));
        // The trends are called off once the plans are refused: only what was still out then may have cost something.
        Won calledOff = 0;
        for (const CostEntry& entry : entries()) {
            const bool wasOut = entry.purpose == u"trends" && entry.state == SpendState::Unknown;
            QVERIFY2(wasOut || entry.amount == 0, qPrintable(entry.purpose + u' ' + spendStateKey(entry.state)));
            calledOff += entry.amount;
        }
        QCOMPARE(answer->cost->actual, calledOff);
        QCOMPARE(answer->cost->isCertain, calledOff == 0);
        QCOMPARE(spent(), calledOff);
    }

    void whatWasCutMayHaveCostTheMost()
    {
        m_planning->setOrder({u"claude"_s});
        m_bench.fault(u"POST"_s, u"/anthropic/v1/messages$"_s, {{"closeBeforeHeaders", true}}, 9);
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"library"_s);
        QCOMPARE(answer->passedOver.first().reason, ErrorKind::ConnectionLost);
        QVERIFY(!answer->cost->isCertain);
        QVERIFY(answer->cost->actual > 0);
        QVERIFY(answer->cost->actual <= answer->cost->estimate);
        QCOMPARE(answer->cost->actual, spent());
    }

    void aboveTheCeilingNobodyIsAskedAndTheLibraryAnswers()
    {
        m_settings->setAiCeiling(0);
        QVERIFY(!m_planning->offer(m_request).isWithinCeiling);
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"library"_s);
        QCOMPARE(answer->source, PlanSource::Fallback);
        QCOMPARE(answer->passedOver,
                 (QList<PassedOver>{{u"claude"_s, ErrorKind::CostCeiling}, {u"openai"_s, ErrorKind::CostCeiling}}));
        QCOMPARE(answer->cost->actual, 0);
        QCOMPARE(m_bench.journal(u"POST"_s, u"/(anthropic|openai)/"_s).size(), 0);
    }

    void theCeilingHoldsOverManyQuestions()
    {
        m_settings->setAiCeiling(700);
        m_planning->setOrder({u"claude"_s});
        QList<QFuture<Result<PlanAnswer>>> asked;
        for (int variation = 0; variation < 12; ++variation) {
            PlanRequest request = m_request;
            request.variation = variation;
            m_bench.fault(u"POST"_s, u"/anthropic/v1/messages$"_s, {{"closeBeforeHeaders", true}}, 2);
            asked << m_planning->propose(request);
        }
        bool wasStopped = false;
        for (const QFuture<Result<PlanAnswer>>& one : std::as_const(asked)) {
            const Result<PlanAnswer> answer = waitFor(one, std::chrono::seconds(60));
            QVERIFY(answer); // with plans, whoever they are by
            wasStopped |= !answer->passedOver.isEmpty() && answer->passedOver.first().reason == ErrorKind::CostCeiling;
        }
        QVERIFY(wasStopped);
        QVERIFY2(spent() <= 700, qPrintable(QString::number(spent())));
    }

    void theOrderIsTheOwners()
    {
        m_planning->setOrder({u"openai"_s, u"claude"_s});
        QCOMPARE(m_planning->offer(m_request).provider, u"openai"_s);
        canned(u"openai"_s);
        QCOMPARE(propose()->provider, u"openai"_s);
        m_planning->setOrder({});
        QCOMPARE(m_planning->offer(m_request), (PlanOffer{u"library"_s, {}, true}));
        const Result<PlanAnswer> free = propose();
        QCOMPARE(free->provider, u"library"_s);
        QCOMPARE(free->source, PlanSource::Fresh);
        QCOMPARE(*free->cost, (AnswerCost{0, 0, true}));
        // Whoever is asked for by name is asked.
        canned(u"claude"_s);
        QCOMPARE(waitFor(m_planning->propose(m_request, u"claude"_s))->provider, u"claude"_s);
    }

    void aModelWithoutAListedPriceIsSaidToBeApproximate()
    {
        m_outside->setAccount(u"claude"_s, u"claude-of-tomorrow"_s);
        const PlanOffer offer = m_planning->offer(m_request);
        QVERIFY(offer.cost.isApproximate);
        m_outside->setAccount(u"claude"_s, u"claude-haiku-5-5"_s);
        QVERIFY(m_planning->offer(m_request).cost.atMost < offer.cost.atMost / 10);
    }

private:
    void can(const QString& vendor, const nlohmann::json& answer)
    {
        m_bench.control("POST", u"ai/answer"_s,
                        {{"api", vendor == u"claude" ? "anthropic" : "openai"}, {"text", answer.dump()}});
    }
    /// For trends and plans.
    void canned(const QString& vendor)
    {
        can(vendor, test::modelAnswer(m_request));
        can(vendor, test::modelAnswer(m_request));
    }
    Result<PlanAnswer> propose() { return waitFor(m_planning->propose(m_request), std::chrono::seconds(60)); }
    QList<CostEntry> entries() { return m_ledger->month(m_bench.clock.today()).value_or({}).entries; }
    Won spent() { return m_ledger->month(m_bench.clock.today()).value_or({}).spent; }

    test::SandboxBench m_bench;
    PlanRequest m_request = test::someRequest();
    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CostLedger> m_ledger;
    std::unique_ptr<Outside> m_outside;
    std::unique_ptr<PlanningService> m_planning;
};

MADANG_TEST(QCoreApplication, TestPlanningCosts)
#include "tst_planning_costs.moc"
