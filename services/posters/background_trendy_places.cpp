#include "services/posters/shapes.h"
#include "services/posters/trendy.h"

#include <algorithm>
#include <array>
#include <cmath>

// Places of those who sell: a laid table, a window with leaves, a shelf, petals.

namespace madang::posters::trendy {

namespace {
constexpr double kSheer = 0.5; // a light colour over another

/// One curl of steam that rises from `foot`.
QPainterPath steam(QPointF foot, double height, double sway)
{
    QPainterPath path(foot);
    const QPointF middle = foot - QPointF(0, height / 2);
    path.cubicTo(foot + QPointF(sway, -height * 0.2), middle + QPointF(-sway, height * 0.15), middle);
    path.cubicTo(middle + QPointF(sway, -height * 0.15), foot + QPointF(-sway, -height * 0.82),
                 foot - QPointF(-sway * 0.2, height));
    return path;
}

/// The edge of a cloth that hangs in waves, from `top` to below the room.
QPainterPath cloth(const QRectF& room, double top, double wave)
{
    const int waves = std::max(3, static_cast<int>(std::lround(room.width() / (wave * 4))));
    const double step = room.width() / waves;
    QPainterPath path(QPointF(room.left(), room.bottom()));
    path.lineTo(room.left(), top);
    for (int i = 0; i < waves; ++i) {
        const double left = room.left() + i * step;
        path.cubicTo(left + step * 0.3, top - wave, left + step * 0.7, top + wave, left + step, top);
    }
    path.lineTo(room.bottomRight());
    path.closeSubpath();
    return path;
}

QPainterPath leaf(QPointF foot, double length, double degrees)
{
    QPainterPath path;
    path.quadTo(length * 0.5, -length * 0.36, length, 0);
    path.quadTo(length * 0.5, length * 0.36, 0, 0);
    QTransform turn;
    turn.translate(foot.x(), foot.y());
    turn.rotate(degrees);
    return turn.map(path);
}

void paintBranch(QPainter& painter, QPointF foot, double length, double degrees, const QColor& colour)
{
    constexpr int kPairs = 5;
    painter.save();
    painter.translate(foot);
    painter.rotate(degrees);
    painter.setPen(QPen(colour, length * 0.018, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(), QPointF(length, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (int i = 0; i < kPairs; ++i) {
        const double along = length * (0.16 + 0.18 * i);
        const double size = length * (0.34 - 0.035 * i);
        painter.drawPath(leaf({along, 0}, size, -52));
        painter.drawPath(leaf({along + length * 0.05, 0}, size, 52));
    }
    painter.drawPath(leaf({length * 0.96, 0}, length * 0.2, 0));
    painter.restore();
}

/// A price tag that hangs from the top on a string.
void paintTag(const Stage& stage, double x, double drop, double side, double degrees, const QColor& colour)
{
    QPainter& painter = stage.painter;
    const QPointF knot = stage.at(x, 0) + QPointF(0, drop);
    painter.setPen(QPen(veiled(stage.palette.ink, 0.35), side * 0.025));
    painter.drawLine(QPointF(knot.x(), stage.room.top()), knot);
    painter.save();
    painter.translate(knot);
    painter.rotate(degrees);
    QPainterPath tag;
    tag.moveTo(-side * 0.2, -side * 0.1);
    tag.lineTo(side * 0.2, -side * 0.1);
    tag.lineTo(side * 0.44, side * 0.18);
    tag.lineTo(side * 0.44, side * 1.1);
    tag.lineTo(-side * 0.44, side * 1.1);
    tag.lineTo(-side * 0.44, side * 0.18);
    tag.closeSubpath();
    tag.addEllipse(QPointF(0, side * 0.08), side * 0.08, side * 0.08);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(tag);
    painter.setPen(QPen(veiled(stage.palette.ink, 0.12), side * 0.05, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-side * 0.24, side * 0.66), QPointF(side * 0.24, side * 0.66));
    painter.drawLine(QPointF(-side * 0.24, side * 0.84), QPointF(side * 0.08, side * 0.84));
    painter.restore();
}
} // namespace

void paintTable(const Stage& stage)
{
    QPainter& painter = stage.painter;
    const Palette& palette = stage.palette;
    const QRectF& room = stage.room;
    painter.setPen(QPen(veiled(palette.paper, kSheer), stage.unit * 0.05, Qt::SolidLine, Qt::RoundCap));
    for (const double x : {0.56, 0.72, 0.88})
        painter.drawPath(steam(stage.at(x, 0.62), room.height() * (x == 0.72 ? 0.62 : 0.5), stage.unit * 0.16));
    // A checked cloth.
    const double top = room.top() + room.height() * 0.78;
    const double check = stage.unit * 0.07;
    painter.save();
    painter.setClipPath(cloth(room, top, check * 0.7), Qt::IntersectClip);
    painter.fillRect(room, palette.paper);
    painter.setPen(Qt::NoPen);
    const QColor stripe = veiled(palette.base2, 0.3);
    for (double x = room.left(); x < room.right(); x += 2 * check)
        painter.fillRect(QRectF(x, top - check, check, room.bottom() - top + check), stripe);
    for (double y = top - check; y < room.bottom(); y += 2 * check)
        painter.fillRect(QRectF(room.left(), y, room.width(), check), stripe);
    painter.restore();
}

void paintWindowLight(const Stage& stage)
{
    QPainter& painter = stage.painter;
    const Palette& palette = stage.palette;
    // Four panes of sun, slanting over the wall.
    painter.setPen(Qt::NoPen);
    painter.setBrush(veiled(palette.paper, 0.55));
    const double wide = stage.unit * 0.27;
    const double tall = stage.unit * 0.36;
    const QPointF corner = stage.at(0.5, 0.06);
    for (int i = 0; i < 6; ++i) {
        const QPointF from = corner + QPointF((i % 2) * wide * 1.08 - (i / 2) * tall * 0.42, (i / 2) * tall * 1.06);
        painter.drawPolygon(QPolygonF{from, from + QPointF(wide, wide * 0.12),
                                      from + QPointF(wide - tall * 0.42, wide * 0.12 + tall),
                                      from + QPointF(-tall * 0.42, tall)});
    }
    const QColor green = mixed(palette.base3, palette.ink, 0.14);
    paintBranch(painter, stage.at(1.02, 0.02), stage.unit * 0.62, 128, veiled(green, 0.75));
    paintBranch(painter, stage.at(-0.03, 0.98), stage.unit * 0.56, -52, veiled(palette.base3, 0.9));
    paintBranch(painter, stage.at(0.1, 1.05), stage.unit * 0.5, -86, veiled(green, 0.6));
    // The round edge of the table.
    QRectF table(0, 0, stage.room.width() * 1.5, stage.unit * 0.6);
    table.moveCenter(stage.at(0.62, 1.06));
    painter.setBrush(veiled(palette.base2, 0.55));
    painter.drawEllipse(table);
}

void paintShelf(const Stage& stage)
{
    QPainter& painter = stage.painter;
    const Palette& palette = stage.palette;
    const QRectF& room = stage.room;
    const double unit = stage.unit;
    const std::array colours{palette.base3, palette.paper, mixed(palette.base2, palette.paper, 0.3),
                             mixed(palette.base3, palette.base2, 0.5)};
    // What stands on the shelf: boxes, bottles, a round one.
    const double board = room.top() + room.height() * 0.955;
    double x = room.left() - unit * 0.04;
    for (int i = 0; x < room.right(); ++i) {
        const double wide = unit * std::array{0.16, 0.1, 0.2, 0.13, 0.17}.at(static_cast<std::size_t>(i % 5));
        const double tall
            = unit * std::array{0.22, 0.3, 0.14, 0.26, 0.17, 0.2, 0.34}.at(static_cast<std::size_t>(i % 7));
        painter.setPen(Qt::NoPen);
        painter.setBrush(veiled(colours.at(static_cast<std::size_t>(i) % colours.size()), 0.85));
        const QRectF box(x, board - tall, wide, tall);
        const double round = i % 2 == 0 ? unit * 0.012 : wide * 0.4;
        QPainterPath ware;
        ware.setFillRule(Qt::WindingFill);
        ware.addRoundedRect(box, round, round);
        ware.addRect(box.adjusted(0, tall / 2, 0, 0));
        painter.drawPath(ware.simplified());
        painter.fillRect(QRectF(x, board - tall * 0.5, wide, tall * 0.14), veiled(palette.ink, 0.07));
        x += wide + unit * (i % 3 == 1 ? 0.09 : 0.025);
    }
    painter.fillRect(QRectF(room.left(), board, room.width(), unit * 0.035), mixed(palette.base2, palette.ink, 0.16));
    painter.fillRect(QRectF(room.left(), board + unit * 0.035, room.width(), room.bottom()),
                     veiled(palette.base2, 0.45));
    paintTag(stage, 0.83, unit * 0.03, unit * 0.12, -7, palette.base3);
    paintTag(stage, 0.94, unit * 0.07, unit * 0.13, 5, palette.paper);
}

void paintPetals(const Stage& stage)
{
    QPainter& painter = stage.painter;
    const Palette& palette = stage.palette;
    // The round mirrors of a dressing table, one in the other.
    painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < 4; ++i) {
        const QColor ring = i % 2 == 0 ? palette.base3 : palette.paper;
        painter.setPen(QPen(veiled(ring, 0.75), stage.unit * 0.075));
        const double radius = stage.unit * (0.34 + 0.15 * i);
        painter.drawEllipse(stage.at(0.78, 0.46), radius, radius);
    }
    painter.setPen(Qt::NoPen);
    struct Bloom {
        double x, y, radius;
        int petals;
        bool pale;
    };
    for (const Bloom& bloom : {Bloom{0.05, 0.95, 0.3, 6, false}, Bloom{0.98, 0.04, 0.22, 5, true},
                               Bloom{0.36, 1.0, 0.15, 5, true}, Bloom{0.02, 0.5, 0.1, 5, true}}) {
        const QPointF centre = stage.at(bloom.x, bloom.y);
        painter.setBrush(veiled(bloom.pale ? palette.paper : palette.base2, bloom.pale ? 0.7 : 0.6));
        painter.drawPath(flower(centre, stage.unit * bloom.radius, bloom.petals));
        painter.setBrush(veiled(palette.base3, 0.9));
        painter.drawEllipse(centre, stage.unit * bloom.radius * 0.26, stage.unit * bloom.radius * 0.26);
    }
    painter.setBrush(palette.paper);
    for (const QPointF& at : {QPointF(0.55, 0.1), QPointF(0.93, 0.84), QPointF(0.2, 0.62)})
        painter.drawPath(sparkle(stage.at(at.x(), at.y()), stage.unit * 0.055));
}

} // namespace madang::posters::trendy
