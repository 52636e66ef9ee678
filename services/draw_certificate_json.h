#pragma once

#include "domain/draw_certificate.h"
#include "domain/result.h"

#include <QByteArray>

namespace madang {

/// A certificate as a document that lasts, format "madang-draw-certificate", version 2. Times are ISO 8601 in UTC,
/// bytes in hexadecimal; what it says and how to compute it again stands in domain/draw.h.
QByteArray drawCertificateJson(const DrawCertificate& certificate);
/// BadReply where the bytes are no such document, or of a version this program does not know, or where any of its parts
/// is missing, of another type, out of range, or not written as above; whether it is right is problemsIn()'s to say.
Result<DrawCertificate> readDrawCertificate(const QByteArray& bytes);

} // namespace madang
