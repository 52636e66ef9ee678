#include "services/posters/background_simple_scenes.h"

#include <algorithm>
#include <cmath>

namespace madang::posters {

namespace {
/// A price tag on a string from the top of the area; `centre` is that of the tag.
void paintTag(QPainter& painter, const SimpleStage& stage, QPointF centre, double side, double degrees)
{
    painter.save();
    painter.setPen(QPen(stage.tone, stage.unit * 0.004));
    if (stage.hangs)
        painter.drawLine(QPointF(centre.x(), stage.area.top()), centre - QPointF(0, side * 0.36));
    painter.translate(centre);
    painter.rotate(degrees);
    const double wide = side * 0.58;
    QPainterPath tag;
    tag.moveTo(-wide / 2, side / 2);
    tag.lineTo(-wide / 2, -side * 0.28);
    tag.lineTo(-wide * 0.22, -side / 2);
    tag.lineTo(wide * 0.22, -side / 2);
    tag.lineTo(wide / 2, -side * 0.28);
    tag.lineTo(wide / 2, side / 2);
    tag.closeSubpath();
    tag.addEllipse(QPointF(0, -side * 0.36), side * 0.05, side * 0.05);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.tone);
    painter.drawPath(tag);
    painter.setBrush(stage.tint);
    painter.drawRect(QRectF(-wide * 0.3, -side * 0.08, wide * 0.6, side * 0.045));
    painter.drawRect(QRectF(-wide * 0.3, side * 0.06, wide * 0.38, side * 0.045));
    painter.restore();
}

void paintPetal(QPainter& painter, QPointF centre, double length, double degrees)
{
    painter.save();
    painter.translate(centre);
    painter.rotate(degrees);
    QPainterPath petal(QPointF(0, length * 0.5));
    petal.cubicTo(-length * 0.52, length * 0.1, -length * 0.36, -length * 0.5, -length * 0.06, -length * 0.46);
    petal.lineTo(0, -length * 0.36);
    petal.lineTo(length * 0.06, -length * 0.46);
    petal.cubicTo(length * 0.36, -length * 0.5, length * 0.52, length * 0.1, 0, length * 0.5);
    painter.drawPath(petal);
    painter.restore();
}
} // namespace

/// Below an awning, with tags on strings.
void paintShopScene(QPainter& painter, const SimpleStage& stage)
{
    const double high = stage.unit * 0.042;
    const int stripes = std::max(7, static_cast<int>(std::round(stage.area.width() / (stage.unit * 0.062)))) | 1;
    const double wide = stage.area.width() / stripes;
    painter.setPen(Qt::NoPen);
    for (int i = 0; stage.hangs && i < stripes; ++i) {
        const double x = stage.area.left() + i * wide;
        painter.setBrush(i % 2 == 0 ? stage.tone : stage.tint);
        QPainterPath flap;
        flap.moveTo(x, stage.area.top());
        flap.lineTo(x + wide, stage.area.top());
        flap.lineTo(x + wide, stage.area.top() + high * 0.55);
        flap.arcTo(QRectF(x, stage.area.top() + high * 0.1, wide, high * 0.9), 0, -180);
        flap.closeSubpath();
        painter.drawPath(flap);
    }
    const double side = std::min(stage.unit * 0.17, stage.area.height() * 0.4);
    SimpleStage left = stage;
    for (const double turn : {stage.hangs ? 7.0 : 60.0, -6.0}) {
        const QPointF place
            = left.freePlace({{0.9, 0.17}, {0.76, 0.13}, {0.1, 0.17}, {0.24, 0.13}, {0.9, 0.3}, {0.74, 0.25}}, side);
        if (place.isNull())
            return;
        const QRectF string(place.x() - side * 0.05, stage.area.top(), side * 0.1, place.y() - stage.area.top());
        if (stage.isFree(string))
            paintTag(painter, stage, place, side * (turn > 0 ? 1 : 0.8), turn);
        left.taken << QRectF(place - QPointF(side, side) / 2, QSizeF(side, side));
    }
}

/// Rings around a corner, as on a mirror, and petals that drift away from it.
void paintPetalScene(QPainter& painter, const SimpleStage& stage)
{
    const QPointF centre = stage.area.topRight() + QPointF(-stage.unit * 0.06, stage.unit * 0.05);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.tint);
    painter.drawEllipse(centre, stage.unit * 0.21, stage.unit * 0.21);
    painter.setBrush(Qt::NoBrush);
    for (int ring = 0; ring < 5; ++ring) {
        painter.setPen(QPen(stage.tone, stage.unit * (0.0052 - 0.0008 * ring)));
        const double radius = stage.unit * (0.27 + 0.085 * ring + 0.012 * ring * ring);
        painter.drawEllipse(centre, radius, radius);
    }
    struct Petal {
        QPointF share;
        double size;
        double degrees;
    };
    painter.setPen(Qt::NoPen);
    for (const Petal& petal :
         {Petal{{0.93, 0.4}, 0.062, 20}, Petal{{0.84, 0.3}, 0.044, -35}, Petal{{0.72, 0.46}, 0.05, 64},
          Petal{{0.95, 0.6}, 0.048, -12}, Petal{{0.06, 0.5}, 0.05, 130}, Petal{{0.6, 0.6}, 0.04, 160},
          Petal{{0.05, 0.93}, 0.056, 40}, Petal{{0.5, 0.95}, 0.046, -70}, Petal{{0.9, 0.9}, 0.06, 100}}) {
        const QPointF at = stage.area.topLeft()
            + QPointF(petal.share.x() * stage.area.width(), petal.share.y() * stage.area.height());
        const double side = petal.size * stage.unit;
        if (!stage.isFree(QRectF(at - QPointF(side, side) / 2, QSizeF(side, side))))
            continue;
        painter.setBrush(stage.tone);
        paintPetal(painter, at, side, petal.degrees);
    }
}

} // namespace madang::posters
