#include "services/posters/trendy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::posters {

// A cover: the decorative word as its name across the top, a picture that runs off the edge and stands in front of it,
// a thin column of small facts, and a heavy headline.
namespace {
constexpr double kHair = 0.0035; // of the short side

Face editorial(const Composer& c)
{
    const bool isQuiet = c.scene.industry == Industry::Cafe || c.scene.industry == Industry::Beauty
        || c.scene.industry == Industry::Education;
    if (isQuiet)
        return {{u"Noto Serif CJK KR"_s, u"NanumMyeongjo"_s, c.palette.display}, true, 94};
    return {{u"Noto Sans CJK KR"_s, u"NanumBarunGothic"_s, c.palette.display}, true, 91};
}

void rule(Composer& c, double left, double right, double y, double thick)
{
    const double height = std::max(1.5, thick * c.layout.unit);
    c.layout.plates.append({Plate::Kind::Rule, QRectF(left, y, right - left, height), c.palette.ink, {}, 0});
}

/// The store below a hairline at the foot.
bool imprint(Composer& c, QRectF& area)
{
    const double foot = area.bottom();
    if (!c.store(area, c.spec(Role::Store, 0.035), c.gap(0.022)))
        return false;
    if (area.bottom() < foot) {
        rule(c, area.left(), area.right(), area.bottom(), kHair);
        area.setBottom(area.bottom() - c.gap(0.032));
    }
    return true;
}

TextSpec headline(const Composer& c, double share)
{
    TextSpec spec = c.spec(Role::Title, share);
    spec.face = editorial(c);
    spec.leading = 1.16;
    return spec;
}

bool prize(Composer& c, QRectF& area, double share, Qt::Edge edge)
{
    TextSpec spec = c.spec(Role::Prize, share);
    spec.ink = c.palette.accentInk;
    spec.face = {{u"Noto Sans CJK KR"_s, u"NanumBarunGothic"_s}, true, 95};
    return c.plate(area, spec, {Plate::Kind::Card, {}, c.palette.accent, {}, 0}, {0.5, 0.36}, edge, c.gap(0.034));
}

/// The cry as the cover line below the name.
bool coverLine(Composer& c, QRectF& area, double share)
{
    TextSpec spec = c.spec(Role::Badge, share);
    if (spec.text.isEmpty())
        return true;
    spec.face = {{u"Noto Sans CJK KR"_s, u"NanumBarunGothic"_s}, true, 96};
    rule(c, area.left(), area.left() + 0.09 * c.layout.unit, area.top(), 0.011);
    area.setTop(area.top() + 0.011 * c.layout.unit + c.gap(0.018));
    return c.top(area, spec, c.gap(0.03));
}

/// The picture in `frame`, and the motif reaching out of it over the name.
bool picture(Composer& c, const QRectF& frame)
{
    if (std::min(frame.width(), frame.height()) < 0.24 * c.layout.unit)
        return false;
    c.layout.shape = frame;
    c.layout.window = {Window::Shape::Rect, frame};
    const QRectF seen = frame.intersected(QRectF(QPointF(), c.layout.canvas));
    const double side = std::min(seen.width() * 0.84, seen.height() * 0.86);
    c.layout.art = QRectF(0, 0, side, side);
    c.layout.art.moveCenter(seen.center() - QPointF(0, side * 0.02));
    return true;
}

bool wide(Composer& c)
{
    QRectF left = c.layout.safe;
    const bool isSparse = c.scene.prize.isEmpty() && !trendy::hasFacts(c.scene);
    const double split = c.layout.width() * (isSparse ? 0.52 : 0.6);
    if (c.artNeeded)
        left.setRight(split);
    if (!imprint(c, left) || !trendy::facts(c, left, 0.036, true))
        return false;
    const double foot = left.bottom();
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    if (!coverLine(c, left, 0.046))
        return false;
    const TextSpec title = headline(c, isSparse ? 0.15 : 0.135);
    const TextSpec won = c.spec(Role::Prize, 0.058);
    const double below = won.text.isEmpty() ? 0 : won.size * 1.85 + c.gap(0.045);
    if (!c.top(left, title, c.gap(0.04), std::min(left.height() * 0.78, left.height() - below))
        || !prize(c, left, 0.058, Qt::TopEdge))
        return false;
    c.moveSince(texts, plates, {0, std::clamp((foot - left.top()) * 0.4, 0.0, (isSparse ? 0.4 : 0.1) * c.layout.unit)});
    if (!c.artNeeded)
        return true;
    const double from = split + c.gap(0.055);
    const double over = 0.16 * c.layout.unit;
    return picture(c, QRectF(from, over, c.layout.width() - from, c.layout.height() - over));
}

/// The picture below the name with a thin column at its left, the headline below both.
bool upright(Composer& c)
{
    QRectF area = c.layout.safe;
    QRectF low = area;
    if (!c.joinCode(low, 0.2 * c.layout.unit, c.palette.ink) || !imprint(c, low)
        || !prize(c, low, 0.058, Qt::BottomEdge))
        return false;
    area.setBottom(c.layout.qr.isEmpty() ? low.bottom() : std::min(low.bottom(), c.layout.qr.top() - c.gap(0.034)));
    if (!c.artNeeded)
        return coverLine(c, area, 0.06) && trendy::facts(c, area, 0.045, true) && c.top(area, headline(c, 0.24), 0);
    constexpr qsizetype kThin = 48; // letters that a thin column holds
    const bool inColumn = c.scene.guide.size() <= kThin;
    if (!inColumn && !trendy::facts(c, area, 0.032, true))
        return false;
    QRectF title = area;
    title.setTop(area.bottom() - area.height() * (c.layout.isTall() ? 0.42 : 0.45));
    if (!c.bottom(title, headline(c, c.layout.isTall() ? 0.145 : 0.13), c.gap(0.045)))
        return false;
    area.setBottom(title.bottom());
    const QRectF mast = trendy::mastOf(c.layout);
    const double split = c.layout.width() * (inColumn && trendy::hasFacts(c.scene) ? 0.365 : 0.29);
    QRectF side = area;
    side.setTop(mast.bottom() + c.gap(0.04));
    side.setRight(split);
    if (!coverLine(c, side, 0.044) || (inColumn && !trendy::facts(c, side, 0.032, false)))
        return false;
    const double over = mast.bottom() - mast.height() * 0.42;
    return picture(c,
                   QRectF(split + c.gap(0.045), over, c.layout.width() - split - c.gap(0.045), area.bottom() - over));
}
} // namespace

bool composeTrendyMagazine(Composer& c)
{
    return c.layout.isWide() ? wide(c) : upright(c);
}

int suitsTrendyMagazine(const Composer& c)
{
    int suits = 50;
    if (c.scene.industry == Industry::Cafe || c.scene.industry == Industry::Beauty)
        suits += 10;
    if (!c.scene.picture.isNull())
        suits += 10;
    if (c.layout.isTall())
        suits += 4;
    if (c.scene.title.size() > 24 || c.scene.guide.size() > 40)
        suits -= 4;
    return suits;
}

} // namespace madang::posters
