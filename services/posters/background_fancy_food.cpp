#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"
#include "services/posters/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters::fancy {

namespace {
/// A curl of steam that rises from `foot`.
QPainterPath curl(QPointF foot, double height, double sway)
{
    QPainterPath path(foot);
    constexpr int kBends = 4;
    const double step = height / kBends;
    for (int i = 0; i < kBends; ++i) {
        const double side = (i % 2 == 0 ? 1 : -1) * sway * (1 - 0.12 * i);
        const QPointF from = path.currentPosition();
        path.cubicTo(from + QPointF(side, -step * 0.35), from + QPointF(side, -step * 0.65), from - QPointF(0, step));
    }
    return path;
}

/// A sprig with pairs of leaves, from `root` in a direction.
QPainterPath sprig(QPointF root, double length, double degrees, int pairs)
{
    QPainterPath one;
    const double leaf = length * 0.42;
    for (int i = 0; i < pairs; ++i) {
        const double at = length * (0.18 + 0.8 * i / pairs);
        const double size = leaf * (1 - 0.5 * i / pairs);
        for (const double side : {-1.0, 1.0}) {
            QPainterPath blade(QPointF(at, 0));
            const QPointF tip(at + size * 0.72, side * size * 0.72);
            blade.cubicTo(QPointF(at + size * 0.02, side * size * 0.5), QPointF(at + size * 0.3, side * size * 0.8),
                          tip);
            blade.cubicTo(QPointF(at + size * 0.75, side * size * 0.25), QPointF(at + size * 0.4, 0), QPointF(at, 0));
            one.addPath(blade);
        }
    }
    QPainterPath stem;
    stem.addRoundedRect(QRectF(0, -length * 0.012, length, length * 0.024), length * 0.01, length * 0.01);
    one.addPath(stem);
    one.setFillRule(Qt::WindingFill);
    return QTransform().translate(root.x(), root.y()).rotate(degrees).map(one);
}
} // namespace

/// Rays out of the dish and steam that rises from the counter.
void paintKitchen(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    painter.fillRect(sheet, ground.palette.base);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground.palette.base2);
    const QPointF centre = layout.shape.isEmpty() ? sheet.center() : layout.shape.center();
    for (const QPolygonF& ray : rays(sheet, centre, 18))
        painter.drawConvexPolygon(ray);
    const double unit = layout.unit;
    const double floor = layout.panel.isEmpty() ? sheet.bottom() : layout.panel.top();
    struct Steam {
        double x;
        double height;
        double thick;
    };
    constexpr std::array kSteam{Steam{0.035, 0.62, 0.022}, Steam{0.095, 0.42, 0.016}, Steam{0.16, 0.3, 0.012},
                                Steam{0.84, 0.34, 0.012},  Steam{0.905, 0.5, 0.016},  Steam{0.965, 0.7, 0.022}};
    painter.setBrush(Qt::NoBrush);
    for (const Steam& steam : kSteam) {
        painter.setPen(QPen(tone(ground.palette, 0.34), unit * steam.thick, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(curl({sheet.width() * steam.x, floor - unit * 0.05},
                              std::min(unit * steam.height, floor * 0.8), unit * 0.045));
    }
}

/// The light of a tall window across the wall, and leaves at the corners.
void paintCafe(QPainter& painter, const Ground& ground)
{
    const QRectF sheet(QPointF(), ground.layout.canvas);
    const double unit = ground.layout.unit;
    painter.fillRect(sheet, ground.palette.base2);
    painter.setPen(Qt::NoPen);
    const double lean = 0.5; // how far the light has moved to the side, for each step down
    const double pane = unit * 0.25;
    const double bar = unit * 0.022;
    painter.setBrush(tone(ground.palette, 0.38));
    for (const double start : {-0.02, 0.72, 1.46}) {
        for (int column = 0; column < 2; ++column) {
            for (int row = 0; row < 9; ++row) {
                const double top = row * (pane * 1.15 + bar) - unit * 0.1;
                const double left = unit * start + column * (pane + bar) - top * lean + unit * 0.45;
                const double drop = pane * 1.15;
                painter.drawConvexPolygon(QPolygonF{QPointF(left, top), QPointF(left + pane, top),
                                                    QPointF(left + pane - drop * lean, top + drop),
                                                    QPointF(left - drop * lean, top + drop)});
            }
        }
    }
    const double floor = ground.layout.panel.isEmpty() ? sheet.bottom() : ground.layout.panel.top();
    const double top = ground.layout.awning;
    const auto grow = [&](const QPainterPath& path) {
        if (isFree(path.boundingRect().adjusted(unit * 0.02, unit * 0.02, -unit * 0.02, -unit * 0.02), ground.layout))
            painter.drawPath(path);
    };
    painter.setBrush(mixed(ground.palette.base2, ground.palette.base3, 0.34));
    grow(sprig({-unit * 0.03, floor + unit * 0.02}, unit * 0.4, -68, 6));
    grow(sprig({sheet.right() + unit * 0.02, floor + unit * 0.03}, unit * 0.46, -116, 6));
    painter.setBrush(mixed(ground.palette.base2, ground.palette.base3, 0.5));
    grow(sprig({-unit * 0.02, floor + unit * 0.03}, unit * 0.27, -32, 5));
    grow(sprig({sheet.right() + unit * 0.03, floor}, unit * 0.27, -150, 5));
    grow(sprig({sheet.right() + unit * 0.02, top + unit * 0.06}, unit * 0.2, 158, 4));
    grow(sprig({-unit * 0.02, top + unit * 0.06}, unit * 0.2, 22, 4));
}

} // namespace madang::posters::fancy
