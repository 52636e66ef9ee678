#include "domain/channel_money.h"
#include "support/desk.h"
#include "support/screens.h"
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/money_field.h"
#include "ui/widgets/step_bar.h"
#include "ui/wizard/wizard.h"
#include "ui/wizard/wizard_page.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace madang;

class WizardPagesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();

    void leadsFromAGoalToAnEventThatIsOut();
    void worksWithTheKeyboardAlone();
    void opensWhereItWasLeft();
    void goesBackWithoutLosingAnAnswer();
    void stepBarLeadsToDoneStepsOnly();
    void escapeLeavesTheDraftInTheList();
    void saysWhenSavingFails();

    void saysWhatIsWrongWithTheBudget();
    void quickChoicesFillTheFields();
    void refusesAPeriodInThePast();
    void movingTheStartKeepsTheLength();

    void plansHaveTheSameRowsAtTheSameHeight();
    void costLinesAreShownOnRequest();
    void anotherGoalAsksForAnotherPlan();
    void asksForPlansAgain();

    void posterFollowsTheWords();
    void anEmptyTitleStopsTheStep();
    void showsEverySizeAndOneLarge();
    void restoresTheWordsOfThePlan();

    void suggestsChannelsAndTakesTheOwnersChoice();
    void keepsTheOptionsOfAChannel();
    void refusesChannelsThatAreNotConnected();
    void warnsOfAForbiddenReward();
    void publishesOnceHoweverOftenItIsPressed();
    void saysThatItIsPracticeOnlyInPractice();

    void fitsTheOldScreen_data();
    void fitsTheOldScreen();
    void everyControlHasAName();

private:
    void begin(const test::DeskOptions& options = {});
    template <typename T = QPushButton>
    T* find(const char* name)
    {
        return test::find<T>(m_wizard.get(), name);
    }
    QPushButton* mainButton() { return find("mainButton"); }
    WizardStep step() { return m_desk->wizardModel.draft().step; }
    const Campaign& draft() { return m_desk->wizardModel.draft(); }
    WizardPage* page(const char* name) { return find<WizardPage>(name); }
    bool plansAreThere()
    {
        return QTest::qWaitFor([this] { return m_wizard->findChild<QAbstractButton*>(u"plan-0"_s) != nullptr; }, 10'000);
    }

    Theme m_theme;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<Wizard> m_wizard;
};

void WizardPagesTest::init()
{
    m_theme.setScale(1.0);
    begin();
}

void WizardPagesTest::begin(const test::DeskOptions& options)
{
    cleanup();
    m_desk = std::make_unique<test::Desk>(options);
    QVERIFY(m_desk->saveStore());
    m_wizard = std::make_unique<Wizard>(m_theme, m_desk->screens());
    m_wizard->resize(1270, 712);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
}

void WizardPagesTest::cleanup()
{
    m_wizard.reset();
    m_desk.reset();
}

