#include "ui/kiosk/kiosk_host.h"

#include "ui/kiosk/kiosk_screen.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/kiosk/staff_bell.h"
#include "ui/models/counter_model.h"
#include "ui/models/kiosk_model.h"
#include "ui/settings/account_dialogs.h"

#include <QDialog>
#include <QEvent>
#include <QScreen>

namespace madang {

KioskHost::KioskHost(const Theme& theme, KioskModel& kiosk, CounterModel& counter, QWidget& ownersWindow)
    : m_theme(theme)
    , m_kiosk(kiosk)
    , m_counter(counter)
    , m_owners(ownersWindow)
{
    new StaffBell(kiosk, ownersWindow, this);
    connect(&kiosk, &KioskModel::openRequested, this, [this] {
        if (m_kiosk.isOpen())
            return;
        const KioskPlace place = hasKioskScreen(m_owners) ? KioskPlace::Beside : KioskPlace::Alone;
        m_counter.permit(Action::Kiosk, this, [this, place] { open(place); });
    });
    connect(&kiosk, &KioskModel::opened, this, &KioskHost::show);
    // It is left by a key of its own window, which goes.
    connect(&kiosk, &KioskModel::left, this, &KioskHost::takeDown, Qt::QueuedConnection);
    m_owners.installEventFilter(this);
}

KioskHost::~KioskHost() = default;

bool KioskHost::openAtStart(bool isAsked)
{
    if (!isAsked && openAgain())
        return true;
    if (!isAsked && !m_kiosk.settings().opensAtStart())
        return false;
    openAt(isAsked ? KioskPlace::Alone : KioskPlace::Beside);
    return true;
}

bool KioskHost::openAgain()
{
    const std::optional<KioskPlace> before = m_kiosk.settings().running();
    if (before)
        openAt(*before);
    return before.has_value();
}

void KioskHost::openAt(KioskPlace wanted)
{
    const KioskPlace place = hasKioskScreen(m_owners) ? wanted : KioskPlace::Alone;
    if (place == KioskPlace::Beside || !m_kiosk.canOpen())
        m_owners.show();
    open(place);
}

void KioskHost::open(KioskPlace place)
{
    if (!m_kiosk.open(place))
        askForPin(place);
}

void KioskHost::askForPin(KioskPlace place)
{
    auto* ask = new PinSetupDialog(m_theme, m_counter, Role::Owner, &m_owners);
    connect(ask, &QDialog::accepted, this, [this, place] { m_kiosk.open(place); });
    ask->open();
}

void KioskHost::show()
{
    QScreen* screen = m_kiosk.isAlone() ? m_owners.screen() : kioskScreenFor(m_owners);
    m_window = std::make_unique<KioskWindow>(m_theme, m_kiosk);
    m_window->setGeometry(screen->geometry());
    m_window->showFullScreen();
    m_window->activateWindow();
    if (m_kiosk.isAlone())
        m_owners.hide();
}

void KioskHost::takeDown()
{
    m_owners.show(); // first: the last window that goes ends the program
    m_window.reset();
    m_owners.activateWindow();
}

/// Whoever closes the owner's window while the kiosk stands beside it leaves the kiosk alone.
bool KioskHost::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_owners && !event->spontaneous()) {
        if (event->type() == QEvent::Hide)
            m_kiosk.move(KioskPlace::Alone);
        else if (event->type() == QEvent::Show && m_kiosk.isOpen())
            m_kiosk.move(KioskPlace::Beside);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace madang
