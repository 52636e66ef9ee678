#include "services/posters/qr.h"

#include <qrcodegen/qrcodegen.hpp>

#include <QPainterPath>

namespace madang::posters {

namespace {
constexpr int kQuiet = 4; // modules of empty margin that a scanner needs
constexpr qsizetype kLongest = 400; // bytes: more makes modules too small to scan across a counter

qrcodegen::QrCode encoded(const QString& text)
{
    return qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
}
} // namespace

bool fitsQr(const QString& text)
{
    return !text.isEmpty() && text.toUtf8().size() <= kLongest;
}

bool paintQr(QPainter& painter, const QRectF& area, const QString& text, QColor dark, QColor light)
{
    if (!fitsQr(text))
        return false;
    const qrcodegen::QrCode code = encoded(text);
    const int modules = code.getSize() + 2 * kQuiet;
    const double step = std::min(area.width(), area.height()) / modules;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    painter.drawRoundedRect(area, area.width() * 0.05, area.width() * 0.05);
    QPainterPath path;
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize();) {
            int end = x;
            while (end < code.getSize() && code.getModule(end, y))
                ++end;
            if (end > x)
                path.addRect(QRectF(area.left() + (x + kQuiet) * step, area.top() + (y + kQuiet) * step,
                                    (end - x) * step, step));
            x = std::max(end, x + 1);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false); // no hairlines between rows
    painter.setBrush(dark);
    painter.drawPath(path);
    painter.restore();
    return true;
}

QImage qrModules(const QString& text)
{
    if (!fitsQr(text))
        return {};
    const qrcodegen::QrCode code = encoded(text);
    const int side = code.getSize() + 2 * kQuiet;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(qRgb(255, 255, 255));
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x) {
            if (code.getModule(x, y))
                image.setPixel(x + kQuiet, y + kQuiet, qRgb(0, 0, 0));
        }
    }
    return image;
}

} // namespace madang::posters
