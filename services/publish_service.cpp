#include "services/publish_service.h"

#include "domain/campaign_text.h"
#include "domain/captions.h"
#include "services/async/async.h"
#include "services/background_jobs.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/database.h"
#include "services/log.h"
#include "services/outside.h"
#include "services/poster_service.h"
#include "services/publishing/due_watch.h"
#include "services/publishing/publish_jobs.h"
#include "services/publishing/publish_order.h"
#include "services/publishing/publisher.h"
#include "services/publishing/take_down.h"
#include "services/storage/publication_store.h"
#include "services/store_service.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

PublishService::PublishService(Database& database, CampaignService& campaigns, StoreService& store,
                               PosterService& posters, Outside& outside, BackgroundJobs& jobs, const Clock& clock,
                               QObject* parent)
    : QObject(parent)
    , m_campaigns(campaigns)
    , m_storeService(store)
    , m_posters(posters)
    , m_outside(outside)
    , m_clock(clock)
    , m_database(database)
    , m_store(std::make_unique<PublicationStore>(database, outside.isRehearsal()))
    , m_requests(std::make_unique<PublishJobs>(jobs.runner(), [this](const QString& id) { return drawAndStart(id); }))
    , m_publisher(std::make_unique<Publisher>(*m_store, outside, clock))
    , m_due(std::make_unique<DueWatch>(
          *m_store, clock, [this](const Publication& due) { m_publisher->start(due.intentId); },
          [this](const Publication& overdue) { emit publicationChanged(overdue); }))
    , m_takeDown(std::make_unique<TakeDown>(
          *m_store, outside, clock,
          [this](const Intent& intent, const std::optional<Error>& failed) { takeDown(intent, failed); }))
{
    connect(m_publisher.get(), &Publisher::changed, this, [this](const Publication& publication) {
        emit publicationChanged(publication);
        if (publication.state == PublicationState::Waiting && publication.dueAt.isValid())
            m_due->watch(); // not at this hour
    });
    connect(&m_campaigns, &CampaignService::campaignChanged, this, &PublishService::endEarly);
}

PublishService::~PublishService() = default;

QFuture<Result<QList<Publication>>> PublishService::publish(const QString& campaignId)
{
    using Planned = Result<QList<Publication>>;
    if (const Result<void> possible = isOfThisMode(campaignId); !possible)
        return async::ready(Planned(possible.error()));
    return async::andThen(this, m_requests->submit(campaignId), [this](const QStringList& intents) -> Planned {
        QList<Publication> planned;
        for (const QString& id : intents) {
            const Result<Intent> intent = m_store->load(id);
            if (!intent)
                return intent.error();
            planned << intent->publication;
        }
        return planned;
    });
}

QFuture<Result<QStringList>> PublishService::drawAndStart(const QString& campaignId)
{
    using Started = Result<QStringList>;
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign)
        return async::ready(Started(campaign.error()));
    if (const Result<void> possible = m_outside.isFor(*campaign); !possible)
        return async::ready(Started(possible.error())); // the program has been started in another mode since
    QStringList sizes;
    for (const QString& id : campaign->channels) {
        const Channel* channel = m_outside.channel(id);
        if (channel == nullptr)
            return async::ready(Started(Error{ErrorKind::InvalidInput, u"no channel "_s + id, {}}));
        const ChannelDescriptor& descriptor = channel->descriptor();
        if (isRefused(captionFor(*campaign, m_storeService.profile(), descriptor), descriptor.caption))
            return async::ready(Started(Error{ErrorKind::CaptionRefused, id, {}}));
        const QString& size = descriptor.posterSize;
        if (!size.isEmpty() && !sizes.contains(size))
            sizes << size;
    }
    const PosterBrief brief = posterBriefFor(*campaign, m_storeService.profile(), campaign->style);
    const QString folder = QDir(m_database.folder()).filePath(u"posters/"_s + campaignId);
    return async::then(this, m_posters.write({brief}, sizes, folder, PosterService::Films::Layers),
                       [this, campaignId](const QList<Result<PosterFile>>& files) -> Started {
                           QHash<QString, QString> pictures;
                           for (const Result<PosterFile>& file : files) {
                               if (!file)
                                   return file.error();
                               pictures.insert(file->sizeId, file->path);
                           }
                           const Result<QList<Publication>> planned = plan(campaignId, pictures);
                           if (!planned)
                               return planned.error();
                           QStringList intents;
                           for (const Publication& publication : *planned) {
                               intents << publication.intentId;
                               begin(publication);
                           }
                           return intents;
                       });
}

