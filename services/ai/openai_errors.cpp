#include "services/ai/openai_errors.h"

#include "services/http/json.h"

#include <nlohmann/json.hpp>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
bool isSpent(const QString& code)
{
    static const std::array kSpent{u"insufficient_quota"_s,
                                   u"credit_balance_exhausted"_s,
                                   u"organization_spend_limit_exceeded"_s,
                                   u"project_spend_limit_exceeded"_s,
                                   u"organization_usage_limit_exceeded"_s,
                                   u"billing_hard_limit_reached"_s};
    return std::ranges::find(kSpent, code) != kSpent.end();
}

ErrorKind kindOf(const QString& code, const QString& type, int status)
{
    if (isSpent(code) || isSpent(type) || status == 402)
        return ErrorKind::SpendLimit;
    if (code == u"moderation_blocked" || code == u"content_policy_violation")
        return ErrorKind::ContentRejected;
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
    case 409:
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

Error openAiErrorIn(const nlohmann::json& error, int status)
{
    const QString code = json::text(error, "code");
    const QString type = json::text(error, "type");
    return {kindOf(code, type, status), u"%1 %2 %3"_s.arg(status).arg(type, code), {}};
}

Error openAiError(int status, const QByteArray& body)
{
    const Result<nlohmann::json> document = json::parse(body);
    return openAiErrorIn(document ? json::at(*document, "error") : nlohmann::json(), status);
}

} // namespace madang
