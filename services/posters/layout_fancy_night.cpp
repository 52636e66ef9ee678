#include "services/posters/fancy_parts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::posters {

// Night market: strings of lights over a dark sky, the title on a lit sign, a stall in whose opening the picture
// stands, the prize on its counter, the facts in the dark below.
namespace {
using namespace fancy;

StripColours darkStrip(const Composer& c)
{
    return {mixed(c.palette.night, Qt::black, 0.25), Qt::white, c.palette.glow};
}

TextSpec lit(const Composer& c, double share)
{
    TextSpec spec = titleSpec(c, share);
    spec.face.families.prepend(u"BM EULJIRO TTF"_s); // painted shop signs of old Seoul
    spec.ink = c.palette.glow;
    spec.edge = mixed(c.palette.night2, c.palette.base, 0.35);
    spec.outline = 0.04;
    spec.shadow = 0;
    spec.leading = 1.16;
    return spec;
}

/// The title on its board, which hangs from the upper edge; the cry straddles the board's own.
bool sign(Composer& c, QRectF& area, double share, double tallest)
{
    const QRectF room = area;
    if (!badge(c, area, 0.044, 0))
        return false;
    const bool cry = area.top() > room.top();
    const TextSpec spec = lit(c, share);
    const double pad = c.gap(0.045);
    const double above = cry ? c.gap(0.032) : pad;
    QRectF inner = area.adjusted(pad * 1.1, above, -pad * 1.1, -pad);
    const qsizetype from = c.layout.texts.size();
    if (!c.top(inner, spec, 0, tallest - above - pad))
        return false;
    if (c.layout.texts.size() == from)
        return true;
    const QRectF words = c.layout.texts.constLast().bounds();
    const double half = std::max(words.width() / 2 + pad * 1.1, room.width() * 0.38);
    const double top = cry ? area.top() - (area.top() - room.top()) * 0.45 : area.top();
    c.layout.shape
        = QRectF(QPointF(room.center().x() - half, top), QPointF(room.center().x() + half, words.bottom() + pad));
    area.setTop(c.layout.shape.bottom());
    return true;
}

/// The stall fills `room`; its roof takes the upper part.
bool stall(Composer& c, const QRectF& room, double least)
{
    if (std::min(room.width(), room.height()) < least)
        return !c.artNeeded;
    const bool picture = !c.scene.picture.isNull();
    const double roof = room.height() * (picture ? 0.19 : 0.24);
    QRectF opening = room.adjusted(0, roof, 0, 0);
    const double width = std::min(room.width() * 0.92, opening.height() * (picture ? 2.6 : 2));
    opening.setWidth(width);
    opening.moveLeft(room.center().x() - width / 2);
    frameIn(c, opening, Window::Shape::Rect, 0.94);
    return true;
}

Plate counter(const Composer& c)
{
    return {Plate::Kind::Card, {}, brightOf(c.palette), c.palette.night, 0};
}

TextSpec onCounter(const Composer& c, double share)
{
    TextSpec spec = prizeSpec(c, share);
    spec.ink = inkOn(c.palette, brightOf(c.palette));
    return spec;
}

Plate counterTicket(const Composer& c)
{
    return {Plate::Kind::Ticket, {}, brightOf(c.palette), inkOn(c.palette, brightOf(c.palette)), 0};
}

bool wide(Composer& c, QRectF middle)
{
    QRectF left = middle;
    left.setRight(c.layout.width() * 0.6);
    QRectF low = left.adjusted(0, left.height() * 0.42, 0, 0);
    const Mark mark(c);
    if (!c.plate(low, onCounter(c, 0.06), counterTicket(c), {1.2, 0.5}, Qt::BottomEdge, c.gap(0.035)))
        return false;
    QRectF words = left;
    if (!c.scene.prize.isEmpty())
        words.setBottom(low.bottom());
    if (!sign(c, words, 0.165, words.height()))
        return false;
    const double down = std::max(0.0, (c.scene.prize.isEmpty() ? left.bottom() : low.bottom()) - words.top()) / 2;
    Mark(mark).move(c, {0, c.scene.prize.isEmpty() ? down : 0});
    if (c.scene.prize.isEmpty())
        c.layout.shape.translate(0, down);
    QRectF right = middle;
    right.setLeft(left.right() + c.gap(0.06));
    right.setBottom(c.layout.panel.top() - c.layout.unit * 0.01);
    return stall(c, right, 0.24 * c.layout.unit);
}

bool upright(Composer& c, QRectF middle)
{
    const bool tall = c.layout.isTall();
    const double height = middle.height();
    QRectF low = middle.adjusted(0, height * 0.4, 0, 0);
    const TextSpec prize = onCounter(c, tall ? 0.066 : 0.06);
    const bool picture = !c.scene.picture.isNull(); // of which enough should be seen
    const bool large = tall && c.artNeeded && !picture;
    if (large ? !prizePlate(c, low, prize, counter(c), {1.0, 0.5}, Qt::BottomEdge, 0)
              : !c.plate(low, prize, counter(c), {1.0, 0.5}, Qt::BottomEdge, 0))
        return false;
    if (!c.scene.prize.isEmpty()) {
        Plate& laid = c.layout.plates.last();
        const double half = std::max(laid.rect.width(), middle.width() * 0.86) / 2;
        laid.rect.setLeft(middle.center().x() - half);
        laid.rect.setRight(middle.center().x() + half);
    }
    middle.setBottom(low.bottom());
    if (!sign(c, middle, tall ? 0.16 : 0.165, height * (!c.artNeeded ? 0.72 : picture ? 0.37 : 0.47)))
        return false;
    middle.setTop(middle.top() + c.gap(0.03));
    return stall(c, middle, (tall ? 0.3 : 0.24) * c.layout.unit);
}
} // namespace

bool composeFancyNight(Composer& c)
{
    c.layout.awning = std::max(c.layout.safe.top(), c.layout.unit * 0.1);
    const StripColours colours = darkStrip(c);
    if (!(c.layout.isWide() ? wideStrip(c, 0.037, colours) : strip(c, 0.038, colours)))
        return false;
    QRectF middle = c.layout.safe;
    middle.setTop(std::max(c.layout.safe.top(), c.layout.unit * 0.1));
    middle.setBottom(c.layout.panel.top() - c.gap(0.03));
    return c.layout.isWide() ? wide(c, middle) : upright(c, middle);
}

int suitsFancyNight(const Composer& c)
{
    const QString words = c.scene.badge + c.scene.title + c.scene.prize + c.scene.guide;
    constexpr std::array kNight{u"밤",         u"야시장", u"야식", u"저녁", u"불금", u"맥주", u"와인", u"축제",
                                u"크리스마스", u"연말",   u"송년", u"빛",   u"달",   u"캠핑", u"포차", u"심야"};
    const bool night
        = std::ranges::any_of(kNight, [&words](const char16_t* word) { return words.contains(QStringView(word)); });
    return (night ? 82 : 44) + (c.scene.picture.isNull() ? 0 : 12);
}

} // namespace madang::posters
