#pragma once

#include "domain/result.h"
#include "services/secret.h"

#include <QString>

#include <chrono>

namespace madang {

struct RedisLimits {
    std::chrono::milliseconds connect{200}; ///< until it has answered AUTH and SELECT
    std::chrono::milliseconds command{50};
};

/// Where the shared cache is and how long it may take; only fromUrl() makes one.
struct RedisConfig {
    QString host;
    quint16 port = 6379;
    QString socketPath; ///< of a unix socket, instead of host and port
    QString user; ///< empty: the default user
    Secret password;
    int database = 0;
    bool plaintextAllowed = false; ///< also over networks that are not our own
    RedisLimits limits;

    /// redis://[user][:password@]host[:port][/database][?plaintext=allowed] or unix:/path[?database=n].
    ///
    /// InvalidInput, with a detail that says why and never the password: another scheme; rediss:// (this build has no
    /// TLS, and falling back to plaintext is no answer); a numeric address outside our own network without
    /// ?plaintext=allowed (a name is judged when it is resolved); limits not within 1 ms … 10 s.
    static Result<RedisConfig> fromUrl(const QString& url, const RedisLimits& limits = {});
};

} // namespace madang
