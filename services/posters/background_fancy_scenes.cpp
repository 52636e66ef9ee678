#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"
#include "services/posters/patterns.h"
#include "services/posters/shapes.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace madang::posters::fancy {

namespace {
constexpr quint32 kSeed = 20261021; // the same paper shower on every poster of a size
constexpr double kTurn = 2 * std::numbers::pi;

enum class Bit { Dot, Dash, Star, Leaf, Petal, Ring, Flag, Plus, Triangle };

/// What flies about in each industry.
struct Look {
    Industry industry;
    void (*scene)(QPainter&, const Ground&);
    std::array<Bit, 3> bits;
    int points; ///< of a burst
    bool puffs;
};

const Look& lookOf(Industry industry)
{
    static constexpr std::array kLooks{
        Look{Industry::Restaurant, paintKitchen, {Bit::Dot, Bit::Dash, Bit::Star}, 17, false},
        Look{Industry::Cafe, paintCafe, {Bit::Leaf, Bit::Dot, Bit::Leaf}, 15, true},
        Look{Industry::Retail, paintShelves, {Bit::Flag, Bit::Dot, Bit::Star}, 21, false},
        Look{Industry::Beauty, paintPetals, {Bit::Petal, Bit::Star, Bit::Dot}, 17, true},
        Look{Industry::Fitness, paintTrack, {Bit::Triangle, Bit::Dash, Bit::Triangle}, 14, false},
        Look{Industry::Education, paintNotebook, {Bit::Plus, Bit::Star, Bit::Triangle}, 19, false},
        Look{Industry::Service, paintTiles, {Bit::Ring, Bit::Dot, Bit::Ring}, 16, true},
        Look{Industry::Other, paintFestival, {Bit::Dash, Bit::Star, Bit::Dot}, 23, false},
    };
    const auto* found = std::ranges::find(kLooks, industry, &Look::industry);
    return found == kLooks.end() ? kLooks.back() : *found;
}

void paintBit(QPainter& painter, Bit bit, double size, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (bit) {
    case Bit::Dot:
        painter.drawEllipse(QPointF(), size * 0.42, size * 0.42);
        break;
    case Bit::Dash:
        painter.drawRect(QRectF(-size * 0.75, -size * 0.28, size * 1.5, size * 0.56));
        break;
    case Bit::Star:
        painter.drawPath(starburst(QRectF(-size * 0.85, -size * 0.85, size * 1.7, size * 1.7), 4, 0.34));
        break;
    case Bit::Leaf:
    case Bit::Petal: {
        const double wide = bit == Bit::Leaf ? 0.5 : 0.8;
        QPainterPath path(QPointF(-size, 0));
        path.cubicTo(QPointF(-size * 0.3, -size * wide), QPointF(size * 0.6, -size * wide), QPointF(size, 0));
        path.cubicTo(QPointF(size * 0.4, size * wide * 0.5), QPointF(-size * 0.4, size * wide * 0.5),
                     QPointF(-size, 0));
        painter.drawPath(path);
        break;
    }
    case Bit::Ring:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, size * 0.22));
        painter.drawEllipse(QPointF(), size * 0.7, size * 0.7);
        break;
    case Bit::Flag:
        painter.drawConvexPolygon(QPolygonF{QPointF(-size * 0.8, -size * 0.5), QPointF(size * 0.4, -size * 0.5),
                                            QPointF(size * 0.9, 0), QPointF(size * 0.4, size * 0.5),
                                            QPointF(-size * 0.8, size * 0.5)});
        break;
    case Bit::Plus:
        painter.drawRect(QRectF(-size * 0.7, -size * 0.17, size * 1.4, size * 0.34));
        painter.drawRect(QRectF(-size * 0.17, -size * 0.7, size * 0.34, size * 1.4));
        break;
    case Bit::Triangle:
        painter.drawConvexPolygon(
            QPolygonF{QPointF(-size * 0.6, -size * 0.6), QPointF(size * 0.9, 0), QPointF(-size * 0.6, size * 0.6)});
        break;
    }
}
} // namespace

QColor tone(const Palette& palette, double share)
{
    return mixed(palette.base, palette.ink, share);
}

bool isFree(const QRectF& area, const Layout& layout)
{
    const auto meets = [&area](const QRectF& other) { return other.intersects(area); };
    for (const TextBlock& text : layout.texts) {
        if (meets(text.bounds()))
            return false;
    }
    for (const Plate& plate : layout.plates) {
        const double tails = plate.kind == Plate::Kind::Ribbon ? plate.rect.height() * 0.6 : 0;
        if (meets(plate.rect.adjusted(-tails, 0, tails, tails)))
            return false;
    }
    return !meets(layout.shape) && !meets(layout.window.rect) && !meets(layout.art);
}

void paintScene(QPainter& painter, const Ground& ground, const QRectF& hidden)
{
    const Layout& layout = ground.layout;
    QRegion seen(QRectF(QPointF(), layout.canvas).toAlignedRect());
    if (!layout.panel.isEmpty()) // what lies below the strip costs time and is never seen
        seen -= layout.panel.adjusted(0, layout.unit * 0.02, 0, 0).toAlignedRect();
    seen -= hidden.toAlignedRect();
    painter.save();
    painter.setClipRegion(seen);
    lookOf(ground.industry).scene(painter, ground);
    painter.restore();
}

