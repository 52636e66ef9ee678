#include "services/channels/kt_dates.h"

using namespace Qt::StringLiterals;

namespace madang {

Result<DatePeriod> ktPeriod(const DatePeriod& wanted, QDate earliest, int longest)
{
    DatePeriod period = wanted;
    if (!period.first.isValid() || !period.last.isValid() || period.last < period.first)
        return Error{ErrorKind::InvalidInput, u"no period"_s, {}};
    period.first = std::max(period.first, earliest);
    if (period.last < period.first) {
        return Error{ErrorKind::Rejected,
                     u"KT needs until %1, the event ends on %2"_s.arg(earliest.toString(Qt::ISODate),
                                                                      wanted.last.toString(Qt::ISODate)),
                     {}};
    }
    period.last = std::min(period.last, period.first.addDays(longest - 1));
    return period;
}

QDate afterWorkingDays(QDate from, int count)
{
    QDate day = from;
    while (count > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() <= Qt::Friday)
            --count;
    }
    return day;
}

QString startOfKoreanDay(QDate day)
{
    return day.toString(Qt::ISODate) + u"T00:00:00+09:00"_s;
}

QStringList chosen(const QString& value)
{
    QStringList values;
    for (const QString& part : value.split(u',', Qt::SkipEmptyParts))
        values << part.trimmed();
    return values;
}

} // namespace madang
