#include "services/posters/background_simple_scenes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters {

namespace {
struct Scene {
    Industry industry;
    void (*paint)(QPainter&, const SimpleStage&);
};
constexpr std::array kScenes{
    Scene{Industry::Restaurant, paintTableScene}, Scene{Industry::Cafe, paintWindowScene},
    Scene{Industry::Retail, paintShopScene},      Scene{Industry::Beauty, paintPetalScene},
    Scene{Industry::Fitness, paintTrackScene},    Scene{Industry::Education, paintNotebookScene},
    Scene{Industry::Service, paintTileScene},     Scene{Industry::Other, paintGarlandScene},
};

/// How many of about `width` fit into `length`.
int countOf(double length, double width)
{
    return std::max(3, static_cast<int>(std::round(length / width)));
}

void addLace(QPainterPath& path, double length, double depth)
{
    const int count = countOf(length, depth * 1.9);
    const double wide = length / count;
    for (int i = 0; i < count; ++i)
        path.arcTo(QRectF(i * wide, -depth, wide, 2 * depth), 180, -180);
}

void addWave(QPainterPath& path, double length, double depth)
{
    const double half = length / 2;
    path.cubicTo(half * 0.35, -depth * 1.9, half * 0.65, -depth * 1.9, half, -depth * 0.8);
    path.cubicTo(half * 1.35, depth * 0.3, half * 1.65, depth * 0.3, length, -depth * 0.9);
    path.lineTo(length, 0);
}

void addAwning(QPainterPath& path, double length, double depth)
{
    const int count = countOf(length, depth * 2.1);
    const double wide = length / count;
    path.lineTo(0, -depth);
    for (int i = 0; i < count; ++i)
        path.arcTo(QRectF(i * wide, -2 * depth, wide, 2 * depth), 180, 180);
    path.lineTo(length, 0);
}

void addFoam(QPainterPath& path, double length, double depth)
{
    constexpr std::array kShares{1.0, 0.62, 0.85, 0.5, 0.95, 0.7, 0.55};
    double x = 0;
    for (std::size_t i = 0; x < length; ++i) {
        const double size = depth * 2 * kShares.at(i % kShares.size());
        const double wide = std::min(size * 1.15, length - x);
        path.arcTo(QRectF(x, -size / 2, wide, size), 180, -180);
        x += wide;
    }
}

void addZigzag(QPainterPath& path, double length, double depth)
{
    const int count = countOf(length, depth * 1.25);
    const double wide = length / count;
    for (int i = 0; i < count; ++i) {
        path.lineTo((i + 0.5) * wide, -depth * 0.7);
        path.lineTo((i + 1) * wide, 0);
    }
}

void addHoles(QPainterPath& path, double length, double depth)
{
    const int count = countOf(length, depth * 1.5);
    const double wide = length / count;
    for (int i = 0; i < count; ++i)
        path.addEllipse(QPointF((i + 0.5) * wide, -depth * 0.62), depth * 0.27, depth * 0.27);
}
} // namespace

bool SimpleStage::isFree(const QRectF& rect) const
{
    return std::ranges::none_of(taken, [&rect](const QRectF& other) { return other.intersects(rect); });
}

QPointF SimpleStage::freePlace(const QList<QPointF>& shares, double side) const
{
    for (const QPointF& share : shares) {
        const QPointF at = area.topLeft() + QPointF(share.x() * area.width(), share.y() * area.height());
        const QRectF place(at - QPointF(side, side) / 2, QSizeF(side, side));
        if (area.contains(place) && isFree(place))
            return at;
    }
    return {};
}

void paintSimpleScene(QPainter& painter, Industry industry, const SimpleStage& stage)
{
    for (const Scene& scene : kScenes) {
        if (scene.industry == industry)
            scene.paint(painter, stage);
    }
}

QPainterPath simpleEdge(Industry industry, double length, double depth)
{
    QPainterPath path(QPointF(0, 0));
    path.setFillRule(Qt::WindingFill);
    switch (industry) {
    case Industry::Restaurant:
        addLace(path, length, depth);
        break;
    case Industry::Cafe:
        addWave(path, length, depth);
        break;
    case Industry::Retail:
        addAwning(path, length, depth);
        break;
    case Industry::Beauty:
        path.quadTo(length * 0.5, -depth * 2.6, length, 0);
        break;
    case Industry::Fitness:
        path.lineTo(length, -depth * 1.9);
        path.lineTo(length, 0);
        break;
    case Industry::Service:
        addFoam(path, length, depth);
        break;
    case Industry::Other:
        addZigzag(path, length, depth);
        break;
    case Industry::Education:
        path.lineTo(length, 0);
        break;
    }
    path.lineTo(length, depth);
    path.lineTo(0, depth);
    path.closeSubpath();
    if (industry == Industry::Education)
        addHoles(path, length, depth);
    return path;
}

} // namespace madang::posters
