#include "services/channels/kt_gateway.h"

#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kFingerprintLength = 16;

/// Each product is an API of its own, so that one that fails does not hold up the others: "/kt/genie-ads/v1/…" →
/// "kt/genie-ads".
QString apiOf(const QString& path)
{
    const QString product = path.section(u'/', 1, 1);
    return product == u"oauth" ? u"kt"_s : u"kt/"_s + product;
}
} // namespace

KtGateway::KtGateway(Egress& egress, const ProviderTable& providers, const Clock& clock)
    : m_egress(egress)
    , m_providers(providers)
    , m_clock(clock)
    , m_tokens([this] { return fetchToken(); }, clock)
{
}

ProviderAccess KtGateway::access() const
{
    return m_providers.value(u"kt"_s);
}

HttpRequest KtGateway::request(const QByteArray& method, const QString& path, const QString& operation,
                               const QList<QPair<QString, QString>>& query) const
{
    HttpRequest request;
    request.method = method;
    request.url = query.isEmpty() ? wire::join(access().baseUrl, path) : wire::join(access().baseUrl, path, query);
    request.api = apiOf(path);
    request.operation = operation;
    return request;
}

TokenSource& KtGateway::tokens()
{
    const Secret credential = access().credential;
    if (m_tokensFor.reveal() != credential.reveal()) {
        m_tokens.forget();
        m_tokensFor = credential;
    }
    return m_tokens;
}

QFuture<Result<Token>> KtGateway::fetchToken()
{
    HttpRequest post = request("POST", u"/oauth/token"_s, u"token"_s);
    post.headers << QPair<QByteArray, QByteArray>{"Authorization", "Basic " + access().credential.reveal().toBase64()}
                 << QPair<QByteArray, QByteArray>{"Content-Type", "application/x-www-form-urlencoded"};
    post.body = "grant_type=client_credentials";
    return m_egress.ask<Token>(&m_context, {.request = post}, [](const HttpReply& reply) -> Result<Token> {
        const Result<nlohmann::json> body = readKt(reply);
        if (!body)
            return body.error();
        const QByteArray token = json::text(*body, "access_token").toUtf8();
        if (token.isEmpty())
            return Error{ErrorKind::BadReply, u"an answer without a token"_s, {}};
        return Token{Secret(token), std::chrono::seconds(json::integer(*body, "expires_in"))};
    });
}

Call KtGateway::callFor(const HttpRequest& request)
{
    Call call{.request = request, .tokens = &tokens()};
    call.stamp = [](HttpRequest& attempt) {
        attempt.headers << QPair<QByteArray, QByteArray>{"X-Request-Id",
                                                         QUuid::createUuid().toByteArray(QUuid::WithoutBraces)};
    };
    return call;
}

KtGateway::Json KtGateway::ask(QObject* context, const HttpRequest& request)
{
    return ask<nlohmann::json>(context, request, readKt);
}

KtGateway::Json KtGateway::create(QObject* context, HttpRequest request, const QString& intentId)
{
    const QByteArray fingerprint
        = QCryptographicHash::hash(request.url.path().toUtf8() + '\n' + request.body, QCryptographicHash::Sha256);
    request.headers << QPair<QByteArray, QByteArray>{
        "Idempotency-Key", intentId.toUtf8() + '-' + fingerprint.toHex().left(kFingerprintLength)};
    return ask(context, request);
}

KtGateway::Json KtGateway::commit(QObject* context, HttpRequest request, const QString& key)
{
    request.headers << QPair<QByteArray, QByteArray>{"Idempotency-Key", key.toUtf8()};
    return ask(context, request);
}

QFuture<Result<void>> KtGateway::takeBack(QObject* context, const QString& path, const QString& operation,
                                          const QString& intentId)
{
    HttpRequest post = request("POST", path, operation);
    post.headers << wire::jsonType();
    post.body = R"({"reason":"OWNER_REQUEST"})";
    return async::then(context, create(context, post, intentId),
                       [](const Result<nlohmann::json>& answer) -> Result<void> {
                           if (!answer)
                               return answer.error();
                           return {};
                       });
}

QFuture<Result<bool>> KtGateway::signIn(QObject* context)
{
    return async::andThen(context, tokens().token(), [](const Secret&) -> Result<bool> { return true; });
}

} // namespace madang
