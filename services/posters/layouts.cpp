#include "services/posters/layouts.h"

#include "services/posters/backgrounds.h"
#include "services/posters/composer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// To add a layout: a file layout_<style>_<name>.cpp with its functions, their names in composer.h, and one line here.

namespace madang::posters {

const QList<LayoutKind>& layoutKinds()
{
    static const QList<LayoutKind> kKinds{
        {u"simple-hill"_s, PosterStyle::Simple, u"언덕"_s, composeSimpleHill, suitsSimpleHill, paintSimpleHillGround,
         paintSimpleHillFront},
        {u"simple-frame"_s, PosterStyle::Simple, u"액자"_s, composeSimpleFrame, suitsSimpleFrame,
         paintSimpleFrameGround, paintSimpleFrame},
        {u"simple-split"_s, PosterStyle::Simple, u"반반"_s, composeSimpleSplit, suitsSimpleSplit,
         paintSimpleSplitGround, paintSimpleSplitEdge},
        {u"simple-number"_s, PosterStyle::Simple, u"큰 숫자"_s, composeSimpleNumber, suitsSimpleNumber,
         paintSimpleNumberGround},
        {u"fancy-market"_s, PosterStyle::Fancy, u"장터"_s, composeFancyMarket, suitsFancyMarket, paintFancyGround,
         paintFancyAwning},
        {u"fancy-burst"_s, PosterStyle::Fancy, u"팡팡"_s, composeFancyBurst, suitsFancyBurst, paintFancyBurst,
         paintFancyBang},
        {u"fancy-coupon"_s, PosterStyle::Fancy, u"쿠폰"_s, composeFancyCoupon, suitsFancyCoupon, paintFancyTable,
         paintFancyCoupon},
        {u"fancy-night"_s, PosterStyle::Fancy, u"야시장"_s, composeFancyNight, suitsFancyNight, paintFancyNight,
         paintFancyLights},
        {u"trendy-flow"_s, PosterStyle::Trendy, u"물결"_s, composeTrendyFlow, suitsTrendyFlow, paintTrendyFlow},
        {u"trendy-magazine"_s, PosterStyle::Trendy, u"잡지"_s, composeTrendyMagazine, suitsTrendyMagazine,
         paintTrendyMagazine},
        {u"trendy-grid"_s, PosterStyle::Trendy, u"도시락"_s, composeTrendyGrid, suitsTrendyGrid, paintTrendyGrid},
        {u"trendy-sticker"_s, PosterStyle::Trendy, u"스티커"_s, composeTrendySticker, suitsTrendySticker,
         paintTrendySticker},
    };
    return kKinds;
}

QList<const LayoutKind*> kindsFor(const Composer& composer)
{
    struct Rank {
        const LayoutKind* kind;
        int suits;
    };
    QList<Rank> ranks;
    for (const LayoutKind& kind : layoutKinds()) {
        if (kind.style == composer.scene.style)
            ranks.append({&kind, kind.id == composer.scene.design.layout ? 1000 : kind.suits(composer)});
    }
    std::ranges::stable_sort(ranks, std::greater(), &Rank::suits);
    QList<const LayoutKind*> kinds;
    for (const Rank& rank : ranks)
        kinds << rank.kind;
    return kinds;
}

} // namespace madang::posters
