#include "services/imports/import_reader.h"
#include "services/imports/xlsx_styles.h"
#include "support/program.h"
#include "support/xlsx_maker.h"

#include <QtEndian>

using namespace madang;
using namespace Qt::StringLiterals;
using imports::readImportBytes;

namespace {
const QString kSheet = u"xl/worksheets/sheet1.xml"_s;
const QByteArray kOneRow = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

QByteArray withPart(const QString& name, const QByteArray& content)
{
    QMap<QString, QByteArray> parts = test::workbookOf(kOneRow);
    parts.insert(name, content);
    return test::zipOf(parts);
}
} // namespace

class TestImportXlsx final : public QObject {
    Q_OBJECT

private slots:
    void readsWhatExcelWrites()
    {
        const ImportFile file = readImportBytes(test::xlsxOf(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"D1\" "
            "t=\"inlineStr\"><is>"
            "<r><t>금</t></r><r><t>액</t></r></is></c></row>"
            "<row r=\"3\" spans=\"1:4\"><c r=\"A3\" s=\"1\"><v>46356</v></c><c r=\"B3\"><v>1012345678</v></c>"
            "<c r=\"D3\" s=\"3\"><f>SUM(D1:D2)</f><v>12000</v></c></row>"
            "<row r=\"4\"><c r=\"A4\" s=\"2\"><v>46356.770833333336</v></c><c r=\"B4\" "
            "t=\"str\"><v>010-1234-5678</v></c>"
            "<c r=\"C4\" t=\"b\"><v>1</v></c><c r=\"D4\" t=\"e\"><v>#N/A</v></c></row>"
            "<row r=\"5\"><c r=\"A5\" s=\"3\"/><c r=\"B5\"/></row>"
            "<row r=\"6\"><c r=\"D6\"><v>1.2E4</v></c></row>",
            {"일자", "전화<![CDATA[번호]]>"}));
        QCOMPARE(importRefusalKey(file.refusal), QString());
        QCOMPARE(file.table.form, u"xlsx"_s);
        QCOMPARE(file.table.columns, 4);
        QList<int> numbers;
        QStringList lines;
        for (const ImportRow& row : file.table.rows) {
            numbers << row.number;
            lines << row.cells.join(u'|');
        }
        QCOMPARE(numbers, (QList<int>{1, 3, 4, 6})); // as the owner sees them in the margin
        QCOMPARE(lines,
                 (QStringList{u"일자|전화번호||금액"_s, u"2026-11-30|1012345678||12000"_s,
                              u"2026-11-30 18:30|010-1234-5678|1|#N/A"_s, u"|||12000"_s}));
    }

