#include "services/business_check.h"

#include "services/answer_cache.h"
#include "services/async/async.h"
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
constexpr qsizetype kMostInACall = 100;
const QString kDate = u"yyyyMMdd"_s;

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
    else if (word == u"TOO_LARGE_REQUEST" || word == u"REQUEST_DATA_MALFORMED" || word == u"BAD_JSON_REQUEST")
        error.kind = ErrorKind::Rejected; // our own fault, whatever the status: it is not asked again
    else if (reply.status >= 400 && reply.status < 500 && reply.status != 401 && reply.status != 429)
        error.kind = ErrorKind::Rejected;
    return error;
}

/// The rows of an answer, one for each number in the order asked.
Result<nlohmann::json> rowsIn(const HttpReply& reply, const QStringList& digits)
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
    if (qsizetype(rows.size()) != digits.size())
        return Error{ErrorKind::BadReply, u"not as many answers as questions"_s, {}};
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (json::text(rows.at(std::size_t(i)), "b_no") != digits.at(i))
            return Error{ErrorKind::BadReply, u"an answer to another number"_s, {}};
    }
    return rows;
}

BusinessVerdict verdictIn(const nlohmann::json& row)
{
    const QString state = json::text(row, "b_stt_cd");
    BusinessVerdict verdict;
    if (state.isEmpty())
        verdict.status = BusinessStatus::Unregistered;
    else if (state == u"01")
        verdict.status = BusinessStatus::Active;
    else if (state == u"02")
        verdict.status = BusinessStatus::Suspended;
    else if (state == u"03")
        verdict.status = BusinessStatus::Closed;
    if (verdict.status == BusinessStatus::Closed)
        verdict.closedOn = QDate::fromString(json::text(row, "end_dt"), kDate);
    return verdict;
}

QByteArray toBytes(const BusinessVerdict& verdict)
{
    nlohmann::json value{{"status", json::utf8(businessStatusKey(verdict.status))},
                         {"closed", json::utf8(verdict.closedOn.toString(kDate))}};
    if (verdict.matches)
        value["matches"] = *verdict.matches;
    return json::dump(value);
}

Result<BusinessVerdict> fromBytes(const QByteArray& bytes)
{
    const Result<nlohmann::json> value = json::parse(bytes);
    const auto status = value ? businessStatusFromKey(json::text(*value, "status")) : std::nullopt;
    if (!status)
        return Error{ErrorKind::BadReply, u"unknown status"_s, {}};
    BusinessVerdict verdict{*status, {}, QDate::fromString(json::text(*value, "closed"), kDate)};
    if (value->contains("matches"))
        verdict.matches = json::boolean(*value, "matches");
    return verdict;
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
    return async::andThen(&m_context, stateOf(number),
                          [](const BusinessVerdict& verdict) { return Result<BusinessStatus>(verdict.status); });
}

QFuture<Result<BusinessVerdict>> BusinessCheck::verdict(const BusinessClaim& claim)
{
    if (!claim.hasOwner())
        return stateOf(claim.number);
    return async::andThen(&m_context, validate(claim), [this, claim](const BusinessVerdict& said) -> QFuture<Answer> {
        if (said.matches.value_or(false))
            return async::ready(Answer(said));
        // It does not say what does not fit, nor what became of the number.
        return async::andThen(&m_context, stateOf(claim.number), [](const BusinessVerdict& state) {
            BusinessVerdict both = state;
            if (both.status != BusinessStatus::Unregistered)
                both.matches = false;
            return Answer(both);
        });
    });
}

QFuture<Result<QList<BusinessVerdict>>> BusinessCheck::verdicts(const QList<BusinessNumber>& numbers)
{
    if (!m_providers.value(u"nts"_s).isSetUp())
        return async::ready(Answers(Error{ErrorKind::Unauthorized, u"nts is not set up"_s, {}}));
    QList<QFuture<Answers>> parts;
    for (qsizetype from = 0; from < numbers.size(); from += kMostInACall)
        parts << askStates(numbers.mid(from, kMostInACall));
    return async::then(&m_context, async::allOf(&m_context, parts), [](const QList<Answers>& answers) -> Answers {
        QList<BusinessVerdict> all;
        for (const Answers& answer : answers) {
            if (!answer)
                return answer.error();
            all << *answer;
        }
        return all;
    });
}

QFuture<Result<BusinessVerdict>> BusinessCheck::stateOf(const BusinessNumber& number)
{
    const auto ask = [this, number] {
        return async::andThen(&m_context, askStates({number}),
                              [](const QList<BusinessVerdict>& one) { return Answer(one.first()); });
    };
    return remembered(questionOf(u"status"_s, json::dump({{"b_no", json::utf8(number.digits())}})), ask);
}

