#pragma once

#include "domain/error.h"
#include "domain/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QImage>

#include <functional>

class QPainter;

namespace madang::posters {

/// What a file says of the picture in it; nothing where the painter drew it.
struct Origin {
    QString credit; ///< "AI로 만든 그림 (stability core)"

    /// As PNG texts and JPEG comments carry it: in words, and as IPTC's digital source type for programs.
    void writeTo(QImage& image) const;
    /// As a PDF carries it (XMP, ISO 16684-1); empty where there is nothing to say.
    QByteArray xmp(const QString& title) const;
};

/// JPEG with the best quality that stays within `maxBytes` (0: no limit); FileTooLarge where even
/// the plainest is larger.
Result<QByteArray> encodeJpeg(const QImage& image, qint64 maxBytes);
/// PNG; FileTooLarge over the limit, since nothing can be taken away from it.
Result<QByteArray> encodePng(const QImage& image, qint64 maxBytes);
/// One page of `pixels` at 300 dpi without margins; `paint` gets a painter in those pixels. Words
/// painted as words stay words. With a `bleed` (pixels) the page says where it is to be cut (TrimBox, ISO
/// 32000 14.11.2).
Result<QByteArray> encodePdf(QSize pixels, double bleed, const QString& title, const Origin& origin,
                             const std::function<void(QPainter&)>& paint);

/// Writes the whole file or nothing. DiskFull, ReadOnly, NotFound (no such folder) or Storage.
Result<void> saveWhole(const QString& path, const QByteArray& bytes);

/// What a failed write means, from what Qt reports and what is left on the disk (-1: unknown).
ErrorKind writeFailure(QFileDevice::FileError error, qint64 available, qint64 needed);

} // namespace madang::posters
