#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <chrono>
#include <optional>

namespace madang {

/// What an answer says about trying again.
struct RetryHint {
    std::optional<std::chrono::milliseconds> after;
    std::optional<bool> shouldRetry;
};

/// Reads `retry-after-ms`, else `Retry-After` (seconds, or one of the three HTTP dates of RFC 9110 §5.6.7, measured
/// against the answer's own `Date`, never our clock), and `x-should-retry` and `Stripe-Should-Retry` (a "false" wins).
/// What is negative, in the past, unparsable or a date without a `Date` is as if it were not there; a wait of more than
/// a year is a year.
RetryHint retryHint(const QList<QPair<QByteArray, QByteArray>>& headers);

} // namespace madang
