#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QSize>

/// The headers of the three formats, walked from length to length. Each gives the size the picture claims, whatever it
/// is, or UnsupportedImage where the bytes are not what the format's specification says.
namespace madang::images {

/// ISO/IEC 15948: signature, IHDR, then chunks to IEND, with data among them.
Result<QSize> pngSize(const QByteArray& bytes);
/// ITU-T T.81: SOI, segments with one frame header (baseline, extended or progressive of 8 bits), a scan, and EOI.
Result<QSize> jpegSize(const QByteArray& bytes);
/// RFC 9649: a RIFF of the right length with one still picture, of the size of the canvas where there is one.
Result<QSize> webpSize(const QByteArray& bytes);

} // namespace madang::images
