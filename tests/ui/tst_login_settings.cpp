#include "support/browser.h"
#include "support/desk.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/events/home_page.h"
#include "ui/settings/settings_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/wizard/channel_card.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

/// Signing in at channels in the settings, with the test in place of the owner's browser; and what the other screens
/// say of it.
class TestLoginSettings final : public QObject {
    Q_OBJECT

public slots:
    void openPage(const QUrl& page) { m_opened << page; }

private slots:
    void initTestCase()
    {
        for (const char* scheme : {"http", "https"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "openPage");
    }
    void cleanupTestCase()
    {
        for (const char* scheme : {"http", "https"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }
    void init()
    {
        if (!m_theme)
            m_theme = std::make_unique<Theme>();
        m_theme->setScale(1.0);
        m_theme->apply(*qApp);
        m_opened.clear();
        m_desk = std::make_unique<test::Desk>(
            test::DeskOptions{.practice = false, .fixedClock = true, .connected = true, .badCredentials = {}});
        m_desk->saveStore();
        for (const char* provider : {"kakao", "naver", "instagram"}) // nothing is given: the owner signs in
            m_desk->outside.setCredential(QString::fromLatin1(provider), {});
        m_models = std::make_unique<ScreenModels>(m_desk->screens());
        m_page = std::make_unique<SettingsPage>(*m_theme, *m_models);
        m_page->resize(1270, 712);
        m_page->show();
        m_page->openRow(u"row-logins"_s);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_models.reset();
        m_desk.reset();
    }

    void oneButtonOpensTheBrowserAndTheRestFollows()
    {
        QCOMPARE(stateOf("login-kakao"), u"카카오, 로그인 전"_s);
        test::click(in<QPushButton>("login-kakao", "signIn"));
        QCOMPARE(m_opened.size(), 1);
        QCOMPARE(stateOf("login-kakao"), u"카카오, 브라우저에서 로그인하는 중"_s);
        QVERIFY(!in<QWidget>("login-kakao", "returnAddress")->isVisible());
        m_browser.open(m_browser.press(m_opened.first(), u"allow"_s));
        QVERIFY(test::becomesTrue([this] { return stateOf("login-kakao") == u"카카오, 로그인됨"; }));
        QCOMPARE(in<QPushButton>("login-kakao", "signIn")->accessibleName(), u"카카오 다시 로그인"_s);
        test::click(in<QPushButton>("login-kakao", "signOut"));
        QVERIFY(test::becomesTrue([this] { return stateOf("login-kakao") == u"카카오, 로그인 전"; }));
        QVERIFY(test::becomesTrue([this] { return lineOf("login-kakao").contains(u"로그아웃했어요"_s); }));
    }

    void whoSaysNoReadsWhatBecameOfIt()
    {
        test::click(in<QPushButton>("login-naver", "signIn"));
        m_browser.open(m_browser.press(m_opened.first(), u"deny"_s));
        QVERIFY(test::becomesTrue([this] { return lineOf("login-naver").contains(u"끝내지 않아서"_s); }));
        QCOMPARE(stateOf("login-naver"), u"네이버, 로그인 전"_s);
    }

    void waitingCanBeGivenUp()
    {
        test::click(in<QPushButton>("login-kakao", "signIn"));
        test::click(in<QPushButton>("login-kakao", "cancelSignIn"));
        QCOMPARE(stateOf("login-kakao"), u"카카오, 로그인 전"_s);
        test::click(in<QPushButton>("login-kakao", "signIn")); // the port is free again
        QCOMPARE(m_opened.size(), 2);
        QCOMPARE(m_opened.first().port(), m_opened.last().port());
    }

    void instagramsAddressIsBroughtBackByHand()
    {
        test::click(in<QPushButton>("login-instagram", "signIn"));
        auto* address = in<QLineEdit>("login-instagram", "returnAddress");
        QVERIFY2(address->isVisible(), qPrintable(stateOf("login-instagram") + lineOf("login-instagram")));
        address->setText(u"https://www.instagram.com/"_s);
        test::click(in<QPushButton>("login-instagram", "returnButton"));
        QVERIFY(lineOf("login-instagram").contains(u"이번 로그인의 주소가 아니에요"_s));
        address->setText(m_browser.press(m_opened.first(), u"allow"_s).toString(QUrl::FullyEncoded));
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(test::becomesTrue([this] { return stateOf("login-instagram") == u"인스타그램, 로그인됨"; }));
        QVERIFY(lineOf("login-instagram").contains(u"까지 이어져요"_s));
    }

    void anAppIsTypedInOnce()
    {
        QVERIFY(test::waitFor(m_desk->logins.setApp(u"kakao"_s, {}, {})));
        QVERIFY(!in<QPushButton>("login-kakao", "signIn")->isVisible());
        QCOMPARE(stateOf("login-kakao"), u"카카오, 앱 등록이 먼저예요"_s);
        unfold("login-kakao");
        auto* id = in<QLineEdit>("login-kakao", "appId");
        auto* secret = in<QLineEdit>("login-kakao", "appSecret");
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        id->setText(u"앱 키"_s);
        test::click(in<QPushButton>("login-kakao", "saveApp"));
        QVERIFY(test::becomesTrue([this] { return lineOf("login-kakao").contains(u"빈칸이나 한글"_s); }));
        id->setText(u" practice-client "_s);
        secret->setText(u"practice-client-secret"_s);
        test::click(in<QPushButton>("login-kakao", "saveApp"));
        QVERIFY(test::becomesTrue([this] { return in<QPushButton>("login-kakao", "signIn")->isVisible(); }));
        QVERIFY(secret->text().isEmpty());
        QVERIFY(m_desk->secrets.secrets.contains(u"kakaoLogin"_s));
    }

    void theCafeHasItsShape()
    {
        unfold("login-naver");
        auto* cafe = in<QLineEdit>("login-naver", "account");
        cafe->setText(u"우리 카페"_s);
        test::click(in<QPushButton>("login-naver", "saveAccount"));
        QVERIFY(lineOf("login-naver").contains(u"숫자로"_s));
        cafe->setText(u"14447337/12"_s);
        test::click(in<QPushButton>("login-naver", "saveAccount"));
        QCOMPARE(m_desk->outside.providers().value(u"naver"_s).account, u"14447337/12"_s);
    }

    void whatOnlyTheOwnerCanMendIsSaidWhereTheyAre()
    {
        test::click(in<QPushButton>("login-kakao", "signIn"));
        m_browser.open(m_browser.press(m_opened.first(), u"allow"_s));
        QVERIFY(test::becomesTrue([this] { return stateOf("login-kakao") == u"카카오, 로그인됨"; }));
        HomePage home(*m_theme, *m_models);
        home.show();
        auto* banner = test::find<QWidget>(&home, "attention");
        QVERIFY(!banner->isVisibleTo(&home));
        const ChannelDescriptor* kakao = m_desk->channelsModel.descriptor(u"kakao-talk"_s);
        ChannelCard card(*m_theme, choiceOf(kakao->id));
        QVERIFY(card.isConnected());
        m_desk->fixedClock.advance(std::chrono::hours(24 * 58));
        emit m_desk->logins.changed(); // as it does every six hours
        QVERIFY(banner->isVisibleTo(&home));
        QVERIFY(m_desk->channelsModel.health().line.startsWith(u"카카오톡: "_s));
        QCOMPARE(m_desk->channelsModel.health().line, u"카카오톡: 1일 뒤 다시 로그인"_s);
        QSignalSpy asked(&home, &HomePage::settingRequested);
        test::click(banner->findChild<QPushButton*>());
        QCOMPARE(asked.size(), 1);
        card.setHealth(choiceOf(kakao->id));
        QVERIFY(card.accessibleName().contains(u"다시 로그인"_s));
        QVERIFY(card.isConnected()); // it still works
    }

    void everythingFitsAndHasAName_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100") << 1.0;
        QTest::newRow("150") << 1.5;
    }
    void everythingFitsAndHasAName()
    {
        QFETCH(const double, scale);
        m_theme->setScale(scale);
        for (const char* card : {"login-kakao", "login-naver", "login-instagram"})
            unfold(card);
        QCoreApplication::processEvents();
        QCOMPARE(test::namelessControls(m_page.get()), QStringList());
        QCOMPARE(test::cutOff(m_page.get()), QStringList());
    }

private:
    template <typename T>
    T* in(const char* card, const char* name)
    {
        return test::find<T>(test::find(m_page.get(), card), name);
    }
    void unfold(const char* card)
    {
        auto* button = in<QPushButton>(card, "appDetails");
        if (!button->isChecked())
            test::click(button);
        QVERIFY(button->isChecked());
    }
    QString stateOf(const char* card) { return in<QWidget>(card, "loginState")->accessibleName(); }
    QString lineOf(const char* card) { return in<QLabel>(card, "loginLine")->text(); }
    ChannelChoice choiceOf(const QString& id) const
    {
        const QList<ChannelChoice>& all = m_desk->channelsModel.channels();
        return *std::ranges::find_if(all, [&id](const ChannelChoice& c) { return c.descriptor.id == id; });
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<SettingsPage> m_page;
    test::Browser m_browser;
    QList<QUrl> m_opened;
};

} // namespace madang

MADANG_TEST(QApplication, madang::TestLoginSettings)
#include "tst_login_settings.moc"
