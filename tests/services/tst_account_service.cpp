#include "services/account_service.h"
#include "services/accounts/session_token.h"
#include "services/accounts/sessions.h"
#include "services/consent_texts.h"
#include "services/counter_service.h"
#include "services/database.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/storage/account_store.h"
#include "support/fixed_clock.h"
#include "support/memory_secrets.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QDirIterator>
#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QSqlQuery>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::waitFor;

namespace {
const char* const kPassword = "kimchi-1978";

SignUp kim()
{
    return {{u"김사장"_s, u"010-1234-5678"_s, u"Kim@example.com"_s}, Secret(kPassword), {u"terms"_s, u"privacy"_s}};
}

ErrorKind kindOf(const Result<void>& result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}

/// A store of keys that is asked and never answers: locked, with a prompt nobody sees.
class SilentStore final : public SecretStore {
public:
    QFuture<Result<Secret>> read(const QString&) override { return m_read.future(); }
    QFuture<Result<void>> write(const QString&, const Secret&) override { return m_done.future(); }
    QFuture<Result<void>> remove(const QString&) override { return m_done.future(); }
    SilentStore()
    {
        m_read.start();
        m_done.start();
    }

private:
    QPromise<Result<Secret>> m_read;
    QPromise<Result<void>> m_done;
};

/// The forward-only clock goes on while the test runs.
bool isAbout(std::chrono::milliseconds left, std::chrono::milliseconds expected)
{
    return left <= expected && left > expected - 20s;
}
} // namespace

