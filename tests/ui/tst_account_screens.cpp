#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/onboarding/business_number_field.h"
#include "ui/onboarding/sign_up_page.h"
#include "ui/settings/account_dialogs.h"
#include "ui/settings/pin_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Signing up, PINs and logging out in the real window, by what a screen reader hears.
class TestAccountScreens final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_theme.setScale(1.0);
        m_theme.apply(*qApp);
        m_desk = std::make_unique<test::Desk>(test::withFixedClock());
        QVERIFY(m_desk->saveStore());
        m_window = std::make_unique<MainWindow>(m_theme, m_desk->screens());
        m_window->showScreen(u"home"_s);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void signsUpInThreeSteps() // USER-010
    {
        openAccountSettings();
        press(u"가입하기"_s);
        QCOMPARE(m_window->screen(), u"sign-up"_s);
        press(u"다음"_s); // nothing is typed yet
        QVERIFY(shown<QLineEdit>(u"이름"_s)->accessibleDescription().contains(u"적어 주세요"_s));
        type(u"이름"_s, u"김사장"_s);
        type(u"휴대전화 번호"_s, u"01012345678"_s);
        type(u"이메일"_s, u"kim@example.com"_s);
        press(u"다음"_s);
        type(u"사업자등록번호 (없어도 돼요)"_s, u"1248100998"_s);
        QCOMPARE(shown<QLineEdit>(u"사업자등록번호 (없어도 돼요)"_s)->text(), u"124-81-00998"_s);
        press(u"다음"_s);
        type(u"비밀번호"_s, u"kimchi-1978"_s);
        type(u"비밀번호 한 번 더"_s, u"kimchi-1978"_s);
        press(u"가입하기"_s);
        QVERIFY(!m_desk->accounts.hasAccount()); // the consents are missing
        for (const char* box : {"consent-terms", "consent-privacy"})
            test::find<QCheckBox>(m_window.get(), box)->setChecked(true);
        QVERIFY(!test::find<QCheckBox>(m_window.get(), "consent-news")->isChecked());
        press(u"가입하기"_s);
        QTRY_COMPARE(m_window->screen(), u"settings"_s);
        QVERIFY(m_desk->accounts.isLoggedIn());
        QCOMPARE(test::find<QLabel>(m_window.get(), "accountName")->text(), u"김사장"_s);
        QTRY_COMPARE(m_desk->businessModel.words().label, u"확인했어요"_s);
        // The password is in no field any more.
        for (const QLineEdit* edit : m_window->findChildren<QLineEdit*>())
            QVERIFY(!edit->text().contains(u"kimchi"_s));
    }

    void aDuplicateGoesBackToItsField()
    {
        signUp();
        m_desk->accountModel.logOut();
        openAccountSettings();
        press(u"가입하기"_s);
        fillFirstTwoSteps();
        type(u"비밀번호"_s, u"kimchi-1978"_s);
        type(u"비밀번호 한 번 더"_s, u"kimchi-1978"_s);
        for (const char* box : {"consent-terms", "consent-privacy"})
            test::find<QCheckBox>(m_window.get(), box)->setChecked(true);
        press(u"가입하기"_s);
        QTRY_VERIFY(shownOrNull<QLineEdit>(u"이메일"_s) != nullptr);
        QVERIFY(shown<QLineEdit>(u"이메일"_s)->accessibleDescription().contains(u"이미 가입한 이메일"_s));
    }

    void theMeterFollowsWhatIsTyped()
    {
        m_window->showScreen(u"sign-up"_s);
        fillFirstTwoSteps();
        auto* strength = test::find<QLabel>(m_window.get(), "passwordStrength");
        for (const auto& [typed, word] : {std::pair{u"abc"_s, u"아직 약해요"_s},
                                          {u"abcdefg1"_s, u"거의 다 됐어요"_s},
                                          {u"abcdefg1!"_s, u"좋아요"_s}}) {
            type(u"비밀번호"_s, typed);
            QCOMPARE(strength->text(), word);
        }
    }

    void logsOutAfterAskingAlsoWithoutALine() // USER-040
    {
        signUp();
        m_desk->outside.setReachable(false);
        m_desk->secrets.refusal = ErrorKind::Unavailable;
        openAccountSettings();
        press(u"로그아웃하기"_s);
        test::click(test::find<QPushButton>(dialog(), "confirmNo"));
        QVERIFY(m_desk->accounts.isLoggedIn());
        press(u"로그아웃하기"_s);
        test::click(test::find<QPushButton>(dialog(), "confirmYes"));
        QVERIFY(!m_desk->accounts.isLoggedIn());
        QVERIFY(shownOrNull<QPushButton>(u"로그인하기"_s) != nullptr);
    }

    void wrongPasswordsLockAndSayUntilWhen() // USER-020
    {
        signUp();
        m_desk->accountModel.logOut();
        openAccountSettings();
        press(u"로그인하기"_s);
        QDialog* form = dialog();
        for (int i = 0; i < 5; ++i) {
            enter(form, "logInEmail", u"kim@example.com"_s);
            enter(form, "logInPassword", u"wrong-pass-1"_s);
            test::click(test::find<QPushButton>(form, "formYes"));
            QTRY_VERIFY(!m_desk->accountModel.isBusy());
        }
        QVERIFY(test::find<QLabel>(form, "formProblem")->text().contains(u"5분 뒤"_s));
        m_desk->fixedClock.advance(5min);
        enter(form, "logInPassword", u"kimchi-1978"_s);
        QTest::keyClick(test::find<QLineEdit>(form, "logInPassword"), Qt::Key_Return);
        QTRY_VERIFY(m_desk->accounts.isLoggedIn());
        QTRY_VERIFY(!dialog());
    }

    void theCounterIsHandedOverAndTakenBackByThePin()
    {
        openAccountSettings();
        QVERIFY(!test::find(m_window.get(), "handOver")->isVisible());
        press(u"사장님 번호 정하기"_s);
        enter(dialog(), "newPin", u"1234"_s);
        enter(dialog(), "newPinAgain", u"1234"_s);
        test::click(test::find<QPushButton>(dialog(), "formYes"));
        QVERIFY(!m_desk->counter.hasPin(Role::Owner)); // too easy
        enter(dialog(), "newPin", u"8246"_s);
        enter(dialog(), "newPinAgain", u"8246"_s);
        test::click(test::find<QPushButton>(dialog(), "formYes"));
        QTRY_VERIFY(!dialog());
        QVERIFY(m_desk->counter.hasPin(Role::Owner));

        press(u"직원에게 맡기기"_s, "handOver");
        QCOMPARE(m_window->screen(), u"home"_s); // the settings are the owner's
        QVERIFY(test::find(m_window.get(), "staffChip")->isVisible());
        m_window->showScreen(u"settings"_s);
        QCOMPARE(m_window->screen(), u"home"_s);
        auto* pin = dialog();
        QVERIFY(pin);
        QVERIFY(pin->accessibleName().contains(u"사장님만"_s));
        for (const char* key : {"pin8", "pin2", "pin4", "pin7"}) // by the digits on the screen
            test::click(test::find<QPushButton>(pin, key));
        test::click(test::find<QPushButton>(pin, "pinEnter"));
        QTRY_VERIFY(test::find<QLabel>(pin, "pinLine")->text().contains(u"4번 더"_s));
        QTest::keyClicks(test::find<QLineEdit>(pin, "pinDigits"), u"8246"_s); // by the keyboard
        QTest::keyClick(test::find<QLineEdit>(pin, "pinDigits"), Qt::Key_Return);
        QTRY_COMPARE(m_window->screen(), u"settings"_s);
        QVERIFY(m_desk->counterModel.isStaff());
        m_window->showScreen(u"home"_s);
        m_window->showScreen(u"store"_s); // the permission ended with the screen
        QCOMPARE(m_window->screen(), u"home"_s);
        test::click(test::find<QPushButton>(dialog(), "pinCancel"));
        QVERIFY(!dialog());

        press(u"사장님이 보기"_s, "handOver");
        QTest::keyClicks(test::find<QLineEdit>(dialog(), "pinDigits"), u"8246"_s);
        QTest::keyClick(test::find<QLineEdit>(dialog(), "pinDigits"), Qt::Key_Return);
        QTRY_VERIFY(!m_desk->counterModel.isStaff());
    }

    void theDrawGoesOnAfterTheOwnersPin()
    {
        const QDate today = m_desk->clock.today();
        const QString ended = test::publishedEvent(*m_desk, u"지난 이벤트"_s, today, today);
        QVERIFY(m_desk->participation.join(ended, u"010-1111-2222"_s, {}));
        m_desk->fixedClock.advance(24h);
        setOwnerPin();
        QVERIFY(m_desk->counter.handToStaff());
        m_window->openCustomers(ended);
        test::click(test::find<QPushButton>(m_window.get(), "drawButton"));
        QCOMPARE(m_window->screen(), u"draw"_s);
        test::click(test::find<QPushButton>(m_window.get(), "drawMain"));
        test::click(test::find<QPushButton>(dialog(), "confirmYes"));
        QVERIFY(!m_desk->draws.draw(ended));
        QTRY_VERIFY(dialog() && dialog()->objectName() == u"pinDialog");
        QTest::keyClicks(test::find<QLineEdit>(dialog(), "pinDigits"), u"8246"_s);
        QTest::keyClick(test::find<QLineEdit>(dialog(), "pinDigits"), Qt::Key_Return);
        QTRY_VERIFY(m_desk->draws.draw(ended)); // sealed; its number is not known yet
        QVERIFY(!m_desk->draws.draw(ended)->isDrawn());
        QCOMPARE(m_window->screen(), u"draw"_s);
    }

    void aBusinessNumberIsJudgedWhileItIsTyped()
    {
        BusinessNumberField field(m_theme, m_desk->businessModel);
        field.resize(600, 300);
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QLineEdit* edit = field.field()->lineEdit();
        edit->setFocus();
        QTest::keyClicks(edit, u"1248100997"_s);
        QCOMPARE(edit->text(), u"124-81-00997"_s);
        QVERIFY(field.field()->problem().contains(u"번호가 맞지 않아요"_s));
        QVERIFY(!field.keep());
        QTest::keyClick(edit, Qt::Key_Backspace);
        QVERIFY(field.field()->problem().isEmpty());
        QTest::keyClicks(edit, u"8"_s);
        QVERIFY(field.field()->problem().isEmpty());
        QTRY_COMPARE(test::find<QAbstractButton>(&field, "businessState")->text(), u"확인했어요"_s);
        QVERIFY(!test::find(&field, "confirmBusiness")->isVisible());

        edit->clear();
        test::typeHangul(edit, u"９９９９９９９９７８"_s); // full-width, and not known to the office
        QCOMPARE(edit->text(), u"999-99-99978"_s);
        QTRY_VERIFY(test::find(&field, "confirmBusiness")->isVisible());
        test::click(test::find(&field, "confirmBusiness"));
        QCOMPARE(test::find<QAbstractButton>(&field, "businessState")->text(), u"직접 확인"_s);
        edit->clear();
        QTest::keyClick(edit, Qt::Key_Return); // emptied and left
        QVERIFY(m_desk->businessModel.number().isEmpty());
    }

    void theCursorStaysWhereTheOwnerTypes()
    {
        BusinessNumberField field(m_theme, m_desk->businessModel);
        QLineEdit* edit = field.field()->lineEdit();
        QTest::keyClicks(edit, u"12481"_s);
        edit->setCursorPosition(1);
        QTest::keyClicks(edit, u"9"_s);
        QCOMPARE(edit->text(), u"192-48-1"_s);
        QCOMPARE(edit->cursorPosition(), 2);
    }

    void everythingHasANameAndNothingIsCut_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
    }
    void everythingHasANameAndNothingIsCut()
    {
        QFETCH(const double, scale);
        m_theme.setScale(scale);
        setOwnerPin();
        m_window->resize(1366, 768);
        m_window->openSetting(u"row-account"_s);
        QCOMPARE(test::namelessControls(m_window.get()), QStringList());
        QTRY_COMPARE(test::cutOff(m_window.get()).join(u';'), QString());
        m_window->showScreen(u"sign-up"_s);
        for (int step = 0; step < 3; ++step) {
            QCOMPARE(test::namelessControls(m_window.get()), QStringList());
            QTRY_COMPARE(test::cutOff(m_window.get()).join(u';'), QString());
            if (step == 0)
                fillFirst();
            if (step < 2)
                press(u"다음"_s);
        }
        m_desk->counterModel.askForOwner();
        QCOMPARE(test::namelessControls(dialog()), QStringList());
        QCOMPARE(test::cutOff(dialog()), QStringList());
        m_desk->counterModel.giveUp();
    }

