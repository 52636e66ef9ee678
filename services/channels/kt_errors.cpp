#include "services/channels/kt_gateway.h"
#include "services/channels/wire.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
std::optional<ErrorKind> kindOfCode(const QString& code)
{
    static const QHash<QString, ErrorKind> kinds{
        {u"NOT_SUBSCRIBED"_s, ErrorKind::Forbidden},
        {u"LINE_NOT_OWNED"_s, ErrorKind::Forbidden},
        {u"BUSINESS_NOT_VERIFIED"_s, ErrorKind::Forbidden},
        {u"SLOT_SOLD_OUT"_s, ErrorKind::Rejected},
        {u"SCHEDULE_CONFLICT"_s, ErrorKind::Conflict},
        {u"INVALID_STATE"_s, ErrorKind::Conflict},
        // The first request with this key still runs: the next answer to the same key tells.
        {u"IDEMPOTENCY_IN_PROGRESS"_s, ErrorKind::InProgress},
        // Something was done under this key, and not from these bytes: look before anything else.
        {u"IDEMPOTENCY_KEY_REUSED"_s, ErrorKind::OutcomeUnknown},
        {u"ASSET_TOO_LARGE"_s, ErrorKind::ContentRejected},
        {u"UNSUPPORTED_MEDIA"_s, ErrorKind::ContentRejected},
        {u"VIDEO_SPEC_INVALID"_s, ErrorKind::ContentRejected},
        {u"AUDIO_SPEC_INVALID"_s, ErrorKind::ContentRejected},
        {u"CONTENT_REJECTED"_s, ErrorKind::ContentRejected},
    };
    const auto it = kinds.constFind(code);
    return it == kinds.cend() ? std::nullopt : std::optional(*it);
}

QString fieldsOf(const nlohmann::json& refusal)
{
    QStringList fields;
    const nlohmann::json& details = json::at(refusal, "details");
    if (details.is_array()) {
        for (const nlohmann::json& detail : details)
            fields << json::text(detail, "field") + u' ' + json::text(detail, "reason");
    }
    return fields.isEmpty() ? QString() : u" ("_s + fields.join(u", "_s) + u')';
}
} // namespace

Result<nlohmann::json> readKt(const HttpReply& reply)
{
    Result<nlohmann::json> body = json::parse(reply.body);
    if (reply.isSuccess()) {
        if (body && !body->is_object())
            return Error{ErrorKind::BadReply, u"not a JSON object"_s, {}};
        return body;
    }
    if (!body || !json::at(*body, "error").is_object())
        return wire::errorOf(reply, u"HTTP %1"_s.arg(reply.status));
    const nlohmann::json& refusal = json::at(*body, "error");
    const QString code = json::text(refusal, "code");
    Error error = wire::errorOf(reply, code + u' ' + json::text(refusal, "message") + fieldsOf(refusal));
    error.kind = kindOfCode(code).value_or(error.kind);
    return error;
}

} // namespace madang
