#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace madang {

/// The one spelling of a JSON text that all texts with the same meaning share: keys sorted by their UTF-8 bytes, no
/// white space, every text in Unicode form NFC (Korean typed on a Mac arrives decomposed). Numbers keep the digits they
/// came with: 1.10 and 1.1 stay two texts, and 0.1 is never made 0.1000000000000000055.
///
/// InvalidInput where the bytes are not one JSON value, a key stands twice in an object, or it is nested deeper
/// than 64.
Result<QByteArray> canonicalJson(const QByteArray& json);

} // namespace madang
