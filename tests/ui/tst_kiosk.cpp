#include "support/kiosk_bench.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/kiosk/fit_text.h"
#include "ui/kiosk/kiosk_look.h"
#include "ui/kiosk/kiosk_screen.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/kiosk/qr_view.h"
#include "ui/kiosk/staff_bell.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessibility.h"

#include <QAccessible>
#include <QApplication>
#include <QFontMetricsF>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Alerts that a screen reader would say.
QStringList g_alerts;
void listen(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert)
        if (const QAccessibleInterface* said = event->accessibleInterface())
            g_alerts << said->text(QAccessible::Name);
}
} // namespace

/// The kiosk by a customer's hands: fingers on the screen, or a keyboard alone.
class TestKiosk final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installAccessibility();
        m_theme.apply(*qApp);
    }
    void init()
    {
        g_alerts.clear();
        m_bench = std::make_unique<test::KioskBench>();
        QVERIFY(m_bench->open());
        show({1366, 768});
    }
    void cleanup()
    {
        QAccessible::installUpdateHandler(nullptr);
        m_window.reset();
        m_bench.reset();
    }

    void joinsByTouchInTwoScreens()
    {
        for (const QChar digit : u"12345678"_s) {
            auto* key = button("kioskKey" + QByteArray(1, digit.toLatin1()));
            QVERIFY(key->width() >= 96 && key->height() >= 96);
            QCOMPARE(key->accessibleName(), u"숫자 %1"_s.arg(digit));
            test::click(key);
        }
        QCOMPARE(number("kioskPhone")->text(), u"010-1234-5678"_s);
        test::click(button("kioskMain"));
        QVERIFY(part("kioskThanks")->isVisible());
        const Entry entry = entries().value(0);
        QCOMPARE(entry.phone, u"01012345678"_s);
        QCOMPARE(number("kioskNumber")->text(), entry.number);
        QCOMPARE(QString(number("kioskCode")->text()).remove(u' '), entry.code);
        QVERIFY(!test::find<QrView>(m_window.get(), "kioskKeep")->code().isNull());
        test::click(button("kioskMain"));
        QVERIFY(part("kioskJoin")->isVisible());
        QCOMPARE(number("kioskPhone")->text(), u"010-"_s);
    }

    void joinsByKeyboardAlone()
    {
        QVERIFY(part("kioskPhone")->hasFocus());
        QTest::keyClicks(focused(), u"123456789"_s);
        QTest::keyClick(focused(), Qt::Key_Backspace);
        QTest::keyClick(focused(), Qt::Key_8);
        QSet<QString> reached;
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(focused(), Qt::Key_Tab);
            reached << focused()->objectName();
            if (focused()->objectName() == u"kioskNews")
                QTest::keyClick(focused(), Qt::Key_Space);
        }
        for (const char* name : {"kioskNews", "kioskKey1", "kioskErase", "kioskMain", "kioskCall", "kioskLanguage",
                                 "kioskCorner", "kioskPhone"})
            QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
        QVERIFY(m_bench->kiosk.wantsNews() || m_bench->kiosk.digits().size() > 3);
        QTest::keyClick(focused(), Qt::Key_Return);
        QVERIFY(part("kioskThanks")->isVisible());
        QCOMPARE(entries().value(0).phone, u"01012345678"_s);
        QTest::keyClick(focused(), Qt::Key_Enter);
        QVERIFY(part("kioskJoin")->isVisible());
        QVERIFY(part("kioskPhone")->hasFocus());
    }

    void everythingHasANameAndResultsAreSaid()
    {
        QCOMPARE(test::namelessControls(m_window.get()), QStringList());
        QVERIFY(part("kioskPhone")->accessibleName().startsWith(u"휴대폰 번호"_s));
        QAccessible::installUpdateHandler(listen);
        test::click(button("kioskMain"));
        const QString wrong = u"번호를 끝까지 눌러 주세요"_s;
        QCOMPARE(said("kioskQuestion"), wrong);
        QCOMPARE(part("kioskPhone")->accessibleDescription(), wrong);
        join();
        QVERIFY(said("kioskThanksWords").contains(entries().value(0).number));
        QVERIFY(said("kioskThanksWords").contains(entries().value(0).code));
        if (QAccessible::isActive()) // not where the platform has no screen readers, as here without a display
            QVERIFY(g_alerts.contains(wrong) && g_alerts.last() == said("kioskThanksWords"));
        QCOMPARE(test::namelessControls(m_window.get()), QStringList());
        QAccessible::installUpdateHandler(nullptr);
    }

    void theNoticeIsDraggedByAFinger()
    {
        m_bench->kiosk.settings().setZoom(200);
        auto* scroll = part("kioskNotice")->findChild<QScrollArea*>();
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 100);
        QWidget* seen = scroll->viewport();
        QTest::mousePress(seen, Qt::LeftButton, {}, {40, 90});
        QTest::mouseMove(seen, {40, 30});
        QTest::mouseRelease(seen, Qt::LeftButton, {}, {40, 30});
        QCOMPARE(scroll->verticalScrollBar()->value(), 60);
    }

    void boxesAreForWhoeverWantsThem()
    {
        auto* news = test::find<QAbstractButton>(m_window.get(), "kioskNews");
        auto* night = test::find<QAbstractButton>(m_window.get(), "kioskNight");
        QVERIFY(!news->isChecked() && !night->isChecked() && !night->isEnabled());
        QVERIFY(news->text().contains(u"(선택, 광고)"_s));
        test::click(news);
        QVERIFY(night->isEnabled());
        test::click(night);
        join();
        QVERIFY(m_bench->participation.record(entries().value(0)).value_or({}).takesNews);
        test::click(button("kioskMain"));
        QVERIFY(!news->isChecked() && !night->isChecked());
    }

    void aSecondTimeIsSaidKindly()
    {
        join();
        const QString earlier = entries().value(0).number;
        test::click(button("kioskMain"));
        join();
        QCOMPARE(test::find<QLabel>(m_window.get(), "kioskThanksWords")->text(), u"이미 참여하셨어요"_s);
        QVERIFY(!part("kioskNumber")->isVisible() && !part("kioskKeep")->isVisible());
        for (const QLabel* label : m_window->findChildren<QLabel*>())
            QVERIFY(!label->isVisible() || !label->text().contains(earlier));
        QVERIFY(number("kioskNumber")->text().isEmpty()); // not even where it is hidden
    }

    void speaksEnglishUntilTheNextCustomer()
    {
        test::click(button("kioskLanguage"));
        QCOMPARE(button("kioskMain")->text(), u"Join"_s);
        QCOMPARE(test::find<QLabel>(m_window.get(), "kioskQuestion")->text(), u"Enter your mobile number"_s);
        QVERIFY(test::find<QLabel>(m_window.get(), "kioskNoticeBody")->text().contains(u"What we keep"_s));
        QCOMPARE(button("kioskLanguage")->text(), u"한국어"_s);
        join();
        QVERIFY(test::find<QLabel>(m_window.get(), "kioskThanksWords")->text().startsWith(u"You are in"_s));
        test::click(button("kioskMain"));
        QCOMPARE(button("kioskMain")->text(), u"참여하기"_s);
    }

    void asksWhetherSomebodyIsThereAndForgets()
    {
        test::click(button("kioskKey1"));
        m_bench->clock.advance(20s);
        QVERIFY(part("kioskStillThere")->isVisible());
        QCOMPARE(number("kioskSeconds")->text(), u"5"_s);
        m_bench->clock.advance(2s);
        QCOMPARE(number("kioskSeconds")->text(), u"3"_s);
        QTest::mouseClick(part("kioskStillThere"), Qt::LeftButton, {}, {5, 5}); // anywhere
        QVERIFY(!part("kioskStillThere")->isVisible());
        QCOMPARE(number("kioskPhone")->text(), u"010-1"_s);
        m_bench->clock.advance(20s);
        QTest::keyClick(focused(), Qt::Key_7); // a key wakes it up, and does nothing else
        QVERIFY(!part("kioskStillThere")->isVisible());
        QCOMPARE(number("kioskPhone")->text(), u"010-1"_s);
        m_bench->clock.advance(25s);
        QCOMPARE(number("kioskPhone")->text(), u"010-"_s);
    }

    void nothingClosesIt()
    {
        QVERIFY(!m_window->close());
        for (const int key : {int(Qt::Key_Escape), int(Qt::Key_F4), int(Qt::Key_F11)}) {
            QTest::keyClick(focused(), Qt::Key(key));
            QTest::keyClick(focused(), Qt::Key(key), Qt::AltModifier);
        }
        for (const auto key : {Qt::Key_Q, Qt::Key_W, Qt::Key_K})
            QTest::keyClick(focused(), key, Qt::ControlModifier);
        QVERIFY(m_window->isVisible());
        QVERIFY(m_bench->kiosk.isOpen());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
    }

    void isLeftByTheHeldCornerAndTheOwnersPin()
    {
        QSignalSpy left(&m_bench->kiosk, &KioskModel::left);
        test::click(button("kioskCorner")); // too short
        m_bench->clock.advance(3s);
        QVERIFY(!part("kioskStaff")->isVisible());
        QTest::mousePress(button("kioskCorner"), Qt::LeftButton);
        m_bench->clock.advance(2s);
        QVERIFY(part("kioskStaff")->isVisible());
        QTest::mouseRelease(button("kioskCorner"), Qt::LeftButton);
        for (int i = 0; i < 30; ++i) { // nothing below is reached
            QTest::keyClick(focused(), Qt::Key_Tab);
            QVERIFY(part("kioskStaff")->isAncestorOf(focused()));
        }
        pin(u"1379"_s);
        QTRY_VERIFY(test::find<QLabel>(m_window.get(), "kioskStaffLine")->text().contains(u"4번 더"_s));
        QVERIFY(m_bench->kiosk.isOpen());
        pin(u"8246"_s);
        QTRY_COMPARE(left.size(), 1);
        QVERIFY(m_window->close());
    }

    void theCornerIsReachedByTheKeyboardToo()
    {
        button("kioskCorner")->setFocus(Qt::TabFocusReason);
        QTest::keyPress(focused(), Qt::Key_Space);
        m_bench->clock.advance(2s);
        QVERIFY(part("kioskStaff")->isVisible());
        test::click(button("kioskStaffBack"));
        QVERIFY(!part("kioskStaff")->isVisible());
        QTest::keyClick(focused(), Qt::Key_1);
        QCOMPARE(number("kioskPhone")->text(), u"010-1"_s);
    }

    void touchesDoNothingWhileItIsWiped()
    {
        m_bench->kiosk.beginHold(KioskHold::Corner);
        m_bench->clock.advance(2s);
        test::click(button("kioskWipeButton"));
        QVERIFY(part("kioskWipe")->isVisible());
        QCOMPARE(number("kioskWipeSeconds")->text(), u"30"_s);
        for (const char* name : {"kioskKey1", "kioskMain", "kioskCall", "kioskLanguage"})
            test::click(button(name));
        QTest::keyClick(focused(), Qt::Key_1);
        QTest::keyClick(focused(), Qt::Key_Return);
        QCOMPARE(m_bench->kiosk.digits(), u"010"_s);
        QCOMPARE(m_bench->kiosk.call(), StaffCall::None);
        m_bench->clock.advance(12s);
        QCOMPARE(number("kioskWipeSeconds")->text(), u"18"_s);
        QTest::mousePress(button("kioskEndWipe"), Qt::LeftButton);
        m_bench->clock.advance(2s);
        QVERIFY(!part("kioskWipe")->isVisible());
        m_bench->kiosk.wipe();
        m_bench->clock.advance(30s);
        QVERIFY(!part("kioskWipe")->isVisible());
    }

    void callsStaffAndSaysSo()
    {
        StaffBell bell(m_bench->kiosk, *m_window);
        QSignalSpy rang(&bell, &StaffBell::rang);
        test::click(button("kioskCall"));
        QCOMPARE(button("kioskCall")->text(), u"직원을 불렀어요"_s);
        QCOMPARE(rang.size(), 1);
        QVERIFY(bell.isRinging());
        m_bench->kiosk.answerCall();
        QVERIFY(!bell.isRinging());
        QCOMPARE(button("kioskCall")->text(), u"직원이 가고 있어요"_s);
        m_bench->kiosk.move(KioskPlace::Alone);
        test::click(button("kioskCall"));
        QCOMPARE(test::find<QLabel>(m_window.get(), "kioskTitle")->text(), u"직원을 불렀어요"_s);
        QCOMPARE(button("kioskCall")->text(), u"직원이 왔어요"_s); // on a PC of its own whoever comes says so here
        test::click(button("kioskCall"));
        QVERIFY(!bell.isRinging());
    }

    void aPhoneOfOnesOwnHasACode()
    {
        QVERIFY(!part("kioskOwnPhone")->isVisible());
        m_bench->kiosk.setPhoneUrl(QUrl(u"http://192.168.0.7:8080/j/4f2a9c1e"_s));
        QVERIFY(part("kioskOwnPhone")->isVisible());
        m_bench->kiosk.setPhoneUrl({});
        QVERIFY(!part("kioskOwnPhone")->isVisible());
    }

    void saysThatTheEventIsOver()
    {
        QVERIFY(m_bench->campaigns.endNow(m_bench->kiosk.current().campaign().id));
        QVERIFY(part("kioskClosed")->isVisible());
        QCOMPARE(test::find<QLabel>(m_window.get(), "kioskClosedLine")->text(), u"이벤트가 끝났어요"_s);
        QVERIFY(!button("kioskMain")->isVisible());
        QVERIFY(button("kioskCall")->isVisible());
    }

    void nothingIsCutAtAnyZoom_data();
    void nothingIsCutAtAnyZoom();
    void lettersAreTwelveMillimetresHigh_data();
    void lettersAreTwelveMillimetresHigh();

