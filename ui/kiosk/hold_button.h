#pragma once

#include "ui/models/kiosk_model.h"

#include <QPushButton>

namespace madang {

class KioskLook;

/// Does nothing when it is pressed, but when it is held down: by a finger, the mouse, or the space bar. KioskModel
/// knows for how long.
class HoldButton final : public QPushButton {
    Q_OBJECT

public:
    HoldButton(const KioskLook& look, KioskModel& kiosk, KioskHold hold, QWidget* parent = nullptr);
};

} // namespace madang
