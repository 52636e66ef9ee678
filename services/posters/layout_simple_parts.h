#pragma once

#include "services/posters/composer.h"

namespace madang::posters {

/// What the simple layouts share.

/// From the bottom: the store below a fine rule, the period, what to do.
bool simpleFoot(Composer& composer, QRectF& area, double share, Qt::Alignment align = Qt::AlignLeft);
/// A short thick stroke and the badge.
bool simpleBadge(Composer& composer, QRectF& area);
/// The prize in the colour that stands out.
TextSpec simplePrize(const Composer& composer, double share);
inline constexpr double kHillStep = 0.045; ///< of the short side, between a hill and the paler one behind it
/// A rectangle around `centre`, as high as wide.
QRectF squareAround(QPointF centre, double side);
/// Where the motif stands, or the window of these measures in its place.
void placePicture(Composer& composer, const QRectF& art, Window window);

/// How far the inner line of the frame stands from the edges of the sheet.
double simpleFrameInset(const Layout& layout);
/// Whether field and words stand side by side.
bool isSplitAcross(const Layout& layout);

} // namespace madang::posters
