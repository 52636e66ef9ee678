#include "domain/plan_rules.h"
#include "support/program.h"

#include <functional>
#include <limits>

using namespace madang;
using namespace Qt::StringLiterals;

using Break = std::function<void(Plan&)>;
Q_DECLARE_METATYPE(Break)
Q_DECLARE_METATYPE(PlanProblem)

class TestPlanRules : public QObject {
    Q_OBJECT

private slots:
    void aSoundPlanHasNoFindings();
    void findsWhatIsBroken_data();
    void findsWhatIsBroken();
    void findsForbiddenMechanics_data();
    void findsForbiddenMechanics();
    void leavesHarmlessWordsAlone_data();
    void leavesHarmlessWordsAlone();
    void taxNoteMayStandInEitherPlace();
    void survivesNumbersAtTheEdge();
    void answerNeedsThreeDifferentPlansInOrder();
    void everyProblemHasItsOwnWord();

private:
    static PlanRequest request()
    {
        PlanRequest request;
        request.budget = 300'000;
        request.today = QDate(2026, 11, 23);
        request.firstDay = QDate(2026, 11, 26);
        return request;
    }

    static Plan soundPlan()
    {
        Plan plan;
        plan.id = u"p1"_s;
        plan.title = u"처음 오시면 음료 한 잔"_s;
        plan.idea = u"첫 손님께 음료를 드려요."_s;
        plan.description = u"처음 온 분께 음료를 드려요."_s;
        plan.target = u"근처 직장인"_s;
        plan.customerSteps = {u"식사를 주문해요"_s, u"처음이라고 말해요"_s, u"음료를 받아요"_s};
        plan.guide = u"처음 오신 분께 음료를 드려요."_s;
        plan.prize = {u"음료 한 잔"_s, 40, 1'000};
        plan.days = 14;
        plan.recommended = {QDate(2026, 11, 26), QDate(2026, 12, 9)};
        plan.promotion = {u"danggeun"_s};
        plan.cost = {{60'000, 90'000}, {{u"경품"_s, 40'000}, {u"인쇄물"_s, 50'000}}};
        plan.expected = {{6, 13}, {3, 9}, {120'000, 250'000}, {100, 178}, 1};
        plan.reason = u"점심 손님이 많은 곳이에요."_s;
        return plan;
    }

    static bool has(const QList<PlanFinding>& findings, PlanProblem problem)
    {
        return std::any_of(findings.begin(), findings.end(),
                           [problem](const PlanFinding& finding) { return finding.problem == problem; });
    }

    static QString listed(const QList<PlanFinding>& findings)
    {
        QStringList words;
        for (const PlanFinding& finding : findings)
            words << planProblemKey(finding.problem) + u" "_s + finding.detail;
        return words.join(u'\n');
    }
};

void TestPlanRules::aSoundPlanHasNoFindings()
{
    const QList<PlanFinding> findings = checkPlan(soundPlan(), request());
    QVERIFY2(findings.isEmpty(), qPrintable(listed(findings)));
}

void TestPlanRules::findsWhatIsBroken_data()
{
    QTest::addColumn<PlanProblem>("problem");
    QTest::addColumn<Break>("damage");
    const auto row = [](const char* name, PlanProblem problem, Break damage) {
        QTest::newRow(name) << problem << std::move(damage);
    };
    using P = PlanProblem;
    row("lines too small", P::CostLinesDoNotAddUp, [](Plan& p) { p.cost.lines.first().amount -= 1'000; });
    row("no lines", P::CostLinesDoNotAddUp, [](Plan& p) { p.cost.lines.clear(); });
    row("a negative line", P::CostLinesDoNotAddUp, [](Plan& p) {
        p.cost.lines = {{u"경품"_s, 100'000}, {u"환급"_s, -10'000}};
    });
    row("over the ceiling", P::OverBudget, [](Plan& p) { p.cost = {{60'000, 301'000}, {{u"경품"_s, 301'000}}}; });
    row("range reversed", P::CostRangeReversed, [](Plan& p) { p.cost.range.min = 95'000; });
    row("negative least", P::CostRangeReversed, [](Plan& p) { p.cost.range.min = -1; });
    row("no title", P::EmptyText, [](Plan& p) { p.title = u"  "_s; });
    row("no reason", P::EmptyText, [](Plan& p) { p.reason.clear(); });
    row("no prize name", P::EmptyText, [](Plan& p) { p.prize.name.clear(); });
    row("an empty step", P::EmptyText, [](Plan& p) { p.customerSteps[1].clear(); });
    row("an unnamed cost", P::EmptyText, [](Plan& p) { p.cost.lines.first().label.clear(); });
    row("title too long", P::TextTooLong, [](Plan& p) { p.title = u"가"_s.repeated(kPlanTitleMax + 1); });
    row("guide too long", P::TextTooLong, [](Plan& p) { p.guide = u"가"_s.repeated(kPlanGuideMax + 1); });
    row("endless description", P::TextTooLong, [](Plan& p) { p.description = u"가"_s.repeated(5'000); });
    row("English title", P::NotKorean, [](Plan& p) { p.title = u"Free drink!"_s; });
    row("English guide", P::NotKorean, [](Plan& p) { p.guide = u"Come in"_s; });
    row("English step", P::NotKorean, [](Plan& p) { p.customerSteps[2] = u"Enjoy"_s; });
    row("two steps", P::NotThreeSteps, [](Plan& p) { p.customerSteps.removeLast(); });
    row("four steps", P::NotThreeSteps, [](Plan& p) { p.customerSteps << u"또 와요"_s; });
    row("days differ", P::BadPeriod, [](Plan& p) { p.days = 13; });
    row("no dates", P::BadPeriod, [](Plan& p) { p.recommended = {}; });
    row("ends before it begins", P::BadPeriod, [](Plan& p) { p.recommended.last = QDate(2026, 11, 20); });
    row("too many days", P::BadPeriod, [](Plan& p) {
        p.days = kEventDaysMax + 1;
        p.recommended.last = p.recommended.first.addDays(kEventDaysMax);
    });
    row("already over", P::InThePast, [](Plan& p) { p.recommended = {QDate(2025, 11, 26), QDate(2025, 12, 9)}; });
    row("before the first day", P::InThePast, [](Plan& p) {
        p.recommended = {QDate(2026, 11, 25), QDate(2026, 12, 8)};
    });
    row("nothing to give", P::BadPrize, [](Plan& p) { p.prize.quantity = 0; });
    row("negative price", P::BadPrize, [](Plan& p) { p.prize.unitCost = -500; });
    row("prizes dearer than the plan", P::BadPrize, [](Plan& p) { p.prize.quantity = 91; });
    row("people reversed", P::BadEstimate, [](Plan& p) { p.expected.participants = {13, 6}; });
    row("negative people", P::BadEstimate, [](Plan& p) { p.expected.newCustomers.min = -1; });
    row("more new than all", P::BadEstimate, [](Plan& p) { p.expected.newCustomers.max = 14; });
    row("sales reversed", P::BadEstimate, [](Plan& p) { p.expected.sales.min = 260'000; });
    row("loses more than all", P::BadEstimate, [](Plan& p) { p.expected.roiPercent.min = -101; });
    row("roi of another plan", P::BadEstimate, [](Plan& p) { p.expected.roiPercent = {900, 1'200}; });
    row("negative peak", P::BadEstimate, [](Plan& p) { p.expected.extraOrdersAtPeak = -1; });
    row("no tax note", P::MissingTaxNote, [](Plan& p) { p.prize = {u"상품권"_s, 1, kPrizeTaxNoteAbove + 1}; });
}

void TestPlanRules::findsWhatIsBroken()
{
    QFETCH(PlanProblem, problem);
    QFETCH(Break, damage);
    Plan plan = soundPlan();
    damage(plan);
    const QList<PlanFinding> findings = checkPlan(plan, request(), 2);
    QVERIFY2(has(findings, problem), qPrintable(listed(findings)));
    QCOMPARE(findings.first().planIndex, 2);
    for (const PlanFinding& finding : findings)
        QVERIFY2(finding.problem == problem, qPrintable(listed(findings)));
}

void TestPlanRules::findsForbiddenMechanics_data()
{
    QTest::addColumn<PlanProblem>("problem");
    QTest::addColumn<QString>("step");
    const auto review
        = [](const char* name, const QString& step) { QTest::newRow(name) << PlanProblem::RewardForReview << step; };
    const auto meta
        = [](const char* name, const QString& step) { QTest::newRow(name) << PlanProblem::TagOrShareToEnter << step; };
    review("receipt review", u"네이버 영수증 리뷰를 쓰면 음료를 드려요"_s);
    review("after the meal", u"식사 후 후기를 남겨 주세요"_s);
    review("wrote one", u"방문 후기를 남긴 분께 쿠폰을 드려요"_s);
    review("review event", u"리뷰 이벤트에 함께해요"_s);
    review("five stars", u"별점 5점을 주시면 사은품 증정"_s);
    review("show the review", u"작성한 리뷰를 직원에게 보여 주세요"_s);
    review("blog trial group", u"블로그 체험단에 신청해요"_s);
    meta("tag a friend", u"댓글에 친구 두 명을 태그해요"_s);
    meta("tag first", u"게시물에서 태그한 친구와 함께 응모돼요"_s);
    meta("summon", u"친구 소환하고 응모 완료"_s);
    meta("at friend", u"@친구 이름을 댓글에 적어요"_s);
    meta("share to enter", u"게시물을 공유하면 응모돼요"_s);
    meta("story", u"인스타 스토리에 올리고 화면을 보여 줘요"_s);
    meta("regram", u"포스터를 리그램해요"_s);
}

void TestPlanRules::findsForbiddenMechanics()
{
    QFETCH(PlanProblem, problem);
    QFETCH(QString, step);
    Plan plan = soundPlan();
    plan.customerSteps[1] = step;
    QVERIFY2(has(checkPlan(plan, request()), problem), "as a step");
    plan = soundPlan();
    plan.guide = step + u"."_s;
    QVERIFY2(has(checkPlan(plan, request()), problem), "as the poster's words");
    plan = soundPlan();
    plan.description = step + u". 음료를 드려요."_s;
    QVERIFY2(has(checkPlan(plan, request()), problem), "in a description, with the reward behind it");
}

void TestPlanRules::leavesHarmlessWordsAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("not asked for") << u"리뷰를 쓰지 않아도 음료를 드려요."_s;
    QTest::newRow("without") << u"후기 없이 누구나 선물을 받아요."_s;
    QTest::newRow("denied") << u"리뷰 이벤트가 아니에요. 그냥 드려요."_s;
    QTest::newRow("came by a review") << u"후기를 보고 처음 온 손님께 음료를 드려요."_s;
    QTest::newRow("rating as a fact") << u"별점 4.8점인 가게의 대표 메뉴를 할인해요."_s;
    QTest::newRow("hashtag") << u"좋아하는 해시태그를 붙여 동네 소식을 알려요."_s;
    QTest::newRow("price tag") << u"가격 태그에 붙은 별을 찾으면 선물을 드려요."_s;
    QTest::newRow("sharing food") << u"친구와 나눠 먹는 세트를 할인해요."_s;
    QTest::newRow("kakao") << u"카카오톡으로 약도를 공유하면 길 찾기가 쉬워요."_s;
    QTest::newRow("shared table") << u"공유 주방에서 만든 반찬을 드려요."_s;
    QTest::newRow("a friend along") << u"친구와 함께 오면 두 분 모두 음료를 드려요."_s;
}

void TestPlanRules::leavesHarmlessWordsAlone()
{
    QFETCH(QString, text);
    Plan plan = soundPlan();
    plan.customerSteps[1] = text;
    plan.guide = text;
    plan.description = text;
    const QList<PlanFinding> findings = checkPlan(plan, request());
    QVERIFY2(findings.isEmpty(), qPrintable(listed(findings)));
}

void TestPlanRules::taxNoteMayStandInEitherPlace()
{
    Plan plan = soundPlan();
    plan.prize = {u"상품권"_s, 1, 60'000};
    plan.guide += u" 제세공과금은 당첨자 부담이에요."_s;
    QVERIFY(checkPlan(plan, request()).isEmpty());
    plan.guide = soundPlan().guide;
    plan.description += u" 제세공과금은 당첨자 부담이에요."_s;
    QVERIFY(checkPlan(plan, request()).isEmpty());
    plan = soundPlan();
    plan.prize = {u"상품권"_s, 1, kPrizeTaxNoteAbove};
    QVERIFY(checkPlan(plan, request()).isEmpty()); // exactly 50,000 won needs none
}

void TestPlanRules::survivesNumbersAtTheEdge()
{
    constexpr Won kHuge = std::numeric_limits<Won>::max();
    Plan plan = soundPlan();
    plan.cost = {{0, kHuge}, {{u"경품"_s, kHuge}, {u"인쇄물"_s, kHuge}}};
    plan.prize = {u"음료"_s, std::numeric_limits<int>::max(), kHuge};
    plan.expected.sales = {0, kHuge};
    plan.days = std::numeric_limits<int>::max();
    const QList<PlanFinding> findings = checkPlan(plan, request());
    QVERIFY(has(findings, PlanProblem::CostLinesDoNotAddUp));
    QVERIFY(has(findings, PlanProblem::OverBudget));
    QVERIFY(has(findings, PlanProblem::BadPrize));
    QVERIFY(has(findings, PlanProblem::BadPeriod));
    QVERIFY(!checkPlan(Plan{}, PlanRequest{}).isEmpty());
}

void TestPlanRules::answerNeedsThreeDifferentPlansInOrder()
{
    Plan low = soundPlan();
    Plan mid = soundPlan();
    Plan high = soundPlan();
    low.mechanism = Mechanism::Gift;
    mid.tier = Tier::Mid;
    mid.mechanism = Mechanism::Discount;
    high.tier = Tier::High;
    high.mechanism = Mechanism::Draw;
    QVERIFY(checkAnswer({low, mid, high}, request()).isEmpty());

    QVERIFY(has(checkAnswer({}, request()), PlanProblem::NotThreePlans));
    QCOMPARE(checkAnswer({low, mid}, request()).first().planIndex, -1);
    QVERIFY(has(checkAnswer({low, mid, high, high}, request()), PlanProblem::NotThreePlans));
    QVERIFY(has(checkAnswer({mid, low, high}, request()), PlanProblem::TiersOutOfOrder));
    QVERIFY(has(checkAnswer({low, low, high}, request()), PlanProblem::TiersOutOfOrder));

    Plan cheapest = high;
    cheapest.cost = {{30'000, 50'000}, {{u"경품"_s, 50'000}}};
    cheapest.expected.roiPercent = {300, 400};
    QVERIFY(has(checkAnswer({low, mid, cheapest}, request()), PlanProblem::TiersOutOfOrder));

    high.mechanism = Mechanism::Gift;
    const QList<PlanFinding> findings = checkAnswer({low, mid, high}, request());
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().problem, PlanProblem::SameMechanismTwice);
    QCOMPARE(findings.first().planIndex, 2);
}

void TestPlanRules::everyProblemHasItsOwnWord()
{
    QStringList words;
    for (int i = 0; i <= int(PlanProblem::MissingTaxNote); ++i)
        words << planProblemKey(PlanProblem(i));
    QVERIFY(!words.contains(QString()));
    QCOMPARE(words.removeDuplicates(), 0);
}

MADANG_TEST(QCoreApplication, TestPlanRules)
#include "tst_plan_rules.moc"
