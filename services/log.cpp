#include "services/log.h"

#include <nlohmann/json.hpp>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <QDateTime>
#include <QDir>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace madang::log {

namespace {
constexpr std::size_t kMainBytes = 6UL * 1024 * 1024;
constexpr std::size_t kMainFiles = 3;
constexpr std::size_t kAccessBytes = 10UL * 1024 * 1024;
constexpr std::size_t kAccessFiles = 10;

struct Loggers {
    std::shared_ptr<spdlog::logger> main;
    std::shared_ptr<spdlog::logger> access;
};

/// The one process-wide state of the program: log sinks are process-wide by nature.
Loggers& loggers()
{
    static Loggers all;
    return all;
}

void write(spdlog::level::level_enum level, const QString& message)
{
    if (const auto& logger = loggers().main)
        logger->log(level, "{}", message.toStdString());
    else if (level >= spdlog::level::warn)
        fputs(qUtf8Printable(message + QChar(u'\n')), stderr);
}

void forwardQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QString line
        = context.category != nullptr ? QString::fromLatin1(context.category) + u": "_s + message : message;
    switch (type) {
    case QtDebugMsg:
    case QtInfoMsg:
        write(spdlog::level::info, line);
        break;
    case QtWarningMsg:
        write(spdlog::level::warn, line);
        break;
    case QtCriticalMsg:
    case QtFatalMsg:
        write(spdlog::level::err, line);
        break;
    }
}
} // namespace

void start(const QString& directory)
{
    stop();
    Loggers& all = loggers();
    try {
        if (!directory.isEmpty() && QDir().mkpath(directory)) {
            const QDir dir(directory);
            const auto path = [&dir](const char* name) { return dir.filePath(QLatin1StringView(name)).toStdString(); };
            all.main = spdlog::rotating_logger_mt("madang", path("madang.log"), kMainBytes, kMainFiles);
            all.access = spdlog::rotating_logger_mt("access", path("access.log"), kAccessBytes, kAccessFiles);
            all.access->set_pattern("%v");
            all.main->flush_on(spdlog::level::warn);
            qInstallMessageHandler(forwardQtMessage);
            return;
        }
    } catch (const spdlog::spdlog_ex&) {
        stop(); // a folder that cannot be written: fall through to stderr
    }
    all.main = spdlog::stderr_logger_mt("madang");
    all.main->set_level(spdlog::level::warn);
    all.main->set_pattern("%v");
}

void stop()
{
    qInstallMessageHandler(nullptr);
    loggers() = {};
    spdlog::drop_all();
}

void info(const QString& message)
{
    write(spdlog::level::info, message);
}

void warning(const QString& message)
{
    write(spdlog::level::warn, message);
}

void error(const QString& message)
{
    write(spdlog::level::err, message);
}

void access(const AccessLine& line)
{
    const auto& logger = loggers().access;
    if (!logger)
        return;
    nlohmann::json json{{"ts", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString()},
                        {"kind", line.kind.toStdString()},
                        {"call", line.call},
                        {"attempt", line.attempt},
                        {"api", line.api.toStdString()},
                        {"op", line.operation.toStdString()},
                        {"outcome", line.outcome.toStdString()},
                        {"ms", line.milliseconds}};
    if (line.kind == u"attempt") {
        json.update({{"method", line.method.toStdString()},
                     {"host", line.host.toStdString()},
                     {"status", line.status},
                     {"unknown", line.isUnknown},
                     {"out", line.bytesOut},
                     {"in", line.bytesIn},
                     {"queuedMs", line.queuedMilliseconds},
                     {"permits", line.permitsInUse}});
    }
    if (!line.intent.isEmpty())
        json["intent"] = line.intent.toStdString();
    logger->info("{}", json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace madang::log
