#pragma once

#include "domain/result.h"

#include <QImage>

namespace madang::posters {

/// Reads a store's logo upright (EXIF) and small enough for a store line. The errors are those of images::readFile().
Result<QImage> readLogo(const QString& path);

} // namespace madang::posters
