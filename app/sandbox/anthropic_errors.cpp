#include "sandbox/anthropic_errors.h"

#include "sandbox/http_message.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
struct Failure {
    const char* code;
    int status;
    const char* type;
    const char* message;
    const char* retryAfter = ""; ///< seconds
    const char* detail = ""; ///< details.error_code
};

constexpr std::array kFailures{
    Failure{"invalid_request_error", 400, "invalid_request_error", "Invalid request"},
    Failure{"usage_limit", 400, "invalid_request_error",
            "You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC."},
    Failure{"authentication_error", 401, "authentication_error", "invalid x-api-key"},
    Failure{"billing_error", 402, "billing_error", "There is a problem with your billing information."},
    Failure{"permission_error", 403, "permission_error",
            "Your API key does not have permission to use the specified resource."},
    Failure{"region", 403, "permission_error", "Access to Anthropic models is not allowed from your region."},
    Failure{"not_found_error", 404, "not_found_error", "Not found"},
    Failure{"conflict_error", 409, "conflict_error", "The resource was changed by another request."},
    Failure{"request_too_large", 413, "request_too_large", "Request exceeds the maximum allowed number of bytes."},
    Failure{"rate_limit_error", 429, "rate_limit_error",
            "This request would exceed your organization's rate limit of 400,000 output tokens per minute.", "7"},
    Failure{"ramp_limit_exceeded", 429, "rate_limit_error", "Your usage is growing faster than its limit allows.", "20",
            "ramp_limit_exceeded"},
    Failure{"enforced_spend_limit_reached", 429, "rate_limit_error", "Your organization has reached its spend limit.",
            "", "enforced_spend_limit_reached"},
    Failure{"contract_spend_limit_reached", 429, "rate_limit_error",
            "Your organization has reached the spend limit of its contract.", "", "contract_spend_limit_reached"},
    Failure{"api_error", 500, "api_error", "Internal server error"},
    Failure{"unavailable", 503, "api_error", "Service unavailable"},
    Failure{"timeout_error", 504, "timeout_error", "Request timed out"},
    Failure{"overloaded_error", 529, "overloaded_error", "Overloaded"},
};

const Failure& failureOf(const QString& code)
{
    const auto known = [&](const char* name) {
        return std::find_if(kFailures.begin(), kFailures.end(), [&](const Failure& failure) {
            return QLatin1StringView(failure.code) == QLatin1StringView(name);
        });
    };
    const auto* found = known(code.toLatin1().constData());
    return found != kFailures.end() ? *found : *known("api_error");
}
} // namespace

void addClaudeHeaders(World& world, Response& response)
{
    const auto limits = [&](const QByteArray& name, qint64 limit) {
        const QByteArray prefix = "anthropic-ratelimit-" + name;
        const QString reset = QDateTime::fromMSecsSinceEpoch(world.clock.nowMs() + 1000, Qt::UTC).toString(Qt::ISODate);
        response.with(prefix + "-limit", QByteArray::number(limit))
            .with(prefix + "-remaining", QByteArray::number(limit - limit / 1000))
            .with(prefix + "-reset", reset.toUtf8());
    };
    limits("requests", 1'000);
    limits("input-tokens", 2'000'000);
    limits("output-tokens", 400'000);
    limits("tokens", 2'400'000);
    response.with("anthropic-organization-id", "00000000-0000-4000-8000-000000000001");
}

Response claudeError(World& world, const QString& code, const QString& message)
{
    const QString id = world.newId(u"req_"_s);
    if (code == "too_large_page"_L1) // the network before the service answers
        return bytesReply(413, "text/html",
                          "<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n"
                          "<center><h1>413 Request Entity Too Large</h1></center>\r\n<hr><center>cloudflare</center>"
                          "\r\n</body>\r\n</html>\r\n");
    const Failure& failure = failureOf(code);
    Json error{{"type", failure.type}, {"message", message.isEmpty() ? failure.message : utf8(message)}};
    error["details"] = *failure.detail == '\0' ? Json() : Json{{"error_code", failure.detail}};
    Response response = jsonReply(failure.status, {{"type", "error"}, {"error", error}, {"request_id", utf8(id)}});
    response.with("request-id", id.toUtf8());
    if (*failure.retryAfter != '\0')
        response.with("retry-after", failure.retryAfter);
    addClaudeHeaders(world, response);
    return response;
}

} // namespace madang::sandbox
