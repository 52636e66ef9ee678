#include "services/publishing/due_watch.h"

#include "services/clock.h"
#include "services/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr std::chrono::milliseconds kLongestSleep = 30s;
} // namespace

DueWatch::DueWatch(PublicationStore& store, const Clock& clock, Told due, Told overdue)
    : m_store(store)
    , m_clock(clock)
    , m_due(std::move(due))
    , m_overdue(std::move(overdue))
{
}

void DueWatch::watch()
{
    const quint64 round = ++m_round;
    std::optional<std::chrono::milliseconds> next;
    const Result<QList<Intent>> unfinished = m_store.unfinished();
    if (!unfinished) {
        log::error(u"what waits for its time: "_s + unfinished.error().detail);
        next = kLongestSleep; // the disk may have room again
    }
    const QDateTime now = m_clock.now();
    for (const Intent& intent : unfinished.value_or({})) {
        const Publication& publication = intent.publication;
        if (publication.state != PublicationState::Waiting || !publication.dueAt.isValid())
            continue;
        if (isOverdue(publication, now)) {
            if (!m_toldOverdue.contains(publication.intentId)) {
                m_toldOverdue.insert(publication.intentId);
                m_overdue(publication);
            }
        } else if (now >= publication.dueAt) {
            m_due(publication);
        } else {
            const std::chrono::milliseconds wait(now.msecsTo(publication.dueAt));
            next = std::min({next.value_or(kLongestSleep), wait, kLongestSleep});
        }
    }
    if (!next)
        return;
    m_clock.after(*next, this, [this, round] {
        if (round == m_round)
            watch();
    });
}

} // namespace madang
