#pragma once

#include "domain/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <source_location>
#include <type_traits>

/// Waiting in tests: the event loop turns until the future has finished, never a fixed time.
///
///     const Result<PlanAnswer> answer = test::waitFor(provider.plans(request));
///     test::waitFor(async::delay(this, clock, 5ms)); // QFuture<void>
///
/// A future that does not finish in time, or was cancelled, fails the running test at the caller's
/// line; what comes back then is an Error (where the future carries a Result) or an empty value.
namespace madang::test {

inline constexpr std::chrono::milliseconds kPatience = std::chrono::seconds(10);

/// True when the future has finished, with a value or cancelled; never fails the test by itself.
template <typename T>
bool finishes(const QFuture<T>& future, std::chrono::milliseconds timeout = kPatience)
{
    if (future.isFinished())
        return true;
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(timeout, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    return future.isFinished();
}

/// True while the condition becomes true in time; for states that no future or signal announces.
template <typename Condition>
bool becomesTrue(Condition condition, std::chrono::milliseconds timeout = kPatience)
{
    return QTest::qWaitFor(condition, int(timeout.count()));
}

template <typename T>
struct EmptyAnswer {
    static T make(const char*) { return T{}; }
};
template <typename T>
struct EmptyAnswer<Result<T>> {
    static Result<T> make(const char* why) { return Error{ErrorKind::Internal, QString::fromLatin1(why), {}}; }
};
template <>
struct EmptyAnswer<void> {
    static void make(const char*) { }
};

template <typename T>
T waitFor(QFuture<T> future, std::chrono::milliseconds timeout = kPatience,
          const std::source_location& where = std::source_location::current())
{
    const char* problem = nullptr;
    if (!finishes(future, timeout))
        problem = "the future did not finish in time";
    else if (future.isCanceled())
        problem = "the future was cancelled";
    if constexpr (!std::is_void_v<T>) {
        if (!problem && future.resultCount() == 0)
            problem = "the future finished without a value";
    }
    if (problem) {
        QTest::qFail(problem, where.file_name(), int(where.line()));
        return EmptyAnswer<T>::make(problem);
    }
    if constexpr (!std::is_void_v<T>)
        return future.result();
}

} // namespace madang::test
