#pragma once

#include "domain/draw_certificate.h"

#include <QStringList>

namespace madang {

inline constexpr int kCodesInACode = 20; ///< winners' codes that a QR still carries one by one

/// A hash in groups of four that can be read aloud and compared by eye.
QStringList readableGroups(const QByteArray& hash);

/// What the QR on the promise says, in signs that a QR holds densely:
///   MADANG-DRAW-2 S:<seal hex> C:<commitment hex>
QString promiseCode(const Draw& draw);

/// What the QR on the certificate says: the promise, the number with dots between its numbers, and the winners as they
/// were drawn (later replacements are in the document only):
///   … N:3.11.15.29.35.44 W:B3HJ5N6P.EMADANG2
/// and where they are more than kCodesInACode, their count and the SHA-256 of their codes parted by single spaces:
///   … H:57.<hex>
QString resultCode(const DrawCertificate& certificate);

} // namespace madang
