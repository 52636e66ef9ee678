#include "services/joining/join_pages.h"

#include "services/http/json.h"
#include "services/log.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace madang::joining {

namespace {
constexpr auto kGift
    = u"<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><rect x=\"3\" y=\"8\" width=\"18\" height=\"4\" rx=\"1\"/>"
      "<path d=\"M12 8v13M19 12v7a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-7M7.5 8a2.5 2.5 0 1 1 0-5C10 3 12 8 12 8"
      "s2-5 4.5-5a2.5 2.5 0 1 1 0 5\"/></svg>";
constexpr auto kCheck = u"<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M5 12.5l4.5 4.5L19 7.5\"/></svg>";
constexpr auto kNext = u"<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M9 5l7 7-7 7\"/></svg>";
constexpr auto kBang = u"<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M12 5v9M12 18.5v.01\"/></svg>";

QString drawn(const char16_t* shape)
{
    return QString::fromUtf16(shape);
}

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QString readAll(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        log::error(u"join page: no "_s + name);
        return {};
    }
    return QString::fromUtf8(file.readAll());
}

/// A link's address: each value by itself, so that nothing typed becomes a part of it.
QString link(const QList<std::pair<QString, QString>>& values)
{
    QStringList parts;
    for (const auto& [name, value] : values) {
        if (!value.isEmpty())
            parts << name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    return parts.isEmpty() ? u"/"_s : escaped(u"/?"_s + parts.join(u'&'));
}

QString hiddenField(const QString& name, const QString& value)
{
    return u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name, escaped(value));
}

QString mark(const QString& kind, const QString& shape)
{
    return u"<div class=\"mark %1\">%2</div>"_s.arg(kind, shape);
}

struct MessageWords {
    const char* title;
    const char* line;
    bool isBad;
    bool offersStart;
};

MessageWords wordsOf(Message message, bool isDraw)
{
    switch (message) {
    case Message::Twice:
        return {"twice", isDraw ? "twiceDraw" : "twicePlain", false, false};
    case Message::Over:
        return {"over", "overLine", false, false};
    case Message::Busy:
        return {"busy", "busyLine", false, false};
    case Message::Closed:
        return {"closed", "closedLine", true, true};
    case Message::Lost:
        return {"lost", "lostLine", false, false};
    case Message::Strange:
        return {"strange", "strangeLine", true, true};
    }
    return {"lost", "lostLine", false, false};
}
} // namespace

JoinPages::JoinPages()
    : m_style(readAll(u":/join/page.css"_s).trimmed())
    , m_styleHash("sha256-" + QCryptographicHash::hash(m_style.toUtf8(), QCryptographicHash::Sha256).toBase64())
{
    const Result<nlohmann::json> words = json::parse(readAll(u":/join/page.json"_s).toUtf8());
    if (!words) {
        log::error(u"join page: "_s + words.error().detail);
        return;
    }
    for (const auto& [language, texts] : words->items()) {
        for (const auto& [key, text] : texts.items())
            m_words[QString::fromStdString(language)].insert(QString::fromStdString(key),
                                                             json::text(texts, key.c_str()));
    }
}

JoinPages::~JoinPages() = default;

QString JoinPages::languageFor(const QString& asked, const QByteArray& acceptLanguage)
{
    if (asked == u"ko" || asked == u"en")
        return asked;
    const QByteArray first = acceptLanguage.split(',').first().trimmed().toLower();
    return first.isEmpty() || first == "*" || first.startsWith("ko") ? u"ko"_s : u"en"_s;
}

QString JoinPages::word(const QString& language, const char* key) const
{
    return m_words.value(language).value(QString::fromLatin1(key));
}

QByteArray JoinPages::page(const QString& language, const QString& title, const QString& body) const
{
    QString html = u"<!doctype html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                   "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                   "<meta name=\"robots\" content=\"noindex\"><meta name=\"format-detection\" content=\"telephone=no\">"
                   "<link rel=\"icon\" href=\"data:,\"><title>%2</title><style>"_s.arg(language, escaped(title));
    html += m_style;
    html += u"</style></head><body><main>"_s + body + u"</main></body></html>\n"_s;
    return html.toUtf8();
}

