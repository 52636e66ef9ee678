#include "support/events.h"
#include "support/program.h"
#include "ui/events/events_page.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace madang {

class TestEventsPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelKeepsTheRulesOfItemModels();
    void saysSoWhereThereAreNone();
    void phaseAndWordsNarrowTheList();
    void offersWhatThePhaseAllows();
    void enterOpensTheChosenEvent();
    void draftGoesOnlyAfterYes();
    void endingEarlyAsksFirst();
    void keepsTheChoiceWhenTheListIsReadAnew();

private:
    void open();
    QPushButton* button(const QString& name) const { return m_page->findChild<QPushButton*>(name); }
    void choose(const QString& id);
    QDialog* question() const { return m_page->findChild<QDialog*>(u"confirm"_s); }

    std::unique_ptr<Theme> m_theme; ///< one for all: the application keeps its style
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<EventsPage> m_page;
    QListView* m_list = nullptr;
};

void TestEventsPage::init()
{
    if (!m_theme)
        m_theme = std::make_unique<Theme>();
    m_theme->setScale(1.0);
    m_theme->apply(*qApp);
    m_desk = std::make_unique<test::Desk>(
        test::DeskOptions{.practice = true, .fixedClock = true, .connected = true, .badCredentials = {}});
    m_models = std::make_unique<ScreenModels>(m_desk->screens());
    m_desk->saveStore();
}

void TestEventsPage::cleanup()
{
    m_page.reset();
    m_models.reset();
    m_desk.reset();
}

void TestEventsPage::open()
{
    m_page = std::make_unique<EventsPage>(*m_theme, *m_models);
    m_page->resize(1270, 712);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_list = m_page->findChild<QListView*>(u"eventList"_s);
    QVERIFY(m_list != nullptr);
}

void TestEventsPage::choose(const QString& id)
{
    for (int row = 0; row < m_desk->campaignsModel.rowCount(); ++row) {
        if (m_desk->campaignsModel.row(row).id == id)
            m_list->setCurrentIndex(m_desk->campaignsModel.index(row));
    }
}

