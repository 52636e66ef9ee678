#include "services/posters/backgrounds.h"
#include "services/posters/shapes.h"

#include <QImage>
#include <QRadialGradient>

#include <algorithm>

namespace madang::posters {

namespace {
void paintGlow(QPainter& painter, const QRectF& sheet, QPointF at, double radius, QColor colour)
{
    const QPointF centre(sheet.width() * at.x(), sheet.height() * at.y());
    QRadialGradient gradient(centre, radius);
    QColor edge = colour;
    edge.setAlpha(0);
    QColor half = colour;
    half.setAlphaF(0.55F);
    gradient.setColorAt(0, colour);
    gradient.setColorAt(0.5, half);
    gradient.setColorAt(1, edge);
    painter.fillRect(sheet, gradient);
}

/// Colours that flow into each other. Painted small and stretched: nothing in it is sharp, and PDF
/// has no gradient between transparent colours.
QImage glow(QSizeF canvas, const Palette& palette, bool mirrored)
{
    constexpr double kLongest = 640;
    QImage image(canvas.scaled(kLongest, kLongest, Qt::KeepAspectRatio).toSize(), QImage::Format_RGB32);
    image.fill(palette.base);
    QPainter painter(&image);
    const QRectF sheet(image.rect());
    const auto at = [mirrored](double x, double y) { return QPointF(mirrored ? 1 - x : x, y); };
    paintGlow(painter, sheet, at(0.95, 0.05), kLongest * 0.62, palette.base2);
    paintGlow(painter, sheet, at(0.02, 0.62), kLongest * 0.6, palette.base3);
    paintGlow(painter, sheet, at(0.9, 0.9), kLongest * 0.5, palette.base2);
    return image;
}

void paintGrid(QPainter& painter, const Layout& layout, const Palette& palette)
{
    QColor line = palette.ink;
    line.setAlphaF(0.09F);
    painter.setPen(QPen(line, std::max(1.0, layout.unit * 0.0016)));
    const double step = layout.unit / 8;
    for (double x = layout.safe.left(); x < layout.canvas.width(); x += step)
        painter.drawLine(QPointF(x, 0), QPointF(x, layout.canvas.height()));
    for (double y = layout.safe.left(); y < layout.canvas.height(); y += step)
        painter.drawLine(QPointF(0, y), QPointF(layout.canvas.width(), y));
}

/// The large word behind the picture, leaving the sheet. A shape, not words: nothing to read aloud
/// or to find in a PDF.
void paintWord(QPainter& painter, const Layout& layout, const Palette& palette)
{
    if (layout.art.isEmpty() || palette.word.isEmpty())
        return;
    QFont font(QStringList{palette.display});
    font.setPixelSize(200);
    font.setHintingPreference(QFont::PreferNoHinting);
    QPainterPath word;
    word.addText(0, 0, font, palette.word);
    const QRectF bounds = word.boundingRect();
    if (bounds.isEmpty())
        return;
    const bool upright = layout.canvas.width() > layout.canvas.height() * 0.9;
    const double scale = layout.shape.height() * (upright ? 0.5 : 0.86) / bounds.height();
    QTransform transform;
    transform.translate(upright ? layout.canvas.width() - scale * bounds.height() * 0.4 : layout.canvas.width() / 2,
                        layout.shape.center().y());
    if (upright)
        transform.rotate(-90);
    transform.scale(scale, scale);
    transform.translate(-bounds.center().x(), -bounds.center().y());
    QColor veil = palette.paper;
    veil.setAlphaF(0.5F);
    painter.save();
    QRectF clip(QPointF(), layout.canvas);
    if (upright)
        clip.setLeft(layout.art.left() - layout.unit * 0.04);
    painter.setClipRect(clip);
    painter.fillPath(transform.map(word), veil);
    painter.restore();
}
} // namespace

void paintTrendyGround(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const int variant = static_cast<int>(ground.industry);
    const QRectF sheet(QPointF(), layout.canvas);
    painter.fillRect(sheet, palette.base);
    painter.drawImage(sheet, glow(layout.canvas, palette, variant % 2 == 1));
    paintGrid(painter, layout, palette);
    paintWord(painter, layout, palette);
    if (layout.shape.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.shape);
    painter.drawPath(blob(layout.shape, variant));
}

} // namespace madang::posters
