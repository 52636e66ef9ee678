#include "domain/hashtags.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kShortestName = 2;

QString hashtag(const QString& words)
{
    QString tag = u"#"_s;
    for (const QChar c : words) {
        if (c.isLetterOrNumber())
            tag += c;
    }
    return tag.size() > 1 ? tag : QString();
}

/// What people of a neighbourhood look for behind its name ("수원맛집").
QStringList wantsOf(Industry industry)
{
    switch (industry) {
    case Industry::Restaurant:
        return {u"맛집"_s, u"외식"_s};
    case Industry::Cafe:
        return {u"카페"_s, u"디저트"_s};
    case Industry::Retail:
        return {u"쇼핑"_s, u"가게"_s};
    case Industry::Beauty:
        return {u"뷰티"_s, u"미용"_s};
    case Industry::Fitness:
        return {u"운동"_s, u"헬스"_s};
    case Industry::Education:
        return {u"학원"_s, u"배움"_s};
    case Industry::Service:
        return {u"생활"_s, u"가게"_s};
    case Industry::Other:
        return {u"가게"_s};
    }
    return {};
}

QString eventWord(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::Discount:
        return u"할인이벤트"_s;
    case Mechanism::Gift:
        return u"선물이벤트"_s;
    case Mechanism::Draw:
        return u"경품이벤트"_s;
    case Mechanism::Bundle:
        return u"세트할인"_s;
    case Mechanism::Trial:
        return u"무료체험"_s;
    case Mechanism::Stamp:
        return u"도장이벤트"_s;
    case Mechanism::Challenge:
        return u"챌린지"_s;
    case Mechanism::Share:
    case Mechanism::Visit:
    case Mechanism::Referral:
        return u"방문이벤트"_s;
    }
    return {};
}
} // namespace

QString regionName(const QString& region)
{
    const QStringList parts = region.simplified().split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return {};
    QString name = parts.value(1, parts.first());
    const bool hasUnit = name.endsWith(u'시') || name.endsWith(u'군') || name.endsWith(u'구');
    if (!hasUnit)
        return name;
    if (name.size() - 1 >= kShortestName)
        return name.chopped(1);
    return parts.size() > 1 ? parts.first() + name : name; // a 중구 is in every city
}

QStringList hashtagsFor(const Campaign& campaign, const StoreProfile& store, int most)
{
    const QString region = regionName(store.region);
    QStringList tags{hashtag(store.name)};
    if (!region.isEmpty()) {
        for (const QString& want : wantsOf(store.industry))
            tags << hashtag(region + want);
        tags << hashtag(region + u"이벤트"_s) << hashtag(region);
    }
    if (campaign.plan)
        tags << hashtag(eventWord(campaign.plan->mechanism));
    tags << u"#이벤트"_s;
    tags.removeAll(QString());
    tags.removeDuplicates();
    return tags.first(std::min<qsizetype>(tags.size(), most));
}

} // namespace madang
