#include "domain/channel_money.h"

#include <algorithm>

namespace madang {

namespace {
Won advertisingIn(const Campaign& campaign)
{
    Won sum = 0;
    if (campaign.plan) {
        for (const CostLine& line : campaign.plan->cost.lines) {
            if (line.label.contains(u"광고"))
                sum += line.amount;
        }
    }
    return sum;
}
} // namespace

Won channelBudget(const Campaign& campaign, const ChannelDescriptor& channel, const QList<ChannelDescriptor>& chosen)
{
    if (!channel.costsMoney)
        return 0;
    const auto paid = std::ranges::count_if(chosen, [](const ChannelDescriptor& c) { return c.costsMoney; });
    return std::max(channel.minBudget, advertisingIn(campaign) / std::max<Won>(1, paid));
}

Won totalCost(const Campaign& campaign, const QList<ChannelDescriptor>& chosen)
{
    Won channels = 0;
    for (const ChannelDescriptor& channel : chosen)
        channels += channelBudget(campaign, channel, chosen);
    const Won plan = campaign.plan ? campaign.plan->cost.range.max : 0;
    return plan + std::max<Won>(0, channels - advertisingIn(campaign));
}

} // namespace madang
