#include "domain/publication.h"

#include "domain/keys.h"

#include <algorithm>

namespace madang {

namespace {
using enum PublicationState;

constexpr std::array kStateKeys{
    KeyOf{Waiting, "waiting"},        KeyOf{Publishing, "publishing"},
    KeyOf{Pending, "pending"},        KeyOf{Done, "done"},
    KeyOf{Failed, "failed"},          KeyOf{Skipped, "skipped"},
    KeyOf{NeedsCheck, "needs-check"}, KeyOf{Manual, "manual"},
    KeyOf{Withdrawn, "withdrawn"},
};
constexpr std::array kOutcomeKeys{
    KeyOf{PublishOutcome::InProgress, "in-progress"}, KeyOf{PublishOutcome::Done, "done"},
    KeyOf{PublishOutcome::PartlyDone, "partly-done"}, KeyOf{PublishOutcome::Failed, "failed"},
    KeyOf{PublishOutcome::NeedsCheck, "needs-check"}, KeyOf{PublishOutcome::Scheduled, "scheduled"},
};
} // namespace

QString publicationStateKey(PublicationState state)
{
    return keyIn(kStateKeys, state);
}
std::optional<PublicationState> publicationStateFromKey(QStringView key)
{
    return valueIn(kStateKeys, key);
}
QString publishOutcomeKey(PublishOutcome outcome)
{
    return keyIn(kOutcomeKeys, outcome);
}

bool isSettled(PublicationState state)
{
    return state != Waiting && state != Publishing;
}

bool canBecome(PublicationState from, PublicationState to)
{
    if (from == to)
        return true;
    switch (from) {
    case Waiting:
        return to == Publishing || to == Skipped || to == Manual || to == Failed;
    case Publishing:
        return to == Waiting || to == Pending || to == Done || to == Failed || to == Skipped || to == NeedsCheck;
    case Pending:
        return to == Done || to == Failed || to == NeedsCheck || to == Withdrawn;
    case NeedsCheck:
        return to == Done || to == Failed || to == Waiting || to == Pending;
    case Failed:
    case Skipped:
        return to == Waiting;
    case Manual:
        return to == Done || to == Skipped;
    case Done:
        return to == Withdrawn;
    case Withdrawn:
        return false;
    }
    return false;
}

bool isOverdue(const Publication& publication, const QDateTime& now)
{
    return publication.state == Waiting && publication.dueAt.isValid()
        && now > publication.dueAt.addMSecs(std::chrono::milliseconds(kLatestStart).count());
}

PublishOutcome outcomeOf(const QList<Publication>& publications)
{
    const auto has = [&](auto... states) {
        return std::ranges::any_of(publications, [&](const Publication& p) { return ((p.state == states) || ...); });
    };
    const auto isUnderWay
        = [](const Publication& p) { return p.state == Publishing || (p.state == Waiting && !p.dueAt.isValid()); };
    if (publications.isEmpty() || std::ranges::any_of(publications, isUnderWay))
        return PublishOutcome::InProgress;
    if (has(NeedsCheck))
        return PublishOutcome::NeedsCheck;
    if (has(Waiting))
        return PublishOutcome::Scheduled;
    if (!has(Failed, Skipped))
        return PublishOutcome::Done;
    return has(Done, Pending, Manual, Withdrawn) ? PublishOutcome::PartlyDone : PublishOutcome::Failed;
}

} // namespace madang
