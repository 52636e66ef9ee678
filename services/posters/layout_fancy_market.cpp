#include "services/posters/fancy_parts.h"

#include <algorithm>

namespace madang::posters {

// Market day: an awning, rays around the picture, an outlined title, the prize on a ticket, the
// facts on a strip.
namespace {
using namespace fancy;

/// The burst may pass below the strip, never below the words above it.
void picture(Composer& c, QRectF room, double fill)
{
    const bool window = !c.scene.picture.isNull();
    const double least = std::min(room.width(), room.height());
    const double side = least * (window ? std::max(fill, 0.9) : fill);
    const double most = std::min(room.height() + c.gap(0.04), room.width() + c.gap(0.02));
    QRectF art(0, 0, side, side);
    art.moveCenter(room.center());
    stand(c, art, Window::Shape::Circle);
    const double burst = std::min(side * (window ? 1.22 : 1.5), most);
    c.layout.shape = QRectF(0, 0, burst, burst);
    c.layout.shape.moveCenter(room.center());
}

bool wide(Composer& c, QRectF middle)
{
    QRectF left = middle;
    left.setRight(c.layout.width() * 0.625);
    const Mark mark(c);
    if (!badge(c, left, 0.044, c.gap(0.03))
        || !c.top(left, titleSpec(c, 0.165), c.gap(0.04), c.tallestTitle(left.height(), prizeSpec(c, 0.066), 0.5))
        || !c.plate(left, prizeSpec(c, 0.066), ticket(c), {1.25, 0.5}, Qt::TopEdge, 0))
        return false;
    mark.move(c, {0, std::max(0.0, (middle.bottom() - left.top()) / 2)});
    QRectF right = middle;
    right.setLeft(left.right() + c.gap(0.02));
    picture(c, right, 0.78);
    return true;
}

bool square(Composer& c, QRectF middle)
{
    if (!badge(c, middle, 0.044, c.gap(0.03))
        || !c.top(middle, titleSpec(c, 0.135), c.gap(0.03), middle.height() * 0.56))
        return false;
    if (middle.height() < 0.16 * c.layout.unit && c.artNeeded)
        return false;
    QRectF right = middle;
    if (!c.scene.prize.isEmpty()) {
        const bool art = middle.height() >= 0.16 * c.layout.unit;
        if (art)
            right.setLeft(middle.left() + middle.width() * 0.4);
        const Mark mark(c);
        TextSpec prize = prizeSpec(c, 0.068);
        prize.maxLines = 3;
        if (!prizePlate(c, right, prize, ticket(c), {1.0, 0.6}, Qt::TopEdge, 0))
            return false;
        mark.move(c, {0, (middle.bottom() - right.top()) / 2});
        if (!art)
            return true;
        middle.setRight(middle.left() + middle.width() * 0.36);
    }
    picture(c, middle, 0.78);
    return true;
}

bool tall(Composer& c, QRectF middle)
{
    if (!badge(c, middle, 0.044, c.gap(0.03))
        || !c.top(middle, titleSpec(c, 0.155), c.gap(0.03), middle.height() * 0.45)
        || !prizePlate(c, middle, prizeSpec(c, 0.072), ticket(c), {1.3, 0.62}, Qt::BottomEdge, c.gap(0.03)))
        return false;
    if (!c.scene.prize.isEmpty()) { // a small ticket would be lost on a tall sheet
        QRectF& rect = c.layout.plates.last().rect;
        const double more = std::max(0.0, c.layout.width() * 0.62 - rect.width()) / 2;
        rect.adjust(-more, 0, more, 0);
    }
    if (middle.height() < 0.24 * c.layout.unit)
        return !c.artNeeded;
    picture(c, middle, std::min(0.76, 0.64 * c.layout.width() / middle.height()));
    return true;
}
} // namespace

bool composeFancyMarket(Composer& c)
{
    const double least = c.layout.height() * (c.layout.isWide() ? 0.09 : 0.07);
    c.layout.awning = std::clamp(c.layout.safe.top() - 0.02 * c.layout.unit, least, c.layout.height() * 0.115);
    const StripColours colours = stripColours(c.palette);
    if (!(c.layout.isWide() ? wideStrip(c, 0.037, colours) : strip(c, 0.038, colours)))
        return false;
    QRectF middle = c.layout.safe;
    middle.setTop(std::max(c.layout.safe.top(), c.layout.awning + c.gap(0.032)));
    middle.setBottom(c.layout.panel.top() - c.gap(0.055));
    return c.layout.isWide() ? wide(c, middle) : c.layout.isTall() ? tall(c, middle) : square(c, middle);
}

int suitsFancyMarket(const Composer& c)
{
    const int hidden = c.scene.picture.isNull() || c.layout.isWide() ? 0 : 25; // little is seen of a picture
    return 50 - hidden + (c.scene.title.size() > 8 && c.scene.title.size() < 20 ? 10 : 0)
        + (c.scene.badge.isEmpty() ? 0 : 6);
}

} // namespace madang::posters
