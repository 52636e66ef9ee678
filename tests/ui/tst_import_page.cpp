#include "support/events.h"
#include "support/program.h"
#include "ui/dashboard/sales_card.h"
#include "ui/imports/import_page.h"
#include "ui/participants/participants_page.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace madang {

class TestImportPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void customersComeInByTheKeyboardAlone();
    void aRefusedFileOffersAnother();
    void columnsCanBeChosenAnew();
    void anEmptyChoiceSaysWhatIsMissing();
    void choosingOpensADialogForSpreadsheets();
    void theCustomersPageLeadsHereAndTakesBack();
    void salesAreTypedAndImported();
    void everyStateFits_data();
    void everyStateFits();

private:
    void open(ImportModel& model, double scale = 1.0);
    void read(ImportModel& model, const QByteArray& bytes);
    QPushButton* chooseButton() const { return part<QPushButton>(u"importNow"_s); }
    template <typename T>
    T* part(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<ImportPage> m_page;
    QString m_id;
};

void TestImportPage::init()
{
    if (!m_theme)
        m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
    m_theme->setScale(1.0);
    m_desk = std::make_unique<test::Desk>(test::withFixedClock());
    m_models = std::make_unique<ScreenModels>(m_desk->screens());
    QVERIFY(m_desk->saveStore());
    m_id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
}

void TestImportPage::cleanup()
{
    m_page.reset();
    m_models.reset();
    m_desk.reset();
}

void TestImportPage::open(ImportModel& model, double scale)
{
    m_theme->setScale(scale);
    m_page = std::make_unique<ImportPage>(*m_theme, model);
    m_page->resize(1270, 712);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open(m_id);
}

void TestImportPage::read(ImportModel& model, const QByteArray& bytes)
{
    model.read(m_desk->folder.write(u"명단.csv"_s, bytes));
    QTRY_VERIFY(model.state() != ImportModel::State::Reading && !model.isLooking());
}

void TestImportPage::customersComeInByTheKeyboardAlone()
{
    open(m_desk->customersImportModel);
    QVERIFY(part<QWidget>(u"importChoosing"_s)->isVisible());
    QVERIFY(chooseButton()->isVisible());
    read(m_desk->customersImportModel, "성함,휴대폰\n김손님,1012345678\n이손님,010-9999-8888\n,없음\n");
    QVERIFY(part<QLabel>(u"importSentence"_s)->text().contains(u"2명"_s));
    QVERIFY(part<QTableView>(u"importRows"_s)->isVisible());
    QVERIFY(part<QListView>(u"unusableList"_s)->isVisible());
    QCOMPARE(test::visiblePrimaries(*m_page), 1);
    QCOMPARE(test::namelessControl(*m_page), QString());
    auto* now = part<QPushButton>(u"importNow"_s);
    auto* agreed = part<QCheckBox>(u"agreedBox"_s);
    QVERIFY(!agreed->isChecked());
    QVERIFY(!now->isEnabled());
    agreed->setFocus();
    QTest::keyClick(agreed, Qt::Key_Space);
    QVERIFY(now->isEnabled());
    QVERIFY(now->text().contains(u"2명"_s));
    now->setFocus();
    QTest::keyClick(now, Qt::Key_Space);
    QTRY_COMPARE(m_desk->customersImportModel.state(), ImportModel::State::Done);
    QCOMPARE(m_desk->participation.count(m_id), 2);
    QVERIFY(part<QLabel>(u"doneSentence"_s)->isVisible());
    QVERIFY(part<QPushButton>(u"undoImport"_s)->isVisible());

    QSignalSpy left(m_page.get(), &ImportPage::left);
    QTest::keyClick(now, Qt::Key_Space);
    QCOMPARE(left.size(), 1);
    QTest::mouseClick(part<QPushButton>(u"undoImport"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->participation.count(m_id), 0);
    QTRY_VERIFY(part<QWidget>(u"importChoosing"_s)->isVisible());
}

void TestImportPage::aRefusedFileOffersAnother()
{
    open(m_desk->customersImportModel);
    read(m_desk->customersImportModel, "<html><table></table></html>");
    QVERIFY(part<QWidget>(u"importChoosing"_s)->isVisible());
    bool said = false;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text() == m_desk->customersImportModel.problem());
    QVERIFY(said);
    QVERIFY(chooseButton()->isVisible());

    m_desk->fixedClock.setInKorea({2026, 11, 27});
    m_page->open(m_id); // over: no file helps
    QVERIFY(!chooseButton()->isVisible());
}

void TestImportPage::columnsCanBeChosenAnew()
{
    open(m_desk->customersImportModel);
    read(m_desk->customersImportModel, "이름,휴대폰,보호자\n김,010-1111-0001,010-2222-0001\n");
    auto* phone = part<QComboBox>(u"column-phone"_s);
    QCOMPARE(phone->currentText(), u"B열 · 휴대폰"_s);
    phone->setFocus();
    QTest::keyClick(phone, Qt::Key_Down);
    QTRY_VERIFY(!m_desk->customersImportModel.isLooking());
    QCOMPARE(m_desk->customersImportModel.columns().column(ImportField::Phone), 2);
    QCOMPARE(phone->currentText(), u"C열 · 보호자"_s);
}

