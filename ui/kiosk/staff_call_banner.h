#pragma once

#include "ui/widgets/banner.h"

namespace madang {

class KioskModel;

/// In the owner's window: a customer at the kiosk calls. Stays, and rings, until it is answered.
class StaffCallBanner final : public Banner {
    Q_OBJECT

public:
    StaffCallBanner(const Theme& theme, KioskModel& kiosk, QWidget* parent = nullptr);

private:
    void render();

    KioskModel& m_kiosk;
};

} // namespace madang
