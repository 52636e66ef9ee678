#pragma once

#include "domain/campaign.h"
#include "domain/result.h"

namespace madang::cli {

/// What a command was given as --plan or --campaign FILE: the output of `plan` (then `index`, 1–3, says which), one
/// plan, or an exported event.
struct PlanDocument {
    Plan plan;
    PlanAnswer answer; ///< empty unless the file was the output of `plan`
};
Result<PlanDocument> readPlan(const QString& path, int index);

/// An exported event, or a new draft around the plan in the file.
Result<Campaign> readCampaign(const QString& path, int index, QDate today);

/// The draft that a plan makes when nobody changes anything.
Campaign campaignAround(const PlanDocument& document, QDate today);

} // namespace madang::cli
