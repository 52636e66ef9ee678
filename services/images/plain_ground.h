#pragma once

#include <QImage>

#include <optional>

namespace madang::images {

/// The picture with its ground made transparent, from the borders inwards, with a soft edge. Nothing where the ground
/// is not plain (the borders are of many colours), is transparent already, or where hardly anything would be left.
/// Pure.
std::optional<QImage> withoutPlainGround(const QImage& picture);

} // namespace madang::images
