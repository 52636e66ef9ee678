#include "sandbox/instagram.h"
#include "sandbox/instagram_errors.h"
#include "sandbox/sign_in.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr qint64 kTokenLifeSec = 5'183'944;
constexpr qint64 kBriefLifeSec = 3'600;
constexpr qint64 kYoungMs = 86'400'000;

Response doorError(const char* message)
{
    return jsonReply(400, {{"error_type", "OAuthException"}, {"code", 400}, {"error_message", message}});
}

bool isOwnClient(const Fields& fields)
{
    return fields.value(u"client_id"_s) + u':' + fields.value(u"client_secret"_s) == QLatin1StringView(kOAuthClient);
}
} // namespace

void Instagram::addSignIn()
{
    routes().add("GET", u"/ig-www/oauth/authorize"_s, [this](const Request& request, const QStringList&) {
        return authorize(world(), data(), request,
                         {.name = u"인스타그램"_s, .wantsState = false, .wantsScope = true, .tail = "#_"});
    });
    // Where the registered address of practice mode leads: the address line is what is wanted.
    routes().add("GET", u"/ig-www/landed"_s, [](const Request&, const QStringList&) {
        return bytesReply(200, "text/html; charset=utf-8",
                          "<!doctype html><meta charset=utf-8><body style='font:18px sans-serif;margin:3em'>"
                          "위 주소창의 주소를 모두 복사해서 마당에 붙여 넣어 주세요.");
    });
    routes().add("POST", u"/ig-api/oauth/access_token"_s,
                 [this](const Request& request, const QStringList&) { return codeForToken(request); });
    routes().add("GET", u"/ig-graph/access_token"_s,
                 [this](const Request& request, const QStringList&) { return lengthen(request); });
    routes().add("GET", u"/ig-graph/refresh_access_token"_s,
                 [this](const Request& request, const QStringList&) { return refreshToken(request); });
}

/// The others want a token.
bool Instagram::isSignIn(const QString& path)
{
    return path.startsWith("/ig-www/"_L1) || path.startsWith("/ig-api/"_L1) || path == "/ig-graph/access_token"_L1;
}

Response Instagram::codeForToken(const Request& request)
{
    const Fields fields = parameters(request);
    if (!isOwnClient(fields))
        return doorError("Invalid platform app");
    if (fields.value(u"grant_type"_s) != "authorization_code"_L1)
        return doorError("Invalid grant_type");
    const Json code = takeCode(world(), data(), fields.value(u"code"_s));
    if (code.is_null())
        return doorError("Matching code was not found or was already used");
    if (textAt(code, "redirect") != fields.value(u"redirect_uri"_s))
        return doorError("Error validating verification code. Please make sure your redirect_uri is identical");
    const QString token = world().newId(u"practice-ig-brief-"_s);
    data()["tokens"][utf8(token)] = {{"expiresAt", world().clock.nowMs() + kBriefLifeSec * 1000}, {"brief", true}};
    const Json answer{{"access_token", utf8(token)},
                      {"user_id", kInstagramAccount},
                      {"permissions", "instagram_business_basic,instagram_business_content_publish"}};
    return jsonReply(200, boolAt(data(), "flatTokens") ? answer : Json{{"data", {answer}}});
}

Response Instagram::lengthen(const Request& request)
{
    const Fields fields = parameters(request);
    const Json brief = at(at(data(), "tokens"), fields.value(u"access_token"_s));
    if (fields.value(u"grant_type"_s) != "ig_exchange_token"_L1)
        return graphError({100, 0}, u"(#100) grant_type must be ig_exchange_token"_s);
    if (fields.value(u"client_secret"_s) != QString::fromLatin1(kOAuthClient).section(u':', 1))
        return graphError({100, 0}, u"Invalid client_secret"_s);
    if (!boolAt(brief, "brief") || intAt(brief, "expiresAt") <= world().clock.nowMs())
        return graphError({190, 463});
    data()["tokens"].erase(utf8(fields.value(u"access_token"_s)));
    const QString token = world().newId(u"practice-ig-"_s);
    const qint64 now = world().clock.nowMs();
    data()["tokens"][utf8(token)] = {{"expiresAt", now + kTokenLifeSec * 1000}, {"since", now}};
    return jsonReply(200, {{"access_token", utf8(token)}, {"token_type", "bearer"}, {"expires_in", kTokenLifeSec}});
}

/// Not on its first day; then it lives from now on as long as a new one.
Response Instagram::refreshToken(const Request& request)
{
    const Fields fields = parameters(request);
    if (fields.value(u"grant_type"_s) != "ig_refresh_token"_L1)
        return graphError({100, 0}, u"(#100) grant_type must be ig_refresh_token"_s);
    const std::string token = utf8(fields.value(u"access_token"_s));
    const Json known = at(at(data(), "tokens"), token.c_str());
    const qint64 now = world().clock.nowMs();
    if (known.contains("since")) {
        if (now - intAt(known, "since") < kYoungMs)
            return graphError({100, 0}, u"(#100) the token must be at least 24 hours old"_s);
        data()["tokens"][token] = {{"expiresAt", now + kTokenLifeSec * 1000}, {"since", now}};
    }
    return jsonReply(200, {{"access_token", token}, {"token_type", "bearer"}, {"expires_in", kTokenLifeSec}});
}

} // namespace madang::sandbox
