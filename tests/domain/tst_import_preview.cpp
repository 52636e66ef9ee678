#include "domain/import_preview.h"
#include "support/program.h"

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
ImportTable tableOf(const QList<QStringList>& rows)
{
    ImportTableBuilder builder;
    for (int i = 0; i < rows.size(); ++i)
        builder.add(i + 1, rows.at(i));
    return builder.take(u"test"_s);
}

CustomersPreview customersIn(const ImportTable& table, const QSet<QString>& there = {})
{
    return previewCustomers(table, understandColumns(table, ImportKind::Customers), there);
}

SalesPreview salesIn(const ImportTable& table)
{
    return previewSales(table, understandColumns(table, ImportKind::Sales), {2026, 11, 30});
}

QStringList problemsOf(const QList<UnusableRow>& rows)
{
    QStringList problems;
    for (const UnusableRow& row : rows)
        problems << u"%1 %2"_s.arg(row.row).arg(rowProblemKey(row.problem));
    return problems;
}
} // namespace

class TestImportPreview final : public QObject {
    Q_OBJECT

private slots:
    void findsTheHeaderBelowTitles()
    {
        const ImportTable table = tableOf({{u"매출 내역"_s},
                                           {},
                                           {u"기간"_s, u"2026-11-01 ~ 2026-11-30"_s},
                                           {u"영업일자"_s, u"총매출"_s, u"결제 금액(원)"_s, u"건수"_s},
                                           {u"2026-11-01"_s, u"13,000"_s, u"12,000"_s, u"3"_s}});
        const ImportColumns columns = understandColumns(table, ImportKind::Sales);
        QCOMPARE(columns.headerRow, 2); // empty rows are not kept
        QCOMPARE(columns.column(ImportField::Day), 0);
        QCOMPARE(columns.column(ImportField::Amount), 2); // what was paid, before the list price
        QCOMPARE(columns.column(ImportField::Count), 3);
        QVERIFY(columns.isComplete(ImportKind::Sales));
        const SalesPreview preview = salesIn(table);
        QCOMPARE(preview.days.size(), 1);
        QCOMPARE(preview.days.first().next.amount, 12'000);
        QCOMPARE(preview.days.first().next.receipts, 3);
    }

    void guessesFromTheValuesWhereThereIsNoHeader()
    {
        const ImportTable customers
            = tableOf({{u"김손님"_s, u"서울"_s, u"1012345678"_s}, {u"이손님"_s, u"서울"_s, u"010-9999-8888"_s}});
        const ImportColumns columns = understandColumns(customers, ImportKind::Customers);
        QCOMPARE(columns.headerRow, -1);
        QCOMPARE(columns.column(ImportField::Phone), 2);
        QCOMPARE(columns.column(ImportField::Nickname), 0);
        QCOMPARE(customersIn(customers).adding.size(), 2);

        const ImportTable sales
            = tableOf({{u"2"_s, u"2026.11.1"_s, u"52,000"_s}, {u"3"_s, u"2026.11.2"_s, u"61,000"_s}});
        const ImportColumns guessed = understandColumns(sales, ImportKind::Sales);
        QCOMPARE(guessed.column(ImportField::Day), 1);
        QCOMPARE(guessed.column(ImportField::Amount), 2);
        QCOMPARE(guessed.column(ImportField::Count), std::nullopt);
    }

    void takesAHeaderWithUnknownNamesForOne()
    {
        const ImportTable table = tableOf({{u"번호표"_s, u"손님 번호"_s}, {u"1"_s, u"010-1234-5678"_s}});
        const ImportColumns columns = understandColumns(table, ImportKind::Customers);
        QCOMPARE(columns.headerRow, 0);
        QCOMPARE(columns.names.at(1), u"손님 번호"_s);
        QVERIFY(customersIn(table).unusable.isEmpty());
    }

    void knowsNothingInATableOfSomethingElse()
    {
        const ImportTable table = tableOf({{u"메뉴"_s, u"칼로리"_s}, {u"치킨"_s, u"많음"_s}});
        QVERIFY(!understandColumns(table, ImportKind::Customers).isComplete(ImportKind::Customers));
        QVERIFY(!understandColumns(table, ImportKind::Sales).isComplete(ImportKind::Sales));
        QVERIFY(!understandColumns({}, ImportKind::Sales).isComplete(ImportKind::Sales));
    }

    void aColumnIsOneThing()
    {
        ImportColumns columns;
        columns.set(ImportField::Day, 1);
        columns.set(ImportField::Amount, 1);
        QCOMPARE(columns.column(ImportField::Day), std::nullopt);
        QCOMPARE(columns.column(ImportField::Amount), 1);
        columns.set(ImportField::Amount, {});
        QVERIFY(columns.columnOf.isEmpty());
    }

    void customersAreAddedOnceAndToldWhyNot()
    {
        const ImportTable table = tableOf({{u"성함"_s, u"휴대폰"_s},
                                           {u"김"_s, u"010-1234-5678"_s},
                                           {u"이"_s, u"1099998888"_s},
                                           {u"김"_s, u"+82 10 1234 5678"_s},
                                           {u"박"_s, u"010-7777-6666"_s},
                                           {u"최"_s},
                                           {u"정"_s, u"1.01E+09"_s},
                                           {u"강"_s, u"010-****-1111"_s},
                                           {u"조"_s, u"02-123-4567"_s}});
        const CustomersPreview preview = customersIn(table, {u"01077776666"_s});
        QCOMPARE(preview.adding.size(), 2);
        QCOMPARE(preview.adding.at(1).phone, u"01099998888"_s);
        QCOMPARE(preview.adding.at(1).nickname, u"이"_s);
        QCOMPARE(preview.adding.at(1).row, 3);
        QCOMPARE(preview.already, 1);
        QCOMPARE(preview.repeated, 1);
        QCOMPARE(problemsOf(preview.unusable),
                 (QStringList{u"6 no-phone"_s, u"7 phone-rounded"_s, u"8 phone-hidden"_s, u"9 not-a-mobile"_s}));
    }

    void salesAreAddedUpByDays()
    {
        const ImportTable table = tableOf({{u"거래일시"_s, u"상태"_s, u"결제금액"_s, u"영수증번호"_s},
                                           {u"2026-11-02 12:10"_s, u"승인"_s, u"20,000"_s, u"A1"_s},
                                           {u"2026-11-02 12:10"_s, u"승인"_s, u"5,000"_s, u"A1"_s},
                                           {u"2026-11-02 18:00"_s, u"승인"_s, u"30,000"_s, u"A2"_s},
                                           {u"2026-11-02 18:05"_s, u"취소"_s, u"-30,000"_s, u"A2"_s},
                                           {u"2026-11-01 11:00"_s, u"취소"_s, u"7,000"_s, u"A0"_s},
                                           {u"2026-11-01 11:00"_s, u"승인"_s, u"9,000"_s, u"A9"_s},
                                           {u"2026-12-24"_s, u"승인"_s, u"1"_s, u"A3"_s},
                                           {u"어제"_s, u"승인"_s, u"1"_s, u"A4"_s},
                                           {u""_s, u"승인"_s, u"1"_s, u"A5"_s},
                                           {u"2026-11-02"_s, u"승인"_s, u"공짜"_s, u"A6"_s},
                                           {u"2026-11-02"_s, u"승인"_s, u""_s, u"A7"_s},
                                           {u"합계"_s, u""_s, u"34,000"_s}});
        const SalesPreview preview = salesIn(table);
        QCOMPARE(preview.days.size(), 2);
        QCOMPARE(preview.days.at(0).next.day, QDate(2026, 11, 1));
        QCOMPARE(preview.days.at(0).next.amount, 9'000);
        QCOMPARE(preview.days.at(1).next.amount, 25'000);
        QCOMPARE(preview.days.at(1).next.receipts, 2);
        QCOMPARE(preview.days.at(1).rows, 4);
        QCOMPARE(problemsOf(preview.unusable),
                 (QStringList{u"6 cancelled"_s, u"8 day-ahead"_s, u"9 not-a-day"_s, u"10 no-day"_s,
                              u"11 not-an-amount"_s, u"12 no-amount"_s, u"13 total"_s}));
    }

    void aSubtotalIsNotAddedToItsDay()
    {
        const ImportTable table = tableOf({{u"일자"_s, u"구분"_s, u"금액"_s},
                                           {u"2026-11-01"_s, u"카드"_s, u"10,000"_s},
                                           {u"2026-11-01"_s, u"소 계"_s, u"10,000"_s}});
        const SalesPreview preview = salesIn(table);
        QCOMPARE(preview.days.first().next.amount, 10'000);
        QCOMPARE(preview.unusable.first().problem, RowProblem::Total);
    }

    void saysWhatIsNewAndWhatIsReplaced()
    {
        const ImportTable table = tableOf({{u"일자"_s, u"매출"_s, u"건수"_s},
                                           {u"2026-11-01"_s, u"10,000"_s, u"1"_s},
                                           {u"2026-11-02"_s, u"20,000"_s, u"2"_s},
                                           {u"2026-11-03"_s, u"30,000"_s, u"?"_s}});
        SalesPreview preview = salesIn(table);
        compareWith(
            preview,
            {{{2026, 11, 1}, 10'000, 1, SalesSource::Typed, {}}, {{2026, 11, 2}, 15'000, 2, SalesSource::Typed, {}}});
        QCOMPARE(preview.unchanged(), 1);
        QCOMPARE(preview.replaced(), 1);
        QCOMPARE(preview.added(), 1);
        QCOMPARE(preview.days.at(1).before->amount, 15'000);
        QCOMPARE(preview.days.at(2).next.receipts, std::nullopt);
    }

    void keepsWithinItsLimits()
    {
        ImportTableBuilder builder;
        QStringList wide;
        for (int i = 0; i < 200; ++i)
            wide << QString(1'000, u'x');
        QVERIFY(builder.add(1, wide));
        for (int i = 1; i < kImportRowsMax; ++i)
            QVERIFY(builder.add(i + 1, {u"x"_s}));
        QVERIFY(builder.add(7, {u""_s, u"  "_s})); // an empty row takes no room
        QVERIFY(!builder.add(kImportRowsMax + 1, {u"x"_s}));
        const ImportTable table = builder.take(u"test"_s);
        QCOMPARE(table.columns, kImportColumnsMax);
        QCOMPARE(table.rows.first().cells.first().size(), kImportCellMax);
        QCOMPARE(columnLetter(0), u"A"_s);
        QCOMPARE(columnLetter(27), u"AB"_s);
    }
};

MADANG_TEST(QCoreApplication, TestImportPreview)
#include "tst_import_preview.moc"
