#pragma once

#include "services/async/async.h"
#include "services/clock.h"
#include "services/http/http_client.h"
#include "services/providers.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

/// The KT partner gateway: one token for all its products, asked for once however many wait for it,
/// renewed once when it is refused; an Idempotency-Key on everything that creates or changes.
/// Credential: "client-id:secret". The `context` of a call is who waits: when it goes, the call and
/// its retries stop.
class KtGateway {
public:
    KtGateway(HttpClient& http, const ProviderTable& providers, const Clock& clock, async::RetryPolicy retry);
    KtGateway(const KtGateway&) = delete;
    KtGateway& operator=(const KtGateway&) = delete;

    using Json = QFuture<Result<nlohmann::json>>;

    HttpRequest request(const QByteArray& method, const QString& path, const QString& operation) const;

    /// One attempt with the token, and a second with a new token where the first was refused for
    /// it.
    QFuture<Result<HttpReply>> attempt(QObject* context, const HttpRequest& request);
    /// A step that is harmless to repeat.
    Json ask(QObject* context, const HttpRequest& request);
    /// A safe step that creates something: the key is made of the intent and the bytes, so a
    /// repeated step with the same bytes finds what it made before.
    Json create(QObject* context, HttpRequest request, const QString& intentId);
    /// The irreversible step: repeated with the same key and bytes until the answer is known.
    /// OutcomeUnknown where it never was.
    Json commit(QObject* context, HttpRequest request, const QString& key);
    /// Only has to have a token: the one safe step of a product that needs nothing else.
    QFuture<Result<bool>> signIn(QObject* context);

    ProviderAccess access() const;
    const async::RetryPolicy& retry() const { return m_retry; }

private:
    QFuture<Result<QByteArray>> token();
    void fetchToken(const Secret& credential);
    QFuture<Result<HttpReply>> attemptWith(QObject* context, const HttpRequest& request, bool mayRenew);

    HttpClient& m_http;
    const ProviderTable& m_providers;
    const Clock& m_clock;
    async::RetryPolicy m_retry;
    Secret m_token;
    Secret m_tokenFor; ///< the credential it was given for
    QDateTime m_tokenUntil;
    bool m_fetching = false;
    QList<std::shared_ptr<QPromise<Result<QByteArray>>>> m_waiting;
    QObject m_context;
};

/// JSON of a success, or the error its code stands for (§6.4 of the contract).
Result<nlohmann::json> readKt(const HttpReply& reply);

} // namespace madang
