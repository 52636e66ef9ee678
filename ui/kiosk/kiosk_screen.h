#pragma once

#include <QString>

class QScreen;
class QWidget;

namespace madang {

/// Where the kiosk opens: on a second screen while the owner works on the first, else on this one.
QScreen* kioskScreenFor(const QWidget& ownersWindow);
/// Is there a second screen?
bool hasKioskScreen(const QWidget& ownersWindow);
/// What a screen is measured as: another resolution or scaling is another screen.
QString screenKey(const QScreen& screen);

} // namespace madang
