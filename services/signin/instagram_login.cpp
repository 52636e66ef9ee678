#include "services/signin/instagram_login.h"

#include "services/channels/wire.h"
#include "services/clock.h"
#include "services/http/json.h"
#include "services/signin/oauth_wire.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kApi = u"instagram/auth"_s;

/// {"error_type":…,"code":400,"error_message":…} at the door, {"error":{"code":190,…}} behind it.
Result<nlohmann::json> read(const HttpReply& reply)
{
    Result<nlohmann::json> body = json::parse(reply.body);
    if (reply.isSuccess()) {
        if (body && !body->is_object())
            return Error{ErrorKind::BadReply, u"not a JSON object"_s, {}};
        return body;
    }
    Error error = wire::errorOf(reply, u"HTTP %1"_s.arg(reply.status));
    if (!body)
        return error;
    const nlohmann::json& refusal = json::at(*body, "error");
    const qint64 code = json::integer(refusal, "code");
    error.detail = u"%1 %2"_s.arg(code).arg(json::text(*body, "error_type"));
    if (code == 190 || !json::text(*body, "error_type").isEmpty())
        error.kind = ErrorKind::Unauthorized;
    return error;
}
} // namespace

InstagramLogin::InstagramLogin(Egress& egress, const ProviderTable& providers, const Clock& clock)
    : m_traits({.provider = u"instagram"_s,
                .door = u"instagramLogin"_s,
                .scopes = {u"instagram_business_basic"_s, u"instagram_business_content_publish"_s,
                           u"instagram_business_manage_insights"_s},
                .takesLoopback = false,
                .renewAhead = std::chrono::hours(10 * 24)})
    , m_egress(egress)
    , m_providers(providers)
    , m_clock(clock)
{
}

QUrl InstagramLogin::page(const SignInAttempt& attempt) const
{
    const ProviderAccess door = m_providers.value(m_traits.door);
    return wire::join(door.baseUrl, u"/oauth/authorize"_s,
                      {{u"client_id"_s, oauth::appOf(door).id},
                       {u"redirect_uri"_s, attempt.redirect},
                       {u"response_type"_s, u"code"_s},
                       {u"scope"_s, attempt.scopes.join(u',')},
                       {u"state"_s, QString::fromLatin1(attempt.state)}});
}

QFuture<Result<Grant>> InstagramLogin::exchange(QObject* context, const SignInAttempt& attempt, const Secret& code)
{
    const oauth::App app = oauth::appOf(m_providers.value(m_traits.door));
    const QUrl url = wire::join(m_providers.value(u"instagramToken"_s).baseUrl, u"/oauth/access_token"_s);
    const HttpRequest request = oauth::post(url, kApi, u"exchange"_s,
                                            {{u"client_id"_s, app.id},
                                             {u"client_secret"_s, app.secret},
                                             {u"grant_type"_s, u"authorization_code"_s},
                                             {u"redirect_uri"_s, attempt.redirect},
                                             {u"code"_s, QString::fromUtf8(code.reveal())}});
    const auto brief
        = m_egress.ask<Secret>(context, {.request = request}, [](const HttpReply& reply) -> Result<Secret> {
              const Result<nlohmann::json> body = read(reply);
              if (!body)
                  return body.error();
              const nlohmann::json& rows = json::at(*body, "data"); // the older form has no rows
              const nlohmann::json& answer = rows.is_array() && !rows.empty() ? rows.front() : *body;
              const QString token = json::text(answer, "access_token");
              if (token.isEmpty())
                  return Error{ErrorKind::BadReply, u"an answer without a token"_s, {}};
              return Secret(token.toUtf8());
          });
    return async::andThen(context, brief, [this, context](const Secret& token) { return lengthen(context, token); });
}

QFuture<Result<Grant>> InstagramLogin::lengthen(QObject* context, const Secret& brief)
{
    const oauth::App app = oauth::appOf(m_providers.value(m_traits.door));
    const auto grant = askGraph(context, u"/access_token"_s, u"lengthen"_s,
                                {{u"grant_type"_s, u"ig_exchange_token"_s},
                                 {u"client_secret"_s, app.secret},
                                 {u"access_token"_s, QString::fromUtf8(brief.reveal())}},
                                {});
    return async::andThen(context, grant, [this, context](const Grant& given) { return identified(context, given); });
}

QFuture<Result<Grant>> InstagramLogin::renew(QObject* context, const Grant& grant)
{
    const auto renewed = askGraph(
        context, u"/refresh_access_token"_s, u"renew"_s,
        {{u"grant_type"_s, u"ig_refresh_token"_s}, {u"access_token"_s, QString::fromUtf8(grant.access.reveal())}},
        grant);
    return async::andThen(context, renewed, [this, context](const Grant& given) {
        return given.account.isEmpty() ? identified(context, given) : async::ready(Result<Grant>(given));
    });
}

QFuture<Result<Grant>> InstagramLogin::askGraph(QObject* context, const QString& path, const QString& operation,
                                                const QList<QPair<QString, QString>>& query, const Grant& before)
{
    HttpRequest request;
    request.method = "GET";
    request.url = wire::join(m_providers.value(m_traits.provider).baseUrl, path, query);
    request.api = kApi;
    request.operation = operation;
    return m_egress.ask<Grant>(context, {.request = request}, [this, before](const HttpReply& reply) -> Result<Grant> {
        const Result<nlohmann::json> body = read(reply);
        if (!body)
            return body.error();
        Grant grant = oauth::merged(before, *body, m_clock.now());
        if (grant.access.isEmpty())
            return Error{ErrorKind::BadReply, u"an answer without a token"_s, {}};
        grant.refreshUntil = grant.accessUntil; // one token is both
        return grant;
    });
}

QFuture<Result<Grant>> InstagramLogin::identified(QObject* context, const Grant& grant)
{
    HttpRequest request;
    request.method = "GET";
    request.url = wire::join(m_providers.value(m_traits.provider).baseUrl, u"/v25.0/me"_s,
                             {{u"fields"_s, u"user_id,username,account_type"_s}});
    request.headers << wire::bearer(grant.access);
    request.api = kApi;
    request.operation = u"me"_s;
    return m_egress.ask<Grant>(context, {.request = request}, [grant](const HttpReply& reply) -> Result<Grant> {
        const Result<nlohmann::json> body = read(reply);
        if (!body)
            return body.error();
        Grant named = grant;
        named.account = json::text(*body, "user_id", json::text(*body, "id"));
        if (named.account.isEmpty())
            return Error{ErrorKind::BadReply, u"an account without an id"_s, {}};
        return named;
    });
}

QFuture<Result<void>> InstagramLogin::revoke(QObject*, const Grant&)
{
    // Meta has no call for it: a token that nobody keeps ends by itself.
    return async::ready(Result<void>());
}

} // namespace madang
