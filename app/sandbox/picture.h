#pragma once

#include "sandbox/chance.h"

#include <QByteArray>
#include <QSize>

namespace madang::sandbox {

enum class PictureLook { Whole, Blurred, HalfDone, Transparent, Black };

struct PictureOrder {
    QSize size;
    QByteArray format = "png"; ///< "png" "jpeg" "webp"
    QString name; ///< the same name, the same picture
    PictureLook look = PictureLook::Whole;
};

/// A real picture file, painted cheaply. WebP, which Qt cannot write everywhere, is of one colour.
QByteArray paintPicture(const PictureOrder& order, const Chance& chance);

} // namespace madang::sandbox
