#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// The public picture host that Instagram needs: takes JPEG bytes with the store's key, serves them
/// to anyone.
/// "/cdn/samples/{4x5,1x1,191x100,2x1,png,9mb}.jpg" are pictures to be tried against Instagram's
/// limits.
class Cdn final : public Provider {
public:
    explicit Cdn(World& world);

    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    Response upload(const Request& request);
    Response download(const QString& path);
};

/// The bytes behind a URL of this sandbox's picture host, or nothing.
QByteArray hostedBytes(const World& world, const QString& url);

} // namespace madang::sandbox
