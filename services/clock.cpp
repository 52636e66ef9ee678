#include "services/clock.h"

#include "domain/korean_text.h"

#include <QTimer>

namespace madang {

Instant Clock::monotonic() const
{
    return std::chrono::steady_clock::now();
}

void Clock::after(std::chrono::milliseconds time, QObject* context, std::function<void()> work) const
{
    QTimer::singleShot(time, Qt::PreciseTimer, context, std::move(work));
}

QDate Clock::today() const
{
    return now().toTimeZone(koreanTime()).date();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace madang