private:
    void show(QSize size)
    {
        m_window = std::make_unique<KioskWindow>(m_theme, m_bench->kiosk);
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    QWidget* part(const char* name) { return test::find(m_window.get(), name); }
    QPushButton* button(const QByteArray& name) { return test::find<QPushButton>(m_window.get(), name.constData()); }
    QString said(const char* name)
    {
        return QAccessible::queryAccessibleInterface(part(name))->text(QAccessible::Name);
    }
    FitText* number(const char* name) { return test::find<FitText>(m_window.get(), name); }
    QWidget* focused() { return m_window->focusWidget() ? m_window->focusWidget() : m_window.get(); }
    QList<Entry> entries()
    {
        return m_bench->participation.entries(m_bench->kiosk.current().campaign().id).value_or({});
    }
    void join()
    {
        for (const char* key :
             {"kioskKey9", "kioskKey8", "kioskKey7", "kioskKey6", "kioskKey5", "kioskKey4", "kioskKey3", "kioskKey2"})
            test::click(button(key));
        test::click(button("kioskMain"));
    }
    void pin(const QString& digits)
    {
        auto* edit = test::find<QLineEdit>(m_window.get(), "pinDigits");
        QTest::keyClicks(edit, digits);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    /// All of these are whole, on the screen, and do not lie on each other.
    void wholeAndApart(const QList<QWidget*>& parts)
    {
        QList<QRect> taken;
        for (const QWidget* one : parts) {
            QVERIFY2(test::isWhollySeen(one), qPrintable(test::nameOf(one)));
            QVERIFY2(one->visibleRegion().boundingRect() == one->rect(), qPrintable(test::nameOf(one)));
            const QRect here(one->mapTo(m_window.get(), QPoint()), one->size());
            for (const QRect& other : taken)
                QVERIFY2(!here.intersects(other), qPrintable(test::nameOf(one)));
            taken << here;
        }
    }

    Theme m_theme;
    std::unique_ptr<test::KioskBench> m_bench;
    std::unique_ptr<KioskWindow> m_window;
};

void TestKiosk::nothingIsCutAtAnyZoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<bool>("english");
    for (const QSize size : {QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080)}) {
        for (const int zoom : {100, 150, 200}) {
            for (const bool english : {false, true})
                QTest::addRow("%dx%d %d%% %s", size.width(), size.height(), zoom, english ? "en" : "ko")
                    << size << zoom << english;
        }
    }
}

