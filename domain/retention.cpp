#include "domain/retention.h"

#include "domain/keys.h"
#include "domain/korean_text.h"

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

QList<DueDestruction> withoutDraw(const Campaign& campaign, const QDateTime& now)
{
    if (campaign.state == CampaignState::Draft)
        return {};
    const QDate today = now.toTimeZone(koreanTime()).date();
    const QDate last
        = campaign.endedAt.isValid() ? campaign.endedAt.toTimeZone(koreanTime()).date() : campaign.period.last;
    const bool isDraw = campaign.plan && campaign.plan->mechanism == Mechanism::Draw;
    if (!last.isValid() || today <= last.addDays(isDraw ? kKeepUndrawn : kKeepAfterEnd))
        return {};
    return {{DestroyReason::EventOver, true, {}, {}}};
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

} // namespace madang
