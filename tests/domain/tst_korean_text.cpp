#include "domain/korean_text.h"
#include "support/program.h"

using namespace Qt::StringLiterals;
using namespace madang;

class KoreanTextTest : public QObject {
    Q_OBJECT

private slots:
    void writesDates();
    void writesPeriods();
    void writesTimes_data();
    void writesTimes();
    void saysHowLongAgo_data();
    void saysHowLongAgo();
    void writesNothingForWhatIsNotValid();
    void koreaIsNineHoursAheadAllYear();
    void picksTheParticle_data();
    void picksTheParticle();
};

void KoreanTextTest::writesDates()
{
    QCOMPARE(formatDate(QDate(2026, 10, 21)), u"2026. 10. 21.(수)"_s);
    QCOMPARE(formatDate(QDate(2028, 2, 29)), u"2028. 2. 29.(화)"_s);
    QCOMPARE(formatDayShort(QDate(2026, 10, 21)), u"10월 21일(수)"_s);
    const QString week = u"월화수목금토일"_s;
    for (int day = 0; day < 7; ++day)
        QCOMPARE(formatDayShort(QDate(2026, 11, 23 + day)), u"11월 %1일(%2)"_s.arg(23 + day).arg(week.at(day)));
}

void KoreanTextTest::writesPeriods()
{
    const QDate first(2026, 10, 21);
    QCOMPARE(formatPeriod(first, QDate(2026, 10, 27)), u"2026. 10. 21.(수) ~ 10. 27.(화)"_s);
    QCOMPARE(formatPeriod(first, first), u"2026. 10. 21.(수)"_s);
    QCOMPARE(formatPeriod(QDate(2026, 12, 30), QDate(2027, 1, 5)), u"2026. 12. 30.(수) ~ 2027. 1. 5.(화)"_s);
}

void KoreanTextTest::writesTimes_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("midnight") << QTime(0, 0) << u"오전 12시"_s;
    QTest::newRow("after midnight") << QTime(0, 5) << u"오전 12시 5분"_s;
    QTest::newRow("morning") << QTime(9, 30) << u"오전 9시 30분"_s;
    QTest::newRow("before noon") << QTime(11, 59) << u"오전 11시 59분"_s;
    QTest::newRow("noon") << QTime(12, 0) << u"오후 12시"_s;
    QTest::newRow("evening") << QTime(18, 30) << u"오후 6시 30분"_s;
    QTest::newRow("last minute") << QTime(23, 59, 59) << u"오후 11시 59분"_s;
}

void KoreanTextTest::writesTimes()
{
    QFETCH(QTime, time);
    QFETCH(QString, text);
    QCOMPARE(formatTime(time), text);
}

void KoreanTextTest::saysHowLongAgo_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(0) << u"방금"_s;
    QTest::newRow("59 s") << qint64(59) << u"방금"_s;
    QTest::newRow("60 s") << qint64(60) << u"1분 전"_s;
    QTest::newRow("3 min") << qint64(3 * 60 + 59) << u"3분 전"_s;
    QTest::newRow("59 min") << qint64(3599) << u"59분 전"_s;
    QTest::newRow("an hour") << qint64(3600) << u"오늘 오전 9시"_s;
    QTest::newRow("since midnight") << qint64(10 * 3600) << u"오늘 오전 12시"_s;
    QTest::newRow("yesterday") << qint64(10 * 3600 + 60) << u"2026. 11. 22.(일)"_s;
    QTest::newRow("the other clock is ahead") << qint64(-120) << u"오늘 오전 10시 2분"_s;
    QTest::newRow("tomorrow") << qint64(-14 * 3600) << u"2026. 11. 24.(화)"_s;
}

void KoreanTextTest::saysHowLongAgo()
{
    QFETCH(qint64, secondsAgo);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC); // 10 in the morning in Korea
    QCOMPARE(formatMoment(now.addSecs(-secondsAgo), now), text);
}

void KoreanTextTest::writesNothingForWhatIsNotValid()
{
    QCOMPARE(formatDate(QDate()), QString());
    QCOMPARE(formatDayShort(QDate(2026, 2, 29)), QString());
    QCOMPARE(formatTime(QTime()), QString());
    QCOMPARE(formatMoment(QDateTime(), QDateTime(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC)), QString());
    QCOMPARE(formatPeriod(QDate(), QDate()), QString());
    QCOMPARE(formatPeriod(QDate(), QDate(2026, 10, 21)), QString());
    QCOMPARE(formatPeriod(QDate(2026, 10, 21), QDate()), u"2026. 10. 21.(수)"_s);
}

