#pragma once

#include "domain/coupon.h"
#include "domain/draw_certificate.h"
#include "domain/result.h"

#include <QFuture>
#include <QImage>

#include <memory>

class QPagedPaintDevice;

namespace madang {

/// What is shown and sent around a draw, drawn off the calling thread in Korean and in the product's own colours. None
/// of it has a name or a telephone number of a customer on it.
namespace papers {

/// The promise, before the number is known.
struct Promise {
    QString store;
    QString title; ///< of the event
    QString prize;
    int entries = 0;
    Draw draw;
};

/// What a winner shows at the counter.
struct CouponPaper {
    QString store;
    QString title;
    QString where; ///< place and telephone of the store, as they are written; may be empty
    Coupon coupon;
};

/// Share: 1080×1350, for a telephone. Paper: A4 at 300 dpi for a certificate; for a coupon the 80 mm roll of a till's
/// printer (576 dots), black on white.
enum class Shape { Share, Paper };

QFuture<QImage> drawPromise(const Promise& promise);
/// `longSide` 0: at its own pixels.
QFuture<QImage> drawCertificate(const DrawCertificate& certificate, Shape shape, int longSide = 0);
QFuture<QImage> drawCoupon(const CouponPaper& coupon, Shape shape);

/// By the end of the name: .json (drawCertificateJson), .pdf (A4, words as words), .png (A4). InvalidInput for another;
/// whole or not at all.
QFuture<Result<void>> writeCertificate(const DrawCertificate& certificate, const QString& path);
QFuture<Result<void>> writePicture(const QImage& picture, const QString& path);

/// The certificate on the first page, as large as it may be. Nobody else touches the page meanwhile. ToolFailed where
/// nothing can be printed on it.
QFuture<Result<void>> printCertificate(const DrawCertificate& certificate,
                                       const std::shared_ptr<QPagedPaintDevice>& page);
/// The picture at the page's whole width, from its top.
QFuture<Result<void>> printPicture(const QImage& picture, const std::shared_ptr<QPagedPaintDevice>& page);

} // namespace papers

} // namespace madang
