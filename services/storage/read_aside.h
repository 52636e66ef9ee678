#pragma once

#include "services/database.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace madang {

/// Reads on another thread with a connection of its own, for what takes longer than the window may wait. `work` sees
/// what has been committed by then.
template <typename T>
QFuture<Result<T>> readAside(const QString& folder, std::function<Result<T>(Database&)> work)
{
    return QtConcurrent::run([folder, work = std::move(work)]() -> Result<T> {
        const Result<std::unique_ptr<Database>> database = Database::openForReading(folder);
        return database ? work(**database) : Result<T>(database.error());
    });
}

} // namespace madang
