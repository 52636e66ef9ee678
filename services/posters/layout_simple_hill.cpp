#include "services/posters/layout_simple_parts.h"

#include <algorithm>

namespace madang::posters {

// Calm: paper, one circle that leaves the sheet, large words at the left, a fine rule above the
// store.
namespace {
bool head(Composer& c, QRectF& area, double titleShare, double titleTall)
{
    return simpleBadge(c, area) && c.top(area, c.spec(Role::Title, titleShare), c.gap(0.036), titleTall);
}

/// A lonely title stands in the middle, not under the ceiling.
void moveHead(Composer& c, double offset)
{
    for (TextBlock& text : c.layout.texts) {
        if (text.role == Role::Badge || text.role == Role::Title)
            text.moveBy({0, offset});
    }
    for (Plate& plate : c.layout.plates) {
        if (plate.kind == Plate::Kind::Tick)
            plate.rect.translate(0, offset);
    }
}

bool prize(Composer& c, QRectF& area, double share)
{
    return c.top(area, simplePrize(c, share), c.gap(0.03));
}

/// The motif on the hill, or a round picture in its place, as large as `room` allows, that stays above the note on it.
void picture(Composer& c, const QRectF& art, QRectF room)
{
    const double air = c.layout.unit * 0.03;
    room.setRight(std::min(room.right(), c.layout.width() - air));
    room.setBottom((c.scene.isByAi ? c.layout.safe.bottom() : c.layout.height()) - air);
    QRectF round = squareAround(art.center(), std::min({art.width() * 1.34, room.width(), room.height()}));
    round.moveLeft(std::clamp(round.left(), room.left(), std::max(room.left(), room.right() - round.width())));
    round.moveTop(std::clamp(round.top(), room.top(), std::max(room.top(), room.bottom() - round.height())));
    placePicture(c, art, {Window::Shape::Circle, round});
}

bool wide(Composer& c)
{
    const QRectF safe = c.layout.safe;
    const double textRight = c.layout.width() * (c.scene.prize.isEmpty() ? 0.56 : 0.6);
    QRectF area(safe.left(), safe.top(), textRight - safe.left(), safe.height());
    if (!simpleFoot(c, area, 0.041))
        return false;
    area.setBottom(area.bottom() - c.gap(0.04));
    const double above = c.layout.unit * 0.012 + c.gap(0.026)
        + (c.scene.badge.isEmpty() ? 0 : c.spec(Role::Badge, 0.038).size + c.gap(0.03));
    if (!head(c, area, 0.165, c.tallestTitle(area.height() - above, c.spec(Role::Prize, 0.07), 0))
        || !prize(c, area, 0.07))
        return false;
    if (c.scene.prize.isEmpty() && c.scene.guide.isEmpty() && c.scene.period.isEmpty())
        moveHead(c, area.height() * 0.42);
    const double across = c.layout.height() * 1.12;
    const double left = textRight + c.gap(0.035);
    c.layout.shape = QRectF(left, (c.layout.height() - across) / 2, across, across);
    const double visible = c.layout.width() - left;
    const double side = std::min(visible * 0.68, c.layout.height() * 0.6);
    picture(c, squareAround({left + visible * 0.535, c.layout.height() / 2}, side),
            {left + c.gap(0.03), safe.top(), visible, safe.height()});
    return true;
}

bool square(Composer& c)
{
    QRectF area = c.layout.safe;
    if (!head(c, area, 0.135, area.height() * 0.42) || !prize(c, area, 0.064))
        return false;
    const double room = c.layout.height() - area.top();
    const double across = std::min(c.layout.width() * 0.62, room / 0.86);
    if (c.artNeeded && across < 0.34 * c.layout.unit)
        return false;
    QRectF left = area;
    left.setRight(c.layout.width() - across * 0.88 - c.gap(0.02));
    if (!c.artNeeded && across < 0.34 * c.layout.unit)
        left = area;
    else {
        c.layout.shape = QRectF(c.layout.width() - across * 0.86, c.layout.height() - across * 0.86, across, across);
        const double side = across * 0.54;
        picture(c, squareAround({c.layout.width() - across * 0.42, c.layout.height() - across * 0.43}, side),
                {left.right() + c.gap(0.02), area.top(), across, room});
    }
    return simpleFoot(c, left, 0.036);
}

/// A hill out of which the motif rises and on which the facts stand.
void hill(Composer& c, double top, double end)
{
    const double across = c.layout.width() * 1.66;
    const double above = top + c.layout.unit * kHillStep;
    c.layout.shape = QRectF(c.layout.width() * 0.57 - across / 2, above, across,
                            std::max(across, (c.layout.height() - above) * 1.25));
    const double side = std::min(end - c.gap(0.065) - above, c.layout.width() * 0.74);
    c.layout.art = squareAround({c.layout.width() * 0.56, end - c.gap(0.05) - side / 2}, side);
}

/// A picture that rises behind a flat hill with the facts.
void sunrise(Composer& c, double top, double end)
{
    const double width = c.layout.width();
    const QRectF flat(width * 0.52 - width * 1.7, end - c.gap(0.075), width * 3.4, width * 1.7);
    c.layout.shape = flat.united({flat.left(), flat.top(), flat.width(), (c.layout.height() - flat.top()) * 1.5});
    const double foot = flat.top() + width * 0.03;
    const double tall = foot - top - c.gap(0.012);
    const double across = std::min(c.layout.safe.width(), tall * 2);
    c.layout.window = {Window::Shape::Arch, {c.layout.width() * 0.5 - across / 2, foot - tall, across, tall}};
}

bool tall(Composer& c)
{
    QRectF area = c.layout.safe;
    if (!head(c, area, c.scene.picture.isNull() ? 0.15 : 0.132, area.height() * 0.36) || !prize(c, area, 0.068))
        return false;
    QRectF bottom = area;
    const QRectF whole = bottom;
    if (!c.joinCode(bottom, 0.21 * c.layout.unit, c.palette.ink) || !simpleFoot(c, bottom, 0.038))
        return false;
    const double end = c.layout.qr.isEmpty() ? bottom.bottom() : std::min(bottom.bottom(), c.layout.qr.top());
    const double room = end - c.gap(0.06) - whole.top();
    if (room < 0.26 * c.layout.unit)
        return !c.artNeeded;
    if (c.scene.picture.isNull())
        hill(c, whole.top(), end);
    else
        sunrise(c, whole.top(), end);
    return true;
}
} // namespace

bool composeSimpleHill(Composer& c)
{
    return c.layout.isWide() ? wide(c) : c.layout.isTall() ? tall(c) : square(c);
}

int suitsSimpleHill(const Composer&)
{
    return 50;
}

} // namespace madang::posters
