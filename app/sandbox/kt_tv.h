#pragma once

#include "sandbox/kt_airtime.h"
#include "sandbox/kt_gateway.h"

namespace madang::sandbox {

/// 우리동네TV: broadcasts to the households around a store.
class KtTv final : public KtProduct {
public:
    explicit KtTv(KtGateway& gateway);

    void settle() override;

private:
    Response areas(const Request& request);
    Response quote(const Request& request);
    Response book(const Request& request);
    Response get(const QString& id);
    Response list(const Request& request);
    Response cancel(const Request& request, const QString& id);
    Response metrics(const Request& request, const QString& id);
    std::optional<Response> bookingRefusal(const Json& body);
    std::optional<Response> areaRefusal(const Json& area);
    qint64 householdsIn(const Json& area) const;
    Json reached(const Json& broadcast, const AirTime& air, qint64 atMs) const;

    KtGateway& m_gateway;
};

} // namespace madang::sandbox
