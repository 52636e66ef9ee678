#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"
#include "services/posters/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters::fancy {

namespace {
/// One of a few goods on a shelf, its foot at `foot`.
QPainterPath goods(int number, QPointF foot, double unit)
{
    QPainterPath path;
    const auto box = [&](double width, double height, double round) {
        path.addRoundedRect(QRectF(foot.x() - width / 2, foot.y() - height, width, height), round, round);
    };
    switch (number % 5) {
    case 0: // a jar
        box(unit * 0.075, unit * 0.085, unit * 0.016);
        path.addRect(QRectF(foot.x() - unit * 0.03, foot.y() - unit * 0.104, unit * 0.06, unit * 0.014));
        break;
    case 1: // a bottle
        box(unit * 0.05, unit * 0.095, unit * 0.014);
        path.addRoundedRect(QRectF(foot.x() - unit * 0.011, foot.y() - unit * 0.14, unit * 0.022, unit * 0.05),
                            unit * 0.006, unit * 0.006);
        break;
    case 2: // a wide box
        box(unit * 0.11, unit * 0.065, unit * 0.005);
        break;
    case 3: // a bag
        path.addPolygon(QPolygonF{foot + QPointF(-unit * 0.045, 0), foot + QPointF(-unit * 0.037, -unit * 0.08),
                                  foot + QPointF(unit * 0.037, -unit * 0.08), foot + QPointF(unit * 0.045, 0)});
        path.closeSubpath();
        path.addRoundedRect(QRectF(foot.x() - unit * 0.02, foot.y() - unit * 0.102, unit * 0.04, unit * 0.016),
                            unit * 0.008, unit * 0.008);
        break;
    default: // a tall box
        box(unit * 0.06, unit * 0.115, unit * 0.005);
    }
    path.setFillRule(Qt::WindingFill);
    return path;
}

/// A price tag on its string.
void paintTag(QPainter& painter, QPointF hook, double length, double size, const QColor& colour, const QColor& hole)
{
    painter.setPen(QPen(colour, size * 0.05));
    painter.drawLine(hook, hook + QPointF(0, length));
    painter.save();
    painter.translate(hook + QPointF(0, length));
    painter.rotate(static_cast<int>(hook.x()) % 2 == 0 ? -7 : 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double half = size / 2;
    painter.drawConvexPolygon(QPolygonF{QPointF(-half * 0.45, 0), QPointF(half * 0.45, 0), QPointF(half, half * 0.6),
                                        QPointF(half, size * 1.25), QPointF(-half, size * 1.25),
                                        QPointF(-half, half * 0.6)});
    painter.setBrush(hole);
    painter.drawEllipse(QPointF(0, half * 0.45), size * 0.09, size * 0.09);
    painter.restore();
}

/// A fan of petals around `root`, one ring inside the other.
void paintBloom(QPainter& painter, QPointF root, double radius, int petals, const std::array<QColor, 3>& colours)
{
    for (std::size_t ring = 0; ring < colours.size(); ++ring) {
        const double reach = radius * (1 - 0.3 * static_cast<double>(ring));
        QPainterPath petal;
        petal.cubicTo(QPointF(reach * 0.32, -reach * 0.3), QPointF(reach * 0.3, -reach * 0.92), QPointF(0, -reach));
        petal.cubicTo(QPointF(-reach * 0.3, -reach * 0.92), QPointF(-reach * 0.32, -reach * 0.3), QPointF());
        painter.setBrush(colours.at(ring));
        for (int i = 0; i < petals; ++i) {
            painter.save();
            painter.translate(root);
            painter.rotate(360.0 * i / petals + (ring % 2 == 0 ? 0 : 180.0 / petals));
            painter.drawPath(petal);
            painter.restore();
        }
    }
}
} // namespace

/// Shelves full of goods along the wall, price tags on strings.
void paintShelves(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    const double unit = layout.unit;
    painter.fillRect(sheet, ground.palette.base);
    painter.setPen(Qt::NoPen);
    const double floor = layout.panel.isEmpty() || layout.panel.left() > 0 ? sheet.bottom() : layout.panel.top();
    const double step = unit * 0.2;
    int number = 0;
    int row = 0;
    for (double board = floor - unit * 0.035; board > layout.awning; board -= step, ++row) {
        painter.setBrush(tone(ground.palette, 0.16));
        for (double x = unit * (row % 2 == 0 ? 0.05 : 0.09); x < sheet.right(); x += unit * 0.128)
            painter.drawPath(goods(number++ * 3 + row, {x, board}, unit));
        painter.setBrush(tone(ground.palette, 0.34));
        painter.drawRect(QRectF(0, board, sheet.width(), unit * 0.02));
    }
    constexpr std::array kLengths{0.07, 0.13, 0.05, 0.1};
    if (layout.awning <= 0)
        return;
    int tag = 0;
    for (const double x : {0.05, 0.125, 0.875, 0.95}) {
        const QPointF hook(sheet.width() * x, layout.awning * 0.8);
        const double length = unit * kLengths.at(static_cast<std::size_t>(tag++)) + layout.awning * 0.1;
        const double size = unit * 0.06;
        if (isFree(QRectF(hook.x() - size * 0.7, layout.awning, size * 1.4, length + size * 1.4), layout))
            paintTag(painter, hook, length, size, mixed(ground.palette.base, ground.palette.base3, 0.55),
                     ground.palette.base);
    }
}

/// Large flowers open at the corners, rings like ripples in between.
void paintPetals(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    const double unit = layout.unit;
    const Palette& palette = ground.palette;
    painter.fillRect(sheet, palette.base);
    painter.setBrush(Qt::NoBrush);
    const QRectF seen = layout.window.rect.isEmpty() ? layout.art : layout.window.rect;
    const QPointF centre = seen.isEmpty() ? sheet.center() : seen.center();
    for (int ring = 1; ring < 9; ++ring) {
        painter.setPen(QPen(palette.base2, unit * (ring % 2 == 0 ? 0.025 : 0.06)));
        const double radius = unit * (0.16 * ring);
        painter.drawEllipse(centre, radius, radius);
    }
    painter.setPen(Qt::NoPen);
    const double floor = layout.panel.isEmpty() || layout.panel.left() > 0 ? sheet.bottom() : layout.panel.top();
    const std::array quiet{tone(palette, 0.22), tone(palette, 0.38), tone(palette, 0.55)};
    const std::array bright{mixed(palette.base, palette.base3, 0.42), mixed(palette.base, palette.base3, 0.68),
                            palette.base3};
    paintBloom(painter, {sheet.right() - unit * 0.02, layout.awning + unit * 0.1}, unit * 0.34, 12, quiet);
    paintBloom(painter, {unit * 0.01, floor - unit * 0.22}, unit * 0.3, 12, quiet);
    const auto bloom = [&](QPointF root, double radius, int petals) {
        const double near = radius * 0.8;
        const bool free = isFree({root.x() - near, root.y() - near, 2 * near, 2 * near}, layout);
        paintBloom(painter, root, radius, petals, free ? bright : quiet);
    };
    bloom({sheet.right() + unit * 0.01, floor - unit * 0.015}, unit * 0.19, 11);
    bloom({-unit * 0.01, floor - unit * 0.015}, unit * 0.14, 10);
}

} // namespace madang::posters::fancy
