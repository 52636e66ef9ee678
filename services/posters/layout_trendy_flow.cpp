#include "services/posters/trendy.h"

#include <algorithm>

namespace madang::posters {

// Modern: soft colours flow into each other behind a grid, a huge title at the left, a sticker for
// the cry, facts in ruled columns, the store on a dark bar.
namespace {
bool bar(Composer& c, double share)
{
    QRectF area = c.layout.safe;
    TextSpec store = c.spec(Role::Store, share);
    store.ink = c.palette.panelInk;
    if (!c.store(area, store, c.gap(0.03)))
        return false;
    if (area.bottom() == c.layout.safe.bottom())
        return true;
    c.layout.panel = QRectF(0, area.bottom(), c.layout.width(), c.layout.height() - area.bottom());
    c.layout.plates.prepend({Plate::Kind::Panel, c.layout.panel, c.palette.panel, {}, 0});
    return true;
}

bool title(Composer& c, QRectF& area, double share, double tallest)
{
    TextSpec spec = c.spec(Role::Title, share);
    spec.face.bold = false;
    spec.leading = 1.1;
    if (c.artNeeded) // rather no picture than a headline in small print
        spec.smallest = std::max(spec.smallest, 0.05 * c.layout.unit);
    return c.top(area, spec, c.gap(0.04), tallest);
}

bool prize(Composer& c, QRectF& area, double share)
{
    TextSpec spec = c.spec(Role::Prize, share);
    spec.ink = c.palette.panelInk;
    return c.plate(area, spec, {Plate::Kind::Pill, {}, c.palette.panel, {}, 0}, {0.85, 0.5}, Qt::TopEdge, c.gap(0.034));
}

/// The cry on a round sticker in the top right corner of `room`; `motif` gets what is left.
bool sticker(Composer& c, QRectF room, QRectF& motif)
{
    motif = room;
    TextSpec spec = c.spec(Role::Badge, 0.054);
    if (spec.text.isEmpty())
        return true;
    spec.align = Qt::AlignHCenter;
    spec.maxLines = 3;
    spec.leading = 1.12;
    spec.ink = c.palette.accentInk;
    for (const double share : {0.22, 0.26, 0.31}) {
        const double across = std::min({share * c.layout.unit, room.width(), room.height()});
        QRectF circle(room.right() - across, room.top(), across, across);
        QRectF inner(0, 0, across * 0.64, across * 0.5);
        inner.moveCenter(circle.center());
        const auto texts = static_cast<std::size_t>(c.layout.texts.size());
        if (!c.top(inner, spec, 0))
            continue;
        TextBlock& block = c.layout.texts.last();
        block.angle = -9;
        c.moveSince(texts, static_cast<std::size_t>(c.layout.plates.size()),
                    {0, circle.center().y() - block.bounds().center().y()});
        c.layout.plates.append({Plate::Kind::Sticker, circle, c.palette.accent, c.palette.ink, -9});
        constexpr double kOver = 0.17; // of the sticker, up to its words, may lie below the motif
        if (room.width() > room.height())
            motif.setRight(circle.left() + across * kOver);
        else
            motif.setTop(circle.bottom() - across * kOver);
        return true;
    }
    return false;
}

bool picture(Composer& c, QRectF room)
{
    QRectF motif;
    if (!sticker(c, room, motif))
        return false;
    const double side = std::min(motif.width() * 0.86, motif.height() * 0.86);
    if (side < 0.2 * c.layout.unit)
        return false;
    c.layout.art = QRectF(0, 0, side, side);
    c.layout.art.moveCenter(motif.center());
    c.layout.shape = QRectF(0, 0, side * 1.3, side * 1.24);
    c.layout.shape.moveCenter(motif.center());
    return true;
}

bool wide(Composer& c, QRectF area)
{
    QRectF left = area;
    if (c.artNeeded)
        left.setRight(c.layout.width() * 0.615);
    if (!c.artNeeded && !trendy::plainCry(c, left, Qt::AlignLeft))
        return false;
    if (!trendy::facts(c, left, 0.041, true)
        || !title(c, left, 0.165, c.tallestTitle(left.height(), c.spec(Role::Prize, 0.068), 0.5))
        || !prize(c, left, 0.068))
        return false;
    if (c.scene.prize.isEmpty() && c.scene.guide.isEmpty() && c.scene.period.isEmpty() && !c.layout.texts.isEmpty())
        c.layout.texts.last().moveBy({0, std::max(0.0, left.height() * 0.42)});
    if (!c.artNeeded)
        return true;
    QRectF right = area;
    right.setLeft(c.layout.width() * 0.615 + c.gap(0.05));
    return picture(c, right);
}

/// Title (and where there is the height for it the prize) across, the facts below at the left, the picture beside them.
bool square(Composer& c, QRectF area)
{
    constexpr double kSticker = 0.3; // of the short side
    const bool isTall = c.layout.isTall();
    if (!title(c, area, isTall ? 0.165 : 0.145, area.height() * (isTall ? 0.42 : 0.48)))
        return false;
    const double below = area.top();
    double start = below;
    if (isTall) {
        const qsizetype plates = c.layout.plates.size();
        if (!prize(c, area, 0.066))
            return false;
        const bool isShort = c.layout.plates.size() == plates
            || c.layout.plates.constLast().rect.right() < area.right() - kSticker * c.layout.unit;
        start = isShort ? below : area.top(); // the sticker may stand beside the prize
    }
    QRectF left = area;
    left.setRight(area.left() + area.width() * (isTall ? 0.44 : 0.5));
    if ((!isTall && !prize(c, left, 0.056)) || !trendy::facts(c, left, 0.035, false))
        return false;
    QRectF right = area;
    right.setTop(start);
    right.setLeft(left.right() + c.gap(0.04));
    right.setRight(right.right() + 0.03 * c.layout.unit);
    if (!picture(c, right))
        return false;
    // Not into the prize above.
    const double over = area.top() - c.layout.art.top();
    if (over > 0) {
        c.layout.art.adjust(over / 2, over, -over / 2, 0);
        c.layout.shape.adjust(over / 2, over, -over / 2, 0);
    }
    return true;
}

bool tall(Composer& c, QRectF area)
{
    if (!c.artNeeded && !trendy::plainCry(c, area, Qt::AlignLeft))
        return false;
    if (!title(c, area, 0.165, area.height() * 0.4) || !prize(c, area, 0.066))
        return false;
    QRectF low = area;
    if (!c.joinCode(low, 0.2 * c.layout.unit, c.palette.ink)
        || !trendy::facts(c, low, 0.036, c.artNeeded || c.layout.qr.isEmpty()))
        return false;
    area.setBottom(c.layout.qr.isEmpty() ? low.bottom() : std::min(low.bottom(), c.layout.qr.top() - c.gap(0.034)));
    if (!c.artNeeded)
        return true;
    return picture(c, area.adjusted(c.layout.width() * 0.04, 0, 0, 0));
}
} // namespace

bool composeTrendyFlow(Composer& c)
{
    if (!bar(c, 0.044))
        return false;
    QRectF area = c.layout.safe;
    if (!c.layout.panel.isEmpty())
        area.setBottom(c.layout.panel.top() - c.gap(0.036));
    if (c.layout.isWide())
        return wide(c, area);
    constexpr double kColumn = 1.5; // from here on there is height enough for everything below each other
    const bool isColumn = c.layout.height() > kColumn * c.layout.width() || !c.scene.joinUrl.isEmpty();
    return !c.artNeeded || (c.layout.isTall() && isColumn) ? tall(c, area) : square(c, area);
}

int suitsTrendyFlow(const Composer& c)
{
    int suits = 50;
    if (c.scene.industry == Industry::Restaurant || c.scene.industry == Industry::Fitness)
        suits += 8;
    if (c.layout.isWide())
        suits += 6;
    if (!c.scene.picture.isNull()) // which is seen better in a window
        suits -= 12;
    if (c.scene.title.size() > 24 || c.scene.guide.size() > 40)
        suits -= 8;
    return suits;
}

} // namespace madang::posters