private:
    template <typename T>
    T* shownOrNull(const QString& name) const
    {
        for (T* widget : m_window->findChildren<T*>()) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed = widget->accessibleName() == name
                || (button && widget->accessibleName().isEmpty() && button->text() == name);
            if (isNamed && widget->isVisible() && widget->window() == m_window.get())
                return widget;
        }
        return nullptr;
    }
    template <typename T>
    T* shown(const QString& name) const
    {
        T* widget = shownOrNull<T>(name);
        if (!widget)
            qFatal("nothing of that name: %s", qUtf8Printable(name));
        return widget;
    }
    void press(const QString& name, const char* object = nullptr)
    {
        QPushButton* button = object ? test::find<QPushButton>(m_window.get(), object) : shown<QPushButton>(name);
        QCOMPARE(button->text().isEmpty() || !object ? name : button->text(), name);
        test::click(button);
    }
    void type(const QString& name, const QString& text)
    {
        auto* edit = shown<QLineEdit>(name);
        edit->setFocus();
        edit->clear();
        test::typeHangul(edit, text);
    }
    static void enter(QDialog* form, const char* name, const QString& text)
    {
        QVERIFY(form);
        auto* edit = test::find<QLineEdit>(form, name);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    QDialog* dialog() const
    {
        for (QDialog* one : m_window->findChildren<QDialog*>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void openAccountSettings() { m_window->openSetting(u"row-account"_s); }
    void fillFirst()
    {
        type(u"이름"_s, u"김사장"_s);
        type(u"휴대전화 번호"_s, u"01012345678"_s);
        type(u"이메일"_s, u"kim@example.com"_s);
    }
    void fillFirstTwoSteps()
    {
        fillFirst();
        press(u"다음"_s);
        press(u"다음"_s);
    }
    void signUp()
    {
        m_desk->accountModel.signUp({u"김사장"_s, u"01012345678"_s, u"kim@example.com"_s}, u"kimchi-1978"_s,
                                    {u"terms"_s, u"privacy"_s});
        QTRY_VERIFY(!m_desk->accountModel.isBusy()); // and all who listen have heard
        QVERIFY(m_desk->accounts.isLoggedIn());
    }
    void setOwnerPin()
    {
        m_desk->counterModel.setPin(Role::Owner, u"8246"_s);
        QTRY_VERIFY(m_desk->counter.hasPin(Role::Owner));
    }

    Theme m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

MADANG_TEST(QApplication, TestAccountScreens)
#include "tst_account_screens.moc"
