#include "support/events.h"
#include "support/program.h"
#include "ui/events/event_card.h"
#include "ui/events/event_line.h"
#include "ui/events/home_page.h"
#include "ui/events/sparkline.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace madang {

class TestHomePage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void emptyShopGetsOneButtonAndASample();
    void runningEventIsTheWideCardWithItsCurve();
    void newCustomerChangesTheSentenceInPlace();
    void draftsAndPastEventsAreQuietRows();
    void looksBackAtItsOwnEventAfterAnotherScreen();
    void fitsWithoutHorizontalScrolling_data();
    void fitsWithoutHorizontalScrolling();

private:
    struct Screen {
        explicit Screen(const Theme& look)
            : theme(look)
        {
            desk.fixedClock.setInKorea({2026, 11, 23});
            desk.saveStore();
        }
        void open()
        {
            page = std::make_unique<HomePage>(theme, models);
            page->resize(1270, 712);
            page->show();
            QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        }
        QPushButton* button(const QString& place, const QString& name) const
        {
            const auto* in = page->findChild<QWidget*>(place);
            return in != nullptr ? in->findChild<QPushButton*>(name) : nullptr;
        }
        const Theme& theme;
        test::Desk desk{{.practice = true, .fixedClock = true, .connected = true, .badCredentials = {}}};
        ScreenModels models = desk.screens();
        std::unique_ptr<HomePage> page;
    };

    Theme m_theme; ///< one for all: the application keeps its style
};

void TestHomePage::init()
{
    m_theme.setScale(1.0);
    m_theme.apply(*qApp);
}

