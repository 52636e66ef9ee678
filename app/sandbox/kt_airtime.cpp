#include "sandbox/kt_airtime.h"

#include "sandbox/fake_clock.h"

#include <QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr double kDaySeconds = 86'400.0;

qint64 momentOf(const QString& text, qint64 fallback, bool isEnd)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() == 10 && day.isValid())
        return startOfDayMs(isEnd ? day.addDays(1) : day);
    const qint64 moment = parseIso(text);
    return moment < 0 ? fallback : moment;
}
} // namespace

AirTime::AirTime(QDate first, QDate last)
    : m_first(first)
    , m_last(last)
{
}

bool AirTime::add(const QString& days, int fromMinute, int toMinute)
{
    if (fromMinute < 0 || toMinute > 1440 || toMinute <= fromMinute)
        return false;
    const bool all = days == "ALL"_L1;
    if (!all && days != "WEEKDAY"_L1 && days != "WEEKEND"_L1)
        return false;
    if (all || days == "WEEKDAY"_L1)
        std::fill(m_weekday.begin() + fromMinute, m_weekday.begin() + toMinute, true);
    if (all || days == "WEEKEND"_L1)
        std::fill(m_weekend.begin() + fromMinute, m_weekend.begin() + toMinute, true);
    return true;
}

double AirTime::secondsOfDay(QDate day, double untilSecond) const
{
    const Minutes& minutes = day.dayOfWeek() >= Qt::Saturday ? m_weekend : m_weekday;
    double seconds = 0;
    for (size_t minute = 0; minute < minutes.size(); ++minute) {
        const double begin = double(minute) * 60.0;
        if (begin >= untilSecond)
            break;
        if (minutes.at(minute))
            seconds += std::min(60.0, untilSecond - begin);
    }
    return seconds;
}

double AirTime::secondsUntil(qint64 ms) const
{
    const QDate day = koreanDay(ms);
    double seconds = 0;
    const double wholeWeekday = secondsOfDay(QDate(2026, 6, 1), kDaySeconds); // a Monday
    const double wholeWeekend = secondsOfDay(QDate(2026, 6, 6), kDaySeconds); // a Saturday
    for (QDate d = m_first; d <= m_last && d < day; d = d.addDays(1))
        seconds += d.dayOfWeek() >= Qt::Saturday ? wholeWeekend : wholeWeekday;
    if (day >= m_first && day <= m_last)
        seconds += secondsOfDay(day, double(ms - startOfDayMs(day)) / 1000.0);
    return seconds;
}

double AirTime::totalSeconds() const
{
    return secondsUntil(startOfDayMs(m_last.addDays(1)));
}

int minuteOfDay(const QString& text)
{
    if (text == "24:00"_L1)
        return 1440;
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

QList<Stretch> stretches(const AirTime& air, const QString& from, const QString& to, bool hourly, qint64 nowMs)
{
    const qint64 step = hourly ? kHourMs : kDayMs;
    const qint64 begin = startOfDayMs(air.first());
    const qint64 end = std::min(nowMs, startOfDayMs(air.last().addDays(1)));
    const qint64 askedFrom = momentOf(from, begin, false);
    const qint64 askedTo = momentOf(to, end, true);
    QList<Stretch> list;
    for (qint64 at = begin; at < end; at += step) {
        if (at + step > askedFrom && at < askedTo)
            list.append({at, std::min(at + step, nowMs)});
    }
    return list;
}

} // namespace madang::sandbox
