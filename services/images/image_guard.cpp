#include "services/images/image_guard.h"

#include "services/images/picture_headers.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace madang::images {

namespace {
constexpr int kMostMegabytes = 256;

std::optional<Format> formatOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return Format::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return Format::Jpeg;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return Format::Webp;
    return std::nullopt;
}

/// For all readers of the program; set once, before the first reads.
void limitAllocation()
{
    static const bool isSet = [] {
        QImageReader::setAllocationLimit(kMostMegabytes);
        return true;
    }();
    Q_UNUSED(isSet)
}
} // namespace

QByteArray formatName(Format format)
{
    switch (format) {
    case Format::Png:
        return "png";
    case Format::Jpeg:
        return "jpeg";
    case Format::Webp:
        return "webp";
    }
    return {};
}

Result<Header> readHeader(const QByteArray& bytes)
{
    const auto format = formatOf(bytes);
    if (!format)
        return Error{ErrorKind::UnsupportedImage, u"neither PNG nor JPEG nor WebP"_s, {}};
    const Result<QSize> size = *format == Format::Png ? pngSize(bytes)
        : *format == Format::Jpeg                     ? jpegSize(bytes)
                                                      : webpSize(bytes);
    if (!size)
        return size.error();
    const QString claim = u"%1×%2 pixels"_s.arg(size->width()).arg(size->height());
    if (size->isEmpty())
        return Error{ErrorKind::UnsupportedImage, claim, {}};
    if (std::max(size->width(), size->height()) > kLongestSide || qint64{size->width()} * size->height() > kMostPixels)
        return Error{ErrorKind::FileTooLarge, claim, {}};
    return Header{*format, *size};
}

Result<QImage> decode(const QByteArray& bytes, int longestSide)
{
    const Result<Header> header = readHeader(bytes);
    if (!header)
        return header.error();
    limitAllocation();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, formatName(header->format));
    reader.setAutoDetectImageFormat(false); // the decoder of what was looked at, and no other
    reader.setAutoTransform(true);
    if (const QSize found = reader.size(); found.isValid() && found != header->size)
        return Error{ErrorKind::UnsupportedImage, u"another size inside than in the header"_s, {}};
    if (longestSide > 0 && std::max(header->size.width(), header->size.height()) > longestSide)
        reader.setScaledSize(
            header->size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return Error{ErrorKind::UnsupportedImage, reader.errorString(), {}};
    return image;
}

Result<QImage> readFile(const QString& path, int longestSide)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would keep us waiting
        return Error{ErrorKind::FileUnreadable, file.errorString(), {}};
    if (file.size() > kLargestFile)
        return Error{ErrorKind::FileTooLarge, u"%1 bytes"_s.arg(file.size()), {}};
    const QByteArray bytes = file.read(kLargestFile); // however it grows meanwhile
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::FileUnreadable, file.errorString(), {}};
    return decode(bytes, longestSide);
}

} // namespace madang::images
