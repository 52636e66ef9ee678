#pragma once

#include "services/media/media_host.h"
#include "services/media/sig_v4.h"

#include <QUrl>

namespace madang {

struct HttpReply;

namespace media {

/// One bucket of an S3-compatible store, and how it is reached.
struct Bucket {
    QUrl endpoint;
    QString name;
    SigningKey key;
    bool isVirtual = false; ///< NAME.host/key, not host/NAME/key
    QUrl publicBase; ///< empty: addresses are signed
};

Result<Bucket> bucketOf(const ProviderAccess& access);

/// Where an object lies; its key is one of ours.
QUrl objectUrl(const Bucket& bucket, const QByteArray& key);

/// Puts pictures by their content, so that one that is there already is not another.
///
/// A computer whose clock is wrong is told the time by the store, and signs once more with that.
class S3Host final : public MediaHost {
public:
    S3Host(Egress& egress, Bucket bucket, const Clock& clock);

    QFuture<Result<QUrl>> put(QObject* context, const QByteArray& jpeg) override;

private:
    Egress& m_egress;
    Bucket m_bucket;
    const Clock& m_clock;
};

/// What an answer outside 2xx means, by the store's own code where it has one.
Error s3Error(const HttpReply& reply);

/// What a status means where nothing better is known.
ErrorKind kindOf(int status);
/// 100 kB/s on top of what any answer may take.
std::chrono::milliseconds uploadTime(qsizetype bytes);

} // namespace media
} // namespace madang
