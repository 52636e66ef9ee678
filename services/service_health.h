#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace madang {

/// How one outside API is doing.
struct ApiHealth {
    enum class Light {
        Good,
        Throttled, ///< it asked to be left alone until `nextTry`
        Resting, ///< the breaker is open until `nextTry`
        Trying, ///< one trial is out
        Stopped, ///< an operator keeps it closed
    };

    QString api;
    Light light = Light::Good;
    std::optional<QDateTime> nextTry;
    qint64 calls = 0; ///< logical calls since the start
    qint64 attempts = 0; ///< requests on the wire
    qint64 failures = 0;
    qint64 rejected = 0; ///< refused here, nothing was sent
    qint64 retries = 0;
    double errorRate = 0; ///< percent of the breaker's window
};

/// A picture of everything that stands between this program and the outside; read-only.
struct ServiceHealth {
    QDateTime at; ///< when this was seen
    bool isOffline = false;
    std::optional<QDateTime> nextProbe;
    int permitsInUse = 0; ///< of the requests a minute
    int attemptsOut = 0; ///< on the wire now
    QList<ApiHealth> apis; ///< those that were called

    int openBreakers() const
    {
        return int(std::count_if(apis.begin(), apis.end(),
                                 [](const ApiHealth& a) { return a.light == ApiHealth::Light::Resting; }));
    }
};

} // namespace madang
