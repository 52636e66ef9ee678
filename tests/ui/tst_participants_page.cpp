#include "support/draws.h"
#include "support/events.h"
#include "support/program.h"
#include "ui/participants/participants_page.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace madang {

class TestParticipantsPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelKeepsTheRulesOfItemModels();
    void saysSoWhereNoEventIsOut();
    void keyboardAloneTypesCustomersIn();
    void phonesAreMaskedInTheList();
    void secondTimeIsToldKindly();
    void wrongNumberStaysToBeCorrected();
    void beforeTheFirstDayNobodyJoins();
    void drawWaitsForTheEnd();
    void theCardLeadsToTheDrawAndThePrizes();
    void chooserChangesTheEvent();
    void fitsWithoutHorizontalScrolling_data();
    void fitsWithoutHorizontalScrolling();

private:
    void open(double scale = 1.0);
    QLineEdit* phone() const { return m_page->findChild<QLineEdit*>(u"phoneField"_s); }
    QString text(const QString& name) const { return m_page->findChild<QLabel*>(name)->text(); }
    QPushButton* button(const QString& name) const { return m_page->findChild<QPushButton*>(name); }

    std::unique_ptr<Theme> m_theme; ///< one for all: the application keeps its style
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<ParticipantsPage> m_page;
};

void TestParticipantsPage::init()
{
    if (!m_theme)
        m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
    m_desk = std::make_unique<test::Desk>(
        test::DeskOptions{.practice = true, .fixedClock = true, .connected = true, .badCredentials = {}});
    m_models = std::make_unique<ScreenModels>(m_desk->screens());
    m_desk->saveStore();
}

void TestParticipantsPage::cleanup()
{
    m_page.reset();
    m_models.reset();
    m_desk.reset();
}

