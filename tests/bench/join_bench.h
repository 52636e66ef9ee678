#pragma once

#include <QJsonObject>

namespace madang::bench {

/// Customers' phones at an event with fifty thousand entries: how long one waits who has joined already, and one who
/// has not, over real connections, beside the bare look-up and insert in the same database.
QJsonObject joining();

} // namespace madang::bench
