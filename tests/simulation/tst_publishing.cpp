#include "domain/campaign_text.h"
#include "services/background_jobs.h"
#include "services/campaign_service.h"
#include "services/database.h"
#include "services/outside.h"
#include "services/planning_service.h"
#include "services/poster_service.h"
#include "services/publish_service.h"
#include "services/publishing/publish_order.h"
#include "services/storage/publication_store.h"
#include "services/store_service.h"
#include "simulation/simulated_world.h"
#include "support/fixed_clock.h"
#include "support/temp_folder.h"
#include "support/wait.h"

#include <QTest>

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Seeds that once broke an invariant; each run replays them.
constexpr std::array<quint32, 0> kCorpus{};
constexpr quint32 kSeedsInCi = 150;

const QStringList kChannels{u"uridongne-tv"_s, u"ringo-biz"_s,  u"genie-tv"_s,
                            u"instagram"_s,    u"naver-cafe"_s, u"kakao-talk"_s};

ProviderTable providers()
{
    const auto at = [](const char* path) { return QUrl(u"http://127.0.0.1:1"_s + QString::fromLatin1(path)); };
    return {
        {u"kt"_s, {at("/kt"), Secret(sandbox::kKtClient), QString::fromLatin1(sandbox::kKtLine)}},
        {u"instagram"_s,
         {at("/ig-graph"), Secret(sandbox::kInstagramToken), QString::fromLatin1(sandbox::kInstagramAccount)}},
        {u"naver"_s, {at("/naver-openapi"), Secret(sandbox::kNaverToken), QString::fromLatin1(sandbox::kNaverAccount)}},
        {u"kakao"_s, {at("/kapi"), Secret(sandbox::kKakaoToken), {}}},
        {u"media"_s, {at("/cdn"), Secret(sandbox::kMediaToken), {}}}};
}

/// The services of one run of the program over a data folder; destroying it is killing the program.
struct Program {
    Program(const QString& folder, const Clock& clock, std::shared_ptr<Transport> transport, quint32 seed)
        : database(std::move(Database::open(folder)).value())
        , store(*database)
        , campaigns(*database, clock)
        , outside({.providers = providers(), .transport = std::move(transport), .seed = seed}, clock)
        , jobs(*database, clock)
        , publishing(*database, campaigns, store, posters, outside, jobs, clock)
        , publications(*database)
    {
    }

    std::unique_ptr<Database> database;
    StoreService store;
    CampaignService campaigns;
    PosterService posters;
    Outside outside;
    BackgroundJobs jobs;
    PublishService publishing;
    PublicationStore publications;
};

/// How many posts a service has, whatever became of them.
qsizetype postsOn(const QString& channel, test::SimulatedWorld& world)
{
    const auto count = [](const nlohmann::json& all, auto isPost) {
        return qsizetype(std::count_if(all.begin(), all.end(), isPost));
    };
    const auto every = [](const nlohmann::json&) { return true; };
    if (channel == u"uridongne-tv")
        return count(world.state(u"kt"_s).at("broadcasts"), every);
    if (channel == u"ringo-biz")
        return count(world.state(u"kt"_s).at("changes"), every);
    if (channel == u"genie-tv")
        return count(world.state(u"kt"_s).at("campaigns"),
                     [](const nlohmann::json& c) { return c.at("state") != "DRAFT"; });
    if (channel == u"instagram")
        return count(world.state(u"instagram"_s).at("media"), every);
    if (channel == u"naver-cafe")
        return count(world.state(u"naver"_s).at("articles"), every);
    return count(world.state(u"kakao"_s).at("sent"), every);
}

} // namespace

/// Whole publications in virtual time, from a seed: the line, the services' moods, the moments at which the program is
/// killed. Whatever happens, a channel has at most one post, and every intent comes to an end that is true.
class PublishingSimulation final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsItsPromisesWhateverHappens_data();
    void holdsItsPromisesWhateverHappens();

private:
    QString run(quint32 seed);
    QString judge(Program& program, test::SimulatedWorld& world) const;

    test::TempFolder m_template; ///< a data folder with an event that is about to be published
    QString m_campaign;
};

