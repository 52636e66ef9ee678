#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// Kakao's sign-in (kauth.kakao.com) and message API (kapi.kakao.com): picture upload, "to myself" and "to friends".
/// State: tokens {token: {expiresAt, scopes}}, refreshTokens {token: {expiresAt}}, agreed (scopes), codes, redirects,
/// consent, friends [{uuid, profile_nickname, code}] (a code is why that friend gets nothing), sent, sends {day: n} of
/// the sender, received and pairs {day: {uuid: n}}.
class Kakao final : public Provider {
public:
    explicit Kakao(World& world);

    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    std::optional<Response> refusal(const Request& request);
    std::optional<Response> scopeRefusal(const Request& request, const char* scope, const char* api);
    Response upload(const Request& request);
    Response sendToMyself(const Request& request);
    Response listFriends(const Request& request);
    Response sendToFriends(const Request& request);
    /// Sends it, or says with which code not.
    int deliver(const QString& uuid, const std::string& day);
    void remember(const Json& message, const Json& receivers);
    Response token(const Request& request);
    Response tokenFor(const Json& code, const Fields& fields);
    Response renewed(const QString& refreshToken);
    Json given(const Json& scopes);
    Response tokenInfo(const Request& request);
    Response logOut(const Request& request);
};

Response kakaoError(int code, const char* message = nullptr);
/// Why a template cannot be sent, or null.
const char* kakaoTemplateFault(const Json& message);

} // namespace madang::sandbox
