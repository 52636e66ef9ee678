#include "services/egress/logical_call.h"

#include "services/async/then.h"
#include "services/egress/token_source.h"
#include "services/resilience/retry_after.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr int kMostRetries = 3;
constexpr auto kLongestWaitInside = 60s; ///< a longer Retry-After is the caller's affair
constexpr auto kLeastForAttempt = 1s;

std::chrono::milliseconds toMs(Instant::duration time)
{
    return std::chrono::ceil<std::chrono::milliseconds>(time);
}

QString nameOf(EffectClass effect)
{
    static const std::array<QString, 5> kNames{u"read"_s, u"paid"_s, u"paid-once"_s, u"keyed"_s, u"unkeyed"_s};
    return kNames.at(std::size_t(effect));
}

QString nameOf(BreakerState state)
{
    static const std::array<QString, 3> kNames{u"closed"_s, u"open"_s, u"half-open"_s};
    return kNames.at(std::size_t(state));
}

bool changesTheWorld(EffectClass effect)
{
    return effect == EffectClass::EffectKeyed || effect == EffectClass::EffectUnkeyed;
}
} // namespace

LogicalCall::LogicalCall(Call call, EffectClass effect, ApiState& api, SharedLimits& shared, QObject* parent)
    : QObject(parent)
    , m_call(std::move(call))
    , m_effect(effect)
    , m_api(api)
    , m_shared(shared)
    , m_id(++shared.lastCallId)
    , m_begun(shared.clock.monotonic())
    , m_inProgress(api.budget.beginCall())
    , m_cost(m_call, shared.ledger)
{
    HttpRequest& request = m_call.request;
    if (request.timeout <= 0ms)
        request.timeout = m_api.rule.attempt;
    m_deadline = std::max(m_call.deadline.value_or(m_api.rule.deadline), request.timeout);
    ++m_api.calls;
}

LogicalCall::~LogicalCall()
{
    m_isOver = true;
    if (m_isOut)
        m_wire.future().cancel();
}

QFuture<Result<HttpReply>> LogicalCall::start(QObject* context)
{
    m_promise.start();
    connect(&m_caller, &QFutureWatcherBase::canceled, this, &LogicalCall::cancel);
    connect(context, &QObject::destroyed, this, &LogicalCall::cancel);
    connect(&m_wire, &QFutureWatcherBase::finished, this, [this] {
        if (!m_isOver && m_isOut && m_wire.future().resultCount() > 0)
            take(m_wire.result());
    });
    QFuture<Result<HttpReply>> future = m_promise.future();
    m_caller.setFuture(future);
    m_shared.clock.after(m_deadline, this, [this] {
        if (!m_isOut) // an attempt that is out ends by its own limit, which is no later
            fail(m_lastError.value_or(Error{ErrorKind::Busy, u"no place became free in time"_s, {}}));
    });
    authorize();
    return future;
}

void LogicalCall::authorize()
{
    if (m_call.tokens == nullptr)
        return admit(false);
    async::onResult(this, m_call.tokens->token(), [this](const Result<Secret>& token) {
        if (m_isOver)
            return;
        if (!token) {
            // Whatever became of asking for the token: what this call wanted was not sent by it.
            Error error = token.error();
            if (mayHaveHappened(error.kind))
                error = {ErrorKind::Offline, u"no token: "_s + error.detail, {}};
            return fail(error);
        }
        m_token = *token;
        admit(false);
    });
}

/// Everything that can say no before a byte leaves. Refuses by fail().
bool LogicalCall::isTurnedAway(Instant now)
{
    const auto refuse = [this](ErrorKind kind, const QString& why, std::optional<std::chrono::milliseconds> after) {
        ++m_api.rejected;
        fail({kind, why, after});
        return true;
    };
    if (!m_api.rule.isInHouse && m_shared.line.isOffline(now) && !m_shared.line.takeProbe(now))
        return refuse(ErrorKind::Offline, u"the line is down"_s, toMs(*m_shared.line.nextProbe(now) - now));
    if (const auto wait = m_api.gate.wait(now))
        return refuse(ErrorKind::RateLimited, u"the other side asked to be left alone"_s, wait);
    if (const BreakerAnswer answer = m_api.breaker.peek(now); !answer.allowed)
        return refuse(ErrorKind::BreakerOpen, u"failed too often lately"_s, answer.retryAfter);
    return false;
}

