#pragma once

#include "sandbox/kt_errors.h"

#include <QDate>

namespace madang::sandbox {

/// Checks that several KT products make alike; each returns the refusal, or nothing.

/// A number with a wrong check digit is a bad request; a closed, suspended or unregistered one is
/// not verified. An empty one is the store of the contract.
std::optional<Response> businessRefusal(const QString& businessNo, const char* field);
/// "startDate" and "endDate" of a schedule; not before `earliest`, at most `mostDays` long.
std::optional<Response> periodRefusal(const Json& schedule, QDate earliest, int mostDays);

QDate dateAt(const Json& object, const char* key);
/// The n-th working day after `day` (Saturdays and Sundays are none).
QDate workingDaysAfter(QDate day, int count);
/// A reviewer refuses what says so in its title (the practice mode's way to see a refusal).
bool isToBeRejected(const QString& title);
Json rejection(qint64 nowMs);

/// {"items":[…],"nextCursor":…} of the records that `accepts`, oldest first; `query`: cursor,
/// limit, updatedSince.
Response pageOf(const Json& records, const Json& filter, const QByteArray& rawQuery);

} // namespace madang::sandbox