    void cellsWithoutAddressesFollowEachOther()
    {
        const ImportFile file
            = readImportBytes(test::xlsxOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"));
        QCOMPARE(file.table.rows.size(), 2);
        QCOMPARE(file.table.rows.at(0).cells, (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(file.table.rows.at(1).number, 2);
    }

    void daysBeginIn1900OrIn1904()
    {
        QCOMPARE(imports::dayOfSerial(46'356, false), u"2026-11-30"_s);
        QCOMPARE(imports::dayOfSerial(44'894, true), u"2026-11-30"_s);
        QCOMPARE(imports::dayOfSerial(1, false), u"1900-01-01"_s);
        QCOMPARE(imports::dayOfSerial(61, false), u"1900-03-01"_s);
        QCOMPARE(imports::dayOfSerial(46'356.99999999, false), u"2026-12-01"_s);
        QCOMPARE(imports::dayOfSerial(-1, false), QString());
        QCOMPARE(imports::dayOfSerial(1e300, false), QString());
        const QByteArray row = "<row><c s=\"1\"><v>44894</v></c></row>";
        QCOMPARE(readImportBytes(test::xlsxOf(row, {}, true)).table.rows.first().cells.first(), u"2026-11-30"_s);
    }

    void tellsDaysByTheirFormat()
    {
        QVERIFY(imports::isDayFormat(14) && imports::isDayFormat(31) && imports::isDayFormat(57));
        QVERIFY(!imports::isDayFormat(0) && !imports::isDayFormat(3) && !imports::isDayFormat(20));
        for (const QStringView code : {u"yyyy-mm-dd", u"[$-412]yyyy\"년\" m\"월\" d\"일\"", u"mm\\월", u"yy.m.d;@"})
            QVERIFY2(imports::isDayFormat(code), qUtf8Printable(code.toString()));
        for (const QStringView code :
             {u"General", u"#,##0", u"#,##0\"d\"", u"[Red]0", u"h:mm", u"[h]:mm:ss", u"0\\d", u"_-* #,##0_d", u""})
            QVERIFY2(!imports::isDayFormat(code), qUtf8Printable(code.toString()));
    }

    void takesTheFirstSheetWithSomethingInIt()
    {
        QMap<QString, QByteArray> parts = test::workbookOf("");
        QByteArray& book = parts[u"xl/workbook.xml"_s];
        book.replace("<sheets>", "<sheets><sheet name=\"h\" sheetId=\"3\" state=\"hidden\" r:id=\"rId9\"/>");
        book.replace("</sheets>", "<sheet name=\"둘\" sheetId=\"2\" r:id=\"rId8\"/></sheets>");
        QByteArray& relations = parts[u"xl/_rels/workbook.xml.rels"_s];
        const QByteArray type
            = "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"";
        relations.replace("</Relationships>",
                          "<Relationship Id=\"rId8\" " + type + " Target=\"/xl/worksheets/sheet2.xml\"/>"
                              + "<Relationship Id=\"rId9\" " + type
                              + " Target=\"worksheets/hidden.xml\"/></Relationships>");
        const auto sheet = [](const char* text) {
            return QByteArray("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>") + text
                + "</t></is></c></row></sheetData></worksheet>";
        };
        parts.insert(u"xl/worksheets/sheet2.xml"_s, sheet("seen"));
        parts.insert(u"xl/worksheets/hidden.xml"_s, sheet("hidden"));
        const ImportFile file = readImportBytes(test::zipOf(parts));
        QCOMPARE(file.table.rows.first().cells.first(), u"seen"_s);
    }

    void refusesHostileAndBrokenFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("refusal");
        const QByteArray good = test::xlsxOf(kOneRow);
        QTest::newRow("an empty sheet") << test::xlsxOf("") << u"empty"_s;
        QTest::newRow("some zip") << test::zipOf({{u"a.txt"_s, "text"}}) << u"not-a-sheet"_s;
        QTest::newRow("an empty zip") << QByteArray("PK\x05\x06").append(18, '\0') << u"not-a-sheet"_s;
        QTest::newRow("only the magic") << QByteArray("PK\x03\x04") << u"not-a-sheet"_s;
        QTest::newRow("broken off") << good.left(good.size() / 2) << u"not-a-sheet"_s;
        QTest::newRow("XML that breaks off")
            << withPart(kSheet, "<worksheet><sheetData><row><c><v>1</v>") << u"broken"_s;
        QTest::newRow("no XML") << withPart(kSheet, "nothing of the kind") << u"broken"_s;
        QTest::newRow("styles that break off") << withPart(u"xl/styles.xml"_s, "<styleSheet>") << u"broken"_s;
        QTest::newRow("entities that swell")
            << withPart(kSheet,
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                        "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")
            << u"broken"_s;
        QTest::newRow("a file from elsewhere")
            << withPart(u"xl/sharedStrings.xml"_s,
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>")
            << u"broken"_s;
        QTest::newRow("a sheet that swells") << withPart(kSheet, QByteArray(20'000'000, ' ')) << u"swollen"_s;
        QTest::newRow("strings that swell")
            << withPart(u"xl/sharedStrings.xml"_s, QByteArray(20'000'000, 'x')) << u"swollen"_s;
        QMap<QString, QByteArray> many = test::workbookOf(kOneRow);
        for (int i = 0; i < 2'100; ++i)
            many.insert(u"x/%1"_s.arg(i), "x");
        QTest::newRow("thousands of parts") << test::zipOf(many) << u"swollen"_s;
    }
    void refusesHostileAndBrokenFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, refusal);
        const ImportFile file = readImportBytes(bytes);
        QCOMPARE(importRefusalKey(file.refusal), refusal);
        QVERIFY(file.table.rows.isEmpty());
    }

    void aPartThatLiesAboutItsSizeIsNotBelieved()
    {
        QByteArray bytes = withPart(kSheet, QByteArray(20'000'000, ' '));
        QByteArray size(4, '\0');
        qToLittleEndian<quint32>(20'000'000, size.data());
        QByteArray lie(4, '\0');
        qToLittleEndian<quint32>(1'000, lie.data());
        QCOMPARE(bytes.count(size), 2); // beside the part and in the directory
        bytes.replace(size, lie);
        const ImportRefusal refusal = readImportBytes(bytes).refusal;
        QVERIFY(refusal == ImportRefusal::Broken || refusal == ImportRefusal::Swollen);
    }

    void rowsBeyondTheLimitAreRefused()
    {
        QByteArray rows;
        for (int i = 1; i <= kImportRowsMax + 1; ++i)
            rows += "<row><c><v>" + QByteArray::number(i) + "</v></c></row>";
        QCOMPARE(readImportBytes(test::xlsxOf(rows)).refusal, ImportRefusal::TooManyRows);
    }

    void oddNumbersAreLeftAsTheyAre()
    {
        const ImportFile file = readImportBytes(
            test::xlsxOf("<row r=\"99999999999\"><c r=\"ZZZZZZZZZZZZ1\"><v>9</v></c><c r=\"A1\" t=\"s\"><v>-5</v></c>"
                         "<c r=\"B1\"><v>1e999</v></c><c r=\"C1\"><v>nan</v></c><c r=\"D1\" s=\"-7\"><v>0.1</v></c>"
                         "<c r=\"E1\" s=\"1\"><v>-3</v></c><c r=\"F1\"><v>99999999999999999999</v></c></row>"));
        QCOMPARE(file.table.rows.first().number, 1);
        QCOMPARE(file.table.rows.first().cells,
                 (QStringList{u""_s, u"1e999"_s, u"nan"_s, u"0.1"_s, u"-3"_s, u"1e+20"_s}));
    }
};

MADANG_TEST(QCoreApplication, TestImportXlsx)
#include "tst_import_xlsx.moc"
