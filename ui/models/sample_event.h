#pragma once

#include "domain/campaign.h"
#include "domain/metrics.h"

namespace madang {

/// An event that never was, with the numbers a good one has, so that an owner sees what the program is for before the
/// first own event. It is in no database, and every screen that shows it says 예시.
struct SampleEvent {
    Campaign campaign;
    Results results;
};

SampleEvent sampleEvent(const QDateTime& now);

} // namespace madang