void KoreanTextTest::koreaIsNineHoursAheadAllYear()
{
    const QDateTime winter(QDate(2026, 12, 31), QTime(15, 0), Qt::UTC);
    QCOMPARE(winter.toTimeZone(koreanTime()).date(), QDate(2027, 1, 1));
    const QDateTime summer(QDate(2026, 7, 31), QTime(14, 59), Qt::UTC);
    QCOMPARE(summer.toTimeZone(koreanTime()).date(), QDate(2026, 7, 31));
}

void KoreanTextTest::picksTheParticle_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("pair");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& word, const QString& pair, const QString& text) {
        QTest::newRow(name) << word << pair << text;
    };
    row("closed", u"치킨"_s, u"을/를"_s, u"치킨을"_s);
    row("open", u"커피"_s, u"을/를"_s, u"커피를"_s);
    row("subject", u"마당"_s, u"이/가"_s, u"마당이"_s);
    row("topic", u"가게"_s, u"은/는"_s, u"가게는"_s);
    row("and", u"쿠폰"_s, u"과/와"_s, u"쿠폰과"_s);
    row("direction, open", u"가게"_s, u"으로/로"_s, u"가게로"_s);
    row("direction, closed", u"마당"_s, u"으로/로"_s, u"마당으로"_s);
    row("direction, rieul", u"서울"_s, u"으로/로"_s, u"서울로"_s);
    row("rieul elsewhere", u"서울"_s, u"이/가"_s, u"서울이"_s);
    row("two finals", u"닭"_s, u"을/를"_s, u"닭을"_s);
    row("first syllable of all", u"가"_s, u"을/를"_s, u"가를"_s);
    row("last syllable of all", u"힣"_s, u"을/를"_s, u"힣을"_s);
    row("number 0", u"10"_s, u"이/가"_s, u"10이"_s);
    row("number 1", u"1"_s, u"으로/로"_s, u"1로"_s);
    row("number 2", u"2"_s, u"이/가"_s, u"2가"_s);
    row("number 3", u"3"_s, u"으로/로"_s, u"3으로"_s);
    row("number 6", u"6"_s, u"을/를"_s, u"6을"_s);
    row("number 7", u"7"_s, u"으로/로"_s, u"7로"_s);
    row("number 9", u"9"_s, u"을/를"_s, u"9를"_s);
    row("full-width number", u"３"_s, u"을/를"_s, u"３을"_s);
    row("letter L", u"XL"_s, u"으로/로"_s, u"XL로"_s);
    row("letter n", u"coupon"_s, u"을/를"_s, u"coupon을"_s);
    row("letter a", u"pizza"_s, u"을/를"_s, u"pizza를"_s);
    row("sign after the word", u"치킨(반반)!"_s, u"을/를"_s, u"치킨(반반)!을"_s);
    row("emoji after the word", u"커피☕"_s, u"을/를"_s, u"커피☕를"_s);
    row("emoji of two units", u"치킨🍗"_s, u"을/를"_s, u"치킨🍗을"_s);
    row("decomposed, closed", u"치킨"_s.normalized(QString::NormalizationForm_D), u"을/를"_s,
        u"치킨"_s.normalized(QString::NormalizationForm_D) + u"을"_s);
    row("decomposed, rieul", u"서울"_s.normalized(QString::NormalizationForm_D), u"으로/로"_s,
        u"서울"_s.normalized(QString::NormalizationForm_D) + u"로"_s);
    row("only signs", u"!!"_s, u"을/를"_s, u"!!를"_s);
    row("empty", QString(), u"을/를"_s, u"를"_s);
    row("no pair", u"치킨"_s, u"만"_s, u"치킨만"_s);
}

void KoreanTextTest::picksTheParticle()
{
    QFETCH(QString, word);
    QFETCH(QString, pair);
    QFETCH(QString, text);
    QCOMPARE(withParticle(word, pair), text);
}

MADANG_TEST(QCoreApplication, KoreanTextTest)
#include "tst_korean_text.moc"
