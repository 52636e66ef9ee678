#pragma once

#include "services/posters/layout.h"
#include "services/posters/library.h"

#include <QPainter>

namespace madang::posters {

/// What lies below plates, motif and words, one function for each style. Vector all through, so
/// that it is as sharp on paper as on a phone; no texture where words stand.
void paintSimpleGround(QPainter& painter, const Layout& layout, const Palette& palette);
void paintFancyGround(QPainter& painter, const Layout& layout, const Palette& palette, const QList<QColor>& confetti);
void paintTrendyGround(QPainter& painter, const Layout& layout, const Palette& palette, int variant);

} // namespace madang::posters
