#include "sandbox/fake_clock.h"

#include <nlohmann/json.hpp>

#include <QTimeZone>

namespace madang::sandbox {

namespace {
QTimeZone korea()
{
    return QTimeZone(9 * 3600);
}
} // namespace

qint64 FakeClock::realMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

qint64 FakeClock::nowMs() const
{
    return m_frozenAtMs >= 0 ? m_frozenAtMs : realMs() + m_offsetMs;
}

QDate FakeClock::today() const
{
    return koreanDay(nowMs());
}

void FakeClock::advance(qint64 seconds)
{
    setNow(nowMs() + seconds * 1000);
}

void FakeClock::setNow(qint64 ms)
{
    if (m_frozenAtMs >= 0)
        m_frozenAtMs = ms;
    else
        m_offsetMs = ms - realMs();
}

void FakeClock::setFrozen(bool frozen)
{
    const qint64 now = nowMs();
    m_frozenAtMs = frozen ? now : -1;
    m_offsetMs = now - realMs();
}

Json FakeClock::save() const
{
    return {{"offsetMs", m_offsetMs}, {"frozenAtMs", m_frozenAtMs}};
}

bool FakeClock::restore(const Json& saved)
{
    if (!saved.is_object())
        return false;
    m_offsetMs = intAt(saved, "offsetMs");
    m_frozenAtMs = intAt(saved, "frozenAtMs", -1);
    return true;
}

QString koreanIso(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, korea()).toString(Qt::ISODate);
}

QDate koreanDay(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, korea()).date();
}

qint64 startOfDayMs(QDate day)
{
    return QDateTime(day, QTime(0, 0), korea()).toMSecsSinceEpoch();
}

qint64 parseIso(const QString& text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.isValid() && moment.timeSpec() != Qt::LocalTime ? moment.toMSecsSinceEpoch() : -1;
}

} // namespace madang::sandbox
