#pragma once

#include "domain/ai_cost.h"
#include "domain/result.h"
#include "services/http/http_message.h"
#include "services/resilience/rate_limiter.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace madang {

class TokenSource;

/// One call by the product: the bytes that every attempt sends, and how an answer is understood. What sending it twice
/// would mean follows from request.api and request.operation (egress/api_rules).
struct Call {
    HttpRequest request = {};
    /// Success, or the error that the answer stands for; the adapter knows, also where a 200 carries a refusal.
    std::function<Result<void>(const HttpReply& reply)> judge = {};
    TokenSource* tokens
        = nullptr; ///< puts a bearer token on each attempt, and a new one after a 401; outlives the call
    std::function<void(HttpRequest& request)> stamp = {}; ///< what differs from attempt to attempt: a request id
    /// A cheap READ of the same API that is sent first where this call, which changes the world, would be the trial of
    /// a half-open breaker.
    std::shared_ptr<const Call> probe = {};
    CallClass callClass = CallClass::Interactive;
    QString subject = {}; ///< whose call it is: each account has its own limit of requests a minute
    std::optional<std::chrono::milliseconds> deadline = {}; ///< instead of the API's, for large uploads
    QString intentId = {}; ///< for the access log
    /// What each attempt may cost at most. What is declared to be paid for and has none is not sent.
    std::optional<AiCharge> charge = {};
    /// What a 2xx says was used; none where it does not say.
    std::function<std::optional<AiUse>(const HttpReply& reply)> used = {};
};

} // namespace madang
