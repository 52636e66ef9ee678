#include "services/campaign_service.h"
#include "services/database.h"
#include "services/participation_service.h"
#include "services/personal_cipher.h"
#include "support/fixed_clock.h"
#include "support/program.h"
#include "support/published_event.h"
#include "support/temp_folder.h"

using namespace madang;
using namespace Qt::StringLiterals;

class TestJoinNotices final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TempFolder>();
        m_clock.set(test::FixedClock().now());
        m_database = std::move(Database::open(m_folder->path())).value();
        m_campaigns = std::make_unique<CampaignService>(*m_database, m_clock);
        m_participation = std::make_unique<ParticipationService>(*m_database, m_cipher, *m_campaigns, m_clock);
        m_id = publishedEvent(Mechanism::Draw);
    }
    void cleanup()
    {
        m_participation.reset();
        m_campaigns.reset();
        m_database.reset();
    }

    void theSameWordsKeepTheirVersion()
    {
        const Result<JoinNotice> first = m_participation->notice(m_id, u"ko"_s);
        QVERIFY(first);
        QCOMPARE(first->version, 1);
        m_clock.advance(std::chrono::hours(1));
        QCOMPARE(m_participation->notice(m_id, u"ko"_s).value_or({}), *first);
        QCOMPARE(m_participation->notices(m_id).value_or({}).size(), 1);
        QCOMPARE(m_participation->notices(m_id).value_or({}).first().at, test::FixedClock().now());
    }

    void changedWordsGetTheNextVersionAndTheOldOnesStay()
    {
        QVERIFY(m_participation->join(m_id, u"01012345678"_s, {}));
        m_clock.advance(std::chrono::hours(1));
        renameStore(u"새 이름 {title}"_s); // braces in a name are not filled
        const Result<JoinNotice> next = m_participation->notice(m_id, u"ko"_s);
        QVERIFY(next);
        QCOMPARE(next->version, 2);
        QVERIFY(next->body.contains(u"새 이름 {title}"_s));
        const QList<KeptNotice> kept = m_participation->notices(m_id).value_or({});
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.first().notice, *next); // newest first
        QVERIFY(kept.last().notice.body.contains(u"수원왕갈비통닭"_s));

        // Whoever joined before is shown what they were told.
        const Entry entry = m_participation->findByPhone(m_id, u"01012345678"_s).value_or({});
        const Result<PersonRecord> record = m_participation->record(entry);
        QVERIFY(record && record->notice);
        QCOMPARE(record->notice->version, 1);
        QCOMPARE(record->notice->body, kept.last().notice.body);
    }

    void languagesAreCountedApart()
    {
        QCOMPARE(m_participation->notice(m_id, u"ko"_s)->version, 1);
        const Result<JoinNotice> english = m_participation->notice(m_id, u"en"_s);
        QCOMPARE(english->version, 1);
        QCOMPARE(english->language, u"en"_s);
        QVERIFY(english->body.contains(u"Until when"_s));
        QVERIFY(english->body.contains(u"February 23, 2027"_s)); // ninety days after the last day
        QCOMPARE(m_participation->notice(m_id, u"fr"_s)->language, u"ko"_s);
        QCOMPARE(m_participation->notices().value_or({}).size(), 2);
        QCOMPARE(m_participation->notices(u"another"_s).value_or({}).size(), 0);
    }

    void theTextSaysWhenForItsKindOfEvent()
    {
        const QString draw = m_participation->notice(m_id, u"ko"_s)->body;
        QVERIFY(draw.contains(u"추첨"_s) && draw.contains(u"2027. 2. 23."_s));
        const QString plain = m_participation->notice(publishedEvent(Mechanism::Discount), u"ko"_s)->body;
        QVERIFY(!plain.contains(u"추첨"_s) && plain.contains(u"2026. 12. 25."_s));
        for (const QString& body : {draw, plain})
            QVERIFY(!body.contains(u'{') && !body.contains(u"undefined"_s));
    }

    void whoJoinsIsKeptWithWhatTheyRead()
    {
        JoinRequest request;
        request.campaignId = m_id;
        request.phone = u"01012345678"_s;
        request.language = u"en"_s;
        request.device = u"매장 키오스크"_s;
        request.night = true; // without news it is nothing
        const Entry entry = m_participation->join(request).value_or({});
        const Result<PersonRecord> record = m_participation->record(entry);
        QVERIFY(record);
        QCOMPARE(record->consents.size(), 3);
        for (const Consent& consent : record->consents) {
            QCOMPARE(consent.given, consent.kind == ConsentKind::Notice);
            QCOMPARE(consent.language, u"en"_s);
            QCOMPARE(consent.noticeVersion, 1);
            QCOMPARE(consent.device, u"매장 키오스크"_s);
            QCOMPARE(consent.at, m_clock.now());
        }
        QVERIFY(!record->takesNews);
        QCOMPARE(record->notice->language, u"en"_s);
    }

    void aDraftTellsNobodyAnything()
    {
        const Campaign draft = m_campaigns->create(true).value_or({});
        QCOMPARE(m_participation->notice(draft.id, u"ko"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(m_participation->notices(draft.id).value_or({}).isEmpty());
    }

private:
    QString publishedEvent(Mechanism mechanism)
    {
        return test::publish(*m_campaigns, mechanism, {{2026, 11, 23}, {2026, 11, 25}});
    }
    void renameStore(const QString& name)
    {
        const Campaign campaign = m_campaigns->load(m_id).value_or({});
        QVERIFY(m_database->run(u"UPDATE campaigns SET body = replace(body, ?, ?) WHERE id = ?"_s,
                                {campaign.store->name, name, m_id}));
    }

    std::unique_ptr<test::TempFolder> m_folder;
    test::FixedClock m_clock;
    std::unique_ptr<Database> m_database;
    PersonalCipher m_cipher{newDataKey()};
    std::unique_ptr<CampaignService> m_campaigns;
    std::unique_ptr<ParticipationService> m_participation;
    QString m_id;
};

MADANG_TEST(QCoreApplication, TestJoinNotices)
#include "tst_join_notices.moc"
