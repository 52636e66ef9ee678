#include "domain/import_values.h"
#include "domain/sales.h"
#include "support/program.h"

using namespace madang;
using namespace Qt::StringLiterals;

class TestImportValues final : public QObject {
    Q_OBJECT

private slots:
    void readsMangledMobiles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("digits");
        const auto row = [](const char* name, const QString& text, const QString& digits) {
            QTest::newRow(name) << text << digits;
        };
        row("as it is said", u"010-1234-5678"_s, u"01012345678"_s);
        row("blanks", u" 010 1234 5678 "_s, u"01012345678"_s);
        row("dots", u"010.1234.5678"_s, u"01012345678"_s);
        row("digits", u"01012345678"_s, u"01012345678"_s);
        row("zero eaten", u"1012345678"_s, u"01012345678"_s);
        row("zero eaten, with hyphens", u"10-1234-5678"_s, u"01012345678"_s);
        row("zero eaten, decimals", u"1012345678.0"_s, u"01012345678"_s);
        row("text by an apostrophe", u"'01012345678"_s, u"01012345678"_s);
        row("abroad", u"+82 10-1234-5678"_s, u"01012345678"_s);
        row("abroad without plus", u"821012345678"_s, u"01012345678"_s);
        row("abroad with zero", u"82-010-1234-5678"_s, u"01012345678"_s);
        row("full width", u"０１０－１２３４－５６７８"_s, u"01012345678"_s);
        row("old, zero eaten", u"111234567"_s, u"0111234567"_s);
        row("a shop", u"031-123-4567"_s, {});
        row("short", u"1012345"_s, {});
        row("rounded", u"1.01235E+09"_s, {});
        row("hidden", u"010-****-5678"_s, {});
        row("two", u"010-1234-5678, 010-9999-8888"_s, {});
        row("a price", u"1,000,000,000"_s, {});
        row("a day", u"20261130"_s, {});
        row("nothing", {}, {});
        row("without end", QString(100'000, u'1'), {});
    }
    void readsMangledMobiles()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, digits);
        const auto phone = parseImportedMobile(text);
        QCOMPARE(phone ? phone->digits() : QString(), digits);
    }

    void readsKoreanDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        const QDate day(2026, 11, 3);
        for (const QString& text : {u"2026-11-03"_s,
                                    u"2026-11-3"_s,
                                    u"2026.11.03"_s,
                                    u"2026. 11. 3."_s,
                                    u"2026. 11. 3.(화)"_s,
                                    u"2026. 11. 3. (화)"_s,
                                    u"2026/11/03"_s,
                                    u"20261103"_s,
                                    u"26.11.03"_s,
                                    u"26-11-03"_s,
                                    u"2026년 11월 3일"_s,
                                    u"2026년11월03일"_s,
                                    u"2026년 11월 3일 화요일"_s,
                                    u"2026-11-03 18:30"_s,
                                    u"2026-11-03 18:30:05"_s,
                                    u"2026-11-03T18:30:00+09:00"_s,
                                    u"2026. 11. 3. 오후 6:30"_s,
                                    u"2026-11-03(화) 18:30"_s,
                                    u"20261103183005"_s,
                                    u"20261103 1830"_s,
                                    u"'2026-11-03"_s,
                                    u"２０２６－１１－０３"_s,
                                    u"20261103.0"_s})
            QTest::newRow(qUtf8Printable(text)) << text << day;
        for (const QString& text : {u"2026-13-01"_s, u"2026-02-30"_s, u"11/03/2026"_s, u"합계"_s, u""_s, u"2026"_s,
                                    u"2026-11"_s, u"12000"_s, u"01012345678"_s, u"1026-11-03"_s, u"2026-11-033"_s})
            QTest::newRow(qUtf8Printable(u"not: "_s + text)) << text << QDate();
    }
    void readsKoreanDays()
    {
        QFETCH(const QString, text);
        QFETCH(const QDate, day);
        QCOMPARE(parseImportedDay(text).value_or(QDate()), day);
    }

    void readsAmountsAlsoBelowZero_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isAmount");
        QTest::addColumn<Won>("amount");
        const auto row = [](const QString& text, std::optional<Won> amount) {
            QTest::newRow(qUtf8Printable(text)) << text << amount.has_value() << amount.value_or(0);
        };
        row(u"12000"_s, 12'000);
        row(u"12,000"_s, 12'000);
        row(u"12,000원"_s, 12'000);
        row(u"12,000 원"_s, 12'000);
        row(u"₩12,000"_s, 12'000);
        row(u"￦12,000"_s, 12'000);
        row(u"\\12,000"_s, 12'000);
        row(u"12000.00"_s, 12'000);
        row(u"1만 2천원"_s, 12'000);
        row(u"0"_s, 0);
        row(u"-12,000"_s, -12'000);
        row(u"−12,000원"_s, -12'000);
        row(u"₩-12,000"_s, -12'000);
        row(u"-₩12,000"_s, -12'000);
        row(u"(12,000)"_s, -12'000);
        row(u"△12,000"_s, -12'000);
        row(u"12,000-"_s, -12'000);
        row(u"12000.5"_s, {});
        row(u"--12"_s, {});
        row(u"만두 2"_s, {});
        row(u"2026-11-03"_s, {});
        row(u""_s, {});
        row(u"99999999999999999999"_s, {});
    }
    void readsAmountsAlsoBelowZero()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isAmount);
        QFETCH(const Won, amount);
        const std::optional<Won> read = parseImportedWon(text);
        QCOMPARE(read.has_value(), isAmount);
        QCOMPARE(read.value_or(0), amount);
    }

    void readsCounts()
    {
        QCOMPARE(parseImportedCount(u"12건"), 12);
        QCOMPARE(parseImportedCount(u"1,234"), 1'234);
        QCOMPARE(parseImportedCount(u"12.0"), 12);
        QCOMPARE(parseImportedCount(u"-1"), std::nullopt);
        QCOMPARE(parseImportedCount(u"1.5"), std::nullopt);
        QCOMPARE(parseImportedCount(u"99999999999"), std::nullopt);
    }

    void sumsOnlyWhatIsKnown()
    {
        const DatePeriod period{{2026, 11, 1}, {2026, 11, 5}};
        QList<DaySales> days{{{2026, 11, 1}, 100'000, 10, SalesSource::Typed, {}},
                             {{2026, 11, 3}, -5'000, 2, SalesSource::Imported, {}},
                             {{2026, 11, 6}, 999, 1, SalesSource::Typed, {}}};
        SalesSum sum = sumSales(days, period);
        QCOMPARE(sum.amount, 95'000);
        QCOMPARE(sum.daysKnown, 2);
        QCOMPARE(sum.days, 5);
        QCOMPARE(sum.receipts, 12);
        days[1].receipts.reset();
        QCOMPARE(sumSales(days, period).receipts, std::nullopt);
        QCOMPARE(sumSales({}, period).receipts, std::nullopt);
        for (const SalesSource source : {SalesSource::Typed, SalesSource::Imported})
            QCOMPARE(salesSourceFromKey(salesSourceKey(source)), source);
    }
};

MADANG_TEST(QCoreApplication, TestImportValues)
#include "tst_import_values.moc"
