#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters::fancy {

namespace {
int countOf(const QRectF& band, double width)
{
    return std::max(1, static_cast<int>(std::ceil(band.width() / width)));
}

/// A gingham cloth, two rows high.
void paintGingham(QPainter& painter, const Palette& palette, const QRectF& band)
{
    painter.fillRect(band, palette.shape);
    const double side = band.height() / 2;
    for (int i = 0; i < countOf(band, side); ++i) {
        for (int row = 0; row < 2; ++row) {
            if ((i + row) % 2 == 0)
                painter.fillRect(QRectF(band.left() + i * side, band.top() + row * side, side + 0.5, side),
                                 i % 2 == 0 ? palette.accent : mixed(palette.accent, palette.shape, 0.45));
        }
    }
}

/// A lace edge: arches with an eye in each.
void paintLace(QPainter& painter, const Palette& palette, const QRectF& band)
{
    const double width = band.height() * 1.5;
    for (int i = 0; i < countOf(band, width) + 1; ++i) {
        const QPointF foot(band.left() + (i + 0.5) * width, band.bottom());
        painter.setBrush(palette.shape);
        painter.drawEllipse(foot, width * 0.56, band.height());
        painter.setBrush(palette.base3);
        painter.drawEllipse(foot - QPointF(0, band.height() * 0.42), width * 0.16, width * 0.16);
    }
}

/// A zigzag, as cut with pinking shears, on a stripe.
void paintZigzag(QPainter& painter, const Palette& palette, const QRectF& band)
{
    painter.setBrush(palette.base3);
    QPolygonF teeth;
    teeth << band.bottomLeft();
    const int count = countOf(band, band.height() * 1.1);
    const double width = band.width() / count;
    for (int i = 0; i < count; ++i)
        teeth << QPointF(band.left() + (i + 0.5) * width, band.top())
              << QPointF(band.left() + (i + 1) * width, band.top() + band.height() * 0.6);
    teeth << band.bottomRight();
    painter.drawPolygon(teeth);
}

void paintPearls(QPainter& painter, const Palette& palette, const QRectF& band)
{
    const int count = countOf(band, band.height() * 0.92);
    const double width = band.width() / count;
    for (int i = 0; i <= count; ++i) {
        const QPointF centre(band.left() + i * width, band.center().y());
        const double radius = band.height() * (i % 3 == 0 ? 0.46 : 0.32);
        painter.setBrush(i % 3 == 0 ? palette.base3 : palette.shape);
        painter.drawEllipse(centre, radius, radius);
    }
}

/// The stripes of a start line.
void paintStripes(QPainter& painter, const Palette& palette, const QRectF& band)
{
    painter.fillRect(band, palette.base3);
    painter.setBrush(palette.ink);
    const double width = band.height() * 0.9;
    for (double x = band.left() - band.height(); x < band.right(); x += width * 2)
        painter.drawConvexPolygon(QPolygonF{QPointF(x, band.bottom()), QPointF(x + width, band.bottom()),
                                            QPointF(x + width + band.height(), band.top()),
                                            QPointF(x + band.height(), band.top())});
}

void paintRuler(QPainter& painter, const Palette& palette, const QRectF& band)
{
    painter.fillRect(band, palette.base3);
    const int count = countOf(band, band.height() * 0.36);
    const double width = band.width() / count;
    for (int i = 1; i < count; ++i) {
        const double tall = band.height() * (i % 10 == 0 ? 0.75 : i % 5 == 0 ? 0.55 : 0.32);
        painter.fillRect(
            QRectF(band.left() + i * width - band.height() * 0.025, band.bottom() - tall, band.height() * 0.05, tall),
            palette.shape);
    }
}

/// Two waves of suds.
void paintSuds(QPainter& painter, const Palette& palette, const QRectF& band)
{
    constexpr std::array kSizes{0.62, 0.9, 0.5, 0.78, 1.0, 0.56};
    const double width = band.height() * 1.1;
    for (int i = 0; i <= countOf(band, width); ++i) {
        const double radius = band.height() * kSizes.at(static_cast<std::size_t>(i) % kSizes.size());
        painter.setBrush(i % 2 == 0 ? palette.shape : mixed(palette.shape, palette.base, 0.18));
        painter.drawEllipse(QPointF(band.left() + i * width, band.bottom()), radius, radius);
    }
}

void paintFlags(QPainter& painter, const Palette& palette, const QRectF& band, const QList<QColor>& colours)
{
    const int count = countOf(band, band.height() * 1.3);
    const double width = band.width() / count;
    painter.setBrush(palette.panel);
    for (int i = 0; i < count; ++i) {
        painter.setBrush(colours.at(i % colours.size()));
        const double left = band.left() + i * width;
        painter.drawConvexPolygon(QPolygonF{QPointF(left, band.bottom()), QPointF(left + width, band.bottom()),
                                            QPointF(left + width / 2, band.top())});
    }
}
} // namespace

void paintTrim(QPainter& painter, const Ground& ground, const QRectF& band)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    const Palette& palette = ground.palette;
    switch (ground.industry) {
    case Industry::Restaurant:
        paintGingham(painter, palette, band);
        break;
    case Industry::Cafe:
        paintLace(painter, palette, band);
        break;
    case Industry::Retail:
        paintZigzag(painter, palette, band);
        break;
    case Industry::Beauty:
        paintPearls(painter, palette, band);
        break;
    case Industry::Fitness:
        paintStripes(painter, palette, band);
        break;
    case Industry::Education:
        paintRuler(painter, palette, band);
        break;
    case Industry::Service:
        paintSuds(painter, palette, band);
        break;
    case Industry::Other:
        paintFlags(painter, palette, band, ground.library.confetti());
        break;
    }
    painter.restore();
}

void paintTrimOnStrip(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    if (layout.panel.isEmpty())
        return;
    // No higher than the room that even a dense layout leaves above its strip.
    double tall = layout.unit * 0.03;
    for (const TextBlock& text : layout.texts) {
        const double room = layout.panel.top() - text.bounds().bottom();
        if (room > 0)
            tall = std::min(tall, room * 0.8);
    }
    for (const Plate& plate : layout.plates) {
        const double room = layout.panel.top() - plate.rect.bottom();
        if (room > 0)
            tall = std::min(tall, room * 0.8);
    }
    if (tall > layout.unit * 0.01)
        paintTrim(painter, ground, {0, layout.panel.top() - tall, layout.width(), tall});
}

} // namespace madang::posters::fancy
