#include "services/clock.h"

#include "domain/korean_text.h"

#include <QTimer>

#include <algorithm>

namespace madang {

Instant Clock::monotonic() const
{
    return std::chrono::steady_clock::now();
}

void Clock::after(std::chrono::milliseconds time, QObject* context, std::function<void()> work) const
{
    // A child of the context, so that what `work` holds goes with it; QTimer::singleShot keeps it until its time.
    auto* timer = new QTimer(context);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, context, [timer, work = std::move(work)] {
        timer->deleteLater();
        work();
    });
    timer->start(std::max(time, std::chrono::milliseconds(0)));
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
