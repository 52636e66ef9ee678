#pragma once

class QHostAddress;

namespace madang {

/// This machine, or an address that is not routed on the internet (RFC 1918, RFC 4193, link-local): where a line
/// without encryption is allowed.
bool isOwnNetwork(const QHostAddress& address);

} // namespace madang
