#pragma once

#include "services/posters/layouts.h"

#include <QPainter>

namespace madang::posters {

/// What lies below plates, motif and words, by style and layout. Vector all through, so
/// that it is as sharp on paper as on a phone; no texture where words stand.
void paintSimpleHillGround(QPainter& painter, const Ground& ground);
void paintSimpleHillFront(QPainter& painter, const Ground& ground);
void paintSimpleFrameGround(QPainter& painter, const Ground& ground);
void paintSimpleFrame(QPainter& painter, const Ground& ground);
void paintSimpleSplitGround(QPainter& painter, const Ground& ground);
/// The paper's edge over the field of colour or the picture in its place.
void paintSimpleSplitEdge(QPainter& painter, const Ground& ground);
void paintSimpleNumberGround(QPainter& painter, const Ground& ground);
void paintFancyGround(QPainter& painter, const Ground& ground);
/// What hangs over a fancy ground, whatever that is.
void paintFancyAwning(QPainter& painter, const Ground& ground);
void paintTrendyFlow(QPainter& painter, const Ground& ground);
void paintTrendyMagazine(QPainter& painter, const Ground& ground);
void paintTrendyGrid(QPainter& painter, const Ground& ground);
void paintTrendySticker(QPainter& painter, const Ground& ground);
void paintFancyBurst(QPainter& painter, const Ground& ground);
void paintFancyBang(QPainter& painter, const Ground& ground);
void paintFancyTable(QPainter& painter, const Ground& ground);
void paintFancyCoupon(QPainter& painter, const Ground& ground);
void paintFancyNight(QPainter& painter, const Ground& ground);
void paintFancyLights(QPainter& painter, const Ground& ground);

/// A picture cut to the layout's window, or to the sheet.
void paintPicture(QPainter& painter, const Layout& layout, const QImage& picture, const PictureCrop& crop);
/// What goes over it: a veil of the style's own ground where words stand. `strength` 0: the style's own.
void paintVeil(QPainter& painter, const Layout& layout, const Palette& palette, PosterStyle style, double strength);

} // namespace madang::posters
