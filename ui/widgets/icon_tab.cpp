#include "ui/widgets/icon_tab.h"

#include <QPainter>

namespace madang {

namespace {
constexpr int kWordsHeight = 22;
constexpr int kGap = 4;
constexpr int kRadius = 12;
} // namespace

IconTab::IconTab(const Theme& theme, const QString& icon, const QString& word, Type type, int iconSide, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_type(type)
    , m_side(iconSide)
{
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void IconTab::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? tokens.primaryWash : tokens.line);
        painter.drawRoundedRect(QRectF(rect()), m_theme.px(kRadius), m_theme.px(kRadius));
    }
    const QColor ink = isChecked() ? tokens.primary : underMouse() ? tokens.ink : tokens.ink2;
    const int side = m_theme.px(m_side);
    const int words = m_theme.px(kWordsHeight);
    const int top = (height() - side - words - m_theme.px(kGap)) / 2;
    painter.drawPixmap((width() - side) / 2, top, m_theme.pixmap(m_icon, QSize(side, side), ink, devicePixelRatioF()));
    painter.setPen(ink);
    painter.setFont(m_theme.font(m_type, isChecked() ? 700 : 400));
    painter.drawText(QRect(0, top + side + m_theme.px(kGap), width(), words), Qt::AlignCenter, text());
}

} // namespace madang
