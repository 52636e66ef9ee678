#pragma once

#include "domain/plan.h"
#include "domain/result.h"

namespace madang {

/// What moves customers now: the industry, the kind of place the region is, and the calendar from
/// `firstDay`. From `folder`/trends.json; Damaged where that is missing or lacks the industry.
/// Relevance falls with the days until a moment. General observations written for this product, no
/// measurement.
Result<Trends> trendsFor(const QString& folder, const PlanRequest& request, QDate firstDay);

} // namespace madang
