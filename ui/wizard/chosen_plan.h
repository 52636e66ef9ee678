#pragma once

#include "domain/campaign.h"

namespace madang {

/// Which of the offered plans the draft has taken, −1 for none. A plan that was made for other answers (another goal,
/// another budget) is none of them.
inline int chosenPlanIndex(const Campaign& draft)
{
    return draft.plan ? int(draft.offered.plans.indexOf(*draft.plan)) : -1;
}

} // namespace madang
