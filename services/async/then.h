#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

/// One step after another; the combinators that wait stand in async.h.
namespace madang::async {

template <typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

template <typename T>
struct Unwrapped {
    using Type = T;
    static constexpr bool kIsFuture = false;
};
template <typename T>
struct Unwrapped<QFuture<T>> {
    using Type = T;
    static constexpr bool kIsFuture = true;
};

/// Calls `use` with the future once it has finished. Use this and then() instead of
/// QFuture::then(context, …), which in Qt 6.4 asserts in debug builds when the context has gone
/// before the future finishes. Call it on the context's thread.
template <typename T, typename F>
void whenFinished(QObject* context, const QFuture<T>& future, F use)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use]() mutable {
        watcher->deleteLater();
        use(watcher->future());
    });
    watcher->setFuture(future);
}

/// Hands `answer` to `pass`: at once, or where it is a future, when it is there.
template <typename T, typename Pass>
void passOn(QObject*, const T& answer, const Pass& pass)
{
    pass(answer);
}
template <typename T, typename Pass>
void passOn(QObject* context, const QFuture<T>& answer, const Pass& pass)
{
    whenFinished(context, answer, [pass](const QFuture<T>& done) {
        if (!done.isCanceled() && done.resultCount() > 0)
            pass(done.result());
    });
}

/// What `next` makes of the result; where `next` answers with a future, that future's result.
/// Cancelled when the future is cancelled or the context goes first.
template <typename T, typename F>
auto then(QObject* context, const QFuture<T>& future, F next)
{
    using Answer = std::invoke_result_t<F&, const T&>;
    using Inner = typename Unwrapped<Answer>::Type;
    auto promise = std::make_shared<QPromise<Inner>>();
    promise->start();
    const auto pass = [promise](const Inner& value) {
        promise->addResult(value);
        promise->finish();
    };
    whenFinished(context, future, [context, next, pass](const QFuture<T>& done) mutable {
        if (!done.isCanceled() && done.resultCount() > 0)
            passOn(context, next(done.result()), pass);
    });
    return promise->future();
}

/// The next step of something that may fail: called with the value, an error passes by.
template <typename T, typename F>
auto andThen(QObject* context, const QFuture<Result<T>>& future, F next)
{
    using Answer = std::invoke_result_t<F&, const T&>;
    using Final = typename Unwrapped<Answer>::Type;
    return then(context, future, [next](const Result<T>& result) mutable -> QFuture<Final> {
        if (!result.has_value())
            return ready(Final(result.error()));
        if constexpr (Unwrapped<Answer>::kIsFuture)
            return next(result.value());
        else
            return ready(Final(next(result.value())));
    });
}

/// Hands the result over once it is there; nothing happens when the future is cancelled or the context goes first.
template <typename T, typename F>
void onResult(QObject* context, const QFuture<T>& future, F use)
{
    whenFinished(context, future, [use](const QFuture<T>& done) mutable {
        if (!done.isCanceled() && done.resultCount() > 0)
            use(done.result());
    });
}

} // namespace madang::async
