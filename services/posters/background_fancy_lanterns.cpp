#include "services/posters/fancy_night.h"
#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"
#include "services/posters/shapes.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace madang::posters::fancy {

namespace {
constexpr double kTurn = 2 * std::numbers::pi;

/// A round paper lantern with ribs and a tassel; `lower` is the colour of its lower half.
void paintPaperLantern(QPainter& painter, QPointF top, double size, const QColor& upper, const QColor& lower,
                       const QColor& glow)
{
    const QRectF belly(top.x() - size / 2, top.y() + size * 0.12, size, size * 0.88);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(glow, 0.16));
    painter.drawEllipse(belly.center(), size * 0.95, size * 0.95);
    painter.setBrush(upper);
    painter.drawEllipse(belly);
    if (lower != upper) {
        painter.setBrush(lower);
        painter.drawChord(belly, 180 * 16, 180 * 16);
    }
    painter.setBrush(faded(glow, 0.5));
    painter.drawEllipse(belly.center(), size * 0.2, size * 0.34);
    painter.setBrush(glow);
    painter.drawRect(QRectF(top.x() - size * 0.18, top.y() + size * 0.06, size * 0.36, size * 0.1));
    painter.drawRect(QRectF(top.x() - size * 0.18, belly.bottom() - size * 0.06, size * 0.36, size * 0.1));
    painter.setPen(QPen(glow, size * 0.04));
    for (const double x : {-0.08, 0.0, 0.08})
        painter.drawLine(QPointF(top.x() + size * x * 0.6, belly.bottom()),
                         QPointF(top.x() + size * x, belly.bottom() + size * 0.34));
}

/// A bulb with its glow.
void paintBulb(QPainter& painter, QPointF top, double size, const QColor& colour)
{
    const QPointF centre = top + QPointF(0, size * 0.62);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colour, 0.14));
    painter.drawEllipse(centre, size * 1.7, size * 1.7);
    painter.setBrush(faded(colour, 0.24));
    painter.drawEllipse(centre, size, size);
    painter.setBrush(mixed(colour, Qt::white, 0.45));
    painter.drawEllipse(centre, size * 0.42, size * 0.52);
    painter.setBrush(faded(Qt::black, 0.6));
    painter.drawRect(QRectF(top.x() - size * 0.16, top.y() - size * 0.06, size * 0.32, size * 0.26));
}

void paintDrop(QPainter& painter, QPointF top, double size, const QColor& colour)
{
    QPainterPath drop(top);
    drop.cubicTo(top + QPointF(size * 0.1, size * 0.4), top + QPointF(size * 0.45, size * 0.6),
                 top + QPointF(0, size * 1.2));
    drop.cubicTo(top + QPointF(-size * 0.45, size * 0.6), top + QPointF(-size * 0.1, size * 0.4), top);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colour, 0.16));
    painter.drawEllipse(top + QPointF(0, size * 0.8), size, size);
    painter.setBrush(mixed(colour, Qt::white, 0.4));
    painter.drawPath(drop);
}

void paintStarLamp(QPainter& painter, QPointF top, double size, const QColor& colour)
{
    QRectF area(0, 0, size * 1.3, size * 1.3);
    area.moveCenter(top + QPointF(0, size * 0.75));
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colour, 0.16));
    painter.drawEllipse(area.center(), size * 1.1, size * 1.1);
    painter.setBrush(mixed(colour, Qt::white, 0.3));
    painter.drawPath(starburst(area, 5, 0.46));
}

/// What hangs at every third place of a string.
void paintSpecial(QPainter& painter, const Ground& ground, int number, QPointF top, double size)
{
    const Palette& palette = ground.palette;
    const QList<QColor>& colours = ground.library.confetti();
    const QColor colour = colours.at(number % colours.size());
    switch (ground.industry) {
    case Industry::Restaurant:
        paintPaperLantern(painter, top, size * 2.3, palette.base, palette.base, palette.glow);
        break;
    case Industry::Other: // red above, blue below: the lantern of Korean feasts
        paintPaperLantern(painter, top, size * 2.3, ground.library.practice().fill, colours.at(3), palette.glow);
        break;
    case Industry::Retail:
        paintPaperLantern(painter, top, size * 2.0, palette.base3, palette.base, palette.shape);
        break;
    case Industry::Beauty:
        paintDrop(painter, top, size * 1.5, colour);
        break;
    case Industry::Education:
        paintStarLamp(painter, top, size * 1.5, palette.glow);
        break;
    default:
        paintBulb(painter, top, size * 1.35, ground.industry == Industry::Cafe ? palette.glow : colour);
    }
}

