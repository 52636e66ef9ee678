#pragma once

#include "ui/models/kiosk_settings_model.h"

#include <QObject>

#include <memory>

class QWidget;

namespace madang {

class CounterModel;
class KioskModel;
class KioskWindow;
class Theme;

/// Opens the kiosk's window and puts it on its screen: beside the owner's window where there is a second one, else in
/// front of everything, and then nothing of the owner's is shown. Asks for what has to be there first: the owner, and a
/// PIN to leave by.
class KioskHost final : public QObject {
    Q_OBJECT

public:
    KioskHost(const Theme& theme, KioskModel& kiosk, CounterModel& counter, QWidget& ownersWindow);
    ~KioskHost() override;

    /// At the start of the program: where it was asked for or set, and as openAgain().
    bool openAtStart(bool isAsked);
    /// Where it was open and nobody left it: the power went, or the data was closed and opened. False: it stays closed,
    /// and nothing was shown.
    bool openAgain();
    KioskWindow* window() const { return m_window.get(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openAt(KioskPlace wanted);
    void open(KioskPlace place);
    void askForPin(KioskPlace place);
    void show();
    void takeDown();

    const Theme& m_theme;
    KioskModel& m_kiosk;
    CounterModel& m_counter;
    QWidget& m_owners;
    std::unique_ptr<KioskWindow> m_window;
};

} // namespace madang
