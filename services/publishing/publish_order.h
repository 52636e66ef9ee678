#pragma once

#include "domain/campaign.h"
#include "services/storage/publication_store.h"

namespace madang {

/// A new intent for one of the chosen channels: the exact words that will be sent, decided once.
Intent makeIntent(const Campaign& campaign, const StoreProfile& card, const ChannelDescriptor& channel,
                  const QList<ChannelDescriptor>& chosen, const QString& pictureFile, const QDateTime& now);

/// The same order under a new id, waiting: what "다시 올리기" sends.
Intent withNewId(const Intent& earlier, const QDateTime& now);

} // namespace madang