void paintString(QPainter& painter, const Ground& ground, QPointF from, QPointF to, double sag, int lamps)
{
    const QPointF low = (from + to) / 2 + QPointF(0, sag * 2);
    QPainterPath string(from);
    string.quadTo(low, to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(ground.palette.night2, ground.palette.glow, 0.4), ground.layout.unit * 0.004));
    painter.drawPath(string);
    const double size = ground.layout.unit * 0.02;
    for (int i = 1; i < lamps; ++i) {
        const double t = static_cast<double>(i) / lamps;
        const QPointF at = from * ((1 - t) * (1 - t)) + low * (2 * t * (1 - t)) + to * (t * t);
        const QRectF room(at - QPointF(size * 1.3, 0), QSizeF(size * 2.6, size * 3.4));
        if (!isFree(room, ground.layout))
            continue;
        if (i % 3 == 2)
            paintSpecial(painter, ground, i, at, size);
        else
            paintBulb(painter, at, size * 0.8, ground.palette.glow);
    }
}

void paintFirework(QPainter& painter, QPointF centre, double radius, const QColor& colour)
{
    constexpr int kTrails = 18;
    for (int i = 0; i < kTrails; ++i) {
        const QPointF way(std::cos(kTurn * i / kTrails), std::sin(kTurn * i / kTrails));
        const double far = radius * (i % 2 == 0 ? 1 : 0.7);
        painter.setPen(QPen(faded(colour, 0.75), radius * 0.035, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + way * far * 0.35, centre + way * far * 0.85);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(centre + way * far, radius * 0.035, radius * 0.035);
    }
}

void paintMoon(QPainter& painter, QPointF centre, double radius, const QColor& colour, bool full)
{
    paintGlow(painter, centre, radius * 3, colour, 0.28);
    painter.setBrush(mixed(colour, Qt::white, 0.35));
    QPainterPath disc;
    disc.addEllipse(centre, radius, radius);
    QPainterPath shade;
    if (!full)
        shade.addEllipse(centre + QPointF(radius * 0.42, -radius * 0.22), radius * 0.86, radius * 0.86);
    painter.drawPath(disc.subtracted(shade));
}

/// Beams of light out of the lower corners.
void paintFloodlights(QPainter& painter, const Ground& ground, double floor)
{
    const double unit = ground.layout.unit;
    for (const double side : {0.0, 1.0}) {
        const QPointF lamp(ground.layout.width() * side, floor);
        painter.setBrush(faded(ground.palette.shape, 0.11));
        for (const double lean : {0.2, 0.75}) {
            const double away = (side < 0.5 ? 1 : -1) * lean;
            painter.drawConvexPolygon(QPolygonF{lamp, lamp + QPointF(away - 0.12, -1) * unit * 1.3,
                                                lamp + QPointF(away + 0.12, -1) * unit * 1.3});
        }
    }
}
} // namespace

void paintNightScene(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const double unit = layout.unit;
    const double floor = layout.panel.isEmpty() ? layout.height() : layout.panel.top();
    const QList<QColor>& colours = ground.library.confetti();
    const QPointF left(layout.width() * 0.09, floor * 0.52);
    const QPointF right(layout.width() * 0.91, floor * 0.44);
    painter.setPen(Qt::NoPen);
    switch (ground.industry) {
    case Industry::Restaurant:
    case Industry::Other:
    case Industry::Retail:
        paintFirework(painter, left, unit * 0.11, colours.at(0));
        paintFirework(painter, right, unit * 0.15, colours.at(2));
        paintFirework(painter, {layout.width() * 0.8, floor * 0.62}, unit * 0.07, colours.at(3));
        break;
    case Industry::Fitness:
        paintFloodlights(painter, ground, floor);
        break;
    case Industry::Cafe:
        paintMoon(painter, {layout.width() * 0.92, floor * 0.5}, unit * 0.055, ground.palette.glow, true);
        break;
    case Industry::Beauty:
    case Industry::Education:
        paintMoon(painter, {layout.width() * 0.92, floor * 0.48}, unit * 0.06, ground.palette.glow, false);
        break;
    case Industry::Service:
        for (const double x : {0.06, 0.94}) { // street lamps
            const QPointF lamp(layout.width() * x, floor - unit * 0.36);
            paintGlow(painter, lamp, unit * 0.2, ground.palette.glow, 0.5);
            painter.setBrush(mixed(ground.palette.night, Qt::black, 0.3));
            painter.drawRect(QRectF(lamp.x() - unit * 0.006, lamp.y(), unit * 0.012, unit * 0.36));
            painter.setBrush(mixed(ground.palette.glow, Qt::white, 0.4));
            painter.drawEllipse(lamp, unit * 0.028, unit * 0.028);
        }
        break;
    }
}

void paintStrings(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const double width = layout.width();
    const double unit = layout.unit;
    const double top = std::max(0.0, layout.awning - unit * 0.1);
    const int lamps = std::max(8, static_cast<int>(width / (unit * 0.075)));
    if (top > unit * 0.08) // a tall margin above: a second string
        paintString(painter, ground, {-unit * 0.02, top * 0.25}, {width + unit * 0.02, top * 0.1}, top * 0.3, lamps);
    paintString(painter, ground, {-unit * 0.02, top + unit * 0.02}, {width * 0.5, top - unit * 0.006}, unit * 0.035,
                lamps / 2);
    paintString(painter, ground, {width * 0.5, top - unit * 0.006}, {width + unit * 0.02, top + unit * 0.02},
                unit * 0.035, lamps - lamps / 2);
}

} // namespace madang::posters::fancy
