#include "services/posters/trendy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::posters {

// A page of stickers: letters cut out of paper, a round picture, chips and a flower stuck on at a slant. Only short
// words are ever turned.
namespace {
constexpr qsizetype kShort = 7; // letters that may be turned

/// Letters with a paper rim.
TextSpec cutOut(const Composer& c, double share)
{
    TextSpec spec = c.spec(Role::Title, share);
    spec.face.bold = false;
    spec.leading = 1.2;
    spec.outline = 0.075;
    spec.shadow = 0.04;
    spec.edge = c.palette.paper;
    return spec;
}

bool title(Composer& c, QRectF& area, double share, double tallest, Qt::Alignment align)
{
    TextSpec spec = cutOut(c, share);
    spec.align = align;
    return c.top(area, spec, c.gap(0.036), tallest);
}

bool prize(Composer& c, QRectF& area, double share, Qt::Edge edge, Qt::Alignment align)
{
    TextSpec spec = c.spec(Role::Prize, share);
    constexpr qsizetype kOneLine = 18;
    spec.maxLines = spec.text.size() <= kOneLine && c.layout.isTall() ? 1 : 2;
    spec.align = align;
    spec.ink = c.palette.accentInk;
    return c.plate(area, spec, {Plate::Kind::Chip, {}, c.palette.accent, c.palette.ink, 0}, {0.8, 0.44}, edge,
                   c.gap(0.036));
}

bool fact(Composer& c, QRectF& area, Role role, double share, const QColor& fill, Qt::Alignment align)
{
    TextSpec spec = c.spec(role, share);
    spec.face.bold = role == Role::Period;
    spec.align = align;
    spec.maxLines = 6;
    spec.ink = trendy::inkOn(fill, c.palette);
    return c.plate(area, spec, {Plate::Kind::Chip, {}, fill, c.palette.ink, 0}, {0.75, 0.5}, Qt::BottomEdge,
                   c.gap(0.02));
}

/// What to do and when, each on a chip, from the foot of `area` up.
bool facts(Composer& c, QRectF& area, double share, Qt::Alignment align)
{
    const double foot = area.bottom();
    if (!fact(c, area, Role::Period, share, c.palette.base3, align)
        || !fact(c, area, Role::Guide, share, c.palette.paper, align))
        return false;
    if (area.bottom() < foot)
        area.setBottom(area.bottom() - c.gap(0.014));
    return true;
}

bool store(Composer& c, QRectF& area, Qt::Alignment align)
{
    TextSpec spec = c.spec(Role::Store, 0.04);
    spec.align = align;
    return c.store(area, spec, c.gap(0.032));
}

/// The cry on a flower at the upper left (or right) of `room`.
bool flower(Composer& c, const QRectF& room, QRectF& taken, bool atRight)
{
    TextSpec spec = c.spec(Role::Badge, 0.054);
    if (spec.text.isEmpty())
        return true;
    spec.align = Qt::AlignHCenter;
    spec.maxLines = 3;
    spec.leading = 1.12;
    spec.ink = c.palette.accentInk;
    for (const double share : {0.22, 0.26, 0.31, 0.36}) {
        const double across = std::min({share * c.layout.unit, room.width(), room.height()});
        QRectF circle(atRight ? room.right() - across : room.left(), room.top(), across, across);
        QRectF inner(0, 0, across * 0.66, across * 0.52);
        inner.moveCenter(circle.center());
        const qsizetype texts = c.layout.texts.size();
        QRectF words = inner;
        if (!c.top(words, spec, 0))
            continue;
        trendy::centreSince(c, texts, inner.top(), inner.bottom());
        const double angle = atRight ? 9 : -9;
        c.layout.texts.last().angle = spec.text.size() <= 2 * kShort ? angle : 0;
        c.layout.plates.append({Plate::Kind::Flower, circle, c.palette.accent, c.palette.paper, angle});
        taken = circle;
        return true;
    }
    return false;
}

/// The motif as large as it goes in the circle, clear of the cry (towards `away`) and of what covers the circle's foot.
bool motif(Composer& c, const QRectF& circle, const QRectF& cry, int away, double below)
{
    const double across = circle.width();
    const double rim = cry.width() * 0.14; // the corners of a flower are empty
    const QRectF taken = cry.adjusted(rim, rim, -rim, -rim);
    for (const double share : {0.74, 0.7, 0.66, 0.62, 0.58, 0.54, 0.5, 0.46}) {
        for (const double aside : {0.0, 0.04, 0.08, 0.12}) {
            QRectF art(0, 0, across * share, across * share);
            art.moveCenter(circle.center() + QPointF(away * aside * across, aside * 0.7 * across));
            if (below > 0)
                art.moveBottom(std::min(art.bottom(), circle.bottom() - below));
            if (art.intersects(taken) || art.top() < circle.top() - 0.02 * across)
                continue;
            c.layout.art = art;
            return true;
        }
    }
    return false;
}

/// The round picture as large as `room` allows; the cry sits on its edge, the motif stays clear of it. `below`: how
/// much of the circle's foot is covered by what is stuck on it.
bool picture(Composer& c, const QRectF& room, bool atRight, double below)
{
    double across = std::min({room.width(), room.height(), 0.9 * c.layout.unit});
    if (!c.scene.badge.isEmpty() && below <= 0)
        across = std::min(across, 0.88 * room.width()); // so that the flower hangs over
    if (across < 0.34 * c.layout.unit)
        return false;
    QRectF circle(0, 0, across, across);
    circle.moveCenter(room.center());
    const QSizeF spare((room.width() - across) / 2 + 0.025 * c.layout.unit, (room.height() - across) / 2);
    const QSizeF outside = spare.boundedTo(QSizeF(0.17, 0.13) * c.layout.unit);
    if (!c.scene.badge.isEmpty() && below <= 0)
        circle.translate(0, outside.height() * 0.4);
    QRectF cry;
    const QRectF around = circle.adjusted(-outside.width(), -outside.height(), outside.width(), 0);
    if (!flower(c, around.intersected(c.layout.safe), cry, atRight))
        return false;
    c.layout.shape = circle;
    c.layout.window = {Window::Shape::Circle, circle};
    return motif(c, circle, cry, (atRight ? -1 : 1), below);
}

bool wide(Composer& c)
{
    QRectF left = c.layout.safe;
    if (c.artNeeded)
        left.setRight(c.layout.width() * 0.6);
    if (!store(c, left, Qt::AlignLeft) || !facts(c, left, 0.038, Qt::AlignLeft))
        return false;
    if (!c.artNeeded && !trendy::plainCry(c, left, Qt::AlignLeft))
        return false;
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    if (!title(c, left, 0.155, c.tallestTitle(left.height(), c.spec(Role::Prize, 0.068), 0.44), Qt::AlignLeft)
        || !prize(c, left, 0.068, Qt::TopEdge, Qt::AlignLeft))
        return false;
    c.moveSince(texts, plates, {0, std::max(0.0, left.height() * 0.4)});
    if (!c.artNeeded)
        return true;
    QRectF right = c.layout.safe;
    right.setLeft(c.layout.width() * 0.6 + c.gap(0.04));
    const double out = 0.03 * c.layout.unit;
    return picture(c, right.adjusted(0, -out, out, out), false, 0);
}

/// Cry, title and circle over chips at the left; the circle leaves the words their side.
bool square(Composer& c)
{
    QRectF area = c.layout.safe;
    if (!c.artNeeded && !trendy::plainCry(c, area, Qt::AlignLeft))
        return false;
    if (!title(c, area, 0.145, area.height() * 0.42, Qt::AlignLeft))
        return false;
    QRectF left = area;
    left.setRight(area.left() + area.width() * (c.artNeeded ? 0.5 : 1));
    if (!store(c, left, Qt::AlignLeft) || !facts(c, left, 0.036, Qt::AlignLeft))
        return false;
    if (!prize(c, left, 0.062, Qt::BottomEdge, Qt::AlignLeft))
        return false;
    if (!c.artNeeded)
        return true;
    QRectF right = area;
    right.setLeft(left.right() + c.gap(0.03));
    const double out = 0.035 * c.layout.unit;
    return picture(c, right.adjusted(0, 0, out, out), false, 0);
}

bool tall(Composer& c)
{
    QRectF area = c.layout.safe;
    QRectF low = area;
    const bool code = !c.scene.joinUrl.isEmpty();
    const Qt::Alignment align = code ? Qt::AlignLeft : Qt::AlignHCenter;
    if (!c.joinCode(low, 0.2 * c.layout.unit, c.palette.ink) || !store(c, low, align) || !facts(c, low, 0.036, align))
        return false;
    area.setBottom(c.layout.qr.isEmpty() ? low.bottom() : std::min(low.bottom(), c.layout.qr.top() - c.gap(0.034)));
    if (!c.artNeeded && !trendy::plainCry(c, area, Qt::AlignHCenter))
        return false;
    if (!title(c, area, 0.16, area.height() * 0.46, Qt::AlignHCenter))
        return false;
    const qsizetype texts = c.layout.texts.size();
    QRectF room = area;
    if (!prize(c, room, 0.07, Qt::BottomEdge, Qt::AlignHCenter))
        return false;
    if (!c.artNeeded)
        return true;
    const bool hasPrize = c.layout.texts.size() > texts;
    const double covered = hasPrize ? c.layout.plates.constLast().rect.height() * 0.62 : 0;
    if (hasPrize)
        area.setBottom(c.layout.plates.constLast().rect.top() + covered);
    return picture(c, area, true, covered);
}
} // namespace

bool composeTrendySticker(Composer& c)
{
    return c.layout.isWide() ? wide(c) : c.layout.isTall() ? tall(c) : square(c);
}

int suitsTrendySticker(const Composer& c)
{
    int suits = 48;
    if (c.scene.industry == Industry::Other)
        suits += 10;
    if (!c.scene.badge.isEmpty())
        suits += 4;
    if (c.scene.title.size() <= 12)
        suits += 6;
    if (c.scene.title.size() > 24 || c.scene.guide.size() > 40 || c.scene.prize.size() > 26)
        suits -= 12;
    return suits;
}

} // namespace madang::posters
