#include "ui/theme/focus_ring.h"

#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace madang {

namespace {
class Ring : public QFocusFrame {
public:
    explicit Ring(const Theme& theme)
        : m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal width = m_theme.px(2);
        const qreal inset = width / 2.0;
        QPen pen(m_theme.tokens().primary, width);
        painter.setPen(pen);
        const qreal radius = widget() && widget()->property("ringRadius").isValid()
            ? m_theme.px(widget()->property("ringRadius").toInt())
            : m_theme.px(12);
        const QRectF edge = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
        painter.drawRoundedRect(edge, std::min(radius, edge.height() / 2), std::min(radius, edge.height() / 2));
    }

private:
    const Theme& m_theme;
};

bool drawsItsOwnFocus(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)
        || qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(widget) || widget->property("ownFocus").toBool();
}

bool cameByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}
} // namespace

FocusRing::FocusRing(const Theme& theme, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
{
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        auto* widget = qobject_cast<QWidget*>(watched);
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (widget && cameByKeyboard(reason) && !widget->isWindow() && !drawsItsOwnFocus(widget))
            showAround(widget);
        else if (widget && reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    } else if (event->type() == QEvent::FocusOut || event->type() == QEvent::MouseButtonPress) {
        if (watched->isWidgetType() && m_frame && m_frame->widget() == watched)
            hide();
    }
    return false;
}

void FocusRing::showAround(QWidget* widget)
{
    if (!m_frame)
        m_frame = new Ring(m_theme);
    m_frame->setWidget(widget);
}

void FocusRing::hide()
{
    if (m_frame)
        m_frame->setWidget(nullptr);
}

} // namespace madang
