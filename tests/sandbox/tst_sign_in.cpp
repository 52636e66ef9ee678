#include "sandbox/http_probe.h"
#include "support/program.h"

#include <QCryptographicHash>
#include <QUrlQuery>

using namespace madang::sandbox;
using namespace Qt::StringLiterals;

namespace {
const QString kBack = u"http://localhost:53117/signed-in"_s;
const QByteArray kVerifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

QString page(const QString& auto_, const QString& back = kBack)
{
    return u"/kauth/oauth/authorize?response_type=code&client_id=practice-client&redirect_uri=%1&scope=talk_message"
           u"&state=s-1&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&auto=%2"_s
               .arg(QString::fromLatin1(QUrl::toPercentEncoding(back)), auto_);
}

QUrlQuery landed(const Answer& answer)
{
    return QUrlQuery(QUrl::fromEncoded(answer.header("Location")).query(QUrl::FullyEncoded));
}

Answer exchange(Probe& probe, const QString& code, const QString& back = kBack, const QByteArray& verifier = kVerifier)
{
    return probe.send("POST", u"/kauth/oauth/token"_s,
                      "grant_type=authorization_code&client_id=practice-client&client_secret=practice-client-secret"
                      "&redirect_uri="
                          + QUrl::toPercentEncoding(back) + "&code=" + code.toUtf8() + "&code_verifier=" + verifier,
                      {formType()});
}
} // namespace

/// The imitated sign-in pages are as strict as the real ones.
class TestSignIn final : public QObject {
    Q_OBJECT

private slots:
    void thePageAsksAPerson()
    {
        Probe probe;
        const Answer shown = probe.get(page({}));
        QCOMPARE(shown.status, 200);
        QVERIFY(shown.body.contains("auto=allow"));
        QVERIFY(shown.body.contains("auto=deny"));
    }

    void aRedirectThatIsNotRegisteredGetsAPageAndNoCode()
    {
        Probe probe;
        const Answer refused = probe.get(page(u"allow"_s, u"http://127.0.0.1:53117/signed-in"_s));
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.header("Location").isEmpty());
        QVERIFY(refused.body.contains("KOE006"));
    }

    void aCodeWorksOnceForItsOwnRedirectAndVerifier()
    {
        Probe probe;
        const auto code = [&probe] { return landed(probe.get(page(u"allow"_s))).queryItemValue(u"code"_s); };
        QCOMPARE(landed(probe.get(page(u"allow"_s))).queryItemValue(u"state"_s), u"s-1"_s);
        const QString first = code();
        const Answer given = exchange(probe, first);
        QCOMPARE(given.status, 200);
        QCOMPARE(intAt(given.json, "refresh_token_expires_in"), 5'183'999);
        QCOMPARE(textAt(exchange(probe, first).json, "error_code"), u"KOE320"_s);
        QCOMPARE(textAt(exchange(probe, code(), u"http://localhost:53127/signed-in"_s).json, "error_code"),
                 u"KOE303"_s);
        QCOMPARE(exchange(probe, code(), kBack, "another-verifier").status, 400);
        QCOMPARE(textAt(exchange(probe, u"never-given"_s).json, "error_code"), u"KOE320"_s);
    }

    void aCodeGrowsOld()
    {
        Probe probe;
        const QString code = landed(probe.get(page(u"allow"_s))).queryItemValue(u"code"_s);
        probe.advance(601);
        QCOMPARE(textAt(exchange(probe, code).json, "error_code"), u"KOE320"_s);
    }

    void noIsNo()
    {
        Probe probe;
        const QUrlQuery back = landed(probe.get(page(u"deny"_s)));
        QCOMPARE(back.queryItemValue(u"error"_s), u"access_denied"_s);
        QVERIFY(!back.hasQueryItem(u"code"_s));
        probe.send("PUT", u"/__ctl/state/kakao"_s, R"({"consent":"allow"})"); // answers at once from now on
        QVERIFY(landed(probe.get(page({}))).hasQueryItem(u"code"_s));
    }

    void naverWantsAStateAndTheSameWithTheCode()
    {
        Probe probe;
        const QString ask = u"/naver-nid/oauth2.0/authorize?response_type=code&client_id=practice-client&auto=allow"
                            u"&redirect_uri="_s
            + QString::fromLatin1(QUrl::toPercentEncoding(kBack));
        QCOMPARE(probe.get(ask).status, 400);
        const auto token = [&](const QString& state) {
            const QString code = landed(probe.get(ask + u"&state=abc"_s)).queryItemValue(u"code"_s);
            return probe.get(u"/naver-nid/oauth2.0/token?grant_type=authorization_code&client_id=practice-client"
                             u"&client_secret=practice-client-secret&code=%1&state=%2"_s.arg(code, state));
        };
        QCOMPARE(textAt(token(u"abc"_s).json, "expires_in"), u"3600"_s);
        const Answer wrong = token(u"xyz"_s);
        QCOMPARE(wrong.status, 200); // 200 it is
        QCOMPARE(textAt(wrong.json, "error"), u"invalid_request"_s);
    }

    void instagramsTokensGrowLongAndMustNotBeYoung()
    {
        Probe probe;
        const QString back = probe.base() + u"/ig-www/landed"_s;
        const Answer sent = probe.get(u"/ig-www/oauth/authorize?response_type=code&client_id=practice-client&auto=allow"
                                      u"&scope=instagram_business_basic&state=s&redirect_uri="_s
                                      + QString::fromLatin1(QUrl::toPercentEncoding(back)));
        QVERIFY(sent.header("Location").endsWith("#_"));
        const QByteArray code = landed(sent).queryItemValue(u"code"_s).toUtf8();
        const QByteArray fields = "client_id=practice-client&client_secret=practice-client-secret&grant_type="
                                  "authorization_code&redirect_uri="
            + QUrl::toPercentEncoding(back) + "&code=" + code;
        const Answer brief = probe.send("POST", u"/ig-api/oauth/access_token"_s, fields, {formType()});
        QCOMPARE(brief.status, 200);
        QCOMPARE(textAt(probe.send("POST", u"/ig-api/oauth/access_token"_s, fields, {formType()}).json, "error_type"),
                 u"OAuthException"_s);
        const QString token = textAt(brief.json.at("data").at(0), "access_token");
        const Answer longer = probe.get(u"/ig-graph/access_token?grant_type=ig_exchange_token&client_secret="
                                        u"practice-client-secret&access_token="_s
                                        + token);
        QCOMPARE(intAt(longer.json, "expires_in"), 5'183'944);
        const QString renew = u"/ig-graph/refresh_access_token?grant_type=ig_refresh_token&access_token="_s
            + textAt(longer.json, "access_token");
        QCOMPARE(probe.get(renew).status, 400); // in its first day
        probe.advance(90'000);
        QCOMPARE(probe.get(renew).status, 200);
    }

    void noCodeAndNoTokenIsInTheJournal()
    {
        Probe probe;
        const QString code = landed(probe.get(page(u"allow"_s))).queryItemValue(u"code"_s);
        const Answer given = exchange(probe, code);
        const QByteArray journal = probe.get(u"/__ctl/journal"_s).body;
        QVERIFY(!journal.contains(code.toUtf8()));
        QVERIFY(!journal.contains(textAt(given.json, "access_token").toUtf8()));
        QVERIFY(!journal.contains(textAt(given.json, "refresh_token").toUtf8()));
        QVERIFY(!journal.contains(kVerifier));
        QVERIFY(!journal.contains("practice-client-secret"));
    }
};

MADANG_TEST(QCoreApplication, TestSignIn)
#include "tst_sign_in.moc"
