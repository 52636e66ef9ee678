#include "services/draw_papers.h"

#include "services/draw_certificate_json.h"
#include "services/posters/draw_paper.h"
#include "services/posters/poster_files.h"

#include <QBuffer>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace madang::papers {

namespace {
constexpr int kDotsAMetre = 11811; ///< 300 dpi
constexpr int kRollDotsAMetre = 8000; ///< 203 dpi

template <typename Paint>
QImage drawn(QSize pixels, const Paint& paint, int longSide = 0, int dotsAMetre = kDotsAMetre)
{
    const double scale = longSide > 0 ? double(longSide) / std::max(pixels.width(), pixels.height()) : 1.0;
    QImage image((QSizeF(pixels) * scale).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(int(dotsAMetre * scale));
    image.setDotsPerMeterY(int(dotsAMetre * scale));
    image.fill(~0U);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    paint(painter);
    return image;
}

QImage certificateImage(const DrawCertificate& certificate, Shape shape, int longSide)
{
    if (shape == Shape::Paper)
        return drawn(
            posters::kA4Pixels, [&](QPainter& painter) { posters::paintA4Certificate(painter, certificate); },
            longSide);
    return drawn(
        posters::kSharePixels, [&](QPainter& painter) { posters::paintShareCertificate(painter, certificate); },
        longSide);
}

Result<void> save(const Result<QByteArray>& bytes, const QString& path)
{
    return bytes ? posters::saveWhole(path, *bytes) : Result<void>(bytes.error());
}

Result<void> printed(QPagedPaintDevice& page, const std::function<void(QPainter&)>& paint)
{
    QPainter painter;
    if (!painter.begin(&page))
        return Error{ErrorKind::ToolFailed, u"the printer takes no page"_s, {}};
    paint(painter);
    return painter.end() ? Result<void>()
                         : Result<void>(Error{ErrorKind::ToolFailed, u"the printer did not take the page"_s, {}});
}
} // namespace

QFuture<QImage> drawPromise(const Promise& promise)
{
    return QtConcurrent::run([promise] {
        return drawn(posters::kSharePixels, [&](QPainter& painter) { posters::paintPromise(painter, promise); });
    });
}

QFuture<QImage> drawCertificate(const DrawCertificate& certificate, Shape shape, int longSide)
{
    return QtConcurrent::run([certificate, shape, longSide] { return certificateImage(certificate, shape, longSide); });
}

QFuture<QImage> drawCoupon(const CouponPaper& coupon, Shape shape)
{
    return QtConcurrent::run([coupon, shape] {
        if (shape == Shape::Share)
            return drawn(posters::kSharePixels, [&](QPainter& painter) { posters::paintShareCoupon(painter, coupon); });
        const int height = posters::paintRollCoupon(nullptr, coupon);
        return drawn(
            QSize(posters::kRollDots, height), [&](QPainter& painter) { posters::paintRollCoupon(&painter, coupon); },
            0, kRollDotsAMetre);
    });
}

QFuture<Result<void>> writeCertificate(const DrawCertificate& certificate, const QString& path)
{
    return QtConcurrent::run([certificate, path]() -> Result<void> {
        if (path.endsWith(u".json", Qt::CaseInsensitive))
            return posters::saveWhole(path, drawCertificateJson(certificate));
        if (path.endsWith(u".pdf", Qt::CaseInsensitive))
            return save(
                posters::encodePdf(posters::kA4Pixels, 0, u"추첨 증서"_s, {},
                                   [&](QPainter& painter) { posters::paintA4Certificate(painter, certificate); }),
                path);
        if (path.endsWith(u".png", Qt::CaseInsensitive))
            return save(posters::encodePng(certificateImage(certificate, Shape::Paper, 0), 0), path);
        return Error{ErrorKind::InvalidInput, u"neither .png nor .pdf nor .json"_s, {}};
    });
}

QFuture<Result<void>> writePicture(const QImage& picture, const QString& path)
{
    return QtConcurrent::run([picture, path]() -> Result<void> { return save(posters::encodePng(picture, 0), path); });
}

QFuture<Result<void>> printCertificate(const DrawCertificate& certificate,
                                       const std::shared_ptr<QPagedPaintDevice>& page)
{
    return QtConcurrent::run([certificate, page]() -> Result<void> {
        return printed(*page, [&](QPainter& painter) {
            const QRectF target = painter.viewport();
            const double scale
                = std::min(target.width() / posters::kA4Pixels.width(), target.height() / posters::kA4Pixels.height());
            painter.scale(scale, scale);
            posters::paintA4Certificate(painter, certificate);
        });
    });
}

QFuture<Result<void>> printPicture(const QImage& picture, const std::shared_ptr<QPagedPaintDevice>& page)
{
    return QtConcurrent::run([picture, page]() -> Result<void> {
        return printed(*page, [&](QPainter& painter) {
            const double scale = double(painter.viewport().width()) / picture.width();
            painter.scale(scale, scale);
            painter.drawImage(0, 0, picture);
        });
    });
}

} // namespace madang::papers
