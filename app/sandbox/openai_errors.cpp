#include "sandbox/openai_errors.h"

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
    bool hasCode = true; ///< false: the code is ours only and null on the wire
};

constexpr char kRequest[] = "invalid_request_error";
constexpr char kImage[] = "image_generation_user_error";
constexpr char kQuota[] = "You exceeded your current quota, please check your plan and billing details.";

constexpr std::array kFailures{
    Failure{"invalid_request_error", 400, kRequest, "Invalid request.", "", false},
    Failure{"unsupported_parameter", 400, kRequest, "Unsupported parameter."},
    Failure{"unsupported_value", 400, kRequest, "Unsupported value."},
    Failure{"unknown_parameter", 400, kRequest, "Unknown parameter."},
    Failure{"missing_required_parameter", 400, kRequest, "Missing required parameter."},
    Failure{"invalid_type", 400, kRequest, "Invalid type."},
    Failure{"invalid_value", 400, kRequest, "Invalid value."},
    Failure{"moderation_blocked", 400, kImage,
            "Your request was rejected by the safety system. safety_violations=[sexual]."},
    Failure{"content_policy_violation", 400, kImage, "Your request was rejected as a result of our safety system."},
    Failure{"invalid_size", 400, kImage, "Invalid size."},
    Failure{"invalid_image_file", 400, kImage, "Invalid image file or mode for image 1."},
    Failure{"billing_hard_limit_reached", 429, "billing_limit_user_error", "Billing hard limit has been reached."},
    Failure{"invalid_api_key", 401, kRequest, "Incorrect API key provided."},
    Failure{"unsupported_country_region_territory", 403, "request_forbidden",
            "Country, region, or territory not supported"},
    Failure{"unverified", 403, kRequest,
            "Your organization must be verified to use this model. It can take up to 15 minutes for access to "
            "propagate.",
            "", false},
    Failure{"model_not_found", 404, kRequest, "The model does not exist or you do not have access to it."},
    Failure{"unknown_url", 404, kRequest, "Invalid URL."},
    Failure{"method_not_supported", 405, kRequest, "Not allowed to use this method on this URL."},
    Failure{"too_large", 413, kRequest, "The request is too large.", "", false},
    Failure{"unprocessable", 422, kRequest, "The request could not be processed.", "", false},
    Failure{"rate_limit_exceeded", 429, "tokens", "Rate limit reached on tokens per min (TPM).", "7"},
    Failure{"slow_down", 429, "requests", "Slow down: your request rate grows too fast.", "20"},
    Failure{"insufficient_quota", 429, "insufficient_quota", kQuota},
    Failure{"credit_balance_exhausted", 429, "insufficient_quota", "Your credit balance is exhausted."},
    Failure{"organization_spend_limit_exceeded", 429, "insufficient_quota",
            "Your organization's spend limit is reached."},
    Failure{"project_spend_limit_exceeded", 429, "insufficient_quota", "The project's spend limit is reached."},
    Failure{"organization_usage_limit_exceeded", 429, "insufficient_quota",
            "Your organization's usage limit is reached."},
    Failure{"server_error", 500, "server_error", "The server had an error while processing your request."},
    Failure{"server_is_overloaded", 503, "service_unavailable_error",
            "Our servers are currently overloaded. Please try again later."},
};

const Failure& failureOf(const QString& code)
{
    const auto known = [&](const QString& name) {
        return std::find_if(kFailures.begin(), kFailures.end(),
                            [&](const Failure& failure) { return name == QLatin1StringView(failure.code); });
    };
    const auto* found = known(code == "region"_L1 ? u"unsupported_country_region_territory"_s : code);
    return found != kFailures.end() ? *found : *known(u"server_error"_s);
}
} // namespace

void addOpenAiHeaders(World& world, Response& response)
{
    response.with("x-request-id", world.newId(u"req_"_s).toUtf8())
        .with("openai-processing-ms", "12")
        .with("openai-version", "2020-10-01")
        .with("openai-organization", "practice-organization")
        .with("x-ratelimit-limit-requests", "5000")
        .with("x-ratelimit-remaining-requests", "4999")
        .with("x-ratelimit-reset-requests", "12ms")
        .with("x-ratelimit-limit-tokens", "800000")
        .with("x-ratelimit-remaining-tokens", "799000")
        .with("x-ratelimit-reset-tokens", "6m0s");
}

Response openAiError(World& world, const OpenAiRefusal& refusal)
{
    const Failure& failure = failureOf(refusal.code);
    const bool isImage = QLatin1StringView(failure.type) == QLatin1StringView(kImage);
    const bool isSize = QLatin1StringView(failure.code) == "invalid_size"_L1;
    Json error{{"message", refusal.message.isEmpty() ? failure.message : utf8(refusal.message)},
               {"type", failure.type}};
    error["param"] = refusal.param.isEmpty() && !isImage ? Json() : Json(utf8(refusal.param));
    error["code"] = failure.hasCode ? Json(isSize ? "invalid_value" : failure.code) : Json();
    Response response = jsonReply(failure.status, {{"error", error}});
    if (*failure.retryAfter != '\0')
        response.with("retry-after", failure.retryAfter);
    addOpenAiHeaders(world, response);
    return response;
}

} // namespace madang::sandbox
