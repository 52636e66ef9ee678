#include "services/ai/plan_wording.h"

#include "domain/korean_text.h"
#include "domain/plan_rules.h"
#include "domain/season_calendar.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
using Words = QMap<QString, QString>;

const QString kTaxNote = u" 제세공과금은 당첨자 부담이에요."_s;

QString industryWord(Industry industry)
{
    switch (industry) {
    case Industry::Restaurant:
        return u"음식점"_s;
    case Industry::Cafe:
        return u"카페"_s;
    case Industry::Retail:
        return u"동네 가게"_s;
    case Industry::Beauty:
        return u"미용실"_s;
    case Industry::Fitness:
        return u"운동 시설"_s;
    case Industry::Education:
        return u"학원"_s;
    case Industry::Service:
        return u"생활 서비스 가게"_s;
    case Industry::Other:
        return u"가게"_s;
    }
    return u"가게"_s;
}

/// "경기 수원시" → "수원시": the part an owner says.
QString regionWord(const QString& region)
{
    const QStringList parts = region.simplified().split(u' ', Qt::SkipEmptyParts);
    return parts.isEmpty() ? u"우리 동네"_s : parts.size() > 1 ? parts.at(1) : parts.first();
}

/// Replaces {name} and {name:을/를}; an unknown name stays as it is, so that a test sees it.
QString fill(const QString& text, const Words& words)
{
    static const QRegularExpression slot(u"\\{([a-z]+)(?::([^}]+))?\\}"_s);
    QString result;
    qsizetype from = 0;
    for (auto it = slot.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += text.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const auto word = words.constFind(match.captured(1));
        if (word == words.constEnd())
            result += match.captured();
        else
            result += match.captured(2).isEmpty() ? *word : withParticle(*word, match.captured(2));
    }
    return result + text.mid(from);
}

/// The channels this money can pay for.
QStringList affordableChannels(const QStringList& channels, const Cost& cost)
{
    bool broadcast = false;
    bool calls = false;
    for (const CostLine& line : cost.lines) {
        broadcast = broadcast || line.label == u"동네 TV 광고"_s;
        calls = calls || line.label == u"전화 안내 광고"_s;
    }
    QStringList result;
    for (const QString& channel : channels) {
        const bool screen = channel == u"uridongne-tv"_s || channel == u"genie-tv"_s;
        if ((screen && !broadcast) || (channel == u"ringo-biz"_s && !calls))
            continue;
        result << channel;
    }
    return result;
}

void addTaxNote(Plan& plan)
{
    if (plan.prize.unitCost <= kPrizeTaxNoteAbove)
        return;
    QString& place = plan.guide.size() + kTaxNote.size() <= kPlanGuideMax ? plan.guide : plan.description;
    place += kTaxNote;
}
} // namespace

bool takesWish(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::Gift:
    case Mechanism::Stamp:
    case Mechanism::Draw:
    case Mechanism::Visit:
    case Mechanism::Challenge:
    case Mechanism::Referral:
        return true;
    default:
        return false;
    }
}

Plan writePlan(const LibraryEntry& entry, const IndustryHabits& habits, const PlanRequest& request, QDate firstDay,
               bool useWish)
{
    const FittedMoney money = fitMoney(entry, habits, moneyForTier(request.budget, entry.tier));
    Plan plan;
    plan.id = u"%1-%2-%3-%4"_s.arg(industryKey(habits.industry), goalKey(entry.goal), tierKey(entry.tier))
                  .arg(entry.number);
    plan.tier = entry.tier;
    plan.mechanism = entry.mechanism;
    plan.prize = money.prize;
    const QString wish = request.prizeWish.simplified();
    if (useWish && !wish.isEmpty() && takesWish(entry.mechanism))
        plan.prize.name = wish;
    plan.days = entry.days;
    plan.recommended = {firstDay, firstDay.addDays(entry.days - 1)};
    plan.cost = money.cost;
    plan.expected = estimate(entry, habits, money);
    plan.promotion = affordableChannels(entry.promotion, money.cost);

    const QString store = request.storeName.simplified();
    const Words words{
        {u"prize"_s, plan.prize.name},
        {u"store"_s, store.isEmpty() ? u"우리 가게"_s : store},
        {u"qty"_s, formatCount(plan.prize.quantity)},
        {u"unit"_s, formatWon(plan.prize.unitCost)},
        {u"region"_s, regionWord(request.region)},
        {u"season"_s, seasonName(firstDay)},
        {u"industry"_s, industryWord(habits.industry)},
    };
    plan.title = fill(entry.title, words);
    if (plan.title.size() > kPlanTitleMax && !entry.plainTitle.isEmpty())
        plan.title = fill(entry.plainTitle, words);
    plan.idea = fill(entry.idea, words);
    plan.description = fill(entry.description, words);
    plan.target = fill(entry.target, words);
    for (const QString& step : entry.steps)
        plan.customerSteps << fill(step, words);
    plan.guide = fill(entry.guide, words);
    plan.reason = fill(entry.reason, words);
    addTaxNote(plan);
    return plan;
}

} // namespace madang
