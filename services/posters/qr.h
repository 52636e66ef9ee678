#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>

namespace madang::posters {

/// Draws `text` as a QR code (error correction M) with its quiet zone into `area`, filling the
/// plate with `light`. Draws nothing where the text is too long for any QR code.
bool paintQr(QPainter& painter, const QRectF& area, const QString& text, QColor dark, QColor light);

/// The same as an image of a pixel for each module, black on white; null where the text does not fit.
QImage qrModules(const QString& text);

/// True where the text fits into a QR code that a phone still reads from a poster.
bool fitsQr(const QString& text);

} // namespace madang::posters
