#include "services/channel_logins.h"
#include "services/channel_watch.h"
#include "services/outside.h"
#include "services/settings.h"
#include "support/browser.h"
#include "support/memory_secrets.h"
#include "support/program.h"
#include "support/sandbox_bench.h"
#include "support/temp_folder.h"

#include <QSignalSpy>
#include <QUrlQuery>

#include <algorithm>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::waitFor;

/// Signing in at the imitated providers with a browser of the test's own, over the real pipeline; what is kept,
/// renewed, lost and missing.
class TestChannelLogins final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bench.reset();
        m_folder = std::make_unique<test::TempFolder>();
        m_drawer = {};
        m_given = {};
        start();
    }
    void cleanup() { stop(); }

    void everyProviderSignsIn_data() { providers(); }
    void everyProviderSignsIn()
    {
        QFETCH(const QString, provider);
        QCOMPARE(login(provider).state, LoginState::SignedOut);
        QVERIFY(!channelOf(provider)->isConnected());
        signIn(provider);
        QCOMPARE(login(provider).state, LoginState::SignedIn);
        QVERIFY(channelOf(provider)->isConnected());
        QVERIFY(waitFor(channelOf(provider)->check()));
        // After a restart it is still there.
        start();
        QCOMPARE(login(provider).state, LoginState::SignedIn);
        QVERIFY(waitFor(channelOf(provider)->check()));
    }

    void whatIsKeptIsInTheStoreOfKeysOnly()
    {
        signIn(u"kakao"_s);
        signIn(u"instagram"_s);
        QVERIFY(m_drawer.secrets.contains(u"kakaoGrant"_s));
        QVERIFY(m_drawer.secrets.contains(u"instagramGrant"_s));
        QFile file(m_folder->filePath(u"settings.ini"_s));
        QVERIFY(!file.exists() || (file.open(QIODevice::ReadOnly) && !file.readAll().contains("practice-")));
    }

    void bothFormsOfInstagramsAnswerAreUnderstood()
    {
        m_bench.control("PUT", u"state/instagram"_s, {{"flatTokens", true}});
        signIn(u"instagram"_s);
        QCOMPARE(login(u"instagram"_s).state, LoginState::SignedIn);
        QCOMPARE(m_outside->providers().value(u"instagram"_s).account, QLatin1StringView(sandbox::kInstagramAccount));
    }

    void aWrongAddressIsSaidAndTheRightOneStillWorks()
    {
        const Result<QUrl> page = m_logins->begin(u"instagram"_s);
        QVERIFY(page);
        m_logins->returnedTo(u"instagram"_s, u"https://www.instagram.com/"_s);
        QCOMPARE(login(u"instagram"_s).state, LoginState::Waiting);
        QCOMPARE(login(u"instagram"_s).problem.value_or(Error{}).kind, ErrorKind::InvalidInput);
        const QUrl landed = m_browser.press(*page, u"allow"_s);
        m_logins->returnedTo(u"instagram"_s, u"  "_s + landed.toString(QUrl::FullyEncoded) + u"\n"_s);
        QVERIFY(becomes(u"instagram"_s, LoginState::SignedIn));
        QVERIFY(!login(u"instagram"_s).problem);
    }

    void noIsRemembered_data() { providers(); }
    void noIsRemembered()
    {
        QFETCH(const QString, provider);
        const Result<QUrl> page = m_logins->begin(provider);
        QVERIFY(page);
        comeBack(provider, m_browser.press(*page, u"deny"_s));
        QVERIFY(becomes(provider, LoginState::SignedOut));
        QCOMPARE(login(provider).problem.value_or(Error{}).kind, ErrorKind::Cancelled);
        QVERIFY(m_drawer.secrets.isEmpty());
        signIn(provider); // changed their mind
        QCOMPARE(login(provider).state, LoginState::SignedIn);
    }

    void onlyThisSignInsRedirectCounts()
    {
        const Result<QUrl> first = m_logins->begin(u"kakao"_s);
        const QUrl old = m_browser.press(*first, u"allow"_s);
        const Result<QUrl> second = m_logins->begin(u"kakao"_s); // pressed the button once more
        QVERIFY(second);
        QCOMPARE(m_browser.open(old).status, 404);
        QCOMPARE(login(u"kakao"_s).state, LoginState::Waiting);
        QVERIFY(QUrlQuery(*first).queryItemValue(u"state"_s) != QUrlQuery(*second).queryItemValue(u"state"_s));
        m_browser.open(m_browser.press(*second, u"allow"_s));
        QVERIFY(becomes(u"kakao"_s, LoginState::SignedIn));
    }

    void aCodeThatWasLostOnTheWayIsNotSentTwice()
    {
        m_bench.fault(u"POST"_s, u"^/kauth/oauth/token"_s, {{"acceptThenDrop", true}});
        const Result<QUrl> page = m_logins->begin(u"kakao"_s);
        m_browser.open(m_browser.press(*page, u"allow"_s));
        QVERIFY(becomes(u"kakao"_s, LoginState::SignedOut));
        QCOMPARE(login(u"kakao"_s).problem.value_or(Error{}).kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(m_bench.journal(u"POST"_s, u"^/kauth/oauth/token"_s).size(), 1);
    }

    void withoutAnAppNobodySignsIn()
    {
        m_app = Secret();
        start();
        QCOMPARE(login(u"kakao"_s).state, LoginState::NoApp);
        QCOMPARE(m_logins->begin(u"kakao"_s).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(waitFor(m_logins->setApp(u"kakao"_s, u"practice-client"_s, Secret("practice client"))).error().kind,
                 ErrorKind::InvalidInput);
        QVERIFY(waitFor(m_logins->setApp(u"kakao"_s, u"practice-client"_s, Secret("practice-client-secret")))
                    .value_or(false));
        signIn(u"kakao"_s);
        QCOMPARE(login(u"kakao"_s).state, LoginState::SignedIn);
        start(); // the app too is kept
        QVERIFY(login(u"kakao"_s).hasApp);
        QVERIFY(waitFor(m_logins->setApp(u"kakao"_s, {}, {})));
        start();
        QVERIFY(!login(u"kakao"_s).hasApp);
        m_app = Secret(sandbox::kOAuthClient);
    }

    void aWrongAppIsSaid()
    {
        QVERIFY(waitFor(m_logins->setApp(u"naver"_s, u"practice-client"_s, Secret("not-it"))));
        const Result<QUrl> page = m_logins->begin(u"naver"_s);
        m_browser.open(m_browser.press(*page, u"allow"_s));
        QVERIFY(becomes(u"naver"_s, LoginState::SignedOut));
        QCOMPARE(login(u"naver"_s).problem.value_or(Error{}).kind, ErrorKind::Forbidden);
    }

    void aTokenAtItsEndIsRenewedOnce()
    {
        signIn(u"naver"_s);
        m_bench.advance(2h); // the access token lived an hour, "3600" in quotes
        QVERIFY(waitFor(channelOf(u"naver"_s)->check()));
        QVERIFY(waitFor(channelOf(u"naver"_s)->check()));
        QCOMPARE(renewals(u"^/naver-nid/oauth2.0/token"_s), 1);
        // The answer had no refresh token: the old one goes on.
        m_bench.advance(2h);
        QVERIFY(waitFor(channelOf(u"naver"_s)->check()));
        QCOMPARE(renewals(u"^/naver-nid/oauth2.0/token"_s), 2);
    }

    void aRefusedTokenIsRenewedOnceAndTheCallRepeatedOnce()
    {
        signIn(u"kakao"_s);
        QVERIFY(waitFor(channelOf(u"kakao"_s)->check()));
        forget(u"kakao"_s, "tokens");
        QVERIFY(waitFor(channelOf(u"kakao"_s)->check()));
        QCOMPARE(m_bench.journal(u"GET"_s, u"access_token_info"_s).size(), 3);
        QCOMPARE(renewals(u"^/kauth/oauth/token"_s), 1);
        // Refused again right after it was renewed: the owner is asked.
        m_bench.fault(u"GET"_s, u"access_token_info"_s, {{"providerCode", "kakao:-401"}}, 2);
        QCOMPARE(waitFor(channelOf(u"kakao"_s)->check()).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(m_bench.journal(u"GET"_s, u"access_token_info"_s).size(), 5);
    }

    void aSignInThatEndedIsSaid_data() { providers(); }
    void aSignInThatEndedIsSaid()
    {
        QFETCH(const QString, provider);
        signIn(provider);
        m_bench.advance(24h * 70);
        forget(provider, "tokens");
        if (provider != u"instagram")
            forget(provider, "refreshTokens");
        QCOMPARE(waitFor(channelOf(provider)->check()).error().kind, ErrorKind::Unauthorized);
        QVERIFY(becomes(provider, LoginState::Ended));
        QVERIFY(!channelOf(provider)->isConnected());
        QCOMPARE(m_watch->health(channelOf(provider)->descriptor().id).light, ChannelLight::SignInNow);
        start();
        QCOMPARE(login(provider).state, LoginState::Ended); // and no dead token is tried again
        m_bench.control("POST", u"reset"_s);
        signIn(provider);
        QCOMPARE(login(provider).state, LoginState::SignedIn);
    }

    void aLineThatIsDownEndsNothing()
    {
        signIn(u"kakao"_s);
        m_bench.advance(8h);
        m_bench.fault(u"POST"_s, u"^/kauth/oauth/token"_s, {{"status", 503}}, 9);
        QVERIFY(!waitFor(channelOf(u"kakao"_s)->check()));
        QCOMPARE(login(u"kakao"_s).state, LoginState::SignedIn);
    }

    void onlyTheMissingConsentIsAskedFor()
    {
        m_bench.control("PUT", u"state/kakao"_s, {{"agreed", nlohmann::json::array({"profile"})}});
        signIn(u"kakao"_s);
        m_bench.control("PUT", u"state/kakao"_s, {{"agreed", nlohmann::json::array({"friends"})}});
        m_bench.advance(8h); // the next token has what is agreed to now
        PublishOrder order;
        order.intentId = u"intent-1"_s;
        order.title = u"봄맞이"_s;
        order.caption = u"50% 할인"_s;
        order.picture = test::SandboxBench::jpeg({800, 800});
        Channel& kakao = *channelOf(u"kakao"_s);
        const Result<Prepared> prepared = waitFor(kakao.prepare(order, {}));
        QVERIFY(prepared);
        QCOMPARE(waitFor(kakao.commit(order, *prepared)).error().kind, ErrorKind::ConsentMissing);
        QCOMPARE(m_bench.journal(u"POST"_s, u"memo/default/send"_s).size(), 1);
        QCOMPARE(login(u"kakao"_s).state, LoginState::ConsentMissing);
        QCOMPARE(login(u"kakao"_s).missingScopes, QStringList{u"talk_message"_s});
        QCOMPARE(m_watch->health(u"kakao-talk"_s).light, ChannelLight::ConsentMissing);
        const Result<QUrl> page = m_logins->begin(u"kakao"_s);
        QVERIFY(page);
        QCOMPARE(QUrlQuery(*page).queryItemValue(u"scope"_s), u"talk_message"_s);
        m_browser.open(m_browser.press(*page, u"allow"_s));
        QVERIFY(becomes(u"kakao"_s, LoginState::SignedIn));
        QVERIFY(waitFor(kakao.commit(order, *prepared)));
    }

    void theOwnerIsWarnedThreeDaysAhead()
    {
        signIn(u"instagram"_s);
        const auto light = [this] { return m_watch->health(u"instagram"_s); };
        QCOMPARE(light().light, ChannelLight::Connected);
        m_bench.clock.advance(24h * 56); // of about sixty days, in which nobody opened the program
        QCOMPARE(light().light, ChannelLight::Connected);
        m_bench.clock.advance(24h);
        QCOMPARE(light().light, ChannelLight::SignInSoon);
        QCOMPARE(light().daysLeft, 2);
    }

    void whatIsUsedIsProlonged()
    {
        signIn(u"instagram"_s);
        m_bench.advance(24h * 52);
        start(); // looks after it by itself
        QVERIFY(test::becomesTrue([this] { return m_bench.journal(u"GET"_s, u"refresh_access_token"_s).size() == 1; }));
        QVERIFY(test::becomesTrue(
            [this] { return m_bench.clock.now().daysTo(login(u"instagram"_s).until.value_or(QDateTime())) > 50; }));
        signIn(u"kakao"_s);
        m_bench.advance(24h * 35);
        start();
        QVERIFY(test::becomesTrue(
            [this] { return m_bench.clock.now().daysTo(login(u"kakao"_s).until.value_or(QDateTime())) > 50; }));
    }

    void signingOutAlwaysWorks_data() { providers(); }
    void signingOutAlwaysWorks()
    {
        QFETCH(const QString, provider);
        signIn(provider);
        m_bench.fault(u".*"_s, u"(logout|revoke)"_s, {{"closeBeforeHeaders", true}}, 20);
        m_drawer.refusal = ErrorKind::Unavailable; // and the store of keys is locked
        QCOMPARE(waitFor(m_logins->signOut(provider)).error().kind, ErrorKind::Unavailable);
        QCOMPARE(login(provider).state, LoginState::SignedOut);
        QVERIFY(!channelOf(provider)->isConnected());
        QCOMPARE(waitFor(channelOf(provider)->check()).error().kind, ErrorKind::Unauthorized);
    }

    void signingOutIsToldToTheProvider()
    {
        signIn(u"naver"_s);
        QVERIFY(waitFor(m_logins->signOut(u"naver"_s)));
        QVERIFY(test::becomesTrue([this] { return m_bench.journal(u"POST"_s, u"revoke"_s).size() == 1; }));
        QVERIFY(!m_drawer.secrets.contains(u"naverGrant"_s));
    }

    void withoutAStoreOfKeysItLastsForThisRun()
    {
        m_drawer.refusal = ErrorKind::Unavailable;
        signIn(u"kakao"_s);
        QVERIFY(test::becomesTrue([this] { return !login(u"kakao"_s).isKept; }));
        QVERIFY(waitFor(channelOf(u"kakao"_s)->check()));
        start();
        QCOMPARE(login(u"kakao"_s).state, LoginState::SignedOut);
    }

    void instagramsOwnTokenMayBePasted()
    {
        const QString token = u"practice-ig-pasted-token"_s;
        const qint64 old = m_bench.clock.now().addDays(-3).toMSecsSinceEpoch();
        const qint64 end = m_bench.clock.now().addDays(50).toMSecsSinceEpoch();
        m_bench.control("PUT", u"state/instagram"_s,
                        {{"tokens", {{token.toStdString(), {{"since", old}, {"expiresAt", end}}}}}});
        m_logins->useToken(u"instagram"_s, Secret("practice-ig-nobody-knows"));
        QVERIFY(test::becomesTrue([this] { return login(u"instagram"_s).problem.has_value(); }));
        QCOMPARE(login(u"instagram"_s).state, LoginState::SignedOut);
        m_logins->useToken(u"instagram"_s, Secret(token.toUtf8()));
        QVERIFY(becomes(u"instagram"_s, LoginState::SignedIn));
        QVERIFY(waitFor(channelOf(u"instagram"_s)->check()));
    }

    void accountsMustHaveTheirShape()
    {
        QVERIFY(m_logins->setAccount(u"naver"_s, u"123/4"_s));
        for (const QString& wrong : {u"123"_s, u"abc/1"_s, u"1/2/3"_s, u" "_s})
            QCOMPARE(m_logins->setAccount(u"naver"_s, wrong).error().kind, ErrorKind::InvalidInput);
        for (const QString& wrong : {u"http://shop.example/"_s, u"https://"_s, u"https://a.example/?x=1"_s, u"shop"_s})
            QCOMPARE(m_logins->setAccount(u"instagramLogin"_s, wrong).error().kind, ErrorKind::InvalidInput);
        QVERIFY(m_logins->setAccount(u"instagramLogin"_s, u"https://shop.example/back"_s));
        start();
        QCOMPARE(m_outside->providers().value(u"naver"_s).account, u"123/4"_s);
        QCOMPARE(login(u"instagram"_s).redirect, u"https://shop.example/back"_s);
    }

    void theWatchSaysWhatItSaw_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<ChannelLight>("light");
        QTest::newRow("maintenance") << u"kakao:-9798"_s << ChannelLight::Maintenance;
        QTest::newRow("blocked") << u"kakao:-4"_s << ChannelLight::OwnerNeeded;
        QTest::newRow("refused") << u"kakao:-401"_s << ChannelLight::SignInNow;
    }
    void theWatchSaysWhatItSaw()
    {
        QFETCH(const QString, fault);
        signIn(u"kakao"_s);
        waitFor(m_watch->look());
        QCOMPARE(m_watch->health(u"kakao-talk"_s).light, ChannelLight::Connected);
        QCOMPARE(m_watch->health(u"naver-place"_s).light, ChannelLight::ByHand);
        QCOMPARE(m_watch->health(u"genie-tv"_s).light, ChannelLight::NotConnected);
        m_bench.fault(u"GET"_s, u"access_token_info"_s, {{"providerCode", fault.toStdString()}}, 9);
        waitFor(m_watch->look());
        QTEST(m_watch->health(u"kakao-talk"_s).light, "light");
    }

    void noSecretIsInTheJournalOfTheOtherSide()
    {
        for (const QString& provider : {u"kakao"_s, u"naver"_s, u"instagram"_s})
            signIn(provider);
        const QByteArray journal = QByteArray::fromStdString(m_bench.control("GET", u"journal"_s).dump());
        for (const Secret& kept : m_drawer.secrets) {
            const nlohmann::json grant = nlohmann::json::parse(kept.reveal().toStdString(), nullptr, false);
            for (const char* token : {"access", "refresh"}) {
                const QByteArray secret = QByteArray::fromStdString(grant.value(token, std::string()));
                QVERIFY2(secret.isEmpty() || !journal.contains(secret), secret.constData());
            }
        }
        QVERIFY(!journal.contains("practice-client-secret"));
        QVERIFY(!journal.contains("practice-code-"));
    }

private:
    static void providers()
    {
        QTest::addColumn<QString>("provider");
        for (const char* provider : {"kakao", "naver", "instagram"})
            QTest::newRow(provider) << QString::fromLatin1(provider);
    }
    void start()
    {
        stop();
        m_settings = std::make_unique<Settings>(m_folder->path());
        const QString landed = m_bench.url(QLatin1StringView(sandbox::kInstagramRedirect)).toString();
        const ProviderTable table{
            {u"kakao"_s, {m_bench.url(u"/kapi"_s), m_given, {}}},
            {u"kakaoLogin"_s, {m_bench.url(u"/kauth"_s), m_app, {}}},
            {u"naver"_s, {m_bench.url(u"/naver-openapi"_s), {}, QLatin1StringView(sandbox::kNaverAccount)}},
            {u"naverLogin"_s, {m_bench.url(u"/naver-nid"_s), m_app, {}}},
            {u"instagram"_s, {m_bench.url(u"/ig-graph"_s), {}, {}}},
            {u"instagramLogin"_s, {m_bench.url(u"/ig-www"_s), m_app, landed}},
            {u"instagramToken"_s, {m_bench.url(u"/ig-api"_s), {}, {}}},
            {u"media"_s, {m_bench.url(u"/cdn"_s), Secret(sandbox::kMediaToken), {}}}};
        m_outside = std::make_unique<Outside>(OutsideOptions{.providers = table, .seed = 1}, m_bench.clock);
        m_logins = std::make_unique<ChannelLogins>(
            *m_outside, *m_settings, std::make_unique<test::MemorySecrets>(m_drawer), m_bench.clock, m_random);
        m_watch = std::make_unique<ChannelWatch>(*m_outside, *m_logins, m_bench.clock);
        m_logins->start();
        QCoreApplication::processEvents();
    }
    void stop()
    {
        m_watch.reset();
        m_logins.reset();
        m_outside.reset();
        m_settings.reset();
    }
    ChannelLogin login(const QString& provider) const
    {
        const QList<ChannelLogin> all = m_logins->logins();
        const auto it = std::ranges::find(all, provider, &ChannelLogin::provider);
        return it == all.end() ? ChannelLogin() : *it;
    }
    bool becomes(const QString& provider, LoginState state)
    {
        return test::becomesTrue([&] { return login(provider).state == state; });
    }
    Channel* channelOf(const QString& provider) const
    {
        for (const auto& channel : m_outside->channels()) {
            if (channel->descriptor().provider == provider)
                return channel.get();
        }
        return nullptr;
    }
    void comeBack(const QString& provider, const QUrl& landed)
    {
        if (provider == u"instagram")
            m_logins->returnedTo(provider, landed.toString(QUrl::FullyEncoded));
        else
            m_browser.open(landed);
    }
    void signIn(const QString& provider)
    {
        const Result<QUrl> page = m_logins->begin(provider);
        QVERIFY(page);
        comeBack(provider, m_browser.press(*page, u"allow"_s));
        QVERIFY(becomes(provider, LoginState::SignedIn));
    }
    qsizetype renewals(const QString& path)
    {
        const QList<nlohmann::json> asked = m_bench.journal({}, path);
        return std::ranges::count_if(asked, [](const nlohmann::json& entry) {
            return entry.dump().find("refresh_token\\u0026") != std::string::npos
                || entry.dump().find("grant_type=refresh_token") != std::string::npos
                || entry.dump().find(R"("grant_type":"refresh_token")") != std::string::npos;
        });
    }
    void forget(const QString& provider, const char* what)
    {
        const nlohmann::json state = m_bench.state(provider);
        nlohmann::json none = nlohmann::json::object();
        for (const auto& [token, entry] : state.at(what).items())
            none[token] = nullptr; // RFC 7386
        m_bench.control("PUT", u"state/"_s + provider, {{what, none}});
    }

    test::SandboxBench m_bench;
    test::Browser m_browser;
    std::unique_ptr<test::TempFolder> m_folder;
    test::SecretDrawer m_drawer;
    QRandomGenerator m_random{7};
    Secret m_given;
    Secret m_app{sandbox::kOAuthClient};
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Outside> m_outside;
    std::unique_ptr<ChannelLogins> m_logins;
    std::unique_ptr<ChannelWatch> m_watch;
};

MADANG_TEST(QCoreApplication, TestChannelLogins)
#include "tst_channel_logins.moc"
