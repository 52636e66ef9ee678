#include "domain/plan_rules.h"

#include "domain/keys.h"
#include "domain/metrics.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kProblemKeys{
    KeyOf{PlanProblem::CostLinesDoNotAddUp, "cost-lines-do-not-add-up"},
    KeyOf{PlanProblem::OverBudget, "over-budget"},
    KeyOf{PlanProblem::CostRangeReversed, "cost-range-reversed"},
    KeyOf{PlanProblem::SameMechanismTwice, "same-mechanism-twice"},
    KeyOf{PlanProblem::NotThreePlans, "not-three-plans"},
    KeyOf{PlanProblem::TiersOutOfOrder, "tiers-out-of-order"},
    KeyOf{PlanProblem::EmptyText, "empty-text"},
    KeyOf{PlanProblem::TextTooLong, "text-too-long"},
    KeyOf{PlanProblem::NotKorean, "not-korean"},
    KeyOf{PlanProblem::NotThreeSteps, "not-three-steps"},
    KeyOf{PlanProblem::BadPeriod, "bad-period"},
    KeyOf{PlanProblem::InThePast, "in-the-past"},
    KeyOf{PlanProblem::BadPrize, "bad-prize"},
    KeyOf{PlanProblem::BadEstimate, "bad-estimate"},
    KeyOf{PlanProblem::RewardForReview, "reward-for-review"},
    KeyOf{PlanProblem::TagOrShareToEnter, "tag-or-share-to-enter"},
    KeyOf{PlanProblem::MissingTaxNote, "missing-tax-note"},
};

constexpr int kPlans = 3;
constexpr int kSteps = 3;
constexpr int kPrizeNameMax = 40;
constexpr int kStepMax = 80;
constexpr int kLineMax = 200; // idea, target, reason
constexpr int kDescriptionMax = 500;
constexpr int kPeopleMax = 10'000'000; // above this an estimate is a slip, not an estimate

/// Collects what one plan does wrong.
class Findings {
public:
    explicit Findings(int index)
        : m_index(index)
    {
    }
    void add(PlanProblem problem, const QString& detail) { m_list << PlanFinding{problem, m_index, detail}; }
    void addIf(bool wrong, PlanProblem problem, const QString& detail)
    {
        if (wrong)
            add(problem, detail);
    }
    QList<PlanFinding> list() const { return m_list; }

private:
    int m_index;
    QList<PlanFinding> m_list;
};

/// A text of the plan. `binding`: what it asks for is a condition of taking part (a step, the
/// poster's words); in the other texts asking is only forbidden where the reward stands beside it.
struct NamedText {
    QString name;
    QString text;
    int limit;
    bool korean;
    bool binding;
};

QList<NamedText> textsOf(const Plan& plan)
{
    QList<NamedText> texts{
        {u"title"_s, plan.title, kPlanTitleMax, true, true},
        {u"guide"_s, plan.guide, kPlanGuideMax, true, true},
        {u"idea"_s, plan.idea, kLineMax, false, false},
        {u"description"_s, plan.description, kDescriptionMax, false, false},
        {u"target"_s, plan.target, kLineMax, false, false},
        {u"reason"_s, plan.reason, kLineMax, false, false},
        {u"prize"_s, plan.prize.name, kPrizeNameMax, false, true},
    };
    for (const QString& step : plan.customerSteps)
        texts << NamedText{u"step"_s, step, kStepMax, true, true};
    return texts;
}

