#include "services/joining/join_site.h"

#include "domain/phone_number.h"

using namespace Qt::StringLiterals;

namespace madang::joining {

namespace {
constexpr qsizetype kFields = 12;
constexpr qsizetype kLongestTyped = 60;
constexpr qsizetype kLongestNickname = 200; ///< what is kept of it is shorter

TypedForm typedIn(const serving::Fields& fields)
{
    TypedForm typed;
    typed.phone = fields.value(u"phone"_s).left(kLongestTyped);
    typed.nickname = fields.value(u"nickname"_s).left(kLongestNickname);
    typed.referral = referralOf(fields.value(u"r"_s));
    typed.news = fields.has(u"news"_s);
    typed.night = fields.has(u"night"_s);
    return typed;
}

/// A form as a browser sends it: each field once, sound text.
std::optional<serving::Fields> formIn(const serving::Request& request)
{
    const QByteArray type = request.header("Content-Type").split(';').first().trimmed().toLower();
    if (type != "application/x-www-form-urlencoded" || !serving::hasSoundEscapes(request.body))
        return std::nullopt;
    serving::Fields fields = serving::parseForm(request.body);
    if (fields.items.size() > kFields)
        return std::nullopt;
    QStringList names;
    for (const auto& [name, value] : fields.items) {
        const bool isSound = !name.contains(QChar::ReplacementCharacter) && !names.contains(name)
            && !value.contains(QChar::ReplacementCharacter) && !value.contains(QChar::Null);
        if (!isSound)
            return std::nullopt;
        names << name;
    }
    return fields;
}

int secondsOf(std::chrono::milliseconds wait)
{
    return int(std::chrono::ceil<std::chrono::seconds>(wait).count());
}
} // namespace

JoinSite::JoinSite(const Clock& clock, const Secret& key, const JoinPageLimits& limits, Join join)
    : m_tokens(key, clock, limits.formLife)
    , m_gate(limits, clock)
    , m_forms(limits.forms)
    , m_join(std::move(join))
    , m_policy("default-src 'none'; style-src '" + m_pages.styleHash()
               + "'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
{
}

void JoinSite::handle(const serving::Request& request, const QHostAddress& peer, const Answer& answer)
{
    const serving::Fields query = serving::parseForm(request.rawQuery);
    const QString language = JoinPages::languageFor(query.value(u"lang"_s), request.header("Accept-Language"));
    const bool isJoin = request.path == u"/join" && request.method == "POST";
    if (const auto wait = m_gate.refuse(peer, isJoin ? VisitGate::Wish::Join : VisitGate::Wish::Visit))
        return answer(busy(language, *wait));
    if (request.header("Host").toLower() != m_content.host)
        return answer(say(421, Message::Strange, language));
    if (request.path == u"/join")
        return isJoin ? join(request, language, answer) : answer(wrongWay("POST", language));
    if (request.path != u"/")
        return answer(say(404, Message::Lost, language));
    answer(request.method == "GET" ? show({language, query}) : wrongWay("GET", language));
}

serving::Response JoinSite::page(int status, const QByteArray& html) const
{
    return {status,
            {{"Content-Type", "text/html; charset=utf-8"},
             {"Content-Security-Policy", m_policy},
             {"X-Frame-Options", "DENY"},
             {"X-Content-Type-Options", "nosniff"},
             // "no-referrer" would also make browsers send "Origin: null" with our own form.
             {"Referrer-Policy", "same-origin"},
             {"Cross-Origin-Opener-Policy", "same-origin"},
             {"Cross-Origin-Resource-Policy", "same-origin"},
             {"Cache-Control", "no-store"}},
            html};
}

/// The back button shows the form as it was, so that it stays the same form; nothing else may be kept.
serving::Response JoinSite::formPage(int status, const QByteArray& html) const
{
    serving::Response response = page(status, html);
    response.headers.last().second = "private, no-cache";
    return response;
}

serving::Response JoinSite::say(int status, Message message, const QString& language, const JoinEvent* event) const
{
    return page(status, m_pages.message(language, message, event));
}

serving::Response JoinSite::wrongWay(const char* allowed, const QString& language) const
{
    serving::Response response = say(405, Message::Lost, language);
    response.headers.append({QByteArray("Allow"), QByteArray(allowed)});
    return response;
}

serving::Response JoinSite::busy(const QString& language, std::chrono::milliseconds wait) const
{
    serving::Response response = page(429, m_pages.message(language, Message::Busy, nullptr, secondsOf(wait)));
    response.headers.append({QByteArray("Retry-After"), QByteArray::number(secondsOf(wait))});
    return response;
}

serving::Response JoinSite::show(const Visit& visit) const
{
    if (m_content.events.isEmpty())
        return say(410, Message::Over, visit.language);
    const QString referral = referralOf(visit.fields.value(u"r"_s));
    const JoinEvent* chosen = m_content.event(visit.fields.value(u"e"_s));
    if (chosen == nullptr && m_content.events.size() > 1)
        return page(200, m_pages.choice(visit.language, m_content.events, referral));
    const JoinEvent& event = chosen == nullptr ? m_content.events.first() : *chosen;
    TypedForm empty;
    empty.referral = referral;
    return formPage(200, m_pages.form(visit.language, event, empty, m_tokens.issue(event.id), FormProblem::None));
}

serving::Response JoinSite::formAgain(int status, const Visit& visit, const JoinEvent& event, FormProblem problem) const
{
    return formPage(status,
                    m_pages.form(visit.language, event, typedIn(visit.fields), m_tokens.issue(event.id), problem));
}

/// The Origin, or where an old browser sends none, the page that was sent from.
bool JoinSite::isFromOurPage(const serving::Request& request) const
{
    const QByteArray ours = "http://" + m_content.host;
    const QByteArray site = request.header("Sec-Fetch-Site");
    if (!site.isEmpty() && site != "same-origin")
        return false;
    const QByteArray origin = request.header("Origin");
    if (!origin.isEmpty())
        return origin == ours;
    return request.header("Referer").startsWith(ours + '/');
}

void JoinSite::join(const serving::Request& request, const QString& fallback, const Answer& answer)
{
    if (!isFromOurPage(request))
        return answer(say(403, Message::Strange, fallback));
    const std::optional<serving::Fields> fields = formIn(request);
    if (!fields)
        return answer(say(400, Message::Strange, fallback));
    const Visit visit{JoinPages::languageFor(fields->value(u"lang"_s), request.header("Accept-Language")), *fields};
    const JoinEvent* event = m_content.event(fields->value(u"e"_s));
    if (event == nullptr)
        return answer(say(410, Message::Over, visit.language));
    joinFrom(visit, *event, answer);
}

void JoinSite::joinFrom(const Visit& visit, const JoinEvent& event, const Answer& answer)
{
    const FormTokens::Checked token = m_tokens.check(visit.fields.value(u"t"_s).toLatin1(), event.id);
    if (token.verdict != FormTokens::Verdict::Sound)
        return answer(formAgain(403, visit, event, FormProblem::OldForm));
    const TypedForm typed = typedIn(visit.fields);
    const auto phone = PhoneNumber::parseMobile(typed.phone);
    if (!phone)
        return answer(formAgain(422, visit, event, FormProblem::BadPhone));
    const auto finish = [this, visit, event, answer](const Result<Entry>& entry) { // the event may be over by then
        answer(outcome(visit.language, event, entry));
    };
    switch (m_forms.use(token.form, m_tokens.hidden(phone->digits()), finish)) {
    case UsedForms::Use::OtherPhone:
        return answer(formAgain(409, visit, event, FormProblem::UsedForm));
    case UsedForms::Use::Again:
        return;
    case UsedForms::Use::First:
        break;
    }
    JoinRequest request;
    request.campaignId = event.id;
    request.phone = phone->digits();
    request.nickname = typed.nickname;
    request.source = EntrySource::Phone;
    request.referral = typed.referral;
    request.device = u"손님 휴대폰"_s;
    request.language = visit.language;
    request.news = typed.news;
    request.night = typed.night;
    m_join(request, [this, form = token.form](const Result<Entry>& entry) { m_forms.finished(form, entry); });
}

serving::Response JoinSite::outcome(const QString& language, const JoinEvent& event, const Result<Entry>& entry) const
{
    if (entry)
        return page(200, m_pages.thanks(language, event, entry->number, entry->code));
    switch (entry.error().kind) {
    case ErrorKind::Conflict:
        return say(409, Message::Twice, language, &event);
    case ErrorKind::Rejected:
    case ErrorKind::NotFound:
        return say(410, Message::Over, language, &event);
    default:
        return say(503, Message::Closed, language, &event);
    }
}

} // namespace madang::joining
