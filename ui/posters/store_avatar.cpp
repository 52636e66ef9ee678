#include "ui/posters/store_avatar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"

#include <QPainter>

namespace madang {

StoreAvatar::StoreAvatar(const Theme& theme, int designPixels, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    followScale(theme, this, designPixels, designPixels);
}

void StoreAvatar::setStore(const QString& name)
{
    const QList<uint> letters = name.trimmed().toUcs4();
    const char32_t first = letters.isEmpty() ? U'?' : char32_t(letters.first());
    m_letter = QString::fromUcs4(&first, 1).toUpper();
    update();
}

void StoreAvatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tokens().line, 1));
    painter.setBrush(m_theme.tokens().primaryWash);
    painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    QFont font = m_theme.font(Type::Small15, 700);
    font.setPixelSize(height() * 45 / 100);
    painter.setFont(font);
    painter.setPen(m_theme.tokens().primary);
    painter.drawText(rect(), Qt::AlignCenter, m_letter);
}

} // namespace madang
