#include "services/posters/background_simple_scenes.h"

#include <algorithm>
#include <cmath>

namespace madang::posters {

namespace {
/// A curl of steam that rises from `foot`.
QPainterPath steam(QPointF foot, double height)
{
    const double sway = height * 0.16;
    QPainterPath path(foot);
    path.cubicTo(foot + QPointF(-sway, -height * 0.17), foot + QPointF(-sway, -height * 0.33),
                 foot + QPointF(0, -height * 0.5));
    path.cubicTo(foot + QPointF(sway, -height * 0.67), foot + QPointF(sway * 0.9, -height * 0.84),
                 foot + QPointF(-sway * 0.15, -height));
    return path;
}

/// The edge of a checked tablecloth.
void paintCloth(QPainter& painter, const SimpleStage& stage)
{
    const double side = stage.unit * 0.0145;
    const QRectF edge(stage.area.left(), stage.area.bottom() - 1.5 * side, stage.area.width(), 1.5 * side);
    if (!stage.isFree(edge))
        return;
    QColor thread = stage.tone;
    thread.setAlphaF(0.72F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(thread);
    for (double x = stage.area.left(); x < stage.area.right(); x += 2 * side)
        painter.drawRect(QRectF(x, stage.area.bottom() - 3 * side, side, 3 * side));
    for (const int row : {1, 3})
        painter.drawRect(QRectF(stage.area.left(), stage.area.bottom() - row * side, stage.area.width(), side));
}

/// A leaf from `root` in the direction of `degrees`.
void paintLeaf(QPainter& painter, QPointF root, double length, double degrees)
{
    painter.save();
    painter.translate(root);
    painter.rotate(degrees);
    QPainterPath leaf;
    leaf.quadTo(length * 0.42, -length * 0.36, length, 0);
    leaf.quadTo(length * 0.42, length * 0.3, 0, 0);
    painter.drawPath(leaf);
    painter.restore();
}

void paintBranch(QPainter& painter, const SimpleStage& stage)
{
    constexpr int kLeaves = 9;
    const QPointF from = stage.area.topRight() + QPointF(stage.unit * 0.03, stage.unit * 0.02);
    const double reach = std::min(stage.area.width() * 0.62, stage.unit * 0.6);
    const auto along = [&](double t) { return from + QPointF(-reach * t, reach * (0.06 * t + 0.34 * t * t)); };
    const double length = stage.unit * 0.115;
    painter.setBrush(stage.tone);
    QPainterPath twig(from);
    for (int i = 1; i <= kLeaves; ++i) {
        const double t = static_cast<double>(i) / kLeaves;
        const double size = length * (1 - 0.35 * t);
        const double degrees = 162 + (i % 2 == 0 ? 48 : -50) * (1 - 0.4 * t);
        const QPointF root = along(t);
        const double turn = degrees * 3.14159265 / 180;
        const QPointF middle = root + QPointF(std::cos(turn), std::sin(turn)) * size / 2;
        if (!stage.isFree(QRectF(middle - QPointF(size, size) * 0.55, QSizeF(size, size) * 1.1)))
            break;
        twig.lineTo(root);
        painter.setPen(Qt::NoPen);
        paintLeaf(painter, root, size, degrees);
    }
    painter.setPen(QPen(stage.tone, stage.unit * 0.005, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(twig);
}
} // namespace

void paintTableScene(QPainter& painter, const SimpleStage& stage)
{
    paintCloth(painter, stage);
    const double height = std::min(stage.unit * 0.34, stage.area.height() * 0.7);
    const double between = stage.unit * 0.075;
    const QPointF place = stage.freePlace({{0.85, 0.3}, {0.84, 0.5}, {0.14, 0.3}, {0.14, 0.5}, {0.8, 0.7}}, height);
    if (place.isNull())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stage.tint, stage.unit * 0.017, Qt::SolidLine, Qt::RoundCap));
    for (const int i : {-1, 0, 1}) {
        const double own = height * (i == 0 ? 1 : 0.78);
        painter.drawPath(steam(place + QPointF(i * between, own / 2 + (i == 0 ? 0 : height * 0.06)), own));
    }
}

/// Light that falls through a window, and a branch before it.
void paintWindowScene(QPainter& painter, const SimpleStage& stage)
{
    const double high = std::min(stage.area.height() * 0.3, stage.unit * 0.36);
    const double wide = high * 0.72;
    const double gap = stage.unit * 0.022;
    const double slant = 0.42;
    painter.setPen(Qt::NoPen);
    const QPointF corner(stage.area.right() - 1.62 * wide, stage.area.top() - high * 0.45);
    for (int row = 0; row < 3; ++row) {
        QColor light = stage.tint;
        light.setAlphaF(0.62F - 0.17F * static_cast<float>(row)); // it fades on its way
        painter.setBrush(light);
        for (int column = 0; column < 2; ++column) {
            const QPointF at = corner + QPointF(column * (wide + gap) - row * (high + gap) * slant, row * (high + gap));
            painter.drawConvexPolygon(QPolygonF{at, at + QPointF(wide, 0), at + QPointF(wide - high * slant, high),
                                                at + QPointF(-high * slant, high)});
        }
    }
    paintBranch(painter, stage);
}

} // namespace madang::posters
