#include "support/events.h"
#include "support/program.h"
#include "ui/dashboard/channels_chart.h"
#include "ui/dashboard/money_chart.h"
#include "ui/dashboard/people_chart.h"
#include "ui/dashboard/result_words.h"
#include "ui/dashboard/results_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace madang {

class TestResultsPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void unknownNumbersAreDashesWithAReason();
    void formulasCarryTheirRealNumbers();
    void daysCoverThePeriodAndHoursAWeekAtMost();
    void moneyIsSplitAndOnlyAdvertisingIsMeasured();
    void offersTheSampleWhereThereIsNothing();
    void showsTheEventAndFollowsNewCustomersInPlace();
    void everyPictureHasItsTable();
    void chooserChangesTheEvent();
    void keepsItsOwnEventWhileAnotherScreenLooksElsewhere();
    void saysWhatIsWrong();
    void fitsWithoutHorizontalScrolling_data();
    void fitsWithoutHorizontalScrolling();

private:
    void open(double scale = 1.0);
    QString number(const QString& card) const { return m_page->findChild<QWidget*>(card)->accessibleName(); }

    std::unique_ptr<Theme> m_theme; ///< one for all: the application keeps its style
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<ResultsPage> m_page;
};

namespace {
Campaign plannedCampaign()
{
    Campaign campaign;
    campaign.plan = test::planForTests(u"주말엔 반반"_s);
    campaign.period = {{2026, 11, 23}, {2026, 11, 27}};
    return campaign;
}

QString sameName(const QString& id)
{
    return id;
}
} // namespace

void TestResultsPage::init()
{
    if (!m_theme)
        m_theme = std::make_unique<Theme>();
    m_theme->apply(*qApp);
    m_desk = std::make_unique<test::Desk>(
        test::DeskOptions{.practice = true, .fixedClock = true, .connected = true, .badCredentials = {}});
    m_models = std::make_unique<ScreenModels>(m_desk->screens());
    m_desk->saveStore();
}

void TestResultsPage::cleanup()
{
    m_page.reset();
    m_models.reset();
    m_desk.reset();
}

