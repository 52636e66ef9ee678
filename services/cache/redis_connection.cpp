#include "services/cache/redis_connection.h"

#include "services/http/own_network.h"

#include <hiredis/async.h>

#include <QHostAddress>
#include <QHostInfo>
#include <QSocketNotifier>

#include <csignal>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
RedisReply replyFrom(const redisReply& raw)
{
    RedisReply reply;
    switch (raw.type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
    case REDIS_REPLY_ERROR:
        reply.kind = raw.type == REDIS_REPLY_ERROR ? RedisReply::Kind::Error : RedisReply::Kind::Text;
        reply.text = QByteArray(raw.str, qsizetype(raw.len));
        break;
    case REDIS_REPLY_INTEGER:
        reply.kind = RedisReply::Kind::Number;
        reply.number = raw.integer;
        break;
    case REDIS_REPLY_ARRAY:
        reply.kind = RedisReply::Kind::List;
        for (std::size_t i = 0; i < raw.elements; ++i)
            reply.items.push_back(replyFrom(*raw.element[i]));
        break;
    default:
        break;
    }
    return reply;
}

/// hiredis writes with plain write(2): a server that went away must be an error, not the end of the program.
void ignoreBrokenPipes()
{
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
}
} // namespace

struct RedisConnection::Pending {
    quint64 number;
    Answer answer;
};

/// What hiredis calls. Its context outlives a dropped connection by the callback it is in; `data` is then null.
struct RedisConnection::Hooks {
    static RedisConnection* self(const redisAsyncContext* context)
    {
        return static_cast<RedisConnection*>(context->data);
    }
    static void answered(redisAsyncContext* context, void* raw, void* pending)
    {
        const std::unique_ptr<Pending> command(static_cast<Pending*>(pending));
        if (!raw || !self(context)) {
            command->answer(std::nullopt);
            return;
        }
        self(context)->m_answered = command->number;
        command->answer(replyFrom(*static_cast<const redisReply*>(raw)));
    }
    static void connected(const redisAsyncContext* context, int status)
    {
        if (!self(context))
            return;
        if (status == REDIS_OK)
            self(context)->greet();
        else
            abandoned(context, status);
    }
    /// hiredis frees the context by itself after this.
    static void abandoned(const redisAsyncContext* context, int)
    {
        RedisConnection* connection = self(context);
        if (!connection)
            return;
        connection->m_context->data = nullptr;
        connection->m_context->ev.data = nullptr;
        connection->m_context = nullptr;
        connection->drop(context->errstr && *context->errstr ? QString::fromUtf8(context->errstr)
                                                             : u"the server closed the connection"_s);
    }
    static void addRead(void* data) { watchRead(data, true); }
    static void delRead(void* data) { watchRead(data, false); }
    static void addWrite(void* data) { watchWrite(data, true); }
    static void delWrite(void* data) { watchWrite(data, false); }
    static void cleanup(void* data)
    {
        watchRead(data, false);
        watchWrite(data, false);
    }
    static void watchRead(void* data, bool on)
    {
        if (auto* connection = static_cast<RedisConnection*>(data))
            connection->watch(connection->m_read, on);
    }
    static void watchWrite(void* data, bool on)
    {
        if (auto* connection = static_cast<RedisConnection*>(data))
            connection->watch(connection->m_write, on);
    }
};

