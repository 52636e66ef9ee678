#include "services/jobs/job_claims.h"

#include "services/database.h"
#include "services/jobs/job_rows.h"

#include <QSqlQuery>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace madang {

using namespace rows;

namespace {
int percent(int progress)
{
    return std::clamp(progress, 0, 100);
}
} // namespace

JobClaims::JobClaims(Database& database, QString instance)
    : m_database(database)
    , m_instance(std::move(instance))
{
}

Result<std::optional<Job>> JobClaims::claim(const QDateTime& now)
{
    std::optional<Job> claimed;
    const Result<void> done = m_database.inTransaction([&] {
        // What is queued may run whatever the wall says now; only what waits has a time before which it must not.
        return m_database.run(
            uR"(UPDATE jobs SET state = 'running', attempt = attempt + 1, instance = ?, seen_at = ?, started_at = ?,
                    progress = checkpoint_progress, error_kind = '', error_detail = ''
                WHERE rowid = (SELECT rowid FROM jobs
                    WHERE state IN ('queued', 'waiting') AND (state = 'queued' OR scheduled_at <= ?)
                    ORDER BY priority, scheduled_at, rowid LIMIT 1)
                RETURNING %1)"_s.arg(kJobColumns),
            {m_instance, stamp(now), stamp(now), stamp(now)}, [&](const QSqlQuery& row) { claimed = jobFrom(row); });
    });
    if (!done)
        return done.error();
    return claimed;
}

Result<void> JobClaims::change(const QString& id, const QString& assignments, const QVariantList& values)
{
    bool ours = false;
    const Result<void> done = m_database.run(
        u"UPDATE jobs SET %1 WHERE id = ? AND state = 'running' AND instance = ? RETURNING id"_s.arg(assignments),
        values + QVariantList{id, m_instance}, [&](const QSqlQuery&) { ours = true; });
    if (done && !ours)
        return Error{ErrorKind::Rejected, u"job %1 does not run under this instance any more"_s.arg(id), {}};
    return done;
}

Result<void> JobClaims::saveProgress(const QString& id, int progress)
{
    return change(id, u"progress = MAX(progress, ?)"_s, {percent(progress)});
}

Result<void> JobClaims::saveCheckpoint(const QString& id, const QByteArray& checkpoint, int progress)
{
    return change(id, u"checkpoint = ?, progress = MAX(progress, ?), checkpoint_progress = MAX(progress, ?)"_s,
                  {blob(checkpoint), percent(progress), percent(progress)});
}

Result<void> JobClaims::spendAttempt(const QString& id)
{
    // Inside the transaction nobody changes the job between the look and the write.
    return m_database.inTransaction([&]() -> Result<void> {
        int spent = 0;
        bool cancelAsked = false;
        if (Result<void> read = m_database.run(u"SELECT wire_attempts, cancel_asked FROM jobs WHERE id = ?"_s, {id},
                                               [&](const QSqlQuery& row) {
                                                   spent = row.value(0).toInt();
                                                   cancelAsked = row.value(1).toBool();
                                               });
            !read)
            return read;
        if (cancelAsked)
            return Error{ErrorKind::Cancelled, u"job %1 is being cancelled"_s.arg(id), {}};
        if (spent >= kMaxWireAttempts)
            return Error{ErrorKind::Rejected, u"%1: %2 sends"_s.arg(kWireCap).arg(spent), {}};
        return change(id, u"wire_attempts = wire_attempts + 1"_s, {});
    });
}

Result<void> JobClaims::complete(const QString& id, const QByteArray& result, const QDateTime& now,
                                 const std::function<Result<void>()>& alsoWrite)
{
    return m_database.inTransaction([&]() -> Result<void> {
        Result<void> done
            = change(id, u"state = 'succeeded', result = ?, progress = 100, finished_at = ?, expires_at = ?"_s,
                     {blob(result), stamp(now), later(now, kResultLifetime)});
        return done && alsoWrite ? alsoWrite() : done;
    });
}

Result<void> JobClaims::fail(const QString& id, const Error& error, const QDateTime& now)
{
    const JobState state = error.kind == ErrorKind::Cancelled ? JobState::Cancelled : JobState::Failed;
    return change(id, u"state = ?, error_kind = ?, error_detail = ?, finished_at = ?, expires_at = ?"_s,
                  {jobStateKey(state), errorKey(error.kind), error.detail, stamp(now), later(now, kResultLifetime)});
}

Result<void> JobClaims::wait(const QString& id, const QDateTime& until, const Error& reason, const QDateTime& now)
{
    return giveBack(id, u"state = 'waiting', scheduled_at = ?, error_kind = ?, error_detail = ?"_s,
                    {stamp(until), errorKey(reason.kind), reason.detail}, now);
}

Result<void> JobClaims::release(const QString& id, const QDateTime& now)
{
    return giveBack(id, u"state = 'queued'"_s, {}, now);
}

Result<void> JobClaims::giveBack(const QString& id, const QString& assignments, const QVariantList& values,
                                 const QDateTime& now)
{
    return m_database.inTransaction([&]() -> Result<void> {
        if (Result<void> given = change(id, assignments + u", attempt = attempt - 1, instance = ''"_s, values); !given)
            return given;
        return m_database.run(
            uR"(UPDATE jobs SET state = 'cancelled', error_kind = '', error_detail = '', finished_at = ?, expires_at = ?
                WHERE id = ? AND cancel_asked = 1)"_s,
            {stamp(now), later(now, kResultLifetime), id});
    });
}

Result<QHash<QString, bool>> JobClaims::beat(const QDateTime& now)
{
    QHash<QString, bool> ours;
    const Result<void> done = m_database.run(
        u"UPDATE jobs SET seen_at = ? WHERE state = 'running' AND instance = ? RETURNING id, cancel_asked"_s,
        {stamp(now), m_instance},
        [&](const QSqlQuery& row) { ours.insert(row.value(0).toString(), row.value(1).toBool()); });
    if (!done)
        return done.error();
    return ours;
}

Result<QStringList> JobClaims::recoverOrphans(std::optional<QDateTime> notSeenSince, const QDateTime& now)
{
    QStringList ids;
    const QString orphans = u"state = 'running' AND instance <> ? AND seen_at < ?"_s;
    const qint64 limit = notSeenSince ? stamp(*notSeenSince) : std::numeric_limits<qint64>::max();
    const auto note = [&](const QSqlQuery& row) { ids << row.value(0).toString(); };
    const Result<void> done = m_database.inTransaction([&]() -> Result<void> {
        if (Result<void> ended
            = m_database.run(uR"(UPDATE jobs SET state = CASE cancel_asked WHEN 1 THEN 'cancelled' ELSE 'failed' END,
                        error_kind = CASE cancel_asked WHEN 1 THEN '' ELSE ? END,
                        error_detail = CASE cancel_asked WHEN 1 THEN '' ELSE ? END,
                        instance = '', finished_at = ?, expires_at = ?
                    WHERE %1 AND (cancel_asked = 1 OR attempt >= ?) RETURNING id)"_s.arg(orphans),
                             {errorKey(ErrorKind::Internal), kCrashLoop.toString(), stamp(now),
                              later(now, kResultLifetime), m_instance, limit, kMaxCrashes},
                             note);
            !ended)
            return ended;
        // Behind the others: what takes the program down with it must not keep them from running.
        return m_database.run(
            u"UPDATE jobs SET state = 'queued', instance = '', scheduled_at = ? WHERE %1 RETURNING id"_s.arg(orphans),
            {stamp(now), m_instance, limit}, note);
    });
    if (!done)
        return done.error();
    return ids;
}

} // namespace madang