void TestResultsPage::open(double scale)
{
    m_theme->setScale(scale);
    m_page = std::make_unique<ResultsPage>(*m_theme, *m_models);
    m_page->resize(1270, 712);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestResultsPage::unknownNumbersAreDashesWithAReason()
{
    const Results nothing;
    for (const CardWords& words : {viewsWords(nothing, sameName), returnWords({}, nothing), salesWords(nothing)}) {
        QCOMPARE(words.number, u"–"_s);
        QVERIFY(!words.line.isEmpty());
        QVERIFY(words.unit.isEmpty());
    }
    // A plan and no customer: a return of −100 % would be a lie.
    Results quiet;
    quiet.expectedParticipants = 8;
    quiet.plannedSales = 1'000'000;
    quiet.investment = 300'000;
    quiet.roiPercent = -100;
    QCOMPARE(returnWords(plannedCampaign(), quiet).number, u"–"_s);
    QCOMPARE(salesWords(quiet).number, u"–"_s);
    // A channel that tells 0 is known.
    quiet.channels = {{u"instagram"_s, {{MetricKind::Views, 0}}, 0, {}, false}};
    QCOMPARE(viewsWords(quiet, sameName).number, u"0"_s);
}

void TestResultsPage::formulasCarryTheirRealNumbers()
{
    Results results;
    results.participants = 4;
    results.expectedParticipants = 8;
    results.achievementPercent = 50;
    results.plannedSales = 1'000'000;
    results.estimatedSales = 500'000;
    results.investment = 300'000;
    results.roiPercent = roiPercent(500'000, 300'000);
    results.views = 250;
    results.participationPercent = 1.6;
    results.channels = {{u"instagram"_s, {{MetricKind::Views, 200}}, 0, {}, false},
                        {u"naver-cafe"_s, {{MetricKind::Views, 50}}, 0, {}, false}};

    const CardWords people = participantsWords(plannedCampaign(), results);
    QCOMPARE(people.number, u"4"_s);
    QVERIFY2(people.how.contains(u"4명 ÷ 8명 × 100 = 50%"_s), qUtf8Printable(people.how));
    const CardWords views = viewsWords(results, sameName);
    QVERIFY2(views.how.contains(u"instagram 200 + naver-cafe 50 = 250번"_s), qUtf8Printable(views.how));
    const CardWords back = returnWords(plannedCampaign(), results);
    QCOMPARE(back.number, u"+67"_s);
    QVERIFY2(back.how.contains(u"(500,000 − 300,000) ÷ 300,000 × 100 = 67%"_s), qUtf8Printable(back.how));
    const CardWords sales = salesWords(results);
    QCOMPARE(sales.number, u"50만"_s);
    QVERIFY2(sales.how.contains(u"1,000,000원 × 4명 ÷ 8명 = 500,000원"_s), qUtf8Printable(sales.how));
}

void TestResultsPage::daysCoverThePeriodAndHoursAWeekAtMost()
{
    Results results;
    const QDateTime noon = QDateTime(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC); // 12:00 in Korea
    results.byDay = {{QDateTime(QDate(2026, 11, 23), QTime(15, 0), Qt::UTC), 3},
                     {QDateTime(QDate(2026, 11, 24), QTime(15, 0), Qt::UTC), 2}};
    for (int hour = 0; hour < 400; ++hour)
        results.byHour.append({noon.addSecs(hour * 3600), 1});
    const DatePeriod period{{2026, 11, 23}, {2026, 11, 27}};

    const QList<PeoplePoint> days = peoplePoints(results, period, PeopleView::Days);
    QCOMPARE(days.size(), 5);
    QCOMPARE(days.at(0).count, 0);
    QCOMPARE(days.at(1).count, 3); // 23 Nov 15:00 UTC is the 24th in Korea
    QVERIFY(days.at(2).past);
    QVERIFY(!days.at(3).past); // still to come: not a zero
    const QList<PeoplePoint> total = peoplePoints(results, period, PeopleView::Total);
    QCOMPARE(total.at(2).count, 5);
    QCOMPARE(peoplePoints(results, period, PeopleView::Hours).size(), 168);
    QVERIFY(peoplePoints({}, period, PeopleView::Days).isEmpty());
}

void TestResultsPage::moneyIsSplitAndOnlyAdvertisingIsMeasured()
{
    const QList<MoneyPart> parts = moneyParts(90'000, 300'000);
    Won total = 0;
    for (const MoneyPart& part : parts)
        total += part.amount.value_or(0);
    QCOMPARE(total, 300'000);
    QCOMPARE(parts.at(1).amount, std::optional<Won>(90'000));
    QVERIFY(!parts.at(1).estimated);
    QVERIFY(parts.at(0).estimated);
    QVERIFY(!moneyParts(std::nullopt, 300'000).at(1).amount.has_value());
}

void TestResultsPage::offersTheSampleWhereThereIsNothing()
{
    open();
    auto* none = m_page->findChild<QWidget*>(u"noResults"_s);
    QVERIFY(none->isVisible());
    QTest::mouseClick(none->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(!none->isVisible());
    QVERIFY(m_desk->resultsModel.isSample());
    const auto* mark = m_page->findChild<QAbstractButton*>(u"markChip"_s);
    QVERIFY(mark->isVisible());
    QCOMPARE(mark->text(), u"예시"_s);
    QVERIFY(number(u"participantsCard"_s).contains(u"142"_s));
    QVERIFY(!m_page->findChild<QPushButton*>(u"refreshButton"_s)->isEnabled());
    QCOMPARE(test::namelessControl(*m_page), QString());
}

void TestResultsPage::showsTheEventAndFollowsNewCustomersInPlace()
{
    const QString id = test::publishedEvent(*m_desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    open();
    m_page->open(id);
    QVERIFY(number(u"participantsCard"_s).contains(u" 0명"_s));
    QVERIFY(number(u"viewsCard"_s).contains(u"–"_s));
    auto* people = m_page->findChild<PeopleChart*>();
    QVERIFY(people->points().isEmpty());

    QVERIFY(m_desk->participation.join(id, u"01012345678"_s, {}));
    QVERIFY(m_desk->participation.join(id, u"01012345679"_s, {}));
    QVERIFY(number(u"participantsCard"_s).contains(u" 2명"_s));
    QCOMPARE(m_page->findChild<PeopleChart*>(), people); // the same picture with other numbers
    QCOMPARE(people->points().size(), 3);
    QCOMPARE(people->points().first().count, 2);
    const auto* sentence = m_page->findChild<QLabel*>(u"sentence"_s);
    QVERIFY2(sentence->text().contains(u"2명"_s), qUtf8Printable(sentence->text()));

    QSignalSpy board(m_page.get(), &ResultsPage::boardRequested);
    QSignalSpy customers(m_page.get(), &ResultsPage::customersRequested);
    QTest::mouseClick(m_page->findChild<QPushButton*>(u"boardButton"_s), Qt::LeftButton);
    QTest::mouseClick(m_page->findChild<QPushButton*>(u"customersButton"_s), Qt::LeftButton);
    QCOMPARE(board.value(0).value(0).toString(), id);
    QCOMPARE(customers.value(0).value(0).toString(), id);
}

void TestResultsPage::everyPictureHasItsTable()
{
    open();
    m_page->openSample();
    for (const QString& frame : {u"peopleFrame"_s, u"channelsFrame"_s, u"moneyFrame"_s}) {
        auto* card = m_page->findChild<QWidget*>(frame);
        auto* table = card->findChild<QTableWidget*>();
        auto* change = card->findChild<QPushButton*>(u"tableSwitch"_s);
        QVERIFY(!table->isVisible());
        change->setFocus();
        QTest::keyClick(change, Qt::Key_Space);
        QVERIFY(table->isVisible());
        QVERIFY(table->rowCount() >= 4);
        QVERIFY(table->item(0, 1)->textAlignment() & Qt::AlignRight);
        QTest::keyClick(change, Qt::Key_Space);
        QVERIFY(!table->isVisible());
    }
    auto* people = m_page->findChild<QWidget*>(u"peopleFrame"_s)->findChild<QTableWidget*>();
    QCOMPARE(people->rowCount(), 7);
    QTest::mouseClick(m_page->findChild<QPushButton*>(u"peopleView%1"_s.arg(int(PeopleView::Total))), Qt::LeftButton);
    QCOMPARE(people->item(6, 1)->text(), u"142"_s);
    QCOMPARE(m_page->findChild<ChannelsChart*>()->bars().size(), 4);
}

void TestResultsPage::chooserChangesTheEvent()
{
    const QString first = test::publishedEvent(*m_desk, u"하나"_s, {2026, 11, 23}, {2026, 11, 25});
    open();
    auto* chooser = m_page->findChild<QComboBox*>(u"eventChooser"_s);
    QVERIFY(!chooser->isVisible()); // nothing to choose
    QCOMPARE(m_desk->resultsModel.campaign().id, first);
    const QString second = test::publishedEvent(*m_desk, u"둘"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(chooser->isVisible());
    QCOMPARE(chooser->currentData().toString(), first);
    chooser->setFocus();
    const int there = chooser->findData(second);
    QTest::keyClick(chooser, there > chooser->currentIndex() ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(m_desk->resultsModel.campaign().id, second);
}

void TestResultsPage::keepsItsOwnEventWhileAnotherScreenLooksElsewhere()
{
    const QString first = test::publishedEvent(*m_desk, u"하나"_s, {2026, 11, 23}, {2026, 11, 25});
    const QString second = test::publishedEvent(*m_desk, u"둘"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(m_desk->participation.join(first, u"01012345678"_s, {}));
    open();
    m_page->open(first);
    m_page->hide();
    m_desk->resultsModel.open(second);
    m_page->show();
    QCOMPARE(m_desk->resultsModel.campaign().id, first);
    QVERIFY(number(u"participantsCard"_s).contains(u" 1명"_s));
}

void TestResultsPage::saysWhatIsWrong()
{
    open();
    m_page->open(u"nowhere"_s);
    bool said = false;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        said
            = said || (label->isVisible() && !label->text().isEmpty() && label->text() == m_desk->resultsModel.error());
    QVERIFY(!m_desk->resultsModel.error().isEmpty());
    QVERIFY(said);
}

void TestResultsPage::fitsWithoutHorizontalScrolling_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("150 %") << 1.5;
}

void TestResultsPage::fitsWithoutHorizontalScrolling()
{
    QFETCH(double, scale);
    open(scale);
    m_page->openSample();
    QCoreApplication::sendPostedEvents(); // the new words are laid out
    QApplication::processEvents(); // the layouts that new words have asked for
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->isWindow())
            continue;
        const int right = widget->mapTo(m_page.get(), QPoint(widget->width(), 0)).x();
        QVERIFY2(right <= 1270,
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty())
            QVERIFY2(label->width() >= label->sizeHint().width(), qUtf8Printable(label->text()));
    }
}

} // namespace madang

MADANG_TEST(QApplication, madang::TestResultsPage)
#include "tst_results_page.moc"
