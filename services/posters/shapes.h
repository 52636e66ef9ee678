#pragma once

#include <QList>
#include <QPainterPath>
#include <QPolygonF>

namespace madang::posters {

/// A star of `points` rays whose notches reach in to `inner` of the radius.
QPainterPath starburst(const QRectF& area, int points, double inner);
/// A circle with a wavy edge, like a bottle cap.
QPainterPath wavyCircle(const QRectF& area, int waves, double depth);
/// A ticket: round notches at both sides.
QPainterPath ticketShape(const QRectF& area);
/// The two folded ends of a banner, left and right of `area`.
QPainterPath bannerTails(const QRectF& area);
/// A soft irregular shape that fills `area`; the same number gives the same shape.
QPainterPath blob(const QRectF& area, int number);
/// A four-pointed shine.
QPainterPath sparkle(QPointF centre, double reach);
/// A flower with round petals.
QPainterPath flower(QPointF centre, double radius, int petals);
/// Rays over the whole of `area` out of `centre`, every second one; convex, so that each is painted
/// fast.
QList<QPolygonF> rays(const QRectF& area, QPointF centre, int count);

} // namespace madang::posters
