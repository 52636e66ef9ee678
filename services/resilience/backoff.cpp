#include "services/resilience/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace madang {

using std::chrono::milliseconds;

milliseconds Backoff::bound(int k) const
{
    constexpr int kMaxDoublings = 24; // half a second doubled so often is 97 days; more could overflow
    return std::min(longest, first * (milliseconds::rep(1) << std::clamp(k, 0, kMaxDoublings)));
}

milliseconds Backoff::pause(int k, QRandomGenerator& random) const
{
    return milliseconds(random.bounded(qint64(bound(k).count()) + 1));
}

} // namespace madang
