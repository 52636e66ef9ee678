#include "support/desk.h"
#include "support/draws.h"
#include "support/program.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

/// The list and table models, held against Qt's own rules for models while they change.
class TestLists final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(m_desk->saveStore());
    }

    void theBoardFollowsEveryChannel()
    {
        const QAbstractItemModelTester tester(&m_desk->boardModel,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString id = m_desk->publishDraft();
        QVERIFY(!id.isEmpty());
        BoardModel& board = m_desk->boardModel;
        QCOMPARE(board.rowCount(), m_desk->campaigns.load(id).value_or({}).channels.size());
        QCOMPARE(board.outcome(), PublishOutcome::Done);
        for (int row = 0; row < board.rowCount(); ++row) {
            QVERIFY(!board.index(row).data().toString().isEmpty());
            QVERIFY(!board.publication(row).reason);
            QVERIFY2(board.line(row).endsWith(u'.'), qUtf8Printable(board.line(row)));
        }
    }

    void theBoardSaysWhyAChannelFailedAndTriesItAgain()
    {
        test::DeskOptions options;
        options.badCredentials = {u"naver"_s};
        test::Desk desk(options);
        QVERIFY(desk.saveStore());
        QVERIFY(!desk.publishDraft({u"naver-cafe"_s}).isEmpty());
        QCOMPARE(desk.boardModel.outcome(), PublishOutcome::Failed);
        QVERIFY(!desk.boardModel.line(0).isEmpty());
        const int attempt = desk.boardModel.publication(0).attempt;
        desk.boardModel.retry(0);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return desk.boardModel.outcome() == PublishOutcome::Failed
                    && desk.boardModel.publication(0).attempt > attempt;
            },
            20'000));
    }

    void theBoardSaysWhatWentOutInsteadOfAFilm_data()
    {
        QTest::addColumn<ErrorKind>("why");
        QTest::newRow("no ffmpeg") << ErrorKind::ToolMissing;
        QTest::newRow("a bad one") << ErrorKind::ToolFailed;
        QTest::newRow("too slow") << ErrorKind::Timeout;
    }
    void theBoardSaysWhatWentOutInsteadOfAFilm()
    {
        QFETCH(const ErrorKind, why);
        QVERIFY(!m_desk->publishDraft({u"uridongne-tv"_s}).isEmpty());
        Publication publication = m_desk->boardModel.publication(0);
        QVERIFY(!m_desk->boardModel.line(0).contains(u"멈춘 그림"_s));
        publication.reasonDetail = errorKey(why);
        emit m_desk->publishing.publicationChanged(publication);
        QVERIFY(m_desk->boardModel.line(0).contains(u"멈춘 그림"_s));
        publication.reasonDetail = u"something else"_s;
        emit m_desk->publishing.publicationChanged(publication);
        QVERIFY(!m_desk->boardModel.line(0).contains(u"멈춘 그림"_s));
    }

    void eventsAreListedByPhaseAndFound()
    {
        const QAbstractItemModelTester tester(&m_desk->campaignsModel,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        CampaignsModel& events = m_desk->campaignsModel;
        QVERIFY(events.isEmpty());
        const QString id = m_desk->publishDraft({u"naver-cafe"_s});
        QVERIFY(m_desk->wizardModel.start());
        QCOMPARE(events.rowCount(), 2);
        QCOMPARE(events.row(0).id, id);
        QCOMPARE(events.row(1).phase, CampaignPhase::Draft);
        events.setFilter(CampaignPhase::Draft, {});
        QCOMPARE(events.rowCount(), 1);
        events.setFilter({}, u"없는 이름"_s);
        QCOMPARE(events.rowCount(), 0);
        events.setFilter({}, {});
        QVERIFY(!events.removeDraft(id));
        QVERIFY(!events.lastError().isEmpty());
        QVERIFY(events.removeDraft(m_desk->wizardModel.draft().id));
        QCOMPARE(events.rowCount(), 1);
    }

    void customersAreMaskedAndDrawnAfterTheEnd()
    {
        const QAbstractItemModelTester tester(&m_desk->participantsModel,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
        m_desk->wizardModel.setPeriod({m_desk->wizardModel.today(), m_desk->wizardModel.today().addDays(6)});
        const QString id = m_desk->publishDraft({u"naver-cafe"_s});
        ParticipantsModel& customers = m_desk->participantsModel;
        customers.open(id);
        QVERIFY(customers.join(u"010-1234-5678"_s, {}));
        QVERIFY(!customers.join(u"010-1234-5678"_s, {}));
        QVERIFY(!customers.lastError().isEmpty());
        QCOMPARE(customers.index(0, ParticipantsModel::PhoneColumn).data().toString(), u"010-****-5678"_s);
        DrawModel& draw = m_desk->drawModel;
        draw.open(id);
        QVERIFY(draw.stage() != DrawModel::Stage::Open);
        QVERIFY(m_desk->campaignsModel.endNow(id));
        customers.open(id);
        draw.open(id);
        QVERIFY(draw.stage() == DrawModel::Stage::Open);
        QVERIFY(test::drawNow(m_desk->draws, id, 1));
        QVERIFY(!customers.index(0, ParticipantsModel::PrizeColumn).data().toString().isEmpty());
        QVERIFY(draw.draw() && draw.draw()->isDrawn());
        QVERIFY(draw.stage() != DrawModel::Stage::Open);
    }

    void resultsMoveAsViewsAndEntriesComeIn()
    {
        QVERIFY(m_desk->answerUpTo(WizardStep::Publish));
        m_desk->wizardModel.setPeriod({m_desk->wizardModel.today(), m_desk->wizardModel.today().addDays(13)});
        const QString id = m_desk->publishDraft({u"instagram"_s});
        ResultsModel& results = m_desk->resultsModel;
        results.open(id);
        QVERIFY(QTest::qWaitFor([&] { return results.results().views > 0; }, 20'000));
        QVERIFY(!results.results().participationPercent.has_value() || *results.results().participationPercent == 0.0);
        m_desk->participantsModel.open(id);
        QVERIFY(m_desk->participantsModel.join(u"01012345678"_s, {}));
        QCOMPARE(results.results().participants, 1);
        QVERIFY(results.results().participationPercent.has_value());
        QVERIFY(results.results().investment > 0);
        results.close();
        QVERIFY(!results.isOpen());
    }

    void theSampleIsMarkedAndHoldsTogether()
    {
        ResultsModel& results = m_desk->resultsModel;
        results.openSample();
        QVERIFY(results.isSample());
        int days = 0;
        for (const CountAt& day : results.results().byDay)
            days += day.count;
        QCOMPARE(days, results.results().participants);
        Won lines = 0;
        for (const CostLine& line : results.campaign().plan->cost.lines)
            lines += line.amount;
        QCOMPARE(lines, results.campaign().plan->cost.range.max);
        QVERIFY(m_desk->campaignsModel.isEmpty());
    }

private:
    std::unique_ptr<test::Desk> m_desk;
};

MADANG_TEST(QGuiApplication, TestLists)
#include "tst_lists.moc"
