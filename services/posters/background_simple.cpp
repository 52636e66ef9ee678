#include "services/posters/backgrounds.h"

namespace madang::posters {

void paintSimpleGround(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    painter.fillRect(QRectF(QPointF(), layout.canvas), palette.base);
    if (layout.shape.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.shape);
    painter.drawEllipse(layout.shape);
}

} // namespace madang::posters
