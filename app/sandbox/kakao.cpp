#include "sandbox/kakao.h"

#include "sandbox/media_probe.h"
#include "sandbox/sign_in.h"

#include <nlohmann/json.hpp>

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr int kSendsPerDay = 100;
constexpr qint64 kTokenLifeSec = 21'599;
constexpr qint64 kRefreshLifeSec = 5'183'999;
constexpr qsizetype kLargestPicture = 5 * 1024 * 1024;
constexpr qsizetype kLongestText = 200;

struct Known {
    int code;
    int status;
    const char* message;
};

constexpr std::array kKnown{
    Known{-1, 400, "this service is temporarily unavailable"},
    Known{-2, 400, "invalid parameter"},
    Known{-3, 403,
          "[APP] App disabled [talk_message] scopes for [TALK_MESSAGE_SEND] API on "
          "developers.kakao.com. Enable it first."},
    Known{-4, 403, "this account is blocked"},
    Known{-5, 403, "no permission for this api"},
    Known{-7, 400, "this service is under maintenance"},
    Known{-10, 400, "API limit has been exceeded."},
    Known{-101, 400, "this user is not linked"},
    Known{-401, 401, "this access token does not exist"},
    Known{-402, 403, "insufficient scopes."},
    Known{-501, 400, "given account is not connected to any talk user."},
    Known{-502, 400, "given account is not a talk friend of the sender"},
    Known{-530, 400, "message receiver refuses messages of this app"},
    Known{-531, 400, "monthly message limit per sender has been exceeded."},
    Known{-532, 400, "daily message limit per sender has been exceeded."},
    Known{-533, 400, "daily message limit per receiver has been exceeded."},
    Known{-536, 400, "daily message limit per sender and receiver has been exceeded."},
    Known{-602, 400, "image file is too large"},
    Known{-603, 400, "timeout while uploading"},
    Known{-606, 400, "too many images or receivers"},
    Known{-903, 400, "unknown app key"},
    Known{-911, 400, "unsupported image format"},
    Known{-9798, 503, "this service is under maintenance"},
};

} // namespace

Response kakaoError(int code, const char* message)
{
    const auto* known
        = std::find_if(kKnown.begin(), kKnown.end(), [code](const Known& entry) { return entry.code == code; });
    const bool isKnown = known != kKnown.end();
    const char* usual = isKnown ? known->message : "error";
    return jsonReply(isKnown ? known->status : 400, {{"msg", message != nullptr ? message : usual}, {"code", code}});
}

namespace {
bool isLink(const Json& link)
{
    if (!link.is_object())
        return false;
    for (const char* key : {"web_url", "mobile_web_url"}) {
        const QString url = textAt(link, key);
        if (!url.isEmpty() && !url.startsWith("http://"_L1) && !url.startsWith("https://"_L1))
            return false;
    }
    return true;
}

bool areButtons(const Json& buttons)
{
    if (buttons.is_null())
        return true;
    return buttons.is_array() && buttons.size() <= 2
        && std::all_of(buttons.begin(), buttons.end(), [](const Json& button) {
               return !textAt(button, "title").isEmpty() && isLink(at(button, "link"));
           });
}

} // namespace

const char* kakaoTemplateFault(const Json& message)
{
    if (!message.is_object())
        return "template_object is not a JSON object";
    const QString type = textAt(message, "object_type");
    if (!areButtons(at(message, "buttons")))
        return "buttons: at most 2, each with title and link";
    if (type == "text"_L1) {
        const QString text = textAt(message, "text");
        if (text.isEmpty() || text.size() > kLongestText)
            return "text: 1 to 200 characters";
        return isLink(at(message, "link")) ? nullptr : "link is required";
    }
    if (type != "feed"_L1)
        return "object_type must be feed or text";
    const Json& content = at(message, "content");
    if (textAt(content, "title").isEmpty() || textAt(content, "image_url").isEmpty())
        return "content.title and content.image_url are required";
    if (!isLink(at(content, "link")))
        return "content.link is required";
    return at(at(message, "item_content"), "items").size() <= 5 ? nullptr : "items: at most 5";
}

