#pragma once

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <functional>

namespace madang::bench {

/// Median of several rounds, in milliseconds, after one that does not count.
inline double median(const std::function<void()>& work, int rounds = 7)
{
    work();
    QList<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer elapsed;
        elapsed.start();
        work();
        times << double(elapsed.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

} // namespace madang::bench
