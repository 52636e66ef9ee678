#include "ui/widgets/skeleton.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace madang {

namespace {
constexpr int kFrame = 50; // ms
constexpr int kBreath = 36; // frames
} // namespace

Skeleton::Skeleton(const Theme& theme, QList<SkeletonBlock> blocks, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_blocks(std::move(blocks))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        if (m_theme.look().reducedMotion)
            m_timer.stop();
        update();
    });
}

QList<SkeletonBlock> Skeleton::textLines(int count)
{
    QList<SkeletonBlock> lines;
    for (int i = 0; i < count; ++i)
        lines += {i + 1 == count && count > 1 ? 180 : 0, 16, 10};
    return lines;
}

QSize Skeleton::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const SkeletonBlock& block : m_blocks) {
        width = std::max(width, block.width);
        height += m_theme.px(block.height) + (&block == &m_blocks.last() ? 0 : m_theme.px(block.gapAfter));
    }
    return {m_theme.px(std::max(width, 120)), height};
}

void Skeleton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double breath = 0.5 - 0.5 * std::cos(2 * std::numbers::pi * m_phase / kBreath);
    painter.setOpacity(m_theme.look().reducedMotion ? 0.8 : 0.55 + 0.4 * breath);
    painter.setBrush(m_theme.tokens().line);
    int y = 0;
    for (const SkeletonBlock& block : m_blocks) {
        const int blockWidth = block.width > 0 ? std::min(width(), m_theme.px(block.width)) : width();
        const int blockHeight = m_theme.px(block.height);
        const qreal radius = std::min(m_theme.px(8), blockHeight / 2);
        painter.drawRoundedRect(QRectF(0, y, blockWidth, blockHeight), radius, radius);
        y += blockHeight + m_theme.px(block.gapAfter);
    }
}

void Skeleton::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_phase = (m_phase + 1) % kBreath;
    update();
}

void Skeleton::showEvent(QShowEvent*)
{
    if (!m_theme.look().reducedMotion)
        m_timer.start(kFrame, this);
}

void Skeleton::hideEvent(QHideEvent*)
{
    m_timer.stop();
}

} // namespace madang
