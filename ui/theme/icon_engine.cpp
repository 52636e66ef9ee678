#include "ui/theme/icon_engine.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace madang {

IconEngine::IconEngine(const Theme* theme, QString name, Tone tone)
    : m_theme(theme)
    , m_name(std::move(name))
    , m_tone(tone)
{
}

QPixmap IconEngine::draw(QSize size, QIcon::Mode mode, qreal ratio) const
{
    if (!m_theme)
        return {};
    const Tokens& tokens = m_theme->tokens();
    const QColor colour = mode == QIcon::Disabled ? tokens.ink3 : tokens.of(m_tone);
    // A wider place than high is room before the text beside the icon.
    const int side = std::min(size.width(), size.height());
    const QPixmap icon = m_theme->pixmap(m_name, QSize(side, side), colour, ratio);
    if (size.width() <= side || icon.isNull())
        return icon;
    QPixmap place(size * ratio);
    place.setDevicePixelRatio(ratio);
    place.fill(Qt::transparent);
    QPainter painter(&place);
    painter.drawPixmap(0, 0, icon);
    return place;
}

void IconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State)
{
    painter->drawPixmap(rect, draw(rect.size(), mode, painter->device()->devicePixelRatioF()));
}

QPixmap IconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State)
{
    return draw(size, mode, 1.0);
}

// `size` comes in device pixels here.
QPixmap IconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal)
{
    return draw(size, mode, 1.0);
}

QIconEngine* IconEngine::clone() const
{
    return new IconEngine(*this);
}

bool IconEngine::isNull()
{
    return m_theme.isNull() || m_name.isEmpty();
}

} // namespace madang
