#include "services/posters/shapes.h"

#include <QLineF>
#include <QPolygonF>

#include <array>
#include <cmath>
#include <numbers>

namespace madang::posters {

namespace {
constexpr double kTurn = 2 * std::numbers::pi;

QPointF around(const QRectF& area, double angle, double radius)
{
    return area.center()
        + QPointF(std::cos(angle) * radius * area.width() / 2, std::sin(angle) * radius * area.height() / 2);
}
} // namespace

QPainterPath starburst(const QRectF& area, int points, double inner)
{
    QPolygonF polygon;
    for (int i = 0; i < points * 2; ++i)
        polygon << around(area, kTurn * i / (points * 2) - kTurn / 4, i % 2 == 0 ? 1 : inner);
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath wavyCircle(const QRectF& area, int waves, double depth)
{
    constexpr int kSteps = 12; // for each wave
    QPolygonF polygon;
    for (int i = 0; i < waves * kSteps; ++i) {
        const double angle = kTurn * i / (waves * kSteps);
        polygon << around(area, angle, 1 - depth / 2 + depth / 2 * std::cos(angle * waves));
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath ticketShape(const QRectF& area)
{
    const double notch = std::min(area.height() * 0.16, area.width() * 0.06);
    QPainterPath body;
    body.addRoundedRect(area, notch * 0.7, notch * 0.7);
    QPainterPath holes;
    holes.addEllipse(QPointF(area.left(), area.center().y()), notch, notch);
    holes.addEllipse(QPointF(area.right(), area.center().y()), notch, notch);
    return body.subtracted(holes);
}

QPainterPath bannerTails(const QRectF& area)
{
    const double drop = area.height() * 0.22;
    const double reach = area.height() * 0.55;
    QPainterPath path;
    for (const double side : {-1.0, 1.0}) {
        const double edge = side < 0 ? area.left() : area.right();
        QPolygonF tail;
        tail << QPointF(edge - side * reach * 0.55, area.top() + drop)
             << QPointF(edge + side * reach, area.top() + drop)
             << QPointF(edge + side * reach * 0.6, area.center().y() + drop)
             << QPointF(edge + side * reach, area.bottom() + drop)
             << QPointF(edge - side * reach * 0.55, area.bottom() + drop);
        path.addPolygon(tail);
        path.closeSubpath();
    }
    return path;
}

QPainterPath blob(const QRectF& area, int number)
{
    constexpr int kCorners = 7;
    constexpr std::array kRadii{0.98, 0.82, 1.0, 0.86, 0.94, 0.8, 1.0, 0.9, 0.84, 0.97, 0.88};
    std::array<QPointF, kCorners> corners;
    for (int i = 0; i < kCorners; ++i) {
        const auto pick = static_cast<std::size_t>((i * 3 + number * 5)) % kRadii.size();
        corners.at(static_cast<std::size_t>(i)) = around(area, kTurn * i / kCorners + 0.35 * number, kRadii.at(pick));
    }
    const auto corner = [&](int i) { return corners.at(static_cast<std::size_t>((i + kCorners) % kCorners)); };
    QPainterPath path(corner(0));
    for (int i = 0; i < kCorners; ++i) { // Catmull-Rom through all corners
        const QPointF one = corner(i) + (corner(i + 1) - corner(i - 1)) / 5;
        const QPointF two = corner(i + 1) - (corner(i + 2) - corner(i)) / 5;
        path.cubicTo(one, two, corner(i + 1));
    }
    path.closeSubpath();
    return path;
}

QPainterPath sparkle(QPointF centre, double reach)
{
    constexpr double kWaist = 0.12;
    QPainterPath path(centre + QPointF(0, -reach));
    const double waist = reach * kWaist;
    path.quadTo(centre + QPointF(waist, -waist), centre + QPointF(reach, 0));
    path.quadTo(centre + QPointF(waist, waist), centre + QPointF(0, reach));
    path.quadTo(centre + QPointF(-waist, waist), centre + QPointF(-reach, 0));
    path.quadTo(centre + QPointF(-waist, -waist), centre + QPointF(0, -reach));
    path.closeSubpath();
    return path;
}

QPainterPath flower(QPointF centre, double radius, int petals)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const double turn = kTurn / petals;
    const double petal = radius * std::sin(turn / 2) / (1 + std::sin(turn / 2)) * 1.08;
    for (int i = 0; i < petals; ++i)
        path.addEllipse(centre + QPointF(std::cos(turn * i), std::sin(turn * i)) * (radius - petal), petal, petal);
    path.addEllipse(centre, radius - petal, radius - petal);
    return path;
}

QList<QPolygonF> rays(const QRectF& area, QPointF centre, int count)
{
    double reach = 0;
    for (const QPointF& corner : {area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()})
        reach = std::max(reach, QLineF(centre, corner).length());
    reach *= 1.05; // the chord between two rays must pass outside the corner
    QList<QPolygonF> all;
    for (int i = 0; i < count; ++i) {
        const double from = kTurn * i / count;
        const double to = from + kTurn / count / 2;
        all.append(QPolygonF{centre, centre + QPointF(std::cos(from), std::sin(from)) * reach,
                             centre + QPointF(std::cos(to), std::sin(to)) * reach});
    }
    return all;
}

} // namespace madang::posters
