#pragma once

#include "sandbox/http_message.h"

#include <QSize>

namespace madang::sandbox {

/// What a multipart order for a picture asks for, or what is wrong with it.
struct StabilityOrder {
    QString problem; ///< empty: nothing
    QString problemCode = QStringLiteral("bad_request");
    QString prompt;
    QSize size;
    QByteArray format = "png";
    qint64 seed = 0;
    double cost = 0; ///< credits
    bool wantsJson = false;
};

/// `service`: "core", "ultra" or "sd3".
StabilityOrder readStabilityOrder(const Request& request, const QString& service);

} // namespace madang::sandbox
