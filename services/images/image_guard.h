#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

/// Pictures from outside: a vendor's answer, a file of the owner's. Whoever made one may have lied in it, so its header
/// is read here first, and only what that promises to be harmless reaches a decoder.
namespace madang::images {

enum class Format { Png, Jpeg, Webp };

inline constexpr qint64 kMostPixels = 40'000'000;
inline constexpr int kLongestSide = 16'384;
inline constexpr qint64 kLargestFile = 10'000'000; ///< of the owner's

struct Header {
    Format format = Format::Png;
    QSize size;

    friend bool operator==(const Header&, const Header&) = default;
};

/// "png", "jpeg", "webp": also what files of it are called.
QByteArray formatName(Format format);

/// What the header says, without decoding a pixel. UnsupportedImage: another type (whatever the file is called), cut
/// off, lengths that do not add up, no pixels, moving, or of a kind that no camera and no vendor writes. FileTooLarge:
/// more than 40 megapixels, or a side over 16384.
Result<Header> readHeader(const QByteArray& bytes);

/// The picture, upright (EXIF), at most `longestSide` (0: as it is) long. What readHeader() refuses is not decoded; a
/// decoder that finds another size than the header, or asks for more than 256 MB, is not believed (UnsupportedImage).
Result<QImage> decode(const QByteArray& bytes, int longestSide = 0);

/// The same of a file. FileUnreadable, FileTooLarge over 10 MB.
Result<QImage> readFile(const QString& path, int longestSide = 0);

} // namespace madang::images
