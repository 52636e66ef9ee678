#include "domain/campaign_text.h"
#include "domain/captions.h"
#include "sandbox/sandbox.h"
#include "services/background_jobs.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/database.h"
#include "services/http/http_client.h"
#include "services/outside.h"
#include "services/planning_service.h"
#include "services/poster_service.h"
#include "services/publish_service.h"
#include "services/publishing/publish_order.h"
#include "services/storage/publication_store.h"
#include "services/store_service.h"
#include "support/program.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {

/// The network, with somebody who looks before each request leaves.
class WatchedLine final : public Transport {
public:
    WatchedLine(const Clock& clock, std::function<void(const HttpRequest&)> look)
        : m_http(clock)
        , m_look(std::move(look))
    {
    }
    QFuture<Result<HttpReply>> send(const HttpRequest& request) override
    {
        m_look(request);
        return m_http.send(request);
    }

private:
    HttpClient m_http;
    std::function<void(const HttpRequest&)> m_look;
};

/// The services a publication needs, over a folder that outlives them: destroying one World and making another is what
/// a killed and restarted program looks like.
class World final {
public:
    World(const QString& folder, const QUrl& sandbox, std::shared_ptr<Transport> transport = {})
        : database(std::move(Database::open(folder)).value())
        , store(*database)
        , campaigns(*database, clock)
        , outside({.providers = providers(sandbox), .transport = std::move(transport)}, clock)
        , jobs(*database, clock)
        , publishing(*database, campaigns, store, posters, outside, jobs, clock)
        , publications(*database)
    {
        jobs.start();
    }

    QString draft(const QStringList& channels)
    {
        StoreProfile profile;
        profile.name = u"수원왕갈비통닭"_s;
        profile.phone = u"0311234567"_s;
        if (!store.save(profile).has_value())
            return {};
        PlanningService planning(makePlanProviders(), clock);
        PlanRequest request;
        request.budget = 500'000;
        request.storeName = profile.name;
        const Result<PlanAnswer> plans = test::waitFor(planning.propose(request));
        Result<Campaign> campaign = campaigns.create(true);
        if (!plans || !campaign)
            return {};
        Campaign next = *campaign;
        next.goal = Goal::NewCustomers;
        next.budget = 500'000;
        next.plan = plans->plans.at(0);
        next.poster = posterTextFor(*next.plan, profile, next.period);
        next.channels = channels;
        return campaigns.saveDraft(next).value_or({}).id;
    }

    Publication one(const QString& campaignId) const
    {
        const QList<Publication> all = publishing.publications(campaignId).value_or({});
        return all.isEmpty() ? Publication{} : all.first();
    }

    bool settles(const QString& campaignId) const
    {
        return test::becomesTrue(
            [&] { return isSettled(one(campaignId).state) && !one(campaignId).intentId.isEmpty(); },
            std::chrono::seconds(40));
    }

    static ProviderTable providers(const QUrl& sandbox)
    {
        const auto at = [&](const char* path) { return QUrl(sandbox.toString() + QString::fromLatin1(path)); };
        return {{u"kt"_s, {at("/kt"), Secret(sandbox::kKtClient), QString::fromLatin1(sandbox::kKtLine)}},
                {u"instagram"_s,
                 {at("/ig-graph"), Secret(sandbox::kInstagramToken), QString::fromLatin1(sandbox::kInstagramAccount)}},
                {u"naver"_s,
                 {at("/naver-openapi"), Secret(sandbox::kNaverToken), QString::fromLatin1(sandbox::kNaverAccount)}},
                {u"kakao"_s, {at("/kapi"), Secret(sandbox::kKakaoToken), {}}},
                {u"sens"_s, {at("/sens"), Secret(sandbox::kSensClient), QString::fromUtf8(sandbox::kSensAccount)}},
                {u"media"_s, {at("/cdn"), Secret(sandbox::kMediaToken), {}}}};
    }

    SystemClock clock;
    std::unique_ptr<Database> database;
    StoreService store;
    CampaignService campaigns;
    PosterService posters;
    Outside outside;
    BackgroundJobs jobs;
    PublishService publishing;
    PublicationStore publications;
};

} // namespace

