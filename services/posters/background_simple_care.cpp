#include "services/posters/background_simple_scenes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters {

namespace {
void paintBubble(QPainter& painter, const SimpleStage& stage, QPointF centre, double radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.tint);
    painter.drawEllipse(centre, radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stage.tone, std::max(stage.unit * 0.003, radius * 0.07)));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(Qt::white, radius * 0.13, Qt::SolidLine, Qt::RoundCap));
    const QRectF shine(centre.x() - radius * 0.66, centre.y() - radius * 0.66, radius * 1.32, radius * 1.32);
    painter.drawArc(shine, 105 * 16, 62 * 16);
}

/// The point of a garland that hangs through between its ends.
QPointF onGarland(const QRectF& area, double t, double sag)
{
    return {area.left() + t * area.width(), area.top() + sag * 4 * t * (1 - t)};
}
} // namespace

/// A clean wall of tiles in the corner, and bubbles.
void paintTileScene(QPainter& painter, const SimpleStage& stage)
{
    const double side = stage.unit * 0.078;
    const double pitch = side * 1.1;
    const int columns = static_cast<int>(stage.area.width() / pitch) + 1;
    constexpr int kRows = 9;
    painter.setPen(Qt::NoPen);
    for (int row = 0; row < kRows; ++row) { // a staircase that falls from the corner
        const int filled = std::max(0, 9 - 2 * row + (row * 5) % 3);
        for (int column = 0; column < std::min(columns, filled); ++column) {
            const QPointF at(stage.area.right() - (column + 1) * pitch, stage.area.bottom() - (row + 1) * pitch);
            if (!stage.isFree(QRectF(at, QSizeF(side, side))))
                continue;
            const bool isBright = (row * 3 + column * 5) % 7 == 0;
            painter.setBrush(isBright ? stage.tone : stage.tint);
            painter.drawRoundedRect(QRectF(at, QSizeF(side, side)), side * 0.14, side * 0.14);
        }
    }
    struct Bubble {
        QPointF share;
        double radius;
    };
    for (const Bubble& bubble : {Bubble{{0.9, 0.1}, 0.05}, Bubble{{0.78, 0.07}, 0.024}, Bubble{{0.94, 0.21}, 0.03},
                                 Bubble{{0.83, 0.18}, 0.017}, Bubble{{0.95, 0.36}, 0.02}, Bubble{{0.88, 0.5}, 0.04},
                                 Bubble{{0.06, 0.5}, 0.022}, Bubble{{0.07, 0.1}, 0.034}}) {
        const QPointF at = stage.area.topLeft()
            + QPointF(bubble.share.x() * stage.area.width(), bubble.share.y() * stage.area.height());
        const double reach = bubble.radius * stage.unit * 1.15;
        if (stage.isFree(QRectF(at - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach))))
            paintBubble(painter, stage, at, bubble.radius * stage.unit);
    }
}

/// Flags on a string from side to side, and paper that has come down.
void paintGarlandScene(QPainter& painter, const SimpleStage& stage)
{
    const double side = stage.unit * 0.062;
    const int flags = std::max(6, static_cast<int>(stage.area.width() / (side * 1.5)));
    const double sag = stage.unit * 0.035;
    QPainterPath string(onGarland(stage.area, 0, sag));
    for (int i = 1; i <= 48; ++i)
        string.lineTo(onGarland(stage.area, i / 48.0, sag));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stage.tone, stage.unit * 0.004));
    if (stage.hangs)
        painter.drawPath(string);
    painter.setPen(Qt::NoPen);
    for (int i = 0; stage.hangs && i < flags; ++i) {
        const QPointF from = onGarland(stage.area, (i + 0.14) / flags, sag);
        const QPointF to = onGarland(stage.area, (i + 0.86) / flags, sag);
        const QPointF tip = (from + to) / 2 + QPointF(0, side);
        if (!stage.isFree(QRectF(from, QSizeF(to.x() - from.x(), side)).adjusted(0, -side * 0.1, 0, side * 0.1)))
            continue;
        painter.setBrush(i % 2 == 0 ? stage.tone : stage.tint);
        painter.drawConvexPolygon(QPolygonF{from, to, tip});
    }
    constexpr std::array kPaper{QPointF(0.93, 0.3),  QPointF(0.85, 0.38), QPointF(0.96, 0.46), QPointF(0.78, 0.3),
                                QPointF(0.05, 0.42), QPointF(0.9, 0.6),   QPointF(0.07, 0.62), QPointF(0.55, 0.93),
                                QPointF(0.94, 0.88), QPointF(0.06, 0.9)};
    for (std::size_t i = 0; i < kPaper.size(); ++i) {
        const QPointF at = stage.area.topLeft()
            + QPointF(kPaper.at(i).x() * stage.area.width(), kPaper.at(i).y() * stage.area.height());
        const double size = stage.unit * (i % 3 == 0 ? 0.03 : 0.02);
        if (!stage.isFree(QRectF(at - QPointF(size, size), QSizeF(2 * size, 2 * size))))
            continue;
        painter.save();
        painter.translate(at);
        painter.rotate(static_cast<double>(i) * 47);
        painter.setBrush(i % 2 == 0 ? stage.tone : stage.tint);
        if (i % 3 == 1)
            painter.drawEllipse(QPointF(), size * 0.42, size * 0.42);
        else
            painter.drawRect(QRectF(-size * 0.6, -size * 0.22, size * 1.2, size * 0.44));
        painter.restore();
    }
}

} // namespace madang::posters
