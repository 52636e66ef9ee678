#pragma once

#include "services/jobs/job.h"

class QSqlQuery;

namespace madang::rows {

/// The columns that jobFrom() reads, in its order.
extern const QString kJobColumns;
Job jobFrom(const QSqlQuery& row);

/// As the table has it: milliseconds since 1970 UTC.
qint64 stamp(const QDateTime& at);
qint64 later(const QDateTime& at, std::chrono::milliseconds time);
/// Bytes that are never SQL's NULL.
QByteArray blob(const QByteArray& bytes);

} // namespace madang::rows