class TestAccountService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_database = std::move(Database::open(m_folder->path())).value();
        m_drawer = {};
        m_clock.setInKorea(QDate(2026, 11, 23));
        start();
    }
    void cleanup()
    {
        m_accounts.reset();
        m_database.reset();
        m_folder.reset();
    }

    void signsUpAndIsLoggedIn() // USER-010
    {
        QVERIFY(!m_accounts->hasAccount());
        QVERIFY(!m_accounts->owner());
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        QVERIFY(m_accounts->hasAccount());
        QCOMPARE(m_accounts->owner()->name, u"김사장"_s);
        QCOMPARE(m_accounts->owner()->mobile, u"01012345678"_s);
    }

    void whatIsMissingIsNamed_data()
    {
        QTest::addColumn<QString>("field");
        for (const char* field : {"name", "mobile", "email", "password", "consents"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void whatIsMissingIsNamed()
    {
        QFETCH(const QString, field);
        SignUp form = kim();
        if (field == u"name")
            form.owner.name = u"김"_s;
        else if (field == u"mobile")
            form.owner.mobile = u"031-123-4567"_s;
        else if (field == u"email")
            form.owner.email = u"kim@example"_s;
        else if (field == u"password")
            form.password = Secret("password1");
        else
            form.consents.remove(u"privacy"_s);
        const Result<void> refused = waitFor(m_accounts->signUp(form));
        QCOMPARE(kindOf(refused), ErrorKind::InvalidInput);
        QCOMPARE(refused.error().detail, field);
        QVERIFY(!m_accounts->hasAccount());
    }

    void refusesASecondAccountOfOneAddressOrNumber()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        SignUp again = kim();
        again.owner.email = u" KIM@EXAMPLE.COM "_s;
        again.owner.mobile = u"010-9999-8888"_s;
        Result<void> refused = waitFor(m_accounts->signUp(again));
        QCOMPARE(kindOf(refused), ErrorKind::Conflict);
        QCOMPARE(refused.error().detail, u"email"_s);
        again.owner.email = u"lee@example.com"_s;
        again.owner.mobile = u"010 1234 5678"_s;
        refused = waitFor(m_accounts->signUp(again));
        QCOMPARE(kindOf(refused), ErrorKind::Conflict);
        QCOMPARE(refused.error().detail, u"mobile"_s);
    }

    void keepsEveryConsentWithItsVersion()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        QStringList kept;
        QVERIFY(m_database->run(
            u"SELECT text_id, version, given FROM account_consents ORDER BY text_id"_s, {}, [&](const QSqlQuery& row) {
                kept << u"%1 %2 %3"_s.arg(row.value(0).toString()).arg(row.value(1).toInt()).arg(row.value(2).toInt());
            }));
        QCOMPARE(kept, (QStringList{u"news 1 0"_s, u"privacy 1 1"_s, u"terms 1 1"_s}));
        QCOMPARE(consentTexts().size(), 3);
    }

    void nothingPersonalLiesOpenOnTheDisk()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        m_accounts.reset();
        m_database.reset();
        for (const char* name : {"madang.db", "madang.db-wal"}) {
            QFile file(m_folder->filePath(QString::fromLatin1(name)));
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            for (const char* personal : {"김사장", "01012345678", "1234-5678", "im@example.com", kPassword})
                QVERIFY2(!bytes.contains(personal), personal);
        }
        m_database = std::move(Database::open(m_folder->path())).value();
    }

    void nothingSecretIsInAnyFileOrLog()
    {
        log::start(m_folder->filePath(u"logs"_s));
        CounterService counter(*m_database, m_clock, HashCost::cheapest());
        m_accounts->start();
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        QTRY_COMPARE(m_drawer.secrets.size(), 2);
        const auto kept = m_drawer.secrets;
        m_clock.advance(20min);
        const Result<Secret> access = m_accounts->accessToken();
        QVERIFY(access);
        QVERIFY(waitFor(counter.setPin(Role::Owner, Secret("974613"))));
        QVERIFY(counter.handToStaff());
        QVERIFY(!waitFor(counter.takeOver(Secret("558822"))));
        QCOMPARE(tryWith("wrong-pass-77"), ErrorKind::Unauthorized);
        m_accounts->logOut();
        log::info(u"the end"_s);
        log::stop();
        QByteArray all;
        QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        QVERIFY(all.contains("account: logged in") && all.contains("counter: now staff"));
        QByteArrayList secrets{kPassword, "wrong-pass-77", "974613",        "558822",
                               "김사장",  "01012345678",   "010-1234-5678", access->reveal()};
        for (const Secret& secret : kept)
            secrets << secret.reveal();
        for (const QByteArray& secret : secrets)
            QVERIFY2(!all.contains(secret), secret.constData());
    }

    void logsInAgainWithTheRightPasswordOnly() // USER-020
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        m_accounts->logOut();
        QVERIFY(!m_accounts->isLoggedIn());
        QCOMPARE(kindOf(waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret("kimchi-1979")))),
                 ErrorKind::Unauthorized);
        QCOMPARE(kindOf(waitFor(m_accounts->logIn(u"lee@example.com"_s, Secret(kPassword)))), ErrorKind::Unauthorized);
        QVERIFY(!m_accounts->isLoggedIn());
        QVERIFY(waitFor(m_accounts->logIn(u" KIM@example.com"_s, Secret(kPassword))));
        QVERIFY(m_accounts->isLoggedIn());
    }

    void fiveWrongTriesLockAlsoAfterARestart()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        m_accounts->logOut();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(tryWrong(), ErrorKind::Unauthorized);
        QCOMPARE(m_accounts->triesLeft(u"kim@example.com"_s), 1);
        QCOMPARE(tryWrong(), ErrorKind::RateLimited);
        Result<void> locked = waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword)));
        QCOMPARE(kindOf(locked), ErrorKind::RateLimited);
        QVERIFY(isAbout(*locked.error().retryAfter, 5min));

        m_clock.advance(2min);
        start();
        locked = waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword)));
        QCOMPARE(kindOf(locked), ErrorKind::RateLimited);
        QVERIFY(isAbout(*locked.error().retryAfter, 3min));
        m_clock.advance(3min);
        QVERIFY(waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword))));
        QCOMPARE(m_accounts->triesLeft(u"kim@example.com"_s), 5);
    }

    void settingTheClockDoesNotHelp()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        m_accounts->logOut();
        for (int i = 0; i < 5; ++i)
            tryWrong();
        m_clock.set(m_clock.now().addDays(-400));
        start();
        QCOMPARE(kindOf(waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword)))), ErrorKind::RateLimited);
        m_clock.set(m_clock.now().addDays(10)); // in the same run forward neither
        QCOMPARE(kindOf(waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword)))), ErrorKind::RateLimited);
        m_clock.advance(6min);
        QVERIFY(waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword))));
    }

    void aKilledTryCounts()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        m_accounts->logOut();
        for (int i = 0; i < 5; ++i) {
            const auto forgotten = m_accounts->logIn(u"kim@example.com"_s, Secret("wrong-1-word"));
            start(); // before there was an answer
        }
        QCOMPARE(kindOf(waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword)))), ErrorKind::RateLimited);
    }

    void oneTryAtATime()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        const auto first = m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword));
        QCOMPARE(kindOf(waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(kPassword)))), ErrorKind::Busy);
        QVERIFY(waitFor(first));
    }

    void theSessionGoesOnWithTheNextStart()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        start();
        QVERIFY(!m_accounts->isLoggedIn());
        QSignalSpy changed(m_accounts.get(), &AccountService::changed);
        m_accounts->start();
        QTRY_VERIFY(m_accounts->isLoggedIn());
        QVERIFY(!changed.isEmpty());
        m_clock.advance(std::chrono::days(31));
        start();
        m_accounts->start();
        QTRY_VERIFY(m_drawer.secrets.contains(u"account-signing"_s));
        QVERIFY(!m_accounts->isLoggedIn());
    }

    void logsOutWithALockedStoreOfKeys() // USER-040
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        m_drawer.refusal = ErrorKind::Unavailable;
        m_accounts->logOut();
        QVERIFY(!m_accounts->isLoggedIn());
        QVERIFY(m_drawer.secrets.contains(u"account-refresh"_s)); // it could not be removed …
        AccountStore store(*m_database, m_cipher);
        Sessions later(store, m_clock);
        QCOMPARE(later.renew(m_drawer.secrets.value(u"account-refresh"_s)).error().kind,
                 ErrorKind::Unauthorized); // … and is worth nothing
    }

    void logsOutWhileTheStoreOfKeysDoesNotAnswer()
    {
        m_accounts = std::make_unique<AccountService>(*m_database, m_cipher, std::make_unique<SilentStore>(), m_clock,
                                                      HashCost::cheapest());
        m_accounts->start();
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        m_accounts->logOut();
        QVERIFY(!m_accounts->isLoggedIn());
    }

    void aPasswordIsChangedByWhoKnowsTheOldOne() // USER-030
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        const Secret next("doenjang-2026");
        QCOMPARE(kindOf(waitFor(m_accounts->changePassword(Secret("wrong-pass-1"), next))), ErrorKind::Unauthorized);
        QCOMPARE(kindOf(waitFor(m_accounts->changePassword(Secret(kPassword), Secret("short1!")))),
                 ErrorKind::InvalidInput);
        QVERIFY(waitFor(m_accounts->changePassword(Secret(kPassword), next)));
        QVERIFY(m_accounts->isLoggedIn());
        m_accounts->logOut();
        QCOMPARE(tryWith(kPassword), ErrorKind::Unauthorized);
        QVERIFY(waitFor(m_accounts->logIn(u"kim@example.com"_s, next)));
    }

    void aRefreshTokenIsGoodOnce()
    {
        QVERIFY(waitFor(m_accounts->signUp(kim())));
        const Secret copied = m_drawer.secrets.value(u"account-refresh"_s);
        const Secret first = *m_accounts->accessToken();
        QCOMPARE(m_accounts->accessToken()->reveal(), first.reveal()); // still good
        m_clock.advance(15min);
        QVERIFY(m_accounts->accessToken()->reveal() != first.reveal());
        QVERIFY(m_drawer.secrets.value(u"account-refresh"_s).reveal() != copied.reveal());
        m_clock.advance(2min);
        AccountStore store(*m_database, m_cipher);
        Sessions thief(store, m_clock);
        const Result<SessionTokens> stolen = thief.renew(copied);
        QVERIFY(!stolen);
        QCOMPARE(stolen.error().kind, ErrorKind::Unauthorized);
        m_clock.advance(15min);
        QCOMPARE(m_accounts->accessToken().error().kind, ErrorKind::Unauthorized); // ended for both
        QVERIFY(!m_accounts->isLoggedIn());
    }

    void withoutTheDataKeyNothingIsSaidOrWritten()
    {
        PersonalCipher locked;
        AccountService accounts(*m_database, locked, std::make_unique<test::MemorySecrets>(m_drawer), m_clock,
                                HashCost::cheapest());
        QCOMPARE(kindOf(waitFor(accounts.signUp(kim()))), ErrorKind::Locked);
        QCOMPARE(kindOf(waitFor(accounts.logIn(u"kim@example.com"_s, Secret(kPassword)))), ErrorKind::Locked);
        QVERIFY(!accounts.hasAccount());
    }

private:
    void start()
    {
        m_accounts = std::make_unique<AccountService>(
            *m_database, m_cipher, std::make_unique<test::MemorySecrets>(m_drawer), m_clock, HashCost::cheapest());
    }
    ErrorKind tryWith(const char* password)
    {
        return kindOf(waitFor(m_accounts->logIn(u"kim@example.com"_s, Secret(password))));
    }
    ErrorKind tryWrong() { return tryWith("not-the-one-1"); }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
    test::SecretDrawer m_drawer;
    PersonalCipher m_cipher{newDataKey()};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccountService> m_accounts;
};

MADANG_TEST(QCoreApplication, TestAccountService)
#include "tst_account_service.moc"