RedisConnection::RedisConnection(RedisConfig config, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_clock(clock)
{
    ignoreBrokenPipes();
}

RedisConnection::~RedisConnection()
{
    close();
}

void RedisConnection::close()
{
    m_isOver = true;
    release();
}

void RedisConnection::open()
{
    m_clock.after(m_config.limits.connect, this, [this] {
        if (!m_isReady)
            drop(u"no connection within %1 ms"_s.arg(m_config.limits.connect.count()));
    });
    if (!m_config.socketPath.isEmpty()) {
        adopt(redisAsyncConnectUnix(m_config.socketPath.toLocal8Bit().constData()));
    } else if (const QHostAddress address(m_config.host); !address.isNull()) {
        connectTo(address);
    } else {
        // hiredis would look the name up itself, and block.
        QHostInfo::lookupHost(m_config.host, this, [this](const QHostInfo& info) {
            if (m_isOver)
                return;
            if (info.addresses().isEmpty())
                drop(info.errorString());
            else
                connectTo(info.addresses().constFirst());
        });
    }
}

void RedisConnection::connectTo(const QHostAddress& address)
{
    if (isOwnNetwork(address) || m_config.plaintextAllowed)
        adopt(redisAsyncConnect(address.toString().toLatin1().constData(), m_config.port));
    else
        drop(u"%1 is outside our own network and the line is not encrypted"_s.arg(address.toString()));
}

void RedisConnection::adopt(redisAsyncContext* context)
{
    if (!context || context->err) {
        const QString why = context ? QString::fromUtf8(context->errstr) : u"out of memory"_s;
        if (context)
            redisAsyncFree(context);
        drop(why);
        return;
    }
    m_context = context;
    m_read = std::make_unique<QSocketNotifier>(context->c.fd, QSocketNotifier::Read);
    m_write = std::make_unique<QSocketNotifier>(context->c.fd, QSocketNotifier::Write);
    m_read->setEnabled(false);
    m_write->setEnabled(false);
    connect(m_read.get(), &QSocketNotifier::activated, this, [this] {
        if (m_context)
            redisAsyncHandleRead(m_context);
    });
    connect(m_write.get(), &QSocketNotifier::activated, this, [this] {
        if (m_context)
            redisAsyncHandleWrite(m_context);
    });
    context->data = this;
    context->ev.data = this;
    context->ev.addRead = &Hooks::addRead;
    context->ev.delRead = &Hooks::delRead;
    context->ev.addWrite = &Hooks::addWrite;
    context->ev.delWrite = &Hooks::delWrite;
    context->ev.cleanup = &Hooks::cleanup;
    redisAsyncSetDisconnectCallback(context, &Hooks::abandoned);
    redisAsyncSetConnectCallback(context, &Hooks::connected);
}

void RedisConnection::greet()
{
    QList<QList<QByteArray>> hello;
    if (!m_config.user.isEmpty())
        hello << QList<QByteArray>{"AUTH", m_config.user.toUtf8(), m_config.password.reveal()};
    else if (!m_config.password.isEmpty())
        hello << QList<QByteArray>{"AUTH", m_config.password.reveal()};
    hello << QList<QByteArray>{"SELECT", QByteArray::number(m_config.database)}; // for 0 too: it shows a server at work
    sayNext(hello);
}

void RedisConnection::sayNext(QList<QList<QByteArray>> hello)
{
    if (hello.isEmpty()) {
        m_isReady = true;
        emit ready();
        return;
    }
    const QList<QByteArray> line = hello.takeFirst();
    send(line, [this, hello](const std::optional<RedisReply>& reply) {
        if (!reply || m_isOver)
            return;
        if (!reply->isError()) {
            sayNext(hello);
            return;
        }
        close();
        emit refused(reply->text);
    });
}

void RedisConnection::send(const QList<QByteArray>& command, Answer answer)
{
    if (m_isOver || !m_context) {
        answer(std::nullopt);
        return;
    }
    std::vector<const char*> words;
    std::vector<std::size_t> sizes;
    for (const QByteArray& word : command) {
        words.push_back(word.constData());
        sizes.push_back(std::size_t(word.size()));
    }
    std::unique_ptr<Pending> pending(
        new Pending{++m_sent, std::move(answer)}); // make_unique wants parentheses, which clang 14 does not take
    if (redisAsyncCommandArgv(m_context, &Hooks::answered, pending.get(), int(words.size()), words.data(), sizes.data())
        != REDIS_OK) {
        pending->answer(std::nullopt);
        return;
    }
    const quint64 number = pending.release()->number;
    m_clock.after(m_config.limits.command, this, [this, number] {
        if (m_isReady && m_answered < number)
            drop(u"no answer within %1 ms"_s.arg(m_config.limits.command.count()));
    });
}

void RedisConnection::drop(const QString& why)
{
    if (m_isOver)
        return;
    m_isOver = true;
    release();
    emit lost(why);
}

void RedisConnection::release()
{
    for (std::unique_ptr<QSocketNotifier>* notifier : {&m_read, &m_write}) {
        watch(*notifier, false);
        if (*notifier)
            notifier->release()->deleteLater(); // it may be the one that is being carried out
    }
    if (redisAsyncContext* context = std::exchange(m_context, nullptr)) {
        context->data = nullptr;
        context->ev.data = nullptr;
        redisAsyncFree(context); // answers what is pending with nothing
    }
}

void RedisConnection::watch(std::unique_ptr<QSocketNotifier>& notifier, bool on)
{
    if (notifier)
        notifier->setEnabled(on);
}

} // namespace madang
