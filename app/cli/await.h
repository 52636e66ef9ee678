#pragma once

#include "services/async/then.h"

#include <QCoreApplication>

namespace madang::cli {

/// Runs the program's event loop until the future is there.
template <typename T>
T await(const QFuture<T>& future)
{
    if (!future.isFinished()) {
        QObject context;
        async::whenFinished(&context, future, [](const QFuture<T>&) { QCoreApplication::quit(); });
        QCoreApplication::exec();
    }
    return future.result();
}

} // namespace madang::cli
