#pragma once

#include <QWidget>

class QLabel;

namespace madang {

class KioskLook;
class KioskModel;
class PinPad;

/// For whoever held the corner: wiping the screen for everybody, closing the kiosk with the owner's PIN.
class StaffPanel final : public QWidget {
    Q_OBJECT

public:
    StaffPanel(const KioskLook& look, KioskModel& kiosk, QWidget* parent = nullptr);

    /// A PIN that was begun is gone.
    void begin();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void render();

    const KioskLook& m_look;
    KioskModel& m_kiosk;
    QLabel* m_line = nullptr;
    PinPad* m_pad = nullptr;
};

} // namespace madang
