#include "services/posters/shapes.h"
#include "services/posters/trendy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

// Places of those who teach, train and mend: a track, a notebook, bubbles over tiles, garlands.

namespace madang::posters::trendy {

namespace {
/// The near bend of a running track, as wide as `radius` at the middle of its lanes.
void paintLanes(const Stage& stage, QPointF centre, double radius, double lane)
{
    constexpr int kLanes = 4;
    QPainter& painter = stage.painter;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(veiled(stage.palette.base2, 0.6), lane * kLanes));
    const QSizeF bend(radius, radius * 0.82);
    painter.drawEllipse(centre, bend.width(), bend.height());
    painter.setPen(QPen(veiled(stage.palette.paper, 0.85), lane * 0.09));
    for (int i = 0; i <= kLanes; ++i) {
        const double off = (i - kLanes / 2.0) * lane;
        painter.drawEllipse(centre, bend.width() + off, bend.height() + off);
    }
}

void paintPlane(QPainter& painter, QPointF nose, double side, double degrees, const Palette& palette)
{
    painter.save();
    painter.translate(nose);
    painter.rotate(degrees);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.paper);
    painter.drawPolygon(QPolygonF{{0, 0}, {-side, -side * 0.36}, {-side * 0.72, 0}});
    painter.drawPolygon(QPolygonF{{0, 0}, {-side * 0.72, side * 0.02}, {-side * 0.9, side * 0.42}});
    painter.setBrush(mixed(palette.base2, palette.ink, 0.1));
    painter.drawPolygon(QPolygonF{{0, 0}, {-side * 0.72, 0}, {-side * 0.74, side * 0.2}});
    painter.restore();
}

void paintBubble(const Stage& stage, QPointF centre, double radius)
{
    QPainter& painter = stage.painter;
    painter.setPen(QPen(veiled(stage.palette.paper, 0.95), std::max(1.0, radius * 0.07)));
    painter.setBrush(veiled(stage.palette.paper, 0.32));
    painter.drawEllipse(centre, radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stage.palette.paper, std::max(1.0, radius * 0.14), Qt::SolidLine, Qt::RoundCap));
    const double inner = radius * 0.7;
    painter.drawArc(QRectF(centre - QPointF(inner, inner), QSizeF(2 * inner, 2 * inner)), 115 * 16, 50 * 16);
}

/// A string of pennants from one point to another, hanging through by `sag`.
void paintPennants(const Stage& stage, QPointF from, QPointF to, double sag, double side, int first)
{
    QPainter& painter = stage.painter;
    const Palette& palette = stage.palette;
    const auto at = [&](double t) {
        return QPointF(from.x() + (to.x() - from.x()) * t, from.y() + (to.y() - from.y()) * t + 4 * sag * t * (1 - t));
    };
    const int count = std::max(4, static_cast<int>(QLineF(from, to).length() / (side * 1.35)));
    const std::array colours{palette.base2, palette.paper, palette.base3};
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        const QPointF left = at((i + 0.1) / count);
        const QPointF right = at((i + 0.9) / count);
        const QPointF along = right - left;
        const QPointF down(-along.y(), along.x());
        painter.setBrush(veiled(colours.at(static_cast<std::size_t>(i + first) % colours.size()), 0.95));
        painter.drawPolygon(QPolygonF{left, right, (left + right) / 2 + down * 1.1});
    }
    QPainterPath string(from);
    const QPointF pull = (from + to) / 2 + QPointF(0, 2 * sag);
    string.quadTo(pull, to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(veiled(palette.ink, 0.3), side * 0.05));
    painter.drawPath(string);
}

/// A curled paper ribbon.
void paintStreamer(const Stage& stage, QPointF from, double length, double sway, const QColor& colour)
{
    constexpr int kCurls = 3;
    QPainterPath path(from);
    for (int i = 0; i < kCurls; ++i) {
        const QPointF start = from + QPointF(0, length * i / kCurls);
        const QPointF end = from + QPointF(0, length * (i + 1) / kCurls);
        const double side = i % 2 == 0 ? sway : -sway;
        path.cubicTo(start + QPointF(side, 0), end + QPointF(side, 0), end);
    }
    stage.painter.setBrush(Qt::NoBrush);
    stage.painter.setPen(QPen(colour, stage.unit * 0.022, Qt::SolidLine, Qt::RoundCap));
    stage.painter.drawPath(path);
}
} // namespace

void paintTrack(const Stage& stage)
{
    QPainter& painter = stage.painter;
    const QRectF& room = stage.room;
    paintLanes(stage, stage.at(0.12, 1.12), std::hypot(room.width() * 0.62, stage.unit * 0.2), stage.unit * 0.085);
    // What flies past.
    painter.setPen(Qt::NoPen);
    struct Streak {
        double x, y, length, thick;
        bool bright;
    };
    for (const Streak& streak : {Streak{0.56, 0.1, 0.62, 0.06, true}, Streak{0.72, 0.2, 0.5, 0.026, false},
                                 Streak{0.48, 0.25, 0.34, 0.018, true}, Streak{0.82, 0.32, 0.4, 0.05, true},
                                 Streak{-0.06, 0.34, 0.3, 0.03, false}, Streak{0.66, 0.4, 0.3, 0.014, false}}) {
        const QPointF from = stage.at(streak.x, streak.y);
        const double long_ = stage.unit * streak.length;
        const double thick = stage.unit * streak.thick;
        painter.setBrush(veiled(streak.bright ? stage.palette.base3 : stage.palette.paper, 0.8));
        painter.drawPolygon(QPolygonF{from, from + QPointF(long_, -long_ * 0.3),
                                      from + QPointF(long_ - thick * 0.4, -long_ * 0.3 + thick),
                                      from + QPointF(-thick * 0.4, thick)});
    }
}