Kakao::Kakao(World& world)
    : Provider(world, u"kakao"_s, {u"/kapi"_s, u"/kauth"_s})
{
    routes().add("POST", u"/kapi/v2/api/talk/message/image/upload"_s,
                 [this](const Request& request, const QStringList&) { return upload(request); });
    routes().add("POST", u"/kapi/v2/api/talk/memo/default/send"_s,
                 [this](const Request& request, const QStringList&) { return sendToMyself(request); });
    routes().add("GET", u"/kapi/v1/user/access_token_info"_s,
                 [this](const Request& request, const QStringList&) { return tokenInfo(request); });
    routes().add("POST", u"/kapi/v1/user/logout"_s,
                 [this](const Request& request, const QStringList&) { return logOut(request); });
    routes().add("GET", u"/kauth/oauth/authorize"_s, [this](const Request& request, const QStringList&) {
        return authorize(this->world(), data(), request, {.name = u"카카오"_s, .tail = {}});
    });
    routes().add("GET", u"/kapi/v1/api/talk/friends"_s,
                 [this](const Request& request, const QStringList&) { return listFriends(request); });
    routes().add("POST", u"/kapi/v1/api/talk/friends/message/default/send"_s,
                 [this](const Request& request, const QStringList&) { return sendToFriends(request); });
    routes().add("POST", u"/kauth/oauth/token"_s,
                 [this](const Request& request, const QStringList&) { return token(request); });
}

Json Kakao::seeds() const
{
    Json seeds{{"tokens", {{kKakaoToken, {{"expiresAt", -1}, {"scopes", {"talk_message", "friends"}}}}}},
               {"refreshTokens", {{kKakaoRefreshToken, {{"expiresAt", -1}}}}},
               {"agreed", {"talk_message", "friends"}},
               {"friends",
                {{{"uuid", "practice-friend-1"}, {"profile_nickname", "단골 김씨"}, {"code", 0}},
                 {{"uuid", "practice-friend-2"}, {"profile_nickname", "단골 이씨"}, {"code", -530}},
                 {{"uuid", "practice-friend-3"}, {"profile_nickname", "단골 박씨"}, {"code", -502}}}},
               {"sent", Json::array()},
               {"sends", Json::object()},
               {"received", Json::object()},
               {"pairs", Json::object()}};
    seeds.update(signInSeeds());
    return seeds;
}

std::optional<Response> Kakao::refusal(const Request& request)
{
    const Json& known = at(at(data(), "tokens"), request.bearer());
    const qint64 expiresAt = intAt(known, "expiresAt", -1);
    if (!known.is_object() || (expiresAt >= 0 && expiresAt <= world().clock.nowMs()))
        return kakaoError(-401);
    return std::nullopt;
}

std::optional<Response> Kakao::scopeRefusal(const Request& request, const char* scope, const char* api)
{
    const Json& scopes = at(at(at(data(), "tokens"), request.bearer()), "scopes");
    if (std::find(scopes.begin(), scopes.end(), Json(scope)) != scopes.end())
        return std::nullopt;
    return jsonReply(403,
                     {{"msg", "insufficient scopes."},
                      {"code", -402},
                      {"api_type", api},
                      {"required_scopes", Json::array({scope})},
                      {"allowed_scopes", scopes}});
}

Response Kakao::upload(const Request& request)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    const QList<Part> parts = parseMultipart(request).value_or(QList<Part>());
    const auto file
        = std::find_if(parts.cbegin(), parts.cend(), [](const Part& part) { return part.name == "file"_L1; });
    if (file == parts.cend() || file->body.isEmpty())
        return kakaoError(-2, "file is required");
    if (file->body.size() > kLargestPicture)
        return kakaoError(-602);
    const Media media = probeMedia(file->body);
    if (media.format != "jpeg"_L1 && media.format != "png"_L1)
        return kakaoError(-911);
    const QString name = world().newId(u"kakao_"_s) + (media.format == "png"_L1 ? u".png"_s : u".jpg"_s);
    if (!world().blobs.put(name, file->body))
        return kakaoError(-1);
    return jsonReply(200,
                     {{"infos",
                       {{"original",
                         {{"url", utf8(world().baseUrl + u"/cdn/assets/"_s + name)},
                          {"length", file->body.size()},
                          {"content_type", utf8(u"image/"_s + media.format)},
                          {"width", media.width},
                          {"height", media.height}}}}}});
}

Response Kakao::sendToMyself(const Request& request)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    if (auto refused = scopeRefusal(request, "talk_message", "TALK_MESSAGE_SEND"))
        return *std::move(refused);
    if (!request.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
        return kakaoError(-2, "Content-Type must be application/x-www-form-urlencoded");
    const Json message = parseJson(parseForm(request.body).value(u"template_object"_s).toUtf8());
    if (const char* fault = kakaoTemplateFault(message))
        return kakaoError(-2, fault);
    const std::string day = utf8(world().clock.today().toString(Qt::ISODate));
    const qint64 sent = intAt(at(data(), "sends"), day.c_str());
    if (sent >= kSendsPerDay)
        return kakaoError(-532);
    data()["sends"] = {{day, sent + 1}};
    remember(message, {});
    return jsonReply(200, {{"result_code", 0}});
}

