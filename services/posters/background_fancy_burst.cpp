#include "services/posters/backgrounds.h"
#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"

#include <algorithm>
#include <cmath>

namespace madang::posters {

namespace {
using namespace fancy;

/// Dots that grow towards a corner, as in cheap print.
void paintHalftone(QPainter& painter, const Layout& layout, QPointF corner, const QColor& colour)
{
    const double step = layout.unit * 0.044;
    const double reach = layout.unit * 0.42;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const int count = static_cast<int>(reach / step);
    for (int row = -count; row <= count; ++row) {
        for (int column = -count; column <= count; ++column) {
            const QPointF centre = corner + QPointF((column + (row % 2 == 0 ? 0 : 0.5)) * step, row * step * 0.87);
            const double far = std::hypot(centre.x() - corner.x(), centre.y() - corner.y()) / reach;
            if (far >= 1 || !QRectF(QPointF(), layout.canvas).adjusted(-step, -step, step, step).contains(centre))
                continue;
            const double radius = step * 0.5 * (1 - far);
            painter.drawEllipse(centre, radius, radius);
        }
    }
}

void paintBurst(QPainter& painter, const QRectF& area, Industry industry, const QColor& fill, const QColor& edge,
                double thick)
{
    const QPainterPath path = burstOf(area, industry);
    painter.setPen(Qt::NoPen);
    painter.setBrush(edge);
    painter.drawPath(path.translated(thick * 0.9, thick * 1.3));
    painter.setPen(QPen(edge, thick, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.setBrush(fill);
    painter.drawPath(path);
}
} // namespace

void paintFancyBurst(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const QRectF sheet(QPointF(), layout.canvas);
    const QRectF& bang = layout.shape; // the middle of which hides everything, in a film as well
    paintScene(painter, ground,
               bang.adjusted(bang.width() * 0.25, bang.height() * 0.28, -bang.width() * 0.25, -bang.height() * 0.28));
    const QRectF seen = pictureOf(layout);
    QRectF hub = layout.shape.isEmpty() ? QRectF(sheet.center(), QSizeF(1, 1)) : layout.shape;
    if (!seen.isEmpty())
        hub |= seen;
    painter.setPen(Qt::NoPen);
    int number = 0;
    for (const QPolygonF& line : speedLines(sheet, hub, 40)) {
        painter.setBrush(++number % 3 == 0 ? palette.base3 : mixed(palette.base, palette.shape, 0.55));
        painter.drawConvexPolygon(line);
    }
    paintPatterns(painter, ground, tone(palette, 0.34), tone(palette, 0.16));
    paintHalftone(painter, layout, sheet.topLeft(), palette.base3);
    paintHalftone(painter, layout, {sheet.right(), layout.panel.isEmpty() ? sheet.bottom() : layout.panel.top()},
                  palette.base3);
    if (!seen.isEmpty()) {
        const bool window = !layout.window.rect.isEmpty();
        const double out = (window ? 0.16 : 0.12) * std::min(seen.width(), seen.height());
        const QRectF area
            = window ? seen.adjusted(-out * 1.3, -out, out * 1.3, out) : seen.adjusted(-out, -out, out, out);
        paintBurst(painter, area, ground.industry, palette.base3, darkOf(palette), layout.unit * 0.008);
        if (window) {
            const double frame = layout.unit * 0.014;
            const double round = layout.unit * 0.04 + frame;
            painter.setPen(QPen(darkOf(palette), layout.unit * 0.007));
            painter.setBrush(palette.shape);
            painter.drawRoundedRect(seen.adjusted(-frame, -frame, frame, frame), round, round);
        }
    }
    paintConfetti(painter, ground, 0.5);
}

/// The title's burst, which hangs before everything.
void paintFancyBang(QPainter& painter, const Ground& ground)
{
    paintTrimOnStrip(painter, ground);
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    if (layout.shape.isEmpty())
        return;
    const double out = layout.unit * 0.03;
    const double thick = layout.unit * 0.009;
    paintBurst(painter, layout.shape.adjusted(-out, -out, out, out), ground.industry, palette.accent, darkOf(palette),
               thick);
    painter.setPen(QPen(darkOf(palette), thick * 0.7, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.setBrush(lightOf(palette));
    painter.drawPath(burstOf(layout.shape, ground.industry));
}

} // namespace madang::posters
