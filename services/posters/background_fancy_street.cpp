#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"
#include "services/posters/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters::fancy {

namespace {
void paintBubble(QPainter& painter, QPointF centre, double radius, const QColor& fill, const QColor& shine)
{
    painter.setPen(QPen(shine, radius * 0.07));
    painter.setBrush(fill);
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(shine, radius * 0.14, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(centre - QPointF(radius, radius) * 0.68, QSizeF(radius, radius) * 1.36), 105 * 16, 62 * 16);
}

/// A string of pennants from one point to another, sagging in between.
void paintPennants(QPainter& painter, QPointF from, QPointF to, double sag, double size, const QList<QColor>& colours)
{
    const QPointF middle = (from + to) / 2 + QPointF(0, sag * 2);
    const auto at = [&](double t) { return from * ((1 - t) * (1 - t)) + middle * (2 * t * (1 - t)) + to * (t * t); };
    const int count = std::max(4, static_cast<int>(QLineF(from, to).length() / (size * 1.15)));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        const QPointF left = at((i + 0.08) / count);
        const QPointF right = at((i + 0.92) / count);
        const QPointF down((left.y() - right.y()) * 1.05, (right.x() - left.x()) * 1.15);
        painter.setBrush(colours.at(i % colours.size()));
        painter.drawConvexPolygon(QPolygonF{left, right, (left + right) / 2 + down});
    }
    QPainterPath string(from);
    string.quadTo(middle, to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.last(), size * 0.07));
    painter.drawPath(string);
}

/// A curled paper streamer that hangs down.
QPainterPath streamer(QPointF hook, double length, double sway)
{
    QPainterPath path(hook);
    constexpr int kTurns = 5;
    const double step = length / kTurns;
    for (int i = 0; i < kTurns; ++i) {
        const QPointF from = path.currentPosition();
        path.cubicTo(from + QPointF(sway, step * 0.2), from + QPointF(sway, step * 0.9),
                     from + QPointF(0, step * 0.86));
        path.cubicTo(from + QPointF(-sway * 0.7, step * 0.8), from + QPointF(-sway * 0.5, step * 0.5),
                     from + QPointF(0, step));
    }
    return path;
}
} // namespace

/// A clean tiled wall and soap bubbles that rise along it.
void paintTiles(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    const double unit = layout.unit;
    const Palette& palette = ground.palette;
    painter.fillRect(sheet, tone(palette, 0.3));
    painter.setPen(Qt::NoPen);
    const double tile = unit * 0.125;
    const double joint = unit * 0.007;
    int row = 0;
    for (double y = layout.awning * 0.6; y < sheet.bottom(); y += tile, ++row) {
        int column = 0;
        for (double x = -tile * 0.3; x < sheet.right(); x += tile, ++column) {
            painter.setBrush((row * 7 + column * 5) % 6 == 0 ? tone(palette, 0.16)
                                 : (row + column) % 2 == 0   ? palette.base2
                                                             : palette.base);
            painter.drawRoundedRect(QRectF(x, y, tile - joint, tile - joint), unit * 0.012, unit * 0.012);
        }
    }
    struct Bubble {
        double x;
        double up;
        double radius;
    };
    constexpr std::array kBubbles{Bubble{0.03, 0.1, 0.07},   Bubble{0.11, 0.2, 0.035},  Bubble{0.04, 0.3, 0.045},
                                  Bubble{0.095, 0.36, 0.02}, Bubble{0.965, 0.08, 0.08}, Bubble{0.885, 0.19, 0.032},
                                  Bubble{0.955, 0.27, 0.05}, Bubble{0.9, 0.36, 0.018},  Bubble{0.965, 0.42, 0.026},
                                  Bubble{0.03, 0.45, 0.024}};
    const double floor = layout.panel.isEmpty() || layout.panel.left() > 0 ? sheet.bottom() : layout.panel.top();
    for (const Bubble& bubble : kBubbles) {
        const QPointF centre(sheet.width() * bubble.x, floor - unit * bubble.up);
        const double radius = unit * bubble.radius;
        if (isFree({centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius}, layout))
            paintBubble(painter, centre, radius, faded(palette.shape, 0.14), faded(palette.shape, 0.6));
    }
}

/// Pennants across the sky, streamers, rays behind it all.
void paintFestival(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    const double unit = layout.unit;
    const Palette& palette = ground.palette;
    painter.fillRect(sheet, palette.base);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.base2);
    const QPointF centre = layout.shape.isEmpty() ? sheet.center() : layout.shape.center();
    for (const QPolygonF& ray : rays(sheet, centre, 14))
        painter.drawConvexPolygon(ray);
    const double floor = layout.panel.isEmpty() || layout.panel.left() > 0 ? sheet.bottom() : layout.panel.top();
    const QList<QColor> quiet{tone(palette, 0.22), tone(palette, 0.4), tone(palette, 0.3)};
    int line = 0;
    for (double y = layout.awning + unit * 0.06; y < floor; y += unit * 0.21, ++line) {
        const double tilt = line % 2 == 0 ? unit * 0.05 : -unit * 0.03;
        paintPennants(painter, {-unit * 0.04, y}, {sheet.right() + unit * 0.04, y + tilt}, unit * 0.05, unit * 0.07,
                      quiet);
    }
    painter.setBrush(Qt::NoBrush);
    const QList<QColor>& colours = ground.library.confetti();
    int number = 0;
    for (const double x : {0.03, 0.085, 0.915, 0.97}) {
        painter.setPen(QPen(mixed(palette.base, colours.at(number % colours.size()), 0.75), unit * 0.009, Qt::SolidLine,
                            Qt::RoundCap));
        const QPainterPath curl
            = streamer({sheet.width() * x, layout.awning * 0.85}, unit * (number % 2 == 0 ? 0.2 : 0.13), unit * 0.022);
        if (isFree(curl.boundingRect(), layout))
            painter.drawPath(curl);
        ++number;
    }
}

} // namespace madang::posters::fancy
