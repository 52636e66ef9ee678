#include "services/posters/fancy_parts.h"

#include <algorithm>

namespace madang::posters {

// A coupon as large as the sheet: title and picture on its body, the value on a band, the facts on the stub that would
// be torn off.
namespace {
using namespace fancy;

constexpr double kInside = 0.034; ///< of the short side: between the band and the edges of the paper
constexpr double kBeyond = 0.02; ///< of the short side: how far the paper reaches beyond the safe area

QRectF paper(const Composer& c)
{
    const double beyond = kBeyond * c.layout.unit;
    const double below = c.scene.isByAi ? std::min(beyond, c.gap(0.009)) : beyond; // the credit stands there
    return c.layout.safe.adjusted(-beyond, -beyond, beyond, below);
}

TextSpec titleOn(const Composer& c, double share)
{
    TextSpec spec = titleSpec(c, share);
    const QColor fill = lightOf(c.palette);
    spec.ink = vividOn(c.palette, fill);
    spec.edge = edgeFor(c.palette, spec.ink);
    spec.outline = 0.03;
    spec.shadow = 0.06;
    spec.leading = 1.16;
    return spec;
}

/// The value on a band across the paper, at the foot of `area`.
bool value(Composer& c, QRectF& area, double left, double right, double share)
{
    if (c.scene.prize.isEmpty())
        return true;
    TextSpec spec = prizeSpec(c, share);
    spec.maxLines = 3;
    Plate band{Plate::Kind::Card, {}, c.palette.accent, {}, 0};
    if (!prizePlate(c, area, spec, band, {0.7, 0.5}, Qt::BottomEdge, c.gap(0.03)))
        return false;
    Plate& laid = c.layout.plates.last();
    laid.rect.setLeft(left + kInside * c.layout.unit);
    laid.rect.setRight(right - kInside * c.layout.unit);
    return true;
}

/// A frame through which the picture is seen, or the motif before a ground of its own.
bool pictureIn(Composer& c, QRectF room, double least)
{
    const double side = std::min(room.width(), room.height());
    if (side < least)
        return !c.artNeeded;
    QRectF frame(0, 0, std::min(room.width(), side * 1.8), side);
    frame.moveCenter(room.center());
    frameIn(c, frame, Window::Shape::Rounded, 0.9);
    return true;
}

/// The facts below the perforation.
bool footStub(Composer& c, const QRectF& coupon, QRectF& body)
{
    const double pad = c.gap(0.05);
    const StripColours colours{{}, darkOf(c.palette), vividOn(c.palette, lightOf(c.palette))};
    c.layout.safe = coupon.adjusted(pad, pad, -pad, -pad * 0.8);
    body = c.layout.safe;
    if (!strip(c, 0.039, colours))
        return false;
    c.layout.plates.removeFirst(); // the paper carries the words
    c.layout.panel
        = QRectF(coupon.left(), c.layout.panel.top(), coupon.width(), coupon.bottom() - c.layout.panel.top());
    if (c.layout.panel.height() < pad * 2)
        c.layout.panel.setTop(coupon.bottom() - pad * 2);
    body.setBottom(c.layout.panel.top() - kInside * c.layout.unit);
    return true;
}

bool upright(Composer& c, const QRectF& coupon)
{
    QRectF body;
    if (!footStub(c, coupon, body))
        return false;
    const bool tall = c.layout.isTall();
    const double height = body.height();
    QRectF low = body.adjusted(0, height * 0.4, 0, 0);
    if (!value(c, low, coupon.left(), coupon.right(), tall ? 0.072 : 0.062))
        return false;
    if (c.scene.prize.isEmpty())
        low.setBottom(low.bottom() - c.gap(0.03));
    body.setBottom(low.bottom());
    if (!badge(c, body, 0.042, c.gap(0.03))
        || !c.top(body, titleOn(c, tall ? 0.16 : 0.15), c.gap(0.03),
                  height
                      * (!c.artNeeded                   ? 0.7
                             : c.scene.picture.isNull() ? 0.42
                                                        : 0.36)))
        return false;
    return pictureIn(c, body, (tall ? 0.24 : 0.19) * c.layout.unit);
}

/// The facts right of the perforation, in the middle of the stub.
bool sideStub(Composer& c, QRectF stub)
{
    const double pad = c.gap(0.04);
    QRectF area = stub.adjusted(pad, pad, -pad, -pad);
    const double room = area.height();
    const Mark mark(c);
    const bool alone = c.scene.guide.isEmpty() && c.scene.period.isEmpty();
    TextSpec store = c.spec(Role::Store, alone ? 0.085 : 0.06);
    store.ink = vividOn(c.palette, lightOf(c.palette));
    store.align = Qt::AlignHCenter;
    store.maxLines = 2;
    if (!c.store(area, store, c.gap(0.035)))
        return false;
    for (const Role role : {Role::Period, Role::Guide}) {
        TextSpec spec = c.spec(role, 0.043);
        spec.ink = darkOf(c.palette);
        spec.align = Qt::AlignHCenter;
        spec.maxLines = 6;
        if (!c.bottom(area, spec, c.gap(role == Role::Period ? 0.02 : 0.0)))
            return false;
    }
    const double rest = room - (stub.bottom() - pad - area.bottom());
    const double code = rest > kBarcode * 2.2 * c.layout.unit ? kBarcode * c.layout.unit : 0; // drawn below the words
    const double up = (std::max(0.0, rest) + code) / 2;
    mark.move(c, {0, -up});
    if (!c.layout.logo.isEmpty())
        c.layout.logo.translate(0, -up);
    return true;
}

bool wide(Composer& c, const QRectF& coupon)
{
    const double split = coupon.left() + coupon.width() * 0.655;
    c.layout.panel = QRectF(QPointF(split, coupon.top()), coupon.bottomRight());
    if (!sideStub(c, c.layout.panel))
        return false;
    const double pad = c.gap(0.045);
    QRectF body(QPointF(coupon.left(), coupon.top()), QPointF(split, coupon.bottom()));
    body.adjust(pad, pad, -pad, -pad);
    const double height = body.height();
    QRectF low = body.adjusted(0, height * 0.42, 0, 0);
    if (!value(c, low, coupon.left(), split, 0.058))
        return false;
    body.setBottom(low.bottom());
    const bool besides = body.width() > 1.5 * body.height();
    QRectF words = body;
    if (besides && c.artNeeded)
        words.setWidth(body.width() * 0.62);
    const Mark mark(c);
    const double tallest = besides ? words.height() : words.height() * (c.artNeeded ? 0.62 : 1);
    QRectF left = words;
    if (!badge(c, left, 0.04, c.gap(0.028)))
        return false;
    if (!c.top(left, titleOn(c, 0.14), c.gap(0.025), tallest - (left.top() - words.top())))
        return false;
    if (!besides)
        return pictureIn(c, left, 0.18 * c.layout.unit);
    mark.move(c, {0, std::max(0.0, (words.bottom() - left.top() + c.gap(0.025)) / 2)});
    return pictureIn(c, QRectF(QPointF(words.right() + c.gap(0.02), body.top()), body.bottomRight()),
                     0.18 * c.layout.unit);
}
} // namespace

bool composeFancyCoupon(Composer& c)
{
    const QRectF coupon = paper(c);
    c.layout.shape = coupon;
    return c.layout.isWide() ? wide(c, coupon) : upright(c, coupon);
}

int suitsFancyCoupon(const Composer& c)
{
    if (c.scene.prize.isEmpty())
        return 20;
    const QString words = c.scene.title + c.scene.prize;
    const bool worth = words.contains(u'%') || words.contains(u'원') || words.contains(QStringLiteral("쿠폰"))
        || words.contains(QStringLiteral("할인"));
    const int hidden = c.scene.picture.isNull() || c.layout.isWide() ? 0 : 15; // little is seen of a picture
    return (worth ? 74 : hasNumber(c.scene.prize) ? 54 : 38) + (c.scene.title.size() > 20 ? 8 : 0) - hidden;
}

} // namespace madang::posters
