#pragma once

#include "domain/plan.h"
#include "domain/poster.h"
#include "domain/store_profile.h"

#include <QDateTime>
#include <QMap>

#include <optional>

namespace madang {

/// Draft → Published → Ended, no way back.
enum class CampaignState { Draft, Published, Ended };
QString campaignStateKey(CampaignState state);
std::optional<CampaignState> campaignStateFromKey(QStringView key);
bool canBecome(CampaignState from, CampaignState to);

/// What an owner sees; 예정 and 진행 중 follow from Published and the dates.
enum class CampaignPhase { Draft, Coming, Running, Ended };
QString campaignPhaseKey(CampaignPhase phase);

/// The five steps of the wizard, in order.
enum class WizardStep { Goal, Budget, Plan, Poster, Publish };
inline constexpr int kWizardSteps = 5;
QString wizardStepKey(WizardStep step);
std::optional<WizardStep> wizardStepFromKey(QStringView key);

/// An event (이벤트) of the store, from the first answer in the wizard to its end. "Campaign" because Event is Qt's.
struct Campaign {
    QString id;
    CampaignState state = CampaignState::Draft;
    bool practice = true; ///< made in practice mode: nothing of it ever left this machine
    WizardStep step = WizardStep::Goal;

    std::optional<Goal> goal;
    Won budget = 0;
    QString prizeWish;
    DatePeriod period;

    PlanAnswer offered;
    std::optional<Plan> plan; ///< the chosen one, with the owner's changes

    PosterStyle style = PosterStyle::Simple;
    PosterText poster;
    QMap<PosterStyle, PosterPicture> pictures; ///< of the styles that stand on one
    QMap<PosterStyle, PosterDesign> designs; ///< of the styles that the owner has changed
    QMap<QString, QString> captions; ///< channel → the owner's own words beside the picture; none: made from the event

    QStringList channels; ///< ids chosen for publishing
    QMap<QString, QString> channelOptions; ///< "<channel>.<option>" → value
    QDateTime publishAt; ///< UTC; when it is to go out; invalid: as soon as the owner says so

    std::optional<StoreProfile> store; ///< as it was when the event was published: what is out does not change any more

    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime publishedAt;
    QDateTime endedAt;

    friend bool operator==(const Campaign&, const Campaign&) = default;
};

CampaignPhase phaseOf(const Campaign& campaign, QDate today);

/// The furthest step whose earlier answers are all given: where a draft may be opened.
WizardStep furthestStep(const Campaign& campaign);

FieldProblem checkBudget(std::optional<Won> budget);
/// InThePast, or TooLarge after the event's last day in Korea; an invalid time is "at once" and no problem.
FieldProblem checkPublishTime(const QDateTime& publishAt, const DatePeriod& period, const QDateTime& now);
FieldProblem checkPeriod(const DatePeriod& period, QDate today);

/// What the wizard puts into the fields before the owner says anything.
DatePeriod defaultPeriod(QDate today);
inline constexpr Won kDefaultBudget = 300'000;

/// A new draft made from an earlier event ("지난번처럼"): same answers, the same weekday at the earliest coming date.
Campaign likeLastTime(const Campaign& earlier, const QString& newId, const QDateTime& now);

} // namespace madang
