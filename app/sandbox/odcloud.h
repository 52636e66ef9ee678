#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// The tax office's business-number check (api.odcloud.kr). Knows the numbers of well-known firms
/// as active and five made-up ones (999-99-…) as suspended, closed, unregistered, mismatching and
/// active; all others are unregistered. State:
/// {"keys":[…],"businesses":{"1248100998":{"b_stt_cd":"01",…}}}.
class Odcloud final : public Provider {
public:
    explicit Odcloud(World& world);

    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    std::optional<Response> refusal(const Request& request);
    Response status(const Request& request);
    Response validate(const Request& request);
    Json statusOf(const QString& number);
    Json judged(const Json& business);
};

} // namespace madang::sandbox
