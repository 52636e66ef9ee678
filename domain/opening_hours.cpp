#include "domain/opening_hours.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kDay = 24 * 60;
constexpr std::array kDays{u"월", u"화", u"수", u"목", u"금", u"토", u"일"};

bool isTime(int minutes)
{
    return minutes >= 0 && minutes < kDay;
}

/// How long after opening that is, on through midnight.
int after(const DayHours& day, int minutes)
{
    return (minutes - day.opens + kDay) % kDay;
}

QString clock(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString words(const DayHours& day)
{
    if (!day.isOpen)
        return u"쉬어요"_s;
    const QString open = day.opens == day.closes ? u"24시간"_s : clock(day.opens) + u'–' + clock(day.closes);
    return day.hasBreak() ? open + u" (쉬는 시간 %1–%2)"_s.arg(clock(day.breakFrom), clock(day.breakTo)) : open;
}
} // namespace

bool isPossible(const DayHours& day)
{
    if (!isTime(day.opens) || !isTime(day.closes) || !isTime(day.breakFrom) || !isTime(day.breakTo))
        return false;
    if (!day.hasBreak())
        return true;
    const int length = day.opens == day.closes ? kDay : after(day, day.closes);
    return after(day, day.breakFrom) < after(day, day.breakTo) && after(day, day.breakTo) <= length;
}

bool isPossible(const OpeningHours& hours)
{
    return std::ranges::all_of(hours.days, [](const DayHours& day) { return isPossible(day); });
}

QString formatHours(const OpeningHours& hours)
{
    if (!hours.isKnown)
        return {};
    QStringList parts;
    for (std::size_t first = 0; first < kDays.size();) {
        std::size_t next = first + 1;
        while (next < kDays.size() && words(hours.days.at(next)) == words(hours.days.at(first)))
            ++next;
        QString days = QStringView(kDays.at(first)).toString();
        if (next - first == kDays.size())
            days = u"매일"_s;
        else if (next - first > 1)
            days += (next - first == 2 ? u"·"_s : u"–"_s) + QStringView(kDays.at(next - 1)).toString();
        parts << days + u' ' + words(hours.days.at(first));
        first = next;
    }
    return parts.join(u", "_s);
}

} // namespace madang