void TestKiosk::nothingIsCutAtAnyZoom()
{
    QFETCH(const QSize, size);
    QFETCH(const int, zoom);
    QFETCH(const bool, english);
    m_bench->kiosk.settings().setZoom(zoom);
    m_bench->kiosk.setPhoneUrl(QUrl(u"http://192.168.0.7:8080/j/4f2a9c1e"_s));
    m_window->resize(size);
    if (english)
        test::click(button("kioskLanguage"));
    QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), size); // nothing asks for more room than there is
    QList<QWidget*> parts{part("kioskQuestion"), part("kioskPhone"),      button("kioskMain"),
                          button("kioskCall"),   button("kioskLanguage"), button("kioskCorner")};
    for (int digit = 0; digit < 10; ++digit)
        parts << button("kioskKey" + QByteArray::number(digit));
    wholeAndApart(parts);
    for (QWidget* one : std::as_const(parts)) {
        if (qobject_cast<QPushButton*>(one))
            QVERIFY2(one->height() >= 96 && one->width() >= 96, qPrintable(test::nameOf(one)));
    }
    QCOMPARE(test::cutOff(m_window.get()), QStringList());
    QVERIFY(part("kioskNotice")->height() >= 100);
    test::click(button("kioskCall"));
    m_bench->kiosk.move(KioskPlace::Alone); // the longest words
    join();
    QCoreApplication::processEvents();
    wholeAndApart({button("kioskMain"), button("kioskCall"), button("kioskLanguage"), part("kioskKeep"),
                   part("kioskThanksWords"), part("kioskNumber"), part("kioskCode")});
    QVERIFY(part("kioskKeep")->width() >= 180);
    QCOMPARE(test::cutOff(m_window.get()), QStringList());
    m_bench->kiosk.beginHold(KioskHold::Corner);
    m_bench->clock.advance(2s);
    QCoreApplication::processEvents();
    QCOMPARE(test::cutOff(m_window.get()), QStringList());
    wholeAndApart({part("pinDigits"), button("pin0"), button("pinEnter"), button("kioskWipeButton")});
    QCOMPARE(m_window->size(), size);
}

