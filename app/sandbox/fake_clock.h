#pragma once

#include "sandbox/json.h"

#include <QDate>
#include <QDateTime>

namespace madang::sandbox {

/// The time everything in the sandbox lives by: the real one plus what was added, or standing
/// still. Times are milliseconds since the epoch; days are Korean calendar days.
class FakeClock {
public:
    qint64 nowMs() const;
    QDate today() const;
    void advance(qint64 seconds);
    void setNow(qint64 ms);
    void setFrozen(bool frozen);

    Json save() const;
    bool restore(const Json& saved);

    static qint64 realMs();

private:
    qint64 m_offsetMs = 0;
    qint64 m_frozenAtMs = -1;
};

/// "2026-04-01T10:00:00+09:00"
QString koreanIso(qint64 ms);
QDate koreanDay(qint64 ms);
/// The first moment of a Korean day.
qint64 startOfDayMs(QDate day);
/// ISO 8601 with an offset, or −1.
qint64 parseIso(const QString& text);

} // namespace madang::sandbox
