#pragma once

#include "sandbox/kt_errors.h"
#include "sandbox/provider.h"

#include <functional>
#include <memory>
#include <vector>

namespace madang::sandbox {

/// One product behind the gateway: adds its routes when made, moves its records on with time.
class KtProduct {
public:
    KtProduct() = default;
    virtual ~KtProduct() = default;
    KtProduct(const KtProduct&) = delete;
    KtProduct& operator=(const KtProduct&) = delete;

    virtual void settle() = 0;
};

/// The proposed KT gateway: sign-in, request ids, idempotency keys, errors; the
/// products are KtAssets, KtTv, KtRingo and KtGenie. State: tokens, idempotency, assets,
/// broadcasts, lines, changes, campaigns….
class KtGateway final : public Provider {
public:
    explicit KtGateway(World& world);
    ~KtGateway() override;

    Response serve(const Request& request) override;
    Response failure(const QString& code) override;

    /// For the products. A write needs an Idempotency-Key and is carried out once for it.
    void addRead(const QString& pattern, RouteTable::Answer answer);
    void addWrite(const char* method, const QString& pattern, RouteTable::Answer answer);
    void addPlain(const char* method, const QString& pattern, RouteTable::Answer answer);
    using Provider::data;
    using Provider::world;

protected:
    Json seeds() const override;
    void settle() override;
    Response noSuchRoute(int status) override;

private:
    Response token(const Request& request);
    std::optional<Response> refusal(const Request& request);
    Response once(const Request& request, const QStringList& captured, const RouteTable::Answer& answer);

    std::vector<std::unique_ptr<KtProduct>> m_products;
};

} // namespace madang::sandbox
