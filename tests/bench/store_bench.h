#pragma once

#include <QJsonObject>

namespace madang::bench {

/// Cache hits by level beside a raw prepared SELECT of the same row and a raw Redis GET; memory of 10,000 entries.
QJsonObject cache();
/// What it takes until a job is on disk.
QJsonObject jobs();

} // namespace madang::bench
