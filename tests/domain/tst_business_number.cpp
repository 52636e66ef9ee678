#include "domain/business_number.h"
#include "support/program.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace madang;

class BusinessNumberTest : public QObject {
    Q_OBJECT

private slots:
    void acceptsRightCheckDigits_data();
    void acceptsRightCheckDigits();
    void refusesWrongNumbers_data();
    void refusesWrongNumbers();
    void readsEveryWayOfWriting_data();
    void readsEveryWayOfWriting();
    void exactlyOneCheckDigitFits();
    void noticesEverySingleWrongDigit();
    void groupsWhileTyping_data();
    void groupsWhileTyping();
    void everyStatusHasItsKey();
};

void BusinessNumberTest::acceptsRightCheckDigits_data()
{
    QTest::addColumn<QString>("number");
    for (const char* number :
         {"124-81-00998", "102-81-42945", "220-81-62517", "120-81-47521", "120-88-00767", "104-81-37225",
          "107-86-14075", "101-81-09147", "220-81-39938", "120-87-65763", "120-88-01280", "375-87-00088",
          "201-81-21515", "144-81-15549", "201-81-32195", "206-86-50913", "506-81-00017", "201-81-68693",
          "999-99-99997", "999-99-99982", "999-99-99978", "999-99-99963", "999-99-99959"})
        QTest::newRow(number) << QString::fromLatin1(number);
}

void BusinessNumberTest::acceptsRightCheckDigits()
{
    QFETCH(QString, number);
    const std::optional<BusinessNumber> parsed = BusinessNumber::parse(number);
    QVERIFY(parsed);
    QCOMPARE(parsed->formatted(), number);
    QCOMPARE(parsed->digits(), QString(number).remove(u'-'));
    QVERIFY(BusinessNumber::parse(parsed->digits()) == parsed);
}

void BusinessNumberTest::refusesWrongNumbers_data()
{
    QTest::addColumn<QString>("number");
    for (const char* number :
         {"", " ", "124-81-00997", "123-45-67890", "000-00-00000", "0000000000", "124-81-0099", "124-81-009988",
          "12481-00998a", "가124-81-00998", "124.81.00998", "+124-81-00998", "124-81-0099⑧"})
        QTest::newRow(*number ? number : "(empty)") << QString::fromUtf8(number);
}

void BusinessNumberTest::refusesWrongNumbers()
{
    QFETCH(QString, number);
    QVERIFY(!BusinessNumber::parse(number));
}

void BusinessNumberTest::readsEveryWayOfWriting_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"1248100998", "124-81-00998", " 124-81-00998 ", "124 81 00998", "12481-00998",
                             "１２４－８１－００９９８", "124–81–00998", "124-81-00998\n"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void BusinessNumberTest::readsEveryWayOfWriting()
{
    QFETCH(QString, text);
    const std::optional<BusinessNumber> parsed = BusinessNumber::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->digits(), u"1248100998"_s);
}

void BusinessNumberTest::exactlyOneCheckDigitFits()
{
    for (const QString& stem : {u"124810099"_s, u"120880128"_s, u"999999999"_s, u"100000000"_s, u"000000001"_s}) {
        int fitting = 0;
        for (int last = 0; last < 10; ++last)
            fitting += BusinessNumber::parse(stem + QString::number(last)) ? 1 : 0;
        QVERIFY2(fitting == 1, qPrintable(stem));
    }
}

/// 1, 3, 7 have no factor in common with 10, and the ninth digit's rule keeps all ten values apart.
void BusinessNumberTest::noticesEverySingleWrongDigit()
{
    const QString right = u"1248100998"_s;
    for (qsizetype at = 0; at < right.size(); ++at) {
        for (int digit = 0; digit < 10; ++digit) {
            QString wrong = right;
            wrong[at] = QChar(u'0' + char16_t(digit));
            QCOMPARE(BusinessNumber::parse(wrong).has_value(), wrong == right);
        }
    }
}

void BusinessNumberTest::groupsWhileTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("grouped");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("three") << u"124"_s << u"124"_s;
    QTest::newRow("four") << u"1248"_s << u"124-8"_s;
    QTest::newRow("five") << u"12481"_s << u"124-81"_s;
    QTest::newRow("seven") << u"1248100"_s << u"124-81-00"_s;
    QTest::newRow("ten") << u"1248100998"_s << u"124-81-00998"_s;
    QTest::newRow("too many") << u"12481009981"_s << u"124-81-00998"_s;
    QTest::newRow("a dash typed") << u"124-"_s << u"124"_s;
    QTest::newRow("letters") << u"사업자 124"_s << u"124"_s;
}

void BusinessNumberTest::groupsWhileTyping()
{
    QFETCH(QString, typed);
    QFETCH(QString, grouped);
    QCOMPARE(formatBusinessNumberWhileTyping(typed), grouped);
}

void BusinessNumberTest::everyStatusHasItsKey()
{
    using enum BusinessStatus;
    QSet<QString> keys;
    for (const BusinessStatus status : {Unknown, Active, Suspended, Closed, Unregistered}) {
        QVERIFY(!businessStatusKey(status).isEmpty());
        keys << businessStatusKey(status);
    }
    QCOMPARE(keys.size(), 5);
    QCOMPARE(businessStatusKey(Suspended), u"suspended"_s);
}

MADANG_TEST(QCoreApplication, BusinessNumberTest)
#include "tst_business_number.moc"
