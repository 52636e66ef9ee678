#include "services/media/ffmpeg_job.h"

#include "services/async/on_cancel.h"

#include <QFile>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang::media {

namespace {
constexpr auto kLook = 10s;
/// In a row: a machine that slept wakes with one look that is due, and nothing can have moved by then.
constexpr int kMostStills = 3;
constexpr qsizetype kRemembered = 2000;
constexpr int kNicer = 5;
} // namespace

FfmpegJob::FfmpegJob(FfmpegOrder order, const Clock& clock, PublishProgress progress, QObject* parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_clock(clock)
    , m_progress(std::move(progress))
    , m_partial(u"%1.%2.part"_s.arg(m_order.target, QUuid::createUuid().toString(QUuid::WithoutBraces)))
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] { readProgress(); });
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { m_said = (m_said + m_process.readAllStandardError()).right(kRemembered); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            deliver(Error{ErrorKind::ToolMissing, m_order.program + u": "_s + m_process.errorString(), {}});
    });
    connect(&m_process, &QProcess::finished, this,
            [this](int exitCode, QProcess::ExitStatus status) { end(exitCode, status); });
#ifdef Q_OS_UNIX
    m_process.setChildProcessModifier([] { [[maybe_unused]] const int priority = nice(kNicer); });
#endif
}

FfmpegJob::~FfmpegJob()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(); // killed: this is no wait
    }
    QFile::remove(m_partial);
}

QFuture<FfmpegJob::Made> FfmpegJob::start()
{
    m_promise.start();
    const QFuture<Made> future = m_promise.future();
    async::onCancel(this, future, [this] { stop(Error{ErrorKind::Cancelled, u"ffmpeg was stopped"_s, {}}); });
    if (m_order.program.isEmpty()) {
        deliver(Error{ErrorKind::ToolMissing, u"no ffmpeg"_s, {}});
        return future;
    }
    const QStringList always{u"-hide_banner"_s, u"-nostdin"_s, u"-v"_s,       u"error"_s,
                             u"-progress"_s,    u"pipe:1"_s,   u"-nostats"_s, u"-y"_s};
    m_process.start(m_order.program, always + m_order.arguments + QStringList{u"file:"_s + m_partial},
                    QIODevice::ReadOnly);
    watch();
    return future;
}

/// Lines "out_time_us=1234567", "progress=continue".
void FfmpegJob::readProgress()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine(1024).trimmed();
        if (!line.startsWith("out_time_us="))
            continue;
        bool isNumber = false;
        const qint64 time = line.mid(line.indexOf('=') + 1).toLongLong(&isNumber);
        if (!isNumber || std::chrono::microseconds(time) <= m_reached)
            continue;
        m_reached = std::chrono::microseconds(time);
        if (m_progress && m_order.length.count() > 0 && !m_verdict)
            m_progress(int(std::clamp<qint64>(100 * time / m_order.length.count(), 0, 99)));
    }
}

void FfmpegJob::watch()
{
    m_clock.after(kLook, this, [this] {
        if (m_verdict)
            return;
        m_stills = m_reached == m_seen ? m_stills + 1 : 0;
        m_seen = m_reached;
        if (m_stills >= kMostStills)
            return stop(
                Error{ErrorKind::ToolFailed, u"ffmpeg stood still at %1 ms"_s.arg(m_reached.count() / 1000), {}});
        watch();
    });
}

void FfmpegJob::end(int exitCode, QProcess::ExitStatus status)
{
    if (m_verdict)
        return deliver(*m_verdict);
    if (status == QProcess::NormalExit && exitCode == 0) {
        QFile::remove(m_order.target);
        if (!QFile::rename(m_partial, m_order.target))
            return deliver(Error{ErrorKind::Storage, u"no file at "_s + m_order.target, {}});
        if (m_progress)
            m_progress(100);
        return deliver(m_order.target);
    }
    const QString said = QString::fromUtf8(m_said + m_process.readAllStandardError()).simplified();
    const bool isFull = said.contains(u"No space left on device"_s);
    deliver(Error{isFull ? ErrorKind::DiskFull : ErrorKind::ToolFailed,
                  u"ffmpeg ended with %1: %2"_s.arg(exitCode).arg(said),
                  {}});
}

/// The verdict is told once the process is gone: until then it holds its file.
void FfmpegJob::stop(const Error& error)
{
    if (m_verdict)
        return;
    m_verdict = Made(error);
    if (m_process.state() == QProcess::NotRunning)
        deliver(*m_verdict);
    else
        m_process.kill();
}

void FfmpegJob::deliver(const Made& made)
{
    m_verdict = made;
    QFile::remove(m_partial);
    m_promise.addResult(made);
    m_promise.finish();
    deleteLater();
}

} // namespace madang::media
