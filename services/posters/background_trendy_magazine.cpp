#include "services/posters/backgrounds.h"
#include "services/posters/trendy.h"

#include <algorithm>

namespace madang::posters {

void paintTrendyMagazine(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    painter.fillRect(QRectF(QPointF(), layout.canvas), trendy::mixed(palette.base, palette.paper, 0.45));
    painter.setPen(Qt::NoPen);
    if (layout.shape.isEmpty()) { // words only: the name behind them, as a watermark
        const double height = layout.unit * 0.5;
        const QRectF room(-0.04 * layout.width(), layout.height() * 0.5 - height / 2, 1.1 * layout.width(), height);
        painter.fillPath(trendy::wordPath(palette, room), trendy::mixed(palette.base, palette.base2, 0.2));
        return;
    }
    painter.fillPath(trendy::wordPath(palette, trendy::mastOf(layout)), palette.shape);
    const QRectF& frame = layout.shape;
    painter.save();
    painter.setClipRect(frame);
    QLinearGradient light(frame.topLeft(), frame.bottomRight());
    light.setColorAt(0, palette.base3);
    light.setColorAt(1, palette.base2);
    painter.fillRect(frame, light);
    trendy::paintScene(painter, ground, frame.intersected(QRectF(QPointF(), layout.canvas)));
    painter.restore();
}

} // namespace madang::posters
