#pragma once

#include "main_job.h"

namespace madang {

/// What customers see at the kiosk while an event is running, and what the owner sets about it.
QList<JobStep> kioskSteps(Desk& desk);

} // namespace madang
