#include "services/publishing/review_watch.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/log.h"
#include "services/outside.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr auto kEvery = 5s;

std::chrono::seconds interval(std::chrono::seconds age)
{
    if (age < 1min)
        return kEvery;
    return age < 1h ? std::chrono::seconds(1min) : std::chrono::seconds(15min);
}
} // namespace

ReviewWatch::ReviewWatch(PublicationStore& store, Outside& outside, const Clock& clock, Decided decided)
    : m_store(store)
    , m_outside(outside)
    , m_clock(clock)
    , m_decided(std::move(decided))
{
}

void ReviewWatch::watch()
{
    if (std::exchange(m_isWatching, true))
        return;
    m_clock.after(kEvery, this, [this] {
        m_isWatching = false;
        askAll();
    });
}

void ReviewWatch::askAll()
{
    const Result<QList<Intent>> unfinished = m_store.unfinished();
    if (!unfinished) {
        log::error(u"reviews: "_s + unfinished.error().detail);
        return watch(); // the disk may have room again
    }
    for (const Intent& intent : *unfinished) {
        Channel* channel = m_outside.channel(intent.publication.channel);
        if (intent.publication.state != PublicationState::Pending || channel == nullptr)
            continue;
        if (intent.publication.isWithdrawing) {
            watch(); // its end is not the reviewer's
            continue;
        }
        watch();
        const QDateTime now = m_clock.now();
        const QDateTime asked = m_askedAt.value(intent.publication.intentId);
        const std::chrono::seconds age(intent.publication.updatedAt.secsTo(now));
        if (asked.isValid() && asked.secsTo(now) < interval(age).count())
            continue;
        m_askedAt.insert(intent.publication.intentId, now);
        async::onResult(this, channel->look(intent.publication, intent.prepared),
                        [this, intent](const Result<PublishReceipt>& found) {
                            if (found && found->state != PublicationState::Pending)
                                m_decided(intent, *found);
                        });
    }
}

} // namespace madang