void LogicalCall::admit(bool isFirstInLine)
{
    if (m_isOver)
        return;
    const Instant now = m_shared.clock.monotonic();
    if (isTurnedAway(now))
        return;
    const bool isTrial = m_api.breaker.peek(now).trial;
    if (isTrial && m_call.probe && changesTheWorld(m_effect) && !std::exchange(m_probed, true))
        return probeFirst();
    const bool mustQueue = !isFirstInLine && !isTrial
        && std::ranges::any_of(m_shared.waiting,
                               [this](const QPointer<LogicalCall>& other) { return other && &other->api() == &m_api; });
    auto permit = mustQueue ? RateLimiter::Taken{} : m_shared.limits.of(m_call.subject).take(m_call.callClass, now);
    if (!mustQueue && !permit.permit) {
        const std::chrono::milliseconds wait = permit.retryAfter.value_or(60s);
        if (m_call.callClass == CallClass::Interactive || wait >= remaining()) {
            ++m_api.rejected;
            return fail({ErrorKind::LocalLimit, u"our own limit of requests a minute"_s, wait});
        }
        return m_shared.clock.after(wait, this, [this] { admit(false); });
    }
    auto place
        = mustQueue ? std::nullopt : m_shared.bulkhead.enter(m_call.request.api, m_api.rule.concurrency, isTrial);
    if (!place) {
        if (permit.permit)
            permit.permit->refund();
        m_shared.waiting.emplace_back(this);
        return;
    }
    attempt(std::move(*permit.permit), std::move(*place));
}

/// The API is asked something harmless before it is trusted with what cannot be taken back.
void LogicalCall::probeFirst()
{
    auto* call = new LogicalCall(*m_call.probe, EffectClass::Read, m_api, m_shared, parent());
    async::onResult(this, call->start(this), [this](const Result<HttpReply>&) {
        if (m_api.breaker.state(m_shared.clock.monotonic()) == BreakerState::Closed)
            return admit(false);
        ++m_api.rejected;
        fail({ErrorKind::BreakerOpen, u"failed too often lately, and still does"_s,
              m_api.breaker.peek(m_shared.clock.monotonic()).retryAfter});
    });
}

void LogicalCall::attempt(RateLimiter::Permit permit, Slot slot)
{
    const Instant now = m_shared.clock.monotonic();
    m_place = std::move(slot);
    CircuitBreaker::Acquired acquired = m_api.breaker.acquire(now);
    if (!acquired.permit) {
        permit.refund();
        leaveWire();
        ++m_api.rejected;
        return fail({ErrorKind::BreakerOpen, u"failed too often lately"_s, acquired.retryAfter});
    }
    m_permit = std::move(acquired.permit);
    if (const Result<void> reserved = m_cost.reserve(); !reserved) {
        permit.refund();
        leaveWire();
        ++m_api.rejected;
        return fail(reserved.error());
    }
    HttpRequest request = m_call.request;
    request.timeout = std::min(request.timeout, remaining());
    if (m_call.tokens != nullptr)
        request.headers << QPair<QByteArray, QByteArray>{"Authorization", "Bearer " + m_token.reveal()};
    if (m_call.stamp)
        m_call.stamp(request);
    ++m_attempts;
    ++m_api.attempts;
    m_sentAt = now;
    m_isOut = true;
    m_wire.setFuture(m_shared.transport.send(request));
}

void LogicalCall::take(const Result<HttpReply>& reply)
{
    m_isOut = false;
    std::optional<Error> error;
    RetryHint hint;
    if (!reply) {
        error = reply.error();
    } else {
        hint = retryHint(reply->headers);
        if (const Result<void> judged = m_call.judge(*reply); !judged)
            error = judged.error();
    }
    if (error && hint.after)
        error->retryAfter = hint.after;
    const Verdict verdict = weigh(error, reply);
    m_cost.settle(verdict.sent, reply);
    logAttempt(reply, verdict, error);
    leaveWire();
    if (!error)
        return finish(reply);
    decide(*error, verdict, hint.shouldRetry);
}

/// Tells line, breaker and gate what they must know.
Verdict LogicalCall::weigh(const std::optional<Error>& error, const Result<HttpReply>& reply)
{
    const Instant now = m_shared.clock.monotonic();
    const std::optional<ErrorKind> kind = error ? std::optional(error->kind) : std::nullopt;
    Verdict verdict = verdictOf(kind, m_effect, m_api.rule.refusesWhenUnavailable);
    const bool isOverTheLine = !m_api.rule.isInHouse;
    if (isOverTheLine && reply)
        m_shared.line.succeeded(now);
    else if (isOverTheLine && verdict.isLocalOrigin && m_shared.line.failedLocally(m_call.request.url.host(), now))
        verdict.counts = Counts::Excluded;
    m_permit->record(verdict.counts, now);
    m_permit.reset();
    if (verdict.closesGate && (*kind == ErrorKind::RateLimited || error->retryAfter))
        m_api.gate.throttled(error->retryAfter, now, m_shared.random);
    else if (!error)
        m_api.gate.succeeded();
    m_uncertain |= verdict.sent == SendState::Unknown;
    m_shared.changed();
    return verdict;
}

