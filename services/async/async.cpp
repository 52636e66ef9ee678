#include "services/async/async.h"

#include <QRandomGenerator>
#include <QTimer>

namespace madang::async {

QFuture<void> delay(QObject* context, std::chrono::milliseconds time)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    // A timer of the context's own goes with it and breaks the promise; QTimer::singleShot keeps
    // both until its time.
    auto* timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [promise, timer] {
        timer->deleteLater();
        promise->finish();
    });
    timer->start(time);
    return promise->future();
}

std::optional<std::chrono::milliseconds> pauseBefore(const RetryPolicy& policy, int retry, const Error& error)
{
    if (!isTransient(error.kind) || retry < 0 || std::size_t(retry) >= policy.pauses.size())
        return std::nullopt;
    if (error.retryAfter) {
        if (*error.retryAfter > policy.longestPause)
            return std::nullopt;
        return std::chrono::milliseconds(*error.retryAfter);
    }
    const double spread = (QRandomGenerator::global()->generateDouble() * 2 - 1) * policy.jitter;
    const double pause = double(policy.pauses.at(std::size_t(retry)).count()) * (1 + spread);
    return std::chrono::milliseconds(qint64(pause));
}

} // namespace madang::async
