#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// Kakao's sign-in (kauth.kakao.com) and message API (kapi.kakao.com): picture upload and
/// "to myself". State: tokens {token: {expiresAt, scopes}}, refreshTokens {token: {expiresAt}}, agreed (scopes), codes,
/// redirects, consent, sent, sends {day: n}.
class Kakao final : public Provider {
public:
    explicit Kakao(World& world);

    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    std::optional<Response> refusal(const Request& request);
    std::optional<Response> scopeRefusal(const Request& request);
    Response upload(const Request& request);
    Response sendToMyself(const Request& request);
    Response token(const Request& request);
    Response tokenFor(const Json& code, const Fields& fields);
    Response renewed(const QString& refreshToken);
    Json given(const Json& scopes);
    Response tokenInfo(const Request& request);
    Response logOut(const Request& request);
};

} // namespace madang::sandbox
