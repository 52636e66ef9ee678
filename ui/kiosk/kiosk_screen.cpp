#include "ui/kiosk/kiosk_screen.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace madang {

QScreen* kioskScreenFor(const QWidget& ownersWindow)
{
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen != ownersWindow.screen())
            return screen;
    }
    return ownersWindow.screen();
}

bool hasKioskScreen(const QWidget& ownersWindow)
{
    return kioskScreenFor(ownersWindow) != ownersWindow.screen();
}

QString screenKey(const QScreen& screen)
{
    return u"%1 %2x%3@%4"_s.arg(screen.name())
        .arg(screen.geometry().width())
        .arg(screen.geometry().height())
        .arg(screen.devicePixelRatio());
}

} // namespace madang
