#pragma once

#include "services/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>

/// AWS Signature Version 4 as S3 takes it: a path is percent-encoded once and not tidied.
namespace madang::media {

struct SigningKey {
    QByteArray accessKey;
    Secret secretKey;
    QByteArray region;
};

/// A request as it is signed.
struct SignedRequest {
    QByteArray method;
    QByteArray path; ///< percent-encoded, from "/" on
    QList<QPair<QByteArray, QByteArray>> query; ///< not yet encoded
    QList<QPair<QByteArray, QByteArray>> headers; ///< all of these are signed; "host" must be one
    QByteArray payloadHash; ///< SHA-256 in hex, or "UNSIGNED-PAYLOAD"
};

/// Everything but letters, digits and "-._~", and "/" where it separates.
QByteArray uriEncoded(const QByteArray& text, bool keepsSlash);
/// "20130524T000000Z"
QByteArray amzDate(const QDateTime& time);

/// The value of the Authorization header. `time` is the one in the header x-amz-date.
QByteArray authorization(const SignedRequest& request, const SigningKey& key, const QDateTime& time);
/// The query of an address that anyone may fetch until it expires.
QByteArray presignedQuery(const QByteArray& path, const QByteArray& host, const SigningKey& key, const QDateTime& time,
                          std::chrono::seconds expires);

} // namespace madang::media
