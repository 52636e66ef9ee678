#include "bench/week_bench.h"

#include "services/ai/library_provider.h"
#include "services/ai/model_provider.h"
#include "services/answer_cache.h"
#include "services/async/then.h"
#include "services/planning_service.h"
#include "support/model_answers.h"
#include "support/virtual_clock.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang::bench {

namespace {
constexpr int kOwners = 100;
constexpr int kDays = 7;
constexpr quint32 kSeed = 20261123;

/// Writes three good plans for whatever is asked, and counts what would be billed.
class BilledModel final : public TextModel {
public:
    BilledModel(const PlanRequest& request, int* billed)
        : m_request(request)
        , m_billed(billed)
    {
    }
    QString id() const override { return u"claude"_s; }
    QString model() const override { return u"model-1"_s; }
    bool isSetUp() const override { return true; }
    QFuture<Result<ModelReply>> write(QObject*, const ModelAsk&, const TextSoFar&) override
    {
        ++*m_billed;
        const std::string text = test::modelAnswer(m_request).dump();
        return async::ready(Result<ModelReply>(ModelReply{QByteArray::fromStdString(text), 1'200, 2'400}));
    }

private:
    const PlanRequest& m_request;
    int* m_billed;
};

/// One owner's program over one folder, from its start to its end.
class Visit {
public:
    Visit(const QString& folder, const Clock& clock, QRandomGenerator& random)
        : m_cache(folder, {}, clock, random)
        , m_planning(providers(clock), clock)
    {
    }

    /// Whether the owner got plans of the model.
    bool look(const PlanRequest& request, test::VirtualClock& clock)
    {
        m_request = request;
        const QFuture<Result<PlanAnswer>> answer = m_planning.propose(request);
        clock.settle();
        return answer.isFinished() && answer.result() && answer.result()->provider == u"claude";
    }
    int billed() const { return m_billed; }
    CacheHealth health() const { return m_cache.health(); }

private:
    std::vector<std::unique_ptr<PlanProvider>> providers(const Clock& clock)
    {
        std::vector<std::unique_ptr<PlanProvider>> all;
        all.push_back(std::make_unique<ModelProvider>(std::make_unique<BilledModel>(m_request, &m_billed),
                                                      m_cache.cache(), clock));
        all.push_back(std::make_unique<LibraryProvider>());
        return all;
    }

    PlanRequest m_request;
    int m_billed = 0;
    AnswerCache m_cache;
    PlanningService m_planning;
};

/// What an owner weighs in a week: one event every other day, each with up to three budgets or prizes.
PlanRequest question(int owner, int event, int variant, QDate today)
{
    static constexpr std::array kBudgets{300'000, 500'000, 1'000'000};
    PlanRequest request = test::someRequest(today.addDays(2));
    request.today = today;
    request.industry = Industry(owner % 8);
    request.storeName = u"가게 %1"_s.arg(owner);
    request.goal = Goal((owner + event) % 4);
    request.budget = kBudgets.at(std::size_t(variant));
    return request;
}

struct Count {
    int looks = 0;
    int answered = 0;
    int billed = 0; ///< requests to the model; a look without a cache is two: trends and plans
    quint64 hits = 0;
    int questions = 0; ///< different ones a day: what a cache that forgets nothing for a day has to ask
};

/// Morning, afternoon break and after closing; each time the program is started anew, and the owner goes to and fro
/// between the variants of the event of that day.
void live(int owner, QRandomGenerator& random, Count& count)
{
    const QTemporaryDir folder;
    test::VirtualClock clock;
    for (int day = 0; day < kDays; ++day) {
        QSet<int> asked;
        const int variants = random.bounded(1, 4);
        for (const auto pause : {2h, 6h, 7h}) {
            clock.advance(pause);
            Visit visit(folder.path(), clock, random);
            for (int look = random.bounded(2, 7); look > 0; --look) {
                const int variant = random.bounded(variants);
                asked.insert(variant);
                ++count.looks;
                count.answered += visit.look(question(owner, day / 2, variant, clock.today()), clock) ? 1 : 0;
                clock.advance(1min);
            }
            const CacheHealth health = visit.health();
            count.hits += health.memoryHits + health.diskHits + health.coalesced + health.staleHits;
            count.billed += visit.billed();
        }
        count.questions += int(asked.size());
        clock.advance(24h - 15h);
    }
}
} // namespace

QJsonObject week()
{
    QRandomGenerator random(kSeed);
    Count count;
    for (int owner = 0; owner < kOwners; ++owner)
        live(owner, random, count);
    const double looks = count.looks;
    return {{u"looks"_s, count.looks},
            {u"answeredByModel"_s, count.answered},
            {u"questionsADay"_s, count.questions},
            {u"hitRatePercent"_s, 100 * double(count.hits) / looks},
            {u"billed"_s, count.billed},
            {u"billedWithoutCache"_s, 2 * count.looks},
            {u"savedPercent"_s, 100 * (1 - count.billed / (2 * looks))},
            {u"limitPercent"_s, 80}};
}

} // namespace madang::bench
