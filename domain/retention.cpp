#include "domain/retention.h"

#include "domain/keys.h"
#include "domain/korean_text.h"

#include <QMap>

#include <algorithm>

namespace madang {

namespace {
constexpr std::array kReasonKeys{
    KeyOf{DestroyReason::Loser, "losers"},         KeyOf{DestroyReason::Reserve, "reserves"},
    KeyOf{DestroyReason::Replaced, "replaced"},    KeyOf{DestroyReason::HandedOver, "handed-over"},
    KeyOf{DestroyReason::EventOver, "event-over"}, KeyOf{DestroyReason::Asked, "asked"},
};

bool isSettled(const Handover& handover)
{
    return handover.state == HandoverState::HandedOver || handover.state == HandoverState::GivenUp;
}

bool isDraw(const Campaign& campaign)
{
    return campaign.plan && campaign.plan->mechanism == Mechanism::Draw;
}

/// The first moment of the day after the last on which customers of an event without a draw are known.
QDateTime forgottenFrom(const Campaign& campaign)
{
    const QDate last
        = campaign.endedAt.isValid() ? campaign.endedAt.toTimeZone(koreanTime()).date() : campaign.period.last;
    if (campaign.state == CampaignState::Draft || !last.isValid())
        return {};
    const QDate day = last.addDays(isDraw(campaign) ? kKeepUndrawn : kKeepAfterEnd).addDays(1);
    return QDateTime(day, QTime(0, 0), koreanTime()).toUTC();
}

QList<DueDestruction> withoutDraw(const Campaign& campaign, const QDateTime& now)
{
    const QDateTime from = forgottenFrom(campaign);
    if (!from.isValid() || now < from)
        return {};
    return {{DestroyReason::EventOver, true, {}, {}}};
}

/// The winners' prizes of one draw: by the moment from which their owners are forgotten, and what waits for an act.
QList<ComingDestruction> afterDraw(const RetentionCase& one, const QDateTime& now)
{
    QMap<QDateTime, QStringList> handed;
    QStringList waiting;
    for (const Handover& handover : one.handovers) {
        if (handover.state == HandoverState::GivenUp)
            continue;
        if (!handover.handedOverAt.isValid())
            waiting << handover.entryCode;
        else if (const QDateTime at = handover.handedOverAt.addDays(kKeepAfterHandover); now < at)
            handed[at] << handover.entryCode;
    }
    QList<ComingDestruction> coming;
    for (auto it = handed.cbegin(); it != handed.cend(); ++it)
        coming.append({DestroyReason::HandedOver, DestructionWait::None, it.key(), false, {}, it.value()});
    if (!waiting.isEmpty())
        coming.append({DestroyReason::HandedOver, DestructionWait::Handover, {}, false, {}, waiting});
    const QStringList reserves = one.draw->reservesLeft();
    if (!reserves.isEmpty() && !std::ranges::all_of(one.handovers, isSettled))
        coming.append({DestroyReason::Reserve, DestructionWait::Handover, {}, false, {}, reserves});
    return coming;
}
} // namespace

QString destroyReasonKey(DestroyReason reason)
{
    return keyIn(kReasonKeys, reason);
}
std::optional<DestroyReason> destroyReasonFromKey(QStringView key)
{
    return valueIn(kReasonKeys, key);
}

QList<DueDestruction> dueDestructions(const RetentionCase& one, const QDateTime& now)
{
    if (!one.draw)
        return withoutDraw(one.campaign, now);
    if (!one.draw->isDrawn())
        return {}; // sealed: the draw is at hand, and its list must not change
    QList<DueDestruction> due{{DestroyReason::Loser, true, one.draw->drawn, {}}};
    DueDestruction handed{DestroyReason::HandedOver, false, {}, {}};
    DueDestruction replaced{DestroyReason::Replaced, false, {}, {}};
    for (const Handover& handover : one.handovers) {
        if (handover.state == HandoverState::GivenUp)
            replaced.codes << handover.entryCode;
        else if (handover.handedOverAt.isValid() && now >= handover.handedOverAt.addDays(kKeepAfterHandover))
            handed.codes << handover.entryCode;
    }
    if (!one.handovers.isEmpty() && std::ranges::all_of(one.handovers, isSettled))
        due << DueDestruction{DestroyReason::Reserve, false, {}, one.draw->reservesLeft()};
    for (const DueDestruction& some : {replaced, handed}) {
        if (!some.codes.isEmpty())
            due << some;
    }
    return due;
}

QList<ComingDestruction> comingDestructions(const RetentionCase& one, const QDateTime& now)
{
    if (one.draw && one.draw->isDrawn())
        return afterDraw(one, now);
    QList<ComingDestruction> coming;
    const QDateTime from = forgottenFrom(one.campaign);
    if (!one.draw && from.isValid() && now < from)
        coming.append({DestroyReason::EventOver, DestructionWait::None, from, true, {}, {}});
    if (one.draw || isDraw(one.campaign))
        coming.append({DestroyReason::Loser, DestructionWait::Draw, {}, true, {}, {}});
    return coming;
}

} // namespace madang