QFuture<Result<BusinessVerdict>> BusinessCheck::validate(const BusinessClaim& claim)
{
    // The key of an answer is a hash of all that was asked.
    const QByteArray asked = json::dump({{"b_no", json::utf8(claim.number.digits())},
                                         {"start_dt", json::utf8(claim.openedOn.toString(kDate))},
                                         {"p_nm", json::utf8(claim.ownerName)}});
    return remembered(questionOf(u"validate"_s, asked), [this, claim] { return askValidity(claim); });
}

QFuture<Result<BusinessVerdict>> BusinessCheck::remembered(const CacheQuestion& question,
                                                           const std::function<QFuture<Answer>()>& ask)
{
    if (!m_providers.value(u"nts"_s).isSetUp())
        return async::ready(Answer(Error{ErrorKind::Unauthorized, u"nts is not set up"_s, {}}));
    const Result<CacheKey> key = CacheKey::of(question);
    if (!key)
        return async::ready(Answer(key.error()));
    const auto load = [this, ask] {
        return async::then(&m_context, ask(), [](const Answer& answer) -> Result<QByteArray> {
            if (!answer)
                return answer.error();
            // A definitive no, which may change within the hour.
            if (answer->status == BusinessStatus::Unregistered || !answer->matches.value_or(true))
                return Error{ErrorKind::NotFound, u"not registered"_s, {}};
            return toBytes(*answer);
        });
    };
    const CacheRule rule{.soft = kKnown, .hard = kKnown, .notFound = kUnregistered};
    return async::then(&m_context, m_answers.cache().lookUp(*key, rule, load),
                       [](const Result<CacheAnswer>& answer) -> Answer {
                           if (!answer && answer.error().kind == ErrorKind::NotFound)
                               return BusinessVerdict{BusinessStatus::Unregistered, {}, {}};
                           return answer ? fromBytes(answer->value) : Answer(answer.error());
                       });
}

QFuture<Result<QList<BusinessVerdict>>> BusinessCheck::askStates(const QList<BusinessNumber>& numbers)
{
    QStringList digits;
    nlohmann::json list = nlohmann::json::array();
    for (const BusinessNumber& number : numbers) {
        digits << number.digits();
        list.push_back(json::utf8(number.digits()));
    }
    return m_egress.ask<QList<BusinessVerdict>>(&m_context, callFor(u"status"_s, json::dump({{"b_no", list}})),
                                                [digits](const HttpReply& reply) -> Answers {
                                                    const Result<nlohmann::json> rows = rowsIn(reply, digits);
                                                    if (!rows)
                                                        return rows.error();
                                                    QList<BusinessVerdict> verdicts;
                                                    for (const nlohmann::json& row : *rows)
                                                        verdicts << verdictIn(row);
                                                    return verdicts;
                                                });
}

QFuture<Result<BusinessVerdict>> BusinessCheck::askValidity(const BusinessClaim& claim)
{
    const nlohmann::json business{{"b_no", json::utf8(claim.number.digits())},
                                  {"start_dt", json::utf8(claim.openedOn.toString(kDate))},
                                  {"p_nm", json::utf8(claim.ownerName)}};
    const QByteArray body = json::dump({{"businesses", nlohmann::json::array({business})}});
    return m_egress.ask<BusinessVerdict>(&m_context, callFor(u"validate"_s, body),
                                         [digits = claim.number.digits()](const HttpReply& reply) -> Answer {
                                             const Result<nlohmann::json> rows = rowsIn(reply, {digits});
                                             if (!rows)
                                                 return rows.error();
                                             const nlohmann::json& row = rows->front();
                                             if (json::text(row, "valid") != u"01")
                                                 return BusinessVerdict{BusinessStatus::Unknown, false, {}};
                                             BusinessVerdict verdict; // its state stands beside, where it stands at all
                                             if (json::at(row, "status").is_object())
                                                 verdict = verdictIn(json::at(row, "status"));
                                             verdict.matches = true;
                                             return verdict;
                                         });
}

Call BusinessCheck::callFor(const QString& operation, const QByteArray& body) const
{
    const ProviderAccess access = m_providers.value(u"nts"_s);
    HttpRequest post;
    post.method = "POST";
    post.url = wire::join(access.baseUrl, u"/api/nts-businessman/v1/"_s + operation);
    post.url.setQuery(keyQuery(access.credential.reveal()), QUrl::StrictMode);
    post.headers << wire::jsonType();
    post.body = body;
    post.api = u"nts"_s;
    post.operation = operation;
    return {.request = post};
}

CacheQuestion BusinessCheck::questionOf(const QString& operation, const QByteArray& request) const
{
    CacheQuestion question;
    question.api = u"nts"_s;
    question.operation = operation;
    question.promptVersion = u"2"_s; // how an answer is written down
    question.request = request;
    question.tenant
        = m_providers.value(u"nts"_s).baseUrl.toString(); // what a rehearsal says is not what the office says
    question.scope = CacheScope::Personal;
    return question;
}

} // namespace madang
