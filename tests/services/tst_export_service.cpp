#include "services/campaign_service.h"
#include "services/database.h"
#include "services/export_service.h"
#include "services/exports/table_writer.h"
#include "services/imports/import_reader.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/storage/export_store.h"
#include "support/file_search.h"
#include "support/fixed_clock.h"
#include "support/program.h"
#include "support/published_event.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QDir>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace madang;
using namespace Qt::StringLiterals;

class TestExportService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        QVERIFY(QDir().mkpath(m_folder->filePath(u"out"_s)));
        m_clock.set(test::FixedClock().now());
        m_database = std::move(Database::open(m_folder->filePath(u"data"_s))).value();
        m_campaigns = std::make_unique<CampaignService>(*m_database, m_clock);
        m_participation = std::make_unique<ParticipationService>(*m_database, m_cipher, *m_campaigns, m_clock);
        m_exports = std::make_unique<ExportService>(*m_database, m_cipher, m_clock);
        m_id = test::publish(*m_campaigns, Mechanism::Draw, {{2026, 11, 23}, {2026, 11, 25}});
        QVERIFY(m_participation->join(m_id, u"01012345678"_s, u"단골 <손님> & \"친구\""_s));
        QVERIFY(m_participation->join(m_id, u"01099998888"_s, u"=1+1"_s));
    }
    void cleanup()
    {
        m_exports.reset();
        m_participation.reset();
        m_campaigns.reset();
        m_database.reset();
    }

    void aListIsMaskedUnlessAskedForOtherwise_data()
    {
        QTest::addColumn<ExportForm>("form");
        QTest::newRow("xlsx") << ExportForm::Xlsx;
        QTest::newRow("csv") << ExportForm::Csv;
    }
    void aListIsMaskedUnlessAskedForOtherwise()
    {
        QFETCH(const ExportForm, form);
        ListExport order = orderOf(form);
        QCOMPARE(test::waitFor(m_exports->writeList(order)).value_or(-1), 2);
        const ImportTable masked = read(order.file);
        QCOMPARE(masked.rows.size(), 3);
        QCOMPARE(textOf(masked, 1, 2), u"010-****-5678"_s);
        QCOMPARE(textOf(masked, 1, 3), u"단**"_s);
        for (const ImportRow& row : masked.rows)
            QVERIFY(!row.cells.join(u' ').contains(u"1234"_s) && !row.cells.join(u' ').contains(u"친구"_s));
        QCOMPARE(test::filesWith(m_folder->filePath(u"out"_s), {u"01012345678"_s, u"1234-5678"_s, u"친구"_s}),
                 QStringList());

        order.isInClear = true;
        QCOMPARE(test::waitFor(m_exports->writeList(order)).error().kind, ErrorKind::InvalidInput);
        order.reason = u"당첨 전화"_s;
        QCOMPARE(test::waitFor(m_exports->writeList(order)).value_or(-1), 2);
        const ImportTable clear = read(order.file);
        QCOMPARE(textOf(clear, 1, 2), u"010-1234-5678"_s);
        QCOMPARE(textOf(clear, 1, 3), u"단골 <손님> & \"친구\""_s);
    }

    void everyExportIsWrittenDown()
    {
        QSignalSpy recorded(m_exports.get(), &ExportService::recorded);
        ListExport order = orderOf(ExportForm::Xlsx);
        QVERIFY(test::waitFor(m_exports->writeList(order)));
        m_clock.advance(std::chrono::minutes(1));
        order.form = ExportForm::Csv;
        order.isInClear = true;
        order.reason = u"  당첨   전화 "_s;
        order.who = Role::Staff;
        order.file = m_folder->filePath(u"no such folder/list.csv"_s);
        QVERIFY(!test::waitFor(m_exports->writeList(order)));
        const QList<ExportRecord> records = m_exports->records(m_id).value_or({});
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.first().outcome, ExportOutcome::Failed);
        QCOMPARE(records.first().reason, u"당첨 전화"_s);
        QCOMPARE(records.first().who, Role::Staff);
        QVERIFY(records.first().isInClear);
        QCOMPARE(records.last().outcome, ExportOutcome::Done);
        QCOMPARE(records.last().entries, 2);
        QCOMPARE(records.last().form, ExportForm::Xlsx);
        QVERIFY(!records.last().isInClear);
        QCOMPARE(records.last().at, test::FixedClock().now());
        QVERIFY(m_exports->records(u"another"_s).value_or({}).isEmpty());
        QCOMPARE(recorded.size(), 4);
    }

    /// A program that ends while it writes leaves the row that says so.
    void anExportIsWrittenDownBeforeItBegins()
    {
        const QFuture<Result<int>> writing = m_exports->writeList(orderOf(ExportForm::Csv));
        QCOMPARE(m_exports->records().value_or({}).first().outcome, ExportOutcome::Begun);
        QVERIFY(test::waitFor(writing));
        QCOMPARE(m_exports->records().value_or({}).first().outcome, ExportOutcome::Done);
    }

    void nothingIsWrittenWhileNothingCanBeOpened()
    {
        const PersonalCipher none;
        ExportService locked(*m_database, none, m_clock);
        QCOMPARE(test::waitFor(locked.writeList(orderOf(ExportForm::Xlsx))).error().kind, ErrorKind::Locked);
        QVERIFY(locked.records().value_or({}).isEmpty());
    }

    void aCellOfACsvFileIsNeverAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("formula") << u"=1+1"_s << QByteArray("\"'=1+1\"");
        QTest::newRow("plus") << u"+82"_s << QByteArray("\"'+82\"");
        QTest::newRow("minus") << u"-1"_s << QByteArray("\"'-1\"");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("\"'@SUM(A1)\"");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\"");
        QTest::newRow("wide") << u"＝1"_s
                              << QByteArray("\"'\xEF\xBC\x9D"
                                            "1\"");
        QTest::newRow("zero in front") << u"01012345678"_s << QByteArray("\"'01012345678\"");
        QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
        QTest::newRow("a phone") << u"010-1234-5678"_s << QByteArray("\"010-1234-5678\"");
        QTest::newRow("zero") << u"0"_s << QByteArray("\"0\"");
        QTest::newRow("nothing") << QString() << QByteArray("\"\"");
    }
    void aCellOfACsvFileIsNeverAFormula()
    {
        QFETCH(const QString, text);
        QTEST(exports::csvCell(text), "cell");
    }

    void csvIsWhatExcelInKoreaOpens()
    {
        const ListExport order = orderOf(ExportForm::Csv);
        QVERIFY(test::waitFor(m_exports->writeList(order)));
        QFile file(order.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF\""));
        QCOMPARE(bytes.count("\r\n"), 3);
    }

    /// Read by a reader that is not ours: every cell is a text, no cell a formula, and XML that holds.
    void aWorkbookIsReadByAnotherReader()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty() && !qEnvironmentVariableIsSet("CI"))
            QSKIP("python3 is not installed");
        const QString file = m_folder->filePath(u"many.xlsx"_s);
        int left = 5'000;
        const auto next = [&left](QStringList& row) {
            row = {u"=CMD()|'/c calc'!A%1"_s.arg(left), u"<b>&\u0001\"é😀"_s, QString::number(left)};
            return left-- > 0;
        };
        QVERIFY(exports::writeWhole(
            file, exports::tableBytes(exports::Format::Xlsx, u"손님 & 명단"_s, {u"가"_s, u"나"_s, u"다"_s}, next)));
        QProcess reader;
        reader.start(python, {QFINDTESTDATA("../support/read_xlsx.py"), file});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.readAllStandardError(), QByteArray());
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(),
                 u"손님 & 명단|5001|3|가|=CMD()|'/c calc'!A5000|<b>&\"é😀|5000|1"_s);
    }

    void aRecordIsOnPaperAndAsPdf()
    {
        Paper paper;
        paper.title = u"개인정보 기록"_s;
        for (int i = 0; i < 60; ++i)
            paper.parts.append(
                {u"부분 %1"_s.arg(i), {{u"전화번호"_s, u"010-1234-5678"_s}, {QString(), u"한 줄\n두 줄"_s}}});
        const QString file = m_folder->filePath(u"record.pdf"_s);
        QVERIFY(test::waitFor(m_exports->writeRecord(m_id, paper, file, Role::Owner, u"달라고 했어요"_s)));
        QVERIFY(m_folder->read(u"record.pdf"_s).startsWith("%PDF"));
        QVERIFY(m_folder->read(u"record.pdf"_s).count("/Type /Page\n") > 1);
        const ExportRecord record = m_exports->records().value_or({}).first();
        QCOMPARE(record.form, ExportForm::Pdf);
        QCOMPARE(record.entries, 1);
        QVERIFY(record.isInClear);
        const auto page = std::make_shared<QPdfWriter>(m_folder->filePath(u"printed.pdf"_s));
        QVERIFY(test::waitFor(m_exports->printRecord(m_id, paper, page, Role::Owner, u"보고 싶어 했어요"_s)));
        QCOMPARE(m_exports->records().value_or({}).first().form, ExportForm::Paper);
    }

    void aFileThatCannotBeWrittenLeavesTheOldOne()
    {
        const QString file = m_folder->write(u"kept/list.csv"_s, "before");
        QVERIFY(exports::writeWhole(file, "after"));
        QCOMPARE(m_folder->read(u"kept/list.csv"_s), QByteArray("after"));
        QCOMPARE(QDir(m_folder->filePath(u"kept"_s)).entryList(QDir::Files).size(), 1); // nothing else beside it
    }

private:
    ListExport orderOf(ExportForm form) const
    {
        ListExport order;
        order.campaignId = m_id;
        order.form = form;
        order.file
            = QDir(m_folder->filePath(u"out"_s)).filePath(form == ExportForm::Csv ? u"list.csv"_s : u"list.xlsx"_s);
        order.words.sheet = u"손님 명단"_s;
        order.words.headings = {u"응모 번호"_s, u"코드"_s,   u"전화번호"_s, u"별명"_s, u"때"_s,
                                u"어디서"_s,    u"응모권"_s, u"소식"_s,     u"추첨"_s};
        return order;
    }
    static ImportTable read(const QString& file) { return imports::readImportFile(file).table; }
    static QString textOf(const ImportTable& table, qsizetype row, int column)
    {
        return row < table.rows.size() ? table.rows.at(row).cells.value(column) : QString();
    }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
    std::unique_ptr<Database> m_database;
    PersonalCipher m_cipher{newDataKey()};
    std::unique_ptr<CampaignService> m_campaigns;
    std::unique_ptr<ParticipationService> m_participation;
    std::unique_ptr<ExportService> m_exports;
    QString m_id;
};

MADANG_TEST(QGuiApplication, TestExportService)
#include "tst_export_service.moc"
