#include "services/jobs/job_store.h"
#include "services/storage/backups.h"
#include "support/job_database.h"
#include "support/program.h"
#include "support/temp_folder.h"

#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <csignal>
#include <sys/types.h>

using namespace madang;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 20'000;

/// All of it, a thousand rounds, with MADANG_FULL_ROUNDS=1; a few minutes then.
bool isFull()
{
    return qEnvironmentVariableIntValue("MADANG_FULL_ROUNDS") > 0;
}

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

/// A real process that works on the jobs of a folder.
class Worker final {
public:
    explicit Worker(const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QString::fromUtf8(JOB_WORKER), arguments);
    }
    ~Worker() { kill(); }
    Q_DISABLE_COPY_MOVE(Worker)

    static QStringList runs(const QString& folder, int parallel = 1, int lease = 0)
    {
        return {u"run"_s, folder, QString::number(parallel), QString::number(lease)};
    }

    /// The next line that begins with this word; empty when the process ends before, or says nothing for too long.
    QString next(const QString& word = {})
    {
        for (;;) {
            while (m_process.canReadLine()) {
                const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
                if (line.startsWith(word))
                    return line;
            }
            if (!m_process.waitForReadyRead(kPatience) && !m_process.canReadLine())
                return {};
        }
    }

    /// kill -9, and waits until it has happened.
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }
    bool ends() { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(kPatience); }
    void send(int signal) const { ::kill(pid_t(m_process.processId()), signal); }
    qint64 id() const { return m_process.processId(); }

private:
    QProcess m_process;
};

QString submit(Database& database, const QString& kind, const QByteArray& arguments)
{
    return JobStore(database).submit({kind, arguments, 0, {}}, now()).value_or({});
}

Job load(Database& database, const QString& id)
{
    return JobStore(database).load(id, now()).value_or({});
}

} // namespace

/// Real processes, really killed. What is measured is printed, never asserted.
class TestJobCrashes final : public QObject {
    Q_OBJECT

private slots:
    void everyIdThatWasPrintedIsThereAfterAKill() // J1
    {
        const test::TempFolder folder;
        test::openJobs(folder.path()).reset();
        const int rounds = isFull() ? 1000 : 20;
        QStringList printed;
        QList<double> milliseconds;
        for (int round = 0; round < rounds; ++round) {
            Worker worker({u"submit"_s, folder.path()});
            for (int line = 0; line <= round % 5; ++line) {
                const QStringList words = worker.next().split(u' ');
                QCOMPARE(words.size(), 2);
                printed << words.at(0);
                milliseconds << words.at(1).toDouble() / 1000;
            }
            worker.kill();
        }
        const auto database = test::openJobs(folder.path());
        for (const QString& id : printed)
            QCOMPARE(load(*database, id).state, JobState::Queued);
        QVERIFY(checkFile(folder.filePath(u"madang.db"_s), true).has_value());
        std::ranges::sort(milliseconds);
        qInfo("%d kills, %d acknowledged jobs, submit p50 %.2f ms, p95 %.2f ms", rounds, int(printed.size()),
              milliseconds.at(milliseconds.size() / 2), milliseconds.at(milliseconds.size() * 95 / 100));
    }

    void aKilledJobGoesOnWhereItWasAndRepeatsNoStepThatWasSaved() // J3
    {
        const test::TempFolder folder;
        const auto database = test::openJobs(folder.path());
        const QString id = submit(*database, u"step"_s, "[5]");
        {
            Worker worker(Worker::runs(folder.path()));
            QVERIFY(!worker.next(u"step 3"_s).isEmpty());
            worker.kill();
        }
        QCOMPARE(load(*database, id).state, JobState::Running);
        QCOMPARE(load(*database, id).progress, 40);

        Worker worker(Worker::runs(folder.path()));
        const QStringList run = worker.next(u"run"_s).split(u' ');
        QCOMPARE(run.value(1), id);
        QVERIFY(!worker.next(u"end succeeded"_s).isEmpty());
        QCOMPARE(load(*database, id).attempt, 2);
        for (int step = 1; step <= 5; ++step)
            QCOMPARE(test::number(*database, u"SELECT times FROM effects WHERE job = ? AND step = ?"_s, {id, step}),
                     step == 3 ? 2 : 1);
        qInfo("recovered %.1f ms after the start of the runner", run.value(2).toDouble() / 1000);
    }

