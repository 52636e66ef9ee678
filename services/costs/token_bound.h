#pragma once

#include "domain/ai_cost.h"

#include <QByteArray>

namespace madang {

/// The most tokens that a request can be billed for: no token of a prompt is shorter than a byte, what vendors add of
/// their own to describe a shape is taken for a thousand, and the answer ends at `maxTokens`.
inline TokenUse mostTokens(const QByteArray& body, int maxTokens)
{
    constexpr qint64 kVendorsOwn = 1'000;
    return {.input = body.size() + kVendorsOwn, .output = maxTokens};
}

/// What another side says about tokens may be believed: nothing below zero or out of all reason, and some were used.
inline bool isPlausible(const TokenUse& use)
{
    constexpr qint64 kMost = 10'000'000;
    const auto isCount = [](qint64 tokens) { return tokens >= 0 && tokens <= kMost; };
    return isCount(use.input) && isCount(use.cached) && isCount(use.cacheWritten) && isCount(use.images)
        && isCount(use.output) && use.input + use.cached + use.cacheWritten + use.images > 0;
}

} // namespace madang
