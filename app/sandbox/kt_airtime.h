#pragma once

#include "sandbox/json.h"

#include <QDate>

#include <array>

namespace madang::sandbox {

/// When something is on the air: windows on the weekdays and weekends of a period, in Korean time.
/// Windows that overlap count once.
class AirTime {
public:
    AirTime(QDate first, QDate last);

    /// days: "WEEKDAY" "WEEKEND" "ALL"; minutes of the day. False where that makes no window.
    bool add(const QString& days, int fromMinute, int toMinute);
    /// Seconds on the air from the beginning until this moment.
    double secondsUntil(qint64 ms) const;
    double totalSeconds() const;

    QDate first() const { return m_first; }
    QDate last() const { return m_last; }

private:
    using Minutes = std::array<bool, 1440>;
    double secondsOfDay(QDate day, double untilSecond) const;

    QDate m_first;
    QDate m_last;
    Minutes m_weekday{};
    Minutes m_weekend{};
};

/// "18:30" → 1110; −1 where it is no time of day. "24:00" is the end of the day.
int minuteOfDay(const QString& text);

/// The stretches a report is asked for: hours or days from `from` to `to` (dates or ISO moments),
/// within the period.
struct Stretch {
    qint64 fromMs;
    qint64 toMs;
};
QList<Stretch> stretches(const AirTime& air, const QString& from, const QString& to, bool hourly, qint64 nowMs);

} // namespace madang::sandbox
