#pragma once

#include "domain/ai_cost.h"
#include "domain/campaign.h"
#include "domain/channel_descriptor.h"
#include "domain/metrics.h"
#include "domain/plan.h"
#include "domain/publication.h"
#include "ui/models/tone.h"

#include <QString>

namespace madang {

/// The words for what an owner chooses from and sees; icon names are those of resources/icons.
QString goalLabel(Goal goal);
QString goalLine(Goal goal); ///< what it does for the shop
QString goalDrawing(Goal goal); ///< name in resources/drawings
QString industryLabel(Industry industry);
QString industryIcon(Industry industry);
QString mechanismLabel(Mechanism mechanism);
QString mechanismIcon(Mechanism mechanism);
QString tierLabel(Tier tier);
QString styleLabel(PosterStyle style);
QString styleLine(PosterStyle style);
QString phaseLabel(CampaignPhase phase);
QString wizardStepLabel(WizardStep step);
QString channelClassLabel(ChannelClass kind);
QString metricLabel(MetricKind kind);

/// "Claude"; the name of a source of plans or a vendor of AI.
QString providerLabel(const QString& provider);
/// "AI 추천 · 최대 약 120원", "인터넷 없이 추천 · 무료"
QString offerLine(const QString& provider, const CostEstimate& cost);
/// "최대 약 120원", "무료"
QString priceWords(const CostEstimate& cost);
/// "Claude 추천 · 방금 · 38원 들었어요", "인터넷 없이 추천 · 방금 · 무료"
QString planSourceLine(const PlanAnswer& answer, const QDateTime& now);

/// "기획안", "포스터 그림"; what AI was asked for.
QString purposeLabel(const QString& purpose);
/// What became of the money for an attempt.
QString spendStateLabel(SpendState state);

struct StateWords {
    QString label;
    QString icon;
    Tone tone = Tone::Ink;
};
StateWords publicationWords(PublicationState state);
StateWords outcomeWords(PublishOutcome outcome);
StateWords phaseWords(CampaignPhase phase);

} // namespace madang
