#include "services/async/then.h"
#include "services/clock.h"
#include "services/jobs/job_runner.h"
#include "support/job_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>

#include <cstdio>

/// A program that a test kills. `job_worker submit FOLDER` asks for one job after another; `job_worker run FOLDER
/// PARALLEL LEASE_MS` works on them (a lease of 0: it is alone). Each thing that happens is a line on stdout, written
/// when it has happened.

using namespace madang;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = Result<QByteArray>;

void say(const QString& line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stdout);
    std::fflush(stdout);
}

void must(const Result<void>& done)
{
    if (!done)
        qFatal("%s", qUtf8Printable(done.error().detail));
}

[[noreturn]] void submitForEver(const QString& folder)
{
    const auto database = test::openJobs(folder);
    JobStore store(*database);
    SystemClock clock;
    for (;;) {
        QElapsedTimer timer;
        timer.start();
        const Result<QString> id = store.submit({u"step"_s, "[1]", 0, {}}, clock.now());
        if (!id)
            qFatal("%s", qUtf8Printable(id.error().detail));
        say(u"%1 %2"_s.arg(*id).arg(timer.nsecsElapsed() / 1000));
    }
}

/// Five steps with a checkpoint after each; the effect of a step is one more in its row. The first attempt stops in the
/// third step for ever.
class Steps final : public QObject {
public:
    Steps(Database& database, JobContext context)
        : m_database(database)
        , m_context(std::move(context))
        , m_step(m_context.checkpoint().toInt())
        , m_hangs(m_context.checkpoint().isEmpty() && m_context.arguments() == "[5]")
    {
        m_promise.start();
    }

    QFuture<Answer> run()
    {
        QMetaObject::invokeMethod(this, &Steps::next, Qt::QueuedConnection);
        return m_promise.future();
    }

private:
    void next()
    {
        if (++m_step > (m_context.arguments() == "[5]" ? 5 : 2)) {
            m_context.alsoWrite([id = m_context.id()](Database& database) {
                return database.run(u"INSERT INTO results VALUES (?)"_s, {id});
            });
            m_promise.addResult(QByteArray("done"));
            m_promise.finish();
            deleteLater();
            return;
        }
        must(m_database.run(uR"(INSERT INTO effects VALUES (?, ?, 1)
                ON CONFLICT (job, step) DO UPDATE SET times = times + 1)"_s,
                            {m_context.id(), m_step}));
        say(u"step %1 %2"_s.arg(m_step).arg(m_context.id()));
        if (m_hangs && m_step == 3)
            return;
        must(m_context.saveCheckpoint(QByteArray::number(m_step), m_step * 20));
        QMetaObject::invokeMethod(this, &Steps::next, Qt::QueuedConnection);
    }

    Database& m_database;
    JobContext m_context;
    int m_step;
    bool m_hangs;
    QPromise<Answer> m_promise;
};

/// Finishes when the file `go` stands in the folder.
QFuture<Answer> untilTold(const SystemClock& clock, QObject* context, const QString& folder,
                          const std::shared_ptr<QPromise<Answer>>& promise)
{
    clock.after(10ms, context, [&clock, context, folder, promise] {
        if (!QFile::exists(folder + u"/go"_s)) {
            untilTold(clock, context, folder, promise);
            return;
        }
        promise->addResult(QByteArray::number(QCoreApplication::applicationPid()));
        promise->finish();
        say(u"finished"_s);
    });
    return promise->future();
}

int work(const QString& folder, int parallel, std::chrono::milliseconds lease)
{
    const auto database = test::openJobs(folder);
    must(database->run(
        u"CREATE TABLE IF NOT EXISTS effects (job TEXT, step INTEGER, times INTEGER, PRIMARY KEY (job, step))"_s));
    must(database->run(u"CREATE TABLE IF NOT EXISTS results (job TEXT PRIMARY KEY)"_s));
    JobStore store(*database);
    SystemClock clock;
    JobRunnerOptions options{parallel, lease == 0ms, lease, lease / 3};
    if (options.alone)
        options.heartbeat = 10s;
    JobRunner runner(*database, store, clock, options);
    QElapsedTimer sinceStart;
    runner.add(u"step"_s, [&](JobContext& context) {
        say(u"run %1 %2"_s.arg(context.id()).arg(sinceStart.nsecsElapsed() / 1000));
        auto* steps = new Steps(*database, context);
        steps->setParent(&runner);
        return steps->run();
    });
    runner.add(u"hold"_s, [&](JobContext& context) {
        say(u"run "_s + context.id());
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        return untilTold(clock, &runner, folder, promise);
    });
    runner.add(u"crash"_s, [](JobContext& context) -> QFuture<Answer> {
        say(u"run "_s + context.id());
        std::_Exit(9);
    });
    QObject::connect(&runner, &JobRunner::changed, &runner, [&](const QString& id) {
        const Result<Job> job = runner.job(id);
        if (job && isFinished(job->state))
            say(u"end %1 %2"_s.arg(jobStateKey(job->state), id));
        if (test::number(*database, u"SELECT COUNT(*) FROM jobs WHERE finished_at = 0"_s) == 0)
            say(u"idle"_s);
    });
    sinceStart.start();
    say(u"ready"_s);
    runner.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words.at(1) == u"submit")
        submitForEver(words.at(2));
    if (words.size() == 5 && words.at(1) == u"run")
        return work(words.at(2), words.at(3).toInt(), std::chrono::milliseconds(words.at(4).toInt()));
    return 2;
}