bool hasHangul(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

void checkTexts(const Plan& plan, Findings& findings)
{
    for (const NamedText& item : textsOf(plan)) {
        const QString text = item.text.trimmed();
        findings.addIf(text.isEmpty(), PlanProblem::EmptyText, item.name);
        findings.addIf(text.size() > item.limit, PlanProblem::TextTooLong, item.name);
        findings.addIf(item.korean && !text.isEmpty() && !hasHangul(text), PlanProblem::NotKorean, item.name);
    }
    for (const CostLine& line : plan.cost.lines)
        findings.addIf(line.label.trimmed().isEmpty(), PlanProblem::EmptyText, u"cost line"_s);
    findings.addIf(plan.customerSteps.size() != kSteps, PlanProblem::NotThreeSteps,
                   QString::number(plan.customerSteps.size()));
}

void checkCost(const Plan& plan, const PlanRequest& request, Findings& findings)
{
    const WonRange range = plan.cost.range;
    Won sum = 0;
    bool sound = !plan.cost.lines.isEmpty();
    for (const CostLine& line : plan.cost.lines) {
        sound = sound && line.amount >= 0 && line.amount <= kBudgetMax; // bounded, so the sum cannot overflow
        sum += sound ? line.amount : 0;
    }
    findings.addIf(!sound || sum != range.max, PlanProblem::CostLinesDoNotAddUp, u"%1 of %2"_s.arg(sum).arg(range.max));
    findings.addIf(range.max > request.budget, PlanProblem::OverBudget,
                   u"%1 of %2"_s.arg(range.max).arg(request.budget));
    findings.addIf(range.min < 0 || range.min > range.max, PlanProblem::CostRangeReversed,
                   u"%1–%2"_s.arg(range.min).arg(range.max));
}

void checkPrize(const Plan& plan, Findings& findings)
{
    const Prize& prize = plan.prize;
    // Divided instead of multiplied: the numbers may come from anywhere and must not overflow.
    const bool tooDear = prize.quantity > 0 && prize.unitCost > plan.cost.range.max / prize.quantity;
    findings.addIf(prize.quantity < 1 || prize.unitCost < 0 || tooDear, PlanProblem::BadPrize,
                   u"%1 × %2"_s.arg(prize.quantity).arg(prize.unitCost));
    const bool noted = plan.guide.contains(u"제세공과금"_s) || plan.description.contains(u"제세공과금"_s);
    findings.addIf(prize.unitCost > kPrizeTaxNoteAbove && !noted, PlanProblem::MissingTaxNote,
                   QString::number(prize.unitCost));
}

void checkPeriod(const Plan& plan, const PlanRequest& request, Findings& findings)
{
    const DatePeriod& period = plan.recommended;
    const bool possible = period.first.isValid() && period.last.isValid() && period.first <= period.last;
    findings.addIf(!possible || plan.days < 1 || plan.days > kEventDaysMax || period.days() != plan.days,
                   PlanProblem::BadPeriod, u"%1 days"_s.arg(plan.days));
    const QDate earliest = request.firstDay.isValid() && (!request.today.isValid() || request.firstDay > request.today)
        ? request.firstDay
        : request.today;
    findings.addIf(possible && earliest.isValid() && period.first < earliest, PlanProblem::InThePast,
                   period.first.toString(Qt::ISODate));
}

bool isCount(const CountRange& range)
{
    return 0 <= range.min && range.min <= range.max && range.max <= kPeopleMax;
}

/// A claimed ROI that lies wholly outside what the plan's own sales and cost can give contradicts
/// itself.
bool contradicts(const CountRange& roi, const WonRange& sales, const WonRange& cost)
{
    const std::optional<double> lowest = roiPercent(sales.min, cost.max);
    const std::optional<double> highest = roiPercent(sales.max, cost.min);
    return (lowest && roi.max < std::floor(*lowest)) || (highest && roi.min > std::ceil(*highest));
}

void checkEstimate(const Plan& plan, Findings& findings)
{
    const Expected& expected = plan.expected;
    const WonRange sales = expected.sales;
    findings.addIf(!isCount(expected.participants) || !isCount(expected.newCustomers), PlanProblem::BadEstimate,
                   u"people"_s);
    findings.addIf(expected.newCustomers.max > expected.participants.max
                       || expected.newCustomers.min > expected.participants.min,
                   PlanProblem::BadEstimate, u"more new customers than participants"_s);
    findings.addIf(sales.min < 0 || sales.min > sales.max, PlanProblem::BadEstimate, u"sales"_s);
    findings.addIf(expected.roiPercent.min < -100 || expected.roiPercent.min > expected.roiPercent.max
                       || contradicts(expected.roiPercent, sales, plan.cost.range),
                   PlanProblem::BadEstimate, u"roi"_s);
    findings.addIf(expected.extraOrdersAtPeak < 0 || expected.extraOrdersAtPeak > kPeopleMax, PlanProblem::BadEstimate,
                   u"peak"_s);
}

/// One forbidden way of taking part, as patterns over a sentence.
struct ForbiddenMechanic {
    PlanProblem problem;
    const char16_t* asks; ///< what the customer is made to do
    const char16_t* allowed; ///< words that make the same sentence harmless
};

// 전자상거래법·표시광고법 guidance and the platforms' own terms forbid paying for reviews; Meta's
// promotion terms forbid making people tag others or share on their timelines in order to enter.
// Sharing on KakaoTalk is not Meta's.
constexpr std::array kForbidden{
    ForbiddenMechanic{
        PlanProblem::RewardForReview,
        u"(리뷰|후기|별점|평점|방문자\\s?평)[^.!?\\n]{0,14}?(쓰면|쓰고|쓰신|쓰시|쓰기|쓴\\s|써\\s?"
        u"주|써야|적으면|적어\\s?주|적고|남기|남긴|남겨|"
        u"작성|올리|올린|올려|등록|인증|달면|달아|달고|보여\\s?주|제출|캡처)|(리뷰|후기)\\s?("
        u"이벤트|참여)|(별점|평점)[^.!?\\n]{0,6}(주시면|주면|주신)|"
        u"(리뷰어|체험단)[^.!?\\n]{0,10}(모집|신청)",
        u"않아도|없이|안\\s?써도|안\\s?남겨도|상관\\s?없|관계\\s?없|아니에요|아닙니다|아니라|"
        u"받지\\s?않|요구하지|부탁하지|조건이\\s?없|쓰지\\s?않",
    },
    ForbiddenMechanic{
        PlanProblem::TagOrShareToEnter,
        u"(친구|지인|가족|동료|댓글|계정)[^.!?\\n]{0,16}?(?<!해시)(?<!NFC )(?<!가격 "
        u")(태그|소환|언급|멘션)|(?<!해시)(?<!NFC )(?<!가격 )"
        u"(태그|소환)[^.!?\\n]{0,10}(친구|지인)|친구\\s?소환|@\\s?친구",
        u"않아도|없이|안\\s?해도|아니에요|아닙니다|요구하지|하지\\s?않",
    },
    ForbiddenMechanic{
        PlanProblem::TagOrShareToEnter,
        u"(공유|리그램|리포스트|퍼가기|퍼나르)\\s?(하면|하고|하신|하시|한\\s|해\\s?주|해야|해서|"
        u"이벤트|인증|후\\s)|(스토리|피드|타임라인|담벼락)"
        u"[^.!?\\n]{0,8}(올리면|올리고|올려|공유|게시하)|(리그램|리포스트)",
        u"않아도|없이|안\\s?해도|아니에요|아닙니다|요구하지|하지\\s?않|(카카오톡|카톡|문자)[^.!?"
        u"\\n]{0,12}공유",
    },
};
constexpr auto kReward = u"드려|드립|드리|증정|할인|쿠폰|추첨|당첨|경품|선물|무료|적립|제공|받아|"
                         u"받으|받을|받는|서비스|사은품|보너스|기프티콘|상품권";

QStringList sentencesOf(const QString& text)
{
    static const QRegularExpression end(u"(?<=[.!?])\\s+|\\n+"_s);
    return text.split(end, Qt::SkipEmptyParts);
}

/// Compiled once: checking a plan is part of every answer.
struct CompiledMechanic {
    PlanProblem problem;
    QRegularExpression asks;
    QRegularExpression allowed;
};

const QList<CompiledMechanic>& compiledMechanics()
{
    static const QList<CompiledMechanic> all = [] {
        QList<CompiledMechanic> list;
        for (const ForbiddenMechanic& mechanic : kForbidden) {
            list << CompiledMechanic{mechanic.problem, QRegularExpression(QString::fromUtf16(mechanic.asks)),
                                     QRegularExpression(QString::fromUtf16(mechanic.allowed))};
        }
        return list;
    }();
    return all;
}

bool asksFor(const CompiledMechanic& mechanic, const NamedText& item)
{
    static const QRegularExpression reward(QString::fromUtf16(kReward));
    if (!mechanic.asks.match(item.text).hasMatch())
        return false;
    const QStringList sentences = sentencesOf(item.text);
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        if (!mechanic.asks.match(sentences.at(i)).hasMatch() || mechanic.allowed.match(sentences.at(i)).hasMatch())
            continue;
        const bool rewarded = reward.match(sentences.at(i)).hasMatch()
            || (i + 1 < sentences.size() && reward.match(sentences.at(i + 1)).hasMatch());
        if (item.binding || rewarded)
            return true;
    }
    return false;
}

