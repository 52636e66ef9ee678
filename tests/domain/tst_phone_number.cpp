#include "domain/phone_number.h"
#include "support/program.h"

using namespace Qt::StringLiterals;
using namespace madang;

class PhoneNumberTest : public QObject {
    Q_OBJECT

private slots:
    void readsMobileNumbers_data();
    void readsMobileNumbers();
    void refusesOtherNumbersAsMobile_data();
    void refusesOtherNumbersAsMobile();
    void readsStoreNumbers_data();
    void readsStoreNumbers();
    void refusesWhatNoStoreAnswers_data();
    void refusesWhatNoStoreAnswers();
    void groupsWhileTyping_data();
    void groupsWhileTyping();
    void everyPrefixKeepsItsDigits();
};

void PhoneNumberTest::readsMobileNumbers_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("formatted");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char* text, const QString& digits, const QString& formatted, const QString& masked) {
        QTest::newRow(text) << digits << formatted << masked;
    };
    for (const char* text : {"01012345678", "010-1234-5678", "010 1234 5678", "010.1234.5678", " 010-1234-5678 ",
                             "(010)1234-5678", "+82 10-1234-5678", "+821012345678", "+82 (0)10-1234-5678",
                             "+82 010 1234 5678", "０１０－１２３４－５６７８", "010–1234–5678", "010‑1234‑5678"})
        row(text, u"01012345678"_s, u"010-1234-5678"_s, u"010-****-5678"_s);
    row("011-123-4567", u"0111234567"_s, u"011-123-4567"_s, u"011-***-4567"_s);
    row("011-9123-4567", u"01191234567"_s, u"011-9123-4567"_s, u"011-****-4567"_s);
    row("0161234567", u"0161234567"_s, u"016-123-4567"_s, u"016-***-4567"_s);
    row("017-123-4567", u"0171234567"_s, u"017-123-4567"_s, u"017-***-4567"_s);
    row("018-123-4567", u"0181234567"_s, u"018-123-4567"_s, u"018-***-4567"_s);
    row("019-123-4567", u"0191234567"_s, u"019-123-4567"_s, u"019-***-4567"_s);
}

void PhoneNumberTest::readsMobileNumbers()
{
    QFETCH(QString, digits);
    QFETCH(QString, formatted);
    QFETCH(QString, masked);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const std::optional<PhoneNumber> number = PhoneNumber::parseMobile(text);
    QVERIFY(number);
    QCOMPARE(number->digits(), digits);
    QCOMPARE(number->formatted(), formatted);
    QCOMPARE(number->masked(), masked);
    QVERIFY(PhoneNumber::parseStore(text) == number);
    QVERIFY(PhoneNumber::parseMobile(formatted) == number);
}

void PhoneNumberTest::refusesOtherNumbersAsMobile_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "010",
                             "0101234567",
                             "010123456789",
                             "010-1234-567",
                             "02-123-4567",
                             "031-123-4567",
                             "070-1234-5678",
                             "1588-1234",
                             "0101234567a",
                             "010-1234-5678 (사장)",
                             "010+1234+5678",
                             "010-1234-5678+",
                             "++82 10-1234-5678",
                             "+1 010 1234 5678",
                             "+81 10-1234-5678",
                             "012-1234-5678",
                             "013-123-4567",
                             "014-123-4567",
                             "015-123-4567",
                             "01①12345678",
                             "011-12-4567",
                             "011-12345-6789"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromUtf8(text);
}

void PhoneNumberTest::refusesOtherNumbersAsMobile()
{
    QFETCH(QString, text);
    const std::optional<PhoneNumber> number = PhoneNumber::parseMobile(text);
    QVERIFY2(!number, qPrintable(number ? number->formatted() : QString()));
}

