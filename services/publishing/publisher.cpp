#include "services/publishing/publisher.h"

#include "services/async/then.h"
#include "services/log.h"
#include "services/outside.h"
#include "services/resilience/outcome.h"

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

/// Not now, and the channel itself or its way out says when.
bool isForLater(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::BreakerOpen:
    case ErrorKind::RateLimited:
    case ErrorKind::LocalLimit:
    case ErrorKind::Unavailable:
        return error.retryAfter.has_value();
    default:
        return false;
    }
}
} // namespace

Publisher::Publisher(PublicationStore& store, Outside& outside, const Clock& clock)
    : m_store(store)
    , m_outside(outside)
    , m_clock(clock)
    , m_reviews(store, outside, clock,
                [this](const Intent& intent, const PublishReceipt& receipt) { settle(intent, receipt); })
{
}

void Publisher::start(const QString& intentId)
{
    const Result<Intent> stored = m_store.load(intentId);
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
    intent.publication.dueAt = {};
    change(intent.publication, PublicationState::Publishing);
    intent.publication.state = PublicationState::Publishing;
    m_preparing.insert(intentId, m_clock.monotonic() + kPrepareLimit);
    m_clock.after(kPrepareLimit, this, [this, intent] {
        const Error late{ErrorKind::Timeout, u"the safe steps took too long"_s, {}};
        if (m_preparing.remove(intent.publication.intentId) > 0)
            change(intent.publication, PublicationState::Failed, &late);
    });
    prepare(intent, *channel);
}

void Publisher::prepare(const Intent& intent, Channel& channel)
{
    const QString id = intent.publication.intentId;
    const auto progress = [this, publication = intent.publication](int percent) mutable {
        if (percent <= publication.percent || !m_preparing.contains(publication.intentId))
            return; // nothing new, or it was given up meanwhile
        publication.percent = std::min(percent, 99);
        change(publication, PublicationState::Publishing);
    };
    async::onResult(this, channel.prepare(intent.order, progress),
                    [this, intent, id, &channel](const Result<Prepared>& prepared) {
                        if (m_preparing.contains(id)) // else it was given up meanwhile
                            takePrepared(intent, channel, prepared);
                    });
}

void Publisher::takePrepared(const Intent& intent, Channel& channel, const Result<Prepared>& prepared)
{
    const QString& id = intent.publication.intentId;
    if (!prepared) {
        const Error reason = prepared.error();
        if (mayPrepareLater(intent, channel, reason))
            return;
        m_preparing.remove(id);
        Publication publication = intent.publication;
        const bool isOnlyNow = reason.kind == ErrorKind::NotAtThisHour || reason.kind == ErrorKind::Locked;
        if (isOnlyNow && reason.retryAfter) {
            publication.dueAt = m_clock.now().addMSecs(reason.retryAfter->count());
            return change(publication, PublicationState::Waiting, &reason);
        }
        if (isForLater(reason))
            publication.nextTryAt = m_clock.now().addMSecs(reason.retryAfter->count());
        return change(publication, isForLater(reason) ? PublicationState::Skipped : PublicationState::Failed, &reason);
    }
    m_preparing.remove(id);
    Intent ready = intent;
    ready.prepared = *prepared;
    // Without a journal entry on disk nothing irreversible may be sent.
    ready.committingSince = m_clock.now();
    const Result<void> journalled = m_store.beginCommit(id, ready.prepared, *ready.committingSince);
    if (!journalled) {
        const Error reason = journalled.error();
        return change(ready.publication, PublicationState::Failed, &reason);
    }
    commit(ready, channel);
}

/// A pause that fits into the minute is waited for: after the breaker's half minute the one trial may be this.
bool Publisher::mayPrepareLater(const Intent& intent, Channel& channel, const Error& reason)
{
    const QString id = intent.publication.intentId;
    if (!isForLater(reason) || m_clock.monotonic() + *reason.retryAfter >= m_preparing.value(id))
        return false;
    Publication waiting = intent.publication;
    waiting.nextTryAt = m_clock.now().addMSecs(reason.retryAfter->count());
    change(waiting, PublicationState::Publishing, &reason);
    m_clock.after(*reason.retryAfter, this, [this, intent, id, &channel] {
        if (!m_preparing.contains(id))
            return;
        change(intent.publication, PublicationState::Publishing);
        prepare(intent, channel);
    });
    return true;
}

