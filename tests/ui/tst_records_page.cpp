#include "support/draws.h"
#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "support/wait.h"
#include "ui/settings/records_page.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace madang;
using namespace Qt::StringLiterals;

class TestRecordsPage final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        if (!m_theme)
            m_theme = std::make_unique<Theme>();
        m_theme->apply(*qApp);
        m_desk = std::make_unique<test::Desk>(test::withFixedClock());
        m_models = std::make_unique<ScreenModels>(m_desk->screens());
        m_desk->saveStore();
        m_id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_desk->participation.join(m_id, u"0107123000%1"_s.arg(i), u"손님%1"_s.arg(i)));
    }
    void cleanup()
    {
        m_window.reset();
        m_models.reset();
        m_desk.reset();
    }

    void theSettingsLeadHereAndBack()
    {
        open();
        m_window->openSetting(u"privacy-records"_s);
        auto* settings = m_window->findChild<QWidget*>(u"screen-settings"_s);
        test::click(test::find<QPushButton>(settings, "openRecords"));
        QCOMPARE(m_window->screen(), u"records"_s);
        test::click(test::find<QPushButton>(page(), "backToSettings"));
        QCOMPARE(m_window->screen(), u"settings"_s);
    }

    void whatIsNextWhatWasAndWhoTookItAreTold()
    {
        const QAbstractItemModelTester tester(&records(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        open();
        QTRY_COMPARE(records().rowCount(), 2); // undrawn for 90 days, or with the draw
        QVERIFY(cell(0, 0).contains(u"2월 24일(수)"_s));
        QVERIFY(cell(1, 0).contains(u"추첨하면"_s));
        QCOMPARE(cell(0, 1), u"주말엔 반반"_s);
        QCOMPARE(cell(0, 3), u"4명"_s);

        const Entry entry = m_desk->participation.entries(m_id).value_or({}).first();
        QVERIFY(m_desk->retention.forget(m_id, entry.id, true));
        QTRY_COMPARE(cell(0, 3), u"3명"_s); // by itself
        choose(RecordsModel::Kind::Destroyed);
        QCOMPARE(records().rowCount(), 1);
        QVERIFY(cell(0, 2).contains(u"지워 달라고"_s));
        QCOMPARE(cell(0, 3), u"1명"_s);

        choose(RecordsModel::Kind::Exports);
        QVERIFY(test::find(page(), "noRecords")->isVisible());
        QVERIFY(!test::find<QPushButton>(page(), "saveRecords")->isEnabled());
        m_desk->exportModel.open(m_id, u"주말엔 반반"_s, 4);
        m_desk->exportModel.writeTo(m_desk->folder.filePath(u"list.xlsx"_s));
        QTRY_COMPARE(cell(0, 5), u"4명"_s);
        QCOMPARE(cell(0, 4), u"번호 가림"_s);
        QCOMPARE(cell(0, 2), u"사장님"_s);
    }

    void everyVersionOfANoticeIsThereInFull()
    {
        open();
        choose(RecordsModel::Kind::Notices);
        QCOMPARE(records().rowCount(), 1);
        const QString shown = test::find<QLabel>(page(), "recordDetail")->text();
        QCOMPARE(shown, records().detail(0));
        QVERIFY(shown.contains(u"휴대전화 번호"_s));
        QSignalSpy ended(&records(), &RecordsModel::ended);
        page()->saveTo(m_desk->folder.filePath(u"안내.csv"_s));
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(m_desk->folder.read(u"안내.csv"_s).startsWith("\xEF\xBB\xBF"));
        const QString file = QString::fromUtf8(m_desk->folder.read(u"안내.csv"_s));
        QVERIFY(file.contains(m_desk->participation.notices().value_or({}).first().notice.body));
        for (int i = 0; i < 4; ++i)
            QVERIFY(!file.contains(u"손님%1"_s.arg(i)) && !file.contains(u"7123"_s));
    }

    void everythingFits_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
    }
    void everythingFits()
    {
        QFETCH(const double, scale);
        open(scale);
        for (const auto kind : {RecordsModel::Kind::Coming, RecordsModel::Kind::Notices}) {
            choose(kind);
            QTRY_VERIFY(records().rowCount() > 0);
            QCOMPARE(test::cutOff(page()), QStringList());
            QCOMPARE(test::namelessControls(page()), QStringList());
        }
    }

private:
    void open(double scale = 1.0)
    {
        m_theme->setScale(scale);
        m_window = std::make_unique<MainWindow>(*m_theme, *m_models);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->showScreen(u"records"_s);
    }
    void choose(RecordsModel::Kind kind)
    {
        QTest::mouseClick(test::find<QPushButton>(page(), qPrintable(u"records-%1"_s.arg(int(kind)))), Qt::LeftButton);
        QCOMPARE(records().kind(), kind);
    }
    QString cell(int row, int column) { return records().index(row, column).data().toString(); }
    RecordsModel& records() { return m_desk->recordsModel; }
    RecordsPage* page() const { return m_window->findChild<RecordsPage*>(); }

    std::unique_ptr<Theme> m_theme; ///< one for all: the application keeps its style
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<MainWindow> m_window;
    QString m_id;
};

MADANG_TEST(QApplication, TestRecordsPage)
#include "tst_records_page.moc"
