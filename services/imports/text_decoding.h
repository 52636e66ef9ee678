#pragma once

#include "domain/import_table.h"

#include <QByteArray>

namespace madang::imports {

/// The text of a file, or why it is none.
struct DecodedText {
    ImportRefusal refusal = ImportRefusal::None;
    QString text; ///< without a byte order mark
    QString encoding; ///< "UTF-8", "CP949", "UTF-16"
};

/// By its byte order mark; else UTF-16 where every second byte is zero, UTF-8 where it is sound, CP949 where that is.
/// NotText for what has zeros or control characters as no text has.
DecodedText decodeText(const QByteArray& bytes);

} // namespace madang::imports
