#include "services/posters/trendy.h"

#include "services/posters/contrast.h"

#include <QRadialGradient>

#include <algorithm>
#include <array>

namespace madang::posters::trendy {

QColor mixed(const QColor& one, const QColor& other, double share)
{
    const auto part = [by = static_cast<float>(share)](float a, float b) { return a + (b - a) * by; };
    return QColor::fromRgbF(part(one.redF(), other.redF()), part(one.greenF(), other.greenF()),
                            part(one.blueF(), other.blueF()));
}

QColor veiled(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QColor inkOn(const QColor& fill, const Palette& palette)
{
    constexpr double kSure = 5; // smoothing takes a little away
    for (const QColor& ink : {palette.ink, palette.paper, palette.panelInk}) {
        if (contrastRatio(ink, fill) >= kSure)
            return ink;
    }
    return contrastRatio(Qt::black, fill) >= contrastRatio(Qt::white, fill) ? Qt::black : Qt::white;
}

QPainterPath wordPath(const Palette& palette)
{
    QFont font(QStringList{palette.display});
    font.setPixelSize(200);
    font.setHintingPreference(QFont::PreferNoHinting);
    QPainterPath word;
    word.addText(0, 0, font, palette.word);
    return word;
}

QPainterPath wordPath(const Palette& palette, const QRectF& room)
{
    const QPainterPath word = wordPath(palette);
    const QRectF bounds = word.boundingRect();
    if (bounds.isEmpty())
        return {};
    QTransform fit;
    fit.translate(room.left(), room.top());
    fit.scale(room.width() / bounds.width(), room.height() / bounds.height());
    fit.translate(-bounds.left(), -bounds.top());
    return fit.map(word);
}

namespace {
void glowAt(QPainter& painter, const QRectF& sheet, QPointF at, double radius, const QColor& colour)
{
    QRadialGradient gradient(QPointF(sheet.width() * at.x(), sheet.height() * at.y()), radius);
    gradient.setColorAt(0, colour);
    gradient.setColorAt(0.5, veiled(colour, 0.55));
    gradient.setColorAt(1, veiled(colour, 0));
    painter.fillRect(sheet, gradient);
}
} // namespace

void paintGlow(QPainter& painter, const Ground& ground)
{
    // Painted small and stretched: nothing in it is sharp, and PDF has no gradient between transparent colours.
    constexpr double kLongest = 640;
    const Palette& palette = ground.palette;
    QImage image(ground.layout.canvas.scaled(kLongest, kLongest, Qt::KeepAspectRatio).toSize(), QImage::Format_RGB32);
    image.fill(palette.base);
    QPainter small(&image);
    const QRectF sheet(image.rect());
    const bool mirrored = static_cast<int>(ground.industry) % 2 == 1;
    const auto at = [mirrored](double x, double y) { return QPointF(mirrored ? 1 - x : x, y); };
    glowAt(small, sheet, at(0.95, 0.05), kLongest * 0.62, palette.base2);
    glowAt(small, sheet, at(0.02, 0.62), kLongest * 0.6, palette.base3);
    glowAt(small, sheet, at(0.9, 0.9), kLongest * 0.5, palette.base2);
    small.end();
    painter.drawImage(QRectF(QPointF(), ground.layout.canvas), image);
}

void paintScene(QPainter& painter, const Ground& ground, const QRectF& room)
{
    using Paint = void (*)(const Stage&);
    struct Scenery {
        Industry industry;
        Paint paint;
    };
    static constexpr std::array kScenes{
        Scenery{Industry::Restaurant, paintTable}, Scenery{Industry::Cafe, paintWindowLight},
        Scenery{Industry::Retail, paintShelf},     Scenery{Industry::Beauty, paintPetals},
        Scenery{Industry::Fitness, paintTrack},    Scenery{Industry::Education, paintNotebook},
        Scenery{Industry::Service, paintBubbles},  Scenery{Industry::Other, paintGarlands}};
    const auto* const found = std::ranges::find(kScenes, ground.industry, &Scenery::industry);
    if (found == kScenes.end() || room.isEmpty())
        return;
    painter.save();
    found->paint({painter, room, std::min(room.width(), room.height()), ground.palette});
    painter.restore();
}

QRectF mastOf(const Layout& layout)
{
    const double unit = layout.unit;
    if (layout.isWide()) { // above the picture only: the headline needs the height
        const double height = unit * 0.27;
        const double left = layout.shape.left() - unit * 0.02;
        return {left, layout.shape.top() - height * 0.66, layout.width() * 1.03 - left, height};
    }
    const double height = unit * 0.3;
    return {-0.02 * layout.width(), layout.safe.top() + unit * 0.17 - height, 1.04 * layout.width(), height};
}

} // namespace madang::posters::trendy
