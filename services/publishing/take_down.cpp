#include "services/publishing/take_down.h"

#include "services/async/then.h"
#include "services/clock.h"
#include "services/log.h"
#include "services/outside.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr std::array<std::chrono::seconds, 3> kPauses{30s, 2min, 10min};

/// The channel has understood, and will say the same again.
bool isFinal(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Rejected:
    case ErrorKind::ContentRejected:
    case ErrorKind::PictureShape:
    case ErrorKind::Conflict:
    case ErrorKind::Forbidden:
    case ErrorKind::ConsentMissing:
    case ErrorKind::NotFound:
        return true;
    default:
        return false;
    }
}
} // namespace

TakeDown::TakeDown(PublicationStore& store, Outside& outside, const Clock& clock, Told told)
    : m_store(store)
    , m_outside(outside)
    , m_clock(clock)
    , m_told(std::move(told))
{
}

Result<void> TakeDown::begin(const Intent& intent)
{
    const Publication& publication = intent.publication;
    const Channel* channel = m_outside.channel(publication.channel);
    const bool isOut = publication.state == PublicationState::Done || publication.state == PublicationState::Pending;
    if (channel == nullptr || !channel->descriptor().canBeWithdrawn || !isOut || publication.isWithdrawing)
        return Error{ErrorKind::Rejected, u"nothing that could be taken down"_s, {}};
    if (Result<void> kept = m_store.setWithdrawing(publication.intentId, true); !kept)
        return kept;
    Intent marked = intent;
    marked.publication.isWithdrawing = true;
    ask(marked, 0);
    return {};
}

void TakeDown::ask(const Intent& intent, std::size_t asked)
{
    Channel* channel = m_outside.channel(intent.publication.channel);
    if (channel == nullptr)
        return; // a later version of the program may know it again
    async::onResult(this, channel->withdraw(intent.publication), [this, intent, asked](const Result<void>& down) {
        const bool isOver = down || isFinal(down.error().kind);
        if (isOver) {
            if (const Result<void> kept = m_store.setWithdrawing(intent.publication.intentId, false); !kept)
                log::error(u"taking down %1: %2"_s.arg(intent.publication.intentId, kept.error().detail));
        }
        m_told(intent, down ? std::nullopt : std::optional(down.error()));
        if (!isOver && asked < kPauses.size())
            m_clock.after(kPauses.at(asked), this, [this, intent, asked] { ask(intent, asked + 1); });
    });
}

} // namespace madang
