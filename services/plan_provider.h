#pragma once

#include "domain/plan.h"
#include "domain/result.h"

#include <QFuture>

namespace madang {

/// One source of plans: the built-in library today, an AI vendor or the hub beside it. What comes back is unchecked;
/// PlanningService holds it against plan_rules before anyone sees it.
class PlanProvider {
public:
    PlanProvider() = default;
    PlanProvider(const PlanProvider&) = delete;
    PlanProvider& operator=(const PlanProvider&) = delete;
    virtual ~PlanProvider() = default;

    virtual QString id() const = 0;
    /// Trends and three plans, low to high.
    virtual QFuture<Result<PlanAnswer>> propose(const PlanRequest& request) = 0;
};

} // namespace madang
