#pragma once

#include <QJsonObject>

namespace madang::bench {

/// A week of 100 owners who ask for plans, in virtual time, over the real planning, cache and files; only the model's
/// answer is written here. What was paid for beside what would have been without a cache.
QJsonObject week();

} // namespace madang::bench
