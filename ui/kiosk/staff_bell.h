#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace madang {

class KioskModel;

/// Rings in front of a window, again and again, until somebody comes.
class StaffBell final : public QObject {
    Q_OBJECT

public:
    StaffBell(KioskModel& kiosk, QWidget& window, QObject* parent = nullptr);

    bool isRinging() const { return m_again.isActive(); }

signals:
    void rang();

private:
    void follow();
    void ring();

    KioskModel& m_kiosk;
    QWidget& m_window;
    QTimer m_again;
};

} // namespace madang