Result<QList<Publication>> PublishService::plan(const QString& campaignId, const QHash<QString, QString>& pictures)
{
    Result<QList<Publication>> earlier = m_store->latest(campaignId);
    if (!earlier)
        return earlier;
    const auto isAlive = [&](const QString& channel) {
        return std::ranges::any_of(*earlier, [&](const Publication& p) {
            return p.channel == channel && p.state != PublicationState::Failed && p.state != PublicationState::Skipped
                && p.state != PublicationState::Withdrawn;
        });
    };
    QList<Publication> planned;
    const Result<void> written = m_database.inTransaction([&]() -> Result<void> {
        const Result<Campaign> campaign = m_campaigns.markPublished(campaignId, m_storeService.profile());
        if (!campaign)
            return campaign.error();
        QList<ChannelDescriptor> chosen;
        for (const QString& id : campaign->channels)
            chosen << m_outside.channel(id)->descriptor();
        for (const QString& id : campaign->channels) {
            if (isAlive(id))
                continue;
            const ChannelDescriptor& descriptor = m_outside.channel(id)->descriptor();
            const Intent intent = makeIntent(*campaign, m_storeService.profile(), descriptor, chosen,
                                             pictures.value(descriptor.posterSize), m_clock.now());
            if (Result<void> added = m_store->add(intent); !added)
                return added;
            planned << intent.publication;
        }
        return {};
    });
    if (!written)
        return written.error();
    for (const Publication& publication : planned)
        emit publicationChanged(publication);
    return planned;
}

Result<QString> PublishService::words(const QString& intentId) const
{
    const Result<Intent> intent = m_store->load(intentId);
    return intent ? Result<QString>(intent->order.caption) : intent.error();
}

Result<void> PublishService::isOfThisMode(const QString& campaignId) const
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    return campaign ? m_outside.isFor(*campaign) : campaign.error();
}

void PublishService::begin(const Publication& planned)
{
    if (planned.dueAt.isValid())
        m_due->watch();
    else
        m_publisher->start(planned.intentId);
}

Result<Intent> PublishService::waiting(const QString& intentId) const
{
    const Result<Intent> intent = m_store->load(intentId);
    if (!intent)
        return intent.error();
    if (intent->publication.state != PublicationState::Waiting || !intent->publication.dueAt.isValid())
        return Error{ErrorKind::Rejected, u"it does not wait for its time"_s, {}};
    return *intent;
}

Result<void> PublishService::publishNow(const QString& intentId)
{
    const Result<Intent> intent = waiting(intentId);
    if (!intent)
        return intent.error();
    if (Result<void> possible = isOfThisMode(intent->publication.campaignId); !possible)
        return possible;
    m_publisher->start(intentId);
    return {};
}

Result<void> PublishService::skip(const QString& intentId)
{
    const Result<Intent> intent = waiting(intentId);
    if (!intent)
        return intent.error();
    m_publisher->change(intent->publication, PublicationState::Skipped);
    return {};
}

Result<void> PublishService::withdraw(const QString& intentId)
{
    const Result<Intent> intent = m_store->load(intentId);
    if (!intent)
        return intent.error();
    if (Result<void> possible = isOfThisMode(intent->publication.campaignId); !possible)
        return possible;
    if (Result<void> begun = m_takeDown->begin(*intent); !begun)
        return begun;
    Publication publication = intent->publication;
    publication.isWithdrawing = true;
    emit publicationChanged(publication);
    return {};
}

void PublishService::takeDown(const Intent& intent, const std::optional<Error>& failed)
{
    // Its review may have ended meanwhile.
    const Result<Intent> now = m_store->load(intent.publication.intentId);
    const Publication publication = now ? now->publication : intent.publication;
    if (failed)
        m_publisher->change(publication, publication.state, &*failed);
    else
        m_publisher->change(publication, PublicationState::Withdrawn);
}

