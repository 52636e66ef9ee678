#include "services/posters/painting.h"
#include "services/posters/shapes.h"

#include <algorithm>

namespace madang::posters {

namespace {
QColor mixed(QColor one, QColor other, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

void paintTicket(QPainter& painter, const Plate& plate, const Layout& layout)
{
    const double drop = std::min(plate.rect.height() * 0.07, layout.unit * 0.012);
    QColor shade = plate.detail;
    shade.setAlphaF(0.55F);
    painter.setBrush(shade);
    painter.drawPath(ticketShape(plate.rect.translated(0, drop)));
    painter.setBrush(plate.fill);
    painter.drawPath(ticketShape(plate.rect));
    // The lines along which it would be torn off.
    const double stub = std::min(plate.rect.height() * 0.34, plate.rect.width() * 0.08);
    QPen pen(plate.detail, std::max(1.0, layout.unit * 0.003), Qt::DashLine);
    pen.setDashPattern({3, 2.4});
    painter.setPen(pen);
    for (const double x : {plate.rect.left() + stub, plate.rect.right() - stub})
        painter.drawLine(QPointF(x, plate.rect.top() + drop), QPointF(x, plate.rect.bottom() - drop));
}

void paintSticker(QPainter& painter, const Plate& plate, const Layout& layout)
{
    QColor shade = plate.detail;
    shade.setAlphaF(0.16F);
    const double drop = layout.unit * 0.008;
    painter.setBrush(shade);
    painter.drawPath(wavyCircle(plate.rect.translated(drop, drop * 1.4), 16, 0.07));
    painter.setBrush(plate.fill);
    painter.drawPath(wavyCircle(plate.rect, 16, 0.07));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(plate.detail, std::max(1.0, layout.unit * 0.0024)));
    const double inset = plate.rect.width() * 0.065;
    painter.drawEllipse(plate.rect.adjusted(inset, inset, -inset, -inset));
}

/// A card of a bento box: a round shape of nearly its own colour in a corner, where `detail` has one.
void paintTile(QPainter& painter, const Plate& plate, const Layout& layout)
{
    const double radius = layout.unit * kTileRadius;
    painter.drawRoundedRect(plate.rect, radius, radius);
    if (!plate.detail.isValid())
        return;
    const double reach = std::min(plate.rect.width(), plate.rect.height());
    QPainterPath card;
    card.addRoundedRect(plate.rect, radius, radius);
    QPainterPath rounds;
    rounds.setFillRule(Qt::OddEvenFill);
    for (const double share : {0.86, 0.62, 0.34})
        rounds.addEllipse(plate.rect.bottomRight() - QPointF(reach, reach) * 0.06, reach * share, reach * share);
    painter.setBrush(plate.detail);
    painter.drawPath(card.intersected(rounds));
}

/// Cut out of paper with a rim of the colour `detail`, which throws a small shadow.
void paintDieCut(QPainter& painter, const Plate& plate, const Layout& layout, const QPainterPath& shape)
{
    const double rim = layout.unit * 0.012;
    const double drop = layout.unit * 0.008;
    const QPen pen(plate.detail, 2 * rim, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    QColor shade = Qt::black;
    shade.setAlphaF(0.14F);
    painter.setPen(QPen(shade, 2 * rim, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape.translated(drop * 0.5, drop));
    painter.setPen(pen);
    painter.setBrush(plate.detail);
    painter.drawPath(shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate.fill);
    painter.drawPath(shape);
}

/// A pill with an outline and a hard shadow, as on old web pages.
void paintChip(QPainter& painter, const Plate& plate, const Layout& layout)
{
    const double radius = std::min(plate.rect.height() / 2, layout.unit * 0.05);
    const double line = std::max(1.5, layout.unit * 0.004);
    const double drop = layout.unit * 0.008;
    painter.setBrush(plate.detail);
    painter.drawRoundedRect(plate.rect.translated(drop * 0.7, drop), radius, radius);
    painter.setPen(QPen(plate.detail, line));
    painter.setBrush(plate.fill);
    painter.drawRoundedRect(plate.rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);
}
} // namespace

void paintPlate(QPainter& painter, const Plate& plate, const Layout& layout)
{
    painter.save();
    if (plate.angle != 0) {
        painter.translate(plate.rect.center());
        painter.rotate(plate.angle);
        painter.translate(-plate.rect.center());
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(plate.fill);
    switch (plate.kind) {
    case Plate::Kind::Tick:
    case Plate::Kind::Rule:
    case Plate::Kind::Panel:
        painter.fillRect(plate.rect, plate.fill);
        break;
    case Plate::Kind::Pill: {
        const double radius = std::min(plate.rect.height() / 2, layout.unit * 0.055);
        painter.drawRoundedRect(plate.rect, radius, radius);
        break;
    }
    case Plate::Kind::Card:
    case Plate::Kind::Scrim: {
        const double radius = std::min(plate.rect.height() / 4, layout.unit * 0.02);
        painter.drawRoundedRect(plate.rect, radius, radius);
        break;
    }
    case Plate::Kind::Tile:
        paintTile(painter, plate, layout);
        break;
    case Plate::Kind::Chip:
        paintChip(painter, plate, layout);
        break;
    case Plate::Kind::Flower:
        paintDieCut(painter, plate, layout, flower(plate.rect.center(), plate.rect.width() / 2, 9));
        break;
    case Plate::Kind::Ribbon:
        painter.setBrush(mixed(plate.fill, plate.detail, 0.28F));
        painter.drawPath(bannerTails(plate.rect));
        painter.setBrush(plate.fill);
        painter.drawRect(plate.rect);
        break;
    case Plate::Kind::Ticket:
        paintTicket(painter, plate, layout);
        break;
    case Plate::Kind::Sticker:
        paintSticker(painter, plate, layout);
        break;
    }
    painter.restore();
}

} // namespace madang::posters
