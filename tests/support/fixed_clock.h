#pragma once

#include "services/clock.h"

#include <QTimeZone>

#include <chrono>

namespace madang::test {

/// A wall clock that stands still until the test moves it; timers run in real time. It begins on Monday 2026-11-23,
/// 12:00 in Korea.
class FixedClock final : public Clock {
public:
    FixedClock() = default;
    explicit FixedClock(const QDateTime& now)
        : m_now(now.toUTC())
    {
    }

    QDateTime now() const override { return m_now; }
    Instant monotonic() const override { return Clock::monotonic() + m_ahead; }

    void set(const QDateTime& now) { m_now = now.toUTC(); }
    /// A day and a time as a clock on a wall in Korea shows them.
    void setInKorea(QDate day, QTime time = QTime(12, 0)) { m_now = QDateTime(day, time, QTimeZone(9 * 3600)).toUTC(); }
    void advance(std::chrono::milliseconds time)
    {
        m_now = m_now.addMSecs(time.count());
        m_ahead += time;
    }

private:
    std::chrono::milliseconds m_ahead{0};
    QDateTime m_now{QDate(2026, 11, 23), QTime(3, 0), Qt::UTC};
};

} // namespace madang::test
