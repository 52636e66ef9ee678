#include "ui/dashboard/people_points.h"

#include "domain/korean_text.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PeoplePoints)
};

constexpr qsizetype kMostHours = 7 * 24;

QDate dayOf(const CountAt& bucket)
{
    return bucket.at.toTimeZone(koreanTime()).date();
}

QList<PeoplePoint> hours(const Results& results)
{
    QList<PeoplePoint> points;
    const qsizetype begin = std::max<qsizetype>(0, results.byHour.size() - kMostHours);
    for (const CountAt& bucket : results.byHour.mid(begin)) {
        const QDateTime at = bucket.at.toTimeZone(koreanTime());
        const QString hour = Words::tr("%1시").arg(at.time().hour());
        const bool first = points.isEmpty() || at.time().hour() == 0;
        points.append({first ? formatDayShort(at.date()) : hour, u"%1 %2"_s.arg(formatDayShort(at.date()), hour),
                       bucket.count, true});
    }
    return points;
}

QList<PeoplePoint> days(const Results& results, const DatePeriod& period)
{
    if (results.byDay.isEmpty())
        return {};
    QMap<QDate, int> counts;
    for (const CountAt& bucket : results.byDay)
        counts[dayOf(bucket)] += bucket.count;
    const QDate lastCounted = counts.lastKey();
    const QDate first = period.first.isValid() ? std::min(period.first, counts.firstKey()) : counts.firstKey();
    const QDate last = period.last.isValid() ? std::max(period.last, lastCounted) : lastCounted;
    QList<PeoplePoint> points;
    for (QDate day = first; day <= last; day = day.addDays(1))
        points.append({formatDayShort(day), formatDayShort(day), counts.value(day), day <= lastCounted});
    return points;
}
} // namespace

QList<PeoplePoint> peoplePoints(const Results& results, const DatePeriod& period, PeopleView view)
{
    if (view == PeopleView::Hours)
        return hours(results);
    QList<PeoplePoint> points = days(results, period);
    if (view == PeopleView::Total) {
        int sum = 0;
        for (PeoplePoint& point : points) {
            sum += point.count;
            point.count = sum;
        }
    }
    return points;
}

} // namespace madang
