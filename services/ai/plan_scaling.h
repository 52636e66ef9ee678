#pragma once

#include "domain/plan.h"
#include "services/ai/plan_library.h"

namespace madang {

/// The money of one plan: what is given away and what everything costs, lines adding up to
/// `cost.range.max`.
struct FittedMoney {
    Prize prize; ///< the name still with its placeholders filled by the caller's words, {unit}
                 ///< already in
    Cost cost;
};

/// How much of the ceiling a tier may use: 30, 60 or 95 %, down to whole thousands.
Won moneyForTier(Won ceiling, Tier tier);

/// Spreads `total` (whole thousands) over an entry's prize and cost lines. The dearest prize of the
/// entry that can be given to enough people is taken; money a prize cannot use goes to the other
/// lines, and a line too small to buy anything is left out.
FittedMoney fitMoney(const LibraryEntry& entry, const IndustryHabits& habits, Won total);

/// What may come of it, as a range. Assumptions and formulas stand beside the code.
Expected estimate(const LibraryEntry& entry, const IndustryHabits& habits, const FittedMoney& money);

/// ROI when few come (least sales, least cost) and when many come (most sales, most cost), in
/// order.
CountRange roiRangeOf(const WonRange& sales, const WonRange& cost);

} // namespace madang
