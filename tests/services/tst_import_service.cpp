#include "services/campaign_service.h"
#include "services/database.h"
#include "services/draw_service.h"
#include "services/import_service.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/planning_service.h"
#include "services/sales_service.h"
#include "support/draws.h"
#include "support/fixed_clock.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"
#include "support/xlsx_maker.h"

#include <QSet>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

/// The services over a folder of their own; it is Monday 2026-11-23 and an event runs until the 25th.
class TestImportService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_clock.set(test::FixedClock().now());
        m_database = std::move(Database::open(m_folder->path())).value();
        m_campaigns = std::make_unique<CampaignService>(*m_database, m_clock);
        m_participation = std::make_unique<ParticipationService>(*m_database, m_cipher, *m_campaigns, m_clock);
        m_sales = std::make_unique<SalesService>(*m_database, m_clock);
        m_imports = std::make_unique<ImportService>(*m_campaigns, *m_participation, *m_sales, m_clock);
        m_id = publishedEvent();
        QVERIFY(!m_id.isEmpty());
    }

    void cleanup()
    {
        m_imports.reset();
        m_sales.reset();
        m_participation.reset();
        m_campaigns.reset();
        m_database.reset();
    }

    void customersJoinOnceHoweverOftenTheFileComes()
    {
        QVERIFY(m_participation->join(m_id, u"01011112222"_s, u"단골"_s));
        QSignalSpy changed(m_participation.get(), &ParticipationService::entriesChanged);
        const QByteArray file
            = "이름,휴대폰\n김손님,1012345678\n이손님,010-1111-2222\n박,010-9999-8888\n박,01099998888\n최,없음\n";
        const CustomersPreview preview = customersIn(file);
        QCOMPARE(preview.adding.size(), 2);
        QCOMPARE(preview.already, 1);
        QCOMPARE(preview.repeated, 1);
        QCOMPARE(preview.unusable.size(), 1);
        QCOMPARE(m_participation->count(m_id), 1); // so far nothing is written

        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, preview)).value_or(-1), 2);
        QCOMPARE(m_participation->count(m_id), 3);
        QCOMPARE(changed.size(), 1);
        const QList<Entry> entries = m_participation->entries(m_id).value_or({});
        QCOMPARE(entries.first().source, EntrySource::Import);
        QCOMPARE(entries.first().weight, 1);
        QCOMPARE(entries.last().weight, kVisitWeight);
        QVERIFY(entries.first().number.endsWith(u"-003"));

        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, preview)).value_or(-1), 0);
        QCOMPARE(customersIn(file).already, 3);
        QCOMPARE(m_participation->count(m_id), 3);
    }

    void wholeImportIsTakenBackAndNumbersStayUnique()
    {
        QCOMPARE(
            test::waitFor(m_imports->importCustomers(m_id, customersIn("010-1111-0001\n010-1111-0002\n"))).value_or(-1),
            2);
        QVERIFY(m_participation->join(m_id, u"01011110003"_s, {}));
        QCOMPARE(m_imports->customersToUndo(m_id), 2);
        QCOMPARE(m_imports->customersToUndo(u"another"_s), 0);
        QSignalSpy changed(m_imports.get(), &ImportService::undoChanged);
        QCOMPARE(test::waitFor(m_imports->undoCustomers()).value_or(-1), 2);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_participation->count(m_id), 1);
        QCOMPARE(m_imports->customersToUndo(m_id), 0);
        QCOMPARE(test::waitFor(m_imports->undoCustomers()).value_or(-1), 0);
        for (int i = 4; i < 8; ++i) // the third keeps "-003": nobody gets it again
            QVERIFY(m_participation->join(m_id, u"0101111000%1"_s.arg(i), {}).has_value());
    }

    void nothingIsTakenBackAfterTheDraw()
    {
        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, customersIn("010-1111-0001\n"))).value_or(-1), 1);
        m_clock.setInKorea({2026, 11, 27});
        DrawService draws(*m_database, *m_campaigns, m_clock);
        QVERIFY(test::drawNow(draws, m_id, 1));
        const Result<int> undone = test::waitFor(m_imports->undoCustomers());
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QCOMPARE(m_participation->count(m_id), 1);
    }

    void anEventThatIsNotRunningTakesNobody()
    {
        const CustomersPreview preview = customersIn("010-1111-0001\n");
        m_clock.setInKorea({2026, 11, 26});
        QCOMPARE(m_imports->mayImportCustomers(m_id).error().kind, ErrorKind::Rejected);
        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, preview)).error().kind, ErrorKind::Rejected);
        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, {})).error().kind, ErrorKind::Rejected);
        QCOMPARE(m_participation->count(m_id), 0);
        QVERIFY(!m_imports->mayImportCustomers(u"unknown"_s));
    }

    void oneBadRowAmongManyLeavesNobody()
    {
        CustomersPreview preview = customersIn("010-1111-0001\n010-1111-0002\n");
        preview.adding.append({3, u"0311234567"_s, {}});
        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, preview)).error().kind, ErrorKind::InvalidInput);
        preview.adding.last().phone = u"01011110001"_s; // refused by the table itself, in the middle of the transaction
        QVERIFY(!test::waitFor(m_imports->importCustomers(m_id, preview)));
        QCOMPARE(m_participation->count(m_id), 0);
        QCOMPARE(m_imports->customersToUndo(m_id), 0);
    }

    void manyCustomersJoinAtOnce()
    {
        QByteArray file;
        for (int i = 0; i < 3'000; ++i)
            file += "010" + QByteArray::number(20'000'000 + i) + "\n";
        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, customersIn(file))).value_or(-1), 3'000);
        QSet<QString> codes;
        QSet<QString> numbers;
        for (const Entry& entry : m_participation->entries(m_id).value_or({})) {
            codes << entry.code;
            numbers << entry.number;
        }
        QCOMPARE(codes.size(), 3'000);
        QCOMPARE(numbers.size(), 3'000);
    }

    /// The window goes on while they come in, and what one sees of it is whole in the end.
    void manyComeInSlicesAndGoInSlices()
    {
        QByteArray file;
        for (int i = 0; i < 2'000; ++i)
            file += "010" + QByteArray::number(30'000'000 + i) + "\n";
        const CustomersPreview preview = customersIn(file);
        int turns = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&turns] { ++turns; });
        beat.start(0);
        QSignalSpy changed(m_participation.get(), &ParticipationService::entriesChanged);
        const QFuture<Result<int>> importing = m_imports->importCustomers(m_id, preview);
        // Somebody joins at the counter meanwhile and gets a number of their own.
        QTRY_VERIFY(turns > 2);
        QVERIFY(m_participation->join(m_id, u"01099990000"_s, {}));
        QCOMPARE(test::waitFor(importing).value_or(-1), 2'000);
        QVERIFY(turns >= 20);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_participation->count(m_id), 2'001);
        QCOMPARE(test::waitFor(m_imports->undoCustomers()).value_or(-1), 2'000);
        QCOMPARE(m_participation->count(m_id), 1);
        QVERIFY(m_participation->findByPhone(m_id, u"01099990000"_s));
    }

    /// A wrong row behind many right ones: those who are there by then go again.
    void aFailureBehindManySlicesLeavesNobody()
    {
        QVERIFY(m_participation->join(m_id, u"01099990000"_s, {}));
        CustomersPreview preview;
        for (int i = 0; i < 450; ++i)
            preview.adding.append({i, u"0103000%1"_s.arg(1000 + i), {}});
        preview.adding.append({451, u"01030001000"_s, {}}); // stands in the list already
        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, preview)).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_participation->count(m_id), 1);
        QCOMPARE(m_participation->entries(m_id).value_or({}).size(), 1);
        preview.adding.removeLast();
        QCOMPARE(test::waitFor(m_imports->importCustomers(m_id, preview)).value_or(-1), 450);
    }

    void halfAnImportIsTakenBackByTheNextRun()
    {
        QVERIFY(m_participation->join(m_id, u"01099990000"_s, {}));
        QList<ImportedCustomer> customers;
        for (int i = 0; i < 450; ++i)
            customers.append({i, u"0103000%1"_s.arg(1000 + i), {}});
        const QFuture<Result<ImportedEntries>> joining = m_participation->joinAll(m_id, customers);
        QTRY_VERIFY(m_participation->entries(m_id).value_or({}).size() > 1);
        QVERIFY(!joining.isFinished());
        m_participation.reset(); // the program ends
        m_participation = std::make_unique<ParticipationService>(*m_database, m_cipher, *m_campaigns, m_clock);
        m_imports = std::make_unique<ImportService>(*m_campaigns, *m_participation, *m_sales, m_clock);
        QCOMPARE(m_participation->entries(m_id).value_or({}).size(), 1);
        QCOMPARE(m_participation->count(m_id), 1);
        QVERIFY(m_participation->join(m_id, u"01099990001"_s, {}));
    }

    void salesComeInByDaysAndGoAsAWhole()
    {
        QVERIFY(m_sales->typeIn({2026, 11, 1}, 10'000, 1));
        QVERIFY(m_sales->typeIn({2026, 11, 2}, 15'000));
        const QByteArray file
            = test::xlsxOf("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                           "<row><c s=\"1\"><v>46327</v></c><c><v>10000</v></c><c><v>1</v></c></row>"
                           "<row><c s=\"1\"><v>46328</v></c><c><v>20000</v></c><c><v>2</v></c></row>"
                           "<row><c s=\"1\"><v>46329</v></c><c><v>-3000</v></c><c><v>1</v></c></row>",
                           {"영업일자", "순매출", "건수"});
        QSignalSpy changed(m_sales.get(), &SalesService::salesChanged);
        SalesPreview preview = salesIn(file);
        QCOMPARE(preview.unchanged(), 1);
        QCOMPARE(preview.replaced(), 1);
        QCOMPARE(preview.added(), 1);
        QCOMPARE(changed.size(), 0);

        QCOMPARE(m_imports->importSales(preview).value_or(-1), 2);
        QCOMPARE(changed.size(), 1);
        const SalesSum sum = m_sales->sum({{2026, 11, 1}, {2026, 11, 30}}).value_or(SalesSum{});
        QCOMPARE(sum.amount, 27'000);
        QCOMPARE(sum.receipts, 4);
        QCOMPARE(sum.daysKnown, 3);
        QCOMPARE(sum.days, 30);
        QCOMPARE(m_sales->day({2026, 11, 2}).value_or(std::nullopt)->source, SalesSource::Imported);

        QCOMPARE(salesIn(file).unchanged(), 3);
        QCOMPARE(m_imports->importSales(preview).value_or(-1), 0); // and still there to be taken back
        QCOMPARE(m_imports->daysToUndo(), 2);
        QCOMPARE(m_imports->undoSales().value_or(-1), 2);
        QCOMPARE(m_imports->daysToUndo(), 0);
        const QList<DaySales> days = m_sales->days({{2026, 11, 1}, {2026, 11, 30}}).value_or({});
        QCOMPARE(days.size(), 2);
        QCOMPARE(days.at(1).amount, 15'000);
        QCOMPARE(days.at(1).source, SalesSource::Typed);
        QCOMPARE(days.at(1).receipts, std::nullopt);
    }

    void whatWasTypedSinceIsNotTakenBack()
    {
        QCOMPARE(m_imports->importSales(salesIn("2026-11-02,20000\n2026-11-03,5000\n")).value_or(-1), 2);
        QVERIFY(m_sales->typeIn({2026, 11, 3}, 7'000));
        const Result<int> undone = m_imports->undoSales();
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QCOMPARE(m_sales->sum({{2026, 11, 1}, {2026, 11, 30}}).value_or(SalesSum{}).amount, 27'000);
    }

    void typedSalesAreHeldAgainstReason()
    {
        QVERIFY(m_sales->typeIn({2026, 11, 23}, 350'000));
        QVERIFY(m_sales->typeIn({2026, 11, 23}, 360'000)); // the newer statement
        QCOMPARE(m_sales->day({2026, 11, 23}).value_or(std::nullopt)->amount, 360'000);
        QCOMPARE(m_sales->day({2026, 11, 22}).value_or(DaySales{}), std::nullopt);
        QCOMPARE(m_sales->typeIn({2026, 11, 24}, 1).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(m_sales->typeIn({}, 1).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(m_sales->typeIn({2026, 11, 23}, kDayTotalMax + 1).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(m_sales->typeIn({2026, 11, 23}, 1, -1).error().kind, ErrorKind::InvalidInput);
        const DaySales good{{2026, 11, 20}, 1, {}, SalesSource::Imported, {}};
        const DaySales bad{{2027, 1, 1}, 1, {}, SalesSource::Imported, {}};
        QVERIFY(!m_sales->write({good, bad}));
        QCOMPARE(m_sales->days({{2026, 11, 1}, {2027, 12, 31}}).value_or({}).size(), 1);
    }

    void readingStandsAsideAndCanBeCancelled()
    {
        QByteArray rows;
        for (int i = 0; i < 40'000; ++i)
            rows += "2026-11-01," + QByteArray::number(i) + "\n";
        const QString path = m_folder->write(u"매출.csv"_s, rows);
        QFuture<ImportFile> reading = m_imports->read(path);
        reading.cancel();
        QVERIFY(test::finishes(reading));
        const ImportFile whole = test::waitFor(m_imports->read(path));
        QCOMPARE(whole.table.rows.size(), 40'000);
        QCOMPARE(test::waitFor(m_imports->read(m_folder->filePath(u"없음.csv"_s))).refusal, ImportRefusal::Unreadable);
    }

private:
    QString publishedEvent()
    {
        Campaign draft = m_campaigns->create(false).value_or({});
        draft.period = {{2026, 11, 23}, {2026, 11, 25}};
        draft.goal = Goal::Sales;
        draft.budget = 300'000;
        PlanningService planning(makePlanProviders(), m_clock);
        PlanRequest request;
        request.budget = draft.budget;
        draft.plan = test::waitFor(planning.propose(request)).value_or({}).plans.value(0);
        draft.poster.title = u"주말엔 반반"_s;
        draft.channels = {u"instagram"_s};
        draft = m_campaigns->saveDraft(draft).value_or({});
        return m_campaigns->markPublished(draft.id).value_or({}).id;
    }

    ImportTable tableIn(const QByteArray& bytes)
    {
        const ImportFile file = test::waitFor(m_imports->read(m_folder->write(u"가져올 것"_s, bytes)));
        if (file.refusal != ImportRefusal::None)
            QTest::qFail(qPrintable(importRefusalKey(file.refusal)), __FILE__, __LINE__);
        return file.table;
    }
    CustomersPreview customersIn(const QByteArray& bytes)
    {
        const ImportTable table = tableIn(bytes);
        const ImportColumns columns = understandColumns(table, ImportKind::Customers);
        return test::waitFor(m_imports->previewCustomers(m_id, table, columns)).value_or({});
    }
    SalesPreview salesIn(const QByteArray& bytes)
    {
        const ImportTable table = tableIn(bytes);
        return test::waitFor(m_imports->previewSales(table, understandColumns(table, ImportKind::Sales))).value_or({});
    }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
    PersonalCipher m_cipher{newDataKey()};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<CampaignService> m_campaigns;
    std::unique_ptr<ParticipationService> m_participation;
    std::unique_ptr<SalesService> m_sales;
    std::unique_ptr<ImportService> m_imports;
    QString m_id;
};

MADANG_TEST(QCoreApplication, TestImportService)
#include "tst_import_service.moc"
