#include "services/jobs/job_runner.h"

#include "services/async/then.h"
#include "services/database.h"
#include "services/log.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <exception>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr std::chrono::milliseconds kUnsaidPause = 15s; // also how soon a network that is back is noticed
constexpr std::chrono::milliseconds kShortestPause = 1s; // never a busy loop

using Answer = Result<QByteArray>;

Error because(QStringView word, const QString& detail)
{
    return {ErrorKind::InvalidInput, u"%1: %2"_s.arg(word, detail), {}};
}

/// The answer of a future that has finished. Giving none is an answer only where it was told to stop.
Answer answerOf(const QFuture<Answer>& future, bool wasCancelled)
{
    if (future.isCanceled() || future.resultCount() == 0)
        return Error{wasCancelled ? ErrorKind::Cancelled : ErrorKind::Internal, u"the work gave no answer"_s, {}};
    return future.result();
}

bool isRefusal(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::Damaged:
    case ErrorKind::Storage:
        return true;
    default:
        return false;
    }
}
} // namespace

JobRunner::JobRunner(Database& database, JobStore& store, const Clock& clock, JobRunnerOptions options, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_store(store)
    , m_clock(clock)
    , m_options(options)
    , m_claims(database, QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

JobRunner::~JobRunner()
{
    blockSignals(true); // who listens may be half gone
    stop();
}

void JobRunner::add(const QString& kind, Work work)
{
    m_kinds.insert(kind, std::move(work));
}

void JobRunner::start()
{
    m_works = true;
    if (const Result<QList<Job>> waiting = m_store.waiting(); !waiting)
        report(waiting.error());
    else
        for (const Job& job : *waiting)
            rest(job.id, job.scheduledAt);
    beat();
}

void JobRunner::stop()
{
    if (!std::exchange(m_works, false))
        return;
    for (const Running& running : QHash(m_running)) {
        running.attempt->cancel();
        const bool released = !running.future.isFinished();
        const Result<void> left = released ? m_claims.release(running.attempt->job.id, m_clock.now()) : settle(running);
        if (!left)
            report(left.error());
        drop(running.attempt->job.id);
    }
}

void JobRunner::beat()
{
    if (!m_works)
        return;
    recover();
    if (const Result<QStringList> ended = m_store.sweep(m_clock.now()); !ended)
        report(ended.error());
    else
        tell(*ended);
    follow();
    for (const Running& running : QHash(m_running)) {
        if (running.finished)
            finish(running.attempt);
    }
    claimMore();
    m_clock.after(m_options.heartbeat, this, [this] { beat(); });
}

/// Keeps the jobs that run ours, and lets go of those that are not any more.
void JobRunner::follow()
{
    if (m_running.isEmpty())
        return;
    const Result<QHash<QString, bool>> ours = m_claims.beat(m_clock.now());
    if (!ours) {
        report(ours.error());
        return;
    }
    for (const Running& running : QHash(m_running)) {
        const QString id = running.attempt->job.id;
        const auto found = ours->constFind(id);
        const bool lost = found == ours->constEnd();
        if (lost || *found)
            running.attempt->cancel();
        if (lost)
            drop(id);
    }
}

void JobRunner::recover()
{
    const QDateTime now = m_clock.now();
    const auto limit = m_options.alone ? std::nullopt : std::optional(now.addMSecs(-m_options.lease.count()));
    if (const Result<QStringList> recovered = m_claims.recoverOrphans(limit, now); !recovered)
        report(recovered.error());
    else
        tell(*recovered);
}

void JobRunner::claimMore()
{
    while (m_works && m_running.size() < m_options.parallel) {
        const Result<std::optional<Job>> job = m_claims.claim(m_clock.now());
        if (!job)
            return report(job.error());
        if (!*job)
            return;
        begin(**job);
    }
}

void JobRunner::begin(const Job& job)
{
    auto attempt = std::make_shared<JobAttempt>();
    attempt->job = job;
    attempt->claims = &m_claims;
    attempt->changed = [this, id = job.id] { emit changed(id); };
    m_running.insert(job.id, {attempt, {}});
    emit changed(job.id);
    JobContext context(attempt);
    const QFuture<Answer> future = workOf(job, context);
    if (!attempt->claims)
        return; // stopped or taken away meanwhile
    m_running[job.id].future = future;
    async::whenFinished(this, future, [this, attempt](const QFuture<Answer>&) { finish(attempt); });
}

QFuture<Answer> JobRunner::workOf(const Job& job, JobContext& context) const
{
    const auto kind = m_kinds.constFind(job.kind);
    if (kind == m_kinds.constEnd())
        return async::ready(Answer(because(kUnknownKind, job.kind)));
    QJsonParseError problem;
    if (!job.arguments.isEmpty() && QJsonDocument::fromJson(job.arguments, &problem).isNull())
        return async::ready(Answer(because(kBadArguments, problem.errorString())));
    try {
        return (*kind)(context);
    } catch (const std::exception& exception) {
        return async::ready(Answer(Error{ErrorKind::Internal, QString::fromUtf8(exception.what()), {}}));
    }
}

/// The work has answered; also called again while the database would not take the outcome.
void JobRunner::finish(const std::shared_ptr<JobAttempt>& attempt)
{
    const QString id = attempt->job.id;
    if (!attempt->claims)
        return; // no longer ours
    m_running[id].finished = true;
    Result<void> settled = settle(m_running[id]);
    // What was to be written with the result could not be: that is the job's outcome then.
    if (!settled && !isRefusal(settled.error()))
        settled = m_claims.fail(id, settled.error(), m_clock.now());
    if (!settled && isRefusal(settled.error()))
        return report(settled.error());
    if (!settled)
        log::warning(u"job outcome refused: "_s + settled.error().detail);
    drop(id);
    claimMore();
}

Result<void> JobRunner::settle(const Running& running)
{
    const QString id = running.attempt->job.id;
    const QDateTime now = m_clock.now();
    const Answer answer = answerOf(running.future, running.attempt->cancelled);
    if (answer) {
        const auto& rows = running.attempt->extraWrites;
        return m_claims.complete(id, *answer, now, [&] { return rows ? rows(m_database) : Result<void>(); });
    }
    if (!m_works && answer.error().kind == ErrorKind::Cancelled)
        return m_claims.release(id, now);
    const auto pause = waitFor(answer.error());
    if (!pause)
        return m_claims.fail(id, answer.error(), now);
    const QDateTime until = now.addMSecs(pause->count());
    const Result<void> waits = m_claims.wait(id, until, answer.error(), now);
    if (waits)
        rest(id, until);
    return waits;
}

/// The attempt is over, here at least: nothing it still does has an effect on the job.
void JobRunner::drop(const QString& id)
{
    const std::shared_ptr<JobAttempt> attempt = m_running.take(id).attempt;
    attempt->claims = nullptr;
    attempt->extraWrites = nullptr; // these may hold the context, which holds the attempt
    attempt->cancelHandlers.clear();
    emit changed(id);
}

/// By the clock that nobody can set back, as well as by the wall.
void JobRunner::rest(const QString& id, const QDateTime& until)
{
    const std::chrono::milliseconds pause(std::max<qint64>(0, m_clock.now().msecsTo(until)));
    m_clock.after(pause, this, [this, id, until] {
        if (const Result<void> woken = m_store.wakeOne(id, until, m_clock.now()); !woken)
            report(woken.error());
        claimMore();
    });
}

Result<QString> JobRunner::submit(const JobRequest& request)
{
    Result<QString> id = m_store.submit(request, m_clock.now());
    if (id) {
        emit changed(*id);
        claimMore();
    }
    return id;
}

Result<QString> JobRunner::join(const JobRequest& request)
{
    const Result<std::optional<QString>> alive = m_store.alive(request.kind, request.arguments);
    if (!alive)
        return alive.error();
    return *alive ? Result<QString>(**alive) : submit(request);
}

Result<Job> JobRunner::job(const QString& id) const
{
    return m_store.load(id, m_clock.now());
}

Result<Job> JobRunner::cancel(const QString& id)
{
    Result<Job> job = m_store.cancel(id, m_clock.now());
    if (!job)
        return job;
    if (const auto running = m_running.constFind(id); running != m_running.constEnd())
        std::shared_ptr(running->attempt)->cancel();
    emit changed(id);
    return job;
}

Result<void> JobRunner::wake(ErrorKind reason)
{
    const Result<QStringList> woken = m_store.wake(reason, m_clock.now());
    if (!woken)
        return woken.error();
    tell(*woken);
    claimMore();
    return {};
}

std::optional<std::chrono::milliseconds> JobRunner::waitFor(const Error& error)
{
    std::optional<std::chrono::milliseconds> said;
    if (error.retryAfter)
        said = std::max<std::chrono::milliseconds>(*error.retryAfter, kShortestPause);
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::BreakerOpen:
    case ErrorKind::LocalLimit:
    case ErrorKind::Busy:
    case ErrorKind::RateLimited:
        return said.value_or(kUnsaidPause);
    case ErrorKind::Unavailable:
    case ErrorKind::InProgress:
        return said;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::ConsentMissing:
        return said.value_or(kJobLifetime);
    default:
        return std::nullopt;
    }
}

void JobRunner::report(const Error& error)
{
    log::error(u"jobs: "_s + error.detail);
    emit storageFailed(error);
}

void JobRunner::tell(const QStringList& ids)
{
    for (const QString& id : ids)
        emit changed(id);
}

} // namespace madang
