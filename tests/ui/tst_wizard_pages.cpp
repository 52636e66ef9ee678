#include "domain/channel_money.h"
#include "domain/korean_text.h"
#include "services/sealed_option.h"
#include "support/program.h"
#include "support/wizard_screen.h"
#include "ui/widgets/field.h"
#include "ui/widgets/money_field.h"
#include "ui/widgets/step_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTimeEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace madang;

class WizardPagesTest : public test::WizardScreen {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void saysWhatIsWrongWithTheBudget();
    void quickChoicesFillTheFields();
    void refusesAPeriodInThePast();
    void movingTheStartKeepsTheLength();
    void plansHaveTheSameRowsAtTheSameHeight();
    void costLinesAreShownOnRequest();
    void anotherGoalAsksForAnotherPlan();
    void asksForPlansAgain();
    void suggestsChannelsAndTakesTheOwnersChoice();
    void keepsTheOptionsOfAChannel();
    void asksForTheNumbersAMessageGoesTo();
    void refusesChannelsThatAreNotConnected();
    void warnsOfAForbiddenReward();
    void publishesOnceHoweverOftenItIsPressed();
    void publishesLaterWhenThatIsChosen();
    void saysThatItIsPracticeOnlyInPractice();
};

void WizardPagesTest::saysWhatIsWrongWithTheBudget()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
    auto* field = find<MoneyField>("budgetField");
    field->lineEdit()->selectAll();
    QTest::keyClicks(field->lineEdit(), u"1000"_s);
    QVERIFY(field->problem().contains(u"30,000원"_s));
    QVERIFY(!mainButton()->isEnabled());
    field->lineEdit()->selectAll();
    test::typeHangul(field->lineEdit(), u"오십만"_s);
    QCOMPARE(field->problem(), QString());
    QCOMPARE(draft().budget, Won(500'000));
    QVERIFY(mainButton()->isEnabled());
    field->lineEdit()->clear();
    QTest::keyClicks(field->lineEdit(), u"x"_s);
    QVERIFY(!field->problem().isEmpty());
    QVERIFY(!mainButton()->isEnabled());
}

void WizardPagesTest::quickChoicesFillTheFields()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
    test::click(find("budget-1000000"));
    QCOMPARE(find<MoneyField>("budgetField")->text(), u"1,000,000"_s);
    QVERIFY(find("budget-1000000")->isChecked());
    QVERIFY(!find("budget-300000")->isChecked());
    test::click(find("period-14"));
    QCOMPARE(draft().period.days(), 14);
    QCOMPARE(find<QDateEdit>("lastDay")->date(), draft().period.last);
}

void WizardPagesTest::refusesAPeriodInThePast()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
    const QDate today = m_desk->wizardModel.today();
    find<QDateEdit>("firstDay")->setDate(today.addDays(-1));
    auto* field = qobject_cast<Field*>(find<QDateEdit>("firstDay")->parentWidget());
    QVERIFY(field->problem().contains(u"지난 날짜"_s));
    QVERIFY(!mainButton()->isEnabled());
    find<QDateEdit>("firstDay")->setDate(today);
    QCOMPARE(field->problem(), QString());
    find<QDateEdit>("lastDay")->setDate(today.addDays(-3));
    auto* last = qobject_cast<Field*>(find<QDateEdit>("lastDay")->parentWidget());
    QVERIFY(!last->problem().isEmpty());
}

void WizardPagesTest::movingTheStartKeepsTheLength()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
    const int days = draft().period.days();
    find<QDateEdit>("firstDay")->setDate(draft().period.first.addDays(10));
    QCOMPARE(draft().period.days(), days);
    QCOMPARE(find<QDateEdit>("lastDay")->date(), draft().period.last);
}

void WizardPagesTest::plansHaveTheSameRowsAtTheSameHeight()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Plan));
    QVERIFY(plansAreThere());
    QCoreApplication::sendPostedEvents();
    for (const QString& label :
         {u"손님은 이렇게"_s, u"드리는 것"_s, u"쓰는 돈, 많아야"_s, u"기대 (어림한 값)"_s, u"왜 우리 가게에"_s}) {
        QList<int> heights;
        for (const QLabel* each : page("step-plan")->findChildren<QLabel*>()) {
            if (each->text() == label && each->isVisible())
                heights << each->mapTo(m_wizard.get(), QPoint()).y();
        }
        QCOMPARE(heights.size(), 3);
        QCOMPARE(heights.at(1), heights.at(0));
        QCOMPARE(heights.at(2), heights.at(0));
    }
}

