#include "services/posters/backgrounds.h"
#include "services/posters/trendy.h"

#include <algorithm>

namespace madang::posters {

void paintTrendyMagazine(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    painter.fillRect(QRectF(QPointF(), layout.canvas), trendy::mixed(palette.base, palette.paper, 0.45));
    if (layout.shape.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
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
