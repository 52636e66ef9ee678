#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace madang::async {

/// Calls `stop` when whoever holds the future cancels it before it has finished. A step made by then() does not pass a
/// cancellation on to the step before it: who wants that says so here.
template <typename T, typename F>
void onCancel(QObject* context, const QFuture<T>& future, F stop)
{
    auto* caller = new QFutureWatcher<T>(context);
    QObject::connect(caller, &QFutureWatcherBase::canceled, context, std::move(stop));
    QObject::connect(caller, &QFutureWatcherBase::finished, caller, &QObject::deleteLater);
    caller->setFuture(future);
}

} // namespace madang::async
