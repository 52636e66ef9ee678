#pragma once

#include <QJsonObject>

namespace madang::bench {

/// Three styles at once from a model that takes 4 s for each, over loopback: from the wish to the last picture in the
/// folder. And the same three asked for again.
QJsonObject pictures();

} // namespace madang::bench
