#include "services/async/async.h"

namespace madang::async {

QFuture<void> delay(QObject* context, const Clock& clock, std::chrono::milliseconds time)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    clock.after(time, context, [promise] { promise->finish(); });
    return promise->future();
}

} // namespace madang::async
