#include "services/cache/redis_config.h"

#include "services/http/own_network.h"

#include <QHostAddress>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr int kMostDatabases = 1 << 14;

Error refusal(const QString& why)
{
    return {ErrorKind::InvalidInput, u"Redis: "_s + why, {}};
}

Result<int> databaseFrom(const QString& text)
{
    if (text.isEmpty())
        return 0;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 0 || number >= kMostDatabases)
        return refusal(u"the database must be a number"_s);
    return number;
}

Result<void> checkLimit(const QString& name, std::chrono::milliseconds limit)
{
    if (limit < 1ms || limit > 10s)
        return refusal(u"the %1 limit must be between 1 ms and 10 s, not %2 ms"_s.arg(name).arg(limit.count()));
    return {};
}
} // namespace

Result<RedisConfig> RedisConfig::fromUrl(const QString& text, const RedisLimits& limits)
{
    const QUrl url(text);
    const QUrlQuery query(url);
    RedisConfig config;
    config.limits = limits;
    if (const Result<void> sane = checkLimit(u"connect"_s, limits.connect); !sane)
        return sane.error();
    if (const Result<void> sane = checkLimit(u"command"_s, limits.command); !sane)
        return sane.error();
    if (!url.isValid())
        return refusal(u"this is not an address"_s);
    if (url.scheme() == u"rediss")
        return refusal(u"rediss:// needs TLS, which this build does not have; it does not fall back to plaintext"_s);
    if (url.scheme() != u"redis" && url.scheme() != u"unix")
        return refusal(u"the address must begin with redis:// or unix:"_s);

    const bool isSocket = url.scheme() == u"unix";
    const Result<int> database
        = databaseFrom(isSocket ? query.queryItemValue(u"database"_s) : url.path(QUrl::FullyDecoded).mid(1));
    if (!database)
        return database.error();
    config.database = *database;
    config.user = url.userName(QUrl::FullyDecoded);
    config.password = Secret(url.password(QUrl::FullyDecoded).toUtf8());
    config.plaintextAllowed = query.queryItemValue(u"plaintext"_s) == u"allowed";
    if (isSocket) {
        config.socketPath = url.path(QUrl::FullyDecoded);
        return config.socketPath.isEmpty() ? Result<RedisConfig>(refusal(u"unix: needs a path"_s)) : config;
    }
    config.host = url.host();
    config.port = quint16(url.port(6379));
    if (config.host.isEmpty() || config.port == 0)
        return refusal(u"host or port is missing"_s);
    const QHostAddress address(config.host);
    if (!address.isNull() && !isOwnNetwork(address) && !config.plaintextAllowed)
        return refusal(u"%1 is outside our own network and the line is not encrypted"_s.arg(config.host));
    return config;
}

} // namespace madang