class TestPublishService final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_sandbox = std::make_unique<sandbox::SandboxThread>(sandbox::Options{});
        QVERIFY(m_sandbox->isListening());
        m_folder = std::make_unique<test::TempFolder>();
    }

    void publishesOnceAndMarksTheEventPublished()
    {
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        const Result<QList<Publication>> planned = test::waitFor(world.publishing.publish(id));
        QVERIFY(planned.has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::Done);
        QVERIFY(!world.one(id).link.isEmpty());
        QCOMPARE(world.campaigns.load(id).value_or({}).state, CampaignState::Published);
        QCOMPARE(irreversible(), 1);
    }

    /// A draft follows the store's card, what is out does not: neither its words nor what is drawn of it later.
    void whatIsPublishedKeepsTheCardItWasPublishedWith()
    {
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        StoreProfile card = world.store.profile();
        card.phone = u"0319998877"_s; // after the plan was chosen
        card.colours = {u"#b83908"_s};
        QVERIFY(world.store.save(card).has_value());
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        QVERIFY(world.settles(id));
        card.name = u"다른 가게"_s;
        card.phone = u"021112222"_s;
        card.address = u"서울"_s;
        card.colours = {u"#003087"_s};
        QVERIFY(world.store.save(card).has_value());

        const Campaign event = world.campaigns.load(id).value_or({});
        const PosterBrief brief = posterBriefFor(event, world.store.profile(), event.style);
        QCOMPARE(brief.text.storeLine, u"수원왕갈비통닭 · 031-999-8877"_s);
        QCOMPARE(brief.colours, QStringList{u"#b83908"_s});
        const Intent intent = world.publications.load(world.one(id).intentId).value_or({});
        QVERIFY2(intent.order.caption.contains(u"031-999-8877"_s), qPrintable(intent.order.caption));
        QCOMPARE(intent.order.storeName, u"수원왕갈비통닭"_s);

        // Another channel for the same event, later: still the same store.
        const ChannelDescriptor& other = world.outside.channel(u"instagram"_s)->descriptor();
        const QString caption = captionFor(event, world.store.profile(), other);
        QVERIFY2(caption.contains(u"수원왕갈비통닭"_s) && !caption.contains(u"서울"_s), qPrintable(caption));

        const Campaign draft = world.campaigns.createLike(id, true).value_or({});
        QVERIFY(!draft.store);
        Campaign open = draft;
        open.poster = event.poster;
        QCOMPARE(posterBriefFor(open, world.store.profile(), open.style).text.storeLine, u"다른 가게 · 02-111-2222"_s);
        QVERIFY(captionFor(open, world.store.profile(), other).contains(u"서울"_s));
    }

    void publishesTheOwnersOwnWords()
    {
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        const QString own = u"우리 카페 회원께 먼저 알려요 🍗\n내일부터예요"_s;
        Campaign draft = world.campaigns.load(id).value_or({});
        draft.captions[u"naver-cafe"_s] = own + u" \n"_s;
        QVERIFY(world.campaigns.saveDraft(draft).has_value());
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::Done);
        QCOMPARE(world.publishing.words(world.one(id).intentId).value_or(QString()), own);
        QVERIFY(request("GET", u"/__ctl/state/naver"_s, {}).contains("우리 카페 회원께 먼저 알려요 🍗"));
        QVERIFY(!world.publishing.words(u"nobody"_s).has_value());
    }

    /// Never cut, never half: nothing is drawn, planned or sent, on no channel.
    void refusesOwnWordsThatAChannelWouldNotTake_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("too long") << QString(2201, u'가');
        QTest::newRow("too many hashtags") << u"#a "_s.repeated(31);
    }
    void refusesOwnWordsThatAChannelWouldNotTake()
    {
        QFETCH(const QString, words);
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s, u"instagram"_s});
        Campaign draft = world.campaigns.load(id).value_or({});
        draft.captions[u"instagram"_s] = words;
        QVERIFY(world.campaigns.saveDraft(draft).has_value());
        const Result<QList<Publication>> planned = test::waitFor(world.publishing.publish(id));
        QVERIFY(!planned.has_value());
        QCOMPARE(planned.error().kind, ErrorKind::CaptionRefused);
        QCOMPARE(planned.error().detail, u"instagram"_s);
        QVERIFY(world.publishing.publications(id).value_or({}).isEmpty());
        QCOMPARE(world.campaigns.load(id).value_or({}).state, CampaignState::Draft);
        QCOMPARE(irreversible(), 0);

        draft.captions.clear(); // … and once they are mended it goes out
        QVERIFY(world.campaigns.saveDraft(draft).has_value());
        QCOMPARE(test::waitFor(world.publishing.publish(id)).value_or({}).size(), 2);
    }

    void pressingTwicePlansNothingTwice()
    {
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        const auto first = world.publishing.publish(id);
        const auto second = world.publishing.publish(id);
        // The pictures of either may be ready first; whichever comes second finds the intent alive.
        const Result<QList<Publication>> one = test::waitFor(first);
        const Result<QList<Publication>> other = test::waitFor(second);
        QVERIFY(one.has_value() && other.has_value());
        QCOMPARE(one->size() + other->size(), 1);
        QVERIFY(world.settles(id));
        QCOMPARE(irreversible(), 1);
    }

    void whatWasPressedIsPublishedAfterAKill()
    {
        QString id;
        {
            World world(m_folder->path(), m_sandbox->url());
            id = world.draft({u"naver-cafe"_s});
            world.publishing.publish(id); // the pictures are not even drawn
        }
        World restarted(m_folder->path(), m_sandbox->url());
        QVERIFY(restarted.settles(id));
        QCOMPARE(restarted.one(id).state, PublicationState::Done);
        QCOMPARE(irreversible(), 1);
    }

    void anUnknownOutcomeIsAskedOfAPersonAndNeverRepeated()
    {
        arm(u"^/naver-openapi/v1/cafe/"_s, {{u"acceptThenDrop"_s, true}});
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::NeedsCheck);
        QCOMPARE(irreversible(), 1);
        QVERIFY(world.publishing.confirmDone(world.one(id).intentId).has_value());
        QCOMPARE(world.one(id).state, PublicationState::Done);
        QCOMPARE(irreversible(), 1);
    }

    void theOwnerSaysItIsNotThereAndItGoesOutAgain()
    {
        arm(u"^/naver-openapi/v1/cafe/"_s, {{u"closeBeforeHeaders"_s, true}});
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::NeedsCheck);
        const QString first = world.one(id).intentId;
        QVERIFY(world.publishing.confirmMissing(first).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::Done);
        QVERIFY(world.one(id).intentId != first);
    }

    void aRefusalSaysWhyAndCanBeTriedAgain()
    {
        arm(u"^/naver-openapi/v1/cafe/"_s,
            {{u"status"_s, 401}, {u"body"_s, QJsonObject{{u"errorMessage"_s, u"no"_s}, {u"errorCode"_s, u"024"_s}}}});
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::Failed);
        QCOMPARE(world.one(id).reason, std::optional(ErrorKind::Unauthorized));
        QVERIFY(world.publishing.retry(world.one(id).intentId).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::Done);
    }

    void onlyWhatFailedIsPublishedAgain()
    {
        arm(u"^/kapi/v2/api/talk/memo"_s,
            {{u"status"_s, 403}, {u"body"_s, QJsonObject{{u"msg"_s, u"no"_s}, {u"code"_s, -402}}}});
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s, u"kakao-talk"_s});
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        const auto allSettled = [&] {
            const QList<Publication> all = world.publishing.publications(id).value_or({});
            return all.size() == 2 && std::ranges::all_of(all, [](const Publication& p) { return isSettled(p.state); });
        };
        QVERIFY(test::becomesTrue(allSettled, std::chrono::seconds(40)));
        QCOMPARE(outcomeOf(world.publishing.publications(id).value_or({})), PublishOutcome::PartlyDone);
        const Result<QList<Publication>> again = test::waitFor(world.publishing.publish(id));
        QVERIFY(again.has_value());
        QCOMPARE(again->size(), 1);
        QCOMPARE(again->first().channel, u"kakao-talk"_s);
        QVERIFY(test::becomesTrue(allSettled, std::chrono::seconds(40)));
        QCOMPARE(outcomeOf(world.publishing.publications(id).value_or({})), PublishOutcome::Done);
        QCOMPARE(irreversible(), 1);
    }

    void aCrashBeforeTheIrreversibleStepIsTakenUpAgain()
    {
        const QString id = crash(false);
        World restarted(m_folder->path(), m_sandbox->url());
        restarted.publishing.resume();
        QVERIFY(restarted.settles(id));
        QCOMPARE(restarted.one(id).state, PublicationState::Done);
        QCOMPARE(irreversible(), 1);
    }

    void aCrashInTheIrreversibleStepIsNeverSentAgain()
    {
        const QString id = crash(true);
        World restarted(m_folder->path(), m_sandbox->url());
        restarted.publishing.resume();
        QVERIFY(restarted.settles(id));
        QCOMPARE(restarted.one(id).state, PublicationState::NeedsCheck);
        QCOMPARE(irreversible(), 0);
    }

    // 1.11: the row is on disk before the first byte leaves; a second connection sees what a restarted program would.
    void isOnDiskBeforeItIsSent()
    {
        const SystemClock clock;
        QList<bool> journalled;
        const auto line = std::make_shared<WatchedLine>(clock, [&](const HttpRequest& request) {
            if (!isArticle(request.url.path()))
                return;
            const auto disk = std::move(Database::open(m_folder->path())).value();
            const QList<Intent> underWay = PublicationStore(*disk).unfinished().value_or({});
            journalled << (underWay.size() == 1 && underWay.first().committingSince.has_value());
        });
        World world(m_folder->path(), m_sandbox->url(), line);
        const QString id = world.draft({u"naver-cafe"_s});
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::Done);
        QCOMPARE(journalled, QList<bool>{true});
    }

    // 1.13: no journal, no send.
    void nothingIsSentThatCannotBeWrittenDown()
    {
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        QVERIFY(world.database
                    ->run(u"CREATE TRIGGER no_room BEFORE UPDATE OF committing ON publications "
                          "BEGIN SELECT RAISE(ABORT, 'no room'); END"_s)
                    .has_value());
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::Failed);
        QCOMPARE(irreversible(), 0);
    }

    void assistedChannelsWaitForTheOwner()
    {
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"danggeun"_s});
        QVERIFY(test::waitFor(world.publishing.publish(id)).has_value());
        QVERIFY(world.settles(id));
        QCOMPARE(world.one(id).state, PublicationState::Manual);
        QVERIFY(world.publishing.confirmDone(world.one(id).intentId, u"https://www.daangn.com/x"_s).has_value());
        QCOMPARE(world.one(id).link, u"https://www.daangn.com/x"_s);
    }

    void nothingIsSentWhenTheEventIsNotComplete()
    {
        World world(m_folder->path(), m_sandbox->url());
        const Result<Campaign> empty = world.campaigns.create(true);
        QVERIFY(empty.has_value());
        const Result<QList<Publication>> planned = test::waitFor(world.publishing.publish(empty->id));
        QVERIFY(!planned.has_value());
        QCOMPARE(world.campaigns.load(empty->id).value_or({}).state, CampaignState::Draft);
    }

