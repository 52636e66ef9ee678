#include "ui/widgets/range_bar.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace madang {

namespace {
constexpr int kThickness = 12;
} // namespace

RangeBar::RangeBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void RangeBar::setAmount(qint64 value, qint64 ceiling)
{
    m_min = 0;
    m_max = std::max<qint64>(0, value);
    m_end = ceiling;
    m_estimate = false;
    update();
}

void RangeBar::setRange(qint64 min, qint64 max, qint64 scaleEnd)
{
    m_min = std::max<qint64>(0, std::min(min, max));
    m_max = std::max<qint64>(0, std::max(min, max));
    m_end = scaleEnd;
    m_estimate = true;
    update();
}

void RangeBar::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize RangeBar::sizeHint() const
{
    return {m_theme.px(160), m_theme.px(kThickness)};
}

void RangeBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal thick = std::min(height(), m_theme.px(kThickness));
    const qreal radius = thick / 2;
    const QRectF track(0, (height() - thick) / 2.0, width(), thick);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.line);
    painter.drawRoundedRect(track, radius, radius);
    if (m_end <= 0 || m_max <= 0)
        return;

    const bool over = !m_estimate && m_max > m_end;
    const auto at = [this](qint64 value) { return width() * std::min(1.0, double(value) / double(m_end)); };
    QRectF bar = track;
    bar.setLeft(at(m_min));
    bar.setRight(std::max(at(m_max), bar.left() + thick));
    if (bar.right() > track.right())
        bar.moveRight(track.right());
    const QColor colour = over ? tokens.bad : tokens.of(m_tone);
    if (!m_estimate) {
        painter.setBrush(colour);
        painter.drawRoundedRect(bar, radius, radius);
        return;
    }
    QPainterPath shape;
    shape.addRoundedRect(bar.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    painter.fillPath(shape, tokens.wash(m_tone));
    painter.save();
    painter.setClipPath(shape);
    painter.setPen(QPen(colour, m_theme.px(2)));
    for (qreal x = bar.left() - thick; x < bar.right(); x += m_theme.px(7))
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + thick, bar.top()));
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5));
    painter.drawPath(shape);
}

} // namespace madang
