#include "domain/plan_rules.h"
#include "domain/season_calendar.h"
#include "services/ai/library_provider.h"
#include "services/ai/plan_scaling.h"
#include "support/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace madang;
using namespace Qt::StringLiterals;

class TestLibraryProvider : public QObject {
    Q_OBJECT

private slots:
    void answersEveryCombinationSoundly_data();
    void answersEveryCombinationSoundly();
    void hasAtLeastSixtyPlansNoTwoAlike();
    void answersFastAndAlwaysTheSame();
    void prizesFollowTheBudget();
    void takesTheOwnersPrize();
    void ignoresAForbiddenOrEndlessWish();
    void taxNoteStandsWithDearPrizes();
    void beginsOnAGoodWeekdayNotBeforeTheFirstDay();
    void choosesByTheCalendar();
    void namesTheRegionAndItsTrends();
    void refusesImpossibleRequests();
    void damagedDataIsAnError_data();
    void damagedDataIsAnError();
    void moreMoneyNeverExpectsFewerPeople();

private:
    static PlanRequest request(Industry industry = Industry::Restaurant, Goal goal = Goal::NewCustomers,
                               Won budget = 300'000, QDate today = QDate(2026, 11, 23))
    {
        PlanRequest request;
        request.industry = industry;
        request.goal = goal;
        request.budget = budget;
        request.today = today;
        request.firstDay = today.addDays(2);
        request.region = u"경기 수원시"_s;
        request.storeName = u"수원왕갈비"_s;
        return request;
    }

    static PlanAnswer ask(const PlanRequest& request)
    {
        static LibraryProvider library;
        const Result<PlanAnswer> answer = library.propose(request).result();
        if (!answer)
            qWarning() << answer.error().detail;
        return answer.value_or(PlanAnswer{});
    }

    static QString allWords(const Plan& plan)
    {
        return plan.title + plan.idea + plan.description + plan.target + plan.guide + plan.reason
            + plan.customerSteps.join(u' ') + plan.prize.name;
    }

    static void checkMoney(const Plan& plan, Won ceiling)
    {
        static constexpr std::array kPercent{30, 60, 95};
        QCOMPARE(plan.cost.range.max, ceiling * kPercent.at(std::size_t(plan.tier)) / 100 / 1'000 * 1'000);
        QVERIFY(plan.cost.range.min < plan.cost.range.max);
        QVERIFY(plan.cost.range.min >= 0);
        Won sum = 0;
        for (const CostLine& line : plan.cost.lines) {
            QVERIFY(line.amount > 0);
            QCOMPARE(line.amount % 1'000, 0);
            sum += line.amount;
        }
        QCOMPARE(sum, plan.cost.range.max);
        QVERIFY(plan.prize.unitCost >= 500);
        QVERIFY(plan.prize.quantity * plan.prize.unitCost <= plan.cost.lines.first().amount);
    }
};

void TestLibraryProvider::answersEveryCombinationSoundly_data()
{
    QTest::addColumn<Industry>("industry");
    QTest::addColumn<Goal>("goal");
    for (const Industry industry : kIndustries) {
        for (const Goal goal : kGoals)
            QTest::addRow("%s %s", qPrintable(industryKey(industry)), qPrintable(goalKey(goal))) << industry << goal;
    }
}

void TestLibraryProvider::answersEveryCombinationSoundly()
{
    QFETCH(Industry, industry);
    QFETCH(Goal, goal);
    for (const Won budget : {30'000, 100'000, 300'000, 500'000, 1'000'000, 5'000'000, 100'000'000}) {
        for (const QDate today : {QDate(2026, 1, 28), QDate(2026, 5, 1), QDate(2026, 7, 10), QDate(2026, 9, 10),
                                  QDate(2026, 12, 1), QDate(2045, 2, 3)}) {
            const PlanRequest asked = request(industry, goal, budget, today);
            const PlanAnswer answer = ask(asked);
            for (const PlanFinding& finding : checkAnswer(answer.plans, asked))
                QFAIL(qPrintable(u"%1 %2 %3"_s.arg(budget).arg(planProblemKey(finding.problem), finding.detail)));
            QCOMPARE(answer.plans.size(), 3);
            QCOMPARE(answer.trends.industry.size(), 3);
            QCOMPARE(answer.trends.region.size(), 3);
            QCOMPARE(answer.trends.season.size(), 3);
            QSet<QString> titles;
            for (const Plan& plan : answer.plans) {
                checkMoney(plan, budget);
                QVERIFY2(!allWords(plan).contains(u'{'), qPrintable(allWords(plan)));
                QVERIFY(plan.recommended.first >= asked.firstDay);
                QVERIFY(!plan.promotion.isEmpty());
                titles << plan.title << plan.description << plan.guide << plan.reason << plan.idea << plan.id;
            }
            QCOMPARE(titles.size(), 18);
        }
    }
}

void TestLibraryProvider::hasAtLeastSixtyPlansNoTwoAlike()
{
    int plans = 0;
    QSet<QString> words;
    for (const Industry industry : kIndustries) {
        const Result<IndustryPlans> loaded = loadIndustryPlans(u":/plans"_s, industry);
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().detail));
        for (const LibraryEntry& entry : loaded->entries) {
            ++plans;
            for (const QString& text :
                 {entry.title, entry.idea, entry.description, entry.target, entry.guide, entry.reason}) {
                QVERIFY2(!words.contains(text), qPrintable(text));
                words << text;
            }
        }
    }
    QVERIFY(plans >= 96);
}