void TestKiosk::lettersAreTwelveMillimetresHigh_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("pixels"); // in a millimetre
    QTest::newRow("15.6 inch notebook") << QSize(1366, 768) << 3.95;
    QTest::newRow("15 inch till") << QSize(1024, 768) << 3.35;
    QTest::newRow("24 inch screen") << QSize(1920, 1080) << 3.62;
}

void TestKiosk::lettersAreTwelveMillimetresHigh()
{
    QFETCH(const QSize, size);
    QFETCH(const double, pixels);
    m_bench->kiosk.settings().measure(screenKey(*m_window->screen()), pixels);
    m_window->resize(size);
    QCoreApplication::processEvents();
    const auto syllable = [](const QFont& font) { return QFontMetricsF(font).tightBoundingRect(u"를"_s).height(); };
    QVERIFY(syllable(part("kioskQuestion")->font()) >= 12 * pixels);
    QVERIFY(syllable(button("kioskMain")->font()) >= 12 * pixels);
    QVERIFY(QFontMetricsF(button("kioskKey1")->font()).capHeight() >= 0.7 * 12 * pixels);
    QCOMPARE(test::cutOff(m_window.get()), QStringList());
    wholeAndApart({part("kioskQuestion"), part("kioskPhone"), button("kioskMain"), button("kioskCall"),
                   button("kioskKey1"), button("kioskKey0")});
}

MADANG_TEST(QApplication, TestKiosk)
#include "tst_kiosk.moc"
