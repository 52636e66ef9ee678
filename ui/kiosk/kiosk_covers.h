#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class FitText;
class HoldButton;
class KioskLook;
class KioskModel;

/// Is somebody still there? Any touch says yes.
class StillThereCover final : public QWidget {
    Q_OBJECT

public:
    StillThereCover(const KioskLook& look, KioskModel& kiosk, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void render();

    const KioskLook& m_look;
    KioskModel& m_kiosk;
    QLabel* m_question = nullptr;
    QLabel* m_line = nullptr;
    FitText* m_seconds = nullptr;
    QPushButton* m_goOn = nullptr;
};

/// Thirty seconds in which touches do nothing, so that the screen can be wiped.
class WipeCover final : public QWidget {
    Q_OBJECT

public:
    WipeCover(const KioskLook& look, KioskModel& kiosk, QWidget* parent = nullptr);

    HoldButton* end() const { return m_end; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void render();

    const KioskLook& m_look;
    KioskModel& m_kiosk;
    QLabel* m_line = nullptr;
    QLabel* m_more = nullptr;
    FitText* m_seconds = nullptr;
    HoldButton* m_end = nullptr;
};

} // namespace madang