void TestImportPage::anEmptyChoiceSaysWhatIsMissing()
{
    open(m_desk->salesImportModel);
    read(m_desk->salesImportModel, "메뉴,칼로리\n치킨,많음\n");
    QVERIFY(!part<QPushButton>(u"importNow"_s)->isEnabled());
    QVERIFY(!part<QTableView>(u"importRows"_s)->isVisible());
    QVERIFY(!part<QLabel>(u"importSentence"_s)->isVisible());
    QVERIFY(part<QCheckBox>(u"agreedBox"_s) == nullptr); // nobody has to agree to sales
    QVERIFY(!m_desk->salesImportModel.problem().isEmpty());
}

void TestImportPage::choosingOpensADialogForSpreadsheets()
{
    open(m_desk->customersImportModel);
    QTest::mouseClick(chooseButton(), Qt::LeftButton);
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->nameFilters().first().contains(u"*.xlsx"_s));
    emit dialog->fileSelected(m_desk->folder.write(u"명단.csv"_s, "01012345678\n"));
    QTRY_COMPARE(m_desk->customersImportModel.state(), ImportModel::State::Preview);
    dialog->close();
}

void TestImportPage::theCustomersPageLeadsHereAndTakesBack()
{
    MainWindow window(*m_theme, *m_models);
    window.show();
    window.openCustomers(m_id);
    auto* customers = window.findChild<ParticipantsPage*>();
    auto* file = customers->findChild<QPushButton*>(u"importCustomers"_s);
    QVERIFY(file->isVisible());
    QTest::mouseClick(file, Qt::LeftButton);
    QCOMPARE(window.screen(), u"customers-import"_s);
    read(m_desk->customersImportModel, "01012345678\n");
    m_desk->customersImportModel.setAgreed(true);
    m_desk->customersImportModel.import();
    QTRY_COMPARE(m_desk->customersImportModel.state(), ImportModel::State::Done);
    auto* page = window.findChild<QWidget*>(u"screen-customers-import"_s);
    QTest::mouseClick(page->findChild<QPushButton*>(u"importNow"_s), Qt::LeftButton);
    QCOMPARE(window.screen(), u"customers"_s);
    auto* banner = customers->findChild<QWidget*>(u"importedBanner"_s);
    QVERIFY(banner->isVisible());
    QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE(m_desk->participation.count(m_id), 0);
    QTRY_VERIFY(!banner->isVisible());
    m_desk->fixedClock.setInKorea({2026, 11, 27});
    window.openCustomers(m_id);
    QVERIFY(!file->isVisible()); // over
}

void TestImportPage::salesAreTypedAndImported()
{
    MainWindow window(*m_theme, *m_models);
    window.show();
    window.openResults(m_id);
    auto* card = window.findChild<SalesCard*>();
    QVERIFY(card->isVisible());
    auto* amount = card->findChild<QLineEdit*>(u"salesAmount"_s);
    auto* line = card->findChild<QLabel*>(u"salesSentence"_s);
    QVERIFY(line->text().contains(u"아직"_s));
    QVERIFY(!card->findChild<QPushButton*>(u"salesWrite"_s)->isEnabled());
    amount->setFocus();
    QTest::keyClicks(amount, u"350000"_s);
    QTest::keyClick(amount, Qt::Key_Return);
    QCOMPARE(m_desk->sales.day({2026, 11, 23}).value_or(std::nullopt)->amount, 350'000);
    QVERIFY(line->text().contains(u"350,000원"_s));
    QVERIFY(amount->text().isEmpty());
    QCOMPARE(test::namelessControl(*card), QString());

    QTest::mouseClick(card->findChild<QPushButton*>(u"importSales"_s), Qt::LeftButton);
    QCOMPARE(window.screen(), u"sales-import"_s);
    read(m_desk->salesImportModel, "일자,매출\n2026-11-23,\"400,000\"\n");
    m_desk->salesImportModel.import();
    window.showScreen(u"results"_s);
    QVERIFY(line->text().contains(u"400,000원"_s));
    window.openSample();
    QVERIFY(!card->isVisible()); // what is made up has no sales of ours
}

void TestImportPage::everyStateFits_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("150 %") << 1.5;
}

void TestImportPage::everyStateFits()
{
    QFETCH(double, scale);
    const auto fits = [this] {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->isVisible() && !widget->isWindow()
                && widget->mapTo(m_page.get(), QPoint(widget->width(), 0)).x() > 1270)
                return false;
        }
        return true;
    };
    open(m_desk->customersImportModel, scale);
    QVERIFY(fits());
    read(m_desk->customersImportModel,
         "아주 긴 이름을 가진 손님의 성함,손님이 불러 주신 휴대전화 번호\n"
         "가나다라마바사아자차카타파하거너더러,1012345678\n,없음\n");
    QVERIFY(fits());
    open(m_desk->salesImportModel, scale);
    read(m_desk->salesImportModel, "일자,금액,건수\n2026-11-21,\"1,234,567,890\",9\n합계,\"200,000\",16\n");
    QVERIFY(fits());
}

} // namespace madang

MADANG_TEST(QApplication, madang::TestImportPage)
#include "tst_import_page.moc"
