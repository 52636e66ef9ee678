#pragma once

#include "services/clock.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

#include <map>

namespace madang::test {

/// Time that passes only when the test says so, and then at once: timers fire in the order of their times, each after
/// everything that is already under way on this thread has been carried out. Wall and forward-only time go together;
/// setWall() moves the wall alone, as somebody who sets the computer's clock does. Begins on Monday 2026-11-23, 12:00
/// in Korea.
class VirtualClock final : public Clock {
public:
    QDateTime now() const override
    {
        return m_wall.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(m_now - m_wallAt).count());
    }
    Instant monotonic() const override { return m_now; }
    void after(std::chrono::milliseconds time, QObject* context, std::function<void()> work) const override
    {
        m_timers.emplace(m_now + std::max(time, std::chrono::milliseconds(0)), Timer{context, std::move(work)});
    }

    void setWall(const QDateTime& wall)
    {
        m_wall = wall.toUTC();
        m_wallAt = m_now;
    }

    /// Lets `time` pass.
    void advance(std::chrono::nanoseconds time)
    {
        const Instant end = m_now + time;
        settle();
        while (!m_timers.empty() && m_timers.begin()->first <= end)
            fireNext();
        m_now = end;
        settle();
    }

    /// Lets time pass from timer to timer until `done`, at most `limit`; says whether it was reached.
    bool runUntil(const std::function<bool()>& done, std::chrono::nanoseconds limit = std::chrono::hours(48))
    {
        const Instant end = m_now + limit;
        settle();
        while (!done()) {
            if (m_timers.empty() || m_timers.begin()->first > end)
                return false;
            fireNext();
        }
        return true;
    }

    bool isIdle() const { return m_timers.empty(); }

    /// Everything that is posted on this thread, and what that posts in turn, is carried out; no time passes.
    void settle()
    {
        // One round of sendPostedEvents() leaves for the next what it posts itself.
        Deliveries deliveries;
        do {
            deliveries.count = 0;
            QCoreApplication::sendPostedEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        } while (deliveries.count > 0);
    }

private:
    /// Counts what is delivered to any object while it lives.
    struct Deliveries final : QObject {
        Deliveries() { QCoreApplication::instance()->installEventFilter(this); }
        bool eventFilter(QObject*, QEvent*) override
        {
            ++count;
            return false;
        }
        int count = 0;
    };
    struct Timer {
        QPointer<QObject> context;
        std::function<void()> work;
    };

    void fireNext()
    {
        auto first = m_timers.extract(m_timers.begin());
        m_now = std::max(m_now, first.key());
        if (first.mapped().context)
            first.mapped().work();
        settle();
    }

    mutable std::multimap<Instant, Timer> m_timers;
    Instant m_now = Instant(std::chrono::hours(1));
    Instant m_wallAt = m_now;
    QDateTime m_wall{QDate(2026, 11, 23), QTime(3, 0), Qt::UTC};
};

} // namespace madang::test
