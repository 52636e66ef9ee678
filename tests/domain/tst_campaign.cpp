#include "domain/campaign.h"
#include "domain/korean_text.h"
#include "domain/plan_rules.h"
#include "support/program.h"

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
constexpr std::array kStates{CampaignState::Draft, CampaignState::Published, CampaignState::Ended};

Campaign publishedFor(QDate first, QDate last)
{
    Campaign campaign;
    campaign.state = CampaignState::Published;
    campaign.period = {first, last};
    return campaign;
}

/// A draft with every answer of the wizard given.
Campaign completeDraft()
{
    Campaign campaign;
    campaign.goal = Goal::Sales;
    campaign.budget = 300'000;
    campaign.period = {QDate(2026, 11, 26), QDate(2026, 12, 2)};
    campaign.plan = Plan{};
    campaign.poster.title = u"반반 세트"_s;
    return campaign;
}

QDateTime inKorea(QDate day, QTime time)
{
    return {day, time, koreanTime()};
}
} // namespace

class CampaignTest : public QObject {
    Q_OBJECT

private slots:
    void onlyMovesForward();
    void phaseFollowsStateAndDates_data();
    void phaseFollowsStateAndDates();
    void opensAtTheFirstStepWithoutAnAnswer_data();
    void opensAtTheFirstStepWithoutAnAnswer();
    void checksTheBudget_data();
    void checksTheBudget();
    void checksThePeriod_data();
    void checksThePeriod();
    void checksTheTimeOfPublishing_data();
    void checksTheTimeOfPublishing();
    void proposesAPossiblePeriod();
    void copyKeepsTheAnswersAndNothingElse();
    void copyKeepsTheWeekday_data();
    void copyKeepsTheWeekday();
    void copyTakesTheDayInKorea();
    void copyMendsAnImpossiblePeriod_data();
    void copyMendsAnImpossiblePeriod();
    void everyKeyComesBack();
};

void CampaignTest::onlyMovesForward()
{
    int allowed = 0;
    for (const CampaignState from : kStates) {
        for (const CampaignState to : kStates)
            allowed += canBecome(from, to) ? 1 : 0;
    }
    QCOMPARE(allowed, 2);
    QVERIFY(canBecome(CampaignState::Draft, CampaignState::Published));
    QVERIFY(canBecome(CampaignState::Published, CampaignState::Ended));
}

void CampaignTest::phaseFollowsStateAndDates_data()
{
    QTest::addColumn<CampaignState>("state");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<CampaignPhase>("phase");
    const QDate first(2026, 11, 26);
    const QDate last(2026, 12, 2);
    QTest::newRow("draft") << CampaignState::Draft << first << CampaignPhase::Draft;
    QTest::newRow("day before") << CampaignState::Published << first.addDays(-1) << CampaignPhase::Coming;
    QTest::newRow("first day") << CampaignState::Published << first << CampaignPhase::Running;
    QTest::newRow("last day") << CampaignState::Published << last << CampaignPhase::Running;
    QTest::newRow("day after") << CampaignState::Published << last.addDays(1) << CampaignPhase::Ended;
    QTest::newRow("ended early") << CampaignState::Ended << first << CampaignPhase::Ended;
    QTest::newRow("ended before it began") << CampaignState::Ended << first.addDays(-9) << CampaignPhase::Ended;
}

void CampaignTest::phaseFollowsStateAndDates()
{
    QFETCH(CampaignState, state);
    QFETCH(QDate, today);
    QFETCH(CampaignPhase, phase);
    Campaign campaign = publishedFor(QDate(2026, 11, 26), QDate(2026, 12, 2));
    campaign.state = state;
    QCOMPARE(phaseOf(campaign, today), phase);
}

