#pragma once

#include <QImage>
#include <QString>

namespace madang {

/// `text` as a QR code for a screen: a pixel for each module, with the quiet margin that scanners need; whoever shows
/// it makes each pixel a square. Null where the text is empty or too long for a phone to read.
QImage qrCode(const QString& text);

} // namespace madang
