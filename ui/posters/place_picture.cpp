#include "ui/posters/place_picture.h"

#include "ui/theme/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kUsualWidth = 260;
constexpr int kMark = 36;
} // namespace

PlacePicture::PlacePicture(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setObjectName(u"placePicture"_s);
}

void PlacePicture::setPicture(const QImage& picture, QSize pixels, const QString& accessibleName)
{
    setAccessibleName(accessibleName);
    if (m_pixels != pixels && !pixels.isEmpty()) {
        m_pixels = pixels;
        updateGeometry();
    }
    if (picture.cacheKey() != m_picture.cacheKey()) {
        m_picture = picture;
        m_scaled = {};
    }
    update();
}

QSize PlacePicture::sizeHint() const
{
    const int width = m_theme.px(kUsualWidth);
    return {width, heightForWidth(width)};
}

int PlacePicture::heightForWidth(int width) const
{
    return int(qint64(width) * m_pixels.height() / m_pixels.width());
}

void PlacePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_picture.isNull()) {
        painter.fillRect(rect(), m_theme.tokens().sunken);
        const int side = m_theme.px(kMark);
        painter.drawPixmap((width() - side) / 2, (height() - side) / 2,
                           m_theme.pixmap(u"image"_s, {side, side}, m_theme.tokens().ink3, devicePixelRatioF()));
        return;
    }
    const QSize device = size() * devicePixelRatioF();
    if (m_scaled.size() != device) {
        m_scaled = QPixmap::fromImage(m_picture.scaled(device, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(devicePixelRatioF());
    }
    painter.drawPixmap(0, 0, m_scaled);
}

} // namespace madang
