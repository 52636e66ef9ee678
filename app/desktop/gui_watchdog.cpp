#include "gui_watchdog.h"

#include "services/log.h"

#include <QElapsedTimer>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace madang {

GuiApplication::GuiApplication(int& argc, char** argv)
    : QApplication(argc, argv)
{
}

#ifndef NDEBUG
namespace {
constexpr qint64 kFrameMs = 16;
}

bool GuiApplication::notify(QObject* receiver, QEvent* event)
{
    // The receiver may be gone afterwards.
    const QString name = QString::fromLatin1(receiver->metaObject()->className()) + u' ' + receiver->objectName();
    const int type = event->type();
    QElapsedTimer elapsed;
    elapsed.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    if (elapsed.elapsed() > kFrameMs && !m_reported) {
        log::warning(u"GUI thread kept for %1 ms by %2, event %3"_s.arg(elapsed.elapsed()).arg(name).arg(type));
        m_reported = true; // the innermost culprit only
    }
    if (m_depth == 0)
        m_reported = false;
    return handled;
}
#endif

} // namespace madang
