#include "sandbox/sign_in.h"

#include "sandbox/world.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kCodeLifeMs = 600'000;

Response words(int status, const QString& body)
{
    return bytesReply(
        status, "text/html; charset=utf-8",
        u"<!doctype html><meta charset=utf-8><body style='font:18px sans-serif;margin:3em'>%1"_s.arg(body).toUtf8());
}

Response redirected(const QString& to, const SignInPage& page, const QList<QPair<QString, QString>>& values)
{
    QByteArray address = to.toUtf8() + (to.contains(u'?') ? '&' : '?');
    QByteArrayList parts;
    for (const auto& [name, value] : values) {
        if (!value.isEmpty())
            parts << name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
    }
    return bytesReply(302, "text/html", {}).with("Location", address + parts.join('&') + page.tail);
}

Response question(const Request& request, const SignInPage& page)
{
    const QString here = request.path + u'?' + QString::fromUtf8(request.rawQuery).toHtmlEscaped();
    return words(
        200,
        u"<h2>%1 (연습)</h2><p>마당이 가게 이름으로 글을 올리려고 해요. 여기는 연습용 로그인 쪽이에요.</p>"
        u"<p><a href=\"%2&amp;auto=allow\">허용하기</a> &nbsp; <a href=\"%2&amp;auto=deny\">거절하기</a></p>"_s.arg(
            page.name, here));
}

QStringList scopesOf(const Fields& fields)
{
    return fields.value(u"scope"_s).split(u',', Qt::SkipEmptyParts);
}
} // namespace

Json signInSeeds()
{
    Json redirects = Json::array();
    for (const int port : {53117, 53127, 53137})
        redirects.push_back("http://localhost:" + std::to_string(port) + "/signed-in");
    return {{"codes", Json::object()}, {"redirects", redirects}, {"consent", "ask"}};
}

Response authorize(World& world, Json& state, const Request& request, const SignInPage& page)
{
    const Fields fields = parseForm(request.rawQuery);
    const QString redirect = fields.value(u"redirect_uri"_s);
    const Json& known = at(state, "redirects");
    if (fields.value(u"client_id"_s) != QString::fromLatin1(kOAuthClient).section(u':', 0, 0))
        return words(400, u"KOE101: 등록되지 않은 앱이에요."_s);
    const bool isOwn = redirect == world.baseUrl + QLatin1StringView(kInstagramRedirect);
    if (!isOwn && std::find(known.begin(), known.end(), Json(utf8(redirect))) == known.end())
        return words(400, u"KOE006: 등록되지 않은 Redirect URI예요."_s);
    if (fields.value(u"response_type"_s) != "code"_L1)
        return words(400, u"response_type must be code"_s);
    if (page.wantsState && fields.value(u"state"_s).isEmpty())
        return words(400, u"state is required"_s);
    if (page.wantsScope && scopesOf(fields).isEmpty())
        return words(400, u"scope is required"_s);
    QString decision = fields.value(u"auto"_s);
    if (decision.isEmpty())
        decision = textAt(state, "consent");
    const QString ours = fields.value(u"state"_s);
    if (decision == "deny"_L1)
        return redirected(redirect, page,
                          {{u"error"_s, u"access_denied"_s},
                           {u"error_reason"_s, u"user_denied"_s},
                           {u"error_description"_s, u"User denied access"_s},
                           {u"state"_s, ours}});
    if (decision == "error"_L1)
        return redirected(redirect, page, {{u"error"_s, u"server_error"_s}, {u"state"_s, ours}});
    if (decision != "allow"_L1)
        return question(request, page);
    const QString code = world.newId(u"practice-code-"_s);
    Json scopes = Json::array();
    for (const QString& scope : scopesOf(fields))
        scopes.push_back(utf8(scope));
    state["codes"][utf8(code)] = {{"redirect", utf8(redirect)},
                                  {"challenge", utf8(fields.value(u"code_challenge"_s))},
                                  {"state", utf8(ours)},
                                  {"scopes", scopes},
                                  {"expiresAt", world.clock.nowMs() + kCodeLifeMs}};
    return redirected(redirect, page, {{u"code"_s, code}, {u"state"_s, ours}});
}

Json takeCode(World& world, Json& state, const QString& code)
{
    const Json entry = at(at(state, "codes"), code);
    if (!entry.is_object())
        return {};
    state["codes"].erase(utf8(code));
    return intAt(entry, "expiresAt") > world.clock.nowMs() ? entry : Json();
}

bool isVerified(const Json& code, const QString& verifier)
{
    const QString challenge = textAt(code, "challenge");
    const QByteArray made = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256)
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return challenge.isEmpty() || challenge.toLatin1() == made;
}

} // namespace madang::sandbox