namespace {
Response refusedToken(int status, const char* error, const char* why, const char* code)
{
    return jsonReply(status, {{"error", error}, {"error_description", why}, {"error_code", code}});
}
} // namespace

Response Kakao::token(const Request& request)
{
    const Fields fields = parseForm(request.body);
    const QString client = QLatin1StringView(kOAuthClient);
    if (fields.value(u"client_id"_s) != client.section(u':', 0, 0))
        return refusedToken(401, "invalid_client", "Not exist client_id", "KOE101");
    if (fields.value(u"client_secret"_s) != client.section(u':', 1))
        return refusedToken(401, "invalid_client", "Bad client credentials", "KOE010");
    if (fields.value(u"grant_type"_s) == "authorization_code"_L1)
        return tokenFor(takeCode(world(), data(), fields.value(u"code"_s)), fields);
    if (fields.value(u"grant_type"_s) != "refresh_token"_L1)
        return refusedToken(400, "invalid_request", "grant_type is not supported", "KOE310");
    return renewed(fields.value(u"refresh_token"_s));
}

Response Kakao::tokenFor(const Json& code, const Fields& fields)
{
    if (code.is_null())
        return refusedToken(400, "invalid_grant", "authorization code not found", "KOE320");
    if (textAt(code, "redirect") != fields.value(u"redirect_uri"_s))
        return refusedToken(400, "invalid_grant", "Redirect URI mismatch.", "KOE303");
    if (!isVerified(code, fields.value(u"code_verifier"_s)))
        return refusedToken(400, "invalid_grant", "code_verifier does not match", "KOE320");
    Json& agreed = data()["agreed"];
    for (const Json& scope : at(code, "scopes")) {
        if (std::find(agreed.begin(), agreed.end(), scope) == agreed.end())
            agreed.push_back(scope);
    }
    const QString refresh = world().newId(u"practice-kakao-refresh-"_s);
    data()["refreshTokens"][utf8(refresh)] = {{"expiresAt", world().clock.nowMs() + kRefreshLifeSec * 1000}};
    Json answer = given(agreed);
    answer["refresh_token"] = utf8(refresh);
    answer["refresh_token_expires_in"] = kRefreshLifeSec;
    QStringList scopes;
    for (const Json& scope : agreed)
        scopes << fromUtf8(scope);
    answer["scope"] = utf8(scopes.join(u' '));
    return jsonReply(200, answer);
}

Json Kakao::given(const Json& scopes)
{
    const QString token = world().newId(u"practice-kakao-"_s);
    data()["tokens"][utf8(token)] = {{"expiresAt", world().clock.nowMs() + kTokenLifeSec * 1000}, {"scopes", scopes}};
    return {{"access_token", utf8(token)}, {"token_type", "bearer"}, {"expires_in", kTokenLifeSec}};
}

/// A new refresh token comes along only in the old one's last month.
Response Kakao::renewed(const QString& refreshToken)
{
    const Json known = at(at(data(), "refreshTokens"), refreshToken);
    const qint64 now = world().clock.nowMs();
    const qint64 expiresAt = intAt(known, "expiresAt", -1);
    if (known.is_null() || (expiresAt >= 0 && expiresAt <= now))
        return refusedToken(400, "invalid_grant", "expired_or_invalid_refresh_token", "KOE322");
    Json answer = given(at(data(), "agreed"));
    if (expiresAt >= 0 && expiresAt - now < kRefreshLifeSec * 1000 / 2) {
        const QString refresh = world().newId(u"practice-kakao-refresh-"_s);
        data()["refreshTokens"][utf8(refresh)] = {{"expiresAt", now + kRefreshLifeSec * 1000}};
        answer["refresh_token"] = utf8(refresh);
        answer["refresh_token_expires_in"] = kRefreshLifeSec;
    }
    return jsonReply(200, answer);
}

Response Kakao::tokenInfo(const Request& request)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    return jsonReply(200, {{"id", 1'234'567'890}, {"expires_in", kTokenLifeSec}, {"app_id", 1}});
}

Response Kakao::logOut(const Request& request)
{
    if (auto refused = refusal(request))
        return *std::move(refused);
    data()["tokens"].erase(utf8(request.bearer()));
    return jsonReply(200, {{"id", 1'234'567'890}});
}

Response Kakao::failure(const QString& code)
{
    return kakaoError(code.toInt());
}

Response Kakao::noSuchRoute(int)
{
    return kakaoError(-2, "no such api");
}

} // namespace madang::sandbox
