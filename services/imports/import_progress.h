#pragma once

#include <QPromise>

#include <functional>

namespace madang::imports {

/// How far a reader on another thread has come, and whether anybody still waits for it.
class Progress final {
public:
    Progress() = default;
    template <typename T>
    explicit Progress(QPromise<T>& promise)
        : m_say([&promise](int percent) {
            promise.setProgressValue(percent);
            return !promise.isCanceled();
        })
    {
    }

    /// False: stop.
    bool say(int percent) const { return !m_say || m_say(percent); }

private:
    std::function<bool(int)> m_say;
};

} // namespace madang::imports
