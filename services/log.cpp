#include "services/log.h"

#include <nlohmann/json.hpp>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <QDir>

#include <algorithm>
#include <concepts>
#include <iterator>
#include <memory>
#include <string>

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

/// The members of one JSON object; quick, because every call to the outside writes two.
class JsonLine {
public:
    JsonLine() { m_text.reserve(kUsualBytes); }

    void add(const char* name, const QString& value)
    {
        begin(name);
        if (std::ranges::all_of(value, isPlain)) {
            m_text += '"';
            std::ranges::transform(value, std::back_inserter(m_text), [](QChar c) { return char(c.unicode()); });
            m_text += '"';
        } else {
            m_text
                += nlohmann::json(value.toStdString()).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        }
    }
    void add(const char* name, bool value) { begin(name).append(value ? "true" : "false"); }
    template <std::integral Number>
    void add(const char* name, Number value)
    {
        begin(name).append(std::to_string(value));
    }
    const std::string& text() const { return m_text; }

private:
    static constexpr std::size_t kUsualBytes = 512;

    static bool isPlain(QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\'; }
    std::string& begin(const char* name) { return m_text.append(",\"").append(name).append("\":"); }

    std::string m_text;
};

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
            all.access->set_pattern(R"({"ts":"%Y-%m-%dT%H:%M:%S.%eZ"%v})", spdlog::pattern_time_type::utc);
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
    JsonLine json;
    json.add("kind", line.kind);
    json.add("call", line.call);
    json.add("attempt", line.attempt);
    json.add("api", line.api);
    json.add("op", line.operation);
    json.add("outcome", line.outcome);
    json.add("ms", line.milliseconds);
    if (line.kind == u"attempt") {
        json.add("effect", line.effect);
        json.add("method", line.method);
        json.add("host", line.host);
        json.add("status", line.status);
        json.add("unknown", line.isUnknown);
        json.add("out", line.bytesOut);
        json.add("in", line.bytesIn);
        json.add("queuedMs", line.queuedMilliseconds);
        json.add("permits", line.permitsInUse);
        json.add("breaker", line.breaker);
    }
    if (!line.key.isEmpty())
        json.add("key", line.key);
    if (!line.intent.isEmpty())
        json.add("intent", line.intent);
    logger->info(json.text());
}

} // namespace madang::log
