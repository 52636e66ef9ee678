#include "domain/campaign.h"

#include "domain/keys.h"
#include "domain/korean_text.h"
#include "domain/plan_rules.h"

#include <algorithm>

namespace madang {

namespace {
constexpr std::array kStateKeys{
    KeyOf{CampaignState::Draft, "draft"},
    KeyOf{CampaignState::Published, "published"},
    KeyOf{CampaignState::Ended, "ended"},
};
constexpr std::array kPhaseKeys{
    KeyOf{CampaignPhase::Draft, "draft"},
    KeyOf{CampaignPhase::Coming, "coming"},
    KeyOf{CampaignPhase::Running, "running"},
    KeyOf{CampaignPhase::Ended, "ended"},
};
constexpr std::array kStepKeys{
    KeyOf{WizardStep::Goal, "goal"},     KeyOf{WizardStep::Budget, "budget"},   KeyOf{WizardStep::Plan, "plan"},
    KeyOf{WizardStep::Poster, "poster"}, KeyOf{WizardStep::Publish, "publish"},
};
constexpr int kLeadDays = 3; ///< enough to print and to pass the slowest channel's review
constexpr int kDefaultDays = 7;
} // namespace

QString campaignStateKey(CampaignState state)
{
    return keyIn(kStateKeys, state);
}
std::optional<CampaignState> campaignStateFromKey(QStringView key)
{
    return valueIn(kStateKeys, key);
}
QString campaignPhaseKey(CampaignPhase phase)
{
    return keyIn(kPhaseKeys, phase);
}
QString wizardStepKey(WizardStep step)
{
    return keyIn(kStepKeys, step);
}
std::optional<WizardStep> wizardStepFromKey(QStringView key)
{
    return valueIn(kStepKeys, key);
}

bool canBecome(CampaignState from, CampaignState to)
{
    return (from == CampaignState::Draft && to == CampaignState::Published)
        || (from == CampaignState::Published && to == CampaignState::Ended);
}

CampaignPhase phaseOf(const Campaign& campaign, QDate today)
{
    switch (campaign.state) {
    case CampaignState::Draft:
        return CampaignPhase::Draft;
    case CampaignState::Ended:
        return CampaignPhase::Ended;
    case CampaignState::Published:
        break;
    }
    if (today < campaign.period.first)
        return CampaignPhase::Coming;
    return today <= campaign.period.last ? CampaignPhase::Running : CampaignPhase::Ended;
}

WizardStep furthestStep(const Campaign& campaign)
{
    if (!campaign.goal)
        return WizardStep::Goal;
    // The past is not looked at here: a draft may lie for weeks, and the page says it where the
    // dates are.
    if (checkBudget(campaign.budget) != FieldProblem::None
        || checkPeriod(campaign.period, campaign.period.first) != FieldProblem::None)
        return WizardStep::Budget;
    if (!campaign.plan)
        return WizardStep::Plan;
    if (campaign.poster.title.isEmpty())
        return WizardStep::Poster;
    return WizardStep::Publish;
}

FieldProblem checkBudget(std::optional<Won> budget)
{
    if (!budget)
        return FieldProblem::NotANumber;
    if (*budget < kBudgetMin)
        return FieldProblem::TooSmall;
    return *budget > kBudgetMax ? FieldProblem::TooLarge : FieldProblem::None;
}

FieldProblem checkPeriod(const DatePeriod& period, QDate today)
{
    if (!period.first.isValid() || !period.last.isValid())
        return FieldProblem::Missing;
    if (period.first < today)
        return FieldProblem::InThePast;
    if (period.last < period.first)
        return FieldProblem::OutOfOrder;
    return period.days() > kEventDaysMax ? FieldProblem::TooLarge : FieldProblem::None;
}

DatePeriod defaultPeriod(QDate today)
{
    const QDate first = today.addDays(kLeadDays);
    return {first, first.addDays(kDefaultDays - 1)};
}

FieldProblem checkPublishTime(const QDateTime& publishAt, const DatePeriod& period, const QDateTime& now)
{
    if (!publishAt.isValid())
        return FieldProblem::None;
    if (publishAt <= now)
        return FieldProblem::InThePast;
    return publishAt.toTimeZone(koreanTime()).date() > period.last ? FieldProblem::TooLarge : FieldProblem::None;
}

Campaign likeLastTime(const Campaign& earlier, const QString& newId, const QDateTime& now)
{
    const QDate today = now.toTimeZone(koreanTime()).date();
    Campaign next;
    next.id = newId;
    next.practice = earlier.practice;
    next.goal = earlier.goal;
    next.budget = earlier.budget;
    next.prizeWish = earlier.prizeWish;
    next.style = earlier.style;
    next.designs = earlier.designs;
    next.channels = earlier.channels;
    next.channelOptions = earlier.channelOptions;
    next.createdAt = now;
    next.updatedAt = now;
    next.step = WizardStep::Budget;

    next.period = defaultPeriod(today);
    if (earlier.period.first.isValid() && earlier.period.last >= earlier.period.first) {
        const int shift = earlier.period.first.dayOfWeek() - next.period.first.dayOfWeek();
        next.period.first = next.period.first.addDays((shift + 7) % 7);
        next.period.last = next.period.first.addDays(std::min(earlier.period.days(), kEventDaysMax) - 1);
    }
    return next;
}

} // namespace madang
