#include "ui/draw/number_balls.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace madang {

namespace {
constexpr int kWidth = 560;
constexpr int kHeight = 72;

/// Grows a little beyond its size and comes back.
double popped(double at)
{
    const double t = std::clamp(at, 0.0, 1.0);
    constexpr double kOver = 1.7;
    const double back = t - 1;
    return 1 + (kOver + 1) * back * back * back + kOver * back * back;
}
} // namespace

void paintBalls(QPainter& painter, const QRectF& area, const QStringList& numbers, const Tokens& tokens,
                const QFont& font, double shown)
{
    if (numbers.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    const bool isOne = numbers.size() == 1;
    const double side = area.height();
    const double gap = side * 0.22;
    const double width
        = isOne ? std::max(side * 1.6, QFontMetricsF(font).horizontalAdvance(numbers.first()) + side) : side;
    double x = area.center().x() - (width * double(numbers.size()) + gap * double(numbers.size() - 1)) / 2;
    for (qsizetype i = 0; i < numbers.size(); ++i, x += width + gap) {
        const double size = popped(shown - double(i));
        if (size <= 0)
            continue;
        const QRectF place(x, area.top(), width, side);
        const QColor ground = i % 3 == 1 ? tokens.primary : tokens.warnFill;
        painter.save();
        painter.translate(place.center());
        painter.scale(size, size);
        painter.translate(-place.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(place, side / 2, side / 2);
        const bool isDark = contrastRatio(tokens.ink, ground) > contrastRatio(tokens.canvas, ground);
        painter.setPen(isDark ? tokens.ink : tokens.canvas);
        painter.drawText(place, Qt::AlignCenter, numbers.at(i));
        painter.restore();
    }
    painter.restore();
}

NumberBalls::NumberBalls(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void NumberBalls::show(const QString& number)
{
    m_numbers = number.split(u' ', Qt::SkipEmptyParts);
    setAccessibleName(number);
    update();
}

QSize NumberBalls::sizeHint() const
{
    return {m_theme.px(kWidth), m_theme.px(kHeight)};
}

void NumberBalls::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBalls(painter, rect(), m_numbers, m_theme.tokens(), m_theme.font(Type::Title26, 700),
               double(m_numbers.size()));
}

} // namespace madang