void paintNotebook(const Stage& stage)
{
    QPainter& painter = stage.painter;
    const Palette& palette = stage.palette;
    const QRectF& room = stage.room;
    const double line = stage.unit * 0.075;
    painter.setPen(QPen(veiled(palette.base2, 0.55), std::max(1.0, stage.unit * 0.004)));
    for (double y = room.top() + line; y < room.bottom(); y += line)
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
    // The punched edge.
    painter.setPen(Qt::NoPen);
    painter.setBrush(veiled(palette.base2, 0.5));
    for (double y = room.top() + line * 0.5; y < room.bottom(); y += line * 2)
        painter.drawEllipse(QPointF(room.right() - line * 0.55, y), line * 0.22, line * 0.22);
    // Highlighted lines, and the flight of a paper plane over them.
    painter.fillRect(QRectF(stage.at(0.74, 0), QSizeF(room.width() * 0.3, line)).translated(0, 2 * line),
                     veiled(palette.base3, 0.9));
    painter.fillRect(QRectF(stage.at(-0.02, 0), QSizeF(room.width() * 0.2, line)).translated(0, 6 * line),
                     veiled(palette.base3, 0.8));
    QPainterPath flight(stage.at(0.44, 1.02));
    flight.cubicTo(stage.at(0.56, 0.98), stage.at(0.66, 0.84), stage.at(0.62, 0.62));
    flight.cubicTo(stage.at(0.57, 0.46), stage.at(0.44, 0.6), stage.at(0.58, 0.7));
    flight.cubicTo(stage.at(0.72, 0.78), stage.at(0.9, 0.6), stage.at(0.94, 0.16));
    QPen dashes(veiled(palette.ink, 0.18), stage.unit * 0.008, Qt::CustomDashLine, Qt::RoundCap);
    dashes.setDashPattern({0.2, 2.6});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(flight);
    paintPlane(painter, stage.at(0.965, 0.03), stage.unit * 0.13, -70, palette);
}

void paintBubbles(const Stage& stage)
{
    QPainter& painter = stage.painter;
    const Palette& palette = stage.palette;
    const QRectF& room = stage.room;
    // A tiled wall, its tiles thinning out towards the top.
    constexpr int kRows = 4;
    const double tile = stage.unit * 0.125;
    const int columns = static_cast<int>(room.width() / tile) + 1;
    painter.setPen(Qt::NoPen);
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const int step = (column * 5 + row * 3) % 7;
            if (step < row * 2)
                continue;
            const QColor colour = step == 6 ? palette.base3 : step % 2 == 0 ? palette.paper : palette.base2;
            painter.setBrush(veiled(colour, step == 6 ? 0.85 : 0.4));
            const QPointF corner(room.left() + column * tile, room.bottom() - (row + 1) * tile);
            painter.drawRoundedRect(QRectF(corner, QSizeF(tile, tile)).adjusted(2, 2, -2, -2), tile * 0.12,
                                    tile * 0.12);
        }
    }
    struct Spot {
        double x, y, radius;
    };
    for (const Spot& spot : {Spot{0.9, 0.14, 0.13}, Spot{0.72, 0.06, 0.05}, Spot{0.98, 0.36, 0.07},
                             Spot{0.56, 0.2, 0.035}, Spot{0.62, 0.84, 0.08}, Spot{0.04, 0.3, 0.06},
                             Spot{0.12, 0.7, 0.1}, Spot{0.3, 0.9, 0.045}, Spot{0.82, 0.3, 0.03}})
        paintBubble(stage, stage.at(spot.x, spot.y), stage.unit * spot.radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.paper);
    painter.drawPath(sparkle(stage.at(0.8, 0.72), stage.unit * 0.06));
    painter.drawPath(sparkle(stage.at(0.42, 0.08), stage.unit * 0.035));
}

void paintGarlands(const Stage& stage)
{
    const Palette& palette = stage.palette;
    const double side = stage.unit * 0.075;
    for (const double x : {0.08, 0.66, 0.94})
        paintStreamer(stage, stage.at(x, x == 0.66 ? 0.62 : 0.46), stage.unit * 0.46,
                      stage.unit * (x == 0.66 ? -0.08 : 0.1), veiled(x == 0.08 ? palette.base3 : palette.paper, 0.85));
    paintPennants(stage, stage.at(-0.02, 0.1), stage.at(0.62, -0.02), stage.unit * 0.07, side, 0);
    paintPennants(stage, stage.at(0.42, -0.04), stage.at(1.03, 0.16), stage.unit * 0.1, side * 1.15, 1);
    paintPennants(stage, stage.at(0.5, 1.0), stage.at(1.03, 0.82), stage.unit * 0.06, side * 0.9, 2);
    // Paper dots.
    stage.painter.setPen(Qt::NoPen);
    for (int i = 0; i < 26; ++i) {
        const double x = std::fmod(0.07 + i * 0.381966, 1.0); // the golden angle: even and without rows
        const double y = 0.22 + 0.76 * std::fmod(i * 0.618034 + 0.3, 1.0);
        const double radius = stage.unit * (0.008 + 0.006 * (i % 3));
        stage.painter.setBrush(veiled(i % 2 == 0 ? palette.paper : palette.base3, 0.9));
        stage.painter.drawEllipse(stage.at(x, y), radius, radius);
    }
}

} // namespace madang::posters::trendy
