#include "ui/kiosk/qr_view.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace madang {

namespace {
constexpr double kRadius = 12;
}

QrView::QrView(QWidget* parent)
    : QWidget(parent)
{
}

void QrView::setCode(const QImage& modules, const QString& accessibleName)
{
    m_modules = modules;
    setAccessibleName(accessibleName);
    update();
}

void QrView::setSide(int pixels)
{
    setFixedSize(pixels, pixels);
}

void QrView::paintEvent(QPaintEvent*)
{
    if (m_modules.isNull())
        return;
    // In the screen's own pixels, which may be finer than ours.
    const double ratio = devicePixelRatioF();
    const double module = std::max(1.0, std::floor(std::min(width(), height()) * ratio / m_modules.width())) / ratio;
    const double side = module * m_modules.width();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath plate;
    plate.addRoundedRect(QRectF(rect()), kRadius, kRadius);
    painter.fillPath(plate, m_modules.pixelColor(0, 0)); // its own light margin, also in the dark
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawImage(QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_modules);
}

} // namespace madang
