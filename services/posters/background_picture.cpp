#include "services/posters/backgrounds.h"

#include <QImage>
#include <QPainterPath>

#include <algorithm>

namespace madang::posters {

namespace {
constexpr double kVeil = 0.84; // of the style's ground: the picture shimmers through, and what is read is read
constexpr double kLongest = 160; // pixels: nothing in a veil is sharp
constexpr double kSoftness = 5;
constexpr double kAround = 0.08; // of the short side, beyond the words: more than what is softened away

/// The largest part of the picture that has the sheet's shape, around its middle.
QRectF partOf(const QImage& picture, QSizeF canvas)
{
    QRectF part(QPointF(), canvas.scaled(picture.size(), Qt::KeepAspectRatio));
    part.moveCenter(QRectF(picture.rect()).center());
    return part;
}

/// Words on a shape of their own need no veil.
bool hasPlate(const TextBlock& text, const QList<Plate>& plates)
{
    return std::ranges::any_of(plates, [middle = text.bounds().center()](const Plate& plate) {
        return plate.kind != Plate::Kind::Rule && plate.kind != Plate::Kind::Tick && plate.rect.contains(middle);
    });
}

/// Painted small and stretched, like all that flows here.
QImage veil(const Layout& layout, QColor colour)
{
    const double scale = kLongest / std::max(layout.width(), layout.height());
    const QSize size = (layout.canvas * scale).toSize().expandedTo(QSize(1, 1));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.scale(scale, scale);
    const double around = kAround * layout.unit;
    QPainterPath places;
    places.setFillRule(Qt::WindingFill);
    for (const TextBlock& text : layout.texts) {
        if (!hasPlate(text, layout.plates))
            places.addRect(text.bounds().adjusted(-around, -around, around, around));
    }
    painter.drawPath(places);
    painter.end();
    const QSize soft = (QSizeF(size) / kSoftness).toSize().expandedTo(QSize(1, 1));
    return image.scaled(soft, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}
} // namespace

void paintPictureGround(QPainter& painter, const Layout& layout, const Palette& palette, const QImage& picture)
{
    const QRectF sheet(QPointF(), layout.canvas);
    painter.fillRect(sheet, palette.base);
    painter.drawImage(sheet, picture, partOf(picture, layout.canvas));
    painter.save();
    painter.setOpacity(kVeil);
    painter.drawImage(sheet, veil(layout, palette.base));
    painter.restore();
}

} // namespace madang::posters
