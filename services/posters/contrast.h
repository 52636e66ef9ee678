#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QRectF>

namespace madang::posters {

inline constexpr double kContrast = 4.5; ///< WCAG 2.1, 1.4.3

/// WCAG 2.1 relative luminance and contrast ratio.
double luminance(QRgb colour);
double contrastRatio(QColor one, QColor other);

/// The darkest and lightest luminance of an area.
struct Tones {
    double darkest = 1;
    double lightest = 0;
};

/// Looks at the pixels of `image` below the boxes (poster units, times `scale`).
Tones tonesUnder(const QImage& image, const QList<QRectF>& boxes, double scale);

/// The worst contrast that `ink` has against any pixel with these tones.
double worstContrast(QColor ink, Tones tones);

} // namespace madang::posters
