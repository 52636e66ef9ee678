#include "services/posters/backgrounds.h"
#include "services/posters/shapes.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace madang::posters {

namespace {
constexpr int kRays = 22;
constexpr quint32 kSeed = 20261021; // the same paper shower on every poster of a size

bool isFree(const QRectF& area, const Layout& layout)
{
    const auto meets = [&area](const QRectF& other) { return other.intersects(area); };
    for (const TextBlock& text : layout.texts) {
        if (meets(text.bounds()))
            return false;
    }
    for (const Plate& plate : layout.plates) {
        const double tails = plate.kind == Plate::Kind::Ribbon ? plate.rect.height() * 0.6 : 0;
        if (meets(plate.rect.adjusted(-tails, 0, tails, tails)))
            return false;
    }
    return !meets(layout.shape) && area.top() > layout.awning * 1.25;
}

void paintConfetti(QPainter& painter, const Layout& layout, const QList<QColor>& colours)
{
    QRandomGenerator random(kSeed);
    const double size = layout.unit * 0.02;
    const int count
        = static_cast<int>(90 * layout.canvas.width() * layout.canvas.height() / (layout.unit * layout.unit));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        const QPointF centre(random.generateDouble() * layout.canvas.width(),
                             random.generateDouble() * layout.canvas.height());
        const double angle = random.generateDouble() * 360;
        const double scale = 0.55 + random.generateDouble() * 0.75;
        const int kind = random.bounded(3);
        const QColor colour = colours.at(random.bounded(static_cast<int>(colours.size())));
        const double reach = size * 1.5;
        if (!isFree(QRectF(centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)), layout))
            continue;
        painter.save();
        painter.translate(centre);
        painter.rotate(angle);
        painter.scale(scale, scale);
        painter.setBrush(colour);
        if (kind == 0)
            painter.drawEllipse(QPointF(), size * 0.42, size * 0.42);
        else if (kind == 1)
            painter.drawRect(QRectF(-size * 0.75, -size * 0.28, size * 1.5, size * 0.56));
        else
            painter.drawPath(starburst(QRectF(-size * 0.8, -size * 0.8, size * 1.6, size * 1.6), 4, 0.36));
        painter.restore();
    }
}
} // namespace

void paintFancyAwning(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const double scallop = layout.awning * 0.34;
    const double body = layout.awning - scallop;
    const int stripes = std::max(7, static_cast<int>(std::round(layout.canvas.width() / (layout.awning * 0.86)))) | 1;
    const double width = layout.canvas.width() / stripes;
    const auto flaps = [&](double drop) {
        for (int i = 0; i < stripes; ++i) {
            QPainterPath flap;
            flap.setFillRule(Qt::WindingFill);
            flap.addRect(QRectF(i * width - 0.5, 0, width + 1, body + drop));
            flap.addRoundedRect(QRectF(i * width, 0, width, layout.awning + drop), scallop, scallop);
            if (drop == 0)
                painter.setBrush(i % 2 == 0 ? palette.base3 : palette.shape);
            painter.drawPath(flap);
        }
    };
    painter.setPen(Qt::NoPen);
    QColor shade = palette.ink;
    shade.setAlphaF(0.22F);
    painter.setBrush(palette.base.darker(135));
    flaps(layout.awning * 0.1);
    flaps(0);
    shade.setAlphaF(0.14F);
    painter.fillRect(QRectF(0, 0, layout.canvas.width(), layout.awning * 0.1), shade);
}

void paintFancyGround(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const QRectF sheet(QPointF(), layout.canvas);
    painter.fillRect(sheet, palette.base);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.base2);
    const QPointF centre = layout.shape.isEmpty() ? sheet.center() : layout.shape.center();
    for (const QPolygonF& ray : rays(sheet, centre, kRays))
        painter.drawConvexPolygon(ray);
    if (!layout.shape.isEmpty()) {
        painter.setBrush(palette.shape);
        painter.drawPath(starburst(layout.shape, 18, 0.86));
        const double inset = layout.shape.width() * 0.1;
        painter.setBrush(palette.base3);
        painter.drawEllipse(layout.shape.adjusted(inset, inset, -inset, -inset));
    }
    paintConfetti(painter, layout, ground.library.confetti());
}

} // namespace madang::posters
