#include "services/campaign_service.h"
#include "services/database.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "services/planning_service.h"
#include "support/draws.h"
#include "support/fixed_clock.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QSet>
#include <QSignalSpy>

using namespace madang;
using namespace Qt::StringLiterals;

class TestParticipationService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_clock.set(test::FixedClock().now());
        m_database = std::move(Database::open(m_folder->path())).value();
        m_campaigns = std::make_unique<CampaignService>(*m_database, m_clock);
        m_participation = std::make_unique<ParticipationService>(*m_database, m_cipher, *m_campaigns, m_clock);
        m_id = publishedEvent();
        QVERIFY(!m_id.isEmpty());
    }

    void cleanup()
    {
        m_participation.reset();
        m_campaigns.reset();
        m_database.reset();
    }

    void oneEntryForAPhoneNumberAndEvent()
    {
        m_clock.setInKorea(firstDay());
        QSignalSpy changed(m_participation.get(), &ParticipationService::entriesChanged);
        const Result<Entry> entry = m_participation->join(m_id, u"010-1234-5678"_s, u"단골"_s);
        QVERIFY(entry.has_value());
        QCOMPARE(entry->phone, u"01012345678"_s);
        QCOMPARE(entry->weight, kVisitWeight);
        QVERIFY(entry->number.endsWith(u"-001"));
        QCOMPARE(m_participation->join(m_id, u"+82 10 1234 5678"_s, {}).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_participation->count(m_id), 1);
        QCOMPARE(changed.size(), 1);
    }

    void refusesWhatIsNoMobileNumber_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("letters") << u"손님"_s;
        QTest::newRow("short") << u"010-123-456"_s;
        QTest::newRow("a shop's line") << u"031-123-4567"_s;
    }

    void refusesWhatIsNoMobileNumber()
    {
        QFETCH(QString, phone);
        m_clock.setInKorea(firstDay());
        QCOMPARE(m_participation->join(m_id, phone, {}).error().kind, ErrorKind::InvalidInput);
    }

    void joinsOnlyInThePeriod()
    {
        m_clock.setInKorea(firstDay().addDays(-1), QTime(23, 59));
        QCOMPARE(m_participation->join(m_id, u"01012345678"_s, {}).error().kind, ErrorKind::Rejected);
        m_clock.setInKorea(lastDay(), QTime(23, 59));
        QVERIFY(m_participation->join(m_id, u"01012345678"_s, {}).has_value());
        m_clock.setInKorea(lastDay().addDays(1), QTime(0, 0));
        QCOMPARE(m_participation->join(m_id, u"01087654321"_s, {}).error().kind, ErrorKind::Rejected);
    }

    /// The numbers that screens ask for at each join are kept up with, and are what a count of the rows says.
    void hoursAreKeptUpWith()
    {
        const auto hourOf = [](QDate day, QTime time) {
            test::FixedClock clock;
            clock.setInKorea(day, time);
            return clock.now().toSecsSinceEpoch();
        };
        m_clock.setInKorea(firstDay(), QTime(9, 59, 59));
        QVERIFY(m_participation->join(m_id, u"01012340001"_s, {}));
        QCOMPARE(m_participation->count(m_id), 1); // from here on it is known
        m_clock.setInKorea(firstDay(), QTime(10, 0));
        const QString id = m_participation->join(m_id, u"01012340002"_s, {}).value_or({}).id;
        QVERIFY(m_participation->join(m_id, u"01012340003"_s, {}));
        const QMap<qint64, int> expected{{hourOf(firstDay(), {9, 0}), 1}, {hourOf(firstDay(), {10, 0}), 2}};
        QCOMPARE(m_participation->hours(m_id).value_or({}), expected);
        ParticipationService again(*m_database, m_cipher, *m_campaigns, m_clock);
        QCOMPARE(again.hours(m_id).value_or({}), expected);
        QVERIFY(m_participation->takeBack(m_id, {id}));
        QCOMPARE(m_participation->count(m_id), 2);
        QCOMPARE(m_participation->count(u"another"_s), 0);
    }

    void whoIsTakenBackTakesTheNewsWithThem()
    {
        m_clock.setInKorea(firstDay());
        JoinRequest request;
        request.campaignId = m_id;
        request.phone = u"01012345678"_s;
        request.news = true;
        const Entry slip = m_participation->join(request).value_or({});
        QVERIFY(m_participation->record(slip)->takesNews);
        QVERIFY(m_participation->takeBack(m_id, {slip.id}));
        QVERIFY(!m_participation->record(slip)->takesNews);
        QCOMPARE(m_participation->findByPhone(m_id, request.phone).error().kind, ErrorKind::NotFound);
        QVERIFY(m_participation->join(request)); // and may join as if nothing had been
        QCOMPARE(m_participation->takeBack(m_id, {u"nobody"_s}).has_value(), true);
    }

    void drawsOnceAndOnlyAfterTheEnd()
    {
        m_clock.setInKorea(firstDay());
        for (int i = 0; i < 20; ++i)
            QVERIFY(m_participation->join(m_id, u"0101234%1"_s.arg(1000 + i), {}).has_value());
        DrawService draws(*m_database, *m_campaigns, m_clock);
        QCOMPARE(test::drawNow(draws, m_id, 3).error().kind, ErrorKind::Rejected);

        m_clock.setInKorea(lastDay().addDays(1));
        QCOMPARE(test::drawNow(draws, m_id, 0).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(test::drawNow(draws, m_id, 3, 18).error().kind, ErrorKind::InvalidInput);
        const Result<Draw> draw = test::drawNow(draws, m_id, 3, 2);
        QVERIFY(draw.has_value());
        QCOMPARE(QSet<QString>(draw->drawn.cbegin(), draw->drawn.cend()).size(), 5);
        QCOMPARE(test::drawNow(draws, m_id, 3).error().kind, ErrorKind::Conflict);
        QCOMPARE(draws.draw(m_id).value_or({}), *draw);
        const Result<DrawCertificate> certificate = test::waitFor(draws.certificate(m_id));
        QVERIFY(certificate.has_value());
        QCOMPARE(certificate->tickets.size(), 20);
        QVERIFY(problemsIn(*certificate).isEmpty());
    }

private:
    static QDate firstDay() { return {2026, 11, 26}; }
    static QDate lastDay() { return {2026, 12, 2}; }

    QString publishedEvent()
    {
        Campaign campaign = m_campaigns->create(true).value_or({});
        campaign.goal = Goal::Sales;
        campaign.period = {firstDay(), lastDay()};
        PlanningService planning(makePlanProviders(), m_clock);
        PlanRequest request;
        request.budget = 300'000;
        campaign.plan = test::waitFor(planning.propose(request)).value_or({}).plans.value(0);
        campaign.poster.title = u"반반치킨 1+1"_s;
        campaign.channels = {u"naver-cafe"_s};
        const QString id = m_campaigns->saveDraft(campaign).value_or({}).id;
        return m_campaigns->markPublished(id).value_or({}).id;
    }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
    std::unique_ptr<Database> m_database;
    PersonalCipher m_cipher{newDataKey()};
    std::unique_ptr<CampaignService> m_campaigns;
    std::unique_ptr<ParticipationService> m_participation;
    QString m_id;
};

MADANG_TEST(QCoreApplication, TestParticipationService)
#include "tst_participation_service.moc"
