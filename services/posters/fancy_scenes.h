#pragma once

#include "services/posters/layouts.h"

#include <QPainterPath>

namespace madang::posters::fancy {

/// The ground's colour towards that of the letters' edges: `share` 0 to 1. Whatever the palette, a title reads at least
/// as well on it as on the ground itself.
QColor tone(const Palette& palette, double share);
/// Nothing of the layout is there.
bool isFree(const QRectF& area, const Layout& layout);

/// A quiet scene of the industry all over the sheet, in the ground's own tones. Nothing is painted in `hidden`.
void paintScene(QPainter& painter, const Ground& ground, const QRectF& hidden = {});
/// Bright small things of the industry where the layout leaves room; `amount` 1 is the usual.
void paintConfetti(QPainter& painter, const Ground& ground, double amount);
/// The industry's small drawings where there is room, in quiet tones.
void paintPatterns(QPainter& painter, const Ground& ground, const QColor& main, const QColor& detail);
/// A bright border of the industry: a cloth, lace, pearls, a ruler…
void paintTrim(QPainter& painter, const Ground& ground, const QRectF& band);
/// The same along the upper edge of the strip at the foot.
void paintTrimOnStrip(QPainter& painter, const Ground& ground);

// The scenes.
void paintKitchen(QPainter& painter, const Ground& ground);
void paintCafe(QPainter& painter, const Ground& ground);
void paintShelves(QPainter& painter, const Ground& ground);
void paintPetals(QPainter& painter, const Ground& ground);
void paintTrack(QPainter& painter, const Ground& ground);
void paintNotebook(QPainter& painter, const Ground& ground);
void paintTiles(QPainter& painter, const Ground& ground);
void paintFestival(QPainter& painter, const Ground& ground);

/// A comic burst that fills `area`: spikes, or puffs like a cloud's; the same number gives the same shape.
QPainterPath comicBurst(const QRectF& area, int points, bool puffs);
/// Which of both, and with how many points, suits the industry.
QPainterPath burstOf(const QRectF& area, Industry industry);
/// Lines that fly out of `hub` to the edges of the sheet, of uneven length and thickness.
QList<QPolygonF> speedLines(const QRectF& sheet, const QRectF& hub, int count);
/// A glow that fades out, in a few flat steps of one gradient.
void paintGlow(QPainter& painter, QPointF centre, double radius, const QColor& colour, double strength);

} // namespace madang::posters::fancy
