#include "domain/season_calendar.h"
#include "support/program.h"

using namespace madang;
using namespace Qt::StringLiterals;

class TestSeasonCalendar : public QObject {
    Q_OBJECT

private slots:
    void knowsTheDay_data();
    void knowsTheDay();
    void dogDaysAreTenOrTwentyDaysApart();
    void lunarFeastsFallOnTheirMoon();
    void namesLunarFeastsInEveryTabledYear();
    void leavesOutLunarFeastsAfterTheTable();
    void paydayMovesToFriday();
    void nearestFirstAndOnlyWhatTouches();
    void findsAStretchThatBeganLastYear();
    void refusesImpossibleQuestions();
    void namesTheSeason();

private:
    static QDate firstOf(const QString& id, int year)
    {
        for (const SeasonMoment& moment : momentsBetween(QDate(year, 1, 1), 364)) {
            if (moment.id == id && moment.first.year() == year)
                return moment.first;
        }
        return {};
    }
    /// The feast itself: the middle of the three holidays.
    static QDate feast(const QString& id, int year) { return firstOf(id, year).addDays(1); }
};

// Public holidays and dog days as published for these years.
void TestSeasonCalendar::knowsTheDay_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QDate>("first");
    QTest::newRow("설 2025") << u"seollal"_s << QDate(2025, 1, 28);
    QTest::newRow("설 2026") << u"seollal"_s << QDate(2026, 2, 16);
    QTest::newRow("설 2027, a day after China") << u"seollal"_s << QDate(2027, 2, 6);
    QTest::newRow("설 2028, a day after China") << u"seollal"_s << QDate(2028, 1, 26);
    QTest::newRow("추석 2025") << u"chuseok"_s << QDate(2025, 10, 5);
    QTest::newRow("추석 2026") << u"chuseok"_s << QDate(2026, 9, 24);
    QTest::newRow("추석 2027") << u"chuseok"_s << QDate(2027, 9, 14);
    QTest::newRow("부처님오신날 2025") << u"buddha"_s << QDate(2025, 5, 5);
    QTest::newRow("부처님오신날 2026") << u"buddha"_s << QDate(2026, 5, 24);
    QTest::newRow("초복 2025") << u"sambok-cho"_s << QDate(2025, 7, 20);
    QTest::newRow("중복 2025") << u"sambok-jung"_s << QDate(2025, 7, 30);
    QTest::newRow("말복 2025") << u"sambok-mal"_s << QDate(2025, 8, 9);
    QTest::newRow("초복 2026") << u"sambok-cho"_s << QDate(2026, 7, 15);
    QTest::newRow("중복 2026") << u"sambok-jung"_s << QDate(2026, 7, 25);
    QTest::newRow("말복 2026") << u"sambok-mal"_s << QDate(2026, 8, 14);
    QTest::newRow("수능 2023") << u"suneung"_s << QDate(2023, 11, 16);
    QTest::newRow("수능 2024") << u"suneung"_s << QDate(2024, 11, 14);
    QTest::newRow("수능 2025") << u"suneung"_s << QDate(2025, 11, 13);
    QTest::newRow("수능 2026") << u"suneung"_s << QDate(2026, 11, 19);
    QTest::newRow("어린이날") << u"children"_s << QDate(2030, 5, 5);
    QTest::newRow("크리스마스") << u"christmas"_s << QDate(2031, 12, 24);
    QTest::newRow("월드컵") << u"match"_s << QDate(2026, 6, 11);
}

void TestSeasonCalendar::knowsTheDay()
{
    QFETCH(QString, id);
    QFETCH(QDate, first);
    QCOMPARE(firstOf(id, first.year()), first);
}

void TestSeasonCalendar::dogDaysAreTenOrTwentyDaysApart()
{
    for (int year = 2025; year <= 2040; ++year) {
        const QDate cho = firstOf(u"sambok-cho"_s, year);
        const QDate jung = firstOf(u"sambok-jung"_s, year);
        const QDate mal = firstOf(u"sambok-mal"_s, year);
        QVERIFY(cho >= QDate(year, 7, 11) && cho <= QDate(year, 7, 20));
        QCOMPARE(cho.daysTo(jung), 10);
        QVERIFY2(jung.daysTo(mal) == 10 || jung.daysTo(mal) == 20, qPrintable(QString::number(year)));
    }
}

