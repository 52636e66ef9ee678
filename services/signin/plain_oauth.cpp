#include "services/signin/plain_oauth.h"

#include "services/channels/wire.h"
#include "services/clock.h"
#include "services/signin/oauth_wire.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

PlainOAuth::PlainOAuth(OAuthTraits traits, QString tokenPath, Egress& egress, const ProviderTable& providers,
                       const Clock& clock)
    : m_traits(std::move(traits))
    , m_tokenPath(std::move(tokenPath))
    , m_egress(egress)
    , m_providers(providers)
    , m_clock(clock)
{
}

PlainOAuth::Fields PlainOAuth::appFields() const
{
    const oauth::App app = oauth::appOf(door());
    Fields fields{{u"client_id"_s, app.id}};
    if (!app.secret.isEmpty())
        fields.append({u"client_secret"_s, app.secret});
    return fields;
}

QFuture<Result<Grant>> PlainOAuth::exchange(QObject* context, const SignInAttempt& attempt, const Secret& code)
{
    Fields fields = appFields();
    fields.append({u"grant_type"_s, u"authorization_code"_s});
    fields.append({u"code"_s, QString::fromUtf8(code.reveal())});
    fields += fieldsOf(attempt);
    Grant asked;
    asked.scopes = attempt.scopes;
    return ask(context, u"exchange"_s, fields, asked);
}

QFuture<Result<Grant>> PlainOAuth::renew(QObject* context, const Grant& grant)
{
    Fields fields = appFields();
    fields.append({u"grant_type"_s, u"refresh_token"_s});
    fields.append({u"refresh_token"_s, QString::fromUtf8(grant.refresh.reveal())});
    return ask(context, u"renew"_s, fields, grant);
}

QFuture<Result<Grant>> PlainOAuth::ask(QObject* context, const QString& operation, const Fields& fields,
                                       const Grant& before)
{
    const HttpRequest request = oauth::post(wire::join(door().baseUrl, m_tokenPath), api(), operation, fields);
    return m_egress.ask<Grant>(context, {.request = request}, [this, before](const HttpReply& reply) -> Result<Grant> {
        const Result<nlohmann::json> answer = oauth::read(reply);
        if (!answer)
            return answer.error();
        Grant grant = oauth::merged(before, *answer, m_clock.now());
        if (grant.access.isEmpty())
            return Error{ErrorKind::BadReply, u"an answer without a token"_s, {}};
        return grant;
    });
}

} // namespace madang
