#include "support/program.h"
#include "support/wizard_screen.h"
#include "ui/widgets/field.h"
#include "ui/widgets/step_bar.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace madang;

class WizardTest : public test::WizardScreen {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void leadsFromAGoalToAnEventThatIsOut();
    void worksWithTheKeyboardAlone();
    void opensWhereItWasLeft();
    void goesBackWithoutLosingAnAnswer();
    void stepBarLeadsToDoneStepsOnly();
    void escapeLeavesTheDraftInTheList();
    void saysWhenSavingFails();
    void fitsTheOldScreen_data();
    void fitsTheOldScreen();
    void everyControlHasAName();
};

void WizardTest::leadsFromAGoalToAnEventThatIsOut()
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

void WizardTest::worksWithTheKeyboardAlone()
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
    press(Qt::Key_Return); // on the chosen style: the editor
    QVERIFY(m_desk->editorModel.isOpen());
    QCOMPARE(step(), WizardStep::Poster);
    mainButton()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QCOMPARE(step(), WizardStep::Publish);
    // What cannot be undone is not pressed in passing.
    press(Qt::Key_Return);
    QCOMPARE(step(), WizardStep::Publish);
    QVERIFY(!m_desk->boardModel.isPreparing());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(step(), WizardStep::Poster);
}

void WizardTest::opensWhereItWasLeft()
{
    QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
    const QString id = draft().id;
    m_desk->wizardModel.leave();
    QVERIFY(m_desk->wizardModel.open(id));
    QVERIFY(page("step-poster")->isVisible());
    QVERIFY(find<QAbstractButton>("style-simple")->isChecked());
    test::click(find("edit-simple"));
    QCOMPARE(find<QLineEdit>("posterTitle")->text(), draft().poster.title);
}

void WizardTest::goesBackWithoutLosingAnAnswer()
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

void WizardTest::stepBarLeadsToDoneStepsOnly()
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

void WizardTest::escapeLeavesTheDraftInTheList()
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

void WizardTest::saysWhenSavingFails()
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

void WizardTest::fitsTheOldScreen_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100") << 1.0;
    QTest::newRow("125") << 1.25;
    QTest::newRow("150") << 1.5;
}

void WizardTest::fitsTheOldScreen()
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

void WizardTest::everyControlHasAName()
{
    for (int step = 0; step < kWizardSteps; ++step) {
        QVERIFY(m_desk->answerUpTo(WizardStep(step)));
        if (WizardStep(step) == WizardStep::Plan)
            QVERIFY(plansAreThere());
        QCOMPARE(test::namelessControls(m_wizard.get()), QStringList());
    }
}

MADANG_TEST(QApplication, WizardTest)
#include "tst_wizard.moc"
