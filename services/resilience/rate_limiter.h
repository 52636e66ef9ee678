#pragma once

#include "services/clock.h"

#include <chrono>
#include <memory>
#include <optional>

namespace madang {

/// Who waits for a call.
enum class CallClass {
    Interactive, ///< the person at the screen
    Background, ///< polling, sync and jobs; leaves the last permits to the person
};

/// One subject's limit on wire attempts: a sliding log, so that for every t at most 100 permits lie in (t - 60 s, t].
/// Background work gets one only while fewer than 80 are in use. Nobody waits here: a refusal says when to come back,
/// and whoever keeps a queue asks earliest(). Keep one for each subject, in a map. Thread-safe.
class RateLimiter {
    struct Log;

public:
    /// Permits for what is about to be sent. Dropped, they stay spent.
    class [[nodiscard]] Permit {
    public:
        Permit(std::shared_ptr<Log> log, Instant stamp, int count);
        Permit(Permit&&) noexcept = default;
        Permit& operator=(Permit&&) noexcept = default;

        /// No byte has left: takes exactly these out of the log. Once.
        void refund();

    private:
        std::shared_ptr<Log> m_log;
        Instant m_stamp;
        int m_count;
    };

    struct Taken {
        std::optional<Permit> permit;
        std::optional<std::chrono::milliseconds> retryAfter; ///< refused; empty: so many are never given at once
    };

    explicit RateLimiter(int limit = 100, int backgroundLimit = 80,
                         std::chrono::milliseconds window = std::chrono::seconds(60));
    RateLimiter(const RateLimiter&) = delete;
    RateLimiter& operator=(const RateLimiter&) = delete;
    ~RateLimiter() = default;

    /// All of `count` or nothing.
    Taken take(CallClass callClass, Instant now, int count = 1);

    /// When one permit can be had, if nobody else takes any; `now` where it can be had now.
    Instant earliest(CallClass callClass, Instant now) const;
    int inUse(Instant now) const;

private:
    std::shared_ptr<Log> m_log;
};

} // namespace madang
