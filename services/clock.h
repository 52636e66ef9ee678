#pragma once

#include <QDate>
#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace madang {

/// A point on a clock that only goes forward; for intervals, never for a date.
using Instant = std::chrono::steady_clock::time_point;

/// The only source of time: what the wall says, how much time passes, and a call when it has passed. Everything that
/// asks for the time takes one, so that a test need not wait and a simulation can run a day in a moment.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// Now, in UTC. May jump when somebody sets the computer's clock.
    virtual QDateTime now() const = 0;
    /// Never jumps and never goes back.
    virtual Instant monotonic() const;
    /// Calls `work` once after `time` has passed, on the thread of `context`; not at all when the context goes first.
    virtual void after(std::chrono::milliseconds time, QObject* context, std::function<void()> work) const;

    /// The day it is in Korea.
    QDate today() const;
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

} // namespace madang
