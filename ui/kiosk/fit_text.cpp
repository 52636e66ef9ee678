#include "ui/kiosk/fit_text.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace madang {

namespace {
constexpr int kBold = 700;
constexpr double kLine = 1.25; // of the letters
} // namespace

FitText::FitText(const Theme& theme, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FitText::setText(const QString& text, const QString& rest)
{
    if (text == m_text && rest == m_rest)
        return;
    m_text = text;
    m_rest = rest;
    update();
}

void FitText::setLetters(int pixels, Qt::Alignment alignment)
{
    m_letters = pixels;
    m_alignment = alignment;
    updateGeometry();
    update();
}

QFont FitText::fontOf(int pixels) const
{
    QFont font = m_theme.font(Type::Body17, kBold);
    font.setPixelSize(std::max(1, pixels));
    return font;
}

int FitText::letters() const
{
    const double wide = QFontMetricsF(fontOf(m_letters)).horizontalAdvance(m_text + m_rest);
    return wide <= width() ? m_letters : int(std::floor(m_letters * width() / wide));
}

QSize FitText::sizeHint() const
{
    return {m_letters * 4, int(std::ceil(m_letters * kLine))};
}

QSize FitText::minimumSizeHint() const
{
    return {m_letters, sizeHint().height()};
}

void FitText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont font = fontOf(letters());
    painter.setFont(font);
    const double said = QFontMetricsF(font).horizontalAdvance(m_text);
    const double whole = QFontMetricsF(font).horizontalAdvance(m_text + m_rest);
    const double left = m_alignment.testFlag(Qt::AlignHCenter) ? (width() - whole) / 2 : 0;
    QRectF line(left, 0, width() - left, height());
    painter.setPen(m_theme.tokens().of(m_tone));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_text);
    painter.setPen(m_theme.tokens().ink3);
    painter.drawText(line.adjusted(said, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_rest);
}

} // namespace madang
