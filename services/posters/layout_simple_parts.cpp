#include "services/posters/layout_simple_parts.h"

#include <algorithm>

namespace madang::posters {

bool simpleFoot(Composer& c, QRectF& area, double share, Qt::Alignment align)
{
    TextSpec store = c.spec(Role::Store, share * 1.1);
    store.align = align;
    const double before = area.bottom();
    if (!c.store(area, store, c.gap(0.026)))
        return false;
    const bool information = !c.scene.guide.isEmpty() || !c.scene.period.isEmpty();
    if (area.bottom() < before && information) {
        const double thick = std::max(1.5, c.layout.unit * 0.0028);
        c.layout.plates.append(
            {Plate::Kind::Rule, QRectF(area.left(), area.bottom() - thick, area.width(), thick), c.palette.ink, {}, 0});
        area.setBottom(area.bottom() - thick - c.gap(0.026));
    }
    TextSpec period = c.spec(Role::Period, share);
    period.face.bold = true;
    period.align = align;
    TextSpec guide = c.spec(Role::Guide, share);
    guide.align = align;
    return c.bottom(area, period, c.gap(0.018)) && c.bottom(area, guide, 0);
}

bool simpleBadge(Composer& c, QRectF& area)
{
    const double thick = c.layout.unit * 0.012;
    c.layout.plates.append(
        {Plate::Kind::Tick, QRectF(area.left(), area.top(), c.layout.unit * 0.085, thick), c.palette.highlight, {}, 0});
    area.setTop(area.top() + thick + c.gap(0.026));
    TextSpec badge = c.spec(Role::Badge, 0.038);
    badge.ink = c.palette.highlight;
    badge.maxLines = 1;
    return c.top(area, badge, c.gap(0.03));
}

TextSpec simplePrize(const Composer& c, double share)
{
    TextSpec spec = c.spec(Role::Prize, share);
    spec.ink = c.palette.highlight;
    return spec;
}

QRectF squareAround(QPointF centre, double side)
{
    return {centre.x() - side / 2, centre.y() - side / 2, side, side};
}

void placePicture(Composer& c, const QRectF& art, Window window)
{
    c.layout.art = art;
    if (!c.scene.picture.isNull())
        c.layout.window = window;
}

double simpleFrameInset(const Layout& layout)
{
    return layout.unit * 0.034;
}

bool isSplitAcross(const Layout& layout)
{
    return layout.isWide();
}

} // namespace madang::posters
