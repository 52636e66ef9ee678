#include "services/posters/logo.h"

#include <QFile>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace madang::posters {

namespace {
constexpr qint64 kLargestFile = 10'000'000;
constexpr qint64 kMostPixels = 50'000'000;
constexpr int kLongestSide = 1200;
} // namespace

Result<QImage> readLogo(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, u"logo: %1"_s.arg(file.errorString()), {}};
    if (file.size() > kLargestFile)
        return Error{ErrorKind::FileTooLarge, u"logo: %1 bytes"_s.arg(file.size()), {}};
    QImageReader reader(&file);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (size.isValid()) {
        if (qint64{size.width()} * size.height() > kMostPixels)
            return Error{ErrorKind::FileTooLarge, u"logo: %1×%2 pixels"_s.arg(size.width()).arg(size.height()), {}};
        if (std::max(size.width(), size.height()) > kLongestSide)
            reader.setScaledSize(size.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    const QImage image = reader.read();
    if (image.isNull())
        return Error{ErrorKind::UnsupportedImage, u"logo: %1"_s.arg(reader.errorString()), {}};
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace madang::posters
