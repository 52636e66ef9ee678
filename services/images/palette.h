#pragma once

#include <QImage>
#include <QStringList>

namespace madang::images {

/// At most six colours that stand for a picture, the strongest first, as keys of BrandColour: median cut over its
/// pixels; nearly equal ones once. What is transparent does not count. Pure; empty for an empty picture.
QStringList coloursOf(const QImage& picture);

} // namespace madang::images
