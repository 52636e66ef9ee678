#include "ui/kiosk/hold_button.h"

#include "ui/kiosk/kiosk_look.h"

namespace madang {

HoldButton::HoldButton(const KioskLook&, KioskModel& kiosk, KioskHold hold, QWidget* parent)
    : QPushButton(parent)
{
    setProperty("kind", QStringLiteral("quiet"));
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QPushButton::pressed, &kiosk, [&kiosk, hold] { kiosk.beginHold(hold); });
    connect(this, &QPushButton::released, &kiosk, &KioskModel::endHold);
}

} // namespace madang