void TestLibraryProvider::answersFastAndAlwaysTheSame()
{
    QElapsedTimer timer;
    timer.start();
    const PlanAnswer first = ask(request());
    QVERIFY(timer.elapsed() < 1'000);
    QCOMPARE(first.provider, u"library"_s);
    LibraryProvider kept;
    QVERIFY(kept.propose(request()).result().value() == first);
    QVERIFY(kept.propose(request()).isFinished());
    (void)kept.propose(request(Industry::Cafe)).result();
    QVERIFY(kept.propose(request()).result().value() == first);
}

void TestLibraryProvider::prizesFollowTheBudget()
{
    const auto dearest = [](Won budget) {
        Won most = 0;
        for (const Plan& plan : ask(request(Industry::Restaurant, Goal::NewCustomers, budget)).plans)
            most = std::max(most, plan.prize.unitCost);
        return most;
    };
    QVERIFY(dearest(30'000) <= 3'000);
    QVERIFY(dearest(300'000) > dearest(30'000));
    QVERIFY(dearest(5'000'000) > kPrizeTaxNoteAbove);
}

void TestLibraryProvider::takesTheOwnersPrize()
{
    PlanRequest asked = request();
    asked.prizeWish = u"  반반 치킨 "_s;
    const PlanAnswer answer = ask(asked);
    QVERIFY(checkAnswer(answer.plans, asked).isEmpty());
    int taken = 0;
    for (const Plan& plan : answer.plans) {
        if (plan.prize.name != u"반반 치킨"_s)
            continue;
        ++taken;
        QVERIFY2(plan.guide.contains(u"반반 치킨을"_s), qPrintable(plan.guide));
    }
    QCOMPARE(taken, 2); // a gift and a draw; the discount stays a discount
    QCOMPARE(answer.plans.at(1).mechanism, Mechanism::Discount);
}

void TestLibraryProvider::ignoresAForbiddenOrEndlessWish()
{
    PlanRequest asked = request();
    for (const QString& wish :
         {u"리뷰 쓰면 주는 음료"_s, u"아주 긴 이름의 경품 "_s.repeated(6), u"{prize}"_s.repeated(20)}) {
        asked.prizeWish = wish;
        const PlanAnswer answer = ask(asked);
        QVERIFY(checkAnswer(answer.plans, asked).isEmpty());
        for (const Plan& plan : answer.plans)
            QVERIFY(plan.prize.name != wish.simplified());
    }
}

void TestLibraryProvider::taxNoteStandsWithDearPrizes()
{
    int dear = 0;
    for (const Industry industry : kIndustries) {
        for (const Goal goal : kGoals) {
            for (const Plan& plan : ask(request(industry, goal, 5'000'000)).plans) {
                const bool noted = allWords(plan).contains(u"제세공과금"_s);
                QCOMPARE(noted, plan.prize.unitCost > kPrizeTaxNoteAbove);
                dear += noted ? 1 : 0;
            }
        }
    }
    QVERIFY(dear > 5);
}

void TestLibraryProvider::beginsOnAGoodWeekdayNotBeforeTheFirstDay()
{
    PlanRequest asked = request();
    asked.firstDay = QDate(2026, 11, 26); // a Thursday, the day restaurants begin on
    QCOMPARE(ask(asked).plans.first().recommended.first, asked.firstDay);
    asked.firstDay = QDate(2026, 11, 27);
    QCOMPARE(ask(asked).plans.first().recommended.first, QDate(2026, 12, 3));
    asked.firstDay = QDate(); // today + 3 = Thursday
    QCOMPARE(ask(asked).plans.first().recommended.first, QDate(2026, 11, 26));
    asked.firstDay = QDate(2026, 1, 1); // long past
    QCOMPARE(ask(asked).plans.first().recommended.first, QDate(2026, 11, 26));
}

void TestLibraryProvider::choosesByTheCalendar()
{
    const PlanAnswer november = ask(request());
    const PlanAnswer dogDays = ask(request(Industry::Restaurant, Goal::NewCustomers, 300'000, QDate(2026, 7, 6)));
    QVERIFY(november.plans.last().id != dogDays.plans.last().id);
    QVERIFY(dogDays.plans.last().title.contains(u"복날"_s));
    QCOMPARE(november.plans.first().id, u"restaurant-new-customers-low-1"_s);

    const PlanAnswer feast = ask(request(Industry::Retail, Goal::Sales, 300'000, QDate(2026, 9, 10)));
    QVERIFY(feast.plans.last().title.contains(u"명절"_s));
    QVERIFY(feast.trends.season.first().why.contains(u"9월 24일(목)"_s));

    PlanRequest suneung = request(Industry::Cafe, Goal::Sales, 300'000, QDate(2026, 11, 9));
    int named = 0;
    for (const Plan& plan : ask(suneung).plans)
        named += plan.reason.contains(u"기간에 "_s) ? 1 : 0;
    QCOMPARE(named, 1); // one card says it, not three
}

void TestLibraryProvider::namesTheRegionAndItsTrends()
{
    PlanRequest asked = request();
    QVERIFY(ask(asked).plans.first().reason.contains(u"수원시"_s));
    const QList<Trend> city = ask(asked).trends.region;
    asked.region = u"제주 서귀포시"_s;
    QVERIFY(ask(asked).trends.region != city);
    asked.region.clear();
    const PlanAnswer nowhere = ask(asked);
    QVERIFY(nowhere.plans.first().reason.contains(u"우리 동네"_s));
    QCOMPARE(nowhere.trends.region.size(), 3);
}

void TestLibraryProvider::refusesImpossibleRequests()
{
    LibraryProvider library;
    for (const Won budget : {Won(0), Won(-1), kBudgetMin - 1, kBudgetMax + 1}) {
        const Result<PlanAnswer> answer = library.propose(request(Industry::Cafe, Goal::Sales, budget)).result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
    }
    PlanRequest dayless = request();
    dayless.today = {};
    dayless.firstDay = {};
    QCOMPARE(library.propose(dayless).result().error().kind, ErrorKind::InvalidInput);
}

void TestLibraryProvider::damagedDataIsAnError_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char* name, const char* file, const QByteArray& from, const QByteArray& to) {
        QTest::newRow(name) << QString::fromLatin1(file) << from << to;
    };
    row("no file", "restaurant.json", {}, {});
    row("no trends", "trends.json", {}, {});
    row("cut off", "restaurant.json", "\"plans\"", "\"plans");
    row("trends cut off", "trends.json", "\"industry\"", "\"industry");
    row("industry without trends", "trends.json", "\"restaurant\"", "\"restaurants\"");
    row("no plans", "restaurant.json", "\"plans\"", "\"others\"");
    row("unknown mechanism", "restaurant.json", "\"gift\"", "\"magic\"");
    row("same mechanism in two tiers", "restaurant.json", "\"tier\": \"mid\", \"mechanism\": \"discount\"",
        "\"tier\": \"mid\", \"mechanism\": \"gift\"");
    row("no guide", "restaurant.json", "\"guide\"", "\"gide\"");
    row("text where steps belong", "restaurant.json", "\"steps\": [", "\"steps\": 3, \"x\": [");
    row("costs are not whole", "restaurant.json", "[\"경품\", 60]", "[\"경품\", 61]");
    row("a prize that costs nothing", "restaurant.json", "\"콜라 한 캔\", 700", "\"콜라 한 캔\", 0");
    row("a number beyond all sense", "restaurant.json", "\"days\": 14", "\"days\": 99999999999999999999");
}

void TestLibraryProvider::damagedDataIsAnError()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QTemporaryDir folder;
    for (const QString& name : {u"restaurant.json"_s, u"trends.json"_s}) {
        QFile original(u":/plans/"_s + name);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QByteArray bytes = original.readAll();
        if (name == file && from.isEmpty())
            continue;
        if (name == file) {
            QVERIFY2(bytes.contains(from), from.constData());
            bytes.replace(from, to);
        }
        QFile copy(folder.filePath(name));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(bytes);
    }
    LibraryProvider library(folder.path());
    const Result<PlanAnswer> answer = library.propose(request()).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Damaged);
    QVERIFY2(answer.error().detail.contains(file), qPrintable(answer.error().detail));
}

void TestLibraryProvider::moreMoneyNeverExpectsFewerPeople()
{
    for (const Industry industry : kIndustries) {
        const Result<IndustryPlans> loaded = loadIndustryPlans(u":/plans"_s, industry);
        QVERIFY(loaded.has_value());
        for (const LibraryEntry& entry : loaded->entries) {
            int before = 0;
            for (Won total = 9'000; total < 100'000'000; total = total * 13 / 10 / 1'000 * 1'000 + 1'000) {
                const FittedMoney money = fitMoney(entry, loaded->habits, total);
                const Expected expected = estimate(entry, loaded->habits, money);
                QVERIFY(expected.participants.max <= loaded->habits.peoplePerDay * entry.days);
                QVERIFY2(expected.participants.max >= before * 9 / 10, qPrintable(entry.title));
                QCOMPARE(expected.roiPercent, roiRangeOf(expected.sales, money.cost.range));
                before = expected.participants.max;
            }
        }
    }
    QCOMPARE(roiRangeOf({100'000, 300'000}, {100'000, 200'000}), CountRange({0, 50}));
    QCOMPARE(roiRangeOf({0, 0}, {1'000, 2'000}), CountRange({-100, -100}));
}

MADANG_TEST(QCoreApplication, TestLibraryProvider)
#include "tst_library_provider.moc"
