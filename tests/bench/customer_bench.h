#pragma once

#include <QJsonObject>

namespace madang::bench {

/// Fifty thousand customers of one event: opening their list, a keystroke of the search, one who joins meanwhile, a
/// file of ten thousand that comes in, a list that goes out.
QJsonObject customers();

} // namespace madang::bench
