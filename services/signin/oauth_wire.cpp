#include "services/signin/oauth_wire.h"

#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace madang::oauth {

namespace {
ErrorKind kindOf(const QString& error, ErrorKind usual)
{
    if (error == u"invalid_client" || error == u"unauthorized_client")
        return ErrorKind::Forbidden;
    if (error == u"server_error")
        return ErrorKind::ServerError;
    if (error == u"temporarily_unavailable")
        return ErrorKind::Unavailable;
    // What is left is about this code, this token or this person: signing in anew is the way.
    return usual == ErrorKind::RateLimited ? usual : ErrorKind::Unauthorized;
}

QDateTime untilOf(const nlohmann::json& answer, const char* key, const QDateTime& now)
{
    const qint64 seconds = json::integer(answer, key);
    return seconds > 0 ? now.addSecs(seconds) : QDateTime();
}
} // namespace

App appOf(const ProviderAccess& door)
{
    const QString credential = QString::fromUtf8(door.credential.reveal());
    return {credential.section(u':', 0, 0), credential.section(u':', 1)};
}

QByteArray challengeOf(const QByteArray& verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

HttpRequest post(const QUrl& url, const QString& api, const QString& operation, const Fields& fields)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.api = api;
    request.operation = operation;
    request.headers << QPair<QByteArray, QByteArray>{"Content-Type", "application/x-www-form-urlencoded;charset=utf-8"};
    request.body = wire::form(fields);
    return request;
}

Result<nlohmann::json> read(const HttpReply& reply)
{
    Result<nlohmann::json> body = json::parse(reply.body);
    const QString error = body ? json::text(*body, "error") : QString();
    if (!error.isEmpty()) {
        const QString why = u"%1 %2"_s.arg(error, json::text(*body, "error_code"));
        Error refusal = wire::errorOf(reply, why.trimmed());
        if (reply.status < 500)
            refusal.kind = kindOf(error, refusal.kind);
        return refusal;
    }
    if (!reply.isSuccess())
        return wire::errorOf(reply, u"HTTP %1"_s.arg(reply.status));
    if (body && !body->is_object())
        return Error{ErrorKind::BadReply, u"not a JSON object"_s, {}};
    return body;
}

QStringList scopesIn(const QString& text)
{
    static const QRegularExpression between(u"[ ,]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

Grant merged(const Grant& before, const nlohmann::json& answer, const QDateTime& now)
{
    Grant grant = before;
    grant.access = Secret(json::text(answer, "access_token").toUtf8());
    grant.accessUntil = untilOf(answer, "expires_in", now);
    if (const QString refresh = json::text(answer, "refresh_token"); !refresh.isEmpty())
        grant.refresh = Secret(refresh.toUtf8());
    if (const QDateTime until = untilOf(answer, "refresh_token_expires_in", now); until.isValid())
        grant.refreshUntil = until;
    if (const QStringList scopes = scopesIn(json::text(answer, "scope")); !scopes.isEmpty())
        grant.scopes = scopes;
    return grant;
}

} // namespace madang::oauth
