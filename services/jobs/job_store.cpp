#include "services/jobs/job_store.h"

#include "services/database.h"
#include "services/jobs/job_rows.h"

#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang {

using namespace rows;

namespace {
/// How soon a held job whose time is over is looked at again.
constexpr std::chrono::milliseconds kHoldRecheck = std::chrono::minutes(10);

Error unknown(const QString& id)
{
    return {ErrorKind::NotFound, u"no job "_s + id, {}};
}

Job tombstone(const Job& job)
{
    Job left;
    left.id = job.id;
    left.kind = job.kind;
    left.state = JobState::Expired;
    left.createdAt = job.createdAt;
    left.finishedAt = job.finishedAt;
    return left;
}
} // namespace

JobStore::JobStore(Database& database, IsHeld isHeld)
    : m_database(database)
    , m_isHeld(std::move(isHeld))
{
}

Result<std::optional<JobStore::Row>> JobStore::find(const QString& column, const QString& value)
{
    std::optional<Row> found;
    const Result<void> read = m_database.run(u"SELECT %1, expires_at FROM jobs WHERE %2 = ?"_s.arg(kJobColumns, column),
                                             {value}, [&](const QSqlQuery& row) {
                                                 found = Row{jobFrom(row), row.value(18).toLongLong()};
                                             });
    if (!read)
        return read.error();
    return found;
}

bool JobStore::isForgotten(const Row& row, const QDateTime& now) const
{
    if (row.job.state == JobState::Expired)
        return row.expiresAt <= stamp(now);
    return isFinished(row.job.state) && row.expiresAt + kTombstoneLifetime.count() <= stamp(now) && !isHeld(row.job.id);
}

Result<QString> JobStore::submit(const JobRequest& request, const QDateTime& now)
{
    QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<void> stored = m_database.inTransaction([&]() -> Result<void> {
        if (!request.idempotencyKey.isEmpty()) {
            const Result<std::optional<Row>> earlier = find(u"idempotency_key"_s, request.idempotencyKey);
            if (!earlier)
                return earlier.error();
            if (const std::optional<Row>& row = *earlier; row && !isForgotten(*row, now)) {
                const Job& job = row->job;
                id = job.id;
                if (job.kind != request.kind || (job.state != JobState::Expired && job.arguments != request.arguments))
                    return Error{ErrorKind::Conflict, u"the key of job %1 came with another request"_s.arg(id), {}};
                return {};
            }
            if (Result<void> gone
                = m_database.run(u"DELETE FROM jobs WHERE idempotency_key = ?"_s, {request.idempotencyKey});
                !gone)
                return gone;
        }
        return m_database.run(
            uR"(INSERT INTO jobs (id, idempotency_key, kind, arguments, priority, state, scheduled_at, created_at,
                expires_at) VALUES (?, NULLIF(?, ''), ?, ?, ?, 'queued', ?, ?, ?))"_s,
            {id, request.idempotencyKey, request.kind, blob(request.arguments), request.priority, stamp(now),
             stamp(now), later(now, kJobLifetime)});
    });
    if (!stored)
        return stored.error();
    return id;
}

Result<Job> JobStore::load(const QString& id, const QDateTime& now)
{
    const Result<std::optional<Row>> found = find(u"id"_s, id);
    if (!found)
        return found.error();
    if (!*found || isForgotten(**found, now))
        return unknown(id);
    const Row& row = **found;
    // Exact even where no sweep has come by yet.
    if (isFinished(row.job.state) && row.expiresAt <= stamp(now) && !isHeld(id))
        return tombstone(row.job);
    return row.job;
}

Result<std::optional<QString>> JobStore::alive(const QString& kind, const QByteArray& arguments)
{
    std::optional<QString> found;
    const Result<void> read
        = m_database.run(uR"(SELECT id FROM jobs WHERE kind = ? AND arguments = ?
                             AND state IN ('queued', 'running', 'waiting', 'succeeded') AND cancel_asked = 0
                             ORDER BY created_at DESC, id LIMIT 1)"_s,
                         {kind, blob(arguments)}, [&](const QSqlQuery& row) { found = row.value(0).toString(); });
    if (!read)
        return read.error();
    return found;
}

Result<QList<QByteArray>> JobStore::underWay(const QString& kind)
{
    QList<QByteArray> found;
    const Result<void> read
        = m_database.run(uR"(SELECT arguments FROM jobs WHERE kind = ? AND cancel_asked = 0
                             AND state IN ('queued', 'running', 'waiting') ORDER BY created_at, id)"_s,
                         {kind}, [&](const QSqlQuery& row) { found << row.value(0).toByteArray(); });
    if (!read)
        return read.error();
    return found;
}

