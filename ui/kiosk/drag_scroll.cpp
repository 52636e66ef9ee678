#include "ui/kiosk/drag_scroll.h"

#include <QMouseEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <cmath>

namespace madang {

DragScroll::DragScroll(QScrollArea* area)
    : QObject(area)
    , m_area(area)
{
    m_area->viewport()->installEventFilter(this);
}

bool DragScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_last = static_cast<QMouseEvent*>(event)->globalPosition().y();
    } else if (event->type() == QEvent::MouseMove) {
        const double now = static_cast<QMouseEvent*>(event)->globalPosition().y();
        QScrollBar* bar = m_area->verticalScrollBar();
        bar->setValue(bar->value() - int(std::lround(now - m_last)));
        m_last = now;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace madang