/// 추석 is a full moon and 설날 a new moon: they lie whole lunations and a half apart.
void TestSeasonCalendar::lunarFeastsFallOnTheirMoon()
{
    constexpr double kLunation = 29.530588;
    for (int year = 2025; year <= 2040; ++year) {
        const double days = double(feast(u"seollal"_s, year).daysTo(feast(u"chuseok"_s, year)));
        const double moons = (days - 14) / kLunation;
        QVERIFY2(std::abs(moons - std::round(moons)) * kLunation < 1.5, qPrintable(QString::number(year)));
        const double fromKnown = double(QDate(2026, 2, 17).daysTo(feast(u"seollal"_s, year))) / kLunation;
        QVERIFY2(std::abs(fromKnown - std::round(fromKnown)) * kLunation < 1.5, qPrintable(QString::number(year)));
    }
}

void TestSeasonCalendar::namesLunarFeastsInEveryTabledYear()
{
    for (int year = 2025; year <= 2040; ++year) {
        for (const QString& id : {u"seollal"_s, u"chuseok"_s, u"buddha"_s})
            QVERIFY2(firstOf(id, year).isValid(), qPrintable(id + QString::number(year)));
    }
}

void TestSeasonCalendar::leavesOutLunarFeastsAfterTheTable()
{
    QVERIFY(!firstOf(u"chuseok"_s, 2041).isValid());
    QCOMPARE(firstOf(u"children"_s, 2041), QDate(2041, 5, 5));
}

void TestSeasonCalendar::paydayMovesToFriday()
{
    const auto paydayIn = [](QDate from) {
        for (const SeasonMoment& moment : momentsBetween(from, 30)) {
            if (moment.id == u"payday"_s)
                return moment.first;
        }
        return QDate();
    };
    QCOMPARE(paydayIn(QDate(2026, 3, 1)), QDate(2026, 3, 25)); // a Wednesday
    QCOMPARE(paydayIn(QDate(2026, 4, 1)), QDate(2026, 4, 24)); // the 25th is a Saturday
    QCOMPARE(paydayIn(QDate(2026, 10, 1)), QDate(2026, 10, 23)); // the 25th is a Sunday
}

void TestSeasonCalendar::nearestFirstAndOnlyWhatTouches()
{
    const QDate from(2026, 5, 1);
    const QList<SeasonMoment> moments = momentsBetween(from, 14);
    QStringList ids;
    QDate before;
    for (const SeasonMoment& moment : moments) {
        ids << moment.id;
        QVERIFY(moment.first <= from.addDays(14));
        QVERIFY(moment.last >= from);
        QVERIFY(!before.isValid() || before <= moment.first);
        before = moment.first;
    }
    QCOMPARE(ids, QStringList({u"children"_s, u"parents"_s, u"teachers"_s}));
    QCOMPARE(momentsBetween(from, 13).size(), 2); // the 15th is one day too far
}

void TestSeasonCalendar::findsAStretchThatBeganLastYear()
{
    const QList<SeasonMoment> moments = momentsBetween(QDate(2027, 1, 20), 0);
    QCOMPARE(moments.size(), 1);
    QCOMPARE(moments.first().id, u"winterbreak"_s);
    QCOMPARE(moments.first().first, QDate(2026, 12, 26));
}

void TestSeasonCalendar::refusesImpossibleQuestions()
{
    QVERIFY(momentsBetween(QDate(), 30).isEmpty());
    QVERIFY(momentsBetween(QDate(2026, 5, 1), -1).isEmpty());
    QVERIFY(seasonName(QDate()).isEmpty());
}

void TestSeasonCalendar::namesTheSeason()
{
    QCOMPARE(seasonName(QDate(2026, 2, 28)), u"겨울"_s);
    QCOMPARE(seasonName(QDate(2026, 3, 1)), u"봄"_s);
    QCOMPARE(seasonName(QDate(2026, 8, 31)), u"여름"_s);
    QCOMPARE(seasonName(QDate(2026, 9, 1)), u"가을"_s);
    QCOMPARE(seasonName(QDate(2026, 12, 1)), u"겨울"_s);
}

MADANG_TEST(QCoreApplication, TestSeasonCalendar)
#include "tst_season_calendar.moc"
