#pragma once

#include "domain/plan.h"
#include "services/ai/plan_library.h"
#include "services/ai/plan_scaling.h"

namespace madang {

/// The finished plan: an entry's money and words for this store, beginning on `firstDay`. With
/// `useWish` the owner's own prize takes the place of the entry's wherever a thing is handed out.
Plan writePlan(const LibraryEntry& entry, const IndustryHabits& habits, const PlanRequest& request, QDate firstDay,
               bool useWish);

/// True where the mechanism hands out a thing that the owner may choose.
bool takesWish(Mechanism mechanism);

} // namespace madang
