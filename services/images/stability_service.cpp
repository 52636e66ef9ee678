#include "services/images/stability_service.h"

#include "services/http/http_message.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang {

namespace {
constexpr auto kPenalty = 60s; // for 150 requests in 10 seconds; no Retry-After is documented

constexpr std::array kServices{
    StabilityService{"core", "core", 3},          StabilityService{"ultra", "ultra", 8},
    StabilityService{"sd3.5-large", "sd3", 6.5},  StabilityService{"sd3.5-large-turbo", "sd3", 4},
    StabilityService{"sd3.5-medium", "sd3", 3.5}, StabilityService{"sd3.5-flash", "sd3", 2.5}};

ErrorKind kindOf(int status, const QString& name)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 402:
        return ErrorKind::SpendLimit;
    case 403:
        return name == "content_moderation"_L1 ? ErrorKind::ContentRejected : ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::ServerError;
    case 429:
        return ErrorKind::RateLimited;
    case 503:
        return ErrorKind::Unavailable;
    default:
        if (status >= 500)
            return ErrorKind::ServerError;
        return status >= 400 ? ErrorKind::Rejected : ErrorKind::BadReply;
    }
}
} // namespace

std::span<const StabilityService> stabilityServices()
{
    return kServices;
}

const StabilityService* stabilityService(const QString& model)
{
    const auto* const found = std::ranges::find_if(
        kServices, [&model](const StabilityService& known) { return model == QLatin1StringView(known.model); });
    return found == kServices.end() ? nullptr : found;
}

Error stabilityError(const HttpReply& reply)
{
    const Result<nlohmann::json> document = json::parse(reply.body);
    const QString name = document ? json::text(*document, "name") : QString();
    Error error{kindOf(reply.status, name), u"%1 %2"_s.arg(reply.status).arg(name), {}};
    if (error.kind == ErrorKind::RateLimited)
        error.retryAfter = kPenalty;
    return error;
}

} // namespace madang
