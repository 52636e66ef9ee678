#include "services/publish_service.h"

#include "domain/campaign_text.h"
#include "services/async/async.h"
#include "services/background_jobs.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/database.h"
#include "services/log.h"
#include "services/outside.h"
#include "services/poster_service.h"
#include "services/publishing/publish_jobs.h"
#include "services/publishing/publish_order.h"
#include "services/publishing/review_watch.h"
#include "services/resilience/outcome.h"
#include "services/storage/publication_store.h"
#include "services/store_service.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
/// After an unknown outcome the channel is asked twice before a person is, and then goes on being asked.
constexpr std::array<std::chrono::seconds, 5> kLookPauses{1s, 5s, 30s, 2min, 10min};
constexpr std::size_t kLooksBeforeAsking = 2;
/// "It is not there" is believed when it was said twice, so far apart: what is under way may still arrive.
constexpr auto kNegativesApart = 60s;
/// The safe steps of one channel; what is not ready by then is said to have failed, and nothing was posted.
constexpr auto kPrepareLimit = 60s;

Result<QByteArray> readFile(const QString& path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    return file.readAll();
}
} // namespace

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
    , m_store(std::make_unique<PublicationStore>(database))
    , m_requests(std::make_unique<PublishJobs>(jobs.runner(), [this](const QString& id) { return drawAndStart(id); }))
    , m_reviews(std::make_unique<ReviewWatch>(
          *m_store, outside, clock,
          [this](const Intent& intent, const PublishReceipt& receipt) { settle(intent, receipt); }))
{
}

PublishService::~PublishService() = default;

