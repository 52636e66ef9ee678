#pragma once

#include "domain/result.h"

#include <QImage>

namespace madang::posters {

/// Reads a store's logo upright (EXIF) and small enough for a store line. FileTooLarge over 10 MB
/// or 50 megapixels, UnsupportedImage where it is no picture, FileUnreadable where it cannot be
/// opened.
Result<QImage> readLogo(const QString& path);

} // namespace madang::posters
