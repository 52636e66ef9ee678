#include "services/background_jobs.h"
#include "services/campaign_service.h"
#include "services/database.h"
#include "services/outside.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/poster_service.h"
#include "services/publish_service.h"
#include "services/results_service.h"
#include "services/storage/publication_store.h"
#include "services/store_service.h"
#include "support/fixed_clock.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {
/// A program over the folder, in one mode or the other, with nothing connected: what it touches it skips, and what it
/// does not touch stays as it was.
struct Program {
    Program(Database& database, bool isRehearsal, const Clock& clock)
        : store(database)
        , campaigns(database, clock)
        , outside({.isRehearsal = isRehearsal}, clock)
        , jobs(database, clock)
        , publishing(database, campaigns, store, posters, outside, jobs, clock)
        , participation(database, cipher, campaigns, clock)
        , results(database, campaigns, publishing, participation, outside, clock)
    {
        jobs.start();
    }
    ~Program() { jobs.stop(); }

    StoreService store;
    CampaignService campaigns;
    PosterService posters;
    Outside outside;
    BackgroundJobs jobs;
    PublishService publishing;
    PersonalCipher cipher{newDataKey()};
    ParticipationService participation;
    ResultsService results;
};
} // namespace

/// Practice and reality are never mixed, whichever came first.
class TestModes final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_database = std::move(Database::open(m_folder->path())).value();
    }
    void cleanup() { m_database.reset(); }

    void whatWasUnderWayWaitsForItsOwnMode_data() { bothModes(); }
    void whatWasUnderWayWaitsForItsOwnMode()
    {
        QFETCH(const bool, practice);
        const QString intent = leftBehind(practice, PublicationState::Waiting);
        {
            Program other(*m_database, !practice, m_clock);
            other.publishing.resume();
            QCOMPARE(state(intent), PublicationState::Waiting);
            QCOMPARE(other.publishing.retry(intent).error().kind, ErrorKind::Rejected);
        }
        Program own(*m_database, practice, m_clock);
        own.publishing.resume();
        QTRY_COMPARE(state(intent), PublicationState::Skipped); // it is not connected, but it was taken up
    }

    void nothingIsSentAgainInTheOtherMode_data() { bothModes(); }
    void nothingIsSentAgainInTheOtherMode()
    {
        QFETCH(const bool, practice);
        const QString failed = leftBehind(practice, PublicationState::Failed);
        Program other(*m_database, !practice, m_clock);
        const auto again = other.publishing.retry(failed);
        QVERIFY2(!again.has_value(), "sent again in the other mode");
        QCOMPARE(again.error().kind, ErrorKind::OtherMode);
        const auto published = other.publishing.publish(m_campaign).result();
        QVERIFY2(!published.has_value(), "published in the other mode");
        QCOMPARE(published.error().kind, ErrorKind::OtherMode);
        QCOMPARE(state(failed), PublicationState::Failed);
        const Program own(*m_database, practice, m_clock);
        QVERIFY(own.outside.isFor(own.campaigns.load(m_campaign).value_or({})).has_value());
    }

    void whatIsOutIsNotTakenDownByTheOtherModeButMarked()
    {
        const QString out = leftBehind(false, PublicationState::Done);
        Program rehearsal(*m_database, true, m_clock);
        QCOMPARE(rehearsal.publishing.withdraw(out).error().kind, ErrorKind::OtherMode);
        QVERIFY(rehearsal.campaigns.endNow(m_campaign).has_value());
        const Publication marked = PublicationStore(*m_database).load(out)->publication;
        QCOMPARE(marked.state, PublicationState::Done);
        QVERIFY(marked.isWithdrawing); // taken down when the program is started for real again
        QVERIFY(PublicationStore(*m_database, true).unfinished()->isEmpty());
        QCOMPARE(PublicationStore(*m_database, false).unfinished()->size(), 1);
    }

private:
    static void bothModes()
    {
        QTest::addColumn<bool>("practice");
        QTest::newRow("a rehearsal's event, outside of practice mode") << true;
        QTest::newRow("a real event, in practice mode") << false;
    }

    /// A published event with one intent, as a killed program left it.
    QString leftBehind(bool practice, PublicationState as)
    {
        CampaignService campaigns(*m_database, m_clock);
        Campaign campaign = campaigns.create(practice).value_or({});
        campaign.goal = Goal::Sales;
        Plan plan;
        plan.id = u"plan-1"_s;
        plan.title = u"복날"_s;
        plan.idea = plan.description = plan.target = plan.guide = plan.reason = plan.title;
        plan.customerSteps = {u"먹고"_s, u"적고"_s, u"받고"_s};
        plan.prize = {u"생맥주"_s, 2, 3'000};
        plan.days = campaign.period.days();
        plan.recommended = campaign.period;
        plan.cost = {{100'000, 200'000}, {{u"경품"_s, 200'000}}};
        campaign.plan = plan;
        campaign.poster.title = u"복날"_s;
        campaign.channels = {u"uridongne-tv"_s};
        campaign.step = WizardStep::Publish;
        if (!campaigns.saveDraft(campaign) || !campaigns.markPublished(campaign.id))
            qFatal("no event");
        m_campaign = campaign.id;
        PublicationStore store(*m_database);
        Intent intent;
        intent.publication.intentId = u"intent-1"_s;
        intent.publication.campaignId = campaign.id;
        intent.publication.channel = u"uridongne-tv"_s;
        intent.publication.updatedAt = m_clock.now();
        if (!store.add(intent))
            qFatal("no intent");
        if (as != PublicationState::Waiting) {
            intent.publication.state = PublicationState::Publishing;
            if (!store.update(intent.publication))
                qFatal("no update");
            intent.publication.state = as;
            if (!store.update(intent.publication))
                qFatal("no update");
        }
        return intent.publication.intentId;
    }

    PublicationState state(const QString& intent)
    {
        return PublicationStore(*m_database).load(intent)->publication.state;
    }

    std::unique_ptr<test::TempFolder> m_folder;
    std::unique_ptr<Database> m_database;
    test::FixedClock m_clock;
    QString m_campaign;
};

MADANG_TEST(QGuiApplication, TestModes)
#include "tst_modes.moc"
