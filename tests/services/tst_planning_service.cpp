#include "services/ai/library_provider.h"
#include "services/ai/model_provider.h"
#include "services/ai/plan_prompt.h"
#include "services/answer_cache.h"
#include "services/async/then.h"
#include "services/planning_service.h"
#include "support/model_answers.h"
#include "support/program.h"
#include "support/virtual_clock.h"

#include <QRandomGenerator>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Answers what it is told to; counts what it is asked.
class Script final : public TextModel {
public:
    using Answer = std::function<Result<ModelReply>(const ModelAsk&)>;

    Script(QString name, int* asked, Answer answer)
        : m_name(std::move(name))
        , m_asked(asked)
        , m_answer(std::move(answer))
    {
    }
    QString id() const override { return m_name; }
    QString model() const override { return m_name + u"-1"_s; }
    bool isSetUp() const override { return bool(m_answer); }
    QFuture<Result<ModelReply>> write(QObject*, const ModelAsk& ask, const TextSoFar& progress) override
    {
        *m_asked += ask.operation == u"plans" ? 1 : 0;
        const Result<ModelReply> reply = m_answer(ask);
        if (progress && reply)
            progress(reply->text);
        return async::ready(reply);
    }

private:
    QString m_name;
    int* m_asked;
    Answer m_answer;
};

ModelReply textOf(const nlohmann::json& answer)
{
    return {QByteArray::fromStdString(answer.dump()), 100, 900};
}
} // namespace

class TestPlanningService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_clock = std::make_unique<test::VirtualClock>();
        m_cache = std::make_unique<AnswerCache>(QString(), QString(), *m_clock, m_random);
        m_first = m_second = {};
        m_firstAsked = m_secondAsked = 0;
    }

    void asksTheFirstModelAndKeepsWhatItSaid()
    {
        m_first = good();
        const Result<PlanAnswer> fresh = propose();
        QVERIFY(fresh);
        QCOMPARE(fresh->provider, u"one"_s);
        QCOMPARE(fresh->source, PlanSource::Fresh);
        QCOMPARE(fresh->plans.size(), 3);
        QCOMPARE(fresh->plans.at(1).tier, Tier::Mid);
        QCOMPARE(fresh->plans.at(0).days, 7);
        QCOMPARE(fresh->trends.industry.size(), 1);
        QCOMPARE(fresh->madeAt, m_clock->now());

        m_clock->advance(1h);
        const Result<PlanAnswer> kept = propose();
        QCOMPARE(kept->source, PlanSource::Cache);
        QCOMPARE(kept->plans, fresh->plans);
        QCOMPARE(kept->madeAt, fresh->madeAt);
        QCOMPARE(m_firstAsked, 1);
    }

    void repairsOnceWithTheFindings()
    {
        QString told;
        m_first = [&, this](const ModelAsk& ask) -> Result<ModelReply> {
            if (ask.turns.size() == 3)
                told = ask.turns.last().text;
            nlohmann::json answer = test::modelAnswer(m_request);
            if (ask.turns.size() == 1)
                answer["plans"][2]["costLines"][0]["amount"] = 900'000;
            return textOf(answer);
        };
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"one"_s);
        QCOMPARE(m_firstAsked, 2);
        QVERIFY2(told.contains(u"over-budget"_s) && told.contains(u"3번째"_s), qPrintable(told));
    }

    void whatIsStillWrongIsNotShown_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::newRow("over budget") << QByteArray(
            R"([{"op":"replace","path":"/plans/0/costLines/0/amount","value":900000}])");
        QTest::newRow("same mechanism") << QByteArray(
            R"([{"op":"replace","path":"/plans/0/mechanism","value":"draw"}])");
        QTest::newRow("a reward for reviews")
            << QByteArray(R"([{"op":"replace","path":"/plans/1/guide","value":"리뷰를 쓰면 음료를 드려요"}])");
        QTest::newRow("in the past") << QByteArray(
            R"([{"op":"replace","path":"/plans/0/firstDay","value":"2026-11-01"},{"op":"replace","path":"/plans/0/lastDay","value":"2026-11-07"}])");
        QTest::newRow("not Korean") << QByteArray(
            R"([{"op":"replace","path":"/plans/0/title","value":"Free side dish"}])");
        QTest::newRow("too long") << QByteArray(
            R"([{"op":"replace","path":"/plans/0/title","value":"가나다라마바사아자차카타파하가나다라마바사아자차카타파하"}])");
        QTest::newRow("two plans") << QByteArray(R"([{"op":"remove","path":"/plans/2"}])");
        QTest::newRow("no plans") << QByteArray(R"([{"op":"remove","path":"/plans"}])");
        QTest::newRow("a text for a number")
            << QByteArray(R"([{"op":"replace","path":"/plans/0/extraOrdersAtPeak","value":"셋"}])");
    }
    void whatIsStillWrongIsNotShown()
    {
        QFETCH(const QByteArray, patch);
        m_first = [&, this](const ModelAsk&) -> Result<ModelReply> {
            return textOf(test::modelAnswer(m_request).patch(nlohmann::json::parse(patch.toStdString())));
        };
        m_second = good();
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"two"_s);
        QCOMPARE(answer->source, PlanSource::Fallback);
        QCOMPARE(m_firstAsked, 2); // and one repair, no more
        QCOMPARE(m_secondAsked, 1);
        m_clock->advance(1h);
        QVERIFY(propose()); // what was wrong was not kept
        QCOMPARE(m_firstAsked, 4);
    }

    void whereAllFailAnEarlierAnswerIsGivenThenTheLibrary()
    {
        m_first = good();
        QVERIFY(propose());
        m_first = m_second = [](const ModelAsk&) -> Result<ModelReply> {
            return Error{ErrorKind::Unavailable, {}, {}};
        };
        m_clock->advance(24h * 3);
        m_request.firstDay = QDate(2026, 11, 28);
        const Result<PlanAnswer> earlier = propose();
        QVERIFY(earlier);
        QCOMPARE(earlier->source, PlanSource::Stale);
        QCOMPARE(earlier->provider, u"one"_s);
        QCOMPARE(earlier->plans.first().recommended.first, QDate(2026, 12, 2)); // a Wednesday as before, and possible
        m_clock->advance(24h * 5);
        m_request.firstDay = m_clock->today().addDays(1);
        const Result<PlanAnswer> own = propose();
        QVERIFY(own);
        QCOMPARE(own->provider, u"library"_s);
        QCOMPARE(own->source, PlanSource::Fallback);
    }

    void withoutAKeyTheLibraryIsNoStopgap()
    {
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"library"_s);
        QCOMPARE(answer->source, PlanSource::Fresh);
        QCOMPARE(propose(u"one"_s).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(propose(u"three"_s).error().kind, ErrorKind::InvalidInput);
    }

    void trendsThatFailAreTheBuiltInOnes()
    {
        m_first = [this](const ModelAsk& ask) -> Result<ModelReply> {
            if (ask.operation == u"trends")
                return Error{ErrorKind::BadReply, {}, {}};
            return textOf(test::modelAnswer(m_request));
        };
        const Result<PlanAnswer> answer = propose();
        QVERIFY(answer);
        QCOMPARE(answer->provider, u"one"_s);
        QVERIFY(answer->trends.season.size() > 1);
    }

    void tellsHowManyPlansAreBegun()
    {
        m_first = good();
        int most = 0;
        QVERIFY(propose({}, [&](int begun) { most = std::max(most, begun); }));
        QCOMPARE(most, 3);
    }

