#include "ui/events/sparkline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace madang {

Sparkline::Sparkline(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::setPoints(const QList<int>& points)
{
    if (m_points == points)
        return;
    m_points = points;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {m_theme.px(240), m_theme.px(96)};
}

void Sparkline::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = QRectF(rect()).adjusted(m_theme.px(5), m_theme.px(6), -m_theme.px(6), -m_theme.px(2));
    painter.setPen(QPen(tokens.line, m_theme.px(1)));
    painter.drawLine(room.bottomLeft(), room.bottomRight());
    const int most = m_points.isEmpty() ? 0 : *std::max_element(m_points.begin(), m_points.end());
    if (most <= 0)
        return;

    // A single day is a level line: nothing is known of how it went before.
    const qsizetype last = std::max<qsizetype>(1, m_points.size() - 1);
    const auto at = [&](qsizetype i) {
        const int value = m_points.at(std::min(i, m_points.size() - 1));
        return QPointF(room.left() + room.width() * double(i) / double(last),
                       room.bottom() - room.height() * value / most);
    };
    QPainterPath curve(at(0));
    for (qsizetype i = 1; i <= last; ++i) {
        const QPointF from = at(i - 1);
        const QPointF to = at(i);
        const double middle = (from.x() + to.x()) / 2;
        curve.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    }
    QPainterPath ground = curve;
    ground.lineTo(room.bottomRight());
    ground.lineTo(room.bottomLeft());
    ground.closeSubpath();
    painter.fillPath(ground, tokens.primaryWash);
    painter.setPen(QPen(tokens.primary, m_theme.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(curve);
    painter.setBrush(tokens.primary);
    painter.setPen(QPen(tokens.surface, m_theme.px(2)));
    painter.drawEllipse(at(last), m_theme.px(5), m_theme.px(5));
}

} // namespace madang
