#include "services/signin/naver_login.h"

#include "services/channels/wire.h"
#include "services/signin/oauth_wire.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

NaverLogin::NaverLogin(Egress& egress, const ProviderTable& providers, const Clock& clock)
    : PlainOAuth({.provider = u"naver"_s, .door = u"naverLogin"_s, .scopes = {}}, u"/oauth2.0/token"_s, egress,
                 providers, clock)
{
}

QUrl NaverLogin::page(const SignInAttempt& attempt) const
{
    return wire::join(door().baseUrl, u"/oauth2.0/authorize"_s,
                      {{u"response_type"_s, u"code"_s},
                       {u"client_id"_s, oauth::appOf(door()).id},
                       {u"redirect_uri"_s, attempt.redirect},
                       {u"state"_s, QString::fromLatin1(attempt.state)}});
}

PlainOAuth::Fields NaverLogin::fieldsOf(const SignInAttempt& attempt) const
{
    return {{u"state"_s, QString::fromLatin1(attempt.state)}};
}

/// Both tokens of the pair die with one of them.
QFuture<Result<void>> NaverLogin::revoke(QObject* context, const Grant& grant)
{
    Fields fields = appFields();
    fields.append({u"token"_s, QString::fromUtf8(grant.refresh.reveal())});
    fields.append({u"token_type_hint"_s, u"refresh_token"_s});
    const HttpRequest request
        = oauth::post(wire::join(door().baseUrl, u"/oauth2.0/revoke"_s), api(), u"revoke"_s, fields);
    return async::then(context,
                       egress().ask<bool>(context, {.request = request},
                                          [](const HttpReply& reply) {
                                              return reply.isSuccess()
                                                  ? Result<bool>(true)
                                                  : Result<bool>(wire::errorOf(reply, u"revoke"_s));
                                          }),
                       [](const Result<bool>& done) { return done ? Result<void>() : Result<void>(done.error()); });
}

} // namespace madang