void CampaignTest::opensAtTheFirstStepWithoutAnAnswer_data()
{
    QTest::addColumn<Campaign>("campaign");
    QTest::addColumn<WizardStep>("step");
    const auto row = [](const char* name, WizardStep step, auto change) {
        Campaign campaign = completeDraft();
        change(campaign);
        QTest::newRow(name) << campaign << step;
    };
    QTest::newRow("untouched") << Campaign{} << WizardStep::Goal;
    row("complete", WizardStep::Publish, [](Campaign&) {});
    row("no goal", WizardStep::Goal, [](Campaign& c) { c.goal.reset(); });
    row("no budget", WizardStep::Budget, [](Campaign& c) { c.budget = 0; });
    row("budget too large", WizardStep::Budget, [](Campaign& c) { c.budget = kBudgetMax + 1; });
    row("no dates", WizardStep::Budget, [](Campaign& c) { c.period = {}; });
    row("no last day", WizardStep::Budget, [](Campaign& c) { c.period.last = {}; });
    row("dates reversed", WizardStep::Budget, [](Campaign& c) { std::swap(c.period.first, c.period.last); });
    row("no plan", WizardStep::Plan, [](Campaign& c) { c.plan.reset(); });
    row("no poster", WizardStep::Poster, [](Campaign& c) { c.poster = {}; });
    row("a later answer does not help", WizardStep::Goal, [](Campaign& c) {
        c.goal.reset();
        c.channels = QStringList{u"instagram"_s};
    });
}

void CampaignTest::opensAtTheFirstStepWithoutAnAnswer()
{
    QFETCH(Campaign, campaign);
    QFETCH(WizardStep, step);
    QCOMPARE(furthestStep(campaign), step);
}

void CampaignTest::checksTheBudget_data()
{
    QTest::addColumn<std::optional<Won>>("budget");
    QTest::addColumn<FieldProblem>("problem");
    QTest::newRow("unreadable") << std::optional<Won>() << FieldProblem::NotANumber;
    QTest::newRow("below zero") << std::optional<Won>(-300'000) << FieldProblem::TooSmall;
    QTest::newRow("zero") << std::optional<Won>(0) << FieldProblem::TooSmall;
    QTest::newRow("just too small") << std::optional<Won>(kBudgetMin - 1) << FieldProblem::TooSmall;
    QTest::newRow("smallest") << std::optional<Won>(kBudgetMin) << FieldProblem::None;
    QTest::newRow("usual") << std::optional<Won>(kDefaultBudget) << FieldProblem::None;
    QTest::newRow("largest") << std::optional<Won>(kBudgetMax) << FieldProblem::None;
    QTest::newRow("just too large") << std::optional<Won>(kBudgetMax + 1) << FieldProblem::TooLarge;
}

void CampaignTest::checksTheBudget()
{
    QFETCH(std::optional<Won>, budget);
    QFETCH(FieldProblem, problem);
    QCOMPARE(checkBudget(budget), problem);
}

void CampaignTest::checksThePeriod_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<FieldProblem>("problem");
    const QDate today(2026, 11, 23);
    QTest::newRow("nothing") << QDate() << QDate() << FieldProblem::Missing;
    QTest::newRow("no end") << today << QDate() << FieldProblem::Missing;
    QTest::newRow("no beginning") << QDate() << today << FieldProblem::Missing;
    QTest::newRow("no such day") << QDate(2027, 2, 29) << QDate(2027, 3, 1) << FieldProblem::Missing;
    QTest::newRow("yesterday") << today.addDays(-1) << today.addDays(3) << FieldProblem::InThePast;
    QTest::newRow("today only") << today << today << FieldProblem::None;
    QTest::newRow("reversed") << today.addDays(3) << today.addDays(2) << FieldProblem::OutOfOrder;
    QTest::newRow("longest") << today << today.addDays(kEventDaysMax - 1) << FieldProblem::None;
    QTest::newRow("too long") << today << today.addDays(kEventDaysMax) << FieldProblem::TooLarge;
}

void CampaignTest::checksThePeriod()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(FieldProblem, problem);
    QCOMPARE(checkPeriod({first, last}, QDate(2026, 11, 23)), problem);
}

void CampaignTest::checksTheTimeOfPublishing_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<FieldProblem>("problem");
    const auto at = [](int day, int hour, int minute) { // in Korea, nine hours before London
        return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("Asia/Seoul")).toUTC();
    };
    QTest::newRow("at once") << QDateTime() << FieldProblem::None;
    QTest::newRow("a minute later") << at(23, 12, 1) << FieldProblem::None;
    QTest::newRow("now") << at(23, 12, 0) << FieldProblem::InThePast;
    QTest::newRow("yesterday") << at(22, 12, 0) << FieldProblem::InThePast;
    QTest::newRow("the last evening") << at(26, 23, 59) << FieldProblem::None;
    QTest::newRow("the night after") << at(27, 0, 0) << FieldProblem::TooLarge;
}

