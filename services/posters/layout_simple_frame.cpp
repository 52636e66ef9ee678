#include "services/posters/layout_simple_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::posters {

// A well-set invitation: all in the middle of a fine double frame, a serif title, the picture in an
// arch above it or, on wide sheets, beside it.
namespace {
constexpr double kLeastPicture = 0.27; // of the short side

TextSpec centred(TextSpec spec)
{
    spec.align = Qt::AlignHCenter;
    return spec;
}

TextSpec titleSpec(const Composer& c, double share)
{
    TextSpec spec = centred(c.spec(Role::Title, share));
    spec.face = {{u"Noto Serif CJK KR"_s, u"NanumMyeongjo"_s}, true, 97};
    spec.leading = 1.24;
    return spec;
}

QRectF roomOf(const Layout& layout)
{
    const double in = simpleFrameInset(layout) + layout.unit * 0.064;
    return layout.safe.intersected(QRectF(QPointF(), layout.canvas).adjusted(in, in, -in, -in));
}

void rule(Composer& c, double left, double right, double y)
{
    const double thick = std::max(1.2, c.layout.unit * 0.0024);
    if (right > left)
        c.layout.plates.append(
            {Plate::Kind::Rule, QRectF(left, y - thick / 2, right - left, thick), c.palette.highlight, {}, 0});
}

/// A diamond between two strokes, at the bottom of `area`.
void ornament(Composer& c, QRectF& area)
{
    const double side = c.layout.unit * 0.014;
    const QPointF centre(area.center().x(), area.bottom() - side);
    const double reach = std::min(c.layout.unit * 0.1, area.width() * 0.2);
    rule(c, centre.x() - reach, centre.x() - 2 * side, centre.y());
    rule(c, centre.x() + 2 * side, centre.x() + reach, centre.y());
    c.layout.plates.append({Plate::Kind::Tick, squareAround(centre, side), c.palette.highlight, {}, 45});
    area.setBottom(centre.y() - side - c.gap(0.03));
}

/// The badge with a stroke at either side.
bool badge(Composer& c, QRectF& area)
{
    TextSpec spec = centred(c.spec(Role::Badge, 0.036));
    spec.ink = c.palette.highlight;
    spec.maxLines = 1;
    const auto texts = c.layout.texts.size();
    if (!c.bottom(area, spec, 0))
        return false;
    if (c.layout.texts.size() == texts)
        return true;
    const QRectF words = c.layout.texts.constLast().bounds();
    const double away = c.layout.unit * 0.024;
    const double reach = c.layout.unit * 0.07;
    rule(c, std::max(area.left(), words.left() - away - reach), words.left() - away, words.center().y());
    rule(c, words.right() + away, std::min(area.right(), words.right() + away + reach), words.center().y());
    return true;
}

/// From the bottom of `area`: the prize, an ornament, the title, the badge.
bool head(Composer& c, QRectF& area, double titleShare, double titleTall)
{
    TextSpec prize = centred(simplePrize(c, 0.056));
    if (!c.bottom(area, prize, c.gap(0.032)))
        return false;
    if (!prize.text.isEmpty() && c.density > 0.5)
        ornament(c, area);
    QRectF room = area;
    room.setTop(std::max(area.top(), area.bottom() - titleTall));
    if (!c.bottom(room, titleSpec(c, titleShare), c.gap(0.036)))
        return false;
    area.setBottom(room.bottom());
    return badge(c, area);
}

bool code(Composer& c, QRectF& area)
{
    if (c.scene.joinUrl.isEmpty())
        return true;
    QRectF column = area;
    const double side = 0.19 * c.layout.unit;
    column.setLeft(area.center().x() - side / 2);
    column.setRight(area.center().x() + side / 2);
    if (!c.joinCode(column, side, c.palette.ink))
        return false;
    if (!c.layout.qr.isEmpty())
        area.setBottom(c.layout.qr.top() - c.gap(0.03));
    return true;
}

bool foot(Composer& c, QRectF& area, double share)
{
    if (!c.store(area, centred(c.spec(Role::Store, share * 1.12)), c.gap(0.03)) || !code(c, area))
        return false;
    TextSpec period = centred(c.spec(Role::Period, share));
    period.face.bold = true;
    return c.bottom(area, period, c.gap(0.017)) && c.bottom(area, centred(c.spec(Role::Guide, share)), 0);
}

/// The arch, with the motif low in it as it would stand there.
void niche(Composer& c, const QRectF& arch)
{
    c.layout.shape = arch;
    const double side = std::min(arch.width() * 0.8, arch.height() * 0.72);
    placePicture(c, squareAround({arch.center().x(), arch.bottom() - side * 0.5 - arch.height() * 0.08}, side),
                 {Window::Shape::Arch, arch});
}

bool upright(Composer& c, QRectF area)
{
    if (!foot(c, area, 0.034))
        return false;
    if (!c.scene.prize.isEmpty() || !c.scene.guide.isEmpty() || !c.scene.period.isEmpty())
        area.setBottom(area.bottom() - c.gap(0.045));
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    const double tallest = area.height() * (!c.artNeeded ? 0.8 : c.layout.isTall() ? 0.42 : 0.56);
    if (!head(c, area, c.layout.isTall() ? 0.115 : 0.105, tallest))
        return false;
    const double room = area.height() - c.gap(0.05);
    if (room < kLeastPicture * c.layout.unit) {
        c.moveSince(texts, plates, {0, -std::max(0.0, area.height()) / 2});
        return !c.artNeeded;
    }
    const double wide = std::min({area.width() * 0.74, room / 1.02, c.layout.unit * 0.7});
    const double tall = std::min(room, wide * 1.28);
    const double spare = room - tall;
    c.moveSince(texts, plates, {0, -spare * 0.42});
    niche(c, {area.center().x() - wide / 2, area.top() + spare * 0.2, wide, tall});
    return true;
}

bool wide(Composer& c, QRectF area)
{
    const double air = c.gap(0.05);
    QRectF column = area;
    const double across = std::min(area.width() * 0.36, area.height() * 0.82);
    if (c.artNeeded)
        column.setLeft(area.left() + across + 2 * air);
    const bool isLonely = c.scene.prize.isEmpty() && c.scene.guide.isEmpty() && c.scene.period.isEmpty();
    if (!foot(c, column, 0.037))
        return false;
    if (!isLonely)
        column.setBottom(column.bottom() - c.gap(0.045));
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    if (!head(c, column, 0.132, column.height() * 0.72))
        return false;
    c.moveSince(texts, plates, {0, -std::max(0.0, column.height()) / 2});
    if (c.artNeeded) {
        const double tall = std::min(area.height(), across * 1.3);
        niche(c, {area.left() + air * 0.6, area.center().y() - tall / 2, across, tall});
    }
    return true;
}
} // namespace

bool composeSimpleFrame(Composer& c)
{
    const QRectF area = roomOf(c.layout);
    return c.layout.isWide() ? wide(c, area) : upright(c, area);
}

int suitsSimpleFrame(const Composer& c)
{
    const bool isGentle = c.scene.industry == Industry::Cafe || c.scene.industry == Industry::Beauty;
    const bool isLong = c.scene.title.size() > 18 || c.scene.guide.size() > 60 || c.scene.prize.size() > 24;
    return (isGentle ? 72 : 46) - (isLong ? 30 : 0) + (c.scene.picture.isNull() ? 0 : 6);
}

} // namespace madang::posters
