#include "services/posters/backgrounds.h"
#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"
#include "services/posters/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace madang::posters {

namespace {
using namespace fancy;

/// Is the stub at the side? Otherwise it is at the foot.
bool isSide(const Layout& layout)
{
    return layout.panel.left() > layout.shape.left() + 1;
}

/// The paper with bites along its short edges and a round notch at each end of the perforation.
QPainterPath paperOf(const Layout& layout)
{
    const QRectF& rect = layout.shape;
    const double unit = layout.unit;
    QPainterPath body;
    body.addRoundedRect(rect, unit * 0.022, unit * 0.022);
    QPainterPath holes;
    const double notch = unit * 0.034;
    const double bite = unit * 0.0135;
    const bool side = isSide(layout);
    const double span = (side ? rect.height() : rect.width()) - unit * 0.06;
    const int bites = std::max(4, static_cast<int>(span / (bite * 3.2)));
    for (int i = 0; i <= bites; ++i) {
        const double at = unit * 0.03 + span * i / bites;
        if (side) {
            holes.addEllipse(QPointF(rect.left(), rect.top() + at), bite, bite);
            holes.addEllipse(QPointF(rect.right(), rect.top() + at), bite, bite);
        } else {
            holes.addEllipse(QPointF(rect.left() + at, rect.top()), bite, bite);
            holes.addEllipse(QPointF(rect.left() + at, rect.bottom()), bite, bite);
        }
    }
    if (side) {
        holes.addEllipse(QPointF(layout.panel.left(), rect.top()), notch, notch);
        holes.addEllipse(QPointF(layout.panel.left(), rect.bottom()), notch, notch);
    } else {
        holes.addEllipse(QPointF(rect.left(), layout.panel.top()), notch, notch);
        holes.addEllipse(QPointF(rect.right(), layout.panel.top()), notch, notch);
    }
    return body.subtracted(holes);
}

/// Where it would be torn off, with small scissors' dashes.
void paintPerforation(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const double inset = layout.unit * 0.05;
    QPen pen(darkOf(ground.palette), layout.unit * 0.0055, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({1.6, 2.6});
    painter.setPen(pen);
    if (isSide(layout))
        painter.drawLine(QPointF(layout.panel.left(), layout.shape.top() + inset),
                         QPointF(layout.panel.left(), layout.shape.bottom() - inset));
    else
        painter.drawLine(QPointF(layout.shape.left() + inset, layout.panel.top()),
                         QPointF(layout.shape.right() - inset, layout.panel.top()));
}

/// What is seen through the frame where there is no picture.
void paintShowcase(QPainter& painter, const Ground& ground, const QRectF& frame)
{
    const Palette& palette = ground.palette;
    painter.save();
    painter.setClipRect(frame);
    painter.fillRect(frame, palette.base3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette.base3, palette.shape, 0.28));
    for (const QPolygonF& ray : rays(frame, frame.center(), 20))
        painter.drawConvexPolygon(ray);
    painter.setBrush(mixed(palette.base3, palette.shape, 0.7));
    const double radius = std::min(frame.width(), frame.height()) * 0.5;
    painter.drawEllipse(frame.center(), radius, radius);
    painter.restore();
}
} // namespace

/// What the coupon lies on.
void paintFancyTable(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    Layout bare = layout; // the scene knows neither strip nor awning here
    bare.panel = {};
    const Ground table{bare, ground.palette, ground.library, ground.industry};
    paintScene(painter, table);
    paintConfetti(painter, table, 1);
    const double tall = layout.unit * 0.03;
    const double low = layout.shape.bottom() + layout.unit * 0.02;
    if (layout.height() - low > layout.unit * 0.1 && layout.texts.constLast().role != Role::Credit) {
        paintTrim(painter, table, {0, layout.height() - tall, layout.width(), tall});
        paintTrim(painter, table, {0, 0, layout.width(), tall});
    }
    paintPatterns(painter, table, ground.palette.base3, ground.palette.shape);
    const QRectF frame = layout.window.rect;
    if (!frame.isEmpty())
        paintShowcase(painter, ground, frame.adjusted(-tall, -tall, tall, tall));
}

/// The coupon, with a hole for the picture.
void paintFancyCoupon(QPainter& painter, const Ground& ground)
{
    const Layout& layout = ground.layout;
    const Palette& palette = ground.palette;
    const double unit = layout.unit;
    QPainterPath paper = paperOf(layout);
    QPainterPath hole;
    if (!layout.window.rect.isEmpty())
        hole.addRoundedRect(layout.window.rect, unit * 0.04, unit * 0.04);
    paper = paper.subtracted(hole);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(Qt::black, 0.22));
    painter.drawPath(paperOf(layout).translated(unit * 0.006, unit * 0.012).subtracted(paperOf(layout)));
    painter.setBrush(lightOf(palette));
    painter.drawPath(paper);
    painter.setBrush(Qt::NoBrush);
    if (!hole.isEmpty()) {
        painter.setPen(QPen(palette.accent, unit * 0.016));
        painter.drawPath(hole);
    }
    const double inset = unit * 0.018;
    painter.setPen(QPen(faded(darkOf(palette), 0.4), unit * 0.0028));
    painter.drawRoundedRect(layout.shape.adjusted(inset, inset, -inset, -inset), unit * 0.012, unit * 0.012);
    paintPerforation(painter, ground);
}

} // namespace madang::posters
