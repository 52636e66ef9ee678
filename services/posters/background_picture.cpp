#include "services/posters/backgrounds.h"

#include <QImage>
#include <QPainterPath>

#include <algorithm>

namespace madang::posters {

namespace {
constexpr double kLongest = 160; // pixels: nothing in a veil is sharp
constexpr double kSoftness = 8;
constexpr double kAround = 0.1; // of the short side, beyond the words: more than what is softened away

/// How much of the picture the style's ground takes away below words. A ground of strong colour must stay one, or the
/// light title does not read on it.
double veilOf(PosterStyle style)
{
    return style == PosterStyle::Fancy ? 0.94 : 0.86;
}

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

/// The room of the words with some around it, and on to the edges of the sheet where only a strip of picture would be
/// left: bands, not blots.
QRectF roomOf(const TextBlock& text, const Layout& layout)
{
    const double around = kAround * layout.unit;
    QRectF room = text.bounds().adjusted(-around, -around, around, around);
    const bool isAtLeft = text.bounds().left() < 0.3 * layout.width();
    const bool isColumn = isAtLeft && layout.isWide();
    if (isAtLeft)
        room.setLeft(-around);
    if (text.bounds().right() > 0.7 * layout.width())
        room.setRight(layout.width() + around);
    if (isColumn || text.bounds().top() < 0.2 * layout.height())
        room.setTop(-around);
    if (isColumn || text.bounds().bottom() > 0.8 * layout.height())
        room.setBottom(layout.height() + around);
    return room;
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
    QPainterPath places;
    places.setFillRule(Qt::WindingFill);
    for (const TextBlock& text : layout.texts) {
        if (!hasPlate(text, layout.plates))
            places.addRect(roomOf(text, layout));
    }
    painter.drawPath(places);
    painter.end();
    const QSize soft = (QSizeF(size) / kSoftness).toSize().expandedTo(QSize(1, 1));
    return image.scaled(soft, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}
} // namespace

void paintPicture(QPainter& painter, const Layout& layout, const QImage& picture)
{
    painter.drawImage(QRectF(QPointF(), layout.canvas), picture, partOf(picture, layout.canvas));
}

void paintVeil(QPainter& painter, const Layout& layout, const Palette& palette, PosterStyle style)
{
    painter.save();
    painter.setOpacity(veilOf(style));
    painter.drawImage(QRectF(QPointF(), layout.canvas), veil(layout, palette.base));
    painter.restore();
}

} // namespace madang::posters