void WizardPagesTest::leadsFromAGoalToAnEventThatIsOut()
{
    QSignalSpy published(m_wizard.get(), &Wizard::published);
    QVERIFY(m_desk->wizardModel.start());
    QVERIFY(!mainButton()->isEnabled());
    test::click(find<QAbstractButton>("goal-sales"));
    QCOMPARE(draft().goal, std::optional(Goal::Sales));
    QCOMPARE(mainButton()->text(), u"다음: 예산 정하기"_s);
    test::click(mainButton());

    QCOMPARE(step(), WizardStep::Budget);
    test::click(find("budget-500000"));
    QCOMPARE(draft().budget, Won(500'000));
    QCOMPARE(mainButton()->text(), u"기획안 받기"_s);
    test::click(mainButton());

    QCOMPARE(step(), WizardStep::Plan);
    QVERIFY(plansAreThere());
    QVERIFY(!mainButton()->isEnabled());
    test::click(find<QAbstractButton>("plan-1"));
    QCOMPARE(draft().plan->title, draft().offered.plans.at(1).title);
    test::click(mainButton());

    QCOMPARE(step(), WizardStep::Poster);
    test::click(find<QAbstractButton>("style-trendy"));
    QCOMPARE(draft().style, PosterStyle::Trendy);
    test::click(mainButton());

    QCOMPARE(step(), WizardStep::Publish);
    QVERIFY(!mainButton()->isVisible());
    const QString id = draft().id;
    test::click(find("publishButton"));
    QTRY_COMPARE_WITH_TIMEOUT(published.count(), 1, 60'000);
    QCOMPARE(published.first().first().toString(), id);
    QVERIFY(!m_desk->wizardModel.isOpen());
    QCOMPARE(m_desk->campaigns.load(id)->state, CampaignState::Published);
}

void WizardPagesTest::worksWithTheKeyboardAlone()
{
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    QVERIFY(m_desk->wizardModel.start());
    m_wizard->setFocus();
    QCOMPARE(QApplication::focusWidget()->objectName(), u"goal-new-customers"_s);
    press(Qt::Key_Right);
    QCOMPARE(draft().goal, std::optional(Goal::ReturnVisits));
    press(Qt::Key_Return);
    QCOMPARE(step(), WizardStep::Budget);
    QVERIFY(QApplication::focusWidget()->inherits("QLineEdit"));
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::SelectAll);
    QTest::keyClicks(QApplication::focusWidget(), u"400000"_s);
    press(Qt::Key_Return);
    QCOMPARE(draft().budget, Won(400'000));
    QCOMPARE(step(), WizardStep::Plan);
    QVERIFY(plansAreThere());
    find<QWidget>("plan-0")->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    QCOMPARE(draft().plan->title, draft().offered.plans.at(1).title);
    press(Qt::Key_Return);
    QCOMPARE(step(), WizardStep::Poster);
    press(Qt::Key_Return);
    QCOMPARE(step(), WizardStep::Publish);
    // What cannot be undone is not pressed in passing.
    press(Qt::Key_Return);
    QCOMPARE(step(), WizardStep::Publish);
    QVERIFY(!m_desk->boardModel.isPreparing());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(step(), WizardStep::Poster);
}

void WizardPagesTest::opensWhereItWasLeft()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
    const QString id = draft().id;
    m_desk->wizardModel.leave();
    QVERIFY(m_desk->wizardModel.open(id));
    QVERIFY(page("step-poster")->isVisible());
    QCOMPARE(find<QLineEdit>("posterTitle")->text(), draft().poster.title);
}

void WizardPagesTest::goesBackWithoutLosingAnAnswer()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
    test::typeHangul(find<Field>("prizeField")->lineEdit(), u"치킨 반 마리"_s);
    QCOMPARE(draft().prizeWish, u"치킨 반 마리"_s);
    test::click(find("backButton"));
    QVERIFY(page("step-goal")->isVisible());
    QVERIFY(find<QAbstractButton>("goal-sales")->isChecked());
    QVERIFY(!find("backButton")->isEnabled());
    test::click(mainButton());
    QCOMPARE(find<Field>("prizeField")->text(), u"치킨 반 마리"_s);
}

void WizardPagesTest::stepBarLeadsToDoneStepsOnly()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
    auto* bar = find<StepBar>("stepBar");
    QCOMPARE(bar->current(), 3);
    QVERIFY(bar->isDone(0));
    emit bar->stepChosen(1);
    QCOMPARE(step(), WizardStep::Budget);
    QVERIFY(page("step-budget")->isVisible());
    emit bar->stepChosen(3);
    QCOMPARE(step(), WizardStep::Poster);
}

void WizardPagesTest::escapeLeavesTheDraftInTheList()
{
    QSignalSpy left(m_wizard.get(), &Wizard::left);
    QVERIFY(m_desk->answerUpTo(WizardStep::Budget));
    const QString id = draft().id;
    m_wizard->activateWindow();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
    test::click(find("closeButton"));
    QCOMPARE(left.count(), 2);
    m_desk->wizardModel.leave();
    QCOMPARE(m_desk->campaigns.load(id)->goal, std::optional(Goal::Sales));
}

void WizardPagesTest::saysWhenSavingFails()
{
    QVERIFY(m_desk->wizardModel.start());
    test::click(find<QAbstractButton>("goal-awareness"));
    QCOMPARE(find<QLabel>("savedLabel")->text(), u"임시저장했어요 · 방금"_s);
    QVERIFY(m_desk->database->run(u"ALTER TABLE campaigns RENAME TO away"_s));
    test::click(find<QAbstractButton>("goal-sales"));
    QVERIFY(find<QLabel>("savedLabel")->text().contains(u"저장하지 못했어요"_s));
    QCOMPARE(find<QLabel>("savedLabel")->property("tone").toString(), u"bad"_s);
    QVERIFY(find<QAbstractButton>("goal-sales")->isChecked());
}

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
    for (const QString& label : {u"손님은 이렇게"_s, u"드리는 것"_s, u"쓰는 돈, 많아야"_s, u"기대 (어림한 값)"_s, u"왜 우리 가게에"_s}) {
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
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->isVisible() && label->text() == words; });
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

