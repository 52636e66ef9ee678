#include "ui/kiosk/staff_bell.h"

#include "ui/models/kiosk_model.h"

#include <QApplication>

using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr auto kAgain = 4s;
}

StaffBell::StaffBell(KioskModel& kiosk, QWidget& window, QObject* parent)
    : QObject(parent)
    , m_kiosk(kiosk)
    , m_window(window)
{
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, &StaffBell::ring);
    connect(&kiosk, &KioskModel::staffCalled, this, &StaffBell::ring);
    connect(&kiosk, &KioskModel::changed, this, &StaffBell::follow);
}

void StaffBell::follow()
{
    const bool rings = m_kiosk.isOpen() && m_kiosk.call() == StaffCall::Ringing;
    if (rings && !m_again.isActive())
        m_again.start();
    else if (!rings)
        m_again.stop();
}

void StaffBell::ring()
{
    QApplication::beep();
    QApplication::alert(&m_window);
    emit rang();
}

} // namespace madang
