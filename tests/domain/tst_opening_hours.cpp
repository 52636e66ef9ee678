#include "domain/brand_colour.h"
#include "domain/opening_hours.h"
#include "support/program.h"

using namespace madang;
using namespace Qt::StringLiterals;

class OpeningHoursTest final : public QObject {
    Q_OBJECT

private slots:
    void saysDaysThatAreAlikeTogether()
    {
        OpeningHours hours;
        QCOMPARE(formatHours(hours), QString());
        hours.isKnown = true;
        QCOMPARE(formatHours(hours), u"매일 11:00–22:00"_s);
        hours.days[6].isOpen = false;
        QCOMPARE(formatHours(hours), u"월–토 11:00–22:00, 일 쉬어요"_s);
        hours.days[5].closes = 2 * 60;
        hours.days[0].breakFrom = 15 * 60;
        hours.days[0].breakTo = 17 * 60;
        QCOMPARE(formatHours(hours),
                 u"월 11:00–22:00 (쉬는 시간 15:00–17:00), 화–금 11:00–22:00, 토 11:00–02:00, 일 쉬어요"_s);
        hours = {true, {}};
        hours.days[1].opens = hours.days[1].closes = 0;
        QVERIFY(formatHours(hours).contains(u"화 24시간"_s));
    }

    void aBreakLiesWithinTheHours_data()
    {
        QTest::addColumn<DayHours>("day");
        QTest::addColumn<bool>("possible");
        QTest::newRow("no break") << DayHours{true, 600, 1200, 0, 0} << true;
        QTest::newRow("within") << DayHours{true, 600, 1200, 900, 1000} << true;
        QTest::newRow("before it opens") << DayHours{true, 600, 1200, 500, 560} << false;
        QTest::newRow("the wrong way round") << DayHours{true, 600, 1200, 1000, 900} << false;
        QTest::newRow("after it closes") << DayHours{true, 600, 1200, 1190, 1210} << false;
        QTest::newRow("after midnight, still open") << DayHours{true, 1020, 180, 30, 60} << true;
        QTest::newRow("after midnight, closed") << DayHours{true, 1020, 20, 30, 60} << false;
        QTest::newRow("round the clock") << DayHours{true, 0, 0, 180, 240} << true;
        QTest::newRow("no such time") << DayHours{true, -1, 1200, 0, 0} << false;
        QTest::newRow("of the next day") << DayHours{true, 600, 1440, 0, 0} << false;
    }
    void aBreakLiesWithinTheHours()
    {
        QFETCH(const DayHours, day);
        QFETCH(const bool, possible);
        QCOMPARE(isPossible(day), possible);
    }

    void coloursAreReadAsTheyAreWritten()
    {
        QCOMPARE(brandColourFrom(u"#B83908")->key(), u"#b83908"_s);
        for (const QString& bad :
             {u""_s, u"b83908"_s, u"#b8390"_s, u"#b839080"_s, u"#g83908"_s, u"red"_s, u"#-83908"_s})
            QVERIFY2(!brandColourFrom(bad), qPrintable(bad));
    }

    void coloursAreSaidInEnglish_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("english");
        QTest::newRow("persimmon") << u"#b83908"_s << u"orange"_s;
        QTest::newRow("leaf") << u"#0f3d20"_s << u"deep green"_s;
        QTest::newRow("sky") << u"#cfe4ff"_s << u"pale blue"_s;
        QTest::newRow("white") << u"#ffffff"_s << u"white"_s;
        QTest::newRow("slate") << u"#444648"_s << u"dark grey"_s;
    }
    void coloursAreSaidInEnglish()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, english);
        QCOMPARE(colourInEnglish(*brandColourFrom(key)), english);
    }
};

MADANG_TEST(QCoreApplication, OpeningHoursTest)
#include "tst_opening_hours.moc"
