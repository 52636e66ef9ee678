#pragma once

#include <QWidget>

class QLabel;

namespace madang {

class KioskLook;
class KioskModel;

/// Nobody can join now: why, in friendly words, and when again.
class ClosedScreen final : public QWidget {
    Q_OBJECT

public:
    ClosedScreen(const KioskLook& look, KioskModel& kiosk, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    void restyle();

    const KioskLook& m_look;
    KioskModel& m_kiosk;
    QLabel* m_drawing = nullptr;
    QLabel* m_line = nullptr;
    QLabel* m_more = nullptr;
};

} // namespace madang
