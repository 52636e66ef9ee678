#include "services/cache/redis_tier.h"

#include "services/async/then.h"
#include "services/log.h"

#include <QCryptographicHash>
#include <QPromise>
#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kMostDrops = 1000;

QByteArray entryName(const CacheKey& key)
{
    return "madang:1:entry:" + key.text().toUtf8();
}

QByteArray tokenName(const QString& prefix)
{
    return "madang:1:token:" + prefix.toUtf8();
}

QByteArray leaseName(const CacheKey& key)
{
    return "madang:1:lease:" + key.text().toUtf8();
}

/// For all, for the API, for the operation.
QList<QByteArray> tokenNames(const CacheKey& key)
{
    const QString api = key.prefix().left(key.prefix().indexOf(u'/') + 1);
    return {tokenName({}), tokenName(api), tokenName(key.prefix())};
}

/// Nothing where a token is missing: then nobody may store, and nothing stored counts.
std::optional<quint64> generationOf(const RedisReply& tokens)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const RedisReply& token : tokens.items) {
        if (token.kind != RedisReply::Kind::Text)
            return {};
        hash.addData(token.text + '\n');
    }
    return tokens.items.empty() ? std::nullopt : std::optional(qFromBigEndian<quint64>(hash.result().constData()));
}

QByteArray milliseconds(std::chrono::milliseconds time)
{
    return QByteArray::number(qint64(time.count()));
}
} // namespace

