#include "services/posters/backgrounds.h"
#include "services/posters/shapes.h"
#include "services/posters/trendy.h"

#include <algorithm>

namespace madang::posters {

namespace {
/// The large word behind the picture, leaving the sheet. A shape, not words: nothing to read aloud
/// or to find in a PDF.
void paintWord(QPainter& painter, const Layout& layout, const Palette& palette)
{
    const QPainterPath word = trendy::wordPath(palette);
    const QRectF bounds = word.boundingRect();
    if (layout.art.isEmpty() || bounds.isEmpty())
        return;
    const bool upright = layout.art.center().x() > layout.width() * 0.6; // beside words, not between them
    const double scale = layout.shape.height() * (upright ? 0.5 : 0.86) / bounds.height();
    QTransform transform;
    transform.translate(upright ? layout.canvas.width() - scale * bounds.height() * 0.4 : layout.canvas.width() / 2,
                        layout.shape.center().y());
    if (upright)
        transform.rotate(-90);
    transform.scale(scale, scale);
    transform.translate(-bounds.center().x(), -bounds.center().y());
    painter.save();
    QRectF clip(QPointF(), layout.canvas);
    if (upright)
        clip.setLeft(layout.art.left() - layout.unit * 0.04);
    painter.setClipRect(clip);
    painter.fillPath(transform.map(word), trendy::veiled(palette.paper, 0.5));
    painter.restore();
}
} // namespace

void paintTrendyFlow(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    QRectF room(QPointF(), layout.canvas);
    if (!layout.panel.isEmpty())
        room.setBottom(layout.panel.top());
    trendy::paintGlow(painter, ground);
    trendy::paintScene(painter, ground, room);
    paintWord(painter, layout, palette);
    if (layout.shape.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.shape);
    painter.drawPath(blob(layout.shape, static_cast<int>(ground.industry)));
}

} // namespace madang::posters
