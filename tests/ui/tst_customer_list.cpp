#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "support/wait.h"
#include "ui/models/participants_model.h"
#include "ui/participants/export_dialog.h"
#include "ui/participants/participants_page.h"
#include "ui/participants/person_dialog.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace madang;
using namespace Qt::StringLiterals;

/// The list of an event's customers as the owner uses it: found while typing, chosen, taken out, forgotten.
class TestCustomerList final : public QObject {
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
    }
    void cleanup()
    {
        m_page.reset();
        m_models.reset();
        m_desk.reset();
    }

    /// More than are read at once: they come from another thread, and who joins is added to them.
    void manyAreReadAsideAndFollowed()
    {
        const QAbstractItemModelTester tester(&list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(fill(1'200));
        list().open(m_id);
        QVERIFY(list().isReading());
        QCOMPARE(list().total(), 1'200); // is right from the first moment
        QVERIFY(list().join(u"01099990001"_s, u"기다리는 동안"_s));
        QTRY_VERIFY(!list().isReading());
        QCOMPARE(list().rowCount(), 1'201);
        QSignalSpy resets(&list(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&list(), &QAbstractItemModel::rowsInserted);
        QVERIFY(list().join(u"01099990002"_s, {}));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(resets.size(), 0); // nobody else is read again
        QCOMPARE(list().rowCount(), 1'202);
        QCOMPARE(list().entry(0).phone, u"01099990002"_s); // newest first
        QCOMPARE(list().entry(1).nickname, u"기다리는 동안"_s);
        QCOMPARE(list().total(), 1'202);
        QVERIFY(list().takeLastBack());
        QTRY_COMPARE(list().rowCount(), 1'201);
        QCOMPARE(list().total(), 1'201);
    }

    void aNewEventForgetsTheOldSearch()
    {
        QVERIFY(fill(3));
        openPage();
        test::typeHangul(search(), u"손님2"_s);
        QTRY_COMPARE(list().rowCount(), 1);
        const QString other = test::publishedEvent(*m_desk, u"다른 것"_s, {2026, 11, 23}, {2026, 11, 25});
        page()->open(other);
        QVERIFY(search()->text().isEmpty());
        page()->open(m_id);
        QCOMPARE(list().rowCount(), 3);
    }

    void everyKeystrokeAnswers()
    {
        QVERIFY(fill(600));
        openPage();
        QTRY_COMPARE(list().rowCount(), 600);
        search()->setFocus();
        QTest::keyClicks(search(), u"01071230599"_s);
        QCOMPARE(list().rowCount(), 1);
        QCOMPARE(list().entry(0).nickname, u"손님599"_s);
        QVERIFY(count().contains(u"600명 가운데 1명"_s));
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(list().rowCount(), 600);
        QTest::keyClicks(search(), u"0599"_s);
        QCOMPARE(list().rowCount(), 1);
        search()->clear();
        QTest::keyClicks(search(), u"zzz"_s);
        QVERIFY(part<QWidget>("noCustomers")->isVisible());
        QVERIFY(count().contains(u"600명 가운데 0명"_s));
    }

    void filtersLeaveWhoTheyName()
    {
        QVERIFY(fill(3)); // from a file, weight 1
        m_desk->fixedClock.setInKorea({2026, 11, 24}, {0, 0});
        JoinRequest request;
        request.campaignId = m_id;
        request.source = EntrySource::Kiosk;
        request.phone = u"01099990001"_s;
        request.news = true;
        QVERIFY(m_desk->participation.join(request));
        openPage();
        QCOMPARE(list().rowCount(), 4);
        for (const char* filter : {"todayFilter", "visitedFilter", "newsFilter"}) {
            auto* toggle = part<QPushButton>(filter);
            QTest::keyClick(toggle, Qt::Key_Space);
            QVERIFY2(list().rowCount() == 1, filter);
            QCOMPARE(list().entry(0).source, EntrySource::Kiosk);
            QTest::keyClick(toggle, Qt::Key_Space);
            QCOMPARE(list().rowCount(), 4);
        }
        auto* source = part<QComboBox>("sourceFilter");
        source->setCurrentIndex(source->findText(entrySourceLabel(EntrySource::Import)));
        QCOMPARE(list().rowCount(), 3);
        // Who joins and is not meant is counted, and not shown.
        QVERIFY(list().join(u"01099990002"_s, {}));
        QCOMPARE(list().rowCount(), 3);
        QVERIFY(count().contains(u"5명 가운데 3명"_s));
    }

    void whoIsChosenStaysChosenWhileCustomersComeIn()
    {
        QVERIFY(fill(120));
        openPage();
        auto* table = part<QTableView>("customerTable");
        table->setFocus();
        table->selectRow(60);
        table->scrollTo(list().index(60, 0), QAbstractItemView::PositionAtTop);
        const QString chosen = list().entry(60).id;
        const int top = table->rowAt(0);
        const QString seen = list().entry(top).id;
        QVERIFY(list().join(u"01099990001"_s, {}));
        QCOMPARE(list().entry(table->currentIndex().row()).id, chosen);
        QCOMPARE(list().entry(table->rowAt(0)).id, seen);
        QVERIFY(m_desk->participation.takeBack(m_id, {list().entry(0).id})); // put together anew
        QCOMPARE(list().entry(table->currentIndex().row()).id, chosen);
        QVERIFY(table->selectionModel()->isRowSelected(table->currentIndex().row()));
    }

    void keysLeadFromTheSearchToTheRecord()
    {
        QVERIFY(fill(5));
        openPage();
        QTest::keyClick(page(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(search()->hasFocus());
        QTest::keyClicks(search(), u"0003"_s);
        QTest::keyClick(search(), Qt::Key_Down);
        auto* table = part<QTableView>("customerTable");
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Return);
        auto* record = m_page->findChild<PersonDialog*>();
        QVERIFY(record != nullptr);
        QVERIFY(wordsOf(record).contains(u"010-****-0003"_s));
        QVERIFY(!wordsOf(record).contains(u"010-7123-0003"_s));
        test::click(record->findChild<QPushButton*>(u"showPhone"_s));
        QTRY_VERIFY(wordsOf(record).contains(u"010-7123-0003"_s));
        QCOMPARE(test::namelessControl(*record), QString());
    }

    void aSlipIsTakenBackAndADuplicateIsShown()
    {
        QVERIFY(fill(700));
        openPage();
        QTRY_COMPARE(list().rowCount(), 700);
        auto* phone = part<QLineEdit>("phoneField");
        auto* action = part<QPushButton>("answerAction");
        phone->setFocus();
        QTest::keyClicks(phone, u"01099990001"_s);
        QTest::keyClick(part<QCheckBox>("newsBox"), Qt::Key_Space);
        QTest::keyClick(phone, Qt::Key_Return);
        QCOMPARE(list().total(), 701);
        QVERIFY(list().entry(0).wantsNews);
        QVERIFY(!part<QCheckBox>("newsBox")->isChecked()); // each customer is asked anew
        QVERIFY(!part<QCheckBox>("nightBox")->isEnabled());
        QVERIFY(phone->hasFocus() && phone->text().isEmpty());
        test::click(action);
        QTRY_COMPARE(list().rowCount(), 700);
        QVERIFY(!action->isVisible());

        QTest::keyClicks(phone, u"01071230005"_s);
        QTest::keyClick(phone, Qt::Key_Return);
        QVERIFY(part<QLabel>("answerWords")->text().contains(u"이미"_s));
        test::click(action);
        auto* table = part<QTableView>("customerTable");
        QCOMPARE(list().entry(table->currentIndex().row()).phone, u"01071230005"_s);
        QVERIFY(table->viewport()->rect().intersects(table->visualRect(table->currentIndex())));
    }

    void theNoticeIsThereToBeReadAloud()
    {
        openPage();
        test::click(part<QPushButton>("noticeButton"));
        auto* notice = m_page->findChild<QDialog*>(u"noticeDialog"_s);
        QVERIFY(notice != nullptr);
        QVERIFY(wordsOf(notice).contains(u"휴대전화 번호"_s));
        QVERIFY(wordsOf(notice).contains(u"주말엔 반반"_s));
    }

    void aMaskedListIsWrittenAndRecorded()
    {
        QVERIFY(fill(3));
        openPage();
        test::click(part<QPushButton>("exportCustomers"));
        auto* dialog = m_page->findChild<ExportDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->findChild<QAbstractButton*>(u"exportMask1"_s)->isEnabled()); // no PIN yet
        QVERIFY(dialog->findChild<QPushButton*>(u"exportSetPin"_s)->isVisible());
        test::click(dialog->findChild<QAbstractButton*>(u"exportForm1"_s));
        const QString file = m_desk->folder.filePath(u"out.csv"_s);
        QSignalSpy ended(&m_desk->exportModel, &ExportModel::ended);
        dialog->writeTo(file);
        QTRY_COMPARE(ended.size(), 1);
        const QByteArray bytes = m_desk->folder.read(u"out.csv"_s);
        QVERIFY(bytes.contains("010-****-0002") && !bytes.contains("7123"));
        const QList<ExportRecord> records = m_desk->exports.records(m_id).value_or({});
        QCOMPARE(records.size(), 1);
        QVERIFY(!records.first().isInClear);
        QCOMPARE(records.first().entries, 3);
    }

    void aListInClearNeedsPinAndReason()
    {
        QVERIFY(fill(2));
        QVERIFY(test::waitFor(m_desk->counter.setPin(Role::Owner, Secret("4821"))));
        openPage();
        test::click(part<QPushButton>("exportCustomers"));
        auto* dialog = m_page->findChild<ExportDialog*>();
        test::click(dialog->findChild<QAbstractButton*>(u"exportMask1"_s));
        test::click(dialog->findChild<QPushButton*>(u"formYes"_s));
        QVERIFY(dialog->findChild<QLabel*>(u"formProblem"_s)->isVisible()); // no reason
        test::typeHangul(dialog->findChild<QLineEdit*>(u"exportReason"_s), u"당첨 전화"_s);
        const QString file = m_desk->folder.filePath(u"out.csv"_s);
        QSignalSpy ended(&m_desk->exportModel, &ExportModel::ended);
        QSignalSpy asked(&m_desk->counterModel, &CounterModel::pinAsked);
        dialog->writeTo(file);
        QCOMPARE(asked.size(), 1); // also where the owner is at the counter
        m_desk->counterModel.enter(u"0000"_s);
        QTRY_VERIFY(!m_desk->counterModel.isBusy());
        QVERIFY(!QFile::exists(file));
        m_desk->counterModel.enter(u"4821"_s);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(QFile::exists(file));
        const ExportRecord record = m_desk->exports.records().value_or({}).first();
        QVERIFY(record.isInClear);
        QCOMPARE(record.reason, u"당첨 전화"_s);
        // The next one asks again.
        m_desk->exportModel.writeTo(file);
        QCOMPARE(asked.size(), 2);
    }

    void whoWantsToBeForgottenIsTold()
    {
        JoinRequest request;
        request.campaignId = m_id;
        request.phone = u"01071230001"_s;
        request.news = true;
        QVERIFY(m_desk->participation.join(request));
        openPage();
        part<QTableView>("customerTable")->selectRow(0);
        test::click(part<QPushButton>("openPerson"));
        auto* record = m_page->findChild<PersonDialog*>();
        test::click(record->findChild<QPushButton*>(u"forgetButton"_s));
        auto* question = record->findChild<QDialog*>(u"forgetDialog"_s);
        QVERIFY(wordsOf(question).contains(u"참여 코드는"_s)); // what stays
        QVERIFY(question->findChild<QCheckBox*>(u"forgetNews"_s)->isVisible());
        test::click(question->findChild<QPushButton*>(u"formYes"_s));
        QTRY_COMPARE(list().entry(0).personal, PersonalState::Destroyed);
        QVERIFY(!record->findChild<QPushButton*>(u"forgetButton"_s)->isVisible());
        QVERIFY(wordsOf(record).contains(u"파기했어요"_s));
        QCOMPARE(m_desk->retention.records(m_id).value_or({}).first().reason, u"asked"_s);
        QVERIFY(!m_desk->participation.record(list().entry(0))->takesNews);
    }

    void aRecordIsSavedForTheCustomer()
    {
        QVERIFY(fill(1));
        openPage();
        part<QTableView>("customerTable")->selectRow(0);
        test::click(part<QPushButton>("openPerson"));
        QSignalSpy ended(&m_desk->personModel, &PersonModel::ended);
        m_page->findChild<PersonDialog*>()->savePdf(m_desk->folder.filePath(u"기록.pdf"_s));
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(m_desk->folder.read(u"기록.pdf"_s).startsWith("%PDF"));
        QCOMPARE(m_desk->exports.records().value_or({}).first().form, ExportForm::Pdf);
    }

    void everythingFits_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("125 %") << 1.25;
        QTest::newRow("150 %") << 1.5;
    }
    void everythingFits()
    {
        QFETCH(const double, scale);
        QVERIFY(fill(40));
        openPage(scale);
        QCOMPARE(test::cutOff(page()).join(u"; "_s), QString());
        QCOMPARE(test::namelessControls(page()), QStringList());
        part<QTableView>("customerTable")->selectRow(0);
        test::click(part<QPushButton>("openPerson"));
        auto* record = m_page->findChild<PersonDialog*>();
        QCOMPARE(test::cutOff(record), QStringList());
        QVERIFY(record->height() <= m_page->height());
    }

private:
    bool fill(int customers)
    {
        QList<ImportedCustomer> all;
        for (int i = 0; i < customers; ++i)
            all.append({i, u"0107123%1"_s.arg(i, 4, 10, QChar(u'0')), u"손님%1"_s.arg(i)});
        return test::waitFor(m_desk->participation.joinAll(m_id, all)).has_value();
    }
    void openPage(double scale = 1.0)
    {
        m_theme->setScale(scale);
        m_page = std::make_unique<ParticipantsPage>(*m_theme, *m_models);
        m_page->resize(1270, 712);
        m_page->show();
        m_page->open(m_id);
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    static QString wordsOf(const QWidget* widget)
    {
        QStringList words;
        for (const QLabel* label : widget->findChildren<QLabel*>())
            words << label->text();
        return words.join(u'\n');
    }
    ParticipantsModel& list() const { return m_desk->participantsModel; }
    ParticipantsPage* page() const { return m_page.get(); }
    QLineEdit* search() const { return part<QLineEdit>("customerSearch"); }
    QString count() const { return part<QLabel>("customerCount")->text(); }
    template <typename T>
    T* part(const char* name) const
    {
        return test::find<T>(page(), name);
    }

    std::unique_ptr<Theme> m_theme; ///< one for all: the application keeps its style
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<ParticipantsPage> m_page;
    QString m_id;
};

MADANG_TEST(QApplication, TestCustomerList)
#include "tst_customer_list.moc"