void WizardPagesTest::posterFollowsTheWords()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
    const auto preview = [this] { return m_desk->posterModel.stylePreview(draft().style); };
    QTRY_VERIFY_WITH_TIMEOUT(!preview().isNull() && !m_desk->posterModel.isDrawing(), 30'000);
    const QImage before = preview();
    auto* title = find<QLineEdit>("posterTitle");
    title->selectAll();
    test::typeHangul(title, u"가을 감사 축제"_s);
    QCOMPARE(draft().poster.title, u"가을 감사 축제"_s);
    auto* guide = find<QPlainTextEdit>("posterGuide");
    guide->selectAll();
    test::typeHangul(guide, u"매장에서 번호만 남겨 주세요"_s);
    QCOMPARE(draft().poster.guide, u"매장에서 번호만 남겨 주세요"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview() != before, 30'000);
}

void WizardPagesTest::anEmptyTitleStopsTheStep()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
    auto* title = find<QLineEdit>("posterTitle");
    title->selectAll();
    QTest::keyClick(title, Qt::Key_Delete);
    auto* field = qobject_cast<Field*>(title->parentWidget());
    QCOMPARE(field->problem(), u"제목을 적어 주세요."_s);
    QVERIFY(!mainButton()->isEnabled());
    test::typeHangul(title, u"다시 적은 제목"_s);
    QCOMPARE(field->problem(), QString());
    QVERIFY(mainButton()->isEnabled());
}

void WizardPagesTest::showsEverySizeAndOneLarge()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
    for (const PosterSize& size : m_desk->posterModel.sizes())
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->posterModel.sizePreview(size.id).isNull(), 30'000);
    auto* large = find<ImageView>("sizeLarge");
    QVERIFY(!large->isVisible());
    test::click(find<QAbstractButton>("size-tv"));
    QVERIFY(large->isVisible());
    QCOMPARE(large->image().size().width() > large->image().size().height(), true);
    // The film strip costs nothing once it is not seen.
    test::click(mainButton());
    QVERIFY(!large->isVisible());
}

void WizardPagesTest::restoresTheWordsOfThePlan()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
    const QString before = draft().poster.title;
    test::typeHangul(find<QLineEdit>("posterTitle"), u"!!"_s);
    QVERIFY(draft().poster.title != before);
    test::click(find("restoreWords"));
    QCOMPARE(draft().poster.title, before);
    QCOMPARE(find<QLineEdit>("posterTitle")->text(), before);
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
    QCOMPARE(find<QLabel>("slipCost")->text(), formatWonShort(totalCost(draft(), m_desk->channelsModel.descriptors(draft().channels))));
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

void WizardPagesTest::refusesChannelsThatAreNotConnected()
{
    test::DeskOptions options;
    options.connected = false;
    begin(options);
    QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
    auto* card = find<QAbstractButton>("channel-instagram");
    QVERIFY(!card->isEnabled());
    QVERIFY(card->accessibleName().contains(u"연결이 필요해요"_s));
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
    QVERIFY(m_desk->database->run(u"SELECT intent_id FROM publications WHERE campaign_id = ?"_s, {id}, [&intents](const QSqlQuery&) { ++intents; }));
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

void WizardPagesTest::fitsTheOldScreen_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100") << 1.0;
    QTest::newRow("125") << 1.25;
    QTest::newRow("150") << 1.5;
}

void WizardPagesTest::fitsTheOldScreen()
{
    QFETCH(double, scale);
    m_theme.setScale(scale);
    // The rail and the strip of the shell grow with the scale.
    const QSize room(1366 - int(96 * scale), 768 - int(56 * scale));
    m_wizard->resize(room);
    for (int step = 0; step < kWizardSteps; ++step) {
        QVERIFY(m_desk->answerUpTo(WizardStep(step)));
        if (WizardStep(step) == WizardStep::Plan)
            QVERIFY(plansAreThere());
        QTRY_COMPARE(m_wizard->size(), room);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(test::cutOff(m_wizard.get()), QStringList());
        QVERIFY(test::isWhollySeen(WizardStep(step) == WizardStep::Publish ? find("publishButton") : mainButton()));
    }
}

void WizardPagesTest::everyControlHasAName()
{
    for (int step = 0; step < kWizardSteps; ++step) {
        QVERIFY(m_desk->answerUpTo(WizardStep(step)));
        if (WizardStep(step) == WizardStep::Plan)
            QVERIFY(plansAreThere());
        QCOMPARE(test::namelessControls(m_wizard.get()), QStringList());
    }
}

QTEST_MAIN(WizardPagesTest)
#include "tst_wizard_pages.moc"
