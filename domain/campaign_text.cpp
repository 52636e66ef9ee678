#include "domain/campaign_text.h"

#include "domain/brand_colour.h"
#include "domain/korean_text.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString prizeLine(const Prize& prize)
{
    if (prize.name.isEmpty())
        return {};
    return prize.quantity > 1 ? u"%1 · %2명"_s.arg(prize.name, formatCount(prize.quantity)) : prize.name;
}

/// A draft says how the store is reached now, whatever it said when the plan was chosen.
QString lineOf(const Campaign& campaign, const StoreProfile& store)
{
    const bool isOpen = campaign.state == CampaignState::Draft && !store.name.isEmpty();
    return isOpen ? storeLineOf(store) : campaign.poster.storeLine;
}
} // namespace

QString storeLineOf(const StoreProfile& store)
{
    const auto phone = PhoneNumber::parseStore(store.phone);
    return phone ? store.name + u" · "_s + phone->formatted() : store.name;
}

PosterText posterTextFor(const Plan& plan, const StoreProfile& store, const DatePeriod& period)
{
    PosterText text;
    text.title = plan.title;
    text.prize = prizeLine(plan.prize);
    text.guide = plan.guide;
    text.period = formatPeriod(period.first, period.last);
    text.storeLine = storeLineOf(store);
    return text;
}

const StoreProfile& storeOf(const Campaign& campaign, const StoreProfile& now)
{
    return campaign.store ? *campaign.store : now;
}

PosterBrief posterBriefFor(const Campaign& campaign, const StoreProfile& now, PosterStyle style)
{
    const StoreProfile& store = storeOf(campaign, now);
    PosterBrief brief;
    brief.text = campaign.poster;
    brief.text.storeLine = lineOf(campaign, store);
    brief.style = style;
    brief.industry = store.industry;
    brief.picture = campaign.pictures.value(style);
    brief.design = campaign.designs.value(style);
    if (brief.design.logo)
        brief.logoPath = store.logoPath;
    brief.colours = brief.design.colours.isEmpty() ? store.colours : brief.design.colours;
    brief.practice = campaign.practice;
    return brief;
}

PictureWish pictureWishFor(const Campaign& campaign, const StoreProfile& store, PosterStyle style)
{
    constexpr qsizetype kLongest = 200;
    QStringList about{campaign.poster.title};
    if (campaign.plan && !campaign.plan->prize.name.isEmpty())
        about << campaign.plan->prize.name;
    else
        about << campaign.poster.prize;
    about.removeAll(QString());
    PictureWish wish;
    wish.style = style;
    wish.industry = store.industry;
    wish.idea = about.join(u", "_s);
    if (!store.name.isEmpty())
        wish.idea.remove(store.name);
    wish.idea = wish.idea.simplified().left(kLongest);
    for (const QString& key : store.colours) {
        if (const auto colour = brandColourFrom(key))
            wish.colours << colourInEnglish(*colour);
    }
    return wish;
}

} // namespace madang
