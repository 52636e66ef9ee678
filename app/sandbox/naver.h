#pragma once

#include "sandbox/provider.h"

namespace madang::sandbox {

/// Naver's sign-in (nid.naver.com) and cafe writing (openapi.naver.com). One cafe
/// (10000001) with the boards 1 (open), 2 (grade too low), 3 (takes no posts), 4 (restricted).
/// State: tokens, refreshTokens, codes, redirects, consent, articles, banned, writes {day: n}.
class Naver final : public Provider {
public:
    explicit Naver(World& world);

    Response failure(const QString& code) override;

protected:
    Json seeds() const override;
    Response noSuchRoute(int status) override;

private:
    std::optional<Response> refusal(const Request& request);
    Response write(const Request& request, const QString& club, const QString& menu);
    Response token(const Request& request);
    Response tokenFor(const Json& code, const Fields& fields);
    Json given();
    Response revoke(const Request& request);
    Response me(const Request& request);
};

} // namespace madang::sandbox
