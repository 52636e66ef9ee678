#include "domain/money.h"
#include "support/program.h"

#include <limits>

using namespace Qt::StringLiterals;
using namespace madang;

class MoneyTest : public QObject {
    Q_OBJECT

private slots:
    void groupsThousands_data();
    void groupsThousands();
    void saysAmountsTheShortWay_data();
    void saysAmountsTheShortWay();
    void readsWhatOwnersType_data();
    void readsWhatOwnersType();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
    void readsBackWhatItWrites();
};

void MoneyTest::groupsThousands_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0원"_s;
    QTest::newRow("three digits") << qint64(999) << u"999원"_s;
    QTest::newRow("four digits") << qint64(1'000) << u"1,000원"_s;
    QTest::newRow("five digits") << qint64(12'000) << u"12,000원"_s;
    QTest::newRow("seven digits") << qint64(1'234'567) << u"1,234,567원"_s;
    QTest::newRow("below zero, three digits") << qint64(-500) << u"-500원"_s;
    QTest::newRow("below zero, six digits") << qint64(-123'456) << u"-123,456원"_s;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << u"9,223,372,036,854,775,807원"_s;
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << u"-9,223,372,036,854,775,808원"_s;
}

void MoneyTest::groupsThousands()
{
    QFETCH(qint64, amount);
    QFETCH(QString, text);
    QCOMPARE(formatWon(amount), text);
    QCOMPARE(formatCount(amount) + u"원"_s, text);
}

void MoneyTest::saysAmountsTheShortWay_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0원"_s;
    QTest::newRow("below 만") << qint64(9'999) << u"9,999원"_s;
    QTest::newRow("one 만") << qint64(10'000) << u"1만 원"_s;
    QTest::newRow("만 only") << qint64(120'000) << u"12만 원"_s;
    QTest::newRow("만 and rest") << qint64(125'000) << u"12만 5,000원"_s;
    QTest::newRow("만 and one won") << qint64(10'001) << u"1만 1원"_s;
    QTest::newRow("thousands of 만") << qint64(12'340'000) << u"1,234만 원"_s;
    QTest::newRow("one 억") << qint64(100'000'000) << u"1억 원"_s;
    QTest::newRow("억 and 만") << qint64(123'450'000) << u"1억 2,345만 원"_s;
    QTest::newRow("억 without 만") << qint64(100'000'500) << u"1억 500원"_s;
    QTest::newRow("below zero") << qint64(-125'000) << u"-12만 5,000원"_s;
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << u"-92,233,720,368억 5,477만 5,808원"_s;
}

void MoneyTest::saysAmountsTheShortWay()
{
    QFETCH(qint64, amount);
    QFETCH(QString, text);
    QCOMPARE(formatWonShort(amount), text);
}

void MoneyTest::readsWhatOwnersType_data()
{
    QTest::addColumn<qint64>("amount");
    const auto row = [](const char* text, qint64 amount) { QTest::newRow(text) << amount; };
    row("0", 0);
    row("500000", 500'000);
    row("500,000", 500'000);
    row("500,000원", 500'000);
    row(" 500,000 원 ", 500'000);
    row("₩500,000", 500'000);
    row("￦ 500,000", 500'000);
    row("５００，０００원", 500'000);
    row("50만", 500'000);
    row("50만원", 500'000);
    row("50만 원", 500'000);
    row("50 만 원", 500'000);
    row("1만5천", 15'000);
    row("1만 5천원", 15'000);
    row("1만5000", 15'000);
    row("1만 5,000원", 15'000);
    row("3십만", 300'000);
    row("오십만", 500'000);
    row("십이만 원", 120'000);
    row("삼십오만오천", 355'000);
    row("이백오십", 250);
    row("5천만", 50'000'000);
    row("5천3백만", 53'000'000);
    row("5천3만", 50'030'000);
    row("1억 2,345만 6,789원", 123'456'789);
    row("1억만", 100'010'000);
    row("만원", 10'000);
    row("백만원", 1'000'000);
    row("천", 1'000);
    row("1.5만", 15'000);
    row("2.5천", 2'500);
    row("1.25억", 125'000'000);
    row("0.1만", 1'000);
    row("0만", 0);
    row("10000억", 1'000'000'000'000);
    row("1000000000000", 1'000'000'000'000);
}

void MoneyTest::readsWhatOwnersType()
{
    QFETCH(qint64, amount);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const std::optional<Won> read = parseWon(text);
    QVERIFY2(read, QTest::currentDataTag());
    QCOMPARE(*read, amount);
}

void MoneyTest::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* text) { QTest::newRow(*text ? text : "(empty)") << QString::fromUtf8(text); };
    row("");
    row("   ");
    row("원");
    row("₩");
    row(",");
    row("만들기");
    row("많이");
    row("-5000");
    row("+5000");
    row("5원00");
    row("원500");
    row("500원원");
    row("500원~600원");
    row("30 50");
    row("10만 ~ 20만");
    row("1만2만");
    row("1만1억");
    row("1백2천");
    row("5천5천");
    row("만억");
    row("5오");
    row("오오");
    row("1.5");
    row("500.000");
    row("1.5.5만");
    row("1.00005만");
    row(".5만");
    row("5.만");
    row(",500");
    row("500,");
    row("1,,000");
    row("1조");
    row("1000000000001");
    row("10001억");
    row("99999999999999999999");
    row("999999999999억"); // would leave 64 bits
    row("999999999999천억");
    row("9999999999999천");
    row("0.0000000000001만");
    row("1e5");
    row("0x10");
}

void MoneyTest::refusesWhatIsNoAmount()
{
    QFETCH(QString, text);
    const std::optional<Won> read = parseWon(text);
    QVERIFY2(!read, qPrintable(u"read as %1"_s.arg(read.value_or(0))));
}

void MoneyTest::readsBackWhatItWrites()
{
    for (const Won amount : {0LL, 1LL, 10LL, 999LL, 1'000LL, 9'999LL, 10'000LL, 10'001LL, 15'000LL, 99'999LL, 100'000LL,
                             1'234'567LL, 50'000'000LL, 100'000'000LL, 100'000'500LL, 123'456'789LL}) {
        QCOMPARE(parseWon(formatWon(amount)), std::optional<Won>(amount));
        QCOMPARE(parseWon(formatWonShort(amount)), std::optional<Won>(amount));
    }
}

MADANG_TEST(QCoreApplication, MoneyTest)
#include "tst_money.moc"
