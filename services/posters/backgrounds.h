#pragma once

#include "services/posters/layout.h"
#include "services/posters/library.h"

#include <QPainter>

namespace madang::posters {

/// What lies below plates, motif and words, one function for each style. Vector all through, so
/// that it is as sharp on paper as on a phone; no texture where words stand.
void paintSimpleGround(QPainter& painter, const Layout& layout, const Palette& palette);
void paintFancyGround(QPainter& painter, const Layout& layout, const Palette& palette, const QList<QColor>& confetti);
/// What hangs over a fancy ground, whatever that is.
void paintFancyAwning(QPainter& painter, const Layout& layout, const Palette& palette);
void paintTrendyGround(QPainter& painter, const Layout& layout, const Palette& palette, int variant);

/// A picture cut to the sheet around its middle.
void paintPicture(QPainter& painter, const Layout& layout, const QImage& picture);
/// What goes over it: a veil of the style's own ground where words stand.
void paintVeil(QPainter& painter, const Layout& layout, const Palette& palette, PosterStyle style);

} // namespace madang::posters
