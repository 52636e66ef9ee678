#include "services/imports/cp949.h"
#include "services/imports/import_reader.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QPromise>
#include <QRandomGenerator>
#include <QStringEncoder>

using namespace madang;
using namespace Qt::StringLiterals;
using imports::readImportBytes;

namespace {
const QString kText = u"이름,전화번호\r\n김손님,010-1234-5678\r\n뷁,01099998888\r\n"_s;
/// kText as an old Korean Windows program writes it; 뷁 is only in code page 949, not in EUC-KR.
const QByteArray
    kCp949("\xC0\xCC\xB8\xA7,\xC0\xFC\xC8\xAD\xB9\xF8\xC8\xA3\r\n\xB1\xE8\xBC\xD5\xB4\xD4,010-1234-5678\r\n"
           "\x94\xEE,01099998888\r\n");

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding).encode(text);
}

QList<QStringList> cellsOf(const ImportFile& file)
{
    QList<QStringList> cells;
    for (const ImportRow& row : file.table.rows)
        cells << row.cells;
    return cells;
}
} // namespace

class TestImportCsv final : public QObject {
    Q_OBJECT

private slots:
    void readsEveryEncodingOfKoreanFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("form");
        QTest::newRow("UTF-8") << kText.toUtf8() << u"UTF-8"_s;
        QTest::newRow("UTF-8 with its mark") << QByteArray("\xEF\xBB\xBF" + kText.toUtf8()) << u"UTF-8"_s;
        QTest::newRow("CP949") << kCp949 << u"CP949"_s;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE" + utf16(kText, QStringConverter::Utf16LE)) << u"UTF-16"_s;
        QTest::newRow("UTF-16, big end first")
            << QByteArray("\xFE\xFF" + utf16(kText, QStringConverter::Utf16BE)) << u"UTF-16"_s;
        QTest::newRow("UTF-16 without mark") << utf16(kText, QStringConverter::Utf16LE) << u"UTF-16"_s;
        QTest::newRow("UTF-16 without mark, big end first") << utf16(kText, QStringConverter::Utf16BE) << u"UTF-16"_s;
        QTest::newRow("Excel's Unicode text")
            << QByteArray("\xFF\xFE" + utf16(QString(kText).replace(u',', u'\t'), QStringConverter::Utf16LE))
            << u"UTF-16"_s;
    }
    void readsEveryEncodingOfKoreanFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, form);
        const ImportFile file = readImportBytes(bytes);
        QCOMPARE(importRefusalKey(file.refusal), QString());
        QCOMPARE(file.table.form, form);
        QCOMPARE(cellsOf(file),
                 (QList<QStringList>{
                     {u"이름"_s, u"전화번호"_s}, {u"김손님"_s, u"010-1234-5678"_s}, {u"뷁"_s, u"01099998888"_s}}));
    }

    void theWonSignOfCp949IsRead()
    {
        QCOMPARE(imports::decodeCp949("\xA3\xDC"
                                      "12,000"),
                 u"￦12,000"_s);
        QCOMPARE(imports::decodeCp949(""), QString());
        QCOMPARE(imports::decodeCp949("\xFF\xFF"), std::nullopt);
        QCOMPARE(imports::decodeCp949("\xB1"), std::nullopt); // half a syllable
    }

    void findsOutWhatSeparates_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("comma") << QByteArray("a,b\n1;2,3\n");
        QTest::newRow("semicolon") << QByteArray("a;b\n1,2;3\n");
        QTest::newRow("tab") << QByteArray("a\tb\n1,2\t3\n");
        QTest::newRow("named by Excel") << QByteArray("sep=|\r\na|b\r\n1,2|3\r\n");
    }
    void findsOutWhatSeparates()
    {
        QFETCH(const QByteArray, bytes);
        const ImportFile file = readImportBytes(bytes);
        QCOMPARE(file.table.columns, 2);
        QCOMPARE(file.table.rows.size(), 2);
        QCOMPARE(file.table.rows.at(1).number, 2);
        QCOMPARE(file.table.rows.at(1).cells.at(1), u"3"_s);
    }

    void readsQuotedFields()
    {
        const ImportFile file = readImportBytes("\"a \"\"b\"\"\",\"two\r\nlines\",\"x,y\"z\n"
                                                "plain \"quote\",,\"\"\r"
                                                "\n"
                                                "=\"01012345678\",last");
        QCOMPARE(cellsOf(file),
                 (QList<QStringList>{{u"a \"b\""_s, u"two\r\nlines"_s, u"x,yz"_s},
                                     {u"plain \"quote\""_s},
                                     {u"01012345678"_s, u"last"_s}}));
        QCOMPARE(file.table.rows.last().number, 3);
        QCOMPARE(cellsOf(readImportBytes("a,\"=\"\"01012345678\"\"\"\n")).first().at(1), u"01012345678"_s);
    }

    void oneColumnIsEnough()
    {
        const ImportFile file = readImportBytes("01012345678\n01099998888");
        QCOMPARE(file.table.columns, 1);
        QCOMPARE(file.table.rows.size(), 2);
    }

    void refusesWhatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("refusal");
        QByteArray noise(4'096, Qt::Uninitialized);
        QRandomGenerator random(7);
        for (char& byte : noise)
            byte = char(random.bounded(256));
        QTest::newRow("nothing") << QByteArray() << u"empty"_s;
        QTest::newRow("blanks") << QByteArray(" \r\n\r\n ") << u"empty"_s;
        QTest::newRow("only commas") << QByteArray(",,,\n,,\n") << u"empty"_s;
        QTest::newRow("noise") << noise << u"not-text"_s;
        QTest::newRow("zeros") << QByteArray(1'000, '\0') << u"not-text"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"not-text"_s;
        QTest::newRow("a broken UTF-8") << QByteArray("\xEF\xBB\xBF\xB1\xE8,1\n") << u"unknown-letters"_s;
        QTest::newRow("letters of nobody") << QByteArray("a,\xFF\xFF\n") << u"unknown-letters"_s;
        QTest::newRow("half a UTF-16") << QByteArray("\xFF\xFE"
                                                     "a\0b",
                                                     5)
                                       << u"not-text"_s;
        QTest::newRow("an open quote") << QByteArray("a,\"b\nc,d\n") << u"open-quote"_s;
        QTest::newRow("old Excel") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more") << u"old-excel"_s;
        QTest::newRow("a page") << QByteArray("<html><table><tr><td>1</td></tr></table></html>") << u"web-page"_s;
        QTest::newRow("a page of a till") << QByteArray("\r\n<meta charset=utf-8><TABLE border=1>") << u"web-page"_s;
    }
    void refusesWhatIsNoTable()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, refusal);
        const ImportFile file = readImportBytes(bytes);
        QCOMPARE(importRefusalKey(file.refusal), refusal);
        QVERIFY(file.table.rows.isEmpty());
    }

    void hugeFilesAreRefusedAtTheirLimits()
    {
        QByteArray rows;
        for (int i = 0; i <= kImportRowsMax; ++i)
            rows += "1\n";
        QCOMPARE(readImportBytes(rows).refusal, ImportRefusal::TooManyRows);
        QCOMPARE(readImportBytes(QByteArray(200'000, '\n') + "1").refusal, ImportRefusal::None);
        QCOMPARE(readImportBytes(QByteArray(kImportFileMax + 1, 'x')).refusal, ImportRefusal::TooLarge);
        const test::TempFolder folder;
        QFile sparse(folder.filePath(u"큰 파일.csv"_s));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(qint64(100) << 30));
        QCOMPARE(imports::readImportFile(sparse.fileName()).refusal, ImportRefusal::TooLarge);
        const ImportFile one = readImportBytes(QByteArray(500'000, 'x'));
        QCOMPARE(one.table.rows.first().cells.first().size(), kImportCellMax);
    }

    void whatCannotBeReadIsRefused()
    {
        const test::TempFolder folder;
        QCOMPARE(imports::readImportFile(folder.filePath(u"없는.csv"_s)).refusal, ImportRefusal::Unreadable);
        QCOMPARE(imports::readImportFile(folder.path()).refusal, ImportRefusal::Unreadable);
        QCOMPARE(imports::readImportFile(folder.write(u"손님.csv"_s, kCp949)).table.rows.size(), 3);
    }

    void stopsWhenNobodyWaits()
    {
        QPromise<ImportFile> promise;
        promise.start();
        promise.future().cancel();
        QByteArray rows;
        for (int i = 0; i < 50'000; ++i)
            rows += "1\n";
        QCOMPARE(readImportBytes(rows, imports::Progress(promise)).refusal, ImportRefusal::Cancelled);
        promise.finish();
    }
};

MADANG_TEST(QCoreApplication, TestImportCsv)
#include "tst_import_csv.moc"