void PublishingSimulation::initTestCase()
{
    const test::FixedClock clock;
    Program program(m_template.path(), clock, {}, 1);
    StoreProfile profile;
    profile.name = u"수원왕갈비통닭"_s;
    profile.phone = u"0311234567"_s;
    QVERIFY(program.store.save(profile));
    PlanningService planning(makePlanProviders(), clock);
    PlanRequest request;
    request.budget = 2'000'000;
    request.storeName = profile.name;
    const Result<PlanAnswer> plans = test::waitFor(planning.propose(request));
    QVERIFY(plans);
    Campaign campaign = program.campaigns.create(true).value_or({});
    campaign.goal = Goal::NewCustomers;
    campaign.budget = 2'000'000;
    campaign.period = {QDate(2026, 12, 1), QDate(2026, 12, 14)};
    campaign.plan = plans->plans.at(0);
    campaign.poster = posterTextFor(*campaign.plan, profile, campaign.period);
    campaign.channels = kChannels;
    campaign = program.campaigns.saveDraft(campaign).value_or({});
    QVERIFY(!campaign.id.isEmpty());
    m_campaign = campaign.id;
    QVERIFY(program.campaigns.markPublished(campaign.id));

    QList<ChannelDescriptor> chosen;
    for (const QString& id : kChannels)
        chosen << program.outside.channel(id)->descriptor();
    for (const ChannelDescriptor& descriptor : chosen) {
        QString picture;
        if (!descriptor.posterSize.isEmpty()) {
            const auto files = test::waitFor(program.posters.write({posterBriefFor(campaign, profile, campaign.style)},
                                                                   {descriptor.posterSize}, m_template.path()));
            QVERIFY(files.first());
            picture = files.first()->path;
        }
        QVERIFY(program.publications.add(makeIntent(campaign, profile, descriptor, chosen, picture, clock.now())));
    }
}

void PublishingSimulation::holdsItsPromisesWhateverHappens_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : kCorpus)
        QTest::addRow("corpus %u", seed) << seed;
    bool isSoak = false;
    const quint32 seeds = quint32(qEnvironmentVariableIntValue("MADANG_SOAK_SEEDS", &isSoak));
    const quint32 first = isSoak ? QRandomGenerator::securelySeeded().generate() : 1;
    for (quint32 i = 0; i < (isSoak ? seeds : kSeedsInCi); ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

void PublishingSimulation::holdsItsPromisesWhateverHappens()
{
    QFETCH(const quint32, seed);
    const QString violation = run(seed);
    QVERIFY2(violation.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(violation)));
}

QString PublishingSimulation::run(quint32 seed)
{
    const test::TempFolder folder;
    if (!QFile::copy(m_template.filePath(u"madang.db"_s), folder.filePath(u"madang.db"_s)))
        return u"no copy of the data"_s;
    test::VirtualClock clock;
    QRandomGenerator random(seed);
    const auto world = std::make_shared<test::SimulatedWorld>(clock, random.generate());
    auto program = std::make_unique<Program>(folder.path(), clock, world, random.generate());
    program->publishing.resume();
    const int crashes = random.bounded(4);
    for (int i = 0; i < crashes; ++i) {
        clock.advance(std::chrono::milliseconds(random.bounded(1, random.bounded(2) == 0 ? 2'000 : 60'000)));
        program.reset();
        clock.advance(std::chrono::seconds(random.bounded(0, 300)));
        program = std::make_unique<Program>(folder.path(), clock, world, random.generate());
        program->publishing.resume();
    }
    clock.advance(std::chrono::minutes(random.bounded(1, 5)));
    world->clear();
    clock.advance(16min);
    if (const QString violation = judge(*program, *world); !violation.isEmpty())
        return violation;
    // What did not go out goes out when the owner asks for it, and only that.
    const QList<Publication> before = program->publishing.publications(m_campaign).value_or({});
    for (const Publication& publication : before) {
        if (publication.state == PublicationState::Failed && !program->publishing.retry(publication.intentId))
            return u"%1 cannot be tried again"_s.arg(publication.channel);
    }
    clock.advance(16min);
    return judge(*program, *world);
}

QString PublishingSimulation::judge(Program& program, test::SimulatedWorld& world) const
{
    const Result<QList<Publication>> all = program.publishing.publications(m_campaign);
    if (!all || all->size() != kChannels.size())
        return u"the journal has lost a channel"_s;
    for (const Publication& publication : *all) {
        const qsizetype posts = postsOn(publication.channel, world);
        const QString where = u"%1 is %2 with %3 posts (%4 %5)"_s.arg(
            publication.channel, publicationStateKey(publication.state), QString::number(posts),
            publication.reason ? errorKey(*publication.reason) : QString(), publication.reasonDetail);
        switch (publication.state) {
        case PublicationState::Done:
        case PublicationState::Pending:
            if (posts != 1)
                return where;
            break;
        case PublicationState::Failed: // a refusal of what arrived may leave it there, refused
            if (posts != 0 && publication.reason != ErrorKind::ContentRejected)
                return where;
            break;
        case PublicationState::NeedsCheck:
            if (posts > 1)
                return where;
            break;
        default:
            return where + u": no end after 16 minutes"_s;
        }
    }
    return {};
}

QTEST_MAIN(PublishingSimulation)
#include "tst_publishing.moc"
