#include "services/egress/egress.h"

#include "services/egress/logical_call.h"
#include "services/log.h"

using namespace Qt::StringLiterals;

namespace madang {

Egress::Egress(Transport& transport, const Clock& clock, QRandomGenerator& random, const EgressLimits& limits,
               QObject* parent)
    : QObject(parent)
    , m_shared(new SharedLimits{transport,
                                clock,
                                random,
                                limits.backoff,
                                {},
                                {},
                                SubjectLimits(limits.permitsAMinute, limits.backgroundPermits),
                                Bulkhead(),
                                {},
                                0})
{
    m_shared->changed = [this, wasOffline = false]() mutable {
        const Instant now = m_shared->clock.monotonic();
        const bool isOffline = m_shared->line.isOffline(now);
        bool isChanged = std::exchange(wasOffline, isOffline) != isOffline;
        if (isChanged && isOffline) { // the line was down, not the APIs
            for (const auto& [api, state] : m_apis)
                state->breaker.excuse(now - ConnectivityGate::kWindow, now);
        }
        for (const auto& [api, state] : m_apis) {
            const BreakerState breaker = state->breaker.state(now);
            isChanged |= std::exchange(state->shown, breaker) != breaker;
        }
        if (isChanged)
            emit healthChanged();
    };
}

Egress::~Egress()
{
    // Calls give their places back while there is still something to give them back to.
    qDeleteAll(findChildren<LogicalCall*>(Qt::FindDirectChildrenOnly));
}

ApiState* Egress::stateOf(const QString& api)
{
    if (const auto it = m_apis.find(api); it != m_apis.end())
        return it->second.get();
    const ApiRule* rule = apiRule(api);
    if (rule == nullptr)
        return nullptr;
    return m_apis.emplace(api, std::make_unique<ApiState>(*rule)).first->second.get();
}

QFuture<Result<HttpReply>> Egress::send(QObject* context, Call call)
{
    const OperationRule* operation = operationRule(call.request.api, call.request.operation);
    ApiState* api = stateOf(call.request.api);
    if (operation == nullptr || api == nullptr) {
        const QString what = call.request.api + u'/' + call.request.operation;
        log::error(u"not declared in api_rules, not sent: "_s + what);
        return async::ready(Result<HttpReply>(Error{ErrorKind::Internal, u"undeclared operation "_s + what, {}}));
    }
    const bool isPaid = operation->effect == EffectClass::PaidPure || operation->effect == EffectClass::PaidOnce;
    if (m_shared->ledger != nullptr && isPaid && !call.charge) {
        const QString what = call.request.api + u'/' + call.request.operation;
        log::error(u"paid for, but without a charge, not sent: "_s + what);
        return async::ready(Result<HttpReply>(Error{ErrorKind::Internal, u"no charge for "_s + what, {}}));
    }
    if (!call.judge) {
        call.judge = [](const HttpReply&) -> Result<void> { return {}; };
    }
    auto* logical = new LogicalCall(std::move(call), operation->effect, *api, *m_shared, this);
    return logical->start(context);
}

void Egress::setLedger(CostLedger* ledger)
{
    m_shared->ledger = ledger;
}

void Egress::setReachable(bool isReachable)
{
    m_shared->line.setReachable(isReachable, m_shared->clock.monotonic());
    m_shared->changed();
}

void Egress::setBreakerMode(const QString& api, BreakerMode mode, const QString& actor, const QString& reason)
{
    if (ApiState* state = stateOf(api)) {
        state->breaker.setMode(mode, actor, reason);
        log::info(u"breaker of %1: mode %2 by %3: %4"_s.arg(api).arg(int(mode)).arg(actor, reason));
        m_shared->changed();
    }
}

ServiceHealth Egress::health() const
{
    const Instant now = m_shared->clock.monotonic();
    const QDateTime wall = m_shared->clock.now();
    const auto at
        = [&](Instant when) { return wall.addMSecs(std::chrono::ceil<std::chrono::milliseconds>(when - now).count()); };
    ServiceHealth health;
    health.at = wall;
    health.isOffline = m_shared->line.isOffline(now);
    if (const auto probe = m_shared->line.nextProbe(now))
        health.nextProbe = at(*probe);
    health.permitsInUse = m_shared->limits.of({}).inUse(now);
    health.attemptsOut = m_shared->bulkhead.inUse();
    for (const auto& [api, state] : m_apis) {
        const BreakerCounters breaker = state->breaker.counters(now);
        ApiHealth one;
        one.api = api;
        one.calls = state->calls;
        one.attempts = state->attempts;
        one.retries = state->retries;
        one.rejected = state->rejected;
        one.failures = breaker.failures;
        one.errorRate = breaker.errorRate;
        if (breaker.mode == BreakerMode::ForcedOpen) {
            one.light = ApiHealth::Light::Stopped;
        } else if (breaker.state == BreakerState::Open) {
            one.light = ApiHealth::Light::Resting;
            one.nextTry = breaker.nextTry ? std::optional(at(*breaker.nextTry)) : std::nullopt;
        } else if (breaker.state == BreakerState::HalfOpen) {
            one.light = ApiHealth::Light::Trying;
        } else if (const auto wait = state->gate.wait(now)) {
            one.light = ApiHealth::Light::Throttled;
            one.nextTry = at(now + *wait);
        }
        health.apis << one;
    }
    return health;
}

} // namespace madang
