#pragma once

#include <QString>

/// Rotating log files and the access log. Headless programs and the window share it. Nothing in here can stop the
/// program: a log that cannot be written is written to stderr instead.
namespace madang::log {

/// Opens DIR/madang.log (6 MiB × 3) and DIR/access.log (10 MiB × 10, JSON lines), and forwards Qt's own messages. An
/// empty directory logs warnings to stderr only.
void start(const QString& directory);
void stop();

void info(const QString& message);
void warning(const QString& message);
void error(const QString& message);

/// One request to the outside.
void access(const QString& api, const QString& operation, const QString& method, const QString& host,
            const QString& outcome, qint64 milliseconds);

} // namespace madang::log