void Publisher::commit(const Intent& intent, Channel& channel)
{
    PublishOrder order = intent.order;
    order.keep = [this, id = intent.publication.intentId, since = *intent.committingSince](const Prepared& soFar) {
        return m_store.beginCommit(id, soFar, since);
    };
    async::onResult(this, channel.commit(order, intent.prepared),
                    [this, intent, &channel](const Result<PublishReceipt>& receipt) {
                        if (receipt)
                            return settle(intent, *receipt);
                        const Error reason = receipt.error();
                        if (mayHaveHappened(reason.kind) || reason.kind == ErrorKind::Cancelled)
                            return look(intent, channel);
                        change(intent.publication, PublicationState::Failed, &reason);
                    });
}

void Publisher::look(const Intent& intent, Channel& channel, std::size_t asked, std::optional<Instant> firstNegative)
{
    const bool canFindOut = channel.descriptor().canBeLookedUp || hasLivingKey(intent, channel);
    if (!canFindOut || asked >= kLooksBeforeAsking) {
        const Error unknown{ErrorKind::OutcomeUnknown, whatIsKnown(intent.publication.intentId), {}};
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
bool Publisher::hasLivingKey(const Intent& intent, const Channel& channel) const
{
    if (!intent.committingSince)
        return false;
    const std::chrono::seconds age(intent.committingSince->secsTo(m_clock.now()));
    return age >= -kNegativesApart && age < channel.descriptor().keyLifetime - 1h;
}

QFuture<Result<PublishReceipt>> Publisher::findOut(const Intent& intent, Channel& channel)
{
    return hasLivingKey(intent, channel) ? channel.commit(intent.order, intent.prepared)
                                         : channel.look(intent.publication, intent.prepared);
}

/// What a step in several parts has written down, in words for the owner.
QString Publisher::whatIsKnown(const QString& intentId) const
{
    const Result<Intent> intent = m_store.load(intentId);
    return intent ? intent->prepared.value(kKnown) : QString();
}

/// Still without an outcome.
bool Publisher::isOpen(const QString& intentId) const
{
    const Result<Intent> intent = m_store.load(intentId);
    return intent
        && (intent->publication.state == PublicationState::Publishing
            || intent->publication.state == PublicationState::NeedsCheck);
}

void Publisher::settle(const Intent& intent, const PublishReceipt& receipt)
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
        m_reviews.watch();
}

void Publisher::takeUp(const Intent& intent)
{
    Channel* channel = m_outside.channel(intent.publication.channel);
    if (intent.publication.state == PublicationState::Pending)
        m_reviews.watch();
    else if (intent.committingSince && channel != nullptr)
        look(intent, *channel);
    else
        start(intent.publication.intentId);
}

/// Who was written to is not kept longer than somebody may still have to be.
void Publisher::forgetReceivers(const Publication& publication)
{
    const Channel* channel = m_outside.channel(publication.channel);
    if (channel == nullptr)
        return;
    const Result<void> gone = m_store.forgetOptions(publication.intentId, channel->descriptor().receiverOptions());
    if (!gone)
        log::error(u"publication %1: %2"_s.arg(publication.intentId, gone.error().detail));
}

void Publisher::change(Publication publication, PublicationState state, const Error* reason)
{
    publication.state = state;
    publication.reason = reason != nullptr ? std::optional(reason->kind) : std::nullopt;
    if (reason != nullptr)
        publication.reasonDetail = reason->detail;
    publication.updatedAt = m_clock.now();
    if (const Result<void> written = m_store.update(publication); !written) {
        log::error(u"publication %1: %2"_s.arg(publication.intentId, written.error().detail));
        return;
    }
    if (state == PublicationState::Done)
        forgetReceivers(publication);
    emit changed(publication);
}

} // namespace madang
