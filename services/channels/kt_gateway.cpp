#include "services/channels/kt_gateway.h"

#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kTokenMarginSeconds = 60;
constexpr int kFingerprintLength = 16;

/// The request that mattered was never sent, because there was no token for it.
Error notSentFor(const Error& tokenError)
{
    if (!mayHaveHappened(tokenError.kind))
        return tokenError;
    return {ErrorKind::Offline, u"no token: "_s + tokenError.detail, {}};
}

bool isDefinite(ErrorKind kind)
{
    return kind == ErrorKind::Rejected || kind == ErrorKind::ContentRejected;
}
} // namespace

KtGateway::KtGateway(HttpClient& http, const ProviderTable& providers, const Clock& clock, async::RetryPolicy retry)
    : m_http(http)
    , m_providers(providers)
    , m_clock(clock)
    , m_retry(std::move(retry))
{
}

ProviderAccess KtGateway::access() const
{
    return m_providers.value(u"kt"_s);
}

HttpRequest KtGateway::request(const QByteArray& method, const QString& path, const QString& operation) const
{
    HttpRequest request;
    request.method = method;
    request.url = wire::join(access().baseUrl, path);
    request.api = u"kt"_s;
    request.operation = operation;
    return request;
}

QFuture<Result<QByteArray>> KtGateway::token()
{
    const Secret credential = access().credential;
    const bool isGood
        = !m_token.isEmpty() && m_tokenFor.reveal() == credential.reveal() && m_clock.now() < m_tokenUntil;
    if (isGood)
        return async::ready(Result<QByteArray>(m_token.reveal()));
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    m_waiting << promise;
    if (!m_fetching)
        fetchToken(credential);
    return promise->future();
}

void KtGateway::fetchToken(const Secret& credential)
{
    m_fetching = true;
    HttpRequest post = request("POST", u"/oauth/token"_s, u"token"_s);
    post.headers << QPair<QByteArray, QByteArray>{"Authorization", "Basic " + credential.reveal().toBase64()}
                 << QPair<QByteArray, QByteArray>{"Content-Type", "application/x-www-form-urlencoded"};
    post.body = "grant_type=client_credentials";
    const QDateTime asked = m_clock.now();
    const Json answer = async::andThen(&m_context, m_http.send(post), readKt);
    async::then(&m_context, answer, [this, credential, asked](const Result<nlohmann::json>& body) {
        m_fetching = false;
        Result<QByteArray> result = Error{ErrorKind::BadReply, u"an answer without a token"_s, {}};
        const QByteArray token = body ? json::text(*body, "access_token").toUtf8() : QByteArray();
        if (!body) {
            result = body.error();
        } else if (!token.isEmpty()) {
            m_token = Secret(token);
            m_tokenFor = credential;
            m_tokenUntil = asked.addSecs(json::integer(*body, "expires_in") - kTokenMarginSeconds);
            result = token;
        }
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto& promise : waiting) {
            promise->addResult(result);
            promise->finish();
        }
        return true;
    });
}

QFuture<Result<HttpReply>> KtGateway::attempt(QObject* context, const HttpRequest& request)
{
    return attemptWith(context, request, true);
}

QFuture<Result<HttpReply>> KtGateway::attemptWith(QObject* context, const HttpRequest& request, bool mayRenew)
{
    return async::andThen(context, token(), [=, this](const QByteArray& token) {
        HttpRequest authorized = request;
        authorized.headers << QPair<QByteArray, QByteArray>{"Authorization", "Bearer " + token}
                           << QPair<QByteArray, QByteArray>{"X-Request-Id",
                                                            QUuid::createUuid().toByteArray(QUuid::WithoutBraces)};
        return async::then(context, m_http.send(authorized), [=, this](const Result<HttpReply>& reply) {
            if (!reply || reply->status != 401 || !mayRenew)
                return async::ready(reply);
            if (m_token.reveal() == token) // another call may have renewed it already
                m_token = {};
            return attemptWith(context, request, false);
        });
    });
}

KtGateway::Json KtGateway::ask(QObject* context, const HttpRequest& request)
{
    return async::withRetry<nlohmann::json>(
        context, m_retry, [=, this] { return async::andThen(context, attempt(context, request), readKt); });
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
    auto uncertain = std::make_shared<bool>(false);
    const auto send = [=, this]() -> Json {
        const auto haveToken = async::then(context, token(), [](const Result<QByteArray>& token) -> Result<QByteArray> {
            return token ? token : Result<QByteArray>(notSentFor(token.error()));
        });
        return async::andThen(context, haveToken, [=, this](const QByteArray&) {
            return async::then(context, attempt(context, request), [uncertain](const Result<HttpReply>& reply) {
                Result<nlohmann::json> read = reply ? readKt(*reply) : Result<nlohmann::json>(reply.error());
                if (read)
                    return read;
                Error error = read.error();
                if (error.kind == ErrorKind::BadReply) // the same key will tell what it meant
                    error.kind = ErrorKind::ConnectionLost;
                *uncertain |= mayHaveHappened(error.kind);
                return Result<nlohmann::json>(error);
            });
        });
    };
    return async::then(context, async::withRetry<nlohmann::json>(context, m_retry, send),
                       [uncertain](const Result<nlohmann::json>& answer) -> Result<nlohmann::json> {
                           // A refusal given to the same key is the refusal of the first try;
                           // anything else leaves it open.
                           if (answer || !*uncertain || isDefinite(answer.error().kind))
                               return answer;
                           return Error{ErrorKind::OutcomeUnknown, answer.error().detail, {}};
                       });
}

QFuture<Result<bool>> KtGateway::signIn(QObject* context)
{
    return async::withRetry<bool>(context, m_retry, [=, this] {
        return async::andThen(context, token(), [](const QByteArray&) -> Result<bool> { return true; });
    });
}

} // namespace madang
