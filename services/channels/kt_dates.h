#pragma once

#include "domain/plan.h"
#include "domain/result.h"

#include <QDateTime>

namespace madang {

/// The period in which KT can show something: it starts at `earliest` at the soonest, moved forward
/// inside the wanted period where that is needed, and lasts at most `longest` days. Rejected where
/// nothing of the period is left.
Result<DatePeriod> ktPeriod(const DatePeriod& wanted, QDate earliest, int longest);

/// The day that comes `count` working days (Monday to Friday) after `from`.
QDate afterWorkingDays(QDate from, int count);

/// "2026-04-01T00:00:00+09:00": the first moment of a day in Korea.
QString startOfKoreanDay(QDate day);

/// The choices of an option that takes several values, "lunch,evening".
QStringList chosen(const QString& value);

} // namespace madang
