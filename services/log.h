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

/// One line of the access log: never a body, a query, a credential or anything about a person.
struct AccessLine {
    /// "attempt": one exchange on the wire; "call": one logical call with all its attempts; "lookup": one question to
    /// the cache, with the level that answered as the outcome
    QString kind = {};
    quint64 call = 0;
    int attempt = 0;
    QString api = {};
    QString operation = {};
    QString effect = {}; ///< what sending it twice would mean
    QString method = {};
    QString host = {};
    QString outcome = {};
    int status = 0;
    bool isUnknown = false; ///< it may have taken effect
    qint64 bytesOut = 0;
    qint64 bytesIn = 0;
    qint64 milliseconds = 0;
    qint64 queuedMilliseconds = 0;
    int permitsInUse = 0;
    QString breaker = {}; ///< as it was left
    QString key = {}; ///< of a look-up: the beginning of the key's hash
    QString intent = {};
};
void access(const AccessLine& line);

} // namespace madang::log
