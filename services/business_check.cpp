#include "services/business_check.h"

#include "services/channels/wire.h"
#include "services/egress/egress.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qint64 kKnownSeconds = 24 * 60 * 60;
constexpr qint64 kUnregisteredSeconds = 30 * 60;
constexpr qsizetype kMostAnswers = 1000;

/// The portal gives the key twice, raw and already escaped; exactly one escaping may reach the
/// wire. A raw key has no %.
QString keyQuery(const QByteArray& key)
{
    const QByteArray raw = key.contains('%') ? QByteArray::fromPercentEncoding(key) : key;
    return u"serviceKey="_s + QString::fromLatin1(raw.toPercentEncoding());
}

/// Two shapes of refusal: the service's {"status_code":"WORD"} and the gateway's
/// {"code":-4,"msg":"…"}.
Error refusal(const HttpReply& reply, const Result<nlohmann::json>& body)
{
    const QString word = body ? json::text(*body, "status_code") : QString();
    const qint64 code = body ? json::integer(*body, "code") : 0;
    QString detail = word;
    if (detail.isEmpty() && code != 0)
        detail = u"%1 %2"_s.arg(code).arg(json::text(*body, "msg"));
    Error error = wire::errorOf(reply, detail.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : detail);
    if (code == -4)
        error.kind = ErrorKind::Unauthorized;
    else if (word == u"INTERNAL_ERROR")
        error.kind = ErrorKind::ServerError;
    else if (reply.status >= 400 && reply.status < 500 && reply.status != 401 && reply.status != 429)
        error.kind = ErrorKind::Rejected;
    return error;
}

Result<BusinessStatus> read(const HttpReply& reply)
{
    const Result<nlohmann::json> body = json::parse(reply.body);
    if (!reply.isSuccess() || (body && json::text(*body, "status_code", u"OK"_s) != u"OK"))
        return refusal(reply, body);
    if (!body)
        return body.error();
    const nlohmann::json& rows = json::at(*body, "data");
    if (!rows.is_array() || rows.empty() || !rows.front().is_object()) {
        if (json::integer(*body, "code") != 0)
            return refusal(reply, body);
        return Error{ErrorKind::BadReply, u"an answer without data"_s, {}};
    }
    const QString state = json::text(rows.front(), "b_stt_cd");
    if (state.isEmpty())
        return BusinessStatus::Unregistered;
    if (state == u"01")
        return BusinessStatus::Active;
    if (state == u"02")
        return BusinessStatus::Suspended;
    return state == u"03" ? BusinessStatus::Closed : BusinessStatus::Unknown;
}
} // namespace

BusinessCheck::BusinessCheck(Egress& egress, const ProviderTable& providers, const Clock& clock)
    : m_egress(egress)
    , m_providers(providers)
    , m_clock(clock)
{
}

std::optional<BusinessStatus> BusinessCheck::remembered(const BusinessNumber& number) const
{
    const auto it = m_answers.constFind(number.digits());
    if (it == m_answers.cend() || m_clock.now() >= it->until)
        return std::nullopt;
    return it->status;
}

QFuture<Result<BusinessStatus>> BusinessCheck::status(const BusinessNumber& number)
{
    if (const auto known = remembered(number))
        return async::ready(Result<BusinessStatus>(*known));
    if (!m_providers.value(u"nts"_s).isSetUp())
        return async::ready(Result<BusinessStatus>(Error{ErrorKind::Unauthorized, u"nts is not set up"_s, {}}));
    return async::andThen(&m_context, ask(number), [this, number](BusinessStatus status) -> Result<BusinessStatus> {
        remember(number, status);
        return status;
    });
}

QFuture<Result<BusinessStatus>> BusinessCheck::ask(const BusinessNumber& number)
{
    const ProviderAccess access = m_providers.value(u"nts"_s);
    HttpRequest post;
    post.method = "POST";
    post.url = wire::join(access.baseUrl, u"/api/nts-businessman/v1/status"_s);
    post.url.setQuery(keyQuery(access.credential.reveal()), QUrl::StrictMode);
    post.headers << wire::jsonType();
    post.body = json::dump({{"b_no", nlohmann::json::array({json::utf8(number.digits())})}});
    post.api = u"nts"_s;
    post.operation = u"status"_s;
    return m_egress.ask<BusinessStatus>(&m_context, {.request = post}, read);
}

void BusinessCheck::remember(const BusinessNumber& number, BusinessStatus status)
{
    if (status == BusinessStatus::Unknown)
        return;
    if (m_answers.size() >= kMostAnswers)
        m_answers.clear();
    const qint64 seconds = status == BusinessStatus::Unregistered ? kUnregisteredSeconds : kKnownSeconds;
    m_answers.insert(number.digits(), {status, m_clock.now().addSecs(seconds)});
}

} // namespace madang
