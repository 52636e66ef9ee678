#pragma once

#include "domain/result.h"
#include "services/channel.h"
#include "services/clock.h"

#include <QFuture>
#include <QProcess>
#include <QPromise>

#include <chrono>

namespace madang::media {

/// One file that ffmpeg makes.
struct FfmpegOrder {
    QString program;
    QStringList arguments; ///< inputs, filters, codecs and the format; the output comes last by itself
    QString target;
    std::chrono::microseconds length{0}; ///< of what comes out
};

/// Runs ffmpeg beside the program, below its priority. It writes under a temporary name beside the target, which
/// appears whole or not at all.
///
/// ToolMissing: there is no such program. ToolFailed: it broke off, or stood still for half a minute while this machine
/// was awake. DiskFull. Whoever cancels the future, or destroys the job, ends the process and removes what it wrote.
class FfmpegJob final : public QObject {
public:
    using Made = Result<QString>; ///< the target

    FfmpegJob(FfmpegOrder order, const Clock& clock, PublishProgress progress, QObject* parent);
    ~FfmpegJob() override;

    QFuture<Made> start();

private:
    void readProgress();
    void watch();
    void end(int exitCode, QProcess::ExitStatus status);
    void stop(const Error& error);
    void deliver(const Made& made);

    FfmpegOrder m_order;
    const Clock& m_clock;
    PublishProgress m_progress;
    QString m_partial; ///< its own: another try for the same target may already be under way
    QProcess m_process;
    QPromise<Made> m_promise;
    QByteArray m_said; ///< the end of what it complained about
    std::chrono::microseconds m_reached{-1};
    std::chrono::microseconds m_seen{-1}; ///< at the last look of the watchdog
    int m_stills = 0; ///< looks in a row without movement
    std::optional<Made> m_verdict; ///< nothing changes it any more
};

} // namespace madang::media