void PhoneNumberTest::readsStoreNumbers_data()
{
    QTest::addColumn<QString>("formatted");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char* text, const QString& formatted, const QString& masked) {
        QTest::newRow(text) << formatted << masked;
    };
    row("021234567", u"02-123-4567"_s, u"02-***-4567"_s);
    row("0212345678", u"02-1234-5678"_s, u"02-****-5678"_s);
    row("+82 2-1234-5678", u"02-1234-5678"_s, u"02-****-5678"_s);
    row("0311234567", u"031-123-4567"_s, u"031-***-4567"_s);
    row("03112345678", u"031-1234-5678"_s, u"031-****-5678"_s);
    row("044-123-4567", u"044-123-4567"_s, u"044-***-4567"_s);
    row("055-123-4567", u"055-123-4567"_s, u"055-***-4567"_s);
    row("064-123-4567", u"064-123-4567"_s, u"064-***-4567"_s);
    row("070-1234-5678", u"070-1234-5678"_s, u"070-****-5678"_s);
    row("080-123-4567", u"080-123-4567"_s, u"080-***-4567"_s);
    row("050712345678", u"0507-1234-5678"_s, u"0507-****-5678"_s);
    row("05051234567", u"0505-123-4567"_s, u"0505-***-4567"_s);
    row("15881234", u"1588-1234"_s, u"1588-****"_s);
    row("1661-1234", u"1661-1234"_s, u"1661-****"_s);
    row("1899 1234", u"1899-1234"_s, u"1899-****"_s);
    row("+82 1588-1234", u"1588-1234"_s, u"1588-****"_s);
    row("010-1234-5678", u"010-1234-5678"_s, u"010-****-5678"_s);
}

void PhoneNumberTest::readsStoreNumbers()
{
    QFETCH(QString, formatted);
    QFETCH(QString, masked);
    const std::optional<PhoneNumber> number = PhoneNumber::parseStore(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(number);
    QCOMPARE(number->formatted(), formatted);
    QCOMPARE(number->digits(), QString(formatted).remove(u'-'));
    QCOMPARE(number->masked(), masked);
    QVERIFY(PhoneNumber::parseStore(formatted) == number);
}

void PhoneNumberTest::refusesWhatNoStoreAnswers_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "112",
                             "119",
                             "02-12-3456",
                             "02-12345-6789",
                             "030-123-4567",
                             "034-123-4567",
                             "045-123-4567",
                             "056-123-4567",
                             "060-700-1234",
                             "065-123-4567",
                             "090-1234-5678",
                             "070-123-4567",
                             "1588-123",
                             "1588-12345",
                             "1244-1234",
                             "1788-1234",
                             "+1 588-1234",
                             "+81 3-1234-5678",
                             "가게 전화",
                             "02-1234-5678, 010-1234-5678",
                             "010"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromUtf8(text);
}

void PhoneNumberTest::refusesWhatNoStoreAnswers()
{
    QFETCH(QString, text);
    const std::optional<PhoneNumber> number = PhoneNumber::parseStore(text);
    QVERIFY2(!number, qPrintable(number ? number->formatted() : QString()));
}

void PhoneNumberTest::groupsWhileTyping_data()
{
    QTest::addColumn<QString>("grouped");
    const auto row
        = [](const char* text, const QString& grouped) { QTest::newRow(*text ? text : "(empty)") << grouped; };
    row("", QString());
    row("0", u"0"_s);
    row("010", u"010"_s);
    row("0101", u"010-1"_s);
    row("0101234", u"010-1234"_s);
    row("010-1234-", u"010-1234"_s);
    row("01012345", u"010-1234-5"_s);
    row("01012345678", u"010-1234-5678"_s);
    row("02", u"02"_s);
    row("0212", u"02-12"_s);
    row("021234567", u"02-123-4567"_s);
    row("0212345678", u"02-1234-5678"_s);
    row("0311234567", u"031-123-4567"_s);
    row("03112345678", u"031-1234-5678"_s);
    row("15881234", u"1588-1234"_s);
    row("0507123", u"0507-123"_s);
    row("050712345678", u"0507-1234-5678"_s);
    row("+82 10 1234 5678", u"010-1234-5678"_s);
    row("가게 010", u"010"_s);
}

void PhoneNumberTest::groupsWhileTyping()
{
    QFETCH(QString, grouped);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(formatPhoneWhileTyping(text == u"(empty)"_s ? QString() : text), grouped);
}

/// A field that formats after every key must never lose or reorder what was typed.
void PhoneNumberTest::everyPrefixKeepsItsDigits()
{
    for (const QString& whole :
         {u"01012345678"_s, u"0212345678"_s, u"03112345678"_s, u"050712345678"_s, u"15881234"_s}) {
        QString field;
        for (qsizetype i = 0; i < whole.size(); ++i) {
            field = formatPhoneWhileTyping(field + whole.at(i));
            QCOMPARE(QString(field).remove(u'-'), whole.left(i + 1));
            QVERIFY2(!field.endsWith(u'-') && !field.contains(u"--"_s), qPrintable(field));
        }
        QCOMPARE(field, PhoneNumber::parseStore(whole).value().formatted());
    }
}

MADANG_TEST(QCoreApplication, PhoneNumberTest)
#include "tst_phone_number.moc"
