#include "ui/widgets/chip.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace madang {

namespace {
constexpr int kHeight = 32;
constexpr int kPadding = 12;
constexpr int kIconSize = 18;
constexpr int kGap = 6;
} // namespace

Chip::Chip(const Theme& theme, const QString& icon, const QString& word, Tone tone, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("ringRadius", kHeight);
    setAttribute(Qt::WA_Hover);
    setActionable(false);
    setState(icon, word, tone);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::setState(const QString& icon, const QString& word, Tone tone)
{
    m_icon = icon;
    m_tone = tone;
    setText(word);
    setAccessibleName(word);
    updateGeometry();
    update();
}

void Chip::setHatched(bool hatched)
{
    m_hatched = hatched;
    update();
}

void Chip::setActionable(bool actionable)
{
    setFocusPolicy(actionable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(actionable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !actionable);
}

QSize Chip::sizeHint() const
{
    const int words
        = text().isEmpty() ? 0 : QFontMetrics(m_theme.font(Type::Small15, 600)).horizontalAdvance(text()) + 2;
    const int icon = m_icon.isEmpty() ? 0 : m_theme.px(kIconSize);
    const int gap = words > 0 && icon > 0 ? m_theme.px(kGap) : 0;
    return {words + icon + gap + 2 * m_theme.px(kPadding), m_theme.px(kHeight)};
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    const QColor ink = isEnabled() ? tokens.of(m_tone) : tokens.ink3;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.fillPath(shape,
                     m_tone == Tone::Ink || m_tone == Tone::Ink2 || m_tone == Tone::Ink3 ? tokens.sunken
                                                                                         : tokens.wash(m_tone));
    if (m_hatched) {
        painter.save();
        painter.setClipPath(shape);
        QColor stripe = ink;
        stripe.setAlphaF(0.16F);
        painter.setPen(QPen(stripe, m_theme.px(3)));
        for (int x = -height(); x < width() + height(); x += m_theme.px(9))
            painter.drawLine(x, height() + 2, x + height() + 4, -2);
        painter.restore();
    }
    const bool hover = focusPolicy() != Qt::NoFocus && underMouse();
    if (m_hatched || hover) {
        painter.setPen(QPen(ink, m_hatched ? 1.5 : 1.0));
        painter.drawPath(shape);
    }

    int x = m_theme.px(kPadding);
    if (!m_icon.isEmpty()) {
        const int side = m_theme.px(kIconSize);
        painter.drawPixmap(x, (height() - side) / 2,
                           m_theme.pixmap(m_icon, QSize(side, side), ink, devicePixelRatioF()));
        x += side + m_theme.px(kGap);
    }
    painter.setFont(m_theme.font(Type::Small15, 600));
    painter.setPen(ink);
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace madang
