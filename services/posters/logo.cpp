#include "services/posters/logo.h"

#include "services/images/image_guard.h"

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr int kLongestSide = 1200;
} // namespace

Result<QImage> readLogo(const QString& path)
{
    const Result<QImage> image = images::readFile(path, kLongestSide);
    if (!image)
        return Error{image.error().kind, u"logo: "_s + image.error().detail, {}};
    return image->convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace madang::posters