void WizardPagesTest::costLinesAreShownOnRequest()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Plan));
    QVERIFY(plansAreThere());
    const Cost cost = draft().offered.plans.first().cost;
    const auto isShown = [this](const QString& words) {
        const QList<QLabel*> labels = page("step-plan")->findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [&](const QLabel* label) { return label->isVisible() && label->text() == words; });
    };
    QVERIFY(!isShown(cost.lines.first().label));
    test::click(find("cost-0"));
    for (const CostLine& line : cost.lines)
        QVERIFY(isShown(line.label));
    QVERIFY(isShown(formatWon(cost.range.max)));
    QVERIFY(!draft().plan); // looking is not choosing
}

void WizardPagesTest::anotherGoalAsksForAnotherPlan()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
    auto* bar = find<StepBar>("stepBar");
    emit bar->stepChosen(0);
    test::click(find<QAbstractButton>("goal-awareness"));
    QVERIFY(!bar->isDone(3));
    test::click(mainButton());
    test::click(mainButton());
    QCOMPARE(step(), WizardStep::Plan);
    QTRY_COMPARE(m_desk->plansModel.state(), PlansModel::State::Ready);
    QVERIFY(!mainButton()->isEnabled());
    test::click(find<QAbstractButton>("plan-2"));
    QVERIFY(mainButton()->isEnabled());
}

void WizardPagesTest::asksForPlansAgain()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Plan));
    QVERIFY(plansAreThere());
    QVERIFY(find<QLabel>("planSource")->text().contains(u"인터넷 없이 추천"_s));
    test::click(find("askAgainButton"));
    QTRY_COMPARE(m_desk->plansModel.state(), PlansModel::State::Ready);
    QCOMPARE(draft().offered.plans.size(), 3);
}

void WizardPagesTest::suggestsChannelsAndTakesTheOwnersChoice()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    QCOMPARE(draft().channels, m_desk->channelsModel.suggested(draft()));
    QVERIFY(draft().channels.contains(u"instagram"_s));
    QVERIFY(find<QLabel>("slipWhere")->text().contains(u"인스타그램"_s));
    test::click(find<QAbstractButton>("channel-instagram"));
    QVERIFY(!draft().channels.contains(u"instagram"_s));
    QVERIFY(!find<QLabel>("slipWhere")->text().contains(u"인스타그램"_s));
    test::click(find<QAbstractButton>("channel-danggeun"));
    QVERIFY(draft().channels.contains(u"danggeun"_s));
    QVERIFY(!find<QLabel>("slipCaption")->text().isEmpty());
    QCOMPARE(find<QLabel>("slipCost")->text(),
             formatWonShort(totalCost(draft(), m_desk->channelsModel.descriptors(draft().channels))));
}

void WizardPagesTest::keepsTheOptionsOfAChannel()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    auto* radius = find<QComboBox>("option-uridongne-tv-radius");
    QVERIFY(radius->isEnabled());
    radius->setFocus();
    QTest::keyClick(radius, Qt::Key_Down);
    QCOMPARE(draft().channelOptions.value(u"uridongne-tv.radius"_s), radius->itemData(1).toString());
    test::click(find<QAbstractButton>("channel-uridongne-tv"));
    QVERIFY(!radius->isEnabled());
}

void WizardPagesTest::asksForTheNumbersAMessageGoesTo()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    QVERIFY(!draft().channels.contains(u"kakao-brand"_s)); // nobody is named yet
    auto* numbers = find<QPlainTextEdit>("option-kakao-brand-receivers");
    QVERIFY(!numbers->isEnabled());
    QVERIFY(find("publishButton")->isEnabled());
    test::click(find<QAbstractButton>("channel-kakao-brand"));
    QVERIFY(numbers->isEnabled());
    const auto words = [this] { return find<QLabel>("receivers-kakao-brand")->text(); };
    QCOMPARE(words(), u"받을 번호를 적어 주세요."_s);
    QVERIFY(!find("publishButton")->isEnabled());
    numbers->setPlainText(u"010-1234-5678\n031-123-4567"_s);
    QCOMPARE(words(), u"휴대전화 번호가 아니에요: 031-123-4567"_s);
    QVERIFY(!find("publishButton")->isEnabled());
    numbers->setPlainText(u"010-1234-5678, 010 8765 4321\n01012345678"_s);
    QCOMPARE(words(), u"2명에게 보내요. 겹치는 번호는 한 번만 보내요."_s);
    QVERIFY(find("publishButton")->isEnabled());
    // On the disk nobody reads them.
    QVERIFY(isSealedOption(draft().channelOptions.value(u"kakao-brand.receivers"_s)));
    QCOMPARE(m_desk->wizardModel.shownOptions().value(u"kakao-brand.receivers"_s), numbers->toPlainText());
    numbers->clear();
    QVERIFY(!find("publishButton")->isEnabled());
    test::click(find<QAbstractButton>("channel-kakao-brand"));
    QVERIFY(find("publishButton")->isEnabled());
}