QString JoinPages::top(const QString& language, const QString& store, const QString& otherLink) const
{
    const QString other = language == u"ko" ? u"en"_s : u"ko"_s;
    QString html = u"<div class=\"top\"><span class=\"store\">%1</span>"_s.arg(escaped(store));
    if (!otherLink.isEmpty())
        html += u"<a class=\"lang\" lang=\"%1\" href=\"%2\">"_s.arg(other, otherLink) + escaped(word(language, "other"))
            + u"</a>"_s;
    return html + u"</div>"_s;
}

QByteArray JoinPages::form(const QString& language, const JoinEvent& event, const TypedForm& typed,
                           const QByteArray& token, FormProblem problem) const
{
    const QString other = language == u"ko" ? u"en"_s : u"ko"_s;
    QString body = top(language, event.store, link({{u"lang"_s, other}, {u"r"_s, typed.referral}, {u"e"_s, event.id}}));
    body += u"<h1>"_s + escaped(event.title) + u"</h1>"_s;
    if (!event.prize.isEmpty())
        body += u"<p class=\"prize\">"_s + drawn(kGift) + u"<span>"_s + escaped(event.prize) + u"</span></p>"_s;
    body += u"<p class=\"when\">"_s + escaped(event.period.value(language)) + u"</p>"_s;
    if (event.isPractice)
        body += u"<p class=\"hint\">"_s + escaped(word(language, "practice")) + u"</p>"_s;
    if (problem == FormProblem::OldForm || problem == FormProblem::UsedForm)
        body += u"<p class=\"hint\" role=\"alert\">"_s
            + escaped(word(language, problem == FormProblem::OldForm ? "oldForm" : "usedForm")) + u"</p>"_s;
    body += u"<form method=\"post\" action=\"/join\" autocomplete=\"on\">"_s;
    body += hiddenField(u"t"_s, QString::fromLatin1(token)) + hiddenField(u"e"_s, event.id)
        + hiddenField(u"r"_s, typed.referral) + hiddenField(u"lang"_s, language);
    body += fields(language, typed, problem) + noticePart(language, event, typed);
    body += u"<button>"_s + escaped(word(language, "join")) + u"</button></form>"_s;
    return page(language, event.title, body);
}

QString JoinPages::fields(const QString& language, const TypedForm& typed, FormProblem problem) const
{
    const bool isBad = problem == FormProblem::BadPhone;
    QString html = u"<div class=\"field\"><label for=\"phone\">"_s + escaped(word(language, "phone")) + u"</label>"_s;
    html += u"<input class=\"big\" id=\"phone\" name=\"phone\" type=\"tel\" inputmode=\"numeric\" "
            "autocomplete=\"tel-national\" maxlength=\"20\" required placeholder=\"010-1234-5678\" value=\"%1\"%2>"_s
                .arg(escaped(typed.phone),
                     isBad ? u" aria-invalid=\"true\" aria-describedby=\"wrong\" autofocus"_s : QString());
    if (isBad)
        html += u"<p class=\"error\" id=\"wrong\" role=\"alert\">"_s + escaped(word(language, "badPhone")) + u"</p>"_s;
    html += u"</div><div class=\"field\"><label for=\"nickname\">"_s + escaped(word(language, "nickname"))
        + u" <span class=\"opt\">"_s + escaped(word(language, "optional")) + u"</span></label>"_s;
    html += u"<input id=\"nickname\" name=\"nickname\" autocomplete=\"nickname\" maxlength=\"%1\" value=\"%2\"></div>"_s
                .arg(QString::number(kNicknameMax), escaped(typed.nickname));
    return html;
}

