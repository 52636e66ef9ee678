#pragma once

#include <QJsonObject>

namespace madang::bench {

/// A coupon looked up among ten thousand, and an event of fifty thousand customers sealed and drawn.
QJsonObject draws();

} // namespace madang::bench
