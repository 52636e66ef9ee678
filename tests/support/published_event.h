#pragma once

#include "services/campaign_service.h"
#include "support/plans.h"

/// Events made through the service alone.
namespace madang::test {

/// The id of a published event of that kind; empty where it could not be stored.
inline QString publish(CampaignService& campaigns, Mechanism mechanism, const DatePeriod& period)
{
    Campaign campaign = campaigns.create(true).value_or({});
    campaign.goal = Goal::Sales;
    campaign.budget = 300'000;
    campaign.period = period;
    campaign.plan = planForTests(QStringLiteral("주말엔 반반"));
    campaign.plan->mechanism = mechanism;
    campaign.plan->recommended = period;
    campaign.poster.title = campaign.plan->title;
    campaign.channels = {QStringLiteral("instagram")};
    StoreProfile store;
    store.name = QStringLiteral("수원왕갈비통닭");
    store.phone = QStringLiteral("0311234567");
    const QString id = campaigns.saveDraft(campaign).value_or({}).id;
    return campaigns.markPublished(id, store).value_or({}).id;
}

} // namespace madang::test
