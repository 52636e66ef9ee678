#pragma once

#include "services/async/then.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// The whole vocabulary for waiting. A future here never throws and never fails: failure is a
/// Result. A cancelled future means that nobody listens any more. Everything runs on the thread of
/// its `context`, and stops when the context is destroyed.
namespace madang::async {

/// Finishes after the time has passed.
QFuture<void> delay(QObject* context, std::chrono::milliseconds time);

/// What `call` answers, asked after the time has passed.
template <typename T>
QFuture<T> afterDelay(QObject* context, std::chrono::milliseconds time, std::function<QFuture<T>()> call)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    whenFinished(context, delay(context, time), [=](const QFuture<void>& over) {
        if (over.isCanceled())
            return;
        whenFinished(context, call(), [promise](const QFuture<T>& done) {
            if (!done.isCanceled() && done.resultCount() > 0) {
                promise->addResult(done.result());
                promise->finish();
            }
        });
    });
    return promise->future();
}

/// How often and how long to wait; the n-th retry waits pauses[n]. A Retry-After of the other side
/// wins over the table where it is at most `longestPause`; a longer one ends the retries with the
/// error it came with.
struct RetryPolicy {
    std::vector<std::chrono::milliseconds> pauses{std::chrono::seconds(1), std::chrono::seconds(2),
                                                  std::chrono::seconds(4)};
    double jitter = 0.2; ///< ± this part of the pause
    std::chrono::milliseconds longestPause = std::chrono::seconds(20);
};

/// The pause before retry number `retry` (0 = first), or nothing when the error must not be
/// repeated.
std::optional<std::chrono::milliseconds> pauseBefore(const RetryPolicy& policy, int retry, const Error& error);

/// Repeats a call that is harmless to repeat while its error is transient.
template <typename T>
QFuture<Result<T>> withRetry(QObject* context, RetryPolicy policy, std::function<QFuture<Result<T>>()> call,
                             int retry = 0)
{
    return then(context, call(), [=](const Result<T>& result) -> QFuture<Result<T>> {
        if (result.has_value())
            return ready(result);
        const auto pause = pauseBefore(policy, retry, result.error());
        if (!pause)
            return ready(result);
        return afterDelay<Result<T>>(context, *pause, [=] { return withRetry<T>(context, policy, call, retry + 1); });
    });
}

/// Asks again until the answer says so, at most as long as `pauses` lasts; the last pause repeats
/// until `limit` asks.
struct PollPolicy {
    std::vector<std::chrono::milliseconds> pauses;
    int limit = 10;
};

/// The last answer, whether `isFinal` or not; the caller looks at it. An error ends the polling.
template <typename T>
QFuture<Result<T>> pollUntil(QObject* context, PollPolicy policy, std::function<QFuture<Result<T>>()> ask,
                             std::function<bool(const T&)> isFinal, int asked = 0)
{
    return then(context, ask(), [=](const Result<T>& result) -> QFuture<Result<T>> {
        if (!result.has_value() || isFinal(result.value()) || asked + 1 >= policy.limit || policy.pauses.empty())
            return ready(result);
        const std::size_t index = std::min(std::size_t(asked), policy.pauses.size() - 1);
        return afterDelay<Result<T>>(context, policy.pauses.at(index),
                                     [=] { return pollUntil<T>(context, policy, ask, isFinal, asked + 1); });
    });
}

/// All of them, in order, when the last has finished: finish all, then report. A cancelled one has
/// no result.
template <typename T>
QFuture<QList<T>> allOf(QObject* context, QList<QFuture<T>> futures)
{
    if (futures.isEmpty())
        return ready(QList<T>{});
    return then(context, QtFuture::whenAll(futures.begin(), futures.end()), [](const QList<QFuture<T>>& done) {
        QList<T> results;
        for (const QFuture<T>& future : done) {
            if (!future.isCanceled() && future.resultCount() > 0)
                results << future.result();
        }
        return results;
    });
}

} // namespace madang::async
