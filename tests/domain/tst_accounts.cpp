#include "domain/lockout.h"
#include "domain/owner.h"
#include "domain/password.h"
#include "domain/roles.h"
#include "domain/token_claims.h"
#include "support/program.h"

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Passwords, PINs, roles, lock-outs and claims: what is judged without any service.
class TestAccounts final : public QObject {
    Q_OBJECT

private slots:
    void judgesPasswords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("isGood");
        QTest::addColumn<int>("strength");
        QTest::newRow("good") << u"abcde1!x"_s << true << 4;
        QTest::newRow("seven") << u"abcd1!x"_s << false << 3;
        QTest::newRow("no digit") << u"abcdefg!"_s << false << 3;
        QTest::newRow("no special") << u"abcdefg1"_s << false << 3;
        QTest::newRow("no letter") << u"1234567!"_s << false << 3;
        QTest::newRow("Hangul letters count") << u"수원왕갈비통1!"_s << true << 4;
        QTest::newRow("a blank is special") << u"abc defg1"_s << true << 4;
        QTest::newRow("nothing") << QString() << false << 0;
        QTest::newRow("too long") << QString(200, u'a') + u"1!"_s << false << 4;
    }
    void judgesPasswords()
    {
        QFETCH(const QString, password);
        QTEST(checkPassword(password).isGood(), "isGood");
        QTEST(checkPassword(password).strength, "strength");
    }

    void judgesPins_data()
    {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<PinProblem>("problem");
        QTest::newRow("four") << u"8246"_s << PinProblem::None;
        QTest::newRow("six") << u"135790"_s << PinProblem::None;
        QTest::newRow("three") << u"824"_s << PinProblem::WrongLength;
        QTest::newRow("seven") << u"8246135"_s << PinProblem::WrongLength;
        QTest::newRow("nothing") << QString() << PinProblem::WrongLength;
        QTest::newRow("letters") << u"82a6"_s << PinProblem::NotDigits;
        QTest::newRow("other digits") << u"８２４６"_s << PinProblem::NotDigits;
        QTest::newRow("one digit") << u"0000"_s << PinProblem::TooEasy;
        QTest::newRow("up") << u"3456"_s << PinProblem::TooEasy;
        QTest::newRow("down") << u"6543"_s << PinProblem::TooEasy;
        QTest::newRow("nearly up") << u"1235"_s << PinProblem::None;
    }
    void judgesPins()
    {
        QFETCH(const QString, pin);
        QTEST(checkPin(pin), "problem");
    }

    void staffAddEntriesAndUseCouponsOnly()
    {
        for (const Action action : {Action::AddEntry, Action::UseCoupon, Action::Draw, Action::Export, Action::Publish,
                                    Action::Delete, Action::Settings, Action::Account, Action::Kiosk}) {
            QVERIFY(mayDo(Role::Owner, action));
            const bool isForStaff = action == Action::AddEntry || action == Action::UseCoupon;
            QCOMPARE(mayDo(Role::Staff, action), isForStaff);
            QVERIFY(!actionKey(action).isEmpty());
        }
        QVERIFY(!mayDo(Role::Staff, Action(99)));
        QCOMPARE(roleFromKey(roleKey(Role::Staff)), std::optional(Role::Staff));
    }

    void locksAfterFiveForLongerEachTime()
    {
        Lockout lockout;
        for (int i = 0; i < 4; ++i)
            lockout = afterWrongTry(lockout, kNow);
        QCOMPARE(triesLeft(lockout), 1);
        QCOMPARE(lockedFor(lockout, kNow), 0ms);
        QDateTime now = kNow;
        lockout = afterWrongTry(lockout, now);
        for (const std::chrono::milliseconds length : {5min, 15min, 60min, 60min}) {
            QCOMPARE(lockedFor(lockout, now), length);
            now = now.addMSecs(length.count());
            QCOMPARE(lockedFor(lockout, now.addMSecs(-1)), 1ms);
            QCOMPARE(lockedFor(lockout, now), 0ms);
            for (int i = 0; i < 5; ++i)
                lockout = afterWrongTry(lockout, now);
        }
    }

    void aClockThatIsSetBackStartsTheLockAnew()
    {
        Lockout lockout;
        for (int i = 0; i < 5; ++i)
            lockout = afterWrongTry(lockout, kNow);
        const QDateTime back = kNow.addYears(-3);
        QCOMPARE(lockedFor(lockout, back), std::chrono::milliseconds(5min)); // not three years
        const Lockout seen = seenAt(lockout, back);
        QCOMPARE(lockedFor(seen, back.addSecs(299)), 1000ms);
        QCOMPARE(seenAt(lockout, kNow.addSecs(60)), lockout);
    }

    void judgesClaims()
    {
        const TokenClaims good{u"madang"_s, u"a"_s, kNow, kNow.addSecs(900), u"s"_s, Role::Owner};
        const auto judgedAt
            = [](const TokenClaims& claims, const QDateTime& now) { return judgeClaims(claims, u"madang"_s, now); };
        const auto judged = [&](const TokenClaims& claims) { return judgedAt(claims, kNow); };
        QCOMPARE(judged(good), TokenProblem::None);
        QCOMPARE(judgedAt(good, kNow.addSecs(899)), TokenProblem::None);
        QCOMPARE(judgedAt(good, kNow.addSecs(900)), TokenProblem::Expired);
        QCOMPARE(judgedAt(good, kNow.addSecs(-60)), TokenProblem::None);
        QCOMPARE(judgedAt(good, kNow.addSecs(-61)), TokenProblem::NotYetIssued);
        TokenClaims bad = good;
        bad.issuer = u"somebody"_s;
        QCOMPARE(judged(bad), TokenProblem::WrongIssuer);
        bad = good;
        bad.subject.clear();
        QCOMPARE(judged(bad), TokenProblem::NoSubject);
        bad = good;
        bad.expiresAt = kNow.addDays(400);
        QCOMPARE(judged(bad), TokenProblem::Expired);
    }

    void judgesEmails_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<OwnerProblem>("problem");
        QTest::newRow("good") << u"kim@example.com"_s << OwnerProblem::None;
        QTest::newRow("blanks around") << u"  kim@example.com "_s << OwnerProblem::None;
        QTest::newRow("plus and dots") << u"k.im+shop@mail.example.co.kr"_s << OwnerProblem::None;
        QTest::newRow("nothing") << u"  "_s << OwnerProblem::Missing;
        QTest::newRow("no at") << u"kim.example.com"_s << OwnerProblem::NotAnEmail;
        QTest::newRow("two at") << u"a@b@example.com"_s << OwnerProblem::NotAnEmail;
        QTest::newRow("no dot") << u"kim@example"_s << OwnerProblem::NotAnEmail;
        QTest::newRow("dots") << u"kim@example..com"_s << OwnerProblem::NotAnEmail;
        QTest::newRow("ends early") << u"kim@example.c"_s << OwnerProblem::NotAnEmail;
        QTest::newRow("blank inside") << u"k im@example.com"_s << OwnerProblem::NotAnEmail;
        QTest::newRow("a line of a header") << u"kim@example.com\r\nBcc: x"_s << OwnerProblem::NotAnEmail;
        QTest::newRow("long") << QString(60, u'a') + u"@"_s + QString(300, u'b') + u".com"_s << OwnerProblem::TooLong;
    }
    void judgesEmails()
    {
        QFETCH(const QString, email);
        QTEST(checkEmail(email), "problem");
    }

    void oneAddressHasOneSpelling()
    {
        QCOMPARE(normalEmail(u" Kim@Example.COM "), u"kim@example.com"_s);
        QCOMPARE(maskedEmail(u"kim@example.com"), u"k***@example.com"_s);
        QCOMPARE(maskedEmail(u"@"), u"***"_s);
        QCOMPARE(checkOwnerName(u"김"), OwnerProblem::TooShort);
        QCOMPARE(checkOwnerMobile(u"010-1234-5678"), OwnerProblem::None);
        QCOMPARE(checkOwnerMobile(u"02-123-4567"), OwnerProblem::NotAMobile);
    }

private:
    const QDateTime kNow{QDate(2026, 11, 23), QTime(3, 0), Qt::UTC};
};

MADANG_TEST(QCoreApplication, TestAccounts)
#include "tst_accounts.moc"
