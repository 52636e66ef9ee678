#include "services/import_service.h"
#include "support/desk.h"
#include "support/program.h"
#include "ui/models/import_words.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

class TestImportModel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        test::DeskOptions options;
        options.fixedClock = true;
        m_desk = std::make_unique<test::Desk>(options);
        QVERIFY(m_desk->saveStore());
        QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
        m_desk->wizardModel.setPeriod({{2026, 11, 23}, {2026, 11, 25}});
        m_desk->wizardModel.setChannels({u"instagram"_s});
        m_id = m_desk->campaigns.markPublished(m_desk->wizardModel.draft().id).value_or({}).id;
        QVERIFY(!m_id.isEmpty());
    }
    void cleanup() { m_desk.reset(); }

    void nothingIsWrittenBeforeTheOwnerSaysThatCustomersAgreed()
    {
        ImportModel& model = customers();
        const QAbstractItemModelTester tester(&model.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(m_id);
        QVERIFY(read(model, "성함,휴대폰\n김손님,1012345678\n이손님,01099998888\n,없음\n"));
        QCOMPARE(model.fileLine(), u"명단.csv · UTF-8"_s);
        QCOMPARE(model.changing(), 2);
        QCOMPARE(model.rows().rowCount(), 2);
        QCOMPARE(model.rows().index(0, ImportRowsModel::PhoneColumn).data().toString(), u"010-****-5678"_s);
        QCOMPARE(model.columnTitles(), (QStringList{u"A열 · 성함"_s, u"B열 · 휴대폰"_s}));
        QCOMPARE(model.unusableLines(), QStringList{u"4번째 줄: 휴대전화 번호가 아니에요"_s});
        QVERIFY(!model.canImport());
        model.import();
        QCOMPARE(m_desk->participation.count(m_id), 0);

        model.setAgreed(true);
        QVERIFY(model.canImport());
        model.import();
        QVERIFY(model.isImporting() && !model.canImport());
        QTRY_COMPARE(model.state(), ImportModel::State::Done);
        QCOMPARE(m_desk->participation.count(m_id), 2);
        QVERIFY(model.sentence().contains(u"2명을 넣었어요"_s));
        QVERIFY(!model.undoSentence(m_id).isEmpty());
        model.undo();
        QTRY_COMPARE(m_desk->participation.count(m_id), 0);
        QVERIFY(model.undoSentence(m_id).isEmpty());
    }

    void theTickDoesNotOutliveItsFile()
    {
        ImportModel& model = customers();
        model.open(m_id);
        QVERIFY(read(model, "01012345678\n"));
        model.setAgreed(true);
        QVERIFY(read(model, "01012345679\n"));
        QVERIFY(!model.isAgreed());
        model.setAgreed(true);
        model.open(m_id);
        QVERIFY(!model.isAgreed());
    }

    void anotherColumnGivesAnotherPreview()
    {
        ImportModel& model = customers();
        model.open(m_id);
        QVERIFY(read(model, "이름,휴대폰,보호자\n김,010-1111-0001,010-2222-0001\n이,010-1111-0002,010-2222-0002\n"));
        model.setColumn(ImportField::Phone, std::nullopt);
        QVERIFY(!model.isLooking());
        QVERIFY(!model.canImport());
        QCOMPARE(model.rows().rowCount(), 0);
        QCOMPARE(model.problem(), missingColumnsText(ImportKind::Customers));
        model.setColumn(ImportField::Phone, 1); // answered late: the next choice is what counts
        model.setColumn(ImportField::Phone, 2);
        QTRY_VERIFY(!model.isLooking());
        QVERIFY(model.problem().isEmpty());
        QCOMPARE(model.rows().index(0, ImportRowsModel::PhoneColumn).data().toString(), u"010-****-0001"_s);
        model.setAgreed(true);
        model.import();
        QTRY_COMPARE(model.state(), ImportModel::State::Done);
        QVERIFY(m_desk->participation.entries(m_id).value_or({}).first().phone.startsWith(u"0102222"));
    }

    void everyRefusalIsASentence()
    {
        ImportModel& model = customers();
        model.open(m_id);
        QVERIFY(!read(model, QByteArray(100, '\0')));
        QCOMPARE(model.state(), ImportModel::State::Refused);
        QCOMPARE(model.problem(), refusalText(ImportRefusal::NotText));
        for (int i = int(ImportRefusal::Unreadable); i <= int(ImportRefusal::Cancelled); ++i) {
            QVERIFY(refusalText(ImportRefusal(i)).endsWith(u'.'));
            QVERIFY(!importRefusalKey(ImportRefusal(i)).isEmpty());
        }
        for (int i = int(RowProblem::NoPhone); i <= int(RowProblem::Total); ++i) {
            QVERIFY(!rowProblemText(RowProblem(i)).isEmpty());
            QVERIFY(!rowProblemKey(RowProblem(i)).isEmpty());
        }
    }

    void anEventThatIsOverIsRefusedAtOnce()
    {
        m_desk->fixedClock.setInKorea({2026, 11, 27});
        customers().open(m_id);
        QCOMPARE(customers().state(), ImportModel::State::Refused);
        QVERIFY(customers().campaign().id.isEmpty());
    }

    void readingCanBeStopped()
    {
        QByteArray rows;
        for (int i = 0; i < 50'000; ++i)
            rows += "2026-11-01,1\n";
        ImportModel& model = m_desk->salesImportModel;
        model.open();
        model.read(m_desk->folder.write(u"매출.csv"_s, rows));
        QCOMPARE(model.state(), ImportModel::State::Reading);
        model.cancel();
        QCOMPARE(model.state(), ImportModel::State::Choosing);
        QVERIFY(read(model, "2026-11-01,1000\n"));
        QCOMPARE(model.changing(), 1);
    }

    void salesShowWhatTheyReplace()
    {
        QVERIFY(m_desk->salesModel.typeIn({2026, 11, 21}, 100'000));
        QCOMPARE(m_desk->salesModel.dayLine({2026, 11, 21}), u"100,000원이 적혀 있어요."_s);
        ImportModel& model = m_desk->salesImportModel;
        const QAbstractItemModelTester tester(&model.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open();
        QVERIFY(
            read(model, "일자,금액,건수\n2026-11-21,\"120,000\",9\n2026-11-22,\"80,000\",7\n합계,\"200,000\",16\n"));
        QCOMPARE(model.rows().rowCount(), 2);
        QCOMPARE(model.rows().index(0, ImportRowsModel::ChangeColumn).data().toString(), u"100,000원을 바꿔요"_s);
        QCOMPARE(model.rows().index(1, ImportRowsModel::ChangeColumn).data().toString(), u"새로 적어요"_s);
        QVERIFY2(model.sentence().contains(u"200,000원"_s), qUtf8Printable(model.sentence()));
        QVERIFY(model.canImport());
        model.import();
        QCOMPARE(model.state(), ImportModel::State::Done);
        QVERIFY(m_desk->salesModel.sentence({{2026, 11, 21}, {2026, 11, 30}}).contains(u"3일 가운데 2일"_s));
        QVERIFY(m_desk->salesModel.typeIn({2026, 11, 22}, 1));
        model.undo();
        QVERIFY(!model.undoProblem().isEmpty());
    }

    void salesOfAPeriodAreNeverInvented()
    {
        const SalesModel& sales = m_desk->salesModel;
        QVERIFY(sales.sentence({{2026, 11, 20}, {2026, 11, 30}}).contains(u"아직"_s));
        QVERIFY(sales.sentence({{2026, 12, 20}, {2026, 12, 30}}).contains(u"시작되면"_s));
        QCOMPARE(sales.dayLine({2026, 11, 20}), QString());
        QVERIFY(!m_desk->salesModel.typeIn({2026, 11, 24}, 1));
        QVERIFY(!sales.lastError().isEmpty());
    }

private:
    ImportModel& customers() { return m_desk->customersImportModel; }
    bool read(ImportModel& model, const QByteArray& bytes)
    {
        model.read(m_desk->folder.write(u"명단.csv"_s, bytes));
        return QTest::qWaitFor([&] { return model.state() != ImportModel::State::Reading && !model.isLooking(); },
                               10'000)
            && model.state() == ImportModel::State::Preview;
    }

    std::unique_ptr<test::Desk> m_desk;
    QString m_id;
};

MADANG_TEST(QGuiApplication, TestImportModel)
#include "tst_import_model.moc"