    void aJobThatKillsTheProgramThreeTimesIsGivenUp() // J4
    {
        const test::TempFolder folder;
        const auto database = test::openJobs(folder.path());
        const QString poison = submit(*database, u"crash"_s, "[]");
        for (int crash = 1; crash <= 3; ++crash) {
            Worker worker(Worker::runs(folder.path()));
            QCOMPARE(worker.next(u"run"_s), u"run "_s + poison);
            QVERIFY(worker.ends());
        }
        const QString good = submit(*database, u"step"_s, "[2]");
        Worker worker(Worker::runs(folder.path()));
        QCOMPARE(worker.next(u"end"_s), u"end failed "_s + poison);
        QCOMPARE(worker.next(u"end"_s), u"end succeeded "_s + good);
        QVERIFY(load(*database, poison).error->detail.startsWith(kCrashLoop));
    }

    void aStoppedProcessLosesItsJobAndItsResultIsRefused() // J6, J7
    {
        const test::TempFolder folder;
        const auto database = test::openJobs(folder.path());
        const QString id = submit(*database, u"hold"_s, "[]");
        Worker first(Worker::runs(folder.path(), 1, 900));
        QVERIFY(!first.next(u"run"_s).isEmpty());
        first.send(SIGSTOP);
        Worker second(Worker::runs(folder.path(), 1, 900));
        QVERIFY(!second.next(u"run"_s).isEmpty());
        QCOMPARE(load(*database, id).attempt, 2);
        const QByteArray winner = QByteArray::number(second.id());
        folder.write(u"go"_s, "");
        QVERIFY(!second.next(u"end succeeded"_s).isEmpty());
        first.send(SIGCONT);
        QVERIFY(!first.next(u"finished"_s).isEmpty());
        // It has seen the end of the job before it asks for another one.
        const QString more = submit(*database, u"hold"_s, "[]");
        second.kill();
        QCOMPARE(first.next(u"end succeeded "_s + more), u"end succeeded "_s + more);
        QCOMPARE(load(*database, id).result, winner);
    }

    void randomKillsLoseNoJobAndDoubleNoResult() // J11
    {
        const test::TempFolder folder;
        const auto database = test::openJobs(folder.path());
        const int jobs = isFull() ? 1000 : 60;
        const int kills = isFull() ? 200 : 15;
        const quint32 seed = qEnvironmentVariable("MADANG_SEED", u"20261123"_s).toUInt();
        QRandomGenerator random(seed);
        for (int i = 0; i < jobs; ++i)
            QVERIFY(!submit(*database, u"step"_s, "[2]").isEmpty());
        for (int kill = 0; kill < kills; ++kill) {
            Worker worker(Worker::runs(folder.path(), 2));
            const int lines = random.bounded(2, 16);
            for (int line = 0; line < lines; ++line)
                QVERIFY2(!worker.next().isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
            worker.kill();
        }
        Worker worker(Worker::runs(folder.path(), 2));
        if (test::number(*database, u"SELECT COUNT(*) FROM jobs WHERE finished_at = 0"_s) > 0)
            QVERIFY(!worker.next(u"idle"_s).isEmpty());
        worker.kill();
        const auto count
            = [&](const QString& what) { return test::number(*database, u"SELECT COUNT(*) FROM "_s + what); };
        const qint64 succeeded = count(u"jobs WHERE state = 'succeeded'"_s);
        const qint64 crashed = count(u"jobs WHERE state = 'failed' AND error_detail = 'crash_loop' AND attempt = 3"_s);
        QCOMPARE(succeeded + crashed, jobs);
        QCOMPARE(count(u"results"_s), succeeded);
        QCOMPARE(count(u"results NATURAL JOIN (SELECT id AS job FROM jobs WHERE state = 'succeeded')"_s), succeeded);
        QCOMPARE(count(u"effects WHERE job IN (SELECT job FROM results)"_s), 2 * succeeded);
        // A step is repeated only by a crash, and each crash interrupts at most one step of a job.
        QCOMPARE(count(u"effects JOIN jobs ON job = id WHERE times > attempt"_s), 0);
        QVERIFY(checkFile(folder.filePath(u"madang.db"_s), true).has_value());
        qInfo("seed %u: %d jobs, %d kills: %d succeeded, %d given up after three crashes, %d taken up again", seed,
              jobs, kills, int(succeeded), int(crashed), int(count(u"jobs WHERE attempt > 1"_s)));
    }
};

MADANG_TEST(QCoreApplication, TestJobCrashes)
#include "tst_job_crashes.moc"