void paintConfetti(QPainter& painter, const Ground& ground, double amount)
{
    const Layout& layout = ground.layout;
    const QList<QColor>& colours = ground.library.confetti();
    const Look& look = lookOf(ground.industry);
    QRandomGenerator random(kSeed);
    const double size = layout.unit * 0.02;
    const int count = static_cast<int>(70 * amount * layout.width() * layout.height() / (layout.unit * layout.unit));
    for (int i = 0; i < count; ++i) {
        const QPointF centre(random.generateDouble() * layout.width(), random.generateDouble() * layout.height());
        const double angle = random.generateDouble() * 360;
        const double scale = 0.55 + random.generateDouble() * 0.75;
        const Bit bit = look.bits.at(static_cast<std::size_t>(random.bounded(3)));
        const QColor colour = colours.at(random.bounded(static_cast<int>(colours.size())));
        const double reach = size * 1.5;
        const QRectF room(centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
        if (room.top() < layout.awning * 1.25 || !isFree(room, layout))
            continue;
        painter.save();
        painter.translate(centre);
        painter.rotate(angle);
        painter.scale(scale, scale);
        paintBit(painter, bit, size, colour);
        painter.restore();
    }
}

void paintPatterns(QPainter& painter, const Ground& ground, const QColor& main, const QColor& detail)
{
    const Layout& layout = ground.layout;
    const Patterns patterns(ground.library, ground.industry, main, detail);
    if (patterns.count() == 0)
        return;
    const double side = layout.unit * 0.085;
    const double step = layout.unit * 0.17;
    int number = 0;
    int row = 0;
    for (double y = std::max(layout.awning * 1.1, 0.0) + step * 0.4; y < layout.height(); y += step * 0.86, ++row) {
        for (double x = step * (row % 2 == 0 ? 0.3 : 0.8); x < layout.width(); x += step) {
            ++number;
            const double reach = side * 0.58;
            if (isFree({x - reach, y - reach, 2 * reach, 2 * reach}, layout))
                patterns.paint(painter, number * 2 + row, {x, y}, side, (number * 37) % 50 - 25);
        }
    }
}

QPainterPath comicBurst(const QRectF& area, int points, bool puffs)
{
    constexpr std::array kLengths{1.0, 0.9, 0.97, 0.86, 1.0, 0.93, 0.88, 0.98, 0.91};
    constexpr double kSquareness = 2.0 / 3; // between an ellipse (1) and its box (0)
    const auto at = [&](double share, double radius) {
        const double c = std::cos(kTurn * share - kTurn / 4);
        const double s = std::sin(kTurn * share - kTurn / 4);
        const auto bulge = [&](double v) { return std::copysign(std::pow(std::abs(v), kSquareness), v); };
        return area.center() + QPointF(bulge(c) * area.width() / 2, bulge(s) * area.height() / 2) * radius;
    };
    const double notch = puffs ? 0.87 : 0.8;
    QPainterPath path(at(0.5 / points, notch));
    for (int i = 1; i <= points; ++i) {
        const double radius = kLengths.at(static_cast<std::size_t>(i) % kLengths.size());
        const QPointF next = at((i + 0.5) / points, notch);
        if (puffs) {
            path.cubicTo(at((i - 0.62) / points, 1 + radius * 0.1), at((i + 0.62) / points, 1 + radius * 0.1), next);
            continue;
        }
        path.lineTo(at(static_cast<double>(i) / points, radius));
        path.lineTo(next);
    }
    path.closeSubpath();
    return path;
}

QPainterPath burstOf(const QRectF& area, Industry industry)
{
    const Look& look = lookOf(industry);
    const double slim = area.width() / area.height();
    return comicBurst(area, look.points + (slim > 1.6 ? 6 : 0), look.puffs);
}

QList<QPolygonF> speedLines(const QRectF& sheet, const QRectF& hub, int count)
{
    QRandomGenerator random(kSeed);
    QList<QPolygonF> lines;
    for (int i = 0; i < count; ++i) {
        const double angle = kTurn * (i + random.generateDouble() * 0.7) / count;
        const double half = kTurn / count * (0.1 + 0.24 * random.generateDouble());
        const double start = 1 + random.generateDouble() * 0.35;
        const auto out = [&](double a) { // no further than the edge: long slanted lines are what costs time
            const QPointF way(std::cos(a), std::sin(a));
            const double across = (way.x() > 0 ? sheet.right() - hub.center().x() : hub.center().x() - sheet.left());
            const double down = (way.y() > 0 ? sheet.bottom() - hub.center().y() : hub.center().y() - sheet.top());
            const double reach
                = std::min(across / std::max(1e-6, std::abs(way.x())), down / std::max(1e-6, std::abs(way.y())));
            return hub.center() + way * (reach * 1.08);
        };
        const QPointF tip
            = hub.center() + QPointF(std::cos(angle) * hub.width() / 2, std::sin(angle) * hub.height() / 2) * start;
        lines.append(QPolygonF{tip, out(angle - half), out(angle + half)});
    }
    return lines;
}

void paintGlow(QPainter& painter, QPointF centre, double radius, const QColor& colour, double strength)
{
    QRadialGradient glow(centre, radius);
    glow.setColorAt(0, faded(colour, strength));
    glow.setColorAt(0.45, faded(colour, strength * 0.4));
    glow.setColorAt(1, faded(colour, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(centre, radius, radius);
}

} // namespace madang::posters::fancy