void TestHomePage::emptyShopGetsOneButtonAndASample()
{
    Screen s(m_theme);
    s.open();
    QSignalSpy made(s.page.get(), &HomePage::newRequested);
    QSignalSpy sample(s.page.get(), &HomePage::sampleRequested);
    auto* add = s.page->findChild<QPushButton*>(u"newEventButton"_s);
    QVERIFY(add != nullptr && add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(made.size(), 1);

    auto* card = s.page->findChild<EventCard*>(u"sampleCard"_s);
    QVERIFY(card->isVisible());
    QTest::mouseClick(s.button(u"sampleCard"_s, u"resultsButton"_s), Qt::LeftButton);
    QCOMPARE(sample.size(), 1);
    QVERIFY(!s.page->findChild<QWidget*>(u"runningCard"_s)->isVisible());
    QCOMPARE(test::visiblePrimaries(*s.page), 1);
    QCOMPARE(test::namelessControl(*s.page), QString());
}

void TestHomePage::runningEventIsTheWideCardWithItsCurve()
{
    Screen s(m_theme);
    const QString id = test::publishedEvent(s.desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(!id.isEmpty());
    QVERIFY(s.desk.participation.join(id, u"01012345678"_s, {}));
    s.open();
    auto* card = s.page->findChild<EventCard*>(u"runningCard"_s);
    QVERIFY(card->isVisible());
    QCOMPARE(card->campaignId(), id);
    QCOMPARE(card->findChild<Sparkline*>()->points(), QList<int>{1});
    QVERIFY(!s.page->findChild<QWidget*>(u"sampleCard"_s)->isVisible());

    QSignalSpy customers(s.page.get(), &HomePage::customersRequested);
    QSignalSpy results(s.page.get(), &HomePage::resultsRequested);
    QTest::mouseClick(s.button(u"runningCard"_s, u"customersButton"_s), Qt::LeftButton);
    QPushButton* look = s.button(u"runningCard"_s, u"resultsButton"_s);
    look->setFocus();
    QTest::keyClick(look, Qt::Key_Space);
    QCOMPARE(customers.value(0).value(0).toString(), id);
    QCOMPARE(results.value(0).value(0).toString(), id);
    QCOMPARE(test::visiblePrimaries(*s.page), 1);
}

void TestHomePage::newCustomerChangesTheSentenceInPlace()
{
    Screen s(m_theme);
    const QString id = test::publishedEvent(s.desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    s.open();
    const auto* line = s.page->findChild<QLabel*>(u"todayLine"_s);
    const QString quiet = line->text();
    auto* card = s.page->findChild<EventCard*>(u"runningCard"_s);
    QVERIFY(s.desk.participation.join(id, u"01012345678"_s, {}));
    QVERIFY(s.desk.participation.join(id, u"01012345679"_s, {}));
    QVERIFY(line->text() != quiet);
    QVERIFY2(line->text().contains(u"2명"_s), qUtf8Printable(line->text()));
    QCOMPARE(s.page->findChild<EventCard*>(u"runningCard"_s), card);
    QCOMPARE(card->findChild<Sparkline*>()->points(), QList<int>{2});
}

void TestHomePage::draftsAndPastEventsAreQuietRows()
{
    Screen s(m_theme);
    const QString past = test::publishedEvent(s.desk, u"지난 이벤트"_s, {2026, 11, 23}, {2026, 11, 24});
    const QString coming = test::publishedEvent(s.desk, u"다음 이벤트"_s, {2026, 12, 1}, {2026, 12, 3});
    s.desk.fixedClock.setInKorea({2026, 11, 26});
    QVERIFY(s.desk.campaigns.endNow(past));
    for (int i = 0; i < 7; ++i)
        QVERIFY(s.desk.campaigns.create(true));
    s.open();
    const auto* drafts = s.page->findChild<QWidget*>(u"drafts"_s);
    QVERIFY(drafts->isVisible());
    QCOMPARE(drafts->findChildren<EventLine*>().size(), 5); // five each, the rest is in 이벤트

    QSignalSpy draft(s.page.get(), &HomePage::draftRequested);
    QSignalSpy like(s.page.get(), &HomePage::likeRequested);
    QSignalSpy board(s.page.get(), &HomePage::boardRequested);
    for (const auto& [place, name] :
         {std::pair{u"drafts"_s, u"continueButton"_s}, {u"past"_s, u"likeButton"_s}, {u"coming"_s, u"boardButton"_s}})
        QVERIFY2(s.button(place, name) != nullptr, qUtf8Printable(place));
    QTest::mouseClick(s.button(u"drafts"_s, u"continueButton"_s), Qt::LeftButton);
    QTest::mouseClick(s.button(u"past"_s, u"likeButton"_s), Qt::LeftButton);
    QTest::mouseClick(s.button(u"coming"_s, u"boardButton"_s), Qt::LeftButton);
    QVERIFY(!draft.value(0).value(0).toString().isEmpty());
    QCOMPARE(like.value(0).value(0).toString(), past);
    QCOMPARE(board.value(0).value(0).toString(), coming);
    QCOMPARE(test::namelessControl(*s.page), QString());
}

void TestHomePage::looksBackAtItsOwnEventAfterAnotherScreen()
{
    Screen s(m_theme);
    const QString id = test::publishedEvent(s.desk, u"주말엔 반반"_s, {2026, 11, 23}, {2026, 11, 25});
    s.open();
    s.page->hide();
    s.desk.resultsModel.openSample();
    QVERIFY(s.desk.resultsModel.isSample()); // a hidden screen looks at nothing
    s.page->show();
    QCOMPARE(s.desk.resultsModel.campaign().id, id);
}

void TestHomePage::fitsWithoutHorizontalScrolling_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("150 %") << 1.5;
}

void TestHomePage::fitsWithoutHorizontalScrolling()
{
    QFETCH(double, scale);
    m_theme.setScale(scale);
    Screen s(m_theme);
    test::publishedEvent(s.desk, u"주말엔 반반, 생맥주 추첨"_s, {2026, 11, 23}, {2026, 11, 25});
    QVERIFY(s.desk.campaigns.create(true));
    s.open();
    QVERIFY2(s.page->minimumSizeHint().width() <= 1270, qPrintable(QString::number(s.page->minimumSizeHint().width())));
    for (const QPushButton* button : s.page->findChildren<QPushButton*>()) {
        if (!button->isVisible())
            continue;
        const int right = button->mapTo(s.page.get(), QPoint(button->width(), 0)).x();
        QVERIFY2(right <= 1270, qUtf8Printable(button->objectName()));
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qUtf8Printable(button->objectName()));
    }
}

} // namespace madang

MADANG_TEST(QApplication, madang::TestHomePage)
#include "tst_home_page.moc"
