#pragma once

#include "domain/campaign.h"
#include "domain/channel_descriptor.h"

namespace madang {

/// What one chosen channel may spend: its even share of the plan's advertising lines, and at least the channel's own
/// minimum. 0 for a channel that costs nothing.
Won channelBudget(const Campaign& campaign, const ChannelDescriptor& channel, const QList<ChannelDescriptor>& chosen);

/// What the event costs at most with these channels: the plan, and what channels need beyond the plan's advertising
/// lines.
Won totalCost(const Campaign& campaign, const QList<ChannelDescriptor>& chosen);

} // namespace madang
