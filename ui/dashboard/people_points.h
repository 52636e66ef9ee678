#pragma once

#include "domain/metrics.h"
#include "domain/plan.h"

#include <QString>

namespace madang {

enum class PeopleView { Hours, Days, Total };

struct PeoplePoint {
    QString label; ///< under the axis
    QString name; ///< in full, for the tool tip and the table
    int count = 0;
    bool past = true; ///< false: the day is still to come, nothing was counted
};

/// The customers of an event over time. Days and the running total cover the whole period, so that the picture keeps
/// its place while the event goes on; hours begin with the first customer and go back a week at most.
QList<PeoplePoint> peoplePoints(const Results& results, const DatePeriod& period, PeopleView view);

} // namespace madang
