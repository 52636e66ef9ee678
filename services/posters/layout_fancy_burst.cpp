#include "services/posters/fancy_parts.h"

#include <algorithm>

namespace madang::posters {

// A bang: the title in a huge comic burst out of which speed lines fly, the picture jumping out of a second one, the
// prize on a ribbon.
namespace {
using namespace fancy;

/// How much of a burst its flat middle has. On upright sheets the tips may leave the sheet at both sides.
constexpr QSizeF kInner{0.62, 0.58};
constexpr QSizeF kInnerWide{0.68, 0.5};
constexpr qsizetype kOneLine = 18; ///< letters of a prize that a ribbon shows in one line

TextSpec shout(const Composer& c, double share)
{
    TextSpec spec = titleSpec(c, share);
    const QColor fill = lightOf(c.palette);
    spec.ink = vividOn(c.palette, fill);
    spec.edge = fill;
    spec.outline = 0;
    spec.shadow = 0;
    spec.leading = 1.14;
    return spec;
}

/// The burst around the words set since `from`; its tips may leave the sheet.
void burstAround(Composer& c, qsizetype from, double least)
{
    QRectF words;
    for (qsizetype i = from; i < c.layout.texts.size(); ++i)
        words |= c.layout.texts.at(i).bounds();
    const QSizeF inner = c.layout.isWide() ? kInnerWide : kInner;
    const double width = std::max(words.width() / inner.width(), least);
    const double height = std::max(words.height() / inner.height(), width * 0.3);
    c.layout.shape = QRectF(0, 0, width, height);
    c.layout.shape.moveCenter(words.center());
}

TextSpec onRibbon(const Composer& c, double share)
{
    TextSpec spec = prizeSpec(c, share);
    if (spec.text.size() <= kOneLine)
        spec.maxLines = 1;
    return spec;
}

Plate ribbon(const Composer& c)
{
    return {Plate::Kind::Ribbon, {}, c.palette.accent, c.palette.ink, 0};
}

/// The title and its burst in `area`, below the cry on its upper edge.
bool title(Composer& c, QRectF& area, double share, double tallest, double least)
{
    const QRectF room = area;
    if (!badge(c, area, 0.05, 0))
        return false;
    const bool cry = area.top() > room.top();
    const TextSpec spec = shout(c, share);
    const double tips = c.gap(cry ? 0.045 : 0.085); // the upper tips, which the ribbon hides
    area.setTop(area.top() + tips);
    const double aside = area.width() * (c.layout.isWide() ? 0.11 : 0.035);
    QRectF middle = area.adjusted(aside, 0, -aside, 0);
    const qsizetype from = c.layout.texts.size();
    if (!c.top(middle, spec, 0, tallest - tips))
        return false;
    area.setTop(middle.top());
    if (c.layout.texts.size() == from)
        return true;
    burstAround(c, from, least);
    const double behind = c.scene.picture.isNull() ? 0.22 : 0.1; // the motif stands before the burst, a picture behind
    area.setTop(std::max(middle.top() + c.gap(0.035), c.layout.shape.bottom() - c.layout.shape.height() * behind));
    return true;
}

/// The picture a little above where the burst ends, so that it seems to come out of it.
bool picture(Composer& c, QRectF room, double least)
{
    const double side = std::min(room.width(), room.height());
    if (side < least)
        return !c.artNeeded;
    QRectF art(0, 0, side, side);
    art.moveCenter(room.center());
    if (!c.scene.picture.isNull() && room.width() > side * 1.5)
        art = QRectF(room.center().x() - side * 0.72, room.top(), side * 1.44, side);
    stand(c, art, Window::Shape::Rounded);
    return true;
}

bool wide(Composer& c, QRectF middle)
{
    QRectF left = middle;
    left.setRight(c.layout.width() * (c.scene.prize.isEmpty() ? 0.64 : 0.62));
    const double height = left.height();
    const Mark mark(c);
    QRectF prize = left.adjusted(left.width() * 0.07, height * 0.5, -left.width() * 0.07, 0);
    if (!c.plate(prize, onRibbon(c, 0.066), ribbon(c), {1.0, 0.42}, Qt::BottomEdge, c.gap(0.055)))
        return false;
    if (!c.scene.prize.isEmpty())
        left.setBottom(prize.bottom());
    QRectF words = left;
    if (!title(c, words, 0.17, left.height() - c.gap(c.scene.badge.isEmpty() ? 0.06 : 0.12), left.width() * 1.08))
        return false;
    if (c.scene.prize.isEmpty()) {
        const double down = std::max(0.0, (middle.center().y() - c.layout.shape.center().y()));
        mark.move(c, {0, down});
        c.layout.shape.translate(0, down);
    }
    QRectF right = middle;
    right.setLeft(left.right() + c.gap(0.06));
    return picture(c, right.adjusted(0, height * 0.03, 0, -height * 0.03), 0.2 * c.layout.unit);
}

bool upright(Composer& c, QRectF middle)
{
    const bool tall = c.layout.isTall();
    const double height = middle.height();
    QRectF prize = middle.adjusted(middle.width() * 0.06, height * 0.5, -middle.width() * 0.06, 0);
    if (!c.plate(prize, onRibbon(c, tall ? 0.078 : 0.066), ribbon(c), {1.0, 0.46}, Qt::BottomEdge, c.gap(0.03)))
        return false;
    if (!c.scene.prize.isEmpty())
        middle.setBottom(prize.bottom());
    const double smaller = c.scene.picture.isNull() ? 1 : 0.88;
    if (!title(c, middle, (tall ? 0.165 : 0.15) * smaller, height * (c.artNeeded ? 0.42 : 0.7), c.layout.width() * 1.1))
        return false;
    return picture(c, middle, (tall ? 0.26 : 0.2) * c.layout.unit);
}
} // namespace

bool composeFancyBurst(Composer& c)
{
    const StripColours colours = stripColours(c.palette);
    if (!(c.layout.isWide() ? wideStrip(c, 0.037, colours) : strip(c, 0.038, colours)))
        return false;
    QRectF middle = c.layout.safe;
    middle.setBottom(c.layout.panel.top() - c.gap(0.06));
    return c.layout.isWide() ? wide(c, middle) : upright(c, middle);
}

int suitsFancyBurst(const Composer& c)
{
    const qsizetype length = c.scene.title.size();
    const bool cries = c.scene.title.contains(u'!') || c.scene.title.contains(u"1+1");
    const int hidden = c.scene.picture.isNull() || c.layout.isWide() ? 0 : 15; // too little is seen of a picture
    return (length <= 7 ? 72 : length <= 14 ? 52 : length <= 22 ? 40 : 22) + (cries ? 12 : 0) - hidden;
}

} // namespace madang::posters