/// 일찍 끝내기: what waits for its time stays here, what is out comes down where that is possible.
void PublishService::endEarly(const QString& campaignId)
{
    const Result<Campaign> campaign = m_campaigns.load(campaignId);
    if (!campaign || campaign->state != CampaignState::Ended)
        return;
    const bool isForLater = !m_outside.isFor(*campaign).has_value();
    const QList<Publication> all = m_store->latest(campaignId).value_or({});
    for (const Publication& publication : all) {
        const Channel* channel = m_outside.channel(publication.channel);
        if (publication.state == PublicationState::Waiting && publication.dueAt.isValid())
            static_cast<void>(skip(publication.intentId));
        else if (isForLater)
            comeDownLater(publication, channel);
        else if (channel != nullptr && channel->descriptor().canBeWithdrawn)
            static_cast<void>(withdraw(publication.intentId)); // refused where it is not out
    }
}

/// What went out in the other mode is taken down when the program is started in it again: resume() finds the mark.
void PublishService::comeDownLater(const Publication& publication, const Channel* channel)
{
    const bool isOut = publication.state == PublicationState::Done || publication.state == PublicationState::Pending;
    if (channel == nullptr || !channel->descriptor().canBeWithdrawn || !isOut)
        return;
    if (const Result<void> kept = m_store->setWithdrawing(publication.intentId, true); !kept)
        log::error(u"taking down %1 later: %2"_s.arg(publication.intentId, kept.error().detail));
}

Result<void> PublishService::retry(const QString& intentId)
{
    const Result<Intent> failed = m_store->load(intentId);
    if (!failed)
        return failed.error();
    const PublicationState state = failed->publication.state;
    if (state != PublicationState::Failed && state != PublicationState::Skipped)
        return Error{ErrorKind::Rejected, u"only what failed can be tried again"_s, {}};
    if (Result<void> possible = isOfThisMode(failed->publication.campaignId); !possible)
        return possible;
    const Intent again = withNewId(*failed, m_clock.now());
    if (Result<void> added = m_store->add(again); !added)
        return added;
    m_publisher->forgetReceivers(failed->publication); // the new intent knows them
    emit publicationChanged(again.publication);
    begin(again.publication);
    return {};
}

Result<void> PublishService::confirmDone(const QString& intentId, const QString& link)
{
    Result<Intent> intent = m_store->load(intentId);
    if (!intent)
        return intent.error();
    Publication publication = intent->publication;
    if (publication.state != PublicationState::NeedsCheck && publication.state != PublicationState::Manual)
        return Error{ErrorKind::Rejected, u"nothing to confirm"_s, {}};
    if (!link.isEmpty())
        publication.link = link;
    publication.percent = 100;
    m_publisher->change(publication, PublicationState::Done);
    return {};
}

Result<void> PublishService::confirmMissing(const QString& intentId)
{
    Result<Intent> intent = m_store->load(intentId);
    if (!intent)
        return intent.error();
    if (intent->publication.state != PublicationState::NeedsCheck)
        return Error{ErrorKind::Rejected, u"nothing to confirm"_s, {}};
    if (Result<void> possible = isOfThisMode(intent->publication.campaignId); !possible)
        return possible;
    const Error lost{ErrorKind::ConnectionLost, u"the owner says it is not there"_s, {}};
    m_publisher->change(intent->publication, PublicationState::Failed, &lost);
    return retry(intentId);
}

Result<QList<Publication>> PublishService::publications(const QString& campaignId) const
{
    return m_store->latest(campaignId);
}

void PublishService::resume()
{
    const Result<QList<Intent>> unfinished = m_store->unfinished();
    if (!unfinished) {
        log::error(u"unfinished publications: "_s + unfinished.error().detail);
        return;
    }
    for (const Intent& intent : *unfinished) {
        const bool waitsForItsTime
            = intent.publication.state == PublicationState::Waiting && intent.publication.dueAt.isValid();
        if (intent.publication.isWithdrawing)
            m_takeDown->takeUp(intent);
        if (!waitsForItsTime && intent.publication.state != PublicationState::Done)
            m_publisher->takeUp(intent);
    }
    m_due->watch();
}

} // namespace madang
