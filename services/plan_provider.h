#pragma once

#include "domain/ai_cost.h"
#include "domain/plan.h"
#include "domain/result.h"

#include <QFuture>

#include <functional>

namespace madang {

/// How many of the plans have been begun, as they are written.
using PlanProgress = std::function<void(int plansBegun)>;

/// One source of plans: the built-in library, an AI vendor, the hub. What comes back is unchecked;
/// PlanningService holds it against plan_rules before anyone sees it.
class PlanProvider {
public:
    PlanProvider() = default;
    PlanProvider(const PlanProvider&) = delete;
    PlanProvider& operator=(const PlanProvider&) = delete;
    virtual ~PlanProvider() = default;

    virtual QString id() const = 0;
    /// False: it has no key yet, and is passed over.
    virtual bool isReady() const { return true; }
    /// What propose() may have to pay for, at its worst; empty: it is free.
    virtual QList<AiCharge> charges(const PlanRequest&) const { return {}; }
    /// Trends and three plans, low to high. Stops when nobody waits for the future.
    virtual QFuture<Result<PlanAnswer>> propose(const PlanRequest& request, const PlanProgress& progress) = 0;
    /// An earlier answer to the same question, where one is kept; nothing is asked for it. NotFound or Unavailable.
    virtual QFuture<Result<PlanAnswer>> earlier(const PlanRequest& request);
};

} // namespace madang
