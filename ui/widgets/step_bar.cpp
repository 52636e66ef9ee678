#include "ui/widgets/step_bar.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kHeight = 48;
constexpr int kBead = 26;
constexpr int kGap = 8;
constexpr int kBetween = 28;
} // namespace

StepBar::StepBar(const Theme& theme, const QStringList& words, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_words(words)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty("ownFocus", true);
    describe();
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepBar::setProgress(int current, int reached)
{
    const int last = int(m_words.size()) - 1;
    m_current = std::clamp(current, 0, last);
    m_reached = std::clamp(std::max(reached, m_current), 0, last);
    m_cursor = m_current;
    describe();
    update();
}

bool StepBar::isDone(int step) const
{
    return step >= 0 && step <= m_reached && step != m_current;
}

void StepBar::describe()
{
    setAccessibleName(u"%1/%2 %3"_s.arg(m_current + 1).arg(m_words.size()).arg(m_words.value(m_current)));
}

QSize StepBar::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Type::Small15, 700));
    int width = 0;
    for (const QString& word : m_words)
        width += m_theme.px(kBead + kGap + kBetween) + metrics.horizontalAdvance(word) + 2;
    return {width, m_theme.px(kHeight)};
}

QSize StepBar::minimumSizeHint() const
{
    return {sizeHint().width() - m_theme.px(kBetween), m_theme.px(kHeight)};
}

QRect StepBar::rectOf(int step) const
{
    const QFontMetrics metrics(m_theme.font(Type::Small15, 700));
    int x = m_theme.px(4);
    for (int i = 0; i <= step; ++i) {
        const int width = m_theme.px(kBead + kGap) + metrics.horizontalAdvance(m_words.at(i)) + 2;
        if (i == step)
            return {x, 0, width, height()};
        x += width + m_theme.px(kBetween);
    }
    return {};
}

int StepBar::stepAt(QPoint point) const
{
    for (int step = 0; step < m_words.size(); ++step) {
        if (rectOf(step).adjusted(-m_theme.px(6), 0, m_theme.px(6), 0).contains(point))
            return step;
    }
    return -1;
}

void StepBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int bead = m_theme.px(kBead);
    for (int step = 0; step < m_words.size(); ++step) {
        const QRect rect = rectOf(step);
        const bool here = step == m_current;
        const bool done = isDone(step);
        const QRectF circle(rect.x(), (height() - bead) / 2.0, bead, bead);
        if (step > 0) {
            const int gap = m_theme.px(kBetween);
            painter.setPen(
                QPen(step <= m_reached ? tokens.primary : tokens.line, m_theme.px(2), Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(rect.x() - gap + m_theme.px(8), height() / 2.0),
                             QPointF(rect.x() - m_theme.px(8), height() / 2.0));
        }
        painter.setPen(here ? QPen(Qt::NoPen) : QPen(done ? tokens.primary : tokens.lineStrong, 1.5));
        painter.setBrush(here ? tokens.primary : done ? tokens.primaryWash : tokens.surface);
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        if (done) {
            const QPixmap check
                = m_theme.pixmap(u"check"_s, QSize(bead - 8, bead - 8), tokens.primary, devicePixelRatioF());
            painter.drawPixmap(circle.topLeft() + QPointF(4, 4), check);
        } else {
            painter.setPen(here ? tokens.onPrimary : tokens.ink3);
            painter.setFont(m_theme.font(Type::Hint13, 700));
            painter.drawText(circle, Qt::AlignCenter, QString::number(step + 1));
        }
        painter.setFont(m_theme.font(Type::Small15, here ? 700 : 400));
        painter.setPen(here ? tokens.ink : done ? tokens.ink2 : tokens.ink3);
        painter.drawText(rect.adjusted(m_theme.px(kBead + kGap), 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         m_words.at(step));
        if (hasFocus() && step == m_cursor) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(tokens.primary, m_theme.px(2)));
            const QRectF ring = QRectF(rect).adjusted(-2, 5, 7, -5);
            painter.drawRoundedRect(ring.adjusted(-1, 0, 0, 0), m_theme.px(10), m_theme.px(10));
        }
    }
}

void StepBar::mousePressEvent(QMouseEvent* event)
{
    const int step = stepAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isDone(step))
        Q_EMIT stepChosen(step);
}

void StepBar::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(isDone(stepAt(event->position().toPoint())) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StepBar::keyPressEvent(QKeyEvent* event)
{
    if (m_cursor < 0)
        m_cursor = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        m_cursor = std::max(0, m_cursor - 1);
        break;
    case Qt::Key_Right:
        m_cursor = std::min(m_reached, m_cursor + 1);
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isDone(m_cursor))
            Q_EMIT stepChosen(m_cursor);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

} // namespace madang