RedisTier::RedisTier(RedisConfig config, const Clock& clock, QRandomGenerator& random, QObject* parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_clock(clock)
    , m_random(random)
    , m_holder(QByteArray::number(random.generate64(), 16))
{
    connectIfDue();
}

RedisTier::~RedisTier() = default;

RedisTier::State RedisTier::state() const
{
    if (m_isRefused)
        return State::Refused;
    if (m_breaker.isOff(m_clock.monotonic()))
        return State::Off;
    return m_connection && m_connection->isReady() ? State::Ready : State::Connecting;
}

bool RedisTier::isUsable()
{
    if (m_isRefused || m_breaker.isOff(m_clock.monotonic()))
        return false;
    connectIfDue();
    return m_connection && m_connection->isReady();
}

void RedisTier::connectIfDue()
{
    if (m_connection)
        return;
    m_connection = std::make_unique<RedisConnection>(m_config, m_clock);
    connect(m_connection.get(), &RedisConnection::ready, this, &RedisTier::greeted);
    connect(m_connection.get(), &RedisConnection::lost, this, &RedisTier::failed);
    connect(m_connection.get(), &RedisConnection::refused, this, [this](const QByteArray& message) {
        const QString why = QString::fromUtf8(message);
        // An unknown error to AUTH or SELECT is about what they say, which is the configuration.
        if (troubleOf(message) == RedisTrouble::Failing)
            failed(why);
        else
            refuse(why);
    });
    m_connection->open();
}

void RedisTier::greeted()
{
    m_withTokens.clear();
    const QStringList drops = m_drops;
    for (const QString& prefix : drops)
        sendDrop(prefix);
    emit stateChanged();
}

void RedisTier::failed(const QString& why)
{
    retire();
    const bool wasClosed = m_breaker.isClosed();
    m_breaker.recordFailure(m_clock.monotonic());
    m_problem = why;
    if (wasClosed && !m_breaker.isClosed())
        log::warning(u"Redis is off for a while: "_s + why);
    emit stateChanged();
}

void RedisTier::refuse(const QString& why)
{
    if (m_isRefused)
        return;
    retire();
    m_isRefused = true;
    m_problem = why;
    log::warning(u"Redis is off until it is configured anew: "_s + why);
    emit stateChanged();
}

/// The connection may be the one that is calling.
void RedisTier::retire()
{
    if (RedisConnection* connection = m_connection.release()) {
        QObject::disconnect(connection, nullptr, this, nullptr);
        connection->close();
        connection->deleteLater();
    }
}

void RedisTier::handleError(const QByteArray& message)
{
    switch (troubleOf(message)) {
    case RedisTrouble::ReadOnly:
        m_readOnlyUntil = m_clock.monotonic() + kReadOnlyPause;
        if (!std::exchange(m_readOnlyWasSaid, true)) {
            m_problem = QString::fromUtf8(message);
            log::warning(u"Redis takes no writes: "_s + m_problem);
            emit stateChanged();
        }
        break;
    case RedisTrouble::Failing:
        m_problem = QString::fromUtf8(message);
        m_breaker.recordFailure(m_clock.monotonic());
        emit stateChanged();
        break;
    case RedisTrouble::Refused:
        refuse(QString::fromUtf8(message));
        break;
    case RedisTrouble::Miss:
        log::info(u"Redis: "_s + QString::fromUtf8(message));
        break;
    }
}

QFuture<RedisTier::Finding> RedisTier::find(const CacheKey& key)
{
    if (!key.mayLeaveMachine() || !isUsable() || isDropped(key) || !m_breaker.acquire(m_clock.monotonic()))
        return async::ready(Finding());
    makeTokens(key);
    const auto promise = std::make_shared<QPromise<Finding>>();
    promise->start();
    const auto tokens = std::make_shared<RedisReply>();
    m_connection->send(QList<QByteArray>{"MGET"} + tokenNames(key), [tokens](const std::optional<RedisReply>& reply) {
        if (reply)
            *tokens = *reply;
    });
    m_connection->send({"GET", entryName(key)}, [this, key, promise, tokens](const std::optional<RedisReply>& value) {
        promise->addResult(value ? findingFrom(key, *tokens, *value) : Finding());
        promise->finish();
    });
    return promise->future();
}

RedisTier::Finding RedisTier::findingFrom(const CacheKey& key, const RedisReply& tokens, const RedisReply& value)
{
    const RedisReply& worst = tokens.isError() ? tokens : value;
    if (!worst.isError() || troubleOf(worst.text) != RedisTrouble::Failing) {
        m_breaker.recordSuccess();
        if (!m_readOnlyWasSaid)
            m_problem.clear();
    }
    if (worst.isError()) {
        handleError(worst.text);
        return {};
    }
    const std::optional<quint64> generation = generationOf(tokens);
    if (!generation)
        m_withTokens.remove(key.prefix());
    if (!generation || isDropped(key))
        return {};
    if (value.kind != RedisReply::Kind::Text)
        return {{}, generation};
    const auto decoded = decode(value.text, key);
    if (const auto* unreadable = std::get_if<Unreadable>(&decoded)) {
        if (*unreadable != Unreadable::WrongKey)
            return {{}, generation};
        ++m_desyncs;
        failed(u"an answer of another key (cache_desync)"_s);
        return {};
    }
    const auto& entry = std::get<CacheEntryPtr>(decoded);
    return {entry->generation == *generation ? entry : CacheEntryPtr(), generation};
}

void RedisTier::makeTokens(const CacheKey& key)
{
    if (m_withTokens.contains(key.prefix()))
        return;
    m_withTokens.insert(key.prefix());
    const QList<QByteArray> names = tokenNames(key);
    for (const QByteArray& name : names) {
        const QByteArray token = QByteArray::number(m_random.generate64(), 16);
        m_connection->send({"SET", name, token, "NX"}, [this](const std::optional<RedisReply>& reply) {
            if (reply && reply->isError() && troubleOf(reply->text) == RedisTrouble::ReadOnly)
                handleError(reply->text);
        });
    }
}

void RedisTier::put(const CacheKey& key, const CacheEntry& entry, std::chrono::milliseconds lifetime,
                    quint64 generation)
{
    const Instant now = m_clock.monotonic();
    if (!key.mayLeaveMachine() || !isUsable() || !m_breaker.isClosed() || now < m_readOnlyUntil)
        return;
    CacheEntry shared = entry;
    shared.generation = generation;
    m_connection->send({"SET", entryName(key), encode(shared), "PX", milliseconds(lifetime)},
                       [this](const std::optional<RedisReply>& reply) {
                           if (!reply)
                               return;
                           if (reply->isError())
                               handleError(reply->text);
                           else if (std::exchange(m_readOnlyWasSaid, false))
                               m_problem.clear();
                       });
}

bool RedisTier::isDropped(const CacheKey& key) const
{
    return std::any_of(m_drops.begin(), m_drops.end(),
                       [&](const QString& prefix) { return key.text().startsWith(prefix); });
}

void RedisTier::drop(const QString& prefix)
{
    if (!m_drops.contains(prefix))
        m_drops << prefix;
    if (m_drops.size() > kMostDrops)
        m_drops = {QString()}; // the server is long away: everything, then
    if (isUsable())
        sendDrop(m_drops.contains(prefix) ? prefix : QString());
}

void RedisTier::sendDrop(const QString& prefix)
{
    const bool isToken = prefix.isEmpty() || prefix.endsWith(u'/');
    const QByteArray name = isToken ? tokenName(prefix) : "madang:1:entry:" + prefix.toUtf8();
    if (isToken)
        m_withTokens.clear();
    m_connection->send({"DEL", name}, [this, prefix](const std::optional<RedisReply>& reply) {
        if (!reply)
            return;
        if (!reply->isError()) {
            m_drops.removeAll(prefix);
            return;
        }
        handleError(reply->text);
        m_clock.after(kReadOnlyPause, this, [this, prefix] {
            if (m_drops.contains(prefix) && isUsable())
                sendDrop(prefix);
        });
    });
}

QFuture<RedisTier::Lease> RedisTier::lease(const CacheKey& key)
{
    if (!key.mayLeaveMachine() || !isUsable() || !m_breaker.isClosed())
        return async::ready(Lease::Unavailable);
    const auto promise = std::make_shared<QPromise<Lease>>();
    promise->start();
    m_connection->send({"SET", leaseName(key), m_holder, "NX", "PX", milliseconds(kLease)},
                       [promise](const std::optional<RedisReply>& reply) {
                           Lease lease = Lease::Unavailable;
                           if (reply && reply->kind == RedisReply::Kind::Text)
                               lease = Lease::Held;
                           else if (reply && reply->kind == RedisReply::Kind::Nothing)
                               lease = Lease::TakenByAnother;
                           promise->addResult(lease);
                           promise->finish();
                       });
    return promise->future();
}

void RedisTier::release(const CacheKey& key)
{
    if (!isUsable())
        return;
    m_connection->send({"EVAL",
                        "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0",
                        "1", leaseName(key), m_holder},
                       [](const std::optional<RedisReply>& reply) {
                           if (reply && reply->isError())
                               log::info(u"Redis: a lease runs out by itself: "_s + QString::fromUtf8(reply->text));
                       });
}

} // namespace madang
