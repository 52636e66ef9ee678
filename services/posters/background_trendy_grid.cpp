#include "services/posters/backgrounds.h"
#include "services/posters/patterns.h"
#include "services/posters/trendy.h"

#include <algorithm>

namespace madang::posters {

void paintTrendyGrid(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    painter.fillRect(QRectF(QPointF(), layout.canvas), trendy::mixed(palette.base, palette.base2, 0.22));
    // Wrapping paper around the box.
    const Patterns shapes(ground.library, ground.industry, trendy::mixed(palette.base, palette.base2, 0.62),
                          trendy::mixed(palette.base, palette.paper, 0.6));
    const double step = layout.unit * 0.115;
    int row = 0;
    for (double y = step * 0.3; y < layout.height() + step; y += step, ++row) {
        int column = 0;
        for (double x = row % 2 == 0 ? step * 0.2 : step * 0.7; x < layout.width() + step; x += step, ++column) {
            QRectF spot(0, 0, step * 0.6, step * 0.6);
            spot.moveCenter({x, y});
            const bool isCovered = layout.shape.contains(spot)
                || std::ranges::any_of(layout.plates,
                                       [&spot](const Plate& plate) { return plate.rect.contains(spot); });
            if (!isCovered)
                shapes.paint(painter, row + column, {x, y}, step * 0.58, (row * 5 + column * 7) % 9 * 10 - 40);
        }
    }
    if (layout.shape.isEmpty())
        return;
    // The place stands on the card of the picture.
    const double radius = layout.unit * kTileRadius;
    QPainterPath card;
    card.addRoundedRect(layout.shape, radius, radius);
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(layout.shape, trendy::mixed(palette.base3, palette.base, 0.25));
    trendy::paintScene(painter, ground, layout.shape);
    painter.restore();
}

} // namespace madang::posters
