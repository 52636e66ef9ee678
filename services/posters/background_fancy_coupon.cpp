#include "services/posters/backgrounds.h"
#include "services/posters/fancy_parts.h"
#include "services/posters/fancy_scenes.h"
#include "services/posters/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace madang::posters {

namespace {
using namespace fancy;

/// Is the stub at the side? Otherwise it is at the foot.
bool isSide(const Layout& layout)
{
    return layout.panel.left() > layout.shape.left() + 1;
}

/// One edge from where `path` ends to `end`, with half circles cut out of it around `bites`; the paper is at the right
/// hand of who walks along.
void cutEdge(QPainterPath& path, QPointF end, const QList<QPointF>& bites, double radius)
{
    const QPointF way = end - path.currentPosition();
    const double along = std::atan2(-way.y(), way.x()) * 180 / std::numbers::pi; // as arcs count
    for (const QPointF& bite : bites)
        path.arcTo(QRectF(bite.x() - radius, bite.y() - radius, 2 * radius, 2 * radius), along + 180, 180);
    path.lineTo(end);
}

/// The paper with bites along its short edges and a round notch at each end of the perforation.
QPainterPath paperOf(const Layout& layout)
{
    const QRectF& rect = layout.shape;
    const double unit = layout.unit;
    const bool side = isSide(layout);
    const double notch = unit * 0.034;
    const double bite = unit * 0.0135;
    const double span = side ? rect.height() : rect.width();
    const int count = std::max(4, static_cast<int>(span / (bite * 3.2)));
    const auto edge = [&](QPointF from, QPointF to) {
        QList<QPointF> bites;
        for (int i = 0; i < count; ++i)
            bites << from + (to - from) * ((i + 0.5) / count);
        return bites;
    };
    QPainterPath path(rect.topLeft());
    if (side) {
        cutEdge(path, rect.topRight(), {{layout.panel.left(), rect.top()}}, notch);
        cutEdge(path, rect.bottomRight(), edge(rect.topRight(), rect.bottomRight()), bite);
        cutEdge(path, rect.bottomLeft(), {{layout.panel.left(), rect.bottom()}}, notch);
        cutEdge(path, rect.topLeft(), edge(rect.bottomLeft(), rect.topLeft()), bite);
    } else {
        cutEdge(path, rect.topRight(), edge(rect.topLeft(), rect.topRight()), bite);
        cutEdge(path, rect.bottomRight(), {{rect.right(), layout.panel.top()}}, notch);
        cutEdge(path, rect.bottomLeft(), edge(rect.bottomRight(), rect.bottomLeft()), bite);
        cutEdge(path, rect.topLeft(), {{rect.left(), layout.panel.top()}}, notch);
    }
    path.closeSubpath();
    return path;
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

/// Bars like those of a till's code, at the foot of the stub where the words leave room.
void paintBars(QPainter& painter, const Layout& layout, const QColor& colour)
{
    const double unit = layout.unit;
    const QRectF stub = layout.panel.adjusted(unit * 0.06, 0, -unit * 0.06, -unit * 0.055);
    const QRectF bars(stub.left(), stub.bottom() - unit * kBarcode * 0.8, stub.width(), unit * kBarcode * 0.8);
    Layout words = layout;
    words.shape = {}; // the paper itself
    if (!isFree(bars.adjusted(0, -unit * 0.03, 0, 0), words))
        return;
    constexpr std::array kWidths{2, 1, 3, 1, 1, 2, 1, 4, 1, 2, 2, 1, 3, 2, 1, 1};
    const double thin = unit * 0.0042;
    double x = bars.left();
    for (std::size_t i = 0; x < bars.right() - thin * 4; ++i) {
        const double width = thin * kWidths.at(i % kWidths.size());
        if (i % 2 == 0)
            painter.fillRect(QRectF(x, bars.top(), width, bars.height()), colour);
        x += width + thin * 0.6;
    }
}

/// What is seen through the frame where there is no picture.
void paintShowcase(QPainter& painter, const Ground& ground, const QRectF& frame)
{
    const Palette& palette = ground.palette;
    painter.save();
    painter.setClipRect(frame);
    painter.fillRect(frame, palette.base);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone(palette, 0.3));
    for (const QPolygonF& ray : rays(frame, frame.center(), 18))
        painter.drawConvexPolygon(ray);
    const double side = std::min(frame.width(), frame.height()) * 1.06;
    QRectF star(0, 0, side, side);
    star.moveCenter(frame.center());
    painter.setBrush(palette.shape);
    painter.drawPath(starburst(star, 18, 0.86));
    painter.setBrush(palette.base3);
    painter.drawEllipse(star.adjusted(side * 0.09, side * 0.09, -side * 0.09, -side * 0.09));
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
    const double paper = layout.unit * 0.05;
    paintScene(painter, table, layout.shape.adjusted(paper, paper, -paper, -paper));
    if (layout.height() - layout.shape.bottom() > layout.unit * 0.1) // in a narrow margin it would be cut in half
        paintConfetti(painter, table, 1);
    const double tall = layout.unit * 0.03;
    const double low = layout.shape.bottom() + layout.unit * 0.02;
    if (layout.height() - low > layout.unit * 0.1 && layout.texts.constLast().role != Role::Credit) {
        paintTrim(painter, table, {0, layout.height() - tall, layout.width(), tall});
        paintTrim(painter, table, {0, 0, layout.width(), tall});
    }
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
    paper.addPath(hole);
    paper.setFillRule(Qt::OddEvenFill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(Qt::black, 0.22));
    painter.drawPath(paper.translated(unit * 0.006, unit * 0.012)); // on the picture in the hole too
    painter.setBrush(lightOf(palette));
    painter.drawPath(paper);
    painter.setBrush(Qt::NoBrush);
    if (!hole.isEmpty()) {
        painter.setPen(QPen(palette.accent, unit * 0.016));
        painter.drawPath(hole);
    }
    const double inset = unit * 0.018;
    painter.setPen(QPen(faded(darkOf(palette), 0.4), unit * 0.0028));
    painter.save();
    QRegion clear(QRectF(QPointF(), layout.canvas).toAlignedRect());
    const QPointF fold = isSide(layout) ? layout.panel.bottomLeft() : layout.panel.topRight();
    for (const QPointF& notch : {layout.panel.topLeft(), fold}) {
        const double reach = unit * 0.04;
        clear -= QRectF(notch - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)).toAlignedRect();
    }
    painter.setClipRegion(clear);
    painter.drawRoundedRect(layout.shape.adjusted(inset, inset, -inset, -inset), unit * 0.012, unit * 0.012);
    painter.restore();
    paintPerforation(painter, ground);
    if (isSide(layout))
        paintBars(painter, layout, darkOf(palette));
}

} // namespace madang::posters
