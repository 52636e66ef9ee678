#include "ui/widgets/progress_line.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace madang {

namespace {
constexpr int kThickness = 6;
constexpr int kFrame = 33; // ms
constexpr int kRound = 72; // frames for one run to and fro
constexpr int kUnknown = -1;
} // namespace

ProgressLine::ProgressLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        renewTimer();
        update();
    });
}

void ProgressLine::setPercent(int percent)
{
    m_percent = std::clamp(percent, 0, 100);
    setAccessibleDescription(QString::number(m_percent) + u'%');
    renewTimer();
    update();
}

void ProgressLine::setIndeterminate()
{
    m_percent = kUnknown;
    setAccessibleDescription({});
    renewTimer();
    update();
}

void ProgressLine::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {m_theme.px(120), m_theme.px(kThickness)};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal thick = std::min(height(), m_theme.px(kThickness));
    const QRectF track(0, (height() - thick) / 2.0, width(), thick);
    painter.setBrush(tokens.line);
    painter.drawRoundedRect(track, thick / 2, thick / 2);

    QRectF bar = track;
    if (m_percent == kUnknown) {
        const double swing
            = m_theme.look().reducedMotion ? 0.5 : 0.5 - 0.5 * std::cos(2 * std::numbers::pi * m_phase / kRound);
        bar.setWidth(track.width() * 0.35);
        bar.moveLeft((track.width() - bar.width()) * swing);
    } else {
        bar.setWidth(track.width() * m_percent / 100.0);
    }
    if (bar.width() < 1)
        return;
    bar.setWidth(std::max(bar.width(), thick));
    painter.setBrush(tokens.of(m_tone));
    painter.drawRoundedRect(bar, thick / 2, thick / 2);
}

void ProgressLine::renewTimer()
{
    const bool runs = m_percent == kUnknown && isVisible() && !m_theme.look().reducedMotion;
    if (runs && !m_timer.isActive())
        m_timer.start(kFrame, this);
    else if (!runs)
        m_timer.stop();
}

void ProgressLine::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_phase = (m_phase + 1) % kRound;
    update();
}

void ProgressLine::showEvent(QShowEvent*)
{
    renewTimer();
}

void ProgressLine::hideEvent(QHideEvent*)
{
    m_timer.stop();
}

} // namespace madang
