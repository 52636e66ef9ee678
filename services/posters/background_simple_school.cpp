#include "services/posters/background_simple_scenes.h"

#include <algorithm>
#include <cmath>

namespace madang::posters {

namespace {
void paintPlane(QPainter& painter, const SimpleStage& stage, QPointF nose, double side)
{
    QPen dashes(stage.tone, stage.unit * 0.0045, Qt::CustomDashLine, Qt::RoundCap);
    dashes.setDashPattern({2.2, 2.6});
    painter.setPen(dashes);
    painter.setBrush(Qt::NoBrush);
    QPainterPath flight(nose + QPointF(-side * 0.42, side * 0.3));
    flight.cubicTo(nose + QPointF(-side * 0.75, side * 0.62), nose + QPointF(-side * 0.28, side * 0.86),
                   nose + QPointF(-side * 0.3, side * 0.56));
    flight.cubicTo(nose + QPointF(-side * 0.34, side * 0.34), nose + QPointF(-side * 0.8, side * 0.5),
                   nose + QPointF(-side * 1.02, side * 0.84));
    painter.drawPath(flight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.tone);
    painter.drawConvexPolygon(
        QPolygonF{nose, nose + QPointF(-side * 0.62, side * 0.06), nose + QPointF(-side * 0.42, side * 0.2)});
    painter.drawConvexPolygon(
        QPolygonF{nose, nose + QPointF(-side * 0.34, side * 0.25), nose + QPointF(-side * 0.2, side * 0.5)});
    painter.setBrush(stage.tone.darker(112));
    painter.drawConvexPolygon(
        QPolygonF{nose, nose + QPointF(-side * 0.42, side * 0.2), nose + QPointF(-side * 0.38, side * 0.38)});
}
} // namespace

/// The lanes of a running track in a bend, and strokes of speed.
void paintTrackScene(QPainter& painter, const SimpleStage& stage)
{
    constexpr int kLanes = 6;
    const QPointF centre = stage.area.bottomLeft() + QPointF(-stage.unit * 0.2, stage.unit * 0.42);
    const double lane = stage.unit * 0.07;
    const double inner = std::min(stage.area.width(), stage.area.height() * 1.1) * 0.5;
    const auto radius = [&](int i) { return inner + i * lane; };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stage.tint, lane));
    painter.drawEllipse(centre, radius(2) + lane / 2, radius(2) + lane / 2);
    painter.setPen(QPen(stage.tone, stage.unit * 0.0055));
    for (int i = 0; i < kLanes; ++i)
        painter.drawEllipse(centre, radius(i), radius(i));
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.tone);
    const double side = std::min(stage.unit * 0.2, stage.area.height() * 0.5);
    const QPointF place = stage.freePlace({{0.88, 0.11}, {0.88, 0.22}, {0.12, 0.12}, {0.86, 0.4}}, side);
    for (int i = 0; i < 4 && !place.isNull(); ++i) {
        const QPointF at = place + QPointF((i - 2.2) * side * 0.24, side * (0.42 - 0.05 * i));
        const double tall = side * (0.5 + 0.1 * i);
        const QPointF lean(tall * 0.42, -tall);
        painter.drawConvexPolygon(
            QPolygonF{at, at + QPointF(side * 0.105, 0), at + QPointF(side * 0.105, 0) + lean, at + lean});
    }
}

/// Squared paper and a paper plane.
void paintNotebookScene(QPainter& painter, const SimpleStage& stage)
{
    const double cell = stage.unit * 0.0485;
    QPainterPath lines;
    for (double x = stage.area.left() + cell / 2; x < stage.area.right(); x += cell) {
        lines.moveTo(x, stage.area.top());
        lines.lineTo(x, stage.area.bottom());
    }
    for (double y = stage.area.top() + cell / 2; y < stage.area.bottom(); y += cell) {
        lines.moveTo(stage.area.left(), y);
        lines.lineTo(stage.area.right(), y);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stage.tone, stage.unit * 0.0016));
    painter.drawPath(lines);
    const double side = std::min(stage.unit * 0.26, stage.area.height() * 0.5);
    const QPointF place = stage.freePlace({{0.85, 0.12}, {0.85, 0.24}, {0.84, 0.42}, {0.16, 0.16}, {0.84, 0.6}}, side);
    if (!place.isNull())
        paintPlane(painter, stage, place + QPointF(side * 0.46, -side * 0.4), side * 0.95);
}

} // namespace madang::posters
