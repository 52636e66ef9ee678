#include "services/accounts/session_token.h"
#include "support/program.h"

#include <QMessageAuthenticationCode>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const Secret kKey(QByteArray(32, 'k'));

TokenClaims claims()
{
    const QDateTime now(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
    return {u"madang"_s, u"account-1"_s, now, now.addSecs(900), u"session-1"_s, Role::Owner};
}

/// A token of any parts, rightly signed.
Secret made(const QByteArray& header, const QByteArray& body, const Secret& key = kKey)
{
    const QByteArray text = header.toBase64(kUrl) + '.' + body.toBase64(kUrl);
    return Secret(text + '.'
                  + QMessageAuthenticationCode::hash(text, key.reveal(), QCryptographicHash::Sha256).toBase64(kUrl));
}
const QByteArray kHeader = R"({"alg":"HS256","typ":"JWT"})";
const QByteArray kBody = R"({"iss":"madang","sub":"a","iat":1795402800,"exp":1795403700,"jti":"s","role":"owner"})";
} // namespace

class TestSessionToken final : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead()
    {
        const Secret token = encodeToken(claims(), kKey);
        QCOMPARE(token.reveal().count('.'), 2);
        QVERIFY(!token.reveal().contains('='));
        const Result<TokenClaims> read = decodeToken(token, kKey);
        QVERIFY(read);
        QCOMPARE(*read, claims());
    }

    /// RFC 7515, appendix A.1: its key, its header and body with their line breaks, its signature.
    void signsAsTheStandardsExample()
    {
        const QByteArray key = QByteArray::fromBase64(
            "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
            QByteArray::Base64UrlEncoding);
        const Secret token(
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        const Result<TokenClaims> read = decodeToken(token, Secret(key));
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"token: a claim is missing"_s); // signed well, but not one of ours
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char* name, const Secret& token, ErrorKind kind = ErrorKind::Unauthorized) {
            QTest::newRow(name) << token.reveal() << kind;
        };
        row("no algorithm", made(R"({"alg":"none","typ":"JWT"})", kBody));
        row("no algorithm, no signature",
            Secret(QByteArray(R"({"alg":"none"})").toBase64(kUrl) + '.' + kBody.toBase64(kUrl) + '.'));
        row("another algorithm", made(R"({"alg":"HS512"})", kBody));
        row("small letters", made(R"({"alg":"hs256"})", kBody));
        row("an extension we must know", made(R"({"alg":"HS256","crit":["x"]})", kBody));
        row("another key", made(kHeader, kBody, Secret(QByteArray(32, 'x'))));
        row("no key at all", made(kHeader, kBody, Secret("")));
        QByteArray changed = made(kHeader, kBody).reveal();
        changed[changed.indexOf('.') + 3] = changed.at(changed.indexOf('.') + 3) == 'A' ? 'B' : 'A';
        row("changed body", Secret(changed));
        row("cut signature", Secret(made(kHeader, kBody).reveal().chopped(4)));
        row("padded signature", Secret(made(kHeader, kBody).reveal() + '='));
        row("empty", Secret(""), ErrorKind::BadReply);
        row("two parts", Secret("a.b"), ErrorKind::BadReply);
        row("four parts", Secret("a.b.c.d"), ErrorKind::BadReply);
        row("very long", Secret(QByteArray(5000, 'a') + ".b.c"), ErrorKind::BadReply);
        row("body is a list", made(kHeader, "[1]"), ErrorKind::BadReply);
        row("body is no JSON", made(kHeader, "{"), ErrorKind::BadReply);
        row("no expiry", made(kHeader, R"({"iss":"madang","sub":"a","iat":1,"jti":"s","role":"owner"})"),
            ErrorKind::BadReply);
        row("expiry is a text",
            made(kHeader, R"({"iss":"madang","sub":"a","iat":1,"exp":"9999999999","jti":"s","role":"owner"})"),
            ErrorKind::BadReply);
        row("another role", made(kHeader, R"({"iss":"madang","sub":"a","iat":1,"exp":2,"jti":"s","role":"root"})"),
            ErrorKind::BadReply);
    }
    void refuses()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const ErrorKind, kind);
        const Result<TokenClaims> read = decodeToken(Secret(token), kKey);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
    }

    void aShortKeySignsNothing()
    {
        const Secret weak("short");
        QVERIFY(!decodeToken(encodeToken(claims(), weak), weak));
    }

    void keysAreNeverTheSame()
    {
        QCOMPARE(randomKey().reveal().size(), 32);
        QVERIFY(randomKey().reveal() != randomKey().reveal());
        const Secret key = randomKey();
        QCOMPARE(fromText(toText(key)).reveal(), key.reveal());
        QVERIFY(fromText(Secret("no key")).isEmpty());
    }
};

MADANG_TEST(QCoreApplication, TestSessionToken)
#include "tst_session_token.moc"
