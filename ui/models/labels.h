#pragma once

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

/// "기본 추천 · 방금", "인터넷 없이 추천 · 방금"
QString planSourceLine(const PlanAnswer& answer, const QDateTime& now);

struct StateWords {
    QString label;
    QString icon;
    Tone tone = Tone::Ink;
};
StateWords publicationWords(PublicationState state);
StateWords outcomeWords(PublishOutcome outcome);
StateWords phaseWords(CampaignPhase phase);

} // namespace madang
