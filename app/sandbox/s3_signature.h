#pragma once

#include "sandbox/http_message.h"

#include <QDateTime>

namespace madang::sandbox {

/// Who a request must be from.
struct S3Client {
    QByteArray accessKey;
    QByteArray secretKey;
    QByteArray region;
};

/// S3's code for what is wrong with the signature, or nothing. A request without any is "AccessDenied".
QString signatureFault(const Request& request, const S3Client& client, const QDateTime& now);

} // namespace madang::sandbox
