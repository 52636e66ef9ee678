#pragma once

#include "services/async/then.h"
#include "services/egress/call.h"
#include "services/resilience/backoff.h"
#include "services/resilience/circuit_breaker.h"
#include "services/service_health.h"

#include <QFuture>
#include <QObject>

#include <map>
#include <memory>
#include <optional>

class QRandomGenerator;

namespace madang {

class Clock;
class CostLedger;
class Transport;
struct ApiState;
struct SharedLimits;

/// What can be set for all APIs at once.
struct EgressLimits {
    Backoff backoff = {};
    int permitsAMinute = 100; ///< wire attempts
    int backgroundPermits = 80; ///< of them, for what nobody waits for
};

/// The one way out: every call to the outside passes here, in this order: token, rules, total deadline, retry, breaker,
/// rate limit, bulkhead, attempt deadline, transport. One access-log line for each attempt and each call.
///
/// Promises: an operation that changes the world and may have happened is never sent again without a key, and comes
/// back as OutcomeUnknown; at most three repetitions, only within the deadline; what was refused here (BreakerOpen,
/// LocalLimit, Busy, RateLimited while an API asked to be left alone, Offline while the line is down) was not sent.
/// Refuses operations that api_rules does not declare (Internal). One thread.
///
/// With a ledger, each attempt of what is paid for is written into it before it is sent, and not sent where the ledger
/// refuses (CostCeiling).
class Egress final : public QObject {
    Q_OBJECT

public:
    /// All three outlive it.
    Egress(Transport& transport, const Clock& clock, QRandomGenerator& random, const EgressLimits& limits = {},
           QObject* parent = nullptr);
    ~Egress() override;

    /// Stops when the future is cancelled or `context` goes.
    QFuture<Result<HttpReply>> send(QObject* context, Call call);

    /// `read` turns a reply into a value, or into the error it stands for.
    template <typename T>
    QFuture<Result<T>> ask(QObject* context, Call call, std::function<Result<T>(const HttpReply&)> read);

    /// Outlives it. What is paid for and says no charge is not sent from now on (Internal).
    void setLedger(CostLedger* ledger);
    /// The operating system's word on whether there is a line at all.
    void setReachable(bool isReachable);
    void setBreakerMode(const QString& api, BreakerMode mode, const QString& actor, const QString& reason);
    ServiceHealth health() const;

signals:
    /// A breaker opened or closed, or the line went or came.
    void healthChanged();

private:
    ApiState* stateOf(const QString& api);

    std::unique_ptr<SharedLimits> m_shared;
    std::map<QString, std::unique_ptr<ApiState>> m_apis;
};

template <typename T>
QFuture<Result<T>> Egress::ask(QObject* context, Call call, std::function<Result<T>(const HttpReply&)> read)
{
    auto value = std::make_shared<std::optional<T>>();
    call.judge = [value, read = std::move(read)](const HttpReply& reply) -> Result<void> {
        Result<T> understood = read(reply);
        if (!understood)
            return understood.error();
        *value = std::move(understood).value();
        return {};
    };
    return async::then(context, send(context, std::move(call)), [value](const Result<HttpReply>& reply) -> Result<T> {
        if (!reply)
            return reply.error();
        return value->value();
    });
}

} // namespace madang
