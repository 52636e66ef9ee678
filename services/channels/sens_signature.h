#pragma once

#include "services/http/http_message.h"
#include "services/secret.h"

#include <QDateTime>

namespace madang::sens {

/// "access key:secret key"
struct SigningKey {
    QByteArray accessKey;
    Secret secretKey;

    static SigningKey from(const Secret& credential);
    bool isWhole() const { return !accessKey.isEmpty() && !secretKey.isEmpty(); }
};

/// NCP's signature version 2: over method, path with query, time and access key; the body is not signed.
QByteArray signature(const QByteArray& method, const QByteArray& pathAndQuery, const QByteArray& timestamp,
                     const SigningKey& key);
/// Puts the three headers on a request, for the moment `now`: a signature is good for five minutes.
void sign(HttpRequest& request, const SigningKey& key, const QDateTime& now);

} // namespace madang::sens