void WizardPagesTest::refusesChannelsThatAreNotConnected()
{
    test::DeskOptions options;
    options.connected = false;
    begin(options);
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    auto* card = find<QAbstractButton>("channel-instagram");
    QVERIFY(!card->isEnabled());
    QVERIFY(card->accessibleName().contains(u"연결 안 됨"_s));
    test::click(card);
    QVERIFY(!draft().channels.contains(u"instagram"_s));
    QVERIFY(!find("publishButton")->isEnabled());
    test::click(find<QAbstractButton>("channel-danggeun"));
    QVERIFY(find("publishButton")->isEnabled());
}

void WizardPagesTest::warnsOfAForbiddenReward()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    const auto warned = [this] { return page("step-publish")->findChildren<QWidget*>(u"ruleWarned"_s).size(); };
    QCOMPARE(warned(), 0);
    PosterText words = draft().poster;
    words.guide = u"후기를 쓰면 음료를 무료로 드려요"_s;
    m_desk->wizardModel.setPosterText(words);
    QCOMPARE(warned(), 1);
}

void WizardPagesTest::publishesLaterWhenThatIsChosen()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    const auto draft = [this] { return m_desk->wizardModel.draft(); };
    QVERIFY(!find<QDateEdit>("publishDay")->isVisible());
    find<QPushButton>("publishLater")->toggle(); // as a screen reader does
    QVERIFY(find<QDateEdit>("publishDay")->isVisible());
    QVERIFY(draft().publishAt > m_desk->clock.now());
    QCOMPARE(find("publishButton")->text(), u"이대로 예약하기"_s);
    // A time that has gone is said, and stops.
    const QDateTime here = m_desk->clock.now().toTimeZone(koreanTime());
    find<QDateEdit>("publishDay")->setDate(here.date());
    find<QTimeEdit>("publishClock")->setTime(QTime(0, 0));
    QVERIFY(!find("publishButton")->isEnabled());
    QVERIFY(find<QLabel>("publishTimeLine")->text().contains(u"지난 시각"_s));
    find<QDateEdit>("publishDay")->setDate(here.date().addDays(1));
    find<QTimeEdit>("publishClock")->setTime(QTime(18, 30));
    QVERIFY(find("publishButton")->isEnabled());
    QCOMPARE(draft().publishAt, QDateTime(here.date().addDays(1), QTime(18, 30), koreanTime()).toUTC());
    QSignalSpy published(m_wizard.get(), &Wizard::published);
    test::click(find<QPushButton>("publishButton"));
    QTRY_COMPARE_WITH_TIMEOUT(published.count(), 1, 60'000);
    QCOMPARE(m_desk->boardModel.outcome(), PublishOutcome::Scheduled);
}

void WizardPagesTest::publishesOnceHoweverOftenItIsPressed()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    m_desk->wizardModel.setChannels({u"naver-cafe"_s});
    QSignalSpy published(m_wizard.get(), &Wizard::published);
    const QString id = draft().id;
    QPushButton* button = find("publishButton");
    test::click(button);
    QVERIFY(!button->isEnabled());
    test::click(button);
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(published.count(), 1, 60'000);
    int intents = 0;
    QVERIFY(m_desk->database->run(u"SELECT intent_id FROM publications WHERE campaign_id = ?"_s, {id},
                                  [&intents](const QSqlQuery&) { ++intents; }));
    QCOMPARE(intents, 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->boardModel.outcome(), PublishOutcome::Done, 30'000);
    QCOMPARE(published.count(), 1);
}

void WizardPagesTest::saysThatItIsPracticeOnlyInPractice()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    QVERIFY(find<QLabel>("practiceNote")->text().contains(u"실제로 올라가지 않아요"_s));
    test::DeskOptions real;
    real.practice = false;
    real.connected = false;
    begin(real);
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    QVERIFY(!m_wizard->findChild<QLabel*>(u"practiceNote"_s));
}

MADANG_TEST(QApplication, WizardPagesTest)
#include "tst_wizard_pages.moc"
