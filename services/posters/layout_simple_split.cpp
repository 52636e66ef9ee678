#include "services/posters/layout_simple_parts.h"

#include <algorithm>

namespace madang::posters {

// Two halves: a field of strong colour with the motif, or the picture all over it, and paper with the
// words. Side by side on wide sheets, one above the other on the others.
namespace {
constexpr double kEdge = 0.06; // of the short side, what the edge of the paper may take from the field
constexpr double kLeastField = 0.3;

void field(Composer& c, const QRectF& rect, const QRectF& seen)
{
    c.layout.shape = rect;
    const double side = std::min(seen.width() * 0.66, seen.height() * 0.7);
    placePicture(c, squareAround(seen.center(), side), {Window::Shape::Rect, rect});
}

/// The badge on a label that lies on the seam.
bool label(Composer& c, double seam)
{
    TextSpec spec = c.spec(Role::Badge, 0.038);
    spec.ink = c.palette.accentInk;
    spec.maxLines = 1;
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    QRectF area = c.layout.safe;
    if (!c.plate(area, spec, {Plate::Kind::Pill, {}, c.palette.accent, {}, 0}, {0.85, 0.42}, Qt::TopEdge, 0))
        return false;
    if (!spec.text.isEmpty())
        c.moveSince(texts, plates, {0, seam - c.layout.plates.constLast().rect.center().y()});
    return true;
}

bool head(Composer& c, QRectF& area, double titleShare, double tallest)
{
    if (!c.bottom(area, simplePrize(c, 0.064), c.gap(0.034)))
        return false;
    QRectF room = area;
    room.setTop(std::max(area.top(), area.bottom() - tallest));
    if (!c.bottom(room, c.spec(Role::Title, titleShare), 0))
        return false;
    area.setBottom(room.bottom());
    return true;
}

bool upright(Composer& c)
{
    const QRectF safe = c.layout.safe;
    QRectF area = safe;
    if (!c.joinCode(area, 0.21 * c.layout.unit, c.palette.ink) || !simpleFoot(c, area, 0.036))
        return false;
    if (!c.layout.qr.isEmpty())
        area.setBottom(std::min(area.bottom(), c.layout.qr.top()));
    area = QRectF(safe.left(), safe.top(), safe.width(), area.bottom() - safe.top() - c.gap(0.05));
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    if (!head(c, area, c.layout.isTall() ? 0.14 : 0.126, area.height() * (c.artNeeded ? 0.47 : 0.9)))
        return false;
    const double above = c.gap(c.scene.badge.isEmpty() ? 0.05 : 0.078);
    const double seam = std::min(area.bottom() - above, c.layout.height() * 0.585);
    const double top = safe.top() > c.layout.unit * 0.15 ? safe.top() : 0; // below what the platform puts there
    if (seam - top - kEdge * c.layout.unit < kLeastField * c.layout.unit) {
        if (c.artNeeded)
            return false;
        return label(c, safe.top() + c.gap(0.03)) && area.bottom() - above > safe.top() + c.gap(0.03);
    }
    c.moveSince(texts, plates, {0, (seam - (area.bottom() - above)) * 0.7});
    field(c, {0, 0, c.layout.width(), seam}, {0, top, c.layout.width(), seam - top - kEdge * 0.6 * c.layout.unit});
    return label(c, seam - kEdge * 0.25 * c.layout.unit);
}

bool wide(Composer& c)
{
    const QRectF safe = c.layout.safe;
    const double share = c.artNeeded ? 0.37 + 0.07 * c.density : 0.06;
    const double seam = c.layout.width() * share;
    QRectF area = safe;
    area.setLeft(seam + c.layout.unit * 0.075);
    QRectF top = area;
    if (!simpleFoot(c, area, 0.039))
        return false;
    area.setBottom(area.bottom() - c.gap(0.04));
    if (!simpleBadge(c, top))
        return false;
    area.setTop(top.top());
    const auto texts = static_cast<std::size_t>(c.layout.texts.size());
    const auto plates = static_cast<std::size_t>(c.layout.plates.size());
    if (!head(c, area, 0.142, area.height() * 0.74))
        return false;
    const bool isLonely = c.scene.prize.isEmpty() && c.scene.guide.isEmpty() && c.scene.period.isEmpty();
    c.moveSince(texts, plates, {0, -std::max(0.0, area.height()) * (isLonely ? 0.5 : 0.72)});
    const QRectF rect(0, 0, seam, c.layout.height());
    if (c.artNeeded)
        field(c, rect, rect.adjusted(0, 0, -kEdge * 0.5 * c.layout.unit, 0));
    else
        c.layout.shape = rect;
    return true;
}
} // namespace

bool composeSimpleSplit(Composer& c)
{
    return isSplitAcross(c.layout) ? wide(c) : upright(c);
}

int suitsSimpleSplit(const Composer& c)
{
    const bool isBrisk = c.scene.industry == Industry::Retail || c.scene.industry == Industry::Fitness
        || c.scene.industry == Industry::Education || c.scene.industry == Industry::Service;
    const bool isLong = c.scene.title.size() > 24 || c.scene.guide.size() > 60;
    return (isBrisk ? 58 : 44) + (c.scene.picture.isNull() ? 0 : 15) - (isLong ? 20 : 0);
}

} // namespace madang::posters
