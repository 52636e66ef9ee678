#pragma once

#include "domain/campaign.h"
#include "domain/store_profile.h"

#include <QStringList>

namespace madang {

/// Hashtags under which people of the neighbourhood look: store, region with industry ("#수원맛집"), kind of event.
/// Each once, at most `most`.
QStringList hashtagsFor(const Campaign& campaign, const StoreProfile& store, int most);

/// "경기 수원시" → "수원", "부산 중구" → "부산중구": what people of there call it. Empty where nothing is known.
QString regionName(const QString& region);

} // namespace madang
