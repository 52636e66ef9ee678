#include "services/business_check.h"

#include "services/answer_cache.h"
#include "services/cache/cache_aside.h"
#include "services/channels/wire.h"
#include "services/egress/egress.h"
#include "services/http/json.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::chrono::hours kKnown{24};
constexpr std::chrono::minutes kUnregistered{30};

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

BusinessCheck::BusinessCheck(Egress& egress, AnswerCache& answers, const ProviderTable& providers)
    : m_egress(egress)
    , m_answers(answers)
    , m_providers(providers)
{
}

QFuture<Result<BusinessStatus>> BusinessCheck::status(const BusinessNumber& number)
{
    using Answer = Result<BusinessStatus>;
    if (!m_providers.value(u"nts"_s).isSetUp())
        return async::ready(Answer(Error{ErrorKind::Unauthorized, u"nts is not set up"_s, {}}));
    CacheQuestion question;
    question.api = u"nts"_s;
    question.operation = u"status"_s;
    question.request = json::dump({{"b_no", json::utf8(number.digits())}});
    question.tenant
        = m_providers.value(u"nts"_s).baseUrl.toString(); // what a rehearsal says is not what the office says
    question.scope = CacheScope::Personal;
    const Result<CacheKey> key = CacheKey::of(question);
    if (!key)
        return async::ready(Answer(key.error()));
    const auto load = [this, number] {
        return async::then(&m_context, ask(number), [](const Answer& answer) -> Result<QByteArray> {
            if (!answer)
                return answer.error();
            if (*answer == BusinessStatus::Unregistered) // a definitive no, which may change within the hour
                return Error{ErrorKind::NotFound, u"not registered"_s, {}};
            return businessStatusKey(*answer).toUtf8();
        });
    };
    const CacheRule rule{.soft = kKnown, .hard = kKnown, .notFound = kUnregistered};
    return async::then(
        &m_context, m_answers.cache().lookUp(*key, rule, load), [](const Result<CacheAnswer>& answer) -> Answer {
            if (!answer && answer.error().kind == ErrorKind::NotFound)
                return BusinessStatus::Unregistered;
            if (!answer)
                return answer.error();
            const auto status = businessStatusFromKey(QString::fromUtf8(answer->value));
            return status ? Answer(*status) : Answer(Error{ErrorKind::BadReply, u"unknown status"_s, {}});
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

} // namespace madang
