#include "domain/receivers.h"
#include "support/program.h"

using namespace madang;
using namespace Qt::StringLiterals;

class ReceiversTest final : public QObject {
    Q_OBJECT

private slots:
    void readsWhatAnOwnerTypes_data();
    void readsWhatAnOwnerTypes();
    void aHundredAtMost();
};

void ReceiversTest::readsWhatAnOwnerTypes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("numbers");
    QTest::addColumn<QStringList>("wrong");
    QTest::addColumn<int>("repeated");
    const QStringList two{u"01012345678"_s, u"01087654321"_s};
    QTest::newRow("nothing") << u" \n ,, "_s << QStringList() << QStringList() << 0;
    QTest::newRow("lines") << u"010-1234-5678\r\n010 8765 4321\n"_s << two << QStringList() << 0;
    QTest::newRow("commas") << u"01012345678, 010.8765.4321;"_s << two << QStringList() << 0;
    QTest::newRow("spaces between") << u"010-1234-5678 010-8765-4321"_s << two << QStringList() << 0;
    QTest::newRow("from a table") << u"010-1234-5678\t+82 10-8765-4321"_s << two << QStringList() << 0;
    QTest::newRow("the same in other dress")
        << u"010-1234-5678\n+82 10 1234 5678\n01087654321"_s << two << QStringList() << 1;
    QTest::newRow("a shop's") << u"031-123-4567\n010-1234-5678\n010-8765-4321"_s << two
                              << QStringList{u"031-123-4567"_s} << 0;
    QTest::newRow("a name beside it") << u"김단골 010-1234-5678"_s << QStringList()
                                      << QStringList{u"김단골 010-1234-5678"_s} << 0;
    QTest::newRow("cut short") << u"010-1234-567"_s << QStringList() << QStringList{u"010-1234-567"_s} << 0;
}

void ReceiversTest::readsWhatAnOwnerTypes()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, numbers);
    const Receivers receivers = parseReceivers(text);
    QStringList digits;
    for (const PhoneNumber& number : receivers.numbers)
        digits << number.digits();
    QCOMPARE(digits, numbers);
    QTEST(receivers.wrong, "wrong");
    QTEST(receivers.repeated, "repeated");
    QCOMPARE(receivers.areUsable(), !numbers.isEmpty() && receivers.wrong.isEmpty());
}

void ReceiversTest::aHundredAtMost()
{
    QStringList lines;
    for (int i = 0; i < 100; ++i)
        lines << u"010%1"_s.arg(i, 8, 10, QChar(u'0'));
    QVERIFY(parseReceivers(lines.join(u'\n')).areUsable());
    lines << u"01099999999"_s;
    const Receivers tooMany = parseReceivers(lines.join(u'\n'));
    QCOMPARE(tooMany.numbers.size(), 101);
    QVERIFY(!tooMany.areUsable());
}

MADANG_TEST(QCoreApplication, ReceiversTest)
#include "tst_receivers.moc"
