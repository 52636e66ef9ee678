#include "services/posters/composer.h"

#include <algorithm>

namespace madang::posters {

// Market day: an awning, rays around the picture, an outlined title, the prize on a ticket, the
// facts on a strip.
namespace {
/// The strip of a wide sheet: what to do at the left, the store at the right.
bool wideStrip(Composer& c, double share)
{
    const QRectF safe = c.layout.safe;
    const bool facts = !c.scene.guide.isEmpty() || !c.scene.period.isEmpty();
    QRectF right = safe;
    TextSpec store = c.spec(Role::Store, share * 1.35);
    store.ink = c.palette.panelInk;
    store.align = facts ? Qt::AlignRight : Qt::AlignHCenter;
    if (facts)
        right.setLeft(safe.left() + safe.width() * 0.57);
    if (!c.store(right, store, 0))
        return false;
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    QRectF left = safe;
    left.setRight(c.scene.store.isEmpty() ? safe.right() : safe.left() + safe.width() * 0.54);
    for (const Role role : {Role::Period, Role::Guide}) {
        TextSpec spec = c.spec(role, share);
        spec.ink = c.palette.panelInk;
        if (!c.bottom(left, spec, role == Role::Period ? c.gap(0.014) : 0))
            return false;
    }
    const auto all = static_cast<std::size_t>(c.layout.texts.size());
    const double lower = safe.bottom() - left.bottom();
    const double upper = safe.bottom() - right.bottom();
    if (lower < upper) // the shorter side stands in the middle of the taller one
        c.moveSince(texts, static_cast<std::size_t>(c.layout.plates.size()), {0, (lower - upper) / 2});
    else if (texts < all && c.layout.logo.isEmpty())
        for (std::size_t i = 0; i < texts; ++i)
            c.layout.texts[static_cast<qsizetype>(i)].moveBy({0, (upper - lower) / 2});
    const double tall = std::max(lower, upper);
    const double top = safe.bottom() - tall - c.gap(tall > 0 ? 0.034 : 0);
    c.layout.panel = QRectF(0, top, c.layout.width(), c.layout.height() - top);
    c.layout.plates.prepend({Plate::Kind::Panel, c.layout.panel, c.palette.panel, {}, 0});
    return true;
}

bool strip(Composer& c, double share)
{
    QRectF area = c.layout.safe;
    const double start = area.bottom();
    const bool code = !c.scene.joinUrl.isEmpty();
    if (!c.joinCode(area, 0.2 * c.layout.unit, c.palette.panelInk))
        return false;
    const std::size_t texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto set = [&](Role role, double size, double gap) {
        TextSpec spec = c.spec(role, size);
        spec.ink = c.palette.panelInk;
        spec.align = code ? Qt::AlignLeft : Qt::AlignHCenter;
        return role == Role::Store ? c.store(area, spec, gap) : c.bottom(area, spec, gap);
    };
    if (!set(Role::Store, share * 1.35, c.gap(0.022)) || !set(Role::Period, share, c.gap(0.014))
        || !set(Role::Guide, share, 0))
        return false;
    double top = area.bottom();
    if (!c.layout.qr.isEmpty()) {
        const double spare = top - c.layout.qr.top();
        if (spare > 0 && c.layout.logo.isEmpty())
            c.moveSince(texts, static_cast<std::size_t>(c.layout.plates.size()), {0, -spare / 2});
        top = std::min(top, c.layout.qr.top());
    }
    if (top >= start && c.layout.qr.isEmpty() && c.layout.logo.isEmpty())
        top = c.layout.safe.bottom();
    top -= c.gap(0.034);
    c.layout.panel = QRectF(0, top, c.layout.width(), c.layout.height() - top);
    c.layout.plates.prepend({Plate::Kind::Panel, c.layout.panel, c.palette.panel, {}, 0});
    return true;
}

TextSpec titleSpec(const Composer& c, double share)
{
    TextSpec spec = c.spec(Role::Title, share);
    spec.align = Qt::AlignHCenter;
    spec.ink = c.palette.highlight;
    spec.edge = c.palette.ink;
    spec.outline = 0.075;
    spec.shadow = 0.055;
    spec.leading = 1.2;
    spec.face.bold = false;
    return spec;
}

bool badge(Composer& c, QRectF& area)
{
    TextSpec spec = c.spec(Role::Badge, 0.044);
    spec.align = Qt::AlignHCenter;
    spec.maxLines = 1;
    spec.ink = c.palette.accentInk;
    return c.plate(area, spec, {Plate::Kind::Ribbon, {}, c.palette.accent, c.palette.ink, 0}, {1.1, 0.34}, Qt::TopEdge,
                   c.gap(0.03));
}

TextSpec prizeSpec(const Composer& c, double share)
{
    TextSpec spec = c.spec(Role::Prize, share);
    spec.align = Qt::AlignHCenter;
    spec.ink = c.palette.accentInk;
    return spec;
}

Plate ticket(const Composer& c)
{
    return {Plate::Kind::Ticket, {}, c.palette.accent, c.palette.accentInk, 0};
}

/// The burst may pass below the strip, never below the words above it.
void picture(Composer& c, QRectF room, double fill)
{
    const double side = std::min(room.width(), room.height()) * fill;
    const double most = std::min(room.height() + c.gap(0.04), room.width() + c.gap(0.02));
    c.layout.art = QRectF(0, 0, side, side);
    c.layout.art.moveCenter(room.center());
    const double burst = std::min(side * 1.5, most);
    c.layout.shape = QRectF(0, 0, burst, burst);
    c.layout.shape.moveCenter(room.center());
}

bool wide(Composer& c, QRectF middle)
{
    QRectF left = middle;
    left.setRight(c.layout.width() * 0.625);
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    if (!badge(c, left)
        || !c.top(left, titleSpec(c, 0.165), c.gap(0.04), c.tallestTitle(left.height(), prizeSpec(c, 0.066), 0.5))
        || !c.plate(left, prizeSpec(c, 0.066), ticket(c), {1.25, 0.5}, Qt::TopEdge, 0))
        return false;
    c.moveSince(texts, plates, {0, std::max(0.0, (middle.bottom() - left.top()) / 2)});
    QRectF right = middle;
    right.setLeft(left.right() + c.gap(0.02));
    picture(c, right, 0.78);
    return true;
}

bool square(Composer& c, QRectF middle)
{
    if (!badge(c, middle) || !c.top(middle, titleSpec(c, 0.135), c.gap(0.03), middle.height() * 0.56))
        return false;
    if (middle.height() < 0.16 * c.layout.unit && c.artNeeded)
        return false;
    QRectF right = middle;
    if (!c.scene.prize.isEmpty()) {
        const bool art = middle.height() >= 0.16 * c.layout.unit;
        if (art)
            right.setLeft(middle.left() + middle.width() * 0.4);
        const auto texts = static_cast<std::size_t>(c.layout.texts.size());
        const auto plates = static_cast<std::size_t>(c.layout.plates.size());
        TextSpec prize = prizeSpec(c, 0.068);
        prize.maxLines = 3;
        if (!c.plate(right, prize, ticket(c), {1.0, 0.6}, Qt::TopEdge, 0))
            return false;
        c.moveSince(texts, plates, {0, (middle.bottom() - right.top()) / 2});
        if (!art)
            return true;
        middle.setRight(middle.left() + middle.width() * 0.36);
    }
    picture(c, middle, 0.78);
    return true;
}

bool tall(Composer& c, QRectF middle)
{
    if (!badge(c, middle) || !c.top(middle, titleSpec(c, 0.155), c.gap(0.03), middle.height() * 0.45)
        || !c.plate(middle, prizeSpec(c, 0.072), ticket(c), {1.3, 0.62}, Qt::BottomEdge, c.gap(0.03)))
        return false;
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
    if (!(c.layout.isWide() ? wideStrip(c, 0.037) : strip(c, 0.038)))
        return false;
    QRectF middle = c.layout.safe;
    middle.setTop(std::max(c.layout.safe.top(), c.layout.awning + c.gap(0.032)));
    middle.setBottom(c.layout.panel.top() - c.gap(0.036));
    return c.layout.isWide() ? wide(c, middle) : c.layout.isTall() ? tall(c, middle) : square(c, middle);
}

int suitsFancyMarket(const Composer&)
{
    return 50;
}

} // namespace madang::posters
