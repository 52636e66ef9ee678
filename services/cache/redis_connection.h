#pragma once

#include "services/cache/redis_config.h"
#include "services/cache/redis_reply.h"
#include "services/clock.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QHostAddress;
class QSocketNotifier;
struct redisAsyncContext;

namespace madang {

/// One connection to Redis over hiredis, without a thread and without blocking. It connects once, says AUTH and SELECT,
/// and is then ready. Whatever goes wrong with it - an error of the line, an answer that is late - ends it for good: a
/// connection that was late once may answer the next question with the answer to the last one. Make a new one.
///
/// (hiredis comes with an adapter for Qt, which needs moc over a header of the system and connects by name; the two
/// notifiers here are all it does.)
class RedisConnection final : public QObject {
    Q_OBJECT

public:
    /// Nothing: the connection ended before the answer.
    using Answer = std::function<void(const std::optional<RedisReply>& reply)>;

    RedisConnection(RedisConfig config, const Clock& clock, QObject* parent = nullptr);
    ~RedisConnection() override;

    /// Ends in ready(), refused() or lost().
    void open();
    /// Answers everything that is pending with nothing, and says no more.
    void close();
    bool isReady() const { return m_isReady && !m_isOver; }
    void send(const QList<QByteArray>& command, Answer answer);

signals:
    void ready();
    void refused(const QByteArray& errorReply); ///< to AUTH or SELECT; the connection is over
    void lost(const QString& why);

private:
    struct Pending;
    struct Hooks;

    void connectTo(const QHostAddress& address);
    void adopt(redisAsyncContext* context);
    void greet();
    void sayNext(QList<QList<QByteArray>> hello);
    void drop(const QString& why);
    void release();
    void watch(std::unique_ptr<QSocketNotifier>& notifier, bool on);

    RedisConfig m_config;
    const Clock& m_clock;
    redisAsyncContext* m_context = nullptr;
    std::unique_ptr<QSocketNotifier> m_read;
    std::unique_ptr<QSocketNotifier> m_write;
    quint64 m_sent = 0;
    quint64 m_answered = 0; ///< Redis answers in order
    bool m_isReady = false;
    bool m_isOver = false;
};

} // namespace madang
