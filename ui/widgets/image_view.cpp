#include "ui/widgets/image_view.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace madang {

namespace {
constexpr int kRadius = 10;
} // namespace

ImageView::ImageView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ImageView::setImage(const QImage& image, const QString& accessibleName)
{
    const bool sameShape = !image.isNull() && image.size() == shape();
    m_image = image;
    m_scaled = {};
    setAccessibleName(accessibleName);
    if (!sameShape)
        updateGeometry();
    update();
}

void ImageView::setPlaceholder(const QString& icon, const QString& words)
{
    m_placeholderIcon = icon;
    m_placeholderWords = words;
    update();
}

void ImageView::setExpectedSize(QSize size)
{
    m_expected = size;
    updateGeometry();
    update();
}

QSize ImageView::shape() const
{
    const QSize size = m_image.isNull() ? m_expected : m_image.size();
    return size.isEmpty() ? QSize(1, 1) : size;
}

QRect ImageView::pictureRect() const
{
    QRect fitted(QPoint(0, 0), shape().scaled(size(), Qt::KeepAspectRatio));
    fitted.moveCenter(rect().center());
    return fitted;
}

QSize ImageView::sizeHint() const
{
    const int width = m_theme.px(320);
    return {width, heightForWidth(width)};
}

int ImageView::heightForWidth(int width) const
{
    return int(qint64(width) * shape().height() / shape().width());
}

void ImageView::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect place = pictureRect();
    QPainterPath shape;
    shape.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(kRadius), m_theme.px(kRadius));
    if (m_image.isNull()) {
        painter.fillPath(shape, tokens.sunken);
        const int side = m_theme.px(40);
        const int words = m_placeholderWords.isEmpty() ? 0 : m_theme.px(32);
        const QPoint corner(place.center().x() - side / 2, place.center().y() - (side + words) / 2);
        painter.drawPixmap(corner,
                           m_theme.pixmap(m_placeholderIcon, QSize(side, side), tokens.ink3, devicePixelRatioF()));
        painter.setFont(m_theme.font(Type::Small15));
        painter.setPen(tokens.ink3);
        const QRect below(place.left() + m_theme.px(12), corner.y() + side + m_theme.px(8),
                          place.width() - m_theme.px(24), m_theme.px(48));
        painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_placeholderWords);
    } else {
        const QSize device = place.size() * devicePixelRatioF();
        if (m_scaled.size() != device) {
            m_scaled = QPixmap::fromImage(m_image.scaled(device, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
            m_scaled.setDevicePixelRatio(devicePixelRatioF());
        }
        painter.setClipPath(shape);
        painter.drawPixmap(place.topLeft(), m_scaled);
        painter.setClipping(false);
    }
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
}

void ImageView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

} // namespace madang
