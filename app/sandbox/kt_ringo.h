#pragma once

#include "sandbox/kt_gateway.h"

namespace madang::sandbox {

/// 링고비즈: what callers of a store's line hear while they wait.
class KtRingo final : public KtProduct {
public:
    explicit KtRingo(KtGateway& gateway);

    void settle() override;

private:
    Response lines(const Request& request);
    Response change(const Request& request, const QString& number);
    Response get(const QString& id);
    Response cancel(const QString& id);
    Response restore(const QString& id);
    Response metrics(const Request& request, const QString& number);
    std::optional<Response> lineRefusal(const QString& number);
    std::optional<Response> changeRefusal(const Json& body);
    std::optional<Response> sourceRefusal(const Json& source);
    void settleChange(Json& change);

    KtGateway& m_gateway;
};

} // namespace madang::sandbox
