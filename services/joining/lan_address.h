#pragma once

#include <QHostAddress>

namespace madang::joining {

/// This computer's address in the store's own network: private, IPv4, of a real card that is up, by cable before
/// wireless. Null where there is none. Never an address that the whole world reaches.
QHostAddress lanAddress();

} // namespace madang::joining
