#pragma once

#include "domain/campaign.h"

#include <QList>

namespace madang {

/// One rule the event was held against, as an owner reads it.
struct RuleCheck {
    QString words;
    bool passed = true;
};

/// What domain/plan_rules says of the event as customers will read it: the plan with the owner's own words on the
/// poster and the owner's dates; `total` is what it costs at most with the chosen channels.
QList<RuleCheck> ruleChecks(const Campaign& draft, const StoreProfile& store, Won total, QDate today);

} // namespace madang