Result<Job> JobStore::cancel(const QString& id, const QDateTime& now)
{
    const Result<void> marked = m_database.run(uR"(UPDATE jobs SET cancel_asked = 1, error_kind = '', error_detail = '',
                state = CASE state WHEN 'running' THEN state ELSE 'cancelled' END,
                finished_at = CASE state WHEN 'running' THEN 0 ELSE ? END,
                expires_at = CASE state WHEN 'running' THEN expires_at ELSE ? END
            WHERE id = ? AND state IN ('queued', 'running', 'waiting'))"_s,
                                               {stamp(now), later(now, kResultLifetime), id});
    if (!marked)
        return marked.error();
    return load(id, now);
}

Result<QStringList> JobStore::wake(ErrorKind reason, const QDateTime& now)
{
    QStringList ids;
    const Result<void> woken = m_database.run(uR"(UPDATE jobs SET scheduled_at = ?
            WHERE state = 'waiting' AND error_kind = ? AND scheduled_at > ? RETURNING id)"_s,
                                              {stamp(now), errorKey(reason), stamp(now)},
                                              [&](const QSqlQuery& row) { ids << row.value(0).toString(); });
    if (!woken)
        return woken.error();
    return ids;
}

Result<void> JobStore::wakeOne(const QString& id, const QDateTime& until, const QDateTime& now)
{
    return m_database.run(uR"(UPDATE jobs SET scheduled_at = ?
            WHERE id = ? AND state = 'waiting' AND scheduled_at = ? AND scheduled_at > ?)"_s,
                          {stamp(now), id, stamp(until), stamp(now)});
}

Result<QList<Job>> JobStore::waiting()
{
    QList<Job> jobs;
    const Result<void> read
        = m_database.run(u"SELECT %1 FROM jobs WHERE state = 'waiting' ORDER BY scheduled_at, rowid"_s.arg(kJobColumns),
                         {}, [&](const QSqlQuery& row) { jobs << jobFrom(row); });
    if (!read)
        return read.error();
    return jobs;
}

Result<QStringList> JobStore::sweep(const QDateTime& now)
{
    QList<std::pair<Job, QDateTime>> over;
    const Result<void> read = m_database.run(
        u"SELECT %1, expires_at FROM jobs WHERE expires_at <= ?"_s.arg(kJobColumns), {stamp(now)},
        [&](const QSqlQuery& row) {
            over.emplace_back(jobFrom(row), QDateTime::fromMSecsSinceEpoch(row.value(18).toLongLong(), Qt::UTC));
        });
    if (!read)
        return read.error();
    QStringList ids;
    if (over.isEmpty())
        return ids;
    const Result<void> swept = m_database.inTransaction([&]() -> Result<void> {
        for (const auto& [job, expiresAt] : over) {
            if (Result<void> ended = end(job.id, job.state, expiresAt, now); !ended)
                return ended;
            ids << job.id;
        }
        return {};
    });
    if (!swept)
        return swept.error();
    return ids;
}

Result<void> JobStore::end(const QString& id, JobState state, const QDateTime& expiresAt, const QDateTime& now)
{
    if (state == JobState::Expired)
        return m_database.run(u"DELETE FROM jobs WHERE id = ?"_s, {id});
    if (isHeld(id))
        return m_database.run(u"UPDATE jobs SET expires_at = ? WHERE id = ?"_s, {later(now, kHoldRecheck), id});
    if (!isFinished(state))
        return m_database.run(
            uR"(UPDATE jobs SET state = 'failed', error_kind = COALESCE(NULLIF(error_kind, ''), ?),
                    error_detail = RTRIM(? || ': ' || error_detail, ': '), finished_at = ?, expires_at = ?
                WHERE id = ?)"_s,
            {errorKey(ErrorKind::Timeout), kLifetimeCap.toString(), stamp(now), later(now, kResultLifetime), id});
    if (later(expiresAt, kTombstoneLifetime) <= stamp(now))
        return m_database.run(u"DELETE FROM jobs WHERE id = ?"_s, {id});
    return m_database.run(
        uR"(UPDATE jobs SET state = 'expired', arguments = x'', checkpoint = x'', result = x'', error_kind = '',
                error_detail = '', expires_at = ? WHERE id = ?)"_s,
        {later(expiresAt, kTombstoneLifetime), id});
}

} // namespace madang
