#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters::fancy {

namespace {
/// A folded paper plane that flies to the upper right.
void paintPlane(QPainter& painter, QPointF nose, double size, double degrees, const QColor& light, const QColor& dark)
{
    painter.save();
    painter.translate(nose);
    painter.rotate(degrees);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    painter.drawConvexPolygon(QPolygonF{QPointF(), QPointF(-size, -size * 0.16), QPointF(-size * 0.68, size * 0.12)});
    painter.drawConvexPolygon(
        QPolygonF{QPointF(), QPointF(-size * 0.46, size * 0.26), QPointF(-size * 0.6, size * 0.62)});
    painter.setBrush(dark);
    painter.drawConvexPolygon(
        QPolygonF{QPointF(), QPointF(-size * 0.68, size * 0.12), QPointF(-size * 0.64, size * 0.5)});
    painter.restore();
}

/// The dashed way a plane has come, with a loop in it.
QPainterPath flight(QPointF nose, double size)
{
    QPainterPath path(nose - QPointF(size * 0.9, -size * 0.4));
    path.cubicTo(nose - QPointF(size * 1.6, -size * 0.9), nose - QPointF(size * 2.6, -size * 0.7),
                 nose - QPointF(size * 2.2, -size * 0.1));
    path.cubicTo(nose - QPointF(size * 1.8, size * 0.3), nose - QPointF(size * 1.5, -size * 0.8),
                 nose - QPointF(size * 3.2, -size * 1.5));
    return path;
}
} // namespace

/// The lanes of a running track come out of a bend, stripes of speed cross the sheet.
void paintTrack(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    const double unit = layout.unit;
    const Palette& palette = ground.palette;
    painter.fillRect(sheet, palette.base);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone(palette, 0.5));
    const double lean = unit * 0.42;
    for (double x = -lean; x < sheet.width() + sheet.height() * 0.45; x += unit * 0.31) {
        const double wide = unit * 0.12;
        painter.drawConvexPolygon(QPolygonF{QPointF(x, 0), QPointF(x + wide, 0),
                                            QPointF(x + wide - sheet.height() * 0.45, sheet.height()),
                                            QPointF(x - sheet.height() * 0.45, sheet.height())});
    }
    const double floor = layout.panel.isEmpty() || layout.panel.left() > 0 ? sheet.bottom() : layout.panel.top();
    const QPointF hub(sheet.right() - unit * 0.02, floor + unit * 0.16);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.base2, unit * 0.5));
    painter.drawEllipse(hub, unit * 0.6, unit * 0.6);
    for (int lane = 0; lane < 6; ++lane) {
        painter.setPen(QPen(mixed(palette.base2, palette.shape, 0.2), unit * 0.006));
        const double radius = unit * (0.35 + 0.1 * lane);
        painter.drawEllipse(hub, radius, radius);
    }
    painter.setPen(Qt::NoPen);
    constexpr std::array kDashes{0.18, 0.1, 0.14, 0.08};
    for (std::size_t i = 0; i < kDashes.size(); ++i) { // what flew past
        painter.setBrush(i % 2 == 0 ? palette.base3 : mixed(palette.base, palette.base3, 0.5));
        const double y = layout.awning + unit * (0.05 + 0.032 * static_cast<double>(i));
        const double length = unit * kDashes.at(i);
        for (const QRectF& dash :
             {QRectF(-unit * 0.02, y, length, unit * 0.014),
              QRectF(sheet.right() - length * 0.6, floor - unit * (0.07 + 0.032 * static_cast<double>(i)), length,
                     unit * 0.014)}) {
            if (isFree(dash, layout))
                painter.drawRoundedRect(dash, unit * 0.007, unit * 0.007);
        }
    }
}

/// A page of an exercise book, over which paper planes fly.
void paintNotebook(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    const double unit = layout.unit;
    const Palette& palette = ground.palette;
    painter.fillRect(sheet, palette.base);
    const double cell = unit * 0.062;
    painter.setPen(QPen(mixed(palette.base2, palette.base3, 0.12), unit * 0.0035));
    for (double y = layout.awning + cell; y < sheet.bottom(); y += cell)
        painter.drawLine(QPointF(0, y), QPointF(sheet.right(), y));
    for (double x = cell * 0.5; x < sheet.right(); x += cell)
        painter.drawLine(QPointF(x, 0), QPointF(x, sheet.bottom()));
    painter.setPen(QPen(palette.base3, unit * 0.006));
    for (const double x : {0.026, 0.034})
        painter.drawLine(QPointF(unit * x, 0), QPointF(unit * x, sheet.bottom()));
    const double floor = layout.panel.isEmpty() || layout.panel.left() > 0 ? sheet.bottom() : layout.panel.top();
    struct Flight {
        QPointF nose;
        double size;
        double turn;
    };
    const std::array flights{Flight{{sheet.width() * 0.965, layout.awning + unit * 0.13}, unit * 0.12, -14},
                             Flight{{sheet.width() * 0.135, floor - unit * 0.27}, unit * 0.1, -22}};
    for (const Flight& one : flights) {
        if (!isFree({one.nose.x() - one.size, one.nose.y() - one.size * 0.3, one.size, one.size * 0.9}, layout))
            continue;
        QPen way(mixed(palette.base2, palette.base3, 0.5), unit * 0.005, Qt::CustomDashLine, Qt::RoundCap);
        way.setDashPattern({2, 3.4});
        painter.setPen(way);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(flight(one.nose, one.size));
        paintPlane(painter, one.nose, one.size, one.turn, palette.shape, mixed(palette.base3, palette.shape, 0.35));
    }
}

} // namespace madang::posters::fancy
