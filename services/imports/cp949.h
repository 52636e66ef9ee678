#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace madang::imports {

/// Text in the Korean code page 949 (a superset of EUC-KR), by the system's own converter: Qt knows it only where it
/// was built with ICU. Empty where a byte fits nothing, or the system does not know the code page.
std::optional<QString> decodeCp949(QByteArrayView bytes);

} // namespace madang::imports
