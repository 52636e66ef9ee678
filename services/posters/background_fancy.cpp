#include "services/posters/backgrounds.h"
#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"
#include "services/posters/shapes.h"

#include <algorithm>
#include <cmath>

namespace madang::posters {

namespace {
using namespace fancy;

enum class Valance { Scallop, Square, Point };

Valance valanceOf(Industry industry)
{
    switch (industry) {
    case Industry::Cafe:
    case Industry::Fitness:
        return Valance::Square;
    case Industry::Education:
    case Industry::Other:
        return Valance::Point;
    default:
        return Valance::Scallop;
    }
}

QPainterPath flapOf(Valance valance, const QRectF& flap, double drop)
{
    const double edge = drop * (valance == Valance::Square ? 0.45 : 1);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(flap.adjusted(-0.5, 0, 0.5, -edge));
    if (valance == Valance::Point) {
        path.addPolygon(QPolygonF{QPointF(flap.left(), flap.bottom() - edge),
                                  QPointF(flap.right(), flap.bottom() - edge),
                                  QPointF(flap.center().x(), flap.bottom())});
    } else {
        const double round = valance == Valance::Square ? edge * 0.35 : edge;
        path.addRoundedRect(flap, round, round);
    }
    return path;
}
} // namespace

void paintFancyAwning(QPainter& painter, const Ground& ground)
{
    paintTrimOnStrip(painter, ground);
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const double scallop = layout.awning * 0.34;
    const int stripes = std::max(7, static_cast<int>(std::round(layout.width() / (layout.awning * 0.86)))) | 1;
    const double width = layout.width() / stripes;
    const Valance valance = valanceOf(ground.industry);
    const auto flaps = [&](double drop) {
        for (int i = 0; i < stripes; ++i) {
            if (drop == 0)
                painter.setBrush(i % 2 == 0 ? palette.base3 : palette.shape);
            painter.drawPath(flapOf(valance, {i * width, 0, width, layout.awning + drop}, scallop));
        }
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.base.darker(135));
    flaps(layout.awning * 0.1);
    flaps(0);
    // The fold where the cloth turns down, and the shade of the pole it hangs from.
    painter.fillRect(QRectF(0, layout.awning - scallop * 1.6, layout.width(), layout.awning * 0.03),
                     faded(palette.ink, 0.16));
    painter.fillRect(QRectF(0, 0, layout.width(), layout.awning * 0.1), faded(palette.ink, 0.14));
}

void paintFancyGround(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    paintScene(painter, ground);
    paintPatterns(painter, ground, tone(palette, 0.3), tone(palette, 0.14));
    if (!layout.shape.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(faded(palette.ink, 0.22));
        painter.drawPath(starburst(layout.shape.translated(0, layout.unit * 0.012), 18, 0.86));
        painter.setBrush(palette.shape);
        painter.drawPath(starburst(layout.shape, 18, 0.86));
        const double inset = layout.shape.width() * 0.08;
        painter.setBrush(palette.base3);
        painter.drawEllipse(layout.shape.adjusted(inset, inset, -inset, -inset));
    }
    paintConfetti(painter, ground, 1);
}

} // namespace madang::posters