void LogicalCall::decide(Error error, const Verdict& verdict, std::optional<bool> shouldRetry)
{
    if (verdict.again == Again::Renewed) {
        if (m_call.tokens == nullptr || std::exchange(m_renewed, true))
            return fail(error);
        m_call.tokens->refused(m_token);
        return authorize(); // not one of the retries
    }
    const int most = verdict.again == Again::Once ? 1 : kMostRetries;
    const bool isAllowed = verdict.again != Again::Never && shouldRetry.value_or(true) && m_retries < most;
    const auto pause = isAllowed ? pauseFor(error) : std::nullopt;
    if (!pause)
        return fail(error);
    m_retrying.reset();
    m_retrying = m_api.budget.beginRetry();
    if (!m_retrying) {
        error.detail += u" (retry budget exhausted)"_s;
        return fail(error);
    }
    m_lastError = error;
    ++m_retries;
    ++m_api.retries;
    m_shared.clock.after(*pause, this, [this] { authorize(); });
}

/// Nothing where waiting and one more attempt do not fit into what is left.
std::optional<std::chrono::milliseconds> LogicalCall::pauseFor(const Error& error) const
{
    const Backoff& backoff = m_shared.backoff;
    std::chrono::milliseconds pause = backoff.pause(m_retries, m_shared.random);
    if (error.retryAfter)
        pause = *error.retryAfter;
    else if (error.kind == ErrorKind::InProgress)
        pause = 2 * backoff.bound(m_retries); // what is being worked on gets its time: 1, 2, 4 s
    if (const auto gate = m_api.gate.wait(m_shared.clock.monotonic()))
        pause = std::max(pause, *gate);
    const std::chrono::milliseconds least
        = std::max<std::chrono::milliseconds>(kLeastForAttempt, m_api.rule.typical / 2);
    if (pause > kLongestWaitInside || pause + least > remaining())
        return std::nullopt;
    return pause;
}

std::chrono::milliseconds LogicalCall::remaining() const
{
    return toMs(m_begun + m_deadline - m_shared.clock.monotonic());
}

/// Gives the place back, and to the next in line.
void LogicalCall::leaveWire()
{
    m_permit.reset();
    m_retrying.reset();
    if (!m_place)
        return;
    m_place.reset();
    const auto waiting = std::exchange(m_shared.waiting, {});
    for (const QPointer<LogicalCall>& next : waiting) {
        if (next)
            next->tryAgain();
    }
}

/// What may have happened and is not safe to repeat is said to be unknown, whatever the last attempt says; only a
/// refusal given to the same key answers for the earlier attempts too.
void LogicalCall::fail(Error error)
{
    if (changesTheWorld(m_effect) && m_uncertain) {
        const Verdict verdict = verdictOf(error.kind, m_effect);
        const bool isDefinite = verdict.sent == SendState::Refused && verdict.counts == Counts::Success
            && m_effect == EffectClass::EffectKeyed;
        if (!isDefinite && error.kind != ErrorKind::OutcomeUnknown)
            error = {ErrorKind::OutcomeUnknown, errorKey(error.kind) + u": "_s + error.detail, {}};
    }
    finish(error);
}

void LogicalCall::finish(const Result<HttpReply>& result)
{
    if (m_isOver)
        return;
    m_isOver = true;
    log::access({.kind = u"call"_s,
                 .call = m_id,
                 .attempt = m_attempts,
                 .api = m_call.request.api,
                 .operation = m_call.request.operation,
                 .outcome = result ? QString::number(result->status) : errorKey(result.error().kind),
                 .milliseconds = toMs(m_shared.clock.monotonic() - m_begun).count(),
                 .intent = m_call.intentId});
    m_promise.addResult(result);
    m_promise.finish();
    deleteLater();
}

void LogicalCall::cancel()
{
    if (m_isOver)
        return;
    if (m_isOut)
        m_wire.future().cancel();
    m_isOut = false;
    finish(Error{ErrorKind::Cancelled, u"cancelled"_s, {}});
    leaveWire();
}

void LogicalCall::logAttempt(const Result<HttpReply>& reply, const Verdict& verdict, const std::optional<Error>& error)
{
    const Instant now = m_shared.clock.monotonic();
    log::access({.kind = u"attempt"_s,
                 .call = m_id,
                 .attempt = m_attempts,
                 .api = m_call.request.api,
                 .operation = m_call.request.operation,
                 .effect = nameOf(m_effect),
                 .method = QString::fromLatin1(m_call.request.method),
                 .host = m_call.request.url.host(),
                 .outcome = error ? errorKey(error->kind) : u"ok"_s,
                 .status = reply ? reply->status : 0,
                 .isUnknown = verdict.sent == SendState::Unknown,
                 .bytesOut = m_call.request.body.size(),
                 .bytesIn = reply ? reply->body.size() : 0,
                 .milliseconds = toMs(now - m_sentAt).count(),
                 .queuedMilliseconds = toMs(m_sentAt - m_begun).count(),
                 .permitsInUse = m_shared.limits.of(m_call.subject).inUse(now),
                 .breaker = nameOf(m_api.breaker.state(now)),
                 .intent = m_call.intentId});
}

} // namespace madang