void CampaignTest::checksTheTimeOfPublishing()
{
    QFETCH(QDateTime, when);
    QFETCH(FieldProblem, problem);
    const DatePeriod period{QDate(2026, 11, 24), QDate(2026, 11, 26)};
    const QDateTime noonInKorea(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
    QCOMPARE(checkPublishTime(when, period, noonInKorea), problem);
}

void CampaignTest::proposesAPossiblePeriod()
{
    for (const QDate today : {QDate(2026, 11, 23), QDate(2026, 12, 31), QDate(2028, 2, 27), QDate(2027, 2, 26)}) {
        const DatePeriod period = defaultPeriod(today);
        QCOMPARE(checkPeriod(period, today), FieldProblem::None);
        QVERIFY(period.first > today);
        QCOMPARE(period.days(), 7);
    }
    QCOMPARE(checkBudget(kDefaultBudget), FieldProblem::None);
}

void CampaignTest::copyKeepsTheAnswersAndNothingElse()
{
    Campaign earlier = completeDraft();
    earlier.id = u"old"_s;
    earlier.state = CampaignState::Ended;
    earlier.practice = false;
    earlier.step = WizardStep::Publish;
    earlier.prizeWish = u"치킨 교환권"_s;
    earlier.style = PosterStyle::Trendy;
    earlier.offered.provider = u"library"_s;
    earlier.channels = QStringList{u"instagram"_s, u"naver"_s};
    earlier.channelOptions = {{u"naver.menu"_s, u"1"_s}};
    earlier.createdAt = earlier.updatedAt = earlier.publishedAt = earlier.endedAt
        = inKorea(QDate(2026, 5, 1), QTime(12, 0));

    const QDateTime now = inKorea(QDate(2026, 12, 14), QTime(9, 0));
    const Campaign next = likeLastTime(earlier, u"new"_s, now);

    Campaign expected;
    expected.id = u"new"_s;
    expected.practice = false;
    expected.step = WizardStep::Budget;
    expected.goal = Goal::Sales;
    expected.budget = 300'000;
    expected.prizeWish = u"치킨 교환권"_s;
    expected.style = PosterStyle::Trendy;
    expected.channels = earlier.channels;
    expected.channelOptions = earlier.channelOptions;
    expected.createdAt = expected.updatedAt = now;
    expected.period = {QDate(2026, 12, 17), QDate(2026, 12, 23)}; // both times from a Thursday
    QVERIFY(next == expected);
    QCOMPARE(next.period.first, expected.period.first);
    QCOMPARE(furthestStep(next), WizardStep::Plan);
}

void CampaignTest::copyKeepsTheWeekday_data()
{
    QTest::addColumn<DatePeriod>("earlier");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<DatePeriod>("next");
    const DatePeriod weekend{QDate(2026, 11, 7), QDate(2026, 11, 8)}; // Saturday and Sunday
    QTest::newRow("this week") << weekend << QDate(2026, 11, 23)
                               << DatePeriod{QDate(2026, 11, 28), QDate(2026, 11, 29)};
    QTest::newRow("just in time") << weekend << QDate(2026, 11, 25)
                                  << DatePeriod{QDate(2026, 11, 28), QDate(2026, 11, 29)};
    QTest::newRow("too late for this week")
        << weekend << QDate(2026, 11, 26) << DatePeriod{QDate(2026, 12, 5), QDate(2026, 12, 6)};
    QTest::newRow("over the end of a month")
        << weekend << QDate(2026, 10, 29) << DatePeriod{QDate(2026, 11, 7), QDate(2026, 11, 8)};
    QTest::newRow("over the end of a year")
        << weekend << QDate(2026, 12, 30) << DatePeriod{QDate(2027, 1, 2), QDate(2027, 1, 3)};
    QTest::newRow("over a leap day") << DatePeriod{QDate(2027, 2, 27), QDate(2027, 3, 2)} << QDate(2028, 2, 23)
                                     << DatePeriod{QDate(2028, 2, 26), QDate(2028, 2, 29)};
    QTest::newRow("February without one") << DatePeriod{QDate(2028, 2, 26), QDate(2028, 2, 29)} << QDate(2029, 2, 21)
                                          << DatePeriod{QDate(2029, 2, 24), QDate(2029, 2, 27)};
    QTest::newRow("from the leap day") << DatePeriod{QDate(2028, 2, 29), QDate(2028, 2, 29)} << QDate(2029, 2, 24)
                                       << DatePeriod{QDate(2029, 2, 27), QDate(2029, 2, 27)};
    QTest::newRow("an event still to come") << DatePeriod{QDate(2027, 6, 2), QDate(2027, 6, 8)} << QDate(2026, 11, 23)
                                            << DatePeriod{QDate(2026, 12, 2), QDate(2026, 12, 8)};
}

void CampaignTest::copyKeepsTheWeekday()
{
    QFETCH(DatePeriod, earlier);
    QFETCH(QDate, today);
    QFETCH(DatePeriod, next);
    const Campaign copy
        = likeLastTime(publishedFor(earlier.first, earlier.last), u"new"_s, inKorea(today, QTime(12, 0)));
    QCOMPARE(copy.period.first, next.first);
    QCOMPARE(copy.period.last, next.last);
    QCOMPARE(copy.period.first.dayOfWeek(), earlier.first.dayOfWeek());
    QCOMPARE(copy.state, CampaignState::Draft);
    QCOMPARE(checkPeriod(copy.period, today), FieldProblem::None);
}

void CampaignTest::copyTakesTheDayInKorea()
{
    const Campaign earlier = publishedFor(QDate(2026, 11, 7), QDate(2026, 11, 8));
    // 23:30 in London on Wednesday is Thursday morning in Korea: too late for Saturday.
    const QDateTime now(QDate(2026, 11, 25), QTime(23, 30), Qt::UTC);
    QCOMPARE(likeLastTime(earlier, u"new"_s, now).period.first, QDate(2026, 12, 5));
}

void CampaignTest::copyMendsAnImpossiblePeriod_data()
{
    QTest::addColumn<DatePeriod>("earlier");
    QTest::addColumn<int>("days");
    QTest::newRow("none") << DatePeriod{} << 7;
    QTest::newRow("no end") << DatePeriod{QDate(2026, 11, 7), QDate()} << 7;
    QTest::newRow("no beginning") << DatePeriod{QDate(), QDate(2026, 11, 7)} << 7;
    QTest::newRow("reversed") << DatePeriod{QDate(2026, 11, 8), QDate(2026, 11, 1)} << 7;
    QTest::newRow("too long") << DatePeriod{QDate(2026, 1, 1), QDate(2026, 12, 31)} << kEventDaysMax;
}

void CampaignTest::copyMendsAnImpossiblePeriod()
{
    QFETCH(DatePeriod, earlier);
    QFETCH(int, days);
    const QDate today(2026, 11, 23);
    const Campaign copy
        = likeLastTime(publishedFor(earlier.first, earlier.last), u"new"_s, inKorea(today, QTime(12, 0)));
    QCOMPARE(checkPeriod(copy.period, today), FieldProblem::None);
    QCOMPARE(copy.period.days(), days);
}

void CampaignTest::everyKeyComesBack()
{
    for (const CampaignState state : kStates)
        QVERIFY(campaignStateFromKey(campaignStateKey(state)) == state);
    QStringList steps;
    for (int i = 0; i < kWizardSteps; ++i) {
        const auto step = static_cast<WizardStep>(i);
        steps << wizardStepKey(step);
        QVERIFY(wizardStepFromKey(steps.last()) == step);
    }
    QCOMPARE(steps, (QStringList{u"goal"_s, u"budget"_s, u"plan"_s, u"poster"_s, u"publish"_s}));
    QCOMPARE(wizardStepKey(static_cast<WizardStep>(kWizardSteps)), QString());
    QCOMPARE(campaignPhaseKey(CampaignPhase::Coming), u"coming"_s);
    QVERIFY(!campaignStateFromKey(u"Draft"));
    QVERIFY(!campaignStateFromKey(u""));
    QVERIFY(!wizardStepFromKey(u"final"));
}

MADANG_TEST(QCoreApplication, CampaignTest)
#include "tst_campaign.moc"
