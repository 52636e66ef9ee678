#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// An S3-compatible store with one bucket, path style only: PUT, GET and HEAD of objects. Every signature (Version 4,
/// in the header or in the address) is worked out anew and compared; clocks that are a quarter of an hour apart, hashes
/// that are not the body's, and headers that are not signed are refused, in the words of S3.
class S3 final : public Provider {
public:
    explicit S3(World& world);

    Response failure(const QString& code) override;

    /// What somebody else gets who fetches a signed address; empty where he is refused.
    static QByteArray fetched(const World& world, const QUrl& url);

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    Response put(const Request& request, const QStringList& captured);
    Response get(const Request& request, const QStringList& captured);
    Response answer(const QString& code);
};

} // namespace madang::sandbox