private:
    Script::Answer good()
    {
        return [this](const ModelAsk&) -> Result<ModelReply> { return textOf(test::modelAnswer(m_request)); };
    }
    Result<PlanAnswer> propose(const QString& preferred = {}, const PlanProgress& progress = {})
    {
        std::vector<std::unique_ptr<PlanProvider>> providers;
        providers.push_back(std::make_unique<ModelProvider>(std::make_unique<Script>(u"one"_s, &m_firstAsked, m_first),
                                                            m_cache->cache(), *m_clock));
        providers.push_back(std::make_unique<ModelProvider>(
            std::make_unique<Script>(u"two"_s, &m_secondAsked, m_second), m_cache->cache(), *m_clock));
        providers.push_back(std::make_unique<LibraryProvider>());
        PlanningService planning(std::move(providers), *m_clock);
        std::optional<Result<PlanAnswer>> answer;
        async::onResult(this, planning.propose(m_request, preferred, progress),
                        [&](const Result<PlanAnswer>& found) { answer = found; });
        m_clock->settle();
        return answer.value_or(Error{ErrorKind::Internal, u"no answer"_s, {}});
    }

    std::unique_ptr<test::VirtualClock> m_clock;
    QRandomGenerator m_random{1};
    std::unique_ptr<AnswerCache> m_cache;
    PlanRequest m_request = test::someRequest();
    Script::Answer m_first;
    Script::Answer m_second;
    int m_firstAsked = 0;
    int m_secondAsked = 0;
};

MADANG_TEST(QCoreApplication, TestPlanningService)
#include "tst_planning_service.moc"
