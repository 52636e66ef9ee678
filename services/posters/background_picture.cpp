#include "services/posters/backgrounds.h"
#include "services/posters/shapes.h"

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

/// The part of the picture that has the room's shape, around what should stay in sight.
QRectF partOf(const QImage& picture, QSizeF room, const PictureCrop& crop)
{
    const QSizeF whole = picture.size();
    QRectF part(QPointF(), room.scaled(whole, Qt::KeepAspectRatio) / crop.zoom);
    part.moveCenter({whole.width() * crop.focus.x(), whole.height() * crop.focus.y()});
    part.moveLeft(std::clamp(part.left(), 0.0, whole.width() - part.width()));
    part.moveTop(std::clamp(part.top(), 0.0, whole.height() - part.height()));
    return part;
}

QPainterPath shapeOf(const Window& window, double unit)
{
    QPainterPath path;
    switch (window.shape) {
    case Window::Shape::Rect:
        path.addRect(window.rect);
        break;
    case Window::Shape::Rounded:
        path.addRoundedRect(window.rect, unit * kTileRadius, unit * kTileRadius);
        break;
    case Window::Shape::Circle:
        path.addEllipse(window.rect);
        break;
    case Window::Shape::Arch: {
        const QRectF& r = window.rect;
        const double radius = std::min(r.width() / 2, r.height());
        path.moveTo(r.bottomLeft());
        path.lineTo(r.left(), r.top() + radius);
        path.arcTo(QRectF(r.left(), r.top(), r.width(), 2 * radius), 180, -180);
        path.lineTo(r.bottomRight());
        path.closeSubpath();
        break;
    }
    case Window::Shape::Blob:
        path = blob(window.rect, 3);
        break;
    }
    return path;
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

void paintPicture(QPainter& painter, const Layout& layout, const QImage& picture, const PictureCrop& crop)
{
    if (layout.window.rect.isEmpty()) {
        painter.drawImage(QRectF(QPointF(), layout.canvas), picture, partOf(picture, layout.canvas, crop));
        return;
    }
    // As a brush, so that the edge of the window is smooth.
    const QRectF part = partOf(picture, layout.window.rect.size(), crop);
    const double scale = layout.window.rect.width() / part.width();
    QBrush brush(picture);
    brush.setTransform(QTransform::fromTranslate(layout.window.rect.left(), layout.window.rect.top())
                           .scale(scale, scale)
                           .translate(-part.left(), -part.top()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(brush);
    painter.drawPath(shapeOf(layout.window, layout.unit));
}

void paintVeil(QPainter& painter, const Layout& layout, const Palette& palette, PosterStyle style, double strength)
{
    if (!layout.window.rect.isEmpty())
        return;
    painter.save();
    painter.setOpacity(strength > 0 ? strength : veilOf(style));
    painter.drawImage(QRectF(QPointF(), layout.canvas), veil(layout, palette.base));
    painter.restore();
}

} // namespace madang::posters