void TestParticipantsPage::open(double scale)
{
    m_theme->setScale(scale);
    m_page = std::make_unique<ParticipantsPage>(*m_theme, *m_models);
    m_page->resize(1270, 712);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestParticipantsPage::modelKeepsTheRulesOfItemModels()
{
    QAbstractItemModelTester tester(&m_desk->participantsModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    m_desk->participantsModel.open(id);
    QVERIFY(m_desk->participantsModel.join(u"01012345678"_s, u"김손님"_s));
    QCOMPARE(m_desk->participantsModel.rowCount(), 1);
    m_desk->participantsModel.open({});
    QCOMPARE(m_desk->participantsModel.rowCount(), 0);
}

void TestParticipantsPage::saysSoWhereNoEventIsOut()
{
    open();
    QVERIFY(m_page->findChild<QWidget*>(u"noEvent"_s)->isVisible());
    QVERIFY(!phone()->isVisible());
}

void TestParticipantsPage::keyboardAloneTypesCustomersIn()
{
    test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    open();
    QVERIFY(phone()->hasFocus());
    QTest::keyClicks(phone(), u"01012345678"_s);
    QTest::keyClick(phone(), Qt::Key_Return);
    QCOMPARE(m_desk->participantsModel.rowCount(), 1);
    QCOMPARE(text(u"entryNumber"_s), m_desk->participantsModel.lastEntry()->number);
    QVERIFY(phone()->hasFocus());
    QVERIFY(phone()->text().isEmpty());

    QTest::keyClicks(phone(), u"01099998888"_s);
    QTest::keyClick(phone(), Qt::Key_Tab);
    auto* nickname = m_page->findChild<QLineEdit*>(u"nicknameField"_s);
    QVERIFY(nickname->hasFocus());
    QTest::keyClicks(nickname, u"lee"_s);
    QTest::keyClick(nickname, Qt::Key_Return);
    QCOMPARE(m_desk->participantsModel.rowCount(), 2);
    QVERIFY(nickname->text().isEmpty());
    QVERIFY(phone()->hasFocus());
    QVERIFY(text(u"customerCount"_s).contains(u"2명"_s));
    QCOMPARE(test::visiblePrimaries(*m_page), 1);
    QCOMPARE(test::namelessControl(*m_page), QString());
}

void TestParticipantsPage::phonesAreMaskedInTheList()
{
    const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(m_desk->participation.join(id, u"01012345678"_s, u"김손님"_s));
    open();
    const auto* table = m_page->findChild<QTableView*>(u"customerTable"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->index(0, ParticipantsModel::PhoneColumn).data().toString(), u"010-****-5678"_s);
}

void TestParticipantsPage::secondTimeIsToldKindly()
{
    test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    open();
    for (int i = 0; i < 2; ++i) {
        QTest::keyClicks(phone(), u"01012345678"_s);
        QTest::mouseClick(button(u"joinButton"_s), Qt::LeftButton);
    }
    QCOMPARE(m_desk->participantsModel.rowCount(), 1);
    QCOMPARE(text(u"answerWords"_s), m_desk->participantsModel.lastError());
    QVERIFY(!m_page->findChild<QLabel*>(u"entryNumber"_s)->isVisible()); // no old thanks beside a no
}

void TestParticipantsPage::wrongNumberStaysToBeCorrected()
{
    test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    open();
    QTest::keyClicks(phone(), u"0311234"_s);
    QTest::keyClick(phone(), Qt::Key_Return);
    QCOMPARE(m_desk->participantsModel.rowCount(), 0);
    QVERIFY(!text(u"answerWords"_s).isEmpty());
    QVERIFY(!phone()->text().isEmpty());
    QCOMPARE(phone()->selectedText(), phone()->text());
}

void TestParticipantsPage::beforeTheFirstDayNobodyJoins()
{
    test::publishedEvent(*m_desk, u"다음 주"_s, {2026, 12, 1}, {2026, 12, 3});
    open();
    QVERIFY(!button(u"joinButton"_s)->isVisible());
    QVERIFY(!button(u"drawButton"_s)->isVisible());
    bool said = false;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(u"12월 1일"_s));
    QVERIFY(said);
}

void TestParticipantsPage::drawWaitsForTheEnd()
{
    const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(m_desk->participation.join(id, u"01012345678"_s, {}));
    open();
    QVERIFY(!button(u"drawButton"_s)->isVisible());
    QVERIFY(text(u"drawLine"_s).contains(u"11월 25일"_s));
}

void TestParticipantsPage::theCardLeadsToTheDrawAndThePrizes()
{
    const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_desk->participation.join(id, u"0101234567%1"_s.arg(i), u"손님%1"_s.arg(i)));
    m_desk->fixedClock.setInKorea({2026, 11, 27});
    open();
    QPushButton* draw = button(u"drawButton"_s);
    QVERIFY(draw->isVisible());
    QVERIFY(!button(u"handoverButton"_s)->isVisible());
    QCOMPARE(test::visiblePrimaries(*m_page), 1);
    QSignalSpy asked(m_page.get(), &ParticipantsPage::drawRequested);
    QTest::mouseClick(draw, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), id);

    QVERIFY(test::drawNow(m_desk->draws, id, 2, 1));
    QVERIFY(text(u"drawLine"_s).contains(u"2명"_s));
    QVERIFY(text(u"drawLine"_s).contains(u"11월 27일"_s));
    QVERIFY(button(u"handoverButton"_s)->isVisible());
    QCOMPARE(test::visiblePrimaries(*m_page), 1);
    QSignalSpy handover(m_page.get(), &ParticipantsPage::handoverRequested);
    QTest::mouseClick(button(u"handoverButton"_s), Qt::LeftButton);
    QCOMPARE(handover.size(), 1);
    QSignalSpy coupons(m_page.get(), &ParticipantsPage::couponsRequested);
    QTest::mouseClick(button(u"couponsButton"_s), Qt::LeftButton);
    QCOMPARE(coupons.size(), 1);
}

void TestParticipantsPage::chooserChangesTheEvent()
{
    const QString first = test::publishedEvent(*m_desk, u"하나"_s, {2026, 11, 23}, {2026, 11, 25});
    const QString second = test::publishedEvent(*m_desk, u"둘"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(m_desk->participation.join(first, u"01012345678"_s, {}));
    open();
    m_page->open(first);
    QVERIFY(text(u"customerCount"_s).contains(u"1명"_s));
    auto* chooser = m_page->findChild<QComboBox*>(u"eventChooser"_s);
    QCOMPARE(chooser->currentData().toString(), first);
    QTest::keyClick(chooser, chooser->findData(second) > chooser->currentIndex() ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(m_desk->participantsModel.campaign().id, second);
    QVERIFY(text(u"customerCount"_s).contains(u"0명"_s));
}

void TestParticipantsPage::fitsWithoutHorizontalScrolling_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("150 %") << 1.5;
}

void TestParticipantsPage::fitsWithoutHorizontalScrolling()
{
    QFETCH(double, scale);
    const QString id = test::publishedEvent(*m_desk, u"주말엔 반반, 생맥주 추첨"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(m_desk->participation.join(id, u"01012345678"_s, u"가나다라마바사아자차카타파하"_s));
    open(scale);
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->isVisible() && !widget->isWindow())
            QVERIFY2(widget->mapTo(m_page.get(), QPoint(widget->width(), 0)).x() <= 1270,
                     widget->metaObject()->className());
    }
}

} // namespace madang

MADANG_TEST(QApplication, madang::TestParticipantsPage)
#include "tst_participants_page.moc"
