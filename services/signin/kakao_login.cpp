#include "services/signin/kakao_login.h"

#include "services/channels/wire.h"
#include "services/signin/oauth_wire.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

KakaoLogin::KakaoLogin(Egress& egress, const ProviderTable& providers, const Clock& clock)
    : PlainOAuth({.provider = u"kakao"_s,
                  .door = u"kakaoLogin"_s,
                  .scopes = {u"talk_message"_s, u"friends"_s},
                  .renewAhead = std::chrono::hours(30 * 24)},
                 u"/oauth/token"_s, egress, providers, clock)
{
}

QUrl KakaoLogin::page(const SignInAttempt& attempt) const
{
    return wire::join(door().baseUrl, u"/oauth/authorize"_s,
                      {{u"response_type"_s, u"code"_s},
                       {u"client_id"_s, oauth::appOf(door()).id},
                       {u"redirect_uri"_s, attempt.redirect},
                       {u"scope"_s, attempt.scopes.join(u',')},
                       {u"state"_s, QString::fromLatin1(attempt.state)},
                       {u"code_challenge"_s, QString::fromLatin1(oauth::challengeOf(attempt.verifier))},
                       {u"code_challenge_method"_s, u"S256"_s}});
}

PlainOAuth::Fields KakaoLogin::fieldsOf(const SignInAttempt& attempt) const
{
    return {{u"redirect_uri"_s, attempt.redirect}, {u"code_verifier"_s, QString::fromLatin1(attempt.verifier)}};
}

QFuture<Result<void>> KakaoLogin::revoke(QObject* context, const Grant& grant)
{
    HttpRequest request = oauth::post(wire::join(access().baseUrl, u"/v1/user/logout"_s), api(), u"revoke"_s, {});
    request.headers << wire::bearer(grant.access);
    return async::then(context,
                       egress().ask<bool>(context, {.request = request},
                                          [](const HttpReply& reply) {
                                              return reply.isSuccess()
                                                  ? Result<bool>(true)
                                                  : Result<bool>(wire::errorOf(reply, u"logout"_s));
                                          }),
                       [](const Result<bool>& done) { return done ? Result<void>() : Result<void>(done.error()); });
}

} // namespace madang
