#include "support/desk.h"
#include "support/program.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

class TestWizardModel final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(m_desk->saveStore());
    }

    void beginsWithDefaultsThatAreAnswers()
    {
        QVERIFY(wizard().start());
        QCOMPARE(wizard().draft().step, WizardStep::Goal);
        QVERIFY(!wizard().isAnswered());
        wizard().setGoal(Goal::Awareness);
        QVERIFY(wizard().isAnswered());
        wizard().goTo(WizardStep::Budget);
        QVERIFY(wizard().isAnswered());
    }

    void cannotSkipAnUnansweredStep()
    {
        QVERIFY(wizard().start());
        wizard().goTo(WizardStep::Publish);
        QCOMPARE(wizard().draft().step, WizardStep::Goal);
        wizard().setGoal(Goal::Sales);
        wizard().goTo(WizardStep::Poster);
        QCOMPARE(wizard().draft().step, WizardStep::Goal);
        wizard().goTo(WizardStep::Plan);
        QCOMPARE(wizard().draft().step, WizardStep::Plan);
    }

    /// Each change must be on disk at once: a killed program runs no destructor.
    void everyChangeIsOnDiskBeforeTheNext()
    {
        QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
        wizard().setStyle(PosterStyle::Trendy);
        PosterText text = wizard().draft().poster;
        text.title = u"직접 고친 제목"_s;
        wizard().setPosterText(text);
        wizard().setChannels({u"instagram"_s});
        wizard().setChannelOption(u"uridongne-tv"_s, u"radius"_s, u"2000"_s);
        const Campaign stored = m_desk->campaigns.load(wizard().draft().id).value_or({});
        QCOMPARE(stored, wizard().draft());
    }

    void aRestartFindsTheSameDraftAtTheSameStep_data()
    {
        QTest::addColumn<WizardStep>("step");
        QTest::newRow("goal") << WizardStep::Goal;
        QTest::newRow("budget") << WizardStep::Budget;
        QTest::newRow("plan") << WizardStep::Plan;
        QTest::newRow("poster") << WizardStep::Poster;
        QTest::newRow("publish") << WizardStep::Publish;
    }

    void aRestartFindsTheSameDraftAtTheSameStep()
    {
        QFETCH(WizardStep, step);
        QVERIFY(m_desk->answerUpTo(step));
        const Campaign before = wizard().draft();
        Settings settings(m_desk->folder.path());
        WizardModel restarted(m_desk->campaigns, m_desk->store, settings, m_desk->cipher, m_desk->clock, true);
        QVERIFY(restarted.resume());
        QCOMPARE(restarted.draft(), before);
    }

    void anotherGoalThrowsTheOldPlansAway()
    {
        QVERIFY(m_desk->answerUpTo(WizardStep::Poster));
        QCOMPARE(wizard().draft().offered.plans.size(), 3);
        wizard().setGoal(Goal::Awareness);
        QVERIFY(wizard().draft().offered.plans.isEmpty());
    }

    void aPublishedEventCannotBeOpenedAsADraft()
    {
        const QString id = m_desk->publishDraft({u"naver-cafe"_s});
        QVERIFY(!id.isEmpty());
        QVERIFY(!wizard().open(id));
        QVERIFY(!wizard().lastError().isEmpty());
    }

    void likeLastTimeKeepsTheAnswersAndAsksForNewDates()
    {
        const QString id = m_desk->publishDraft({u"naver-cafe"_s});
        const Campaign earlier = m_desk->campaigns.load(id).value_or({});
        QVERIFY(wizard().startLike(id));
        QCOMPARE(wizard().draft().goal, earlier.goal);
        QCOMPARE(wizard().draft().period.first.dayOfWeek(), earlier.period.first.dayOfWeek());
        QVERIFY(wizard().draft().period.first >= wizard().today());
        QVERIFY(wizard().draft().id != id);
    }

    void saysWhenAChangeCouldNotBeStoredAndKeepsItOnScreen()
    {
        QVERIFY(wizard().start());
        QVERIFY(m_desk->database->run(u"PRAGMA query_only=ON"_s).has_value());
        wizard().setGoal(Goal::Sales);
        QVERIFY(!wizard().lastError().isEmpty());
        QCOMPARE(wizard().draft().goal, std::optional(Goal::Sales));
        QVERIFY(m_desk->database->run(u"PRAGMA query_only=OFF"_s).has_value());
        wizard().setBudget(400'000);
        QVERIFY(wizard().lastError().isEmpty());
        QCOMPARE(m_desk->campaigns.load(wizard().draft().id).value_or({}), wizard().draft());
    }

private:
    WizardModel& wizard() { return m_desk->wizardModel; }
    std::unique_ptr<test::Desk> m_desk;
};

MADANG_TEST(QGuiApplication, TestWizardModel)
#include "tst_wizard_model.moc"
