#pragma once

#include "services/egress/api_state.h"
#include "services/egress/attempt_cost.h"
#include "services/egress/call.h"
#include "services/http/transport.h"
#include "services/log.h"
#include "services/secret.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <optional>

namespace madang {

/// One call on its way through the pipeline, from its first attempt to its answer; deletes itself then.
class LogicalCall final : public QObject {
public:
    LogicalCall(Call call, EffectClass effect, ApiState& api, SharedLimits& shared, QObject* parent);
    ~LogicalCall() override;

    QFuture<Result<HttpReply>> start(QObject* context);
    /// A place may have become free.
    void tryAgain() { admit(true); }
    const ApiState& api() const { return m_api; }

private:
    void authorize();
    void admit(bool isFirstInLine);
    bool isTurnedAway(Instant now);
    void probeFirst();
    void attempt(RateLimiter::Permit permit, Slot slot);
    void take(const Result<HttpReply>& reply);
    Verdict weigh(const std::optional<Error>& error, const Result<HttpReply>& reply);
    void decide(Error error, const Verdict& verdict, std::optional<bool> shouldRetry);
    std::optional<std::chrono::milliseconds> pauseFor(const Error& error) const;

    void leaveWire();
    void fail(Error error);
    void finish(const Result<HttpReply>& result);
    void cancel();
    std::chrono::milliseconds remaining() const;
    void logAttempt(const Result<HttpReply>& reply, const Verdict& verdict, const std::optional<Error>& error);

    Call m_call;
    EffectClass m_effect;
    ApiState& m_api;
    SharedLimits& m_shared;
    quint64 m_id;
    Instant m_begun;
    std::chrono::milliseconds m_deadline{};
    QPromise<Result<HttpReply>> m_promise;
    QFutureWatcher<Result<HttpReply>> m_caller; ///< whoever waits may cancel
    QFutureWatcher<Result<HttpReply>> m_wire; ///< the attempt that is out
    Slot m_inProgress;
    AttemptCost m_cost;
    std::optional<Slot> m_retrying;
    std::optional<Slot> m_place;
    std::optional<CircuitBreaker::Permit> m_permit;
    std::optional<Error> m_lastError;
    Secret m_token;
    Instant m_sentAt;
    int m_attempts = 0;
    int m_retries = 0;
    bool m_renewed = false;
    bool m_probed = false;
    bool m_uncertain = false; ///< an attempt may have taken effect
    bool m_isOut = false;
    bool m_isOver = false;
};

} // namespace madang