QString JoinPages::noticePart(const QString& language, const JoinEvent& event, const TypedForm& typed) const
{
    const JoinNotice notice = event.notices.value(language);
    QString html = u"<section class=\"notice\" aria-labelledby=\"notice\"><h2 id=\"notice\">"_s + escaped(notice.title)
        + u"</h2><ul>"_s;
    const QStringList lines = notice.body.split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines)
        html += u"<li>"_s + escaped(line) + u"</li>"_s;
    html += u"</ul></section><div class=\"boxes\">"_s;
    const auto box = [](const QString& name, const QString& words, bool isTicked) {
        return u"<label class=\"box\"><input type=\"checkbox\" name=\"%1\" value=\"1\"%2><span>%3</span></label>"_s.arg(
            name, isTicked ? u" checked"_s : QString(), escaped(words));
    };
    return html + box(u"news"_s, notice.news, typed.news) + box(u"night"_s, notice.night, typed.night) + u"</div>"_s;
}

QByteArray JoinPages::choice(const QString& language, const QList<JoinEvent>& events, const QString& referral) const
{
    const QString other = language == u"ko" ? u"en"_s : u"ko"_s;
    const QString title = word(language, "choose");
    QString body = top(language, events.isEmpty() ? QString() : events.first().store,
                       link({{u"lang"_s, other}, {u"r"_s, referral}}));
    body += u"<h1>"_s + escaped(title) + u"</h1>"_s;
    for (const JoinEvent& event : events) {
        body += u"<a class=\"pick\" href=\"%1\">"_s.arg(
                    link({{u"lang"_s, language}, {u"r"_s, referral}, {u"e"_s, event.id}}))
            + u"<span>"_s + escaped(event.title) + u"</span>"_s + drawn(kNext) + u"</a>"_s;
    }
    return page(language, title, body);
}

QByteArray JoinPages::thanks(const QString& language, const JoinEvent& event, const QString& number,
                             const QString& code) const
{
    const auto row = [](const QString& name, const QString& value, const QString& kind) {
        return u"<div><dt>%1</dt><dd class=\"%2\">%3</dd></div>"_s.arg(escaped(name), kind, escaped(value));
    };
    QString body = top(language, event.store, {});
    body += u"<div class=\"card say\" role=\"status\">"_s + mark(u"good"_s, drawn(kCheck));
    body += u"<h1>"_s + escaped(word(language, "thanks")) + u"</h1><p>"_s
        + escaped(word(language, "thanksLine").replace(u"{store}"_s, event.store)) + u"</p><dl>"_s;
    body += row(word(language, "number"), number, {});
    if (event.isDraw)
        body += row(word(language, "code"), code, u"code"_s);
    body += u"</dl><p class=\"keep\">"_s + escaped(word(language, event.isDraw ? "keepDraw" : "keepPlain"))
        + u"</p></div>"_s;
    return page(language, word(language, "thanks"), body);
}

QByteArray JoinPages::message(const QString& language, Message message, const JoinEvent* event, int seconds) const
{
    const MessageWords words = wordsOf(message, event == nullptr || event->isDraw);
    const QString kind = message == Message::Twice ? u"good"_s : (words.isBad ? u"bad"_s : u"calm"_s);
    QString body = top(language, event == nullptr ? QString() : event->store, {});
    body += u"<div class=\"card say\" role=\"status\">"_s
        + mark(kind, drawn(message == Message::Twice ? kCheck : kBang));
    body += u"<h1>"_s + escaped(word(language, words.title)) + u"</h1><p>"_s
        + escaped(word(language, words.line).replace(u"{seconds}"_s, QString::number(seconds))) + u"</p>"_s;
    if (words.offersStart)
        body += u"<a class=\"button\" href=\"%1\">"_s.arg(link({{u"lang"_s, language}}))
            + escaped(word(language, "start")) + u"</a>"_s;
    return page(language, word(language, words.title), body + u"</div>"_s);
}

} // namespace madang::joining
