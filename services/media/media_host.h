#pragma once

#include "domain/result.h"
#include "services/clock.h"
#include "services/providers.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <memory>

namespace madang {

class Egress;

namespace media {

/// Where pictures lie that a service fetches by their address. Putting one there is safe to repeat.
class MediaHost {
public:
    MediaHost() = default;
    MediaHost(const MediaHost&) = delete;
    MediaHost& operator=(const MediaHost&) = delete;
    virtual ~MediaHost() = default;

    /// The address from which anyone can fetch the JPEG, at least for a day. The `context` is who waits; the host
    /// itself may go before the answer comes.
    virtual QFuture<Result<QUrl>> put(QObject* context, const QByteArray& jpeg) = 0;
};

/// As the settings have it: a bucket where the account names one, else a host of the store's own (POST /assets).
///
/// A bucket's account is "bucket=NAME;region=REGION", with ";style=virtual" where the bucket is part of the host's
/// name, and ";public=URL" where its objects can be fetched there by anyone; without it, addresses are signed and
/// expire. Its credential is "access key:secret key". InvalidInput where the account says something else.
Result<std::unique_ptr<MediaHost>> makeMediaHost(Egress& egress, const ProviderAccess& access, const Clock& clock);

} // namespace media
} // namespace madang
