#include "services/posters/backgrounds.h"
#include "services/posters/patterns.h"
#include "services/posters/shapes.h"
#include "services/posters/trendy.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters {

namespace {
constexpr quint32 kSeed = 20261130; // the same stickers on every poster of a size

using trendy::mixed;
using trendy::veiled;

/// The wrapping paper of an industry, over the whole sheet.
struct Paper {
    QPainter& painter;
    QRectF sheet;
    double unit;
    const Palette& palette;
};

void paintGingham(const Paper& paper)
{
    const double check = paper.unit * 0.085;
    const QColor stripe = veiled(paper.palette.base2, 0.3);
    for (double x = 0; x < paper.sheet.width(); x += 2 * check)
        paper.painter.fillRect(QRectF(x, 0, check, paper.sheet.height()), stripe);
    for (double y = 0; y < paper.sheet.height(); y += 2 * check)
        paper.painter.fillRect(QRectF(0, y, paper.sheet.width(), check), stripe);
}

void paintWaves(const Paper& paper)
{
    const double step = paper.unit * 0.17;
    const double length = paper.unit * 0.5;
    for (double y = -step * 0.4; y < paper.sheet.height() + step; y += step * 2) {
        QPainterPath band(QPointF(0, y));
        const auto wave = [&](double from, double to, double at) {
            const double half = (to > from ? 1 : -1) * length / 2;
            double sway = step * 0.5;
            for (double x = from; half > 0 ? x < to : x > to; x += half) {
                band.quadTo(x + half / 2, at + sway, x + half, at);
                sway = -sway;
            }
        };
        const double end = std::ceil(paper.sheet.width() / length) * length;
        wave(0, end, y);
        band.lineTo(end, y + step);
        wave(end, 0, y + step);
        band.closeSubpath();
        paper.painter.fillPath(band, veiled(paper.palette.base3, 0.55));
    }
}

void paintStripes(const Paper& paper)
{
    const double step = paper.unit * 0.07;
    for (double x = 0; x < paper.sheet.width(); x += 2 * step)
        paper.painter.fillRect(QRectF(x, 0, step, paper.sheet.height()), veiled(paper.palette.base3, 0.6));
}

void paintFlowers(const Paper& paper)
{
    const double step = paper.unit * 0.23;
    int row = 0;
    for (double y = 0; y < paper.sheet.height() + step; y += step * 0.86, ++row) {
        int column = 0;
        for (double x = row % 2 == 0 ? 0 : step / 2; x < paper.sheet.width() + step; x += step, ++column) {
            const bool isLilac = (row + column) % 2 == 0;
            paper.painter.setBrush(veiled(isLilac ? paper.palette.base3 : paper.palette.base2, isLilac ? 0.75 : 0.4));
            paper.painter.drawPath(flower({x, y}, step * 0.28, 5));
            paper.painter.setBrush(veiled(paper.palette.paper, 0.9));
            paper.painter.drawEllipse(QPointF(x, y), step * 0.07, step * 0.07);
        }
    }
}

void paintSlants(const Paper& paper)
{
    const double step = paper.unit * 0.12;
    const double height = paper.sheet.height();
    for (double x = -height; x < paper.sheet.width(); x += 2 * step) {
        paper.painter.setBrush(veiled(paper.palette.base3, 0.5));
        paper.painter.drawPolygon(
            QPolygonF{{x + height * 0.5, 0}, {x + step + height * 0.5, 0}, {x + step, height}, {x, height}});
    }
    // A chequered flag along the foot.
    const double check = paper.unit * 0.024;
    paper.painter.setBrush(veiled(paper.palette.base2, 0.6));
    for (int row = 0; row < 2; ++row)
        for (double x = row % 2 == 0 ? 0 : check; x < paper.sheet.width(); x += 2 * check)
            paper.painter.drawRect(QRectF(x, height - (row + 1) * check, check, check));
}

void paintSquared(const Paper& paper)
{
    paper.painter.setPen(QPen(veiled(paper.palette.base2, 0.6), std::max(1.0, paper.unit * 0.003)));
    const double step = paper.unit * 0.055;
    for (double x = step / 2; x < paper.sheet.width(); x += step)
        paper.painter.drawLine(QPointF(x, 0), QPointF(x, paper.sheet.height()));
    for (double y = step / 2; y < paper.sheet.height(); y += step)
        paper.painter.drawLine(QPointF(0, y), QPointF(paper.sheet.width(), y));
    paper.painter.setPen(Qt::NoPen);
}

void paintTiles(const Paper& paper)
{
    const double tile = paper.unit * 0.13;
    int row = 0;
    for (double y = 0; y < paper.sheet.height(); y += tile, ++row) {
        int column = 0;
        for (double x = 0; x < paper.sheet.width(); x += tile, ++column) {
            const bool isDark = (row + column) % 2 == 0;
            paper.painter.setBrush(isDark ? veiled(paper.palette.base2, 0.26) : veiled(paper.palette.paper, 0.4));
            paper.painter.drawRoundedRect(QRectF(x, y, tile, tile).adjusted(1.5, 1.5, -1.5, -1.5), tile * 0.16,
                                          tile * 0.16);
        }
    }
}

void paintSun(const Paper& paper, QPointF centre)
{
    paper.painter.setBrush(veiled(paper.palette.base3, 0.6));
    for (const QPolygonF& ray : rays(paper.sheet, centre, 18))
        paper.painter.drawPolygon(ray);
}

void paintPaper(const Paper& paper, Industry industry, QPointF centre)
{
    switch (industry) {
    case Industry::Restaurant:
        return paintGingham(paper);
    case Industry::Cafe:
        return paintWaves(paper);
    case Industry::Retail:
        return paintStripes(paper);
    case Industry::Beauty:
        return paintFlowers(paper);
    case Industry::Fitness:
        return paintSlants(paper);
    case Industry::Education:
        return paintSquared(paper);
    case Industry::Service:
        return paintTiles(paper);
    case Industry::Other:
        return paintSun(paper, centre);
    }
}

bool isFree(const QRectF& area, const Layout& layout)
{
    const auto meets = [&area](const QRectF& other) { return other.intersects(area); };
    return std::ranges::none_of(layout.texts, [&](const TextBlock& text) { return meets(text.bounds()); })
        && std::ranges::none_of(layout.plates, [&](const Plate& plate) { return meets(plate.rect); })
        && !meets(layout.shape) && !meets(layout.qr) && !meets(layout.logo);
}

/// Small shapes of the industry and shines, cut out of paper, where nothing else stands.
void paintLittleStickers(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const Patterns shapes(ground.library, ground.industry, palette.shape, palette.accent);
    QRandomGenerator random(kSeed);
    QList<QRectF> taken;
    constexpr int kTries = 160;
    for (int i = 0; i < kTries && taken.size() < 12; ++i) {
        const double side = layout.unit * (0.06 + 0.06 * random.generateDouble());
        const QPointF centre(random.generateDouble() * layout.width(), random.generateDouble() * layout.height());
        const double angle = random.generateDouble() * 50 - 25;
        QRectF area(0, 0, side * 1.5, side * 1.5);
        area.moveCenter(centre);
        const bool crowds = std::ranges::any_of(
            taken, [&](const QRectF& other) { return other.adjusted(-side, -side, side, side).intersects(area); });
        if (crowds || !isFree(area, layout))
            continue;
        taken << area;
        const bool isShine = taken.size() % 2 == 0 || shapes.count() == 0;
        painter.setPen(QPen(palette.paper, side * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (isShine) {
            painter.setBrush(taken.size() % 4 == 0 ? palette.accent : palette.shape);
            painter.drawPath(sparkle(centre, side * 0.62));
            continue;
        }
        painter.setBrush(palette.paper);
        painter.drawEllipse(centre, side * 0.62, side * 0.62);
        shapes.paint(painter, static_cast<int>(taken.size() / 2), centre, side * 0.9, angle);
    }
    painter.setPen(Qt::NoPen);
}

void paintDisc(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const double rim = layout.unit * 0.018;
    const QRectF& disc = layout.shape;
    painter.setBrush(palette.ink);
    painter.drawEllipse(disc.translated(rim * 0.5, rim * 0.8).adjusted(-rim, -rim, rim, rim));
    painter.setBrush(palette.paper);
    painter.drawEllipse(disc.adjusted(-rim, -rim, rim, rim));
    painter.setBrush(palette.shape);
    painter.drawEllipse(disc);
    painter.setBrush(mixed(palette.shape, palette.paper, 0.16));
    painter.drawPath(starburst(disc.adjusted(rim, rim, -rim, -rim), 16, 0.8));
}
} // namespace

void paintTrendySticker(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const QRectF sheet(QPointF(), layout.canvas);
    painter.fillRect(sheet, ground.palette.base);
    painter.setPen(Qt::NoPen);
    const QPointF centre = layout.shape.isEmpty() ? sheet.center() : layout.shape.center();
    paintPaper({painter, sheet, layout.unit, ground.palette}, ground.industry, centre);
    paintLittleStickers(painter, ground);
    if (!layout.shape.isEmpty())
        paintDisc(painter, ground);
}

} // namespace madang::posters
