#pragma once

#include "services/async/async.h"
#include "services/clock.h"
#include "services/egress/egress.h"
#include "services/egress/token_source.h"
#include "services/providers.h"

#include <nlohmann/json_fwd.hpp>

namespace madang {

/// JSON of a success, or the error its code stands for (§6.4 of the contract).
Result<nlohmann::json> readKt(const HttpReply& reply);

/// The KT partner gateway: one token for all its products, an Idempotency-Key on everything that creates or changes.
/// Credential: "client-id:secret". The `context` of a call is who waits: when it goes, the call and its retries stop.
class KtGateway {
public:
    KtGateway(Egress& egress, const ProviderTable& providers, const Clock& clock);
    KtGateway(const KtGateway&) = delete;
    KtGateway& operator=(const KtGateway&) = delete;

    using Json = QFuture<Result<nlohmann::json>>;

    HttpRequest request(const QByteArray& method, const QString& path, const QString& operation,
                        const QList<QPair<QString, QString>>& query = {}) const;

    /// One call with the token; `read` is told what every answer is, readKt() where nothing better is known.
    template <typename T>
    QFuture<Result<T>> ask(QObject* context, const HttpRequest& request,
                           std::function<Result<T>(const HttpReply&)> read)
    {
        return m_egress.ask<T>(context, callFor(request), std::move(read));
    }
    Json ask(QObject* context, const HttpRequest& request);
    /// A safe step that creates something: the key is made of the intent and the bytes, so a repeated step with the
    /// same bytes finds what it made before.
    Json create(QObject* context, HttpRequest request, const QString& intentId);
    /// The irreversible step: repeated with the same key and bytes until the answer is known. OutcomeUnknown where it
    /// never was.
    Json commit(QObject* context, HttpRequest request, const QString& key);
    /// Cancels or ends what the intent has booked, at `path`; repeated with the same key.
    QFuture<Result<void>> takeBack(QObject* context, const QString& path, const QString& operation,
                                   const QString& intentId);
    /// Only has to have a token: the one safe step of a product that needs nothing else.
    QFuture<Result<bool>> signIn(QObject* context);

    ProviderAccess access() const;
    const Clock& clock() const { return m_clock; }

private:
    Call callFor(const HttpRequest& request);
    TokenSource& tokens();
    QFuture<Result<Token>> fetchToken();

    Egress& m_egress;
    const ProviderTable& m_providers;
    const Clock& m_clock;
    QObject m_context;
    TokenSource m_tokens;
    Secret m_tokensFor; ///< the credential they were given for
};

} // namespace madang
