#pragma once

#include "domain/campaign.h"
#include "domain/picture.h"
#include "domain/store_profile.h"

namespace madang {

/// The poster's words as the chosen plan suggests them; the owner may change each.
PosterText posterTextFor(const Plan& plan, const StoreProfile& store, const DatePeriod& period);

/// The store as this event speaks of it: a published one keeps what it was published with, a draft follows the card.
const StoreProfile& storeOf(const Campaign& campaign, const StoreProfile& now);

/// "수원왕갈비통닭 · 031-123-4567"
QString storeLineOf(const StoreProfile& store);

/// The poster of a campaign in a style. `now`: the store's card.
PosterBrief posterBriefFor(const Campaign& campaign, const StoreProfile& now, PosterStyle style);

/// The picture that a campaign's poster in a style would stand on: what is given and what it is about, nothing of who
/// and where.
PictureWish pictureWishFor(const Campaign& campaign, const StoreProfile& store, PosterStyle style);

} // namespace madang
