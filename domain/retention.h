#pragma once

#include "domain/campaign.h"
#include "domain/draw.h"
#include "domain/handover.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace madang {

/// Why what is personal of a customer goes.
enum class DestroyReason {
    Loser, ///< the draw is over, and they are neither winner nor reserve
    Reserve, ///< every prize has found its owner
    Replaced, ///< the prize went to a reserve
    HandedOver, ///< 30 days after the prize
    EventOver, ///< 30 days after an event without a draw, 90 after one that was never drawn
    Asked, ///< the customer wanted it
};
QString destroyReasonKey(DestroyReason reason);
std::optional<DestroyReason> destroyReasonFromKey(QStringView key);

inline constexpr int kKeepAfterHandover = 30; ///< days
inline constexpr int kKeepAfterEnd = 30;
inline constexpr int kKeepUndrawn = 90;

/// Everything that decides how long customers of one event are known.
struct RetentionCase {
    Campaign campaign;
    std::optional<Draw> draw;
    QList<Handover> handovers;
};

/// Whose phone and nickname must be gone by `now`, as it is promised to them in the notice, by entry code. Empty where
/// nothing is due. Everybody else of the event: `others`, where all who were not drawn are meant.
struct DueDestruction {
    DestroyReason reason = DestroyReason::Loser;
    bool everybodyElse = false; ///< all who are not in `keep`
    QStringList keep;
    QStringList codes; ///< or these
};
QList<DueDestruction> dueDestructions(const RetentionCase& one, const QDateTime& now);

/// What an act of the owner's, not the clock, waits for.
enum class DestructionWait {
    None, ///< `at` says when
    Draw,
    Handover,
};

/// Who is still to be destroyed later, and from when on.
struct ComingDestruction {
    DestroyReason reason = DestroyReason::Loser;
    DestructionWait waits = DestructionWait::None;
    QDateTime at; ///< the first moment at which it is due; invalid where an act is waited for
    bool everybodyElse = false; ///< all of the event who are not in `keep`
    QStringList keep;
    QStringList codes; ///< or these
};
/// Soonest first, what waits for an act last; without what is due already.
QList<ComingDestruction> comingDestructions(const RetentionCase& one, const QDateTime& now);

} // namespace madang
