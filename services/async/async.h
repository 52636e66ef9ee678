#pragma once

#include "services/async/then.h"
#include "services/clock.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

/// The whole vocabulary for waiting. A future here never throws and never fails: failure is a
/// Result. A cancelled future means that nobody listens any more. Everything runs on the thread of
/// its `context`, and stops when the context is destroyed.
namespace madang::async {

/// Finishes after the time has passed on `clock`.
QFuture<void> delay(QObject* context, const Clock& clock, std::chrono::milliseconds time);

/// What `call` answers, asked after the time has passed.
template <typename T>
QFuture<T> afterDelay(QObject* context, const Clock& clock, std::chrono::milliseconds time,
                      std::function<QFuture<T>()> call)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    clock.after(time, context, [=] {
        whenFinished(context, call(), [promise](const QFuture<T>& done) {
            if (!done.isCanceled() && done.resultCount() > 0) {
                promise->addResult(done.result());
                promise->finish();
            }
        });
    });
    return promise->future();
}

/// Asks again until the answer says so, at most as long as `pauses` lasts; the last pause repeats
/// until `limit` asks.
struct PollPolicy {
    std::vector<std::chrono::milliseconds> pauses;
    int limit = 10;
};

/// The last answer, whether `isFinal` or not; the caller looks at it. An error ends the polling.
template <typename T>
QFuture<Result<T>> pollUntil(QObject* context, const Clock& clock, PollPolicy policy,
                             std::function<QFuture<Result<T>>()> ask, std::function<bool(const T&)> isFinal,
                             int asked = 0)
{
    return then(context, ask(), [=, &clock](const Result<T>& result) -> QFuture<Result<T>> {
        if (!result.has_value() || isFinal(result.value()) || asked + 1 >= policy.limit || policy.pauses.empty())
            return ready(result);
        const std::size_t index = std::min(std::size_t(asked), policy.pauses.size() - 1);
        return afterDelay<Result<T>>(context, clock, policy.pauses.at(index), [=, &clock] {
            return pollUntil<T>(context, clock, policy, ask, isFinal, asked + 1);
        });
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
