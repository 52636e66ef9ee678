#include "services/jobs/job_rows.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace madang::rows {

const QString kJobColumns
    = u"id, kind, arguments, priority, state, scheduled_at, error_kind, error_detail, attempt, wire_attempts, "
      "instance, cancel_asked, progress, checkpoint, result, created_at, started_at, finished_at"_s;

namespace {
QDateTime timeFrom(const QVariant& value)
{
    const qint64 at = value.toLongLong();
    return at == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}
} // namespace

Job jobFrom(const QSqlQuery& row)
{
    Job job;
    job.id = row.value(0).toString();
    job.kind = row.value(1).toString();
    job.arguments = row.value(2).toByteArray();
    job.priority = row.value(3).toInt();
    job.state = jobStateFromKey(row.value(4).toString()).value_or(JobState::Failed);
    job.scheduledAt = timeFrom(row.value(5));
    if (const QString kind = row.value(6).toString(); !kind.isEmpty())
        job.error = Error{errorKindFromKey(kind).value_or(ErrorKind::Internal), row.value(7).toString(), {}};
    job.attempt = row.value(8).toInt();
    job.wireAttempts = row.value(9).toInt();
    job.instance = row.value(10).toString();
    job.cancelAsked = row.value(11).toBool();
    job.progress = row.value(12).toInt();
    job.checkpoint = row.value(13).toByteArray();
    job.result = row.value(14).toByteArray();
    job.createdAt = timeFrom(row.value(15));
    job.startedAt = timeFrom(row.value(16));
    job.finishedAt = timeFrom(row.value(17));
    return job;
}

qint64 stamp(const QDateTime& at)
{
    return at.toMSecsSinceEpoch();
}

qint64 later(const QDateTime& at, std::chrono::milliseconds time)
{
    return stamp(at) + time.count();
}

QByteArray blob(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace madang::rows
