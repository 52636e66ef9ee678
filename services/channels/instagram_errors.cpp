#include "services/channels/instagram_channel.h"
#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {

ErrorKind kindOfCode(qint64 code, qint64 subcode)
{
    if (subcode == 2207051) // looks like spam: waiting a moment does not help
        return ErrorKind::Forbidden;
    switch (code) {
    case 190:
    case 102:
        return ErrorKind::Unauthorized;
    case 3:
    case 10:
    case 25:
    case 368:
        return ErrorKind::Forbidden;
    case 4:
    case 9:
    case 17:
    case 32:
    case 613:
        return ErrorKind::RateLimited;
    case -1:
    case -2:
    case 1:
    case 2:
        return subcode == 2207057 ? ErrorKind::Rejected : ErrorKind::ServerError;
    case 352:
    case 36000:
    case 36001:
    case 36004:
        return ErrorKind::ContentRejected;
    case 36003:
        return ErrorKind::PictureShape;
    case 506: // the same post is there already: look before saying anything
        return ErrorKind::OutcomeUnknown;
    case 9007:
        return ErrorKind::Conflict;
    default:
        break;
    }
    if (code >= 200 && code <= 299)
        return ErrorKind::Forbidden;
    if (code >= 80000 && code <= 80014)
        return ErrorKind::RateLimited;
    return ErrorKind::Rejected;
}

/// {"<id>":[{…,"estimated_time_to_regain_access":19}]}, in minutes.
std::optional<std::chrono::seconds> waitOf(const HttpReply& reply)
{
    const Result<nlohmann::json> usage = json::parse(reply.header("X-Business-Use-Case-Usage"));
    if (!usage || !usage->is_object())
        return std::nullopt;
    qint64 minutes = 0;
    for (const nlohmann::json& uses : *usage) {
        if (!uses.is_array())
            continue;
        for (const nlohmann::json& use : uses)
            minutes = std::max(minutes, json::integer(use, "estimated_time_to_regain_access"));
    }
    if (minutes <= 0)
        return std::nullopt;
    return std::chrono::minutes(minutes);
}

} // namespace

Result<nlohmann::json> readGraph(const HttpReply& reply)
{
    Result<nlohmann::json> body = json::parse(reply.body);
    const bool isRefusal = body && json::at(*body, "error").is_object();
    if (!isRefusal) {
        if (!reply.isSuccess())
            return wire::errorOf(reply, u"HTTP %1"_s.arg(reply.status));
        if (body && !body->is_object())
            return Error{ErrorKind::BadReply, u"not a JSON object"_s, {}};
        return body;
    }
    const nlohmann::json& refusal = json::at(*body, "error");
    const qint64 code = json::integer(refusal, "code");
    const qint64 subcode = json::integer(refusal, "error_subcode");
    Error error = wire::errorOf(reply, u"%1/%2 %3"_s.arg(code).arg(subcode).arg(json::text(refusal, "message")));
    if (reply.status < 500 && reply.status != 429)
        error.kind
            = json::boolean(refusal, "is_transient") && code == 0 ? ErrorKind::ServerError : kindOfCode(code, subcode);
    if (!error.retryAfter)
        error.retryAfter = waitOf(reply);
    return error;
}

} // namespace madang