QFuture<Result<QList<Publication>>> PublishService::publish(const QString& campaignId)
{
    using Planned = Result<QList<Publication>>;
    if (const Result<Campaign> campaign = m_campaigns.load(campaignId); !campaign)
        return async::ready(Planned(campaign.error()));
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
    QStringList sizes;
    for (const QString& id : campaign->channels) {
        const Channel* channel = m_outside.channel(id);
        if (channel == nullptr)
            return async::ready(Started(Error{ErrorKind::InvalidInput, u"no channel "_s + id, {}}));
        const QString& size = channel->descriptor().posterSize;
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
                               start(publication.intentId);
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
            return p.channel == channel && p.state != PublicationState::Failed && p.state != PublicationState::Skipped;
        });
    };
    QList<Publication> planned;
    const Result<void> written = m_database.inTransaction([&]() -> Result<void> {
        const Result<Campaign> campaign = m_campaigns.markPublished(campaignId);
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

void PublishService::start(const QString& intentId)
{
    const Result<Intent> stored = m_store->load(intentId);
    if (!stored) {
        log::error(u"intent %1: %2"_s.arg(intentId, stored.error().detail));
        return;
    }
    Intent intent = *stored;
    Channel* channel = m_outside.channel(intent.publication.channel);
    const Error missing{ErrorKind::NotFound, u"this program has no such channel"_s, {}};
    if (channel == nullptr)
        return change(intent.publication, PublicationState::Skipped, &missing);
    if (channel->descriptor().kind == ChannelClass::Assisted)
        return change(intent.publication, PublicationState::Manual);
    if (!channel->isConnected()) {
        const Error notConnected{ErrorKind::Unauthorized, u"not connected"_s, {}};
        return change(intent.publication, PublicationState::Skipped, &notConnected);
    }
    Result<QByteArray> picture = readFile(intent.pictureFile);
    if (!picture) {
        const Error unreadable = picture.error();
        return change(intent.publication, PublicationState::Failed, &unreadable);
    }
    intent.order.picture = *picture;
    intent.order.pictureFile = intent.pictureFile;
    intent.publication.attempt += 1;
    intent.publication.percent = 0;
    change(intent.publication, PublicationState::Publishing);
    intent.publication.state = PublicationState::Publishing;
    prepare(intent, *channel);
}

void PublishService::prepare(const Intent& intent, Channel& channel)
{
    const auto progress = [this, publication = intent.publication](int percent) mutable {
        if (percent <= publication.percent || !m_preparing.contains(publication.intentId))
            return; // nothing new, or it was given up meanwhile
        publication.percent = std::min(percent, 99);
        change(publication, PublicationState::Publishing);
    };
    const QString id = intent.publication.intentId;
    m_preparing.insert(id);
    m_clock.after(kPrepareLimit, this, [this, intent, id] {
        const Error late{ErrorKind::Timeout, u"the safe steps took too long"_s, {}};
        if (m_preparing.remove(id))
            change(intent.publication, PublicationState::Failed, &late);
    });
    async::onResult(this, channel.prepare(intent.order, progress),
                    [this, intent, id, &channel](const Result<Prepared>& prepared) {
                        if (!m_preparing.remove(id))
                            return; // it was given up meanwhile
                        if (!prepared) {
                            const Error reason = prepared.error();
                            return change(intent.publication, PublicationState::Failed, &reason);
                        }
                        Intent ready = intent;
                        ready.prepared = *prepared;
                        // Without a journal entry on disk nothing irreversible may be sent.
                        ready.committingSince = m_clock.now();
                        const Result<void> journalled
                            = m_store->beginCommit(ready.publication.intentId, ready.prepared, *ready.committingSince);
                        if (!journalled) {
                            const Error reason = journalled.error();
                            return change(ready.publication, PublicationState::Failed, &reason);
                        }
                        commit(ready, channel);
                    });
}

void PublishService::commit(const Intent& intent, Channel& channel)
{
    async::onResult(this, channel.commit(intent.order, intent.prepared),
                    [this, intent, &channel](const Result<PublishReceipt>& receipt) {
                        if (receipt)
                            return settle(intent, *receipt);
                        const Error reason = receipt.error();
                        if (mayHaveHappened(reason.kind) || reason.kind == ErrorKind::Cancelled)
                            return look(intent, channel);
                        change(intent.publication, PublicationState::Failed, &reason);
                    });
}

void PublishService::look(const Intent& intent, Channel& channel, std::size_t asked,
                          std::optional<Instant> firstNegative)
{
    const bool canFindOut = channel.descriptor().canBeLookedUp || hasLivingKey(intent, channel);
    if (!canFindOut || asked >= kLooksBeforeAsking) {
        const Error unknown{ErrorKind::OutcomeUnknown, {}, {}};
        if (!canFindOut || asked == kLooksBeforeAsking)
            change(intent.publication, PublicationState::NeedsCheck, &unknown);
        if (!canFindOut || asked >= kLookPauses.size())
            return;
    }
    m_clock.after(kLookPauses.at(asked), this, [this, intent, &channel, asked, firstNegative] {
        if (!isOpen(intent.publication.intentId))
            return; // the owner has answered meanwhile
        async::onResult(this, findOut(intent, channel),
                        [this, intent, &channel, asked, firstNegative](const Result<PublishReceipt>& found) {
                            if (!isOpen(intent.publication.intentId))
                                return;
                            if (found)
                                return settle(intent, *found);
                            std::optional<Instant> negative = firstNegative;
                            if (found.error().kind == ErrorKind::NotFound) {
                                const Instant now = m_clock.monotonic();
                                const Error notSent{ErrorKind::ConnectionLost, u"the request never arrived"_s, {}};
                                if (negative && now - *negative >= kNegativesApart)
                                    return change(intent.publication, PublicationState::Failed, &notSent);
                                negative = negative.value_or(now);
                            }
                            look(intent, channel, asked + 1, negative);
                        });
    });
}

/// As long as the channel drops a repetition with the same key, the repetition is the look.
bool PublishService::hasLivingKey(const Intent& intent, const Channel& channel) const
{
    if (!intent.committingSince)
        return false;
    const std::chrono::seconds age(intent.committingSince->secsTo(m_clock.now()));
    return age >= -kNegativesApart && age < channel.descriptor().keyLifetime - 1h;
}

QFuture<Result<PublishReceipt>> PublishService::findOut(const Intent& intent, Channel& channel)
{
    return hasLivingKey(intent, channel) ? channel.commit(intent.order, intent.prepared)
                                         : channel.look(intent.publication, intent.prepared);
}

/// Still without an outcome.
bool PublishService::isOpen(const QString& intentId) const
{
    const Result<Intent> intent = m_store->load(intentId);
    return intent
        && (intent->publication.state == PublicationState::Publishing
            || intent->publication.state == PublicationState::NeedsCheck);
}

void PublishService::settle(const Intent& intent, const PublishReceipt& receipt)
{
    Publication publication = intent.publication;
    publication.remoteId = receipt.remoteId;
    publication.link = receipt.link;
    if (receipt.state == PublicationState::Failed) {
        const Error refused{ErrorKind::ContentRejected, receipt.note, {}};
        return change(publication, PublicationState::Failed, &refused);
    }
    publication.percent = 100;
    publication.reasonDetail = receipt.note;
    change(publication, receipt.state);
    if (receipt.state == PublicationState::Pending)
        m_reviews->watch();
}

void PublishService::change(Publication publication, PublicationState state, const Error* reason)
{
    publication.state = state;
    publication.reason = reason != nullptr ? std::optional(reason->kind) : std::nullopt;
    if (reason != nullptr)
        publication.reasonDetail = reason->detail;
    publication.updatedAt = m_clock.now();
    if (const Result<void> written = m_store->update(publication); !written) {
        log::error(u"publication %1: %2"_s.arg(publication.intentId, written.error().detail));
        return;
    }
    emit publicationChanged(publication);
}

Result<void> PublishService::retry(const QString& intentId)
{
    const Result<Intent> failed = m_store->load(intentId);
    if (!failed)
        return failed.error();
    const PublicationState state = failed->publication.state;
    if (state != PublicationState::Failed && state != PublicationState::Skipped)
        return Error{ErrorKind::Rejected, u"only what failed can be tried again"_s, {}};
    const Intent again = withNewId(*failed, m_clock.now());
    if (Result<void> added = m_store->add(again); !added)
        return added;
    emit publicationChanged(again.publication);
    start(again.publication.intentId);
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
    change(publication, PublicationState::Done);
    return {};
}

Result<void> PublishService::confirmMissing(const QString& intentId)
{
    Result<Intent> intent = m_store->load(intentId);
    if (!intent)
        return intent.error();
    if (intent->publication.state != PublicationState::NeedsCheck)
        return Error{ErrorKind::Rejected, u"nothing to confirm"_s, {}};
    const Error lost{ErrorKind::ConnectionLost, u"the owner says it is not there"_s, {}};
    change(intent->publication, PublicationState::Failed, &lost);
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
        Channel* channel = m_outside.channel(intent.publication.channel);
        if (intent.publication.state == PublicationState::Pending)
            m_reviews->watch();
        else if (intent.committingSince && channel != nullptr)
            look(intent, *channel);
        else
            start(intent.publication.intentId);
    }
}

} // namespace madang
