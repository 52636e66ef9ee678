#include "ui/onboarding/industry_tile.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace madang {

namespace {
constexpr int kHeight = 68;
constexpr int kIconSize = 26;
constexpr int kRadius = 10;
} // namespace

IndustryTile::IndustryTile(const Theme& theme, const QString& icon, const QString& word, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize IndustryTile::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Type::Small15, 600));
    return {metrics.horizontalAdvance(text()) + m_theme.px(12), m_theme.px(kHeight)};
}

QSize IndustryTile::minimumSizeHint() const
{
    return sizeHint();
}

void IndustryTile::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = isChecked() ? m_theme.px(2) : 1;
    painter.setPen(QPen(isChecked() || underMouse() ? tokens.primary : tokens.line, line));
    painter.setBrush(isChecked() ? tokens.primaryWash : tokens.surface);
    const qreal inset = line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.px(kRadius),
                            m_theme.px(kRadius));

    const int side = m_theme.px(kIconSize);
    const int words = m_theme.px(24);
    const int top = (height() - side - words) / 2;
    painter.drawPixmap(
        (width() - side) / 2, top,
        m_theme.pixmap(m_icon, QSize(side, side), isChecked() ? tokens.primary : tokens.ink2, devicePixelRatioF()));
    painter.setPen(isChecked() ? tokens.primary : tokens.ink);
    painter.setFont(m_theme.font(Type::Small15, isChecked() ? 600 : 400));
    painter.drawText(QRect(0, top + side, width(), words), Qt::AlignCenter, text());
}

} // namespace madang
