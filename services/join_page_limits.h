#pragma once

#include <chrono>

namespace madang {

/// How much one phone, and all of them, may ask in a minute. A store's guests can share one address behind a router,
/// so one address is given what a busy counter needs, and the total is above what a crowd can do.
struct JoinPageLimits {
    int visitsOfAddress = 240;
    int joinsOfAddress = 60;
    int visits = 30'000;
    int joins = 9'000;
    int addresses = 4'000; ///< that are told apart at a time
    int forms = 20'000; ///< that are remembered as used
    std::chrono::seconds formLife = std::chrono::hours(2);
};

} // namespace madang
