#pragma once

#include "domain/campaign.h"
#include "domain/caption_rules.h"
#include "domain/channel_descriptor.h"
#include "domain/store_profile.h"

namespace madang {

/// What the program proposes to write beside the picture, in the voice of the channel: always within its limits, and
/// without anything that leads nowhere there. Empty where the channel takes no words. `now`: the store's card.
QString suggestedCaption(const Campaign& campaign, const StoreProfile& now, const CaptionRules& rules);

/// What is written beside the picture: the owner's own words, whole, or else the suggestion.
QString captionFor(const Campaign& campaign, const StoreProfile& now, const ChannelDescriptor& channel);

} // namespace madang
