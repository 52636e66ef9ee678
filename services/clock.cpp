#include "services/clock.h"

#include "domain/korean_text.h"

namespace madang {

QDate Clock::today() const
{
    return now().toTimeZone(koreanTime()).date();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace madang
