#pragma once

#include "domain/campaign.h"
#include "ui/widgets/button.h"

#include <QList>

namespace madang {

/// What an owner can do with an event in a list.
enum class EventAction { Continue, Remove, Results, Board, Customers, EndNow, Like };

struct EventActionWords {
    QString id; ///< stable, for object names ("continue")
    QString label;
    QString icon;
    ButtonKind kind = ButtonKind::Secondary;
};
EventActionWords eventActionWords(EventAction action);

/// In the order they are offered; the first is what Enter and a double click do.
QList<EventAction> eventActionsFor(CampaignPhase phase);

} // namespace madang