void TestEventsPage::modelKeepsTheRulesOfItemModels()
{
    QAbstractItemModelTester tester(&m_desk->campaignsModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(m_desk->participation.join(id, u"01012345678"_s, {}));
    QVERIFY(m_desk->campaigns.create(true));
    m_desk->campaignsModel.setFilter(CampaignPhase::Draft, {});
    QCOMPARE(m_desk->campaignsModel.rowCount(), 1);
    m_desk->campaignsModel.setFilter(std::nullopt, u"반반"_s);
    QCOMPARE(m_desk->campaignsModel.rowCount(), 1);
}

void TestEventsPage::saysSoWhereThereAreNone()
{
    open();
    QVERIFY(!m_list->isVisible());
    auto* none = m_page->findChild<QWidget*>(u"noEvents"_s);
    QVERIFY(none->isVisible());
    QSignalSpy sample(m_page.get(), &EventsPage::sampleRequested);
    QTest::mouseClick(none->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(sample.size(), 1);
    QCOMPARE(test::namelessControl(*m_page), QString());
}

void TestEventsPage::phaseAndWordsNarrowTheList()
{
    test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    test::publishedEvent(*m_desk, u"수능 응원 세트"_s, {2026, 12, 1}, {2026, 12, 3});
    open();
    QCOMPARE(m_list->model()->rowCount(), 2);
    QTest::mouseClick(button(u"phase%1"_s.arg(int(CampaignPhase::Coming))), Qt::LeftButton);
    QCOMPARE(m_list->model()->rowCount(), 1);
    QCOMPARE(m_list->model()->index(0, 0).data().toString(), u"수능 응원 세트"_s);

    auto* search = m_page->findChild<QLineEdit*>(u"searchField"_s);
    QTest::keyClicks(search, u"zzz"_s);
    QCOMPARE(m_list->model()->rowCount(), 0);
    auto* none = m_page->findChild<QWidget*>(u"noEvents"_s);
    QVERIFY(none->isVisible());
    QTest::mouseClick(none->findChild<QPushButton*>(), Qt::LeftButton); // 전체 보기
    QCOMPARE(m_list->model()->rowCount(), 2);
    QVERIFY(search->text().isEmpty());
    QVERIFY(m_list->isVisible());
}

void TestEventsPage::offersWhatThePhaseAllows()
{
    const QString running = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    const QString draft = test::fullDraft(*m_desk, u"다음 것"_s, {2026, 12, 1}, {2026, 12, 3}).id;
    open();
    choose(running);
    QVERIFY(button(u"resultsButton"_s)->isVisible());
    QVERIFY(button(u"boardButton"_s)->isVisible());
    QVERIFY(button(u"endNowButton"_s)->isVisible());
    QVERIFY(!button(u"removeButton"_s)->isVisible());
    QVERIFY(!button(u"likeButton"_s)->isVisible());
    QSignalSpy board(m_page.get(), &EventsPage::boardRequested);
    QTest::mouseClick(button(u"boardButton"_s), Qt::LeftButton);
    QCOMPARE(board.value(0).value(0).toString(), running);

    choose(draft);
    QVERIFY(button(u"continueButton"_s)->isVisible());
    QVERIFY(button(u"removeButton"_s)->isVisible());
    QVERIFY(!button(u"resultsButton"_s)->isVisible());
    QCOMPARE(test::visiblePrimaries(*m_page), 1);
    QCOMPARE(test::namelessControl(*m_page), QString());
}

void TestEventsPage::enterOpensTheChosenEvent()
{
    const QString running = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    const QString draft = test::fullDraft(*m_desk, u"다음 것"_s, {2026, 12, 1}, {2026, 12, 3}).id;
    open();
    QSignalSpy results(m_page.get(), &EventsPage::resultsRequested);
    QSignalSpy drafts(m_page.get(), &EventsPage::draftRequested);
    m_list->setFocus();
    choose(running);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(results.value(0).value(0).toString(), running);
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Return);
    QCOMPARE(drafts.value(0).value(0).toString(), draft);
}

void TestEventsPage::draftGoesOnlyAfterYes()
{
    const QString draft = test::fullDraft(*m_desk, u"지울 것"_s, {2026, 12, 1}, {2026, 12, 3}).id;
    open();
    choose(draft);
    QTest::mouseClick(button(u"removeButton"_s), Qt::LeftButton);
    QVERIFY(question() != nullptr);
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(question() == nullptr);
    QVERIFY(m_desk->campaigns.load(draft));

    QTest::mouseClick(button(u"removeButton"_s), Qt::LeftButton);
    QTest::mouseClick(question()->findChild<QPushButton*>(u"confirmYes"_s), Qt::LeftButton);
    QVERIFY(!m_desk->campaigns.load(draft));
    QVERIFY(!m_list->isVisible());
}

void TestEventsPage::endingEarlyAsksFirst()
{
    const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    open();
    choose(id);
    QTest::mouseClick(button(u"endNowButton"_s), Qt::LeftButton);
    QTest::mouseClick(question()->findChild<QPushButton*>(u"confirmNo"_s), Qt::LeftButton);
    QTRY_VERIFY(question() == nullptr);
    QCOMPARE(m_desk->campaigns.load(id).value_or({}).state, CampaignState::Published);
    QTest::mouseClick(button(u"endNowButton"_s), Qt::LeftButton);
    QTest::mouseClick(question()->findChild<QPushButton*>(u"confirmYes"_s), Qt::LeftButton);
    QCOMPARE(m_desk->campaigns.load(id).value_or({}).state, CampaignState::Ended);
    QVERIFY(button(u"likeButton"_s)->isVisible());
}

void TestEventsPage::keepsTheChoiceWhenTheListIsReadAnew()
{
    const QString first = test::publishedEvent(*m_desk, u"하나"_s, {2026, 11, 23}, {2026, 11, 25});
    const QString second = test::publishedEvent(*m_desk, u"둘"_s, {2026, 11, 23}, {2026, 11, 25});
    open();
    const QString chosen = m_list->model()->index(1, 0).data(CampaignsModel::IdRole).toString();
    choose(chosen);
    const QString other = chosen == first ? second : first;
    QVERIFY(m_desk->participation.join(other, u"01012345678"_s, {}));
    QCOMPARE(m_list->currentIndex().data(CampaignsModel::IdRole).toString(), chosen);
}

} // namespace madang

MADANG_TEST(QApplication, madang::TestEventsPage)
#include "tst_events_page.moc"
