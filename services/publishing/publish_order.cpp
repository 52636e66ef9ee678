#include "services/publishing/publish_order.h"

#include "domain/campaign_text.h"
#include "domain/captions.h"
#include "domain/channel_money.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang {

Intent makeIntent(const Campaign& campaign, const StoreProfile& card, const ChannelDescriptor& channel,
                  const QList<ChannelDescriptor>& chosen, const QString& pictureFile, const QDateTime& now)
{
    const StoreProfile& store = storeOf(campaign, card);
    Intent intent;
    intent.pictureFile = pictureFile;
    Publication& p = intent.publication;
    p.intentId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    p.campaignId = campaign.id;
    p.channel = channel.id;
    p.updatedAt = now;
    if (campaign.publishAt > now)
        p.dueAt = campaign.publishAt;

    PublishOrder& o = intent.order;
    o.intentId = p.intentId;
    o.campaignId = campaign.id;
    o.title = campaign.poster.title;
    o.caption = captionFor(campaign, store, channel);
    o.period = campaign.period;
    o.budget = channelBudget(campaign, channel, chosen);
    o.storeName = store.name;
    o.storePhone = store.phone;
    const QString prefix = channel.id + u'.';
    for (const ChannelOption& option : channel.options) {
        const QString fallback = option.choices.isEmpty() ? QString() : option.choices.first().first;
        o.options.insert(option.id, campaign.channelOptions.value(prefix + option.id, fallback));
    }
    return intent;
}

Intent withNewId(const Intent& earlier, const QDateTime& now)
{
    Intent again;
    again.order = earlier.order;
    again.pictureFile = earlier.pictureFile;
    again.publication.intentId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    again.publication.campaignId = earlier.publication.campaignId;
    again.publication.channel = earlier.publication.channel;
    again.publication.attempt = earlier.publication.attempt;
    again.publication.updatedAt = now;
    again.order.intentId = again.publication.intentId;
    again.order.reached += earlier.prepared.value(kReached).split(u' ', Qt::SkipEmptyParts);
    again.order.reached.removeDuplicates();
    return again;
}

} // namespace madang
