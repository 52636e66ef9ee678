#include "simulation/publishing_program.h"

#include "domain/campaign_text.h"
#include "sandbox/sandbox.h"
#include "services/planning_service.h"
#include "services/publishing/publish_order.h"
#include "support/fixed_clock.h"
#include "support/wait.h"

namespace madang::test {

using namespace Qt::StringLiterals;

namespace {
ProviderTable providers(const QUrl& sandbox)
{
    const auto at = [&](const char* path) { return QUrl(sandbox.toString() + QString::fromLatin1(path)); };
    return {
        {u"kt"_s, {at("/kt"), Secret(sandbox::kKtClient), QString::fromLatin1(sandbox::kKtLine)}},
        {u"instagram"_s,
         {at("/ig-graph"), Secret(sandbox::kInstagramToken), QString::fromLatin1(sandbox::kInstagramAccount)}},
        {u"naver"_s, {at("/naver-openapi"), Secret(sandbox::kNaverToken), QString::fromLatin1(sandbox::kNaverAccount)}},
        {u"kakao"_s, {at("/kapi"), Secret(sandbox::kKakaoToken), {}}},
        {u"sens"_s, {at("/sens"), Secret(sandbox::kSensClient), QString::fromUtf8(sandbox::kSensAccount)}},
        {u"media"_s, {at("/cdn"), Secret(sandbox::kMediaToken), {}}}};
}
} // namespace

PublishingProgram::PublishingProgram(const QString& folder, const Clock& clock, const QUrl& sandbox,
                                     std::shared_ptr<Transport> transport, quint32 seed)
    : database(std::move(Database::open(folder)).value())
    , store(*database)
    , campaigns(*database, clock)
    , outside({.providers = providers(sandbox), .transport = std::move(transport), .seed = seed}, clock)
    , jobs(*database, clock)
    , publishing(*database, campaigns, store, posters, outside, jobs, clock)
    , publications(*database)
{
}

const QStringList& publishedChannels()
{
    static const QStringList channels{u"uridongne-tv"_s, u"ringo-biz"_s,  u"genie-tv"_s,   u"instagram"_s,
                                      u"naver-cafe"_s,   u"kakao-talk"_s, u"kakao-brand"_s};
    return channels;
}

QString PlannedEvent::plan(const QDateTime& publishAt)
{
    const FixedClock clock;
    PublishingProgram program(m_folder.path(), clock, QUrl(u"http://127.0.0.1:1"_s), {}, 1);
    StoreProfile profile;
    profile.name = u"수원왕갈비통닭"_s;
    profile.phone = u"0311234567"_s;
    if (!program.store.save(profile))
        return u"no store"_s;
    PlanningService planning(makePlanProviders(), clock);
    PlanRequest request;
    request.budget = 2'000'000;
    request.storeName = profile.name;
    const Result<PlanAnswer> plans = waitFor(planning.propose(request));
    if (!plans)
        return u"no plans"_s;
    Campaign campaign = program.campaigns.create(true).value_or({});
    campaign.goal = Goal::NewCustomers;
    campaign.budget = 2'000'000;
    campaign.period = {QDate(2026, 12, 1), QDate(2026, 12, 14)};
    campaign.plan = plans->plans.at(0);
    campaign.poster = posterTextFor(*campaign.plan, profile, campaign.period);
    campaign.publishAt = publishAt;
    campaign.channels = publishedChannels();
    campaign.channelOptions = {{u"kakao-brand.receivers"_s, u"010-1234-5678, 010-8765-4321, 010-1111-2222"_s}};
    campaign = program.campaigns.saveDraft(campaign).value_or({});
    m_campaign = campaign.id;
    if (m_campaign.isEmpty() || !program.campaigns.markPublished(m_campaign))
        return u"no event"_s;

    QList<ChannelDescriptor> chosen;
    for (const QString& id : publishedChannels())
        chosen << program.outside.channel(id)->descriptor();
    for (const ChannelDescriptor& descriptor : chosen) {
        QString picture;
        if (!descriptor.posterSize.isEmpty()) {
            const auto files = waitFor(program.posters.write({posterBriefFor(campaign, profile, campaign.style)},
                                                             {descriptor.posterSize}, m_folder.path()));
            if (files.isEmpty() || !files.first())
                return u"no poster for "_s + descriptor.id;
            picture = files.first()->path;
        }
        if (!program.publications.add(makeIntent(campaign, profile, descriptor, chosen, picture, clock.now())))
            return u"no intent for "_s + descriptor.id;
    }
    return {};
}

bool PlannedEvent::copyTo(const TempFolder& folder) const
{
    return QFile::copy(m_folder.filePath(u"madang.db"_s), folder.filePath(u"madang.db"_s));
}

qsizetype postsOn(const QString& channel, const ProviderState& state)
{
    const auto count = [](const nlohmann::json& all, auto isPost) {
        return qsizetype(std::count_if(all.begin(), all.end(), isPost));
    };
    const auto every = [](const nlohmann::json&) { return true; };
    if (channel == u"uridongne-tv")
        return count(state(u"kt"_s).at("broadcasts"), every);
    if (channel == u"ringo-biz")
        return count(state(u"kt"_s).at("changes"), every);
    if (channel == u"genie-tv")
        return count(state(u"kt"_s).at("campaigns"), [](const nlohmann::json& c) { return c.at("state") != "DRAFT"; });
    if (channel == u"instagram")
        return count(state(u"instagram"_s).at("media"), every);
    if (channel == u"naver-cafe")
        return count(state(u"naver"_s).at("articles"), every);
    if (channel == u"kakao-brand")
        return count(state(u"sens"_s).at("requests"), every);
    return count(state(u"kakao"_s).at("sent"), every);
}

QString untruthOf(PublishingProgram& program, const QString& campaign, const ProviderState& state)
{
    const Result<QList<Publication>> all = program.publishing.publications(campaign);
    if (!all || all->size() != publishedChannels().size())
        return u"the journal has lost a channel"_s;
    for (const Publication& publication : *all) {
        const qsizetype posts = postsOn(publication.channel, state);
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
        case PublicationState::Skipped: // not now: the channel, or its way out, has said when
            if (posts != 0
                || (publication.reason != ErrorKind::BreakerOpen && publication.reason != ErrorKind::RateLimited))
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

} // namespace madang::test