void checkMechanics(const Plan& plan, Findings& findings)
{
    const QList<NamedText> texts = textsOf(plan);
    for (const CompiledMechanic& mechanic : compiledMechanics()) {
        for (const NamedText& item : texts)
            findings.addIf(asksFor(mechanic, item), mechanic.problem, item.name + u": "_s + item.text);
    }
}
} // namespace

QString planProblemKey(PlanProblem problem)
{
    return keyIn(kProblemKeys, problem);
}

QList<PlanFinding> checkPlan(const Plan& plan, const PlanRequest& request, int index)
{
    Findings findings(index);
    checkTexts(plan, findings);
    checkCost(plan, request, findings);
    checkPrize(plan, findings);
    checkPeriod(plan, request, findings);
    checkEstimate(plan, findings);
    checkMechanics(plan, findings);
    return findings.list();
}

QList<PlanFinding> checkAnswer(const QList<Plan>& plans, const PlanRequest& request)
{
    QList<PlanFinding> all;
    if (plans.size() != kPlans)
        all << PlanFinding{PlanProblem::NotThreePlans, -1, QString::number(plans.size())};
    QSet<Mechanism> seen;
    for (qsizetype i = 0; i < plans.size(); ++i) {
        const Plan& plan = plans.at(i);
        all << checkPlan(plan, request, int(i));
        if (seen.contains(plan.mechanism))
            all << PlanFinding{PlanProblem::SameMechanismTwice, int(i), mechanismKey(plan.mechanism)};
        seen.insert(plan.mechanism);
        if (i == 0)
            continue;
        const Plan& before = plans.at(i - 1);
        if (before.tier >= plan.tier || before.cost.range.max > plan.cost.range.max)
            all << PlanFinding{PlanProblem::TiersOutOfOrder, int(i), tierKey(plan.tier)};
    }
    return all;
}

} // namespace madang
