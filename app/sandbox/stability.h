#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// Stability AI's stable-image (api.stability.ai): core, ultra, sd3, the balance. A fault's "outcome"
/// "filtered" gives a blurred picture with 200.
/// State: keys, credits, banned (words refused with 403), recent and penaltyUntil (of 150 requests
/// in 10 seconds).
class Stability final : public Provider {
public:
    explicit Stability(World& world);

    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    std::optional<Response> signInRefusal(const Request& request);
    std::optional<Response> haste();
    Response generate(const Request& request, const QString& service);
    Response balance(const Request& request);
    Response error(const QString& code, const QString& message);
};

} // namespace madang::sandbox
