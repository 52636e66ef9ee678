#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/kiosk/card_dialog.h"
#include "ui/kiosk/kiosk_host.h"
#include "ui/kiosk/kiosk_screen.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>

using namespace madang;
using namespace Qt::StringLiterals;

/// The kiosk and the owner's window: opening, coming back, being called.
class TestKioskHost final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_theme.apply(*qApp);
        m_desk = std::make_unique<test::Desk>(test::withFixedClock());
        QVERIFY(m_desk->saveStore());
        const QDate today = m_desk->clock.today();
        test::publishedEvent(*m_desk, u"주말엔 반반"_s, today, today.addDays(2));
        start();
    }
    void cleanup()
    {
        stop();
        m_desk.reset();
    }

    void asksForAPinFirstAndHidesTheOwnersWindow()
    {
        m_owners->show();
        m_owners->showScreen(u"customers"_s);
        test::click(test::find<QPushButton>(m_owners.get(), "openKiosk"));
        QVERIFY(!m_host->window());
        QWidget* ask = QApplication::activeModalWidget();
        QVERIFY(ask && ask->objectName() == u"pinSetupDialog");
        for (const char* field : {"newPin", "newPinAgain"})
            test::find<QLineEdit>(ask, field)->setText(u"8246"_s);
        test::click(test::find<QPushButton>(ask, "formYes"));
        QTRY_VERIFY(m_host->window() && m_host->window()->isVisible());
        QVERIFY(m_desk->kioskModel.isAlone()); // there is one screen
        QVERIFY(!m_owners->isVisible());
        for (const QWidget* window : QApplication::topLevelWidgets())
            QVERIFY2(!window->isVisible() || window == m_host->window(), qPrintable(test::nameOf(window)));
        leave();
        QTRY_VERIFY(m_owners->isVisible());
        QVERIFY(!m_host->window());
    }

    void isThereAgainAfterThePowerWent()
    {
        setPin();
        m_owners->show();
        m_desk->kioskModel.requestOpen();
        QVERIFY(m_host->window());
        stop(); // as if the program were killed: nobody has left the kiosk
        start();
        QVERIFY(m_host->openAtStart(false));
        QVERIFY(m_host->window()->isVisible());
        QVERIFY(!m_owners->isVisible());
        leave();
        QTRY_VERIFY(m_owners->isVisible());
        stop();
        start();
        QVERIFY(!m_host->openAtStart(false));
        m_desk->kioskModel.settings().setOpensAtStart(true);
        QVERIFY(m_host->openAtStart(false));
    }

    void withoutAPinTheCommandLineShowsTheOwnersWindow()
    {
        QVERIFY(m_host->openAtStart(true));
        QVERIFY(m_owners->isVisible());
        QVERIFY(!m_host->window());
        QVERIFY(QApplication::activeModalWidget());
        QApplication::activeModalWidget()->close();
    }

    void staffDoesNotOpenIt()
    {
        setPin();
        QVERIFY(m_desk->counter.handToStaff());
        m_owners->show();
        m_desk->kioskModel.requestOpen();
        QVERIFY(!m_host->window());
        QWidget* ask = QApplication::activeModalWidget();
        QVERIFY(ask && ask->objectName() == u"pinDialog");
        QTest::keyClicks(test::find<QLineEdit>(ask, "pinDigits"), u"8246"_s);
        QTest::keyClick(test::find<QLineEdit>(ask, "pinDigits"), Qt::Key_Return);
        QTRY_VERIFY(m_host->window());
    }

    void theOwnersWindowRingsUntilItIsAnswered()
    {
        setPin();
        m_owners->show();
        QVERIFY(m_desk->kioskModel.open(KioskPlace::Beside));
        auto* banner = test::find(m_owners.get(), "staffCallBanner");
        QVERIFY(!banner->isVisible());
        test::click(test::find<QPushButton>(m_host->window(), "kioskCall"));
        QVERIFY(banner->isVisible());
        m_owners->showScreen(u"results"_s); // on every screen
        QVERIFY(banner->isVisible());
        QPushButton* answer = nullptr;
        for (QPushButton* one : banner->findChildren<QPushButton*>())
            answer = one->text() == u"갈게요" ? one : answer;
        QVERIFY(answer);
        test::click(answer);
        QVERIFY(!banner->isVisible());
        QCOMPARE(test::find<QPushButton>(m_host->window(), "kioskCall")->text(), u"직원이 가고 있어요"_s);
    }

    void anOwnersWindowThatIsClosedLeavesItAlone()
    {
        setPin();
        m_owners->show();
        QVERIFY(m_desk->kioskModel.open(KioskPlace::Beside));
        m_owners->close();
        QVERIFY(m_desk->kioskModel.isAlone());
        m_owners->show();
        QVERIFY(!m_desk->kioskModel.isAlone());
    }

    void settingsCountAtOnce()
    {
        m_owners->show();
        m_owners->openSetting(u"row-kiosk-zoom"_s);
        test::click(test::find<QPushButton>(m_owners.get(), "kioskZoom150"));
        KioskSettingsModel& settings = m_desk->kioskModel.settings();
        QCOMPARE(settings.zoom(), 150);
        auto* device = test::find<QLineEdit>(m_owners.get(), "kioskDevice");
        device->setFocus();
        device->setText(u"입구 화면"_s);
        QTest::keyClick(device, Qt::Key_Return);
        QCOMPARE(settings.device(), u"입구 화면"_s);
        test::click(test::find<QPushButton>(m_owners.get(), "kioskStart1"));
        QVERIFY(settings.opensAtStart());
        auto* events = test::find<QComboBox>(m_owners.get(), "kioskEvent");
        QCOMPARE(events->count(), 2);
        events->setCurrentIndex(1);
        emit events->activated(1);
        QVERIFY(!settings.chosenEvent().isEmpty());
        QCOMPARE(test::namelessControls(m_owners.get()), QStringList());
    }

    void aCardMeasuresTheScreen()
    {
        KioskSettingsModel& settings = m_desk->kioskModel.settings();
        QScreen* screen = QGuiApplication::primaryScreen();
        auto* dialog = new CardDialog(m_theme, settings, *screen, nullptr);
        dialog->resize(1366, 768);
        dialog->open();
        auto* card = test::find<CardSheet>(dialog, "card");
        const double before = card->cardWidth();
        QTest::mousePress(card, Qt::LeftButton, {}, {int(before), 60});
        QTest::mouseMove(card, {int(before) + 20, 60});
        QTest::mouseRelease(card, Qt::LeftButton, {}, {int(before) + 20, 60});
        QCOMPARE(card->cardWidth(), before + 20);
        QTest::keyClick(dialog, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(dialog, Qt::Key_Left);
        test::click(test::find<QPushButton>(dialog, "cardLarger"));
        QCOMPARE(card->cardWidth(), before + 30);
        test::click(test::find<QPushButton>(dialog, "cardKeep"));
        QVERIFY(qAbs(settings.pixelsPerMillimetre(screenKey(*screen)) - (before + 30) / 85.60) < 0.001);
    }

private:
    void start()
    {
        m_owners = std::make_unique<MainWindow>(m_theme, m_desk->screens());
        m_host = std::make_unique<KioskHost>(m_theme, m_desk->kioskModel, m_desk->counterModel, *m_owners);
    }
    void stop()
    {
        m_host.reset();
        m_owners.reset();
    }
    void setPin()
    {
        m_desk->counterModel.setPin(Role::Owner, u"8246"_s);
        QTRY_VERIFY(m_desk->counter.hasPin(Role::Owner));
    }
    void leave()
    {
        m_desk->kioskModel.beginHold(KioskHold::Corner);
        QTRY_VERIFY(m_desk->kioskModel.cover() == KioskCover::Staff);
        m_desk->kioskModel.leave(u"8246"_s);
        QTRY_VERIFY(!m_desk->kioskModel.isOpen());
    }

    Theme m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<MainWindow> m_owners;
    std::unique_ptr<KioskHost> m_host;
};

MADANG_TEST(QApplication, TestKioskHost)
#include "tst_kiosk_host.moc"