private:
    /// A journal as a killed program leaves it: the intent under way, the irreversible step marked as begun or not.
    QString crash(bool committing)
    {
        World world(m_folder->path(), m_sandbox->url());
        const QString id = world.draft({u"naver-cafe"_s});
        const Campaign campaign = world.campaigns.markPublished(id).value_or({});
        const QString picture = m_folder->filePath(u"picture.jpg"_s);
        const PosterSize* size = world.posters.size(u"naver"_s);
        const auto files = test::waitFor(world.posters.write(
            {posterBriefFor(campaign, world.store.profile(), campaign.style)}, {size->id}, m_folder->path()));
        if (!QFile::copy(files.first().value_or({}).path, picture))
            return {};
        Intent intent
            = makeIntent(campaign, world.store.profile(), world.outside.channel(u"naver-cafe"_s)->descriptor(), {},
                         picture, world.clock.now());
        if (!world.publications.add(intent).has_value())
            return {};
        intent.publication.state = PublicationState::Publishing;
        if (!world.publications.update(intent.publication).has_value())
            return {};
        if (committing
            && !world.publications.beginCommit(intent.publication.intentId, {}, world.clock.now()).has_value())
            return {};
        return id;
    }

    QByteArray request(const QByteArray& method, const QString& path, const QByteArray& body)
    {
        QNetworkAccessManager network;
        QNetworkRequest wire(QUrl(m_sandbox->url().toString() + path));
        wire.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply* reply = network.sendCustomRequest(wire, method, body);
        if (!test::becomesTrue([reply] { return reply->isFinished(); }))
            return {};
        return reply->readAll();
    }

    void arm(const QString& path, const QJsonObject& fault)
    {
        const QJsonObject match{{u"method"_s, u"POST"_s}, {u"path"_s, path}};
        const QJsonObject body{{u"match"_s, match}, {u"times"_s, 1}, {u"fault"_s, fault}};
        QVERIFY(!request("POST", u"/__ctl/faults"_s, QJsonDocument(body).toJson()).contains("\"error\":"));
    }

    static bool isArticle(const QString& path) { return path.contains(u"/v1/cafe/") && path.endsWith(u"/articles"); }

    /// Articles that the cafe was asked to write, whatever it answered.
    int irreversible()
    {
        const QJsonDocument journal = QJsonDocument::fromJson(request("GET", u"/__ctl/journal"_s, {}));
        const QJsonArray rows = journal.isArray() ? journal.array() : journal.object().value(u"items"_s).toArray();
        int count = 0;
        for (const QJsonValue& row : rows) {
            const QString path = row.toObject().value(u"path"_s).toString();
            count += isArticle(path) ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<sandbox::SandboxThread> m_sandbox;
    std::unique_ptr<test::TempFolder> m_folder;
};

MADANG_TEST(QGuiApplication, TestPublishService)
#include "tst_publish_service.moc"
